import { css, html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import type { Intent } from "../intents.ts";
import type { SeatPrefs, TableView } from "../net/messages.ts";
import { isCreator, ownSeat } from "../state/select.ts";
import type { AppState } from "../state/state.ts";
import { icon } from "./icons.ts";
import { controls } from "./shared.ts";
import type { TablePage } from "./table-page.ts";

/** The buttons of a table in the top bar. */
export class TableTools extends LitElement {
  static override properties = { state: { attribute: false }, page: { attribute: false }, open: { state: true }, unread: { type: Number } };
  declare state: AppState;
  declare page: () => TablePage | null;
  declare open: boolean;
  declare unread: number;

  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: flex;
        gap: 4px;
      }
      button.quiet {
        display: grid;
        place-items: center;
        width: 40px;
        height: 40px;
        padding: 0;
      }
      .phone {
        position: relative;
      }
      @media (min-width: 901px) {
        button.phone {
          display: none;
        }
      }
      @media (max-width: 430px) {
        button.wide {
          display: none;
        }
      }
      i {
        position: absolute;
        top: 6px;
        right: 5px;
        width: 9px;
        height: 9px;
        border-radius: 50%;
        background: var(--gold);
      }
      .menu {
        position: absolute;
        right: 0;
        top: 46px;
        z-index: 30;
        display: grid;
        min-width: 240px;
        padding: 6px;
        border-radius: 14px;
        border: 1px solid var(--line-2);
        background: var(--panel-2);
        box-shadow: var(--shadow);
      }
      .menu button {
        text-align: left;
        border-color: transparent;
        background: transparent;
        font-weight: 500;
      }
      .menu [aria-checked]::before {
        content: "✓";
        display: inline-block;
        width: 1.5em;
        color: var(--gold);
        visibility: hidden;
      }
      .menu [aria-checked="true"]::before {
        visibility: visible;
      }
      .runs {
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 0 6px 0 14px;
      }
      .runs span {
        flex: 1;
        white-space: nowrap;
      }
      .runs button {
        padding: 0 10px;
        text-align: center;
      }
      .runs button::before {
        display: none !important;
      }
      .runs [aria-checked="true"] {
        border-color: var(--gold);
        color: var(--gold-bright);
      }
      .menu hr {
        width: 100%;
        border: 0;
        border-top: 1px solid var(--line);
        margin: 5px 0;
      }
    `,
  ];

  constructor() {
    super();
    this.open = false;
    this.unread = 0;
  }

  protected override render(): TemplateResult {
    const { settings } = this.state;
    return html`<button class="quiet wide" aria-label="Copy the link of this table" title="Copy link" @click=${() => send(this, { type: "copy-link" })}>${icon("link")}</button>
      <button class="quiet" aria-label="Sounds" aria-pressed=${settings.sound} title=${settings.sound ? "Mute" : "Unmute"}
        @click=${() => send(this, { type: "set", settings: { sound: !settings.sound } })}>${icon(settings.sound ? "sound" : "mute")}</button>
      <button class="quiet phone" aria-label="Hand log" @click=${() => this.page()?.toggleDrawer("log")}>${icon("log")}</button>
      <button class="quiet phone" aria-label="Chat${this.unread > 0 ? `, ${this.unread} new` : ""}" @click=${() => this.page()?.toggleDrawer("chat")}>
        ${icon("chat")}${this.unread > 0 ? html`<i></i>` : nothing}</button>
      <button class="quiet" aria-label="Table menu" aria-haspopup="menu" aria-expanded=${this.open} @click=${() => (this.open = !this.open)}>${icon("more")}</button>
      ${this.open ? this.#menu() : nothing}`;
  }

  #menu(): TemplateResult {
    const { state } = this;
    const view = state.table?.view ?? null;
    const seat = ownSeat(view, state.me?.player.id);
    const own = seat === null ? undefined : view?.seats?.[seat];
    const item = (label: string, run: () => void): TemplateResult =>
      html`<button role="menuitem" @click=${() => { this.open = false; run(); }}>${label}</button>`;
    const intent = (value: Intent) => (): void => send(this, value);
    return html`<div class="menu" role="menu" @focusout=${this.#left} @keydown=${this.#escape}>
      ${own === undefined
        ? item("Take a seat", () => this.page()?.sit())
        : html`${own.status === "sitting-out" ? item("I am back", intent({ type: "sit-in" })) : item("Sit out", intent({ type: "sit-out" }))}
            ${item("Add chips", () => this.page()?.openDialog("top-up"))}
            ${item("Stand up and leave", intent({ type: "leave-seat" }))}
            ${view === null || state.table?.own?.prefs === undefined ? nothing : this.#preferences(view, state.table.own.prefs)}`}
      <hr />
      ${item("Game and house rules", () => this.page()?.openDialog("rules"))}
      ${item("Copy the link", intent({ type: "copy-link" }))}
      ${item(state.settings.stacksInBlinds ? "Show chips" : "Show big blinds", intent({ type: "set", settings: { stacksInBlinds: !state.settings.stacksInBlinds } }))}
      ${item("Settings and keys", () => this.page()?.openDialog("settings"))}
      ${isCreator(state, state.table?.id ?? "") ? html`<hr />${item("Close the table", intent({ type: "close-table" }))}` : nothing}
    </div>`;
  }

  /** What the seat wants in the hands to come; the menu stays open, so that several can be set. */
  #preferences(view: TableView, prefs: SeatPrefs): TemplateResult {
    const rules = view.rules ?? {};
    const check = (label: string, on: boolean, wanted: SeatPrefs): TemplateResult =>
      html`<button role="menuitemcheckbox" aria-checked=${on} @click=${() => send(this, { type: "prefer", prefs: wanted })}>${label}</button>`;
    const runs = Array.from({ length: rules.runs ?? 1 }, (_, index) => index + 1);
    return html`<hr />
      ${(rules.straddles ?? "none") === "none" ? nothing : check("Straddle", prefs.straddle === true, { straddle: prefs.straddle !== true })}
      ${check("Muck beaten hands", prefs.autoMuck === true, { autoMuck: prefs.autoMuck !== true })}
      ${runs.length < 2
        ? nothing
        : html`<div class="runs" role="group" aria-label="Run it after an all-in"><span>Run it</span>
            ${runs.map((times) => html`<button role="menuitemradio" aria-checked=${(prefs.runs ?? 1) === times} aria-label="${times} times"
              @click=${() => (prefs.runs ?? 1) !== times && send(this, { type: "prefer", prefs: { runs: times } })}>${times}×</button>`)}
          </div>`}`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has("open") && this.open) {
      this.renderRoot.querySelector<HTMLElement>(".menu button")?.focus();
    }
  }

  #left(event: FocusEvent): void {
    const menu = event.currentTarget as HTMLElement;
    const next = event.relatedTarget as Node | null;
    const toggle = this.renderRoot.querySelector("[aria-haspopup]");
    if (!menu.contains(next) && next !== toggle) {
      this.open = false;
    }
  }

  #escape(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      this.open = false;
      this.renderRoot.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
    }
  }
}
