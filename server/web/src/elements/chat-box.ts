import { css, html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { send } from "../intents.ts";
import type { ChatMessage } from "../net/messages.ts";
import { controls } from "./shared.ts";

const MAX_TEXT = 280;

/** Table talk, with a mute per player that lives in this browser only. */
export class ChatBox extends LitElement {
  static override properties = {
    messages: { attribute: false },
    muted: { attribute: false },
    playerId: { type: String },
    disabled: { type: Boolean },
    text: { state: true },
  };
  declare messages: ChatMessage[];
  declare muted: string[];
  declare playerId: string;
  declare disabled: boolean;
  declare text: string;
  #follow = true;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: 1fr auto;
        height: 100%;
        min-height: 0;
      }
      .lines {
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 10px 16px;
        font-size: 14px;
      }
      .line {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 8px;
        padding: 3px 0;
        overflow-wrap: anywhere;
      }
      b {
        color: #bcd4ff;
        font-weight: 600;
      }
      .mine b {
        color: var(--gold-bright);
      }
      .line button {
        min-height: 24px;
        padding: 0 8px;
        font-size: 12px;
        opacity: 0;
      }
      .line:hover button,
      .line button:focus-visible {
        opacity: 1;
      }
      @media (hover: none) {
        .line button {
          opacity: 0.8;
        }
      }
      .none,
      .quieted {
        color: var(--faint);
      }
      form {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 8px;
        padding: 10px 12px;
        border-top: 1px solid var(--line);
      }
      .left {
        grid-column: 1 / -1;
        font-size: 12px;
        color: var(--faint);
      }
    `,
  ];

  constructor() {
    super();
    this.messages = [];
    this.muted = [];
    this.text = "";
    this.disabled = false;
  }

  #lines(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(".lines");
  }

  protected override willUpdate(): void {
    const lines = this.#lines();
    this.#follow = lines === null || lines.scrollHeight - lines.scrollTop - lines.clientHeight < 40;
  }

  protected override updated(): void {
    const lines = this.#lines();
    if (this.#follow && lines !== null) {
      lines.scrollTop = lines.scrollHeight;
    }
  }

  protected override render(): TemplateResult {
    const left = MAX_TEXT - [...this.text].length;
    return html`<div class="lines" role="log" aria-label="Chat" tabindex="0">
        ${this.messages.length === 0 ? html`<p class="none">Nobody has said anything yet.</p>` : nothing}
        ${repeat(this.messages, (message) => message.seq, (message) => this.#line(message))}
      </div>
      <form @submit=${this.#submit}>
        <label class="sr" for="say">Say something</label>
        <input id="say" maxlength=${MAX_TEXT} autocomplete="off" placeholder="Say something" .value=${this.text} ?disabled=${this.disabled}
          @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)} />
        <button ?disabled=${this.disabled || this.text.trim() === ""}>Send</button>
        ${left < 60 ? html`<span class="left" aria-live="polite">${left} characters left</span>` : nothing}
      </form>`;
  }

  #line(message: ChatMessage): TemplateResult {
    const mine = message.from.id === this.playerId;
    const muted = this.muted.includes(message.from.id);
    const toggle = mine
      ? nothing
      : html`<button class="quiet" aria-label="${muted ? "Unmute" : "Mute"} ${message.from.name}"
          @click=${() => send(this, { type: "mute", player: message.from.id })}>${muted ? "Unmute" : "Mute"}</button>`;
    return html`<div class="line ${mine ? "mine" : ""}">
      <span>${muted ? html`<span class="quieted">${message.from.name} is muted</span>` : html`<b>${message.from.name}</b> ${message.text}`}</span>
      ${toggle}
    </div>`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const text = this.text.trim();
    if (text !== "" && !this.disabled) {
      send(this, { type: "say", text });
      this.text = "";
    }
  }
}
