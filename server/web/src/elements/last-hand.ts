import { css, html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { chips } from "../state/log.ts";
import type { HandRecord, LogEntry } from "../state/state.ts";
import { miniCards, miniStyles, sentence } from "./mini-cards.ts";
import { controls } from "./shared.ts";

/** The hands that have ended: board, shown cards, winners and every action of one of them. */
export class LastHand extends LitElement {
  static override properties = {
    hands: { attribute: false },
    entries: { attribute: false },
    playerName: { type: String },
    back: { state: true },
  };
  declare hands: HandRecord[];
  declare entries: LogEntry[];
  declare playerName: string;
  /** How many hands before the last one. */
  declare back: number;

  static override styles = [
    controls,
    miniStyles,
    css`
      :host {
        display: block;
        height: 100%;
        overflow-y: auto;
        padding: 12px 16px 16px;
        font-size: 14px;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-bottom: 10px;
      }
      h3 {
        margin: 0;
        font-size: 15px;
      }
      header button {
        padding: 0 12px;
      }
      .board {
        --card-w: 44px;
        display: flex;
        gap: 5px;
        min-height: 62px;
        margin-bottom: 6px;
      }
      ul,
      ol {
        list-style: none;
        margin: 12px 0;
        padding: 0;
      }
      ul li {
        display: grid;
        grid-template-columns: 1fr auto auto;
        gap: 8px;
        align-items: center;
        padding: 6px 0;
        border-bottom: 1px solid var(--line);
      }
      ul small {
        display: block;
        color: var(--faint);
      }
      .won {
        color: var(--gold-bright);
        font-weight: 700;
      }
      ol li {
        padding: 2px 0;
        color: var(--dim);
      }
      ol .deal {
        color: var(--text);
        font-weight: 600;
      }
      p {
        color: var(--faint);
        margin: 8px 0;
      }
      a {
        color: #a9c6ff;
      }
    `,
  ];

  constructor() {
    super();
    this.hands = [];
    this.entries = [];
    this.back = 0;
  }

  protected override render(): TemplateResult {
    const ended = this.hands.filter((hand) => hand.over);
    const hand = ended.at(-1 - this.back);
    if (hand === undefined) {
      return html`<p>The first hand that ends while you are here appears in this place.</p>`;
    }
    const lines = this.entries.filter((entry) => entry.hand === hand.number && ["action", "deal", "award"].includes(entry.kind));
    return html`<header>
        <button class="quiet" aria-label="Earlier hand" ?disabled=${this.back >= ended.length - 1} @click=${() => this.back++}>‹</button>
        <h3>Hand ${hand.number}</h3>
        <button class="quiet" aria-label="Later hand" ?disabled=${this.back === 0} @click=${() => this.back--}>›</button>
      </header>
      ${hand.boards.map((board, nth) => html`<div class="board" role="group" aria-label=${hand.boards.length > 1 ? `Board ${nth + 1}` : "Board"}>
        ${board.length === 0 ? html`<p>Ended before the flop</p>` : board.map((card) => html`<playing-card .card=${card}></playing-card>`)}
      </div>`)}
      ${hand.rabbit.length === 0 ? nothing : html`<p>Would have come: ${miniCards(hand.rabbit)}</p>`}
      <ul>
        ${hand.own.length > 0 && !hand.seats.some((seat) => seat.name === this.playerName && seat.cards.length > 0)
          ? html`<li><span>Your cards</span>${miniCards(hand.own)}<span></span></li>`
          : nothing}
        ${hand.seats
          .filter((seat) => seat.won > 0 || seat.cards.length > 0)
          .map((seat) => html`<li>
            <span>${seat.name}${seat.hand === undefined ? nothing : html`<small>${seat.hand}</small>`}${seat.low === undefined ? nothing : html`<small>${seat.low}</small>`}</span>
            ${miniCards(seat.cards)}
            <span class="won">${seat.won > 0 ? `+${chips(seat.won)}` : ""}</span>
          </li>`)}
      </ul>
      ${hand.rake > 0 ? html`<p>Rake: ${chips(hand.rake)}</p>` : nothing}
      <p><a href="/hands/${encodeURIComponent(hand.id)}" target="_blank" rel="noopener">This hand on a page of its own</a></p>
      <ol aria-label="Actions of the hand">${lines.map((entry) => html`<li class=${entry.kind}>${sentence(entry.parts)}</li>`)}</ol>`;
  }
}
