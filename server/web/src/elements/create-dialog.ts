import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import { BOT_STYLES } from "../net/messages.ts";
import { ModalDialog } from "./modal-dialog.ts";
import { controls, dialogs } from "./shared.ts";

const BLINDS: [number, number][] = [[1, 2], [2, 5], [5, 10], [25, 50], [50, 100]];
const CLOCKS: [string, number, number][] = [["Relaxed, 30 s", 30_000, 60_000], ["Normal, 15 s", 15_000, 30_000], ["Fast, 8 s", 8_000, 15_000]];

/** Makes a table. */
export class CreateDialog extends ModalDialog {
  static override properties = { name: { type: String }, named: { type: Boolean }, big: { state: true }, bots: { state: true }, seats: { state: true } };
  declare name: string;
  declare named: boolean;
  declare big: number;
  declare bots: string[];
  declare seats: number;

  static override styles = [
    controls,
    dialogs,
    css`
      .bots {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .bots button {
        min-height: 36px;
        padding: 0 12px;
        border-radius: 99px;
        font-size: 13px;
      }
      .chosen {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        min-height: 36px;
        align-items: center;
        color: var(--faint);
        font-weight: 500;
      }
      .chosen button {
        min-height: 34px;
        padding: 0 10px;
        border-radius: 9px;
        font-size: 13px;
        border-color: var(--blue);
        background: rgb(106 168 255 / 14%);
      }
    `,
  ];

  constructor() {
    super();
    this.big = 2;
    this.bots = ["tag", "lag", "station", "nit"];
    this.seats = 6;
  }

  protected override render(): TemplateResult {
    const full = this.bots.length >= this.seats;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">New table</h2>
      <p>No-limit hold'em. You get a link that you can share.</p>
      <form method="dialog" @submit=${this.#submit}>
        ${this.named
          ? nothing
          : html`<label>Your name at the tables <input name="player" maxlength="24" required autocomplete="nickname" value=${this.name} /></label>`}
        <label>Name of the table <input name="name" maxlength="24" placeholder="Optional" autocomplete="off" /></label>
        <div class="pair">
          <label>Blinds
            <select name="blinds" @change=${(event: Event) => (this.big = Number((event.target as HTMLSelectElement).value.split("/")[1]))}>
              ${BLINDS.map(([small, big]) => html`<option value="${small}/${big}">${small} / ${big}</option>`)}
            </select>
          </label>
          <label>Seats
            <select name="seats" @change=${(event: Event) => this.#setSeats(Number((event.target as HTMLSelectElement).value))}>
              ${[2, 3, 4, 5, 6, 7, 8, 9, 10].map((seats) => html`<option value=${seats} ?selected=${seats === 6}>${seats}</option>`)}
            </select>
          </label>
          <label>Buy-in
            <select name="buyIn">
              ${[[20, 100], [40, 200], [100, 400]].map(([min, max], index) => html`<option value="${min}/${max}" ?selected=${index === 0}
                >${(min ?? 0) * this.big} – ${((max ?? 0) * this.big).toLocaleString("en-US")}</option>`)}
            </select>
          </label>
          <label>Clock
            <select name="clock">
              ${CLOCKS.map(([label], index) => html`<option value=${index} ?selected=${index === 1}>${label}</option>`)}
            </select>
          </label>
        </div>
        <fieldset>
          <span>Bots at the table (${this.bots.length})</span>
          <div class="bots">
            ${Object.entries(BOT_STYLES).map(([style, { label, hint }]) => html`<button type="button" title=${hint} ?disabled=${full}
              @click=${() => (this.bots = [...this.bots, style])}>+ ${label}</button>`)}
          </div>
          <div class="chosen">
            ${this.bots.length === 0
              ? "No bots: wait for people to come."
              : this.bots.map((style, index) => html`<button type="button" aria-label="Remove ${BOT_STYLES[style]?.label ?? style}"
                  @click=${() => (this.bots = this.bots.filter((_, nth) => nth !== index))}>${BOT_STYLES[style]?.short ?? style} ×</button>`)}
          </div>
        </fieldset>
        <label class="row"><span>Listed in the lobby</span><input type="checkbox" name="public" checked /></label>
        <div class="buttons">
          <button type="button" class="quiet" @click=${() => this.close()}>Cancel</button>
          <button class="primary">Open the table</button>
        </div>
      </form>
    </dialog>`;
  }

  #setSeats(seats: number): void {
    this.seats = seats;
    this.bots = this.bots.slice(0, seats);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const numbers = (name: string): number[] => String(form.get(name)).split("/").map(Number);
    const [small = 1, big = 2] = numbers("blinds");
    const [min = 20, max = 100] = numbers("buyIn");
    const [, actionMs, bankMs] = CLOCKS[Number(form.get("clock"))] ?? CLOCKS[1] ?? ["", 15_000, 30_000];
    const name = String(form.get("name") ?? "").trim();
    if (!this.named) {
      send(this, { type: "name", name: String(form.get("player") ?? "").trim() });
    }
    send(this, {
      type: "create-table",
      table: {
        variant: "NT",
        blinds: [small, big],
        seats: this.seats,
        buyIn: { min: min * big, max: max * big },
        bots: this.bots,
        visibility: form.get("public") === null ? "unlisted" : "public",
        clock: { actionMs, bankMs },
        ...(name === "" ? {} : { name }),
      },
    });
    this.close();
  }
}
