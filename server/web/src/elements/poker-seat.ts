import { html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Card, HandView, Owes, SeatView } from "../net/messages.ts";
import { BOT_STYLES } from "../net/messages.ts";
import { shortAmount, showAmount } from "../state/amounts.ts";
import { seatCardStyles } from "./poker-seat.cards.ts";
import { seatStyles } from "./poker-seat.styles.ts";
import { controls } from "./shared.ts";

const LAST: Record<string, string> = {
  fold: "Fold", check: "Check", call: "Call", bet: "Bet", raise: "Raise", "all-in": "All-in",
  ante: "Ante", blind: "Blind", post: "Post", straddle: "Straddle",
};

const OWES: Record<Owes, [string, string]> = {
  small: ["SB", "owes the small blind"], big: ["BB", "owes the big blind"], both: ["SB+BB", "owes both blinds"],
};

/** A taken seat: avatar with clock, name, stack, cards, what the player did last and what he won. */
export class PokerSeat extends LitElement {
  static override properties = {
    seat: { attribute: false },
    number: { type: Number },
    mine: { type: Boolean, reflect: true },
    edge: { type: String, reflect: true },
    cards: { attribute: false },
    hand: { attribute: false },
    actionMs: { type: Number },
    bigBlind: { type: Number },
    inBlinds: { type: Boolean },
    offset: { type: Number },
    acting: { type: Boolean, reflect: true },
    winner: { type: Boolean, reflect: true },
    out: { type: Boolean, reflect: true },
    faceUp: { type: Boolean, reflect: true, attribute: "face-up" },
    many: { type: Boolean, reflect: true },
    close: { type: Boolean, reflect: true },
    share: { type: String },
  };
  declare seat: SeatView;
  declare number: number;
  declare mine: boolean;
  /** The side of the table whose border is near: `left`, `right` or empty. */
  declare edge: string;
  /** The own hole cards, which the public view hides. */
  declare cards: Card[];
  declare hand: HandView | undefined;
  declare actionMs: number;
  declare bigBlind: number;
  declare inBlinds: boolean;
  declare offset: number;
  declare acting: boolean;
  declare winner: boolean;
  declare out: boolean;
  declare faceUp: boolean;
  /** More than two hole cards. */
  declare many: boolean;
  /** Other seats are near above and below. */
  declare close: boolean;
  /** Which halves of a high-low pot he won; empty where there are no halves. */
  declare share: "" | "High" | "Low" | "High and low";

  static override styles = [controls, seatStyles, seatCardStyles];

  constructor() {
    super();
    this.cards = [];
    this.mine = false;
    this.edge = "";
    this.inBlinds = false;
    this.offset = 0;
    this.share = "";
    this.close = false;
  }

