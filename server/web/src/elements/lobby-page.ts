import { css, html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { send } from "../intents.ts";
import type { Listing } from "../net/messages.ts";
import { GAMES } from "../state/games.ts";
import { chips } from "../state/log.ts";
import type { AppState } from "../state/state.ts";
import { controls } from "./shared.ts";

const FIRST_GAME = "NT";

/** Live tables, the own seats and a way to make a table. */
export class LobbyPage extends LitElement {
  static override properties = { state: { attribute: false }, creating: { state: true }, onlyFree: { state: true }, game: { state: true } };
  declare state: AppState;
  /** The game of the table that is being made, null while none is. */
  declare creating: string | null;
  /** The only game that is listed, empty for all. */
  declare game: string;
  declare onlyFree: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        height: 100%;
        overflow-y: auto;
        background: radial-gradient(1100px 420px at 50% -120px, #1d3a3a 0, transparent 70%), var(--bg);
      }
      main {
        max-width: 1180px;
        margin: 0 auto;
        padding: 34px 20px 60px;
      }
      .hero {
        display: flex;
        align-items: end;
        justify-content: space-between;
        gap: 20px;
        flex-wrap: wrap;
        margin-bottom: 26px;
      }
      h1 {
        margin: 0 0 4px;
        font-size: clamp(26px, 4vw, 36px);
        letter-spacing: -0.025em;
        line-height: 1.15;
      }
      .hero p {
        margin: 0;
        max-width: 56ch;
        color: var(--dim);
      }
      .hero .buttons {
        display: flex;
        gap: 10px;
      }
      .hero button {
        min-height: 46px;
        padding: 0 20px;
        border-radius: 13px;
      }
      .strip {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 14px;
        flex-wrap: wrap;
        margin-bottom: 14px;
        padding: 14px 18px;
        border-radius: 14px;
        border: 1px solid #6d562b;
        background: linear-gradient(90deg, #2b2415, #1a1a1a);
      }
      .strip p {
        margin: 0;
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin: 22px 0 12px;
      }
      h2 {
        margin: 0;
        font-size: 18px;
      }
      h2 small {
        color: var(--faint);
        font-weight: 500;
      }
      .filter {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: 14px;
        color: var(--dim);
        min-height: 40px;
      }
      .filters {
        display: flex;
        align-items: center;
        gap: 14px;
        flex-wrap: wrap;
      }
      .games {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
        gap: 10px;
        margin-top: 12px;
      }
      .games button {
        display: grid;
        align-content: start;
        gap: 4px;
        padding: 12px 14px;
        text-align: left;
        background: var(--panel);
        border-color: var(--line);
      }
      .games span {
        font-size: 13px;
        font-weight: 400;
        color: var(--dim);
      }
      main > h2 {
        margin-top: 34px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(350px, 100%), 1fr));
        gap: 14px;
      }
      .empty,
      .ghost {
        border-radius: 16px;
        border: 1px dashed var(--line-2);
        min-height: 186px;
      }
      .empty {
        display: grid;
        place-items: center;
        align-content: center;
        gap: 12px;
        padding: 24px;
        color: var(--dim);
        text-align: center;
        grid-column: 1 / -1;
      }
      .ghost {
        border: 0;
        background: linear-gradient(100deg, #131922 30%, #1a222e 50%, #131922 70%) 0 0 / 300% 100%;
        animation: shimmer 1.6s linear infinite;
      }
      @keyframes shimmer {
        from {
          background-position: 100% 0;
        }
        to {
          background-position: 0 0;
        }
      }
      @media (max-width: 700px) {
        main {
          padding: 20px 12px 40px;
        }
        .hero .buttons {
          width: 100%;
        }
        .hero button {
          flex: 1;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.creating = null;
    this.onlyFree = false;
    this.game = "";
  }

  protected override render(): TemplateResult {
    const { lobby, me } = this.state;
    const mine = new Set((me?.seats ?? []).map((seat) => seat.table));
    const all = Object.values(lobby.tables).filter((table) => table.status !== "closed");
    const shown = all
      .filter((table) => (!this.onlyFree || table.seated < table.seats) && (this.game === "" || table.variant === this.game))
      .sort(byInterest);
    const quick = all.filter((table) => table.seated < table.seats && !mine.has(table.id)).sort(byInterest)[0];
    return html`<main>
      <div class="hero">
        <div>
          <h1>Pull up a chair.</h1>
          <p>Hold'em, Omaha and short deck with people and built-in characters. Play chips only; watch any table, sit wherever a seat is free.</p>
        </div>
        <div class="buttons">
          ${quick === undefined ? nothing : html`<button class="primary" @click=${() => this.#go(quick, true)}>Play now</button>`}
          <button @click=${() => (this.creating = FIRST_GAME)}>New table</button>
        </div>
      </div>
      ${(me?.seats ?? []).map((seat) => this.#waitingSeat(seat))}
      ${me !== null && me.balance < 40 && me.seats.length === 0
        ? html`<div class="strip"><p><b>Your chips are gone.</b> Everybody gets new ones here.</p>
            <button class="primary" @click=${() => send(this, { type: "refill" })}>Refill my chips</button></div>`
        : nothing}
      <div class="head">
        <h2>Tables <small>${lobby.loaded ? all.length : ""}</small></h2>
        <div class="filters">
          <select aria-label="Game" @change=${(event: Event) => (this.game = (event.target as HTMLSelectElement).value)}>
            <option value="">All games</option>
            ${Object.entries(GAMES).map(([code, game]) => html`<option value=${code}>${game.name}</option>`)}
          </select>
          <label class="filter"><input type="checkbox" .checked=${this.onlyFree}
            @change=${(event: Event) => (this.onlyFree = (event.target as HTMLInputElement).checked)} /> Free seats only</label>
        </div>
      </div>
      <div class="grid" aria-busy=${!lobby.loaded}>
        ${lobby.loaded
          ? repeat(shown, (table) => table.id, (table) => html`<table-card .listing=${table} ?seated=${mine.has(table.id)}></table-card>`)
          : [1, 2, 3].map(() => html`<div class="ghost" aria-hidden="true"></div>`)}
        ${lobby.loaded && shown.length === 0
          ? html`<div class="empty"><span>${this.#nothingText(all)}</span>
              <button class="primary" @click=${() => (this.creating = this.game || FIRST_GAME)}>New table</button></div>`
          : nothing}
      </div>
      <h2>The games</h2>
      <div class="games">
        ${Object.entries(GAMES).map(([code, game]) => html`<button @click=${() => (this.creating = code)} aria-label="New table: ${game.name}">
          <b>${game.name}</b><span>${game.hint}</span></button>`)}
      </div>
      ${this.creating === null
        ? nothing
        : html`<create-dialog .name=${me?.player.name ?? ""} .named=${this.state.named} .game=${this.creating} .busy=${this.state.pending.includes("create")}
            .refusal=${this.state.refusal} @closed=${() => (this.creating = null)}></create-dialog>`}
    </main>`;
  }

  #nothingText(all: Listing[]): string {
    if (all.length === 0) {
      return "No table is open. Make the first one: bots will keep you company.";
    }
    return all.some((table) => table.variant === this.game) || this.game === "" ? "Every seat is taken right now." : "Nobody plays this game right now.";
  }

  #waitingSeat(seat: { table: string; seat: number; stack: number; name?: string }): TemplateResult {
    const name = this.state.lobby.tables[seat.table]?.name ?? seat.name ?? "a table";
    return html`<div class="strip"><p><b>Your seat is waiting</b> at ${name}, with ${chips(seat.stack)} chips.</p>
      <button class="primary" @click=${() => send(this, { type: "go", path: `/tables/${encodeURIComponent(seat.table)}` })}>Back to my seat</button></div>`;
  }

  #go(table: Listing, sit: boolean): void {
    send(this, { type: "go", path: `/tables/${encodeURIComponent(table.id)}${sit ? "?sit" : ""}` });
  }
}

/** Tables with people first, then full ones, then by stakes. */
function byInterest(a: Listing, b: Listing): number {
  const people = (table: Listing): number => (table.players ?? []).filter((player) => player.bot === undefined).length;
  return people(b) - people(a) || b.seated - a.seated || a.blinds[1] - b.blinds[1] || a.name.localeCompare(b.name);
}
