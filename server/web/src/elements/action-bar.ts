import { html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import type { ActionName, PreAction, TableView } from "../net/messages.ts";
import { betRange, clamp, parseAmount, presets, showAmount } from "../state/amounts.ts";
import type { Preset } from "../state/amounts.ts";
import type { Decision } from "../state/select.ts";
import { decisionOf, ownSeat } from "../state/select.ts";
import type { Settings, TableState } from "../state/state.ts";
import { actionStyles } from "./action-bar.styles.ts";
import { keyMeaning } from "./action-keys.ts";
import type { KeyMeaning } from "./action-keys.ts";
import { controls } from "./shared.ts";

/** What waits for a second Enter or click. */
type Armed = "raise" | "all-in" | "free-fold" | null;

const SLIDER_STEPS = 1_000;

/**
 * The buttons of the player: actions when it is his turn, pre-actions while he waits, and what an
 * onlooker can do. What is legal and for how much comes from the server.
 */
export class ActionBar extends LitElement {
  static override properties = {
    table: { attribute: false },
    playerId: { type: String },
    settings: { attribute: false },
    pending: { attribute: false },
    online: { type: Boolean },
    holding: { type: Boolean },
    mine: { type: Boolean, reflect: true },
    amount: { state: true },
    typed: { state: true },
    armed: { state: true },
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
  declare amount: number;
  declare typed: string | null;
  declare armed: Armed;
  #decision = "";
  readonly #onKey = (event: KeyboardEvent): void => this.#key(event);

  static override styles = [controls, actionStyles];

  constructor() {
    super();
    this.pending = [];
    this.online = true;
    this.holding = false;
    this.mine = false;
    this.amount = 0;
    this.typed = null;
    this.armed = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("keydown", this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("keydown", this.#onKey);
  }

  protected override willUpdate(): void {
    const decision = decisionOf(this.table);
    const id = decision === null ? "" : `${decision.hand}:${decision.turn}`;
    this.mine = decision !== null && decision.control;
    if (id !== this.#decision) {
      this.#decision = id;
      this.amount = decision === null ? 0 : (betRange(decision.legal)?.min ?? decision.legal.allIn ?? 0);
      this.typed = null;
      this.armed = null;
    }
  }

  get #acting(): boolean {
    return this.pending.includes("act");
  }

  protected override render(): TemplateResult {
    const view = this.table.view;
    const seat = ownSeat(view, this.playerId);
    const decision = decisionOf(this.table);
    if (view === null) {
      return html`<div class="bar note"></div>`;
    }
    if (seat === null) {
      return this.#onlooker(view);
    }
    if (decision !== null && decision.control) {
      return this.#actions(view, decision, seat);
    }
    if (this.holding) {
      return html`<div class="bar note"><p>Showdown</p></div>`;
    }
    return this.#waiting(view, seat, decision !== null || this.table.own?.control === false);
  }

  #onlooker(view: TableView): TemplateResult {
    const free = view.maxSeats - Object.keys(view.seats ?? {}).length;
    return html`<div class="bar note">
      <p><b>You are watching.</b> ${free > 0 ? "Take an empty seat to play." : "All seats are taken."}</p>
      ${free > 0
        ? html`<button class="primary" @click=${() => this.dispatchEvent(new CustomEvent("sit"))}>Take a seat</button>`
        : nothing}
    </div>`;
  }

  #waiting(view: TableView, seat: number, elsewhere: boolean): TemplateResult {
    const own = view.seats?.[seat];
    if (elsewhere) {
      return html`<div class="bar note">
        <p><b>You play in another window.</b> This one only watches.</p>
        <button class="primary" @click=${() => send(this, { type: "take-control" })}>Play here</button>
      </div>`;
    }
    if (own?.status === "sitting-out") {
      const broke = own.stack === 0;
      return html`<div class="bar note">
        <p><b>You are sitting out.</b> ${broke ? "Your chips are gone: add some to go on." : "You are dealt no cards."}</p>
        ${broke
          ? html`<button class="primary" @click=${() => this.dispatchEvent(new CustomEvent("top-up"))}>Add chips</button>`
          : html`<button class="primary" ?disabled=${!this.online} @click=${() => send(this, { type: "sit-in" })}>
              I am back
            </button>`}
      </div>`;
    }
    const acting = view.hand?.actor === seat;
    const playing = own?.inHand === true && view.hand?.over !== true && own.allIn !== true && !acting;
    return html`<div class="bar wait">
      <p>${this.#waitText(view, own?.inHand === true)}</p>
      ${this.#preActions(view, seat, playing)}
    </div>`;
  }

  #waitText(view: TableView, inHand: boolean): TemplateResult | string {
    const hand = view.hand;
    if (hand === undefined || hand.over === true) {
      const ready = Object.values(view.seats ?? {}).filter((one) => one.status === "active").length;
      return ready < 2 ? "Waiting for another player" : "The next hand is about to begin";
    }
    if (hand.actor !== undefined && hand.actor === ownSeat(view, this.playerId)) {
      return "It is your turn";
    }
    const actor = hand.actor === undefined ? undefined : view.seats?.[hand.actor];
    const text = actor === undefined ? "" : html`<b>${actor.player.name}</b> is to act`;
    return inHand ? text : html`You play the next hand. ${text}`;
  }

  #preActions(view: TableView, seat: number, playing: boolean): TemplateResult {
    const owed = (view.hand?.currentBet ?? 0) - (view.seats?.[seat]?.bet ?? 0);
    const choices: [PreAction, string][] =
      owed > 0 && playing
        ? [["fold", "Fold"], ["call", `Call ${this.#text(Math.min(owed, view.seats?.[seat]?.stack ?? owed))}`], ["call-any", "Call any"]]
        : [["check-fold", "Check/fold"], ["check", "Check"], ["call-any", "Call any"]];
    const chosen = this.table.own?.hand === view.hand?.id ? this.table.own?.preAct : undefined;
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

  #actions(view: TableView, decision: Decision, seat: number): TemplateResult {
    const { legal } = decision;
    const range = betRange(legal);
    const stack = view.seats?.[seat]?.stack ?? 0;
    const busy = this.#acting || !this.online;
    const all = presets(view, legal);
    const name = legal.bet === undefined ? "Raise to" : "Bet";
    return html`<div class="bar turn ${range === null ? "plain" : ""}" role="group" aria-label="Your turn">
      <div class="sizing" ?inert=${range === null}>
        <div class="presets">
          ${all.map(
            (preset, index) => html`<button ?disabled=${busy} aria-label="${preset.name}: ${preset.amount}" title="Key ${index + 1}"
              class=${preset.amount === this.amount ? "chosen" : ""} @click=${() => this.#pick(preset)}>${preset.label}</button>`,
          )}
        </div>
        <div class="slide">
          <button ?disabled=${busy} aria-label="One big blind less" @click=${() => this.#step(-1)}>−</button>
          <input type="range" min="0" max=${SLIDER_STEPS} .value=${String(this.#slider(range))} ?disabled=${busy || range === null}
            aria-label="${name}" aria-valuetext=${String(this.amount)}
            @input=${(event: Event) => this.#slide(Number((event.target as HTMLInputElement).value))} />
          <button ?disabled=${busy} aria-label="One big blind more" @click=${() => this.#step(1)}>+</button>
          <input class="amount" type="text" inputmode="decimal" autocomplete="off" aria-label="Amount in chips" ?disabled=${busy || range === null}
            .value=${this.typed ?? this.amount.toLocaleString("en-US")}
            @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
            @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
            @blur=${() => (this.typed = null)} />
        </div>
      </div>
      <div class="acts">
        <button class="fold ${this.armed === "free-fold" ? "armed" : ""}" ?disabled=${busy || !legal.fold} @click=${() => this.#fold(decision)}>
          <span>${this.armed === "free-fold" ? "Really fold?" : "Fold"}</span><kbd aria-hidden="true">F</kbd>
        </button>
        ${legal.check === true
          ? html`<button class="call" ?disabled=${busy} @click=${() => this.#act("check")}><span>Check</span><kbd aria-hidden="true">C</kbd></button>`
          : html`<button class="call" ?disabled=${busy || legal.call === undefined} @click=${() => this.#act("call")}>
              <span>Call <b>${this.#text(legal.call ?? 0)}</b>${legal.call !== undefined && legal.call >= stack ? html` <small>all-in</small>` : nothing}</span><kbd aria-hidden="true">C</kbd>
            </button>`}
        ${this.#raiseButton(decision, name, busy, stack)}
      </div>
    </div>`;
  }

  #raiseButton(decision: Decision, name: string, busy: boolean, stack: number): TemplateResult {
    const { legal } = decision;
    const range = betRange(legal);
    if (range === null) {
      return legal.allIn === undefined || (legal.call ?? 0) >= stack
        ? html`<button class="raise" disabled><span>Raise</span></button>`
        : html`<button class="raise ${this.armed === "all-in" ? "armed" : ""}" ?disabled=${busy} @click=${() => this.#act("all-in")}>
            <span>All-in <b>${this.#text(legal.allIn)}</b></span><kbd aria-hidden="true">A</kbd>
          </button>`;
    }
    const allIn = this.amount === legal.allIn;
    const armed = this.armed === "raise" || this.armed === "all-in";
    return html`<button class="raise ${armed ? "armed" : ""}" ?disabled=${busy} @click=${() => this.#raise(decision)}>
      <span>${allIn ? "All-in" : name} <b>${this.#text(this.amount)}</b></span><kbd aria-hidden="true">${armed ? "⏎" : "R"}</kbd>
    </button>`;
  }

  #text(amount: number): string {
    return showAmount(amount, this.table.view?.blinds[1] ?? 1, this.settings.stacksInBlinds);
  }

  /** The slider is finer near the minimum, where most raises are. */
  #slider(range: { min: number; max: number } | null): number {
    if (range === null || range.max === range.min) {
      return 0;
    }
    return Math.round(SLIDER_STEPS * Math.sqrt((this.amount - range.min) / (range.max - range.min)));
  }

  #slide(value: number): void {
    const range = this.#range();
    if (range !== null) {
      const part = (value / SLIDER_STEPS) ** 2;
      const raw = range.min + part * (range.max - range.min);
      const unit = this.table.view?.blinds[0] ?? 1;
      const nice = value === SLIDER_STEPS ? range.max : Math.round(raw / unit) * unit;
      this.#setAmount(clamp(nice, range));
    }
  }

  #range(): { min: number; max: number } | null {
    const decision = decisionOf(this.table);
    return decision === null ? null : betRange(decision.legal);
  }

  #setAmount(amount: number): void {
    this.amount = amount;
    this.typed = null;
  }

  #step(direction: number): void {
    const range = this.#range();
    if (range !== null) {
      this.#setAmount(clamp(this.amount + direction * (this.table.view?.blinds[1] ?? 1), range));
    }
  }

  #type(text: string): void {
    this.typed = text;
    const range = this.#range();
    const amount = parseAmount(text);
    if (range !== null && amount !== null) {
      this.amount = clamp(amount, range);
    }
  }

  #pick(preset: Preset): void {
    this.#setAmount(preset.amount);
    this.armed = "raise";
  }

  #act(action: ActionName, amount?: number): void {
    if (!this.#acting && this.online) {
      this.armed = null;
      send(this, amount === undefined ? { type: "act", action } : { type: "act", action, amount });
    }
  }

  /** Folding when a check is free asks once more (B13). */
  #fold(decision: Decision): void {
    if (decision.legal.check === true && this.armed !== "free-fold") {
      this.armed = "free-fold";
    } else {
      this.#act("fold");
    }
  }

  #raise(decision: Decision): void {
    const range = betRange(decision.legal);
    if (range === null) {
      return;
    }
    this.#act(decision.legal.bet === undefined ? "raise" : "bet", clamp(this.amount, range));
  }

  #key(event: KeyboardEvent): void {
    const decision = decisionOf(this.table);
    if (decision === null || !decision.control || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const target = event.composedPath()[0];
    const field = target instanceof HTMLElement && target.matches("input:not([type=range], [type=checkbox]), textarea, select");
    const inAmount = field && target === this.#amountField();
    if ((field && !inAmount) || event.composedPath().some((one) => one instanceof HTMLDialogElement)) {
      return;
    }
    const meaning = keyMeaning(event.key, decision.legal, {
      inAmount,
      readable: this.typed === null || parseAmount(this.typed) !== null,
          onAction: target instanceof Element && target.closest(".acts") !== null,
      armed: this.armed !== null,
    });
    if (meaning !== null) {
      event.preventDefault();
      if (!event.repeat || meaning.do === "step") {
        this.#obey(meaning, decision);
      }
    }
  }

  #obey(meaning: KeyMeaning, decision: Decision): void {
    const { legal } = decision;
    switch (meaning.do) {
      case "fold":
        return this.#fold(decision);
      case "check-or-call":
        return this.#act(legal.check === true ? "check" : "call");
      case "size":
        this.armed = "raise";
        return this.#amountField()?.focus();
      case "all-in":
        this.#setAmount(betRange(legal)?.max ?? legal.allIn ?? 0);
        this.armed = "all-in";
        return;
      case "preset": {
        const preset = presets(this.table.view as TableView, legal)[meaning.index];
        return preset === undefined ? undefined : this.#pick(preset);
      }
      case "step":
        return this.#step(meaning.direction);
      case "confirm":
        return this.#confirm(decision);
      case "cancel":
        this.armed = null;
        this.#setAmount(betRange(legal)?.min ?? 0);
        return this.#amountField()?.blur();
      case "nothing":
        return;
    }
  }

  #confirm(decision: Decision): void {
    if (this.armed === "free-fold") {
      this.#act("fold");
    } else if (this.armed === "all-in") {
      this.#act("all-in");
    } else {
      this.#raise(decision);
    }
  }

  #amountField(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(".amount");
  }
}
