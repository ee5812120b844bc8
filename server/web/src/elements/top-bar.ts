import { css, html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import type { Me } from "../net/messages.ts";
import { chips } from "../state/log.ts";
import { logo } from "./logo.ts";
import { controls } from "./shared.ts";

/** The line at the top: home, where one is, who one is. */
export class TopBar extends LitElement {
  static override properties = { me: { attribute: false }, compact: { type: Boolean, reflect: true } };
  declare me: Me | null;
  declare compact: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 10px;
        height: 56px;
        padding: 0 16px;
        border-bottom: 1px solid var(--line);
        background: rgb(14 19 27 / 92%);
      }
      a {
        display: flex;
        align-items: center;
        gap: 10px;
        color: var(--text);
        text-decoration: none;
        border-radius: 10px;
      }
      .word {
        font-size: 18px;
        font-weight: 700;
        letter-spacing: -0.02em;
      }
      .middle {
        flex: 1;
        min-width: 0;
      }
      .who {
        display: flex;
        align-items: center;
        gap: 10px;
        min-width: 0;
      }
      .avatar {
        width: 34px;
        height: 34px;
        flex: none;
      }
      .lines {
        display: grid;
        line-height: 1.2;
        min-width: 0;
      }
      .lines b,
      .lines span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        max-width: 180px;
      }
      .lines b {
        font-size: 14px;
      }
      .lines span {
        font-size: 13px;
        color: var(--gold-bright);
        font-weight: 600;
      }
      @media (max-width: 700px) {
        :host {
          height: 48px;
          padding: 0 10px;
          gap: 6px;
        }
        :host([compact]) .word,
        :host([compact]) .lines b,
        :host([compact]) .avatar {
          display: none;
        }
        .lines b,
        .lines span {
          max-width: 112px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.me = null;
    this.compact = false;
  }

  protected override render(): TemplateResult {
    const { me } = this;
    return html`<a href="/" aria-label="Cardroom: lobby" @click=${this.#home}>${logo()}</a>
      <div class="middle"><slot></slot></div>
      ${me === null
        ? nothing
        : html`<div class="who" title="${me.player.name}: ${chips(me.balance)} chips in your account">
            <div class="avatar"><player-avatar .name=${me.player.name} .key=${me.player.id}></player-avatar></div>
            <div class="lines"><b>${me.player.name}</b><span><span class="sr">Balance </span>${chips(me.balance)}</span></div>
          </div>`}
      <slot name="tools"></slot>`;
  }

  #home(event: MouseEvent): void {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      send(this, { type: "go", path: "/" });
    }
  }
}
