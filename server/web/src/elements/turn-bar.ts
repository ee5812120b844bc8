import { html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import type { ActionName, AmountRange, TableView } from "../net/messages.ts";
import { betRange, clamp, isFixed, presets, showAmount } from "../state/amounts.ts";
import type { Preset } from "../state/amounts.ts";
import { gameOf } from "../state/games.ts";
import { stackTo } from "../state/select.ts";
import type { Decision } from "../state/select.ts";
import type { Settings } from "../state/state.ts";
import { keyMeaning } from "./action-keys.ts";
import type { KeyMeaning } from "./action-keys.ts";
import type { BetSizer } from "./bet-sizer.ts";
import { controls } from "./shared.ts";
import { turnStyles } from "./turn-bar.styles.ts";

/** What waits for a second Enter or click. */
type Armed = "raise" | "all-in" | "free-fold" | null;

/**
 * The buttons and keys of one decision. What is legal and for how much comes from the server; an element
 * serves one decision only, so that nothing chosen for one can go into the next.
 */
export class TurnBar extends LitElement {
  static override properties = {
    view: { attribute: false },
    decision: { attribute: false },
    seat: { type: Number },
    settings: { attribute: false },
    busy: { type: Boolean },
    amount: { state: true },
    armed: { state: true },
  };
  declare view: TableView;
  declare decision: Decision;
  declare seat: number;
  declare settings: Settings;
  /** An action is on its way, or there is no connection. */
  declare busy: boolean;
  /** The chosen street total; -1 until the range is known. */
  declare amount: number;
  declare armed: Armed;
  readonly #onKey = (event: KeyboardEvent): void => this.#key(event);

  static override styles = [controls, turnStyles];

  constructor() {
    super();
    this.busy = false;
    this.amount = -1;
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
    if (this.amount < 0) {
      this.amount = this.#range?.min ?? this.decision.legal.allIn ?? 0;
    }
  }

  get #range(): AmountRange | null {
    return betRange(this.decision.legal);
  }

  get #sizer(): BetSizer | null {
    return this.renderRoot.querySelector<BetSizer>("bet-sizer");
  }

  get #presets(): Preset[] {
    return presets(this.view, this.decision.legal, stackTo(this.view, this.seat));
  }

  #isAllIn(amount: number): boolean {
    return amount >= stackTo(this.view, this.seat);
  }

  protected override render(): TemplateResult {
    const range = this.#range;
    const name = this.decision.legal.bet === undefined ? "Raise to" : "Bet";
    const [small, big] = this.view.blinds;
    return html`<div class="turn ${range === null ? "plain" : ""}" role="group" aria-label="Your turn">
      ${isFixed(range)
        ? html`<p class="sizing">${this.#fixedNote()}</p>`
        : html`<bet-sizer class="sizing" ?inert=${range === null} .range=${range} .amount=${this.amount} .presets=${this.#presets} .label=${name}
            .smallBlind=${small} .bigBlind=${big} .disabled=${this.busy}
            @amount=${(event: CustomEvent<number>) => (this.amount = event.detail)}
            @pick=${(event: CustomEvent<number>) => this.#pick(event.detail)}></bet-sizer>`}
      <div class="acts">${this.#foldButton()} ${this.#callButton()} ${this.#raiseButton(name)}</div>
    </div>`;
  }

  #fixedNote(): string {
    const { structure } = gameOf(this.view.variant);
    if (this.#isAllIn(this.amount)) {
      return "Your stack allows one amount.";
    }
    if (structure !== "fixed-limit") {
      return "One amount is allowed.";
    }
    const size = this.amount - (this.view.hand?.currentBet ?? 0);
    return `Fixed limit: bets and raises of ${this.#text(size)} on this street.`;
  }

  #foldButton(): TemplateResult {
    const sure = this.armed === "free-fold";
    return html`<button class="fold ${sure ? "armed" : ""}" ?disabled=${this.busy || !this.decision.legal.fold} @click=${() => this.#fold()}>
      <span>${sure ? "Really fold?" : "Fold"}</span><kbd aria-hidden="true">F</kbd>
    </button>`;
  }

  #callButton(): TemplateResult {
    const { legal } = this.decision;
    if (legal.check === true) {
      return html`<button class="call" ?disabled=${this.busy} @click=${() => this.#act("check")}><span>Check</span><kbd aria-hidden="true">C</kbd></button>`;
    }
    return html`<button class="call" ?disabled=${this.busy || legal.call === undefined} @click=${() => this.#act("call")}>
      <span>Call <b>${this.#text(legal.call ?? 0)}</b>${this.#callsAllIn() ? html` <small>all-in</small>` : nothing}</span><kbd aria-hidden="true">C</kbd>
    </button>`;
  }

  #callsAllIn(): boolean {
    return (this.decision.legal.call ?? 0) >= (this.view.seats?.[this.seat]?.stack ?? 0);
  }

  #raiseButton(name: string): TemplateResult {
    const { legal } = this.decision;
    if (this.#range === null) {
      return legal.allIn === undefined || this.#callsAllIn()
        ? html`<button class="raise" disabled><span>Raise</span></button>`
        : html`<button class="raise ${this.armed === "all-in" ? "armed" : ""}" ?disabled=${this.busy} @click=${() => this.#act("all-in")}>
            <span>All-in <b>${this.#text(legal.allIn)}</b></span><kbd aria-hidden="true">A</kbd>
          </button>`;
    }
    const armed = this.armed === "raise" || this.armed === "all-in";
    return html`<button class="raise ${armed ? "armed" : ""}" ?disabled=${this.busy} @click=${() => this.#raise()}>
      <span>${this.#isAllIn(this.amount) ? "All-in" : name} <b>${this.#text(this.amount)}</b></span><kbd aria-hidden="true">${armed ? "⏎" : "R"}</kbd>
    </button>`;
  }

  #text(amount: number): string {
    return showAmount(amount, this.view.blinds[1], this.settings.stacksInBlinds);
  }

  #pick(amount: number): void {
    this.amount = amount;
    this.armed = "raise";
  }

  #act(action: ActionName, amount?: number): void {
    if (!this.busy) {
      this.armed = null;
      send(this, amount === undefined ? { type: "act", action } : { type: "act", action, amount });
    }
  }

  /** Folding when a check is free asks once more (B13). */
  #fold(): void {
    if (this.decision.legal.check === true && this.armed !== "free-fold") {
      this.armed = "free-fold";
    } else {
      this.#act("fold");
    }
  }

  #raise(): void {
    const range = this.#range;
    if (range !== null) {
      this.#act(this.decision.legal.bet === undefined ? "raise" : "bet", clamp(this.amount, range));
    }
  }

  #key(event: KeyboardEvent): void {
    const meaning = this.#meaningOf(event);
    if (meaning !== null) {
      event.preventDefault();
      if (!event.repeat || meaning.do === "step") {
        this.#obey(meaning);
      }
    }
  }

  #meaningOf(event: KeyboardEvent): KeyMeaning | null {
    const path = event.composedPath();
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || path.some((one) => one instanceof HTMLDialogElement)) {
      return null;
    }
    const target = path[0];
    const inAmount = target !== undefined && target === this.#sizer?.field;
    if (!inAmount && target instanceof HTMLElement && target.matches("input:not([type=range], [type=checkbox]), textarea, select")) {
      return null;
    }
    return keyMeaning(event.key, this.decision.legal, {
      inAmount,
      readable: this.#sizer?.readable ?? true,
      onAction: target instanceof Element && target.closest(".acts") !== null,
      armed: this.armed !== null,
    });
  }

  #obey(meaning: KeyMeaning): void {
    switch (meaning.do) {
      case "fold":
        return this.#fold();
      case "check-or-call":
        return this.#act(this.decision.legal.check === true ? "check" : "call");
      case "size":
        this.armed = "raise";
        return this.#sizer?.field?.focus();
      case "all-in":
        return this.#arm(this.#range?.max ?? this.decision.legal.allIn ?? 0);
      case "preset": {
        const preset = this.#presets[meaning.index];
        return preset === undefined ? undefined : this.#pick(preset.amount);
      }
      case "step":
        return this.#sizer?.step(meaning.direction);
      case "confirm":
        return this.#confirm();
      case "cancel":
        this.armed = null;
        this.amount = this.#range?.min ?? 0;
        return this.#sizer?.field?.blur();
      case "nothing":
        return;
    }
  }

  /** The largest amount waits for Enter; it is all-in only when the whole stack may go in. */
  #arm(amount: number): void {
    this.amount = amount;
    this.armed = this.#range === null || this.#isAllIn(amount) ? "all-in" : "raise";
  }

  #confirm(): void {
    if (this.armed === "free-fold") {
      this.#act("fold");
    } else if (this.armed === "all-in") {
      this.#act("all-in");
    } else {
      this.#raise();
    }
  }
}
