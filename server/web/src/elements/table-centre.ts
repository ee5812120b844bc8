import { html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { HandView, TableView } from "../net/messages.ts";
import { showAmount } from "../state/amounts.ts";
import { gameOf } from "../state/games.ts";
import { chips } from "../state/log.ts";
import { boardsOf, totalPot } from "../state/select.ts";
import type { Award } from "../state/state.ts";
import { controls } from "./shared.ts";
import { centreStyles } from "./table-centre.styles.ts";

const NO_DELAYS = new Map<number, number>();

/** The middle of the table: pots, what is special about the hand, one to three boards. */
export class TableCentre extends LitElement {
  static override properties = {
    view: { attribute: false },
    awards: { attribute: false },
    delays: { attribute: false },
    inBlinds: { type: Boolean },
    holding: { type: Boolean },
  };
  declare view: TableView;
  /** What was awarded in the hand that is shown. */
  declare awards: Award[];
  /** Milliseconds until a card appears, by board and index. */
  declare delays: Map<number, number>[];
  declare inBlinds: boolean;
  /** The outcome of the hand is not shown yet. */
  declare holding: boolean;

  static override styles = [controls, centreStyles];

  constructor() {
    super();
    this.awards = [];
    this.delays = [];
    this.inBlinds = false;
    this.holding = false;
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const { hand } = view;
    return html`<div class="pots" role="group" aria-label="Pots">
        ${hand === undefined ? nothing : html`${this.#line(hand)} ${this.#piles(hand)}`}
      </div>
      ${hand === undefined ? html`<div class="waiting">${this.#waiting()}</div>` : this.#boards(hand)}
      ${hand?.rabbit === undefined || this.holding
        ? html`<div class="sign" aria-hidden="true"><b>${view.name ?? "Cardroom"}</b><span>${gameOf(view.variant).name}</span></div>`
        : html`<div class="rabbit" aria-hidden="true">Would have come</div>`}`;
  }

  #waiting(): string {
    const players = Object.values(this.view.seats ?? {}).filter((seat) => seat.status === "active").length;
    return players < 2 ? "Waiting for players" : "The next hand is about to begin";
  }

  #text(amount: number): string {
    return showAmount(amount, this.view.blinds[1], this.inBlinds);
  }

  /** The whole pot, the rake, and the marks of the hand. */
  #line(hand: HandView): TemplateResult {
    const total = totalPot(this.view);
    const over = hand.over === true && !this.holding;
    return html`<span class="total">
      ${hand.bombPot === true ? html`<i>Bomb pot</i>` : nothing}
      ${(hand.runs ?? 1) > 1 ? html`<i>Run ${hand.runs === 2 ? "twice" : `${hand.runs} times`}</i>` : nothing}
      ${total > 0 && !over ? html`<span>Pot <b>${this.#text(total)}</b></span>` : nothing}
      ${hand.rake === undefined ? nothing : html`<span class="rake">Rake ${this.#text(hand.rake)}</span>`}
    </span>`;
  }

  #piles(hand: HandView): TemplateResult {
    const pots = hand.over === true && !this.holding ? [] : (hand.pots ?? []);
    return html`<span class="piles">
      ${pots.map(
        (pot, index) => html`<chip-stack
          title=${pots.length === 1 ? "Pot" : index === 0 ? "Main pot" : `Side pot ${index}`}
          .amount=${pot.amount}
          .unit=${this.view.blinds[0]}
          .text=${this.#text(pot.amount)}
        ></chip-stack>`,
      )}
    </span>`;
  }

  #boards(hand: HandView): TemplateResult {
    const boards = boardsOf(hand);
    const several = boards.length > 1;
    return html`<div class="boards n${boards.length}">
      ${boards.map(
        (cards, board) => html`<div class="run">
          <poker-board
            .cards=${cards}
            .rabbit=${board === 0 && !this.holding ? (hand.rabbit ?? []) : []}
            .delays=${this.delays[board] ?? NO_DELAYS}
            .hand=${hand.id}
            .label=${several ? `Board ${board + 1}` : "Board"}
          ></poker-board>
          ${several ? html`<span class="outcome">${this.#outcome(board)}</span>` : nothing}
        </div>`,
      )}
    </div>`;
  }

  /** Who won what on a board, once that may be seen. */
  #outcome(board: number): string {
    const shares = this.holding ? [] : this.awards.filter((award) => award.board === board);
    const won = new Map<string, number>();
    for (const { seat, amount, low } of shares) {
      const name = `${this.view.seats?.[seat]?.player.name ?? `Seat ${seat + 1}`}${low ? " (low)" : ""}`;
      won.set(name, (won.get(name) ?? 0) + amount);
    }
    return won.size === 0 ? `Board ${board + 1}` : [...won].map(([name, amount]) => `${name} ${chips(amount)}`).join(" · ");
  }
}
