import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import type { Entry } from "../net/messages.ts";
import { clamp, parseAmount } from "../state/amounts.ts";
import type { EntryChoice } from "../state/entries.ts";
import { chips } from "../state/log.ts";
import { ModalDialog } from "./modal-dialog.ts";
import { controls, dialogs } from "./shared.ts";

/** Asks how many chips to bring to a seat, or how many to add, and for a name the first time. */
export class BuyInDialog extends ModalDialog {
  static override properties = {
    seat: { type: Number },
    min: { type: Number },
    max: { type: Number },
    bigBlind: { type: Number },
    balance: { type: Number },
    name: { type: String },
    named: { type: Boolean },
    topUp: { type: Boolean },
    locked: { type: Boolean },
    ways: { attribute: false },
    amount: { state: true },
    typedName: { state: true },
  };
  declare seat: number;
  declare min: number;
  declare max: number;
  declare bigBlind: number;
  declare balance: number;
  declare name: string;
  declare named: boolean;
  /** Adds to the own stack instead of taking a seat. */
  declare topUp: boolean;
  /** The least is what the player took away from here. */
  declare locked: boolean;
  /** How one can come in; empty where no game is running. */
  declare ways: EntryChoice[];
  declare amount: number;
  declare typedName: string | null;

  static override styles = [
    controls,
    dialogs,
    css`
      .big {
        font-size: 34px;
        font-weight: 800;
        color: var(--gold-bright);
        text-align: center;
        line-height: 1.1;
      }
      .big small {
        display: block;
        font-size: 14px;
        font-weight: 500;
        color: var(--dim);
      }
      .ends {
        display: flex;
        justify-content: space-between;
        font-weight: 500;
      }
      input[type="range"] {
        width: 100%;
      }
    `,
  ];

  constructor() {
    super();
    this.amount = -1;
    this.typedName = null;
    this.topUp = false;
    this.locked = false;
    this.ways = [];
  }

  #range(): { min: number; max: number } {
    return { min: this.min, max: Math.max(this.min, Math.min(this.max, this.balance)) };
  }

  protected override willUpdate(): void {
    if (this.amount < 0) {
      this.amount = clamp(Math.min(this.max, 100 * this.bigBlind), this.#range());
    }
  }

  protected override render(): TemplateResult {
    const range = this.#range();
    const poor = this.balance < this.min;
    const title = this.topUp ? "Add chips" : `Take seat ${this.seat + 1}`;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${title}</h2>
      <p>${this.topUp ? "They are yours from the next hand on." : "Chips you bring to the table. What is left comes back when you leave."}</p>
      ${this.locked ? html`<p>You left here with ${chips(this.min)}: come back with no less, or later.</p>` : nothing}
      <form method="dialog" @submit=${this.#submit}>
        ${this.named || this.topUp
          ? nothing
          : html`<label>Your name at the tables
              <input name="name" maxlength="24" required autocomplete="nickname" .value=${this.typedName ?? this.name}
                @input=${(event: Event) => (this.typedName = (event.target as HTMLInputElement).value)} />
            </label>`}
        ${poor
          ? html`<p class="error" role="alert">You have ${chips(this.balance)} chips; this needs at least ${chips(this.min)}.</p>`
          : html`<div class="big">${chips(this.amount)}<small>${Math.round((this.amount / this.bigBlind) * 10) / 10} big blinds</small></div>
              <label>Amount
                <input type="range" min=${range.min} max=${range.max} step="1" .value=${String(this.amount)} aria-valuetext="${this.amount} chips"
                  @input=${(event: Event) => this.#slide(Number((event.target as HTMLInputElement).value))} />
                <span class="ends"><span>${chips(range.min)}</span><span>${chips(range.max)}</span></span>
              </label>
              <label>Or type it
                <input inputmode="numeric" autocomplete="off" .value=${String(this.amount)}
                  @change=${(event: Event) => (this.amount = clamp(parseAmount((event.target as HTMLInputElement).value) ?? range.min, range))} />
              </label>
              ${this.ways.length === 0
                ? nothing
                : html`<label>How to come in
                    <select name="entry">${this.ways.map(({ entry, label, hint }) => html`<option value=${entry} title=${hint}>${label}</option>`)}</select>
                  </label>`}
              <p>You have ${chips(this.balance)} chips.</p>`}
        <div class="buttons">
          <button type="button" class="quiet" @click=${() => this.close()}>Cancel</button>
          ${poor
            ? html`<button type="button" class="primary" @click=${() => send(this, { type: "refill" })}>Refill my chips</button>`
            : html`<button class="primary">${this.topUp ? "Add" : "Sit down"}</button>`}
        </div>
      </form>
    </dialog>`;
  }

  #slide(value: number): void {
    const range = this.#range();
    const near = value === range.max || value === range.min ? value : Math.round(value / this.bigBlind) * this.bigBlind;
    this.amount = clamp(near, range);
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.topUp) {
      send(this, { type: "top-up", amount: this.amount });
    } else {
      if (!this.named) {
        send(this, { type: "name", name: (this.typedName ?? this.name).trim() });
      }
      const entry = new FormData(event.target as HTMLFormElement).get("entry") as Entry | null;
      send(this, { type: "take-seat", seat: this.seat, buyIn: this.amount, ...(entry === null ? {} : { entry }) });
    }
    this.close();
  }
}
