import { css, html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import type { Intent } from "../intents.ts";
import type { Legal } from "../net/messages.ts";
import { isFixed } from "../state/amounts.ts";
import { gameOf, stakes } from "../state/games.ts";
import { lineText } from "../state/log.ts";
import { decisionOf } from "../state/select.ts";
import type { AppState, TableState } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { controls } from "./shared.ts";
import type { TablePage } from "./table-page.ts";

/** The whole page: bar, lobby or table, banner, toasts and the text for screen readers. */
export class CardroomApp extends LitElement {
  static override properties = { store: { attribute: false } };
  declare store: Store | undefined;
  /** Receives every intent of the elements inside. */
  onIntent: (intent: Intent) => void = () => {};
  #unsubscribe: () => void = () => {};
  #heard = 0;
  #spoken = "";

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: 100dvh;
        overflow: hidden;
      }
      .place {
        display: flex;
        align-items: baseline;
        gap: 10px;
        min-width: 0;
      }
      .place b {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .place button {
        min-height: 32px;
        min-width: 0;
        padding: 0 8px;
        font-weight: 500;
        font-size: 14px;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .place em {
        display: none;
      }
      .place {
        margin-left: 6px;
        padding-left: 16px;
        border-left: 1px solid var(--line-2);
      }
      i,
      em {
        font-style: normal;
      }
      .banner {
        position: fixed;
        z-index: 40;
        left: 50%;
        top: 62px;
        transform: translateX(-50%);
        display: flex;
        align-items: center;
        gap: 12px;
        width: max-content;
        max-width: calc(100vw - 24px);
        padding: 9px 18px;
        border-radius: 99px;
        border: 1px solid #8a6a2c;
        background: #2d2412;
        color: #ffe2ab;
        font-weight: 600;
        box-shadow: var(--shadow);
        animation: drop 0.3s 0.6s ease backwards;
      }
      .spin {
        width: 14px;
        height: 14px;
        flex: none;
        border-radius: 50%;
        border: 2px solid rgb(255 226 171 / 35%);
        border-top-color: #ffe2ab;
        animation: spin 0.9s linear infinite;
      }
      @keyframes spin {
        to {
          rotate: 360deg;
        }
      }
      @keyframes drop {
        from {
          opacity: 0;
          margin-top: -14px;
        }
      }
      .toasts {
        position: fixed;
        z-index: 41;
        left: 50%;
        top: 74px;
        transform: translateX(-50%);
        display: grid;
        justify-items: center;
        gap: 8px;
        width: max-content;
        max-width: calc(100vw - 24px);
      }
      .toasts button {
        min-height: 0;
        padding: 9px 16px;
        border-radius: 12px;
        font-weight: 500;
        text-align: left;
        background: #222c3a;
        box-shadow: var(--shadow);
        animation: drop 0.2s ease backwards;
      }
      .toasts .bad {
        border-color: #7c3b3b;
        background: #361f22;
        color: #ffd0cd;
      }
      .toasts .good {
        border-color: #2d6e52;
        background: #17332a;
        color: #c9f5e0;
      }
      .lost {
        display: grid;
        place-items: center;
        align-content: center;
        gap: 14px;
      }
      @media (max-width: 700px) {
        .place button {
          min-height: 0;
          padding: 0;
          font-size: 12px;
          text-align: left;
        }
        .place {
          display: grid;
          gap: 0;
          line-height: 1.2;
        }
        .place b {
          font-size: 14px;
        }
        .place {
          margin-left: 0;
          padding-left: 8px;
          border: 0;
        }
        .place i {
          display: none;
        }
        .place em {
          display: inline;
        }
        .banner {
          top: 54px;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("intent", this.#relay as EventListener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("intent", this.#relay as EventListener);
    this.#unsubscribe();
  }

  readonly #relay = (event: CustomEvent<Intent>): void => this.onIntent(event.detail);

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("store")) {
      this.#unsubscribe();
      this.#unsubscribe = this.store?.subscribe(() => this.requestUpdate()) ?? (() => {});
    }
  }

  protected override updated(): void {
    const state = this.store?.state;
    if (state !== undefined) {
      document.documentElement.dataset["deck"] = state.settings.fourColours ? "four" : "two";
      document.title = title(state);
    }
  }

  #tablePage(): TablePage | null {
    return this.renderRoot.querySelector<TablePage>("table-page");
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.store?.state;
    if (state === undefined) {
      return nothing;
    }
    return html`${this.#bar(state)} ${this.#page(state)} ${this.#banner(state)}
      <div class="toasts" role="status">
        ${state.toasts.map((toast) => html`<button class=${toast.tone} title="Dismiss" @click=${() => send(this, { type: "dismiss", toast: toast.id })}>${toast.text}</button>`)}
      </div>
      <div class="sr" aria-live="polite">${this.#happened(state.table)}</div>
      <div class="sr" aria-live="assertive">${turnText(state.table)}</div>`;
  }

  #bar(state: AppState): TemplateResult {
    const view = state.table?.view;
    if (state.route.page !== "table") {
      return html`<top-bar .me=${state.me}></top-bar>`;
    }
    return html`<top-bar .me=${state.me} compact>
      ${view == null
        ? nothing
        : html`<div class="place"><b>${view.name ?? "Table"}</b>
            <button class="quiet" title="${gameOf(view.variant).hint} Click for the house rules." @click=${() => this.#tablePage()?.openDialog("rules")}>
              <i>${gameOf(view.variant).name} ${stakes(view)}${view.hand === undefined ? "" : ` · hand ${view.hand.number}`}</i><em>${stakes(view)} ${gameOf(view.variant).short}</em>
            </button></div>`}
      <table-tools slot="tools" .state=${state} .page=${() => this.#tablePage()} .unread=${this.#tablePage()?.unread ?? 0}></table-tools>
    </top-bar>`;
  }

  #page(state: AppState): TemplateResult {
    switch (state.route.page) {
      case "lobby":
        return html`<lobby-page .state=${state}></lobby-page>`;
      case "table":
        return html`<table-page .state=${state}></table-page>`;
      case "hand":
        return html`<hand-page .hand=${state.past.hand} .problem=${state.past.problem}></hand-page>`;
      case "unknown":
        return html`<div class="lost"><b>There is nothing at this address.</b>
          <button class="primary" @click=${() => send(this, { type: "go", path: "/" })}>To the lobby</button></div>`;
    }
  }

  #banner(state: AppState): TemplateResult | typeof nothing {
    const { phase, everOnline, slow } = state.connection;
    if (phase === "revoked") {
      return html`<div class="banner" role="alert">This session was ended.
        <button @click=${() => send(this, { type: "start-over" })}>Come back as a new guest</button></div>`;
    }
    const text =
      phase === "draining"
        ? "The server restarts in a moment. Your seat is safe."
        : phase === "offline"
          ? everOnline
            ? "Connection lost. Reconnecting; your seat is safe."
            : "The server cannot be reached. Trying again."
          : phase === "connecting"
            ? "Connecting"
            : slow
              ? "The server is slow to answer. Sending again."
              : null;
    return text === null ? nothing : html`<div class="banner" role="status"><span class="spin"></span>${text}</div>`;
  }

  /** Sentences that have not been said to screen readers yet. */
  #happened(table: TableState | null): string {
    const fresh = (table?.log ?? []).filter((entry) => entry.id > this.#heard && entry.aloud);
    this.#heard = table?.log.at(-1)?.id ?? 0;
    if (fresh.length > 0) {
      this.#spoken = fresh.map(lineText).join(". ");
    }
    return this.#spoken;
  }
}

function title(state: AppState): string {
  const name = state.table?.view?.name;
  if (state.table !== null && decisionOf(state.table) !== null) {
    return `Your turn · ${name ?? "Cardroom"}`;
  }
  return name === undefined || name === null ? "Cardroom" : `${name} · Cardroom`;
}

function turnText(table: TableState | null): string {
  const decision = table === null ? null : decisionOf(table);
  return decision === null ? "" : `Your turn. You can ${options(decision.legal)}.`;
}

function options(legal: Legal): string {
  const words = [
    legal.check ? "check" : "",
    legal.call === undefined ? "" : `call ${legal.call}`,
    legal.bet === undefined ? "" : `bet ${legal.bet.min}${isFixed(legal.bet) ? "" : ` to ${legal.bet.max}`}`,
    legal.raise === undefined ? "" : `raise to ${legal.raise.min}${isFixed(legal.raise) ? "" : ` up to ${legal.raise.max}`}`,
    legal.fold ? "fold" : "",
  ].filter((word) => word !== "");
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : (words[0] ?? "");
}
