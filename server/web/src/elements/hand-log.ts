import { css, html, LitElement } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { LogEntry } from "../state/state.ts";
import { miniStyles, sentence } from "./mini-cards.ts";
import { controls } from "./shared.ts";

/** What happened at the table, sentence by sentence. */
export class HandLog extends LitElement {
  static override properties = { entries: { attribute: false } };
  declare entries: LogEntry[];
  #follow = true;

  static override styles = [
    controls,
    miniStyles,
    css`
      :host {
        display: block;
        height: 100%;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 8px 16px 16px;
        font-size: 14px;
      }
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        padding: 2.5px 0;
        color: #c6d0dd;
        overflow-wrap: anywhere;
      }
      .hand {
        margin-top: 14px;
        padding-bottom: 3px;
        border-bottom: 1px solid var(--line);
        font-size: 12px;
        font-weight: 700;
        letter-spacing: 0.08em;
        text-transform: uppercase;
        color: var(--faint);
      }
      .hand:first-child {
        margin-top: 0;
      }
      .deal {
        color: var(--text);
        font-weight: 600;
        margin-top: 3px;
      }
      .award {
        color: var(--gold-bright);
      }
      .seat,
      .clock {
        color: var(--faint);
        font-style: italic;
      }
      .none {
        color: var(--faint);
        padding-top: 12px;
      }
    `,
  ];

  constructor() {
    super();
    this.entries = [];
  }

  protected override willUpdate(): void {
    this.#follow = this.scrollHeight - this.scrollTop - this.clientHeight < 40;
  }

  protected override updated(): void {
    if (this.#follow) {
      this.scrollTop = this.scrollHeight;
    }
  }

  protected override render(): TemplateResult {
    if (this.entries.length === 0) {
      return html`<p class="none">Every action appears here from now on.</p>`;
    }
    return html`<ol aria-label="Hand log">
      ${repeat(this.entries, (entry) => entry.id, (entry) => html`<li class=${entry.kind}>${sentence(entry.parts)}</li>`)}
    </ol>`;
  }
}
