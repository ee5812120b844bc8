import { css, html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import type { Intent } from "../intents.ts";
import { isCreator, ownSeat } from "../state/select.ts";
import type { AppState } from "../state/state.ts";
import { icon } from "./icons.ts";
import { controls } from "./shared.ts";
import type { TablePage } from "./table-page.ts";

/** The buttons of a table in the top bar. */
export class TableTools extends LitElement {
  static override properties = { state: { attribute: false }, page: { attribute: false }, open: { state: true }, unread: { type: Number } };
  declare state: AppState;
  declare page: () => TablePage | null;
  declare open: boolean;
  declare unread: number;

  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: flex;
        gap: 4px;
      }
      button.quiet {
        display: grid;
        place-items: center;
        width: 40px;
        height: 40px;
        padding: 0;
      }
      .phone {
        position: relative;
      }
      @media (min-width: 901px) {
        button.phone {
          display: none;
        }
      }
      @media (max-width: 430px) {
        button.wide {
          display: none;
        }
      }
      i {
        position: absolute;
        top: 6px;
        right: 5px;
        width: 9px;
        height: 9px;
        border-radius: 50%;
        background: var(--gold);
      }
      .menu {
        position: absolute;
        right: 0;
        top: 46px;
        z-index: 30;
        display: grid;
        min-width: 220px;
        padding: 6px;
        border-radius: 14px;
        border: 1px solid var(--line-2);
        background: var(--panel-2);
        box-shadow: var(--shadow);
      }
      .menu button {
        text-align: left;
        border-color: transparent;
        background: transparent;
        font-weight: 500;
      }
      .menu hr {
        width: 100%;
        border: 0;
        border-top: 1px solid var(--line);
        margin: 5px 0;
      }
    `,
  ];

  constructor() {
    super();
    this.open = false;
    this.unread = 0;
  }

  protected override render(): TemplateResult {
    const { settings } = this.state;
    return html`<button class="quiet wide" aria-label="Copy the link of this table" title="Copy link" @click=${() => send(this, { type: "copy-link" })}>${icon("link")}</button>
      <button class="quiet" aria-label="Sounds" aria-pressed=${settings.sound} title=${settings.sound ? "Mute" : "Unmute"}
        @click=${() => send(this, { type: "set", settings: { sound: !settings.sound } })}>${icon(settings.sound ? "sound" : "mute")}</button>
      <button class="quiet phone" aria-label="Hand log" @click=${() => this.page()?.toggleDrawer("log")}>${icon("log")}</button>
      <button class="quiet phone" aria-label="Chat${this.unread > 0 ? `, ${this.unread} new` : ""}" @click=${() => this.page()?.toggleDrawer("chat")}>
        ${icon("chat")}${this.unread > 0 ? html`<i></i>` : nothing}</button>
      <button class="quiet" aria-label="Table menu" aria-haspopup="menu" aria-expanded=${this.open} @click=${() => (this.open = !this.open)}>${icon("more")}</button>
      ${this.open ? this.#menu() : nothing}`;
  }

  #menu(): TemplateResult {
    const { state } = this;
    const view = state.table?.view ?? null;
    const seat = ownSeat(view, state.me?.player.id);
    const own = seat === null ? undefined : view?.seats?.[seat];
    const item = (label: string, run: () => void): TemplateResult =>
      html`<button role="menuitem" @click=${() => { this.open = false; run(); }}>${label}</button>`;
    const intent = (value: Intent) => (): void => send(this, value);
    return html`<div class="menu" role="menu" @focusout=${this.#left} @keydown=${this.#escape}>
      ${own === undefined
        ? item("Take a seat", () => this.page()?.sit())
        : html`${own.status === "sitting-out" ? item("I am back", intent({ type: "sit-in" })) : item("Sit out", intent({ type: "sit-out" }))}
            ${item("Add chips", () => this.page()?.openDialog("top-up"))}
            ${item("Stand up and leave", intent({ type: "leave-seat" }))}`}
      <hr />
      ${item("Copy the link", intent({ type: "copy-link" }))}
      ${item(state.settings.stacksInBlinds ? "Show chips" : "Show big blinds", intent({ type: "set", settings: { stacksInBlinds: !state.settings.stacksInBlinds } }))}
      ${item("Settings and keys", () => this.page()?.openDialog("settings"))}
      ${isCreator(state, state.table?.id ?? "") ? html`<hr />${item("Close the table", intent({ type: "close-table" }))}` : nothing}
    </div>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has("open") && this.open) {
      this.renderRoot.querySelector<HTMLElement>(".menu button")?.focus();
    }
  }

  #left(event: FocusEvent): void {
    const menu = event.currentTarget as HTMLElement;
    const next = event.relatedTarget as Node | null;
    const toggle = this.renderRoot.querySelector("[aria-haspopup]");
    if (!menu.contains(next) && next !== toggle) {
      this.open = false;
    }
  }

  #escape(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      this.open = false;
      this.renderRoot.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
    }
  }
}
