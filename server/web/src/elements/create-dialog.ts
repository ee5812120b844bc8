import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import { BOT_STYLES } from "../net/messages.ts";
import { gameOf, GAMES } from "../state/games.ts";
import { orderOf, problemOf, rulesOf, USUAL_TABLE, withBlinds, withVariant } from "../state/table-order.ts";
import type { TableForm } from "../state/table-order.ts";
import { createStyles } from "./create-dialog.styles.ts";
import { ModalDialog } from "./modal-dialog.ts";
import { ruleFields } from "./rule-fields.ts";
import { controls, dialogs } from "./shared.ts";

const BLINDS: [number, number][] = [[1, 2], [2, 5], [5, 10], [25, 50], [50, 100], [500, 1_000]];
const BUY_INS: [number, number][] = [[20, 100], [40, 200], [100, 400]];
const CLOCKS: [string, number, number][] = [["Relaxed, 30 s", 30_000, 60_000], ["Normal, 15 s", 15_000, 30_000], ["Fast, 8 s", 8_000, 15_000]];

/** Makes a table; it stays open until the server has made it, and shows why it would not. */
export class CreateDialog extends ModalDialog {
  static override properties = {
    name: { type: String },
    named: { type: Boolean },
    game: { type: String },
    busy: { type: Boolean },
    refusal: { type: String },
    form: { state: true },
    problem: { state: true },
    asked: { state: true },
  };
  declare name: string;
  declare named: boolean;
  /** The game that is chosen to begin with. */
  declare game: string;
  /** The server is asked. */
  declare busy: boolean;
  /** Why the server would not make the table. */
  declare refusal: string;
  declare form: TableForm;
  /** What is wrong with the form. */
  declare problem: string;
  /** The server has been asked by this dialog, so that a refusal is one of its form. */
  declare asked: boolean;

  static override styles = [controls, dialogs, createStyles];

  constructor() {
    super();
    this.game = USUAL_TABLE.variant;
    this.busy = false;
    this.refusal = "";
    this.form = USUAL_TABLE;
    this.problem = "";
    this.asked = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.form = withVariant(USUAL_TABLE, this.game);
  }

  protected override render(): TemplateResult {
    const { form } = this;
    const problem = this.problem || (this.asked && !this.busy ? this.refusal : "");
    return html`<dialog aria-labelledby="title">
      <h2 id="title">New table</h2>
      <form method="dialog" @submit=${this.#submit}>
        ${this.named
          ? nothing
          : html`<label>Your name at the tables <input name="player" maxlength="24" required autocomplete="nickname" value=${this.name} /></label>`}
        <label>Name of the table <input maxlength="24" placeholder="Optional" autocomplete="off" .value=${form.name}
          @change=${(event: Event) => this.#set({ name: (event.target as HTMLInputElement).value })} /></label>
        <label>Game
          <select @change=${(event: Event) => this.#set(withVariant(this.form, chosen(event)))}>
            ${Object.entries(GAMES).map(([code, game]) => html`<option value=${code} ?selected=${code === form.variant}>${game.name}</option>`)}
          </select>
          <span class="hint">${gameOf(form.variant).hint}</span>
        </label>
        ${this.#basics()}
        ${this.#bots()}
        <details>
          <summary>More rules${this.#rulesOn()}</summary>
          ${ruleFields(form, (next) => this.#set(next))}
        </details>
        <label class="row"><span>Listed in the lobby</span><input type="checkbox" .checked=${form.listed}
          @change=${(event: Event) => this.#set({ listed: (event.target as HTMLInputElement).checked })} /></label>
        ${problem === "" ? nothing : html`<p class="error" role="alert">${problem}</p>`}
        <div class="buttons">
          <button type="button" class="quiet" @click=${() => this.close()}>Cancel</button>
          <button class="primary" ?disabled=${this.busy}>Open the table</button>
        </div>
      </form>
    </dialog>`;
  }