  #shown(): Card[] {
    const open = this.seat.cards ?? [];
    if (this.mine && this.cards.length > 0) {
      return this.cards;
    }
    return open;
  }

  protected override willUpdate(): void {
    const hand = this.hand;
    this.acting = hand?.actor === this.number && hand.over !== true;
    this.winner = (this.seat.won ?? 0) > 0;
    this.faceUp = this.#shown().some((card) => card !== "??");
    this.many = this.#shown().length > 2;
    this.out = hand !== undefined && this.seat.inHand !== true && !this.winner && !this.faceUp;
  }

  protected override render(): TemplateResult {
    const { seat } = this;
    const bot = seat.player.bot;
    const style = bot === undefined ? undefined : (BOT_STYLES[bot] ?? { label: bot, short: bot.slice(0, 3).toUpperCase() });
    return html`
      <div class="cards">
        ${keyed(this.hand?.id, this.#shown().map((card) => html`<playing-card .card=${card}></playing-card>`))}
      </div>
      <div class="plate" role="group" aria-label=${this.#spoken()}>
        <div class="avatar">
          <player-avatar .name=${seat.player.name} .key=${seat.player.id} ?bot=${bot !== undefined}></player-avatar>
          ${this.#clock()}
        </div>
        <div class="text" aria-hidden="true">
          <div class="name">
            <span>${seat.player.name}</span>${style === undefined
              ? nothing
              : html`<em title="Bot: ${style.label}">${style.short}</em>`}
          </div>
          <div class="stack">${this.#stack()}</div>
        </div>
      </div>
      ${seat.owes === undefined ? nothing : html`<div class="owes" title=${OWES[seat.owes][1]} aria-hidden="true">${OWES[seat.owes][0]}</div>`}
      ${this.#badge()} ${this.#result()}
    `;
  }

  #clock(): TemplateResult | typeof nothing {
    const hand = this.hand;
    if (!this.acting || hand?.deadline === undefined) {
      return nothing;
    }
    return html`<action-clock
      .deadline=${hand.deadline}
      .total=${hand.onBank ? Math.max(this.seat.bankMs ?? 0, hand.bank ?? 0, 1000) : this.actionMs}
      .offset=${this.offset}
      ?bank=${hand.onBank === true}
    ></action-clock>`;
  }

  #stack(): TemplateResult | string {
    const { seat } = this;
    if (seat.allIn === true && seat.stack === 0) {
      return html`<b class="allin">ALL-IN</b>`;
    }
    const full = showAmount(seat.stack, this.bigBlind, this.inBlinds);
    const short = this.inBlinds ? full : shortAmount(seat.stack);
    const coming = seat.pendingTopUp === undefined ? nothing : html`<small title="Added after this hand">+${shortAmount(seat.pendingTopUp)}</small>`;
    return html`<span class="full">${full}</span><span class="short">${short}</span>${coming}`;
  }

  #badge(): TemplateResult {
    const { seat } = this;
    if (seat.status === "sitting-out") {
      return html`<div class="badge dull" aria-hidden="true">Sitting out</div>`;
    }
    if (seat.leaving) {
      return html`<div class="badge dull" aria-hidden="true">Leaving</div>`;
    }
    if (this.winner || (seat.hand !== undefined && this.faceUp) || seat.last === undefined) {
      return seat.away
        ? html`<div class="badge dull" aria-hidden="true">Away</div>`
        : html`<div class="badge none" aria-hidden="true"></div>`;
    }
    const last = seat.allIn === true && seat.last !== "fold" ? "all-in" : seat.last;
    return html`<div class="badge ${last}" aria-hidden="true">${LAST[last] ?? last}</div>`;
  }

  /** What he won and with what; for high-low games which half. */
  #result(): TemplateResult | typeof nothing {
    const { seat } = this;
    // the names are those of the first board; with several, each board says who won it
    const both = this.hand?.boards === undefined ? [seat.hand, seat.low].filter((name) => name !== undefined) : [];
    const names = this.mine && both.length > 1 ? [both.join(" · ")] : both;
    if (!this.winner) {
      return names.length === 0 || !this.faceUp
        ? nothing
        : html`<div class="result lost" aria-hidden="true">${names.map((name) => html`<span>${name}</span>`)}</div>`;
    }
    return html`<div class="result" aria-hidden="true">
      <b>+${showAmount(seat.won ?? 0, this.bigBlind, this.inBlinds)}${this.share === "" ? nothing : html` <i>${this.share}</i>`}</b>
      ${names.map((name) => html`<span>${name}</span>`)}
    </div>`;
  }

  #spoken(): string {
    const { seat } = this;
    const parts = [
      `Seat ${this.number + 1}: ${seat.player.name}${this.mine ? " (you)" : ""}`,
      seat.player.bot === undefined ? "" : `bot, ${BOT_STYLES[seat.player.bot]?.label ?? seat.player.bot}`,
      `${seat.stack} chips`,
      seat.bet === undefined ? "" : `bet ${seat.bet}`,
      seat.last ?? "",
      seat.allIn ? "all-in" : "",
      seat.status === "sitting-out" ? "sitting out" : "",
      seat.away ? "away" : "",
      this.acting ? "to act" : "",
      seat.owes === undefined ? "" : OWES[seat.owes][1],
      this.winner ? `wins ${seat.won}${seat.hand ? ` with ${seat.hand}` : ""}${seat.low ? ` and ${seat.low}` : ""}` : "",
    ];
    return parts.filter((part) => part !== "").join(", ");
  }
}
