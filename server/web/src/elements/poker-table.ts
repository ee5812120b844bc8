import { html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { SeatView, TableView } from "../net/messages.ts";
import { showAmount } from "../state/amounts.ts";
import { ownCards, ownSeat } from "../state/select.ts";
import type { Beat, Settings, TableState } from "../state/state.ts";
import { flights } from "./flights.ts";
import type { Place } from "./layout.ts";
import { places } from "./layout.ts";
import type { PokerSeat } from "./poker-seat.ts";
import { tableStyles } from "./poker-table.styles.ts";
import { controls, vars } from "./shared.ts";
import { beforeAward, cardDelays, holdMs } from "./staging.ts";

/**
 * The oval table with everything on it; the own seat is at the bottom.
 *
 * @fires holding - whether the outcome of a hand is kept back for the eye
 * @fires seat-menu - the number of an empty seat, or of a bot's, was chosen
 */
export class PokerTable extends LitElement {
  static override properties = {
    table: { attribute: false },
    playerId: { type: String },
    settings: { attribute: false },
    offset: { type: Number },
    canManage: { type: Boolean },
    holding: { state: true },
  };
  declare table: TableState;
  declare playerId: string;
  declare settings: Settings;
  declare offset: number;
  /** Whether this player may add and remove bots. */
  declare canManage: boolean;
  declare holding: boolean;
  /** Sequence number of the last beat that was shown. */
  #shown = 0;
  #fresh: Beat[] = [];
  /** The beat whose outcome is kept back. */
  #kept: Beat | null = null;
  #delays: Map<number, number>[] = [];
  #hold: ReturnType<typeof setTimeout> | undefined;

  static override styles = [controls, tableStyles];

  constructor() {
    super();
    this.holding = false;
    this.offset = 0;
    this.canManage = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#hold);
    this.holding = false;
  }

  protected override willUpdate(): void {
    this.#fresh = this.table.beats.filter((beat) => beat.seq > this.#shown);
    this.#shown = this.table.beats.at(-1)?.seq ?? 0;
    for (const beat of this.#fresh) {
      this.#stage(beat);
    }
  }

  /** Decides what of a beat is shown at once and what later. */
  #stage(beat: Beat): void {
    const has = (type: string): boolean => beat.events.some((event) => event.type === type);
    if (has("street-dealt") || has("hand-began")) {
      this.#delays = cardDelays(beat);
    }
    const hold = holdMs(beat);
    if (hold > 0 && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
      clearTimeout(this.#hold);
      this.#kept = beat;
      this.holding = true;
      this.#hold = setTimeout(() => {
        this.holding = false;
        flights(this.renderRoot, beat, this.#places(), "award");
      }, hold);
    } else if (has("hand-began") || has("pot-awarded") || !beat.live) {
      clearTimeout(this.#hold);
      this.holding = false;
    }
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has("holding")) {
      this.dispatchEvent(new CustomEvent<boolean>("holding", { detail: this.holding }));
    }
    for (const beat of this.#fresh) {
      flights(this.renderRoot, beat, this.#places(), this.holding && beat === this.#kept ? "collect" : "both");
    }
    this.#fresh = [];
  }

  #shape(): "wide" | "tall" {
    return this.clientWidth < this.clientHeight * 1.05 ? "tall" : "wide";
  }

  /** Place of a seat by its number, for the shape that is shown. */
  #places(): (seat: number) => Place {
    const view = this.table.view as TableView;
    const all = places(view.maxSeats, this.#shape());
    const first = ownSeat(view, this.playerId) ?? 0;
    return (seat) => all[(seat - first + view.maxSeats) % view.maxSeats] as Place;
  }

  protected override render(): TemplateResult {
    const real = this.table.view;
    if (real === null) {
      return html`<div class="scene"><div class="rail"><div class="felt"></div></div></div>`;
    }
    const view = this.holding && this.#kept !== null ? beforeAward(real, this.#kept) : real;
    const record = this.table.hands.find((hand) => hand.number === view.hand?.number);
    const first = ownSeat(view, this.playerId) ?? 0;
    const wide = places(view.maxSeats, "wide");
    const tall = places(view.maxSeats, "tall");
    const seats = Array.from({ length: view.maxSeats }, (_, seat) => seat);
    const at = (seat: number): number => (seat - first + view.maxSeats) % view.maxSeats;
    const spots = (seat: number): Record<string, string> => {
      const w = wide[at(seat)] as Place;
      const t = tall[at(seat)] as Place;
      return {
        "--wx": `${w.seat.x}%`, "--wy": `${w.seat.y}%`, "--tx": `${t.seat.x}%`, "--ty": `${t.seat.y}%`,
        "--bwx": `${w.bet.x}%`, "--bwy": `${w.bet.y}%`, "--btx": `${t.bet.x}%`, "--bty": `${t.bet.y}%`,
        "--dwx": `${w.button.x}%`, "--dwy": `${w.button.y}%`, "--dtx": `${t.button.x}%`, "--dty": `${t.button.y}%`,
      };
    };
    const edge = (seat: number): string => {
      const x = (tall[at(seat)] as Place).seat.x;
      return x < 50 ? "left" : x > 50 ? "right" : "";
    };
    return html`<div class="scene">
      <div class="rail"><div class="felt"></div></div>
      <table-centre .view=${view} .awards=${record?.awards ?? []} .delays=${this.#delays} .inBlinds=${this.settings.stacksInBlinds}
        .holding=${this.holding}></table-centre>
      ${view.button === undefined
        ? nothing
        : html`<div class="dealer" title="Dealer button" ${vars(spots(view.button))}>D</div>`}
      ${repeat(seats, (seat) => seat, (seat) => this.#bet(view, seat, spots(seat)))}
      ${repeat(seats, (seat) => seat, (seat) => this.#seat(view, seat, spots(seat), edge(seat)))}
      <div class="flights" aria-hidden="true"></div>
    </div>`;
  }

  #text(amount: number): string {
    const bigBlind = this.table.view?.blinds[1] ?? 1;
    return showAmount(amount, bigBlind, this.settings.stacksInBlinds);
  }

  #bet(view: TableView, seat: number, spots: Record<string, string>): TemplateResult | typeof nothing {
    const bet = view.seats?.[seat]?.bet ?? 0;
    if (bet === 0) {
      return nothing;
    }
    return html`<div class="bet" ${vars(spots)}>
      <chip-stack .amount=${bet} .unit=${view.blinds[0]} .text=${this.#text(bet)}></chip-stack>
    </div>`;
  }

  #seat(view: TableView, number: number, spots: Record<string, string>, edge: string): TemplateResult {
    const seat = view.seats?.[number];
    if (seat === undefined) {
      return this.#empty(view, number, spots);
    }
    const mine = seat.player.id === this.playerId;
    const manage = this.canManage && seat.player.bot !== undefined;
    return html`<div class="pod ${mine ? "mine" : ""}" ${vars(spots)}>
      <poker-seat
        .seat=${seat}
        .number=${number}
        .mine=${mine}
        .edge=${edge}
        .cards=${mine ? ownCards(this.table.own, view) : []}
        .hand=${view.hand}
        .actionMs=${view.clock.actionMs}
        .bigBlind=${view.blinds[1]}
        .inBlinds=${this.settings.stacksInBlinds}
        .offset=${this.offset}
        .close=${view.maxSeats > 6}
        .share=${this.#share(view, number)}
      ></poker-seat>
      ${manage ? this.#manage(seat, number) : nothing}
    </div>`;
  }

  /** Which halves of a high-low pot a seat won; somebody who came later does not know. */
  #share(view: TableView, seat: number): PokerSeat["share"] {
    const awards = this.table.hands.find((hand) => hand.number === view.hand?.number)?.awards ?? [];
    const won = (low: boolean): boolean => awards.some((award) => award.seat === seat && award.low === low);
    if (!awards.some((award) => award.low)) {
      return "";
    }
    return won(true) ? (won(false) ? "High and low" : "Low") : won(false) ? "High" : "";
  }

  #manage(seat: SeatView, number: number): TemplateResult {
    return html`<button class="manage" aria-label="Remove ${seat.player.name}" title="Remove this bot"
      @click=${() => this.#menu(number)}>×</button>`;
  }

  #empty(view: TableView, number: number, spots: Record<string, string>): TemplateResult {
    const seated = ownSeat(view, this.playerId) !== null;
    if (seated && !this.canManage) {
      return html`<div class="pod vacant" ${vars(spots)}><div class="hollow" aria-hidden="true">Empty</div></div>`;
    }
    const label = seated ? "Add bot" : "Sit here";
    return html`<div class="pod vacant" ${vars(spots)}>
      <button class="hollow" aria-label="${label}, seat ${number + 1}" @click=${() => this.#menu(number)}>
        <span aria-hidden="true">+</span> ${label}
      </button>
    </div>`;
  }

  #menu(seat: number): void {
    this.dispatchEvent(new CustomEvent<number>("seat-menu", { detail: seat }));
  }
}
