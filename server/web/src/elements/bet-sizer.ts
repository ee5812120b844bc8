import { html, LitElement } from "lit";
import type { TemplateResult } from "lit";
import type { AmountRange } from "../net/messages.ts";
import { amountAt, clamp, parseAmount, sliderAt } from "../state/amounts.ts";
import type { Preset } from "../state/amounts.ts";
import { sizerStyles } from "./bet-sizer.styles.ts";
import { controls } from "./shared.ts";

const SLIDER_STEPS = 1_000;

/**
 * How large a bet or raise is to be: suggested amounts, a slider and a field to type into.
 *
 * @fires amount - another amount inside the range, as a number
 * @fires pick - a suggested amount was chosen
 */
export class BetSizer extends LitElement {
  static override properties = {
    range: { attribute: false },
    amount: { type: Number },
    presets: { attribute: false },
    label: { type: String },
    smallBlind: { type: Number },
    bigBlind: { type: Number },
    disabled: { type: Boolean },
    typed: { state: true },
  };
  /** Null when neither a bet nor a raise is legal. */
  declare range: AmountRange | null;
  /** The street total that is chosen. */
  declare amount: number;
  declare presets: Preset[];
  /** What the amount is for: `Bet` or `Raise to`. */
  declare label: string;
  declare smallBlind: number;
  declare bigBlind: number;
  declare disabled: boolean;
  /** What stands in the field while it is edited. */
  declare typed: string | null;

  static override styles = [controls, sizerStyles];

  constructor() {
    super();
    this.range = null;
    this.amount = 0;
    this.presets = [];
    this.disabled = false;
    this.typed = null;
  }

  /** Whether what is typed can be read as an amount. */
  get readable(): boolean {
    return this.typed === null || parseAmount(this.typed) !== null;
  }

  get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(".amount");
  }

  protected override render(): TemplateResult {
    const { range } = this;
    const off = this.disabled || range === null;
    return html`<div class="presets">
        ${this.presets.map(
          (preset, index) => html`<button ?disabled=${off} aria-label="${preset.name}: ${preset.amount}" title="Key ${index + 1}"
            class=${preset.amount === this.amount ? "chosen" : ""} @click=${() => this.#fire("pick", preset.amount)}>${preset.label}</button>`,
        )}
      </div>
      <div class="slide">
        <button ?disabled=${off} aria-label="One big blind less" @click=${() => this.step(-1)}>−</button>
        <input type="range" min="0" max=${SLIDER_STEPS} .value=${String(range === null ? 0 : sliderAt(this.amount, range, SLIDER_STEPS))} ?disabled=${off}
          aria-label=${this.label} aria-valuetext=${String(this.amount)}
          @input=${(event: Event) => this.#slide(Number((event.target as HTMLInputElement).value))} />
        <button ?disabled=${off} aria-label="One big blind more" @click=${() => this.step(1)}>+</button>
        <input class="amount" type="text" inputmode="decimal" autocomplete="off" aria-label="Amount in chips" ?disabled=${off}
          .value=${this.typed ?? this.amount.toLocaleString("en-US")}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
          @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
          @blur=${() => (this.typed = null)} />
      </div>`;
  }

  /** One big blind more or less. */
  step(direction: 1 | -1): void {
    this.#set(this.amount + direction * this.bigBlind);
  }

  #slide(position: number): void {
    if (this.range !== null) {
      this.#set(amountAt(position, this.range, SLIDER_STEPS, this.smallBlind));
    }
  }

  #type(text: string): void {
    const amount = parseAmount(text);
    if (amount !== null) {
      this.#set(amount);
    }
    this.typed = text;
  }

  #set(amount: number): void {
    if (this.range !== null) {
      this.typed = null;
      this.#fire("amount", clamp(amount, this.range));
    }
  }

  #fire(name: "amount" | "pick", amount: number): void {
    this.dispatchEvent(new CustomEvent<number>(name, { detail: amount }));
  }
}
