import { css, html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import { chips } from "../state/log.ts";
import { boardsOf, rabbitOf, sentencesOf, shownCards } from "../state/past-hand.ts";
import type { PastHand } from "../state/past-hand.ts";
import { miniCards, miniStyles, sentence } from "./mini-cards.ts";
import { controls } from "./shared.ts";

/** A finished hand under its own address. */
export class HandPage extends LitElement {
  static override properties = { hand: { attribute: false }, problem: { type: String } };
  /** Null while it is fetched. */
  declare hand: PastHand | null;
  /** Why it cannot be shown. */
  declare problem: string;

  static override styles = [
    controls,
    miniStyles,
    css`
      :host {
        display: block;
        height: 100%;
        overflow-y: auto;
        background: radial-gradient(900px 380px at 50% -120px, #1d3a3a 0, transparent 70%), var(--bg);
      }
      main {
        max-width: 720px;
        margin: 0 auto;
        padding: 28px 16px 60px;
      }
      h1 {
        margin: 0;
        font-size: 26px;
        letter-spacing: -0.02em;
      }
      p {
        margin: 4px 0 18px;
        color: var(--dim);
      }
      .board {
        --card-w: clamp(48px, 13vw, 76px);
        display: flex;
        justify-content: center;
        gap: 8px;
        min-height: 118px;
        margin-bottom: 10px;
        align-items: center;
        padding: 18px;
        border-radius: 60px;
        background: radial-gradient(ellipse at 50% 40%, var(--felt-1), var(--felt-3));
        box-shadow: inset 0 0 40px rgb(0 0 0 / 50%), 0 0 0 2px #c99c4d;
        color: #cfe7dc;
      }
      table {
        width: 100%;
        margin: 22px 0;
        border-collapse: collapse;
      }
      th {
        font-size: 12px;
        text-align: left;
        color: var(--faint);
      }
      th,
      td {
        padding: 7px 6px;
        border-bottom: 1px solid var(--line);
      }
      .sum {
        text-align: right;
        font-weight: 600;
      }
      .up {
        color: var(--gold-bright);
      }
      ol {
        list-style: none;
        margin: 0 0 22px;
        padding: 0;
      }
      li {
        padding: 2.5px 0;
        color: #c6d0dd;
      }
      .deal {
        color: var(--text);
        font-weight: 600;
      }
      .award {
        color: var(--gold-bright);
      }
    `,
  ];

  constructor() {
    super();
    this.hand = null;
    this.problem = "";
  }

  protected override render(): TemplateResult {
    const { hand } = this;
    if (hand === null) {
      return html`<main><h1>${this.problem === "" ? "Fetching the hand" : "This hand cannot be shown"}</h1><p>${this.problem}</p></main>`;
    }
    const boards = boardsOf(hand);
    const rabbit = rabbitOf(hand);
    const shown = shownCards(hand);
    return html`<main>
      <h1>Hand ${hand.number}</h1>
      <p>${new Date(hand.endedAt).toLocaleString()}</p>
      ${boards.map((board, nth) => html`<div class="board" role="group" aria-label=${boards.length > 1 ? `Board ${nth + 1}` : "Board"}>
        ${board.length === 0 ? "Ended before the flop" : board.map((card) => html`<playing-card .card=${card}></playing-card>`)}
      </div>`)}
      ${rabbit.length === 0 ? nothing : html`<p>Would have come: ${miniCards(rabbit)}</p>`}
      <table>
        <thead><tr><th>Player</th><th>Cards</th><th class="sum">Stack</th><th class="sum">Result</th></tr></thead>
        <tbody>
          ${hand.players.map((player) => {
            const won = player.endStack - player.startStack;
            return html`<tr>
              <td>${player.name}</td>
              <td>${shown.has(player.seat) ? miniCards(shown.get(player.seat) ?? []) : nothing}</td>
              <td class="sum">${chips(player.startStack)}</td>
              <td class="sum ${won > 0 ? "up" : ""}">${won > 0 ? "+" : ""}${chips(won)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
      <ol>${sentencesOf(hand).map((line) => html`<li class=${line.kind}>${sentence(line.parts)}</li>`)}</ol>
      <button @click=${() => send(this, { type: "go", path: `/tables/${encodeURIComponent(hand.table)}` })}>To the table</button>
    </main>`;
  }
}
