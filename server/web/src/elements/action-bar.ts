import { css, html, LitElement } from "lit";
import type { TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { decisionId, decisionOf, ownSeat } from "../state/select.ts";
import type { Settings, TableState } from "../state/state.ts";
import { controls } from "./shared.ts";

/** The strip below the table: the buttons of the own turn, else what can be done meanwhile. */
export class ActionBar extends LitElement {
  static override properties = {
    table: { attribute: false },
    playerId: { type: String },
    settings: { attribute: false },
    pending: { attribute: false },
    online: { type: Boolean },
    holding: { type: Boolean },
    mine: { type: Boolean, reflect: true },
  };
  declare table: TableState;
  declare playerId: string;
  declare settings: Settings;
  declare pending: string[];
  declare online: boolean;
  /** The outcome of a hand is not shown yet. */
  declare holding: boolean;
  /** It is the player's turn, here. */
  declare mine: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        height: 128px;
        background: linear-gradient(rgb(18 24 33 / 72%), rgb(14 19 27 / 98%));
        border-top: 1px solid var(--line);
      }
      :host([mine]) {
        border-top-color: var(--gold);
      }
      .bar {
        height: 100%;
        max-width: 980px;
        margin: 0 auto;
        padding: 10px 16px;
      }
      @media (max-width: 700px) {
        :host {
          height: calc(176px + env(safe-area-inset-bottom));
          padding-bottom: env(safe-area-inset-bottom);
        }
        .bar {
          padding: 8px 10px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.pending = [];
    this.online = true;
    this.holding = false;
    this.mine = false;
  }

  protected override willUpdate(): void {
    this.mine = decisionOf(this.table)?.control === true;
  }

  protected override render(): TemplateResult {
    const { view } = this.table;
    const seat = ownSeat(view, this.playerId);
    const decision = decisionOf(this.table);
    if (view === null) {
      return html`<div class="bar"></div>`;
    }
    if (seat !== null && decision !== null && decision.control) {
      const busy = this.pending.includes("act") || !this.online;
      return html`<div class="bar">
        ${keyed(
          decisionId(decision.hand, decision.turn),
          html`<turn-bar .view=${view} .decision=${decision} .seat=${seat} .settings=${this.settings} .busy=${busy}></turn-bar>`,
        )}
      </div>`;
    }
    return html`<div class="bar">
      <waiting-bar .table=${this.table} .view=${view} .seat=${seat} .settings=${this.settings} .pending=${this.pending}
        .online=${this.online} .holding=${this.holding}></waiting-bar>
    </div>`;
  }
}
