import { html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import type { HandView, Owes, PreAction, SeatView, TableView } from "../net/messages.ts";
import { showAmount } from "../state/amounts.ts";
import { entries } from "../state/entries.ts";
import { cardName } from "../state/log.ts";
import { decisionOf, ownCards } from "../state/select.ts";
import type { Settings, TableState } from "../state/state.ts";
import { miniCards, miniStyles } from "./mini-cards.ts";
import { controls } from "./shared.ts";
import { waitingStyles } from "./waiting-bar.styles.ts";

const BOARD_CARDS = 5;
const MISSED: Record<Owes, string> = {
  small: "You missed the small blind.", big: "You missed the big blind.", both: "You missed both blinds.",
};

/**
 * What can be done while it is not the own turn: take a seat, come back, choose in advance.
 *
 * @fires sit - an onlooker wants a seat
 * @fires top-up - the player wants more chips
 */
export class WaitingBar extends LitElement {
  static override properties = {
    table: { attribute: false },
    view: { attribute: false },
    seat: { attribute: false },
    settings: { attribute: false },
    pending: { attribute: false },
    online: { type: Boolean },
    holding: { type: Boolean },
  };
  declare table: TableState;
  declare view: TableView;
  /** Null for an onlooker. */
  declare seat: number | null;
  declare settings: Settings;
  declare pending: string[];
  declare online: boolean;
  /** The outcome of a hand is not shown yet. */
  declare holding: boolean;

  static override styles = [controls, miniStyles, waitingStyles];

  constructor() {
    super();
    this.seat = null;
    this.pending = [];
    this.online = true;
    this.holding = false;
  }

  protected override render(): TemplateResult {
    const { seat, table, view } = this;
    const own = seat === null ? undefined : view.seats?.[seat];
    if (seat === null || own === undefined) {
      return this.#onlooker();
    }
    if (this.holding) {
      return html`<div class="note"><p>Showdown</p></div>`;
    }
    if (decisionOf(table) !== null || table.own?.control === false) {
      return html`<div class="note">
        <p><b>You play in another window.</b> This one only watches.</p>
        <button class="primary" @click=${() => send(this, { type: "take-control" })}>Play here</button>
      </div>`;
    }
    if (own.status === "sitting-out") {
      return this.#sittingOut(own);
    }
    return this.#waiting(own, seat);
  }

  #onlooker(): TemplateResult {
    const free = this.view.maxSeats - Object.keys(this.view.seats ?? {}).length;
    return html`<div class="note">
      <p><b>You are watching.</b> ${free > 0 ? "Take an empty seat to play." : "All seats are taken."}</p>
      ${free > 0 ? html`<button class="primary" @click=${() => this.#fire("sit")}>Take a seat</button>` : nothing}
    </div>`;
  }

  #sittingOut(own: SeatView): TemplateResult {
    if (own.stack === 0) {
      return html`<div class="note">
        <p><b>You are sitting out.</b> Your chips are gone: add some to go on.</p>
        <button class="primary" @click=${() => this.#fire("top-up")}>Add chips</button>
      </div>`;
    }
    return html`<div class="note">
      <p><b>You are sitting out.</b> ${own.owes === undefined ? "You are dealt no cards." : MISSED[own.owes]}</p>
      ${own.owes === undefined
        ? html`<button class="primary" ?disabled=${!this.online} @click=${() => send(this, { type: "sit-in" })}>I am back</button>`
        : this.#ways(own.owes, true)}
    </div>`;
  }

  /** How to make up for missed blinds. */
  #ways(owes: Owes, back: boolean): TemplateResult {
    return html`<div class="ways" role="group" aria-label=${back ? "How to come back" : "How to come in"}>
      ${entries(this.view, owes).map(({ entry, label, hint }, index) => html`<button class=${back && index === 0 ? "primary" : ""} title=${hint}
        ?disabled=${!this.online || this.pending.includes("sit")} @click=${() => send(this, { type: "sit-in", entry })}>${label}</button>`)}
    </div>`;
  }

  #waiting(own: SeatView, seat: number): TemplateResult {
    const hand = this.view.hand;
    const playing = own.inHand === true && hand?.over !== true && own.allIn !== true && hand?.actor !== seat;
    if (own.owes !== undefined && own.inHand !== true) {
      return html`<div class="wait"><p>You play as soon as you can come in. How?</p>${this.#ways(own.owes, false)}</div>`;
    }
    const over = hand?.over === true ? this.#afterHand(hand, own) : nothing;
    return html`<div class="wait">
      <p>${this.#text(own, seat)}</p>
      ${over === nothing ? this.#preActions(own, playing) : over}
    </div>`;
  }

  #text(own: SeatView, seat: number): TemplateResult | string {
    const { view } = this;
    const hand = view.hand;
    if (hand === undefined || hand.over === true) {
      const ready = Object.values(view.seats ?? {}).filter((one) => one.status === "active").length;
      return ready < 2 ? "Waiting for another player" : "The next hand is about to begin";
    }
    if (hand.actor === seat) {
      return "It is your turn";
    }
    const actor = hand.actor === undefined ? undefined : view.seats?.[hand.actor];
    const text = actor === undefined ? "" : html`<b>${actor.player.name}</b> is to act`;
    return own.inHand === true ? text : html`You play the next hand. ${text}`;
  }

  /** Own cards that the table has not seen, and the rest of the board. */
  #afterHand(hand: HandView, own: SeatView): TemplateResult | typeof nothing {
    const cards = ownCards(this.table.own, this.view);
    const hidden = cards.filter((card) => own.cards?.includes(card) !== true);
    const early = (hand.board?.length ?? 0) < BOARD_CARDS && hand.rabbit === undefined;
    const rabbit = this.view.rules?.rabbitHunt === true && early && cards.length > 0;
    if (hidden.length === 0 && !rabbit) {
      return nothing;
    }
    const off = !this.online;
    return html`<div class="after">
      ${hidden.length === 0
        ? nothing
        : html`<button ?disabled=${off || this.pending.includes("hand:show")} @click=${() => send(this, { type: "show-cards" })}>Show cards</button>
            ${hidden.map((card) => html`<button class="one" ?disabled=${off || this.pending.includes("hand:show")} aria-label="Show the ${cardName(card)}"
              @click=${() => send(this, { type: "show-cards", cards: [card] })}>${miniCards([card])}</button>`)}`}
      ${rabbit
        ? html`<button ?disabled=${off || this.pending.includes("hand:rabbit")} title="See the cards that would have come"
            @click=${() => send(this, { type: "rabbit-hunt" })}>Rabbit hunt</button>`
        : nothing}
    </div>`;
  }

  #preActions(own: SeatView, playing: boolean): TemplateResult {
    const { table, view } = this;
    const owed = (view.hand?.currentBet ?? 0) - (own.bet ?? 0);
    const call = showAmount(Math.min(owed, own.stack), view.blinds[1], this.settings.stacksInBlinds);
    const choices: [PreAction, string][] =
      owed > 0 && playing
        ? [["fold", "Fold"], ["call", `Call ${call}`], ["call-any", "Call any"]]
        : [["check-fold", "Check/fold"], ["check", "Check"], ["call-any", "Call any"]];
    const chosen = table.own?.hand === view.hand?.id ? table.own?.preAct : undefined;
    const disabled = !playing || !this.online || this.pending.includes("pre-act");
    return html`<div class="pre" role="group" aria-label="When it is my turn">
      ${choices.map(
        ([choice, label]) => html`<label class=${disabled ? "off" : ""}>
          <input type="checkbox" .checked=${chosen === choice} ?disabled=${disabled}
            @change=${(event: Event) => this.#preAct(choice, event.target as HTMLInputElement)} />
          ${label}
        </label>`,
      )}
    </div>`;
  }

  #preAct(choice: PreAction, box: HTMLInputElement): void {
    const wanted = box.checked ? choice : null;
    // the server's answer decides what is ticked
    box.checked = !box.checked;
    send(this, { type: "pre-act", choice: wanted });
  }

  #fire(name: "sit" | "top-up"): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }
}