  #basics(): TemplateResult {
    const { form } = this;
    const limit = gameOf(form.variant).structure === "fixed-limit";
    return html`<div class="pair">
      <label>${limit ? "Limits" : form.variant === "NS" ? "Ante and blind" : "Blinds"}
        <select @change=${(event: Event) => this.#setBlinds(BLINDS[Number(chosen(event))])}>
          ${BLINDS.map((blinds, index) => html`<option value=${index} ?selected=${blinds[1] === form.big}>${blindsText(form.variant, blinds)}</option>`)}
        </select>
      </label>
      <label>Seats
        <select @change=${(event: Event) => this.#setSeats(Number(chosen(event)))}>
          ${[2, 3, 4, 5, 6, 7, 8, 9, 10].map((seats) => html`<option value=${seats} ?selected=${seats === form.seats}>${seats}</option>`)}
        </select>
      </label>
      <label>Buy-in
        <select @change=${(event: Event) => this.#setBuyIn(BUY_INS[Number(chosen(event))])}>
          ${BUY_INS.map(([min, max], index) => html`<option value=${index} ?selected=${min === form.minBlinds}
            >${(min * form.big).toLocaleString("en-US")} – ${(max * form.big).toLocaleString("en-US")}</option>`)}
        </select>
      </label>
      <label>Clock
        <select @change=${(event: Event) => this.#setClock(CLOCKS[Number(chosen(event))])}>
          ${CLOCKS.map(([label, actionMs], index) => html`<option value=${index} ?selected=${actionMs === form.actionMs}>${label}</option>`)}
        </select>
      </label>
    </div>`;
  }

  #bots(): TemplateResult {
    const { bots, seats } = this.form;
    return html`<fieldset>
      <span>Bots at the table (${bots.length})</span>
      <div class="bots">
        ${Object.entries(BOT_STYLES).map(([style, { label, hint }]) => html`<button type="button" title=${hint} ?disabled=${bots.length >= seats}
          @click=${() => this.#set({ bots: [...bots, style] })}>+ ${label}</button>`)}
      </div>
      <div class="chosen">
        ${bots.length === 0
          ? "No bots: wait for people to come."
          : bots.map((style, index) => html`<button type="button" aria-label="Remove ${BOT_STYLES[style]?.label ?? style}"
              @click=${() => this.#set({ bots: bots.filter((_, nth) => nth !== index) })}>${BOT_STYLES[style]?.short ?? style} ×</button>`)}
      </div>
    </fieldset>`;
  }

  #rulesOn(): string {
    const { bombPotAnte: _, anteFirst: __, straddleRaise: ___, ...rules } = rulesOf(this.form);
    const count = Object.keys(rules).length;
    return count === 0 ? "" : ` (${count})`;
  }

  #set(part: Partial<TableForm>): void {
    this.form = { ...this.form, ...part };
    this.problem = "";
    this.asked = false;
  }

  #setBlinds(blinds: [number, number] | undefined): void {
    if (blinds !== undefined) {
      this.#set(withBlinds(this.form, ...blinds));
    }
  }

  #setSeats(seats: number): void {
    this.#set({ seats, bots: this.form.bots.slice(0, seats) });
  }

  #setBuyIn(buyIn: [number, number] | undefined): void {
    if (buyIn !== undefined) {
      this.#set({ minBlinds: buyIn[0], maxBlinds: buyIn[1] });
    }
  }

  #setClock(clock: [string, number, number] | undefined): void {
    if (clock !== undefined) {
      this.#set({ actionMs: clock[1], bankMs: clock[2] });
    }
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.problem = problemOf(this.form);
    if (this.problem !== "") {
      return;
    }
    if (!this.named) {
      const player = new FormData(event.target as HTMLFormElement).get("player");
      send(this, { type: "name", name: String(player ?? "").trim() });
    }
    this.asked = true;
    send(this, { type: "create-table", table: orderOf(this.form) });
  }
}

function chosen(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

/** Fixed limit is known by its two bets, short deck by ante and blind, the other games by their blinds. */
function blindsText(variant: string, blinds: [number, number]): string {
  const [small, big] = blinds;
  const text = (first: number, second: number): string => `${first.toLocaleString("en-US")}/${second.toLocaleString("en-US")}`;
  if (variant === "NS") {
    return `${small.toLocaleString("en-US")} and ${big.toLocaleString("en-US")}`;
  }
  return gameOf(variant).structure === "fixed-limit" ? `${text(big, 2 * big)}, blinds ${text(small, big)}` : text(small, big);
}
