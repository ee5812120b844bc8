import { css, html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import { buyInRange, lockAt } from "../state/buy-in.ts";
import { newcomerEntries } from "../state/entries.ts";
import { isCreator, ownSeat } from "../state/select.ts";
import type { AppState, TableState } from "../state/state.ts";
import { controls } from "./shared.ts";
import type { PanelTab } from "./side-panel.ts";

type Open = { dialog: "sit"; seat: number } | { dialog: "seat"; seat: number } | { dialog: "top-up" } | { dialog: "settings" } | { dialog: "rules" } | null;

/** One table with its bar of actions and the panel beside it. */
export class TablePage extends LitElement {
  static override properties = {
    state: { attribute: false },
    open: { state: true },
    holding: { state: true },
    drawer: { state: true },
    tab: { state: true },
    read: { state: true },
  };
  declare state: AppState;
  declare open: Open;
  /** The table keeps the outcome of a hand back. */
  declare holding: boolean;
  declare drawer: boolean;
  declare tab: PanelTab;
  /** Sequence number of the last chat line that was on the screen. */
  declare read: number;
  /** The table whose buy-in was opened because the address said so. */
  #offered = "";

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 320px;
        grid-template-rows: minmax(0, 1fr) auto;
        height: 100%;
        background: radial-gradient(ellipse at 38% 34%, var(--bg-glow), var(--bg) 70%);
      }
      .stage {
        position: relative;
        min-height: 0;
        display: grid;
      }
      side-panel {
        grid-column: 2;
        grid-row: 1 / 3;
        border-left: 1px solid var(--line);
      }
      action-bar {
        grid-column: 1;
      }
      .note {
        position: absolute;
        left: 50%;
        top: 12px;
        transform: translateX(-50%);
        z-index: 6;
        padding: 9px 16px;
        border-radius: 12px;
        border: 1px solid #84622a;
        background: #2a2213;
        color: #ffe2ab;
        font-weight: 600;
        max-width: calc(100% - 24px);
      }
      .failed {
        grid-column: 1 / -1;
        grid-row: 1 / -1;
        display: grid;
        place-items: center;
        align-content: center;
        gap: 14px;
        text-align: center;
        padding: 20px;
        color: var(--dim);
      }
      .failed h2 {
        margin: 0;
        color: var(--text);
      }
      .backdrop {
        display: none;
      }
      @media (max-width: 900px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        side-panel {
          position: fixed;
          z-index: 20;
          inset: auto 0 0 0;
          height: min(68dvh, 560px);
          border: 0;
          border-top: 1px solid var(--line-2);
          border-radius: 18px 18px 0 0;
          overflow: hidden;
          box-shadow: var(--shadow);
          transform: translateY(105%);
          visibility: hidden;
          transition: transform 0.22s ease, visibility 0.22s;
          padding-bottom: env(safe-area-inset-bottom);
        }
        side-panel.open {
          transform: none;
          visibility: visible;
        }
        .backdrop.open {
          display: block;
          position: fixed;
          inset: 0;
          z-index: 19;
          background: rgb(4 6 9 / 55%);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.open = null;
    this.holding = false;
    this.drawer = false;
    this.tab = "log";
    this.read = -1;
  }

  protected override willUpdate(): void {
    const table = this.state.table;
    const last = table?.chat.at(-1)?.seq ?? 0;
    const chatShown = this.tab === "chat" && (this.drawer || matchMedia("(min-width: 901px)").matches);
    if (this.read < 0 && table?.view != null) {
      this.read = last;
    } else if (chatShown) {
      this.read = Math.max(this.read, last);
    }
    const { me, route } = this.state;
    if (route.page === "table" && route.sit && this.#offered !== route.table && table?.view != null && me !== null) {
      this.#offered = route.table;
      this.sit();
    }
  }

  /** Chat lines that were not on the screen yet. */
  get unread(): number {
    const { muted, table } = this.state;
    return this.read < 0 ? 0 : (table?.chat ?? []).filter((line) => line.seq > this.read && !muted.includes(line.from.id)).length;
  }

  /** Opens the buy-in for the first empty seat. */
  sit(): void {
    const view = this.state.table?.view;
    if (view == null || ownSeat(view, this.state.me?.player.id) !== null) {
      return;
    }
    for (let seat = 0; seat < view.maxSeats; seat++) {
      if (view.seats?.[seat] === undefined) {
        this.open = { dialog: "sit", seat };
        return;
      }
    }
  }

  toggleDrawer(tab: PanelTab): void {
    this.drawer = !(this.drawer && this.tab === tab);
    this.tab = tab;
  }

  openDialog(open: "settings" | "top-up" | "rules"): void {
    this.open = { dialog: open };
  }

  protected override render(): TemplateResult {
    const { state } = this;
    const table = state.table;
    if (table === null || table.sync === "failed") {
      return html`<div class="failed">
        <h2>${table === null ? "Loading" : "This table cannot be opened"}</h2>
        <p>${table?.failure?.code === "unknown-table" ? "It does not exist, or it is over." : (table?.failure?.message ?? "")}</p>
        <button class="primary" @click=${() => send(this, { type: "go", path: "/" })}>To the lobby</button>
      </div>`;
    }
    const id = state.me?.player.id ?? "";
    const online = state.connection.phase === "online";
    return html`<div class="stage">
        ${this.#status(table)}
        <poker-table .table=${table} .playerId=${id} .settings=${state.settings} .offset=${state.clockOffset}
          .canManage=${isCreator(state, table.id)} @holding=${(event: CustomEvent<boolean>) => (this.holding = event.detail)}
          @seat-menu=${(event: CustomEvent<number>) => this.#seatMenu(event.detail)}></poker-table>
      </div>
      <action-bar .table=${table} .playerId=${id} .settings=${state.settings} .pending=${state.pending} .online=${online} .holding=${this.holding}
        @sit=${() => this.sit()} @top-up=${() => this.openDialog("top-up")}></action-bar>
      <div class="backdrop ${this.drawer ? "open" : ""}" @click=${() => (this.drawer = false)}></div>
      <side-panel class=${this.drawer ? "open" : ""} .table=${table} .muted=${state.muted} .playerId=${id} .playerName=${state.me?.player.name ?? ""}
        .online=${online} .tab=${this.tab} .unread=${this.unread} @tab=${(event: CustomEvent<PanelTab>) => (this.tab = event.detail)}
        @keydown=${(event: KeyboardEvent) => event.key === "Escape" && (this.drawer = false)}></side-panel>
      ${this.#dialog(table)}`;
  }

  #status(table: TableState): TemplateResult | typeof nothing {
    if (table.status.state === "open" && table.view?.closed !== true) {
      return nothing;
    }
    const text = table.status.state === "paused" ? "The table is paused; no chip moves" : "The table is closed";
    return html`<div class="note" role="status">${text}${table.status.reason ? `: ${table.status.reason}` : "."}</div>`;
  }

  #seatMenu(seat: number): void {
    this.open = isCreator(this.state, this.state.table?.id ?? "") ? { dialog: "seat", seat } : { dialog: "sit", seat };
  }

  #dialog(table: TableState): TemplateResult | typeof nothing {
    const { open, state } = this;
    const view = table.view;
    if (open === null || view === null) {
      return nothing;
    }
    const closed = (): void => {
      // a dialog that opened another one must not close that
      if (this.open === open) {
        this.open = null;
      }
    };
    const own = ownSeat(view, state.me?.player.id);
    switch (open.dialog) {
      case "settings":
        return html`<settings-dialog .settings=${state.settings} @closed=${closed}></settings-dialog>`;
      case "rules":
        return html`<rules-dialog .view=${view} @closed=${closed}></rules-dialog>`;
      case "seat":
        return html`<seat-dialog .seat=${open.seat} .bot=${view.seats?.[open.seat]?.player.name ?? ""} .canSit=${own === null}
          @closed=${closed} @sit=${() => (this.open = { dialog: "sit", seat: open.seat })}></seat-dialog>`;
      case "sit": {
        const lock = lockAt(state.locks, table.id, Date.now() + state.clockOffset);
        const range = buyInRange(view, lock);
        return html`<buy-in-dialog .seat=${open.seat} .min=${range.min} .max=${range.max} .locked=${lock !== null && range.min > view.buyIn.min} .bigBlind=${view.blinds[1]}
          .ways=${newcomerEntries(view)} .balance=${state.me?.balance ?? 0} .name=${state.me?.player.name ?? ""} .named=${state.named} @closed=${closed}></buy-in-dialog>`;
      }
      case "top-up": {
        const stack = own === null ? 0 : (view.seats?.[own]?.stack ?? 0);
        const most = Math.max(1, view.buyIn.max - stack);
        const least = Math.min(most, Math.max(1, view.buyIn.min - stack));
        return html`<buy-in-dialog .seat=${own ?? 0} .min=${least} .max=${most} .bigBlind=${view.blinds[1]} .topUp=${true}
          .balance=${state.me?.balance ?? 0} .name=${""} .named=${true} @closed=${closed}></buy-in-dialog>`;
      }
    }
  }
}
