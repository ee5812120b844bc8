import { css, html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { TableState } from "../state/state.ts";
import { controls } from "./shared.ts";

export type PanelTab = "log" | "last" | "chat";

const TABS: [PanelTab, string][] = [["log", "Hand log"], ["last", "Last hand"], ["chat", "Chat"]];

/** Hand log, last hand and chat behind tabs; a drawer on phones. */
export class SidePanel extends LitElement {
  static override properties = {
    table: { attribute: false },
    muted: { attribute: false },
    playerId: { type: String },
    playerName: { type: String },
    online: { type: Boolean },
    tab: { type: String },
    unread: { type: Number },
  };
  declare table: TableState;
  declare muted: string[];
  declare playerId: string;
  declare playerName: string;
  declare online: boolean;
  declare tab: PanelTab;
  declare unread: number;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto 1fr;
        min-height: 0;
        background: var(--panel);
      }
      [role="tablist"] {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        border-bottom: 1px solid var(--line);
      }
      [role="tab"] {
        border: 0;
        border-radius: 0;
        background: transparent;
        min-height: 46px;
        padding: 0 6px;
        font-size: 14px;
        color: var(--dim);
        box-shadow: inset 0 -2px transparent;
      }
      [role="tab"]:focus-visible {
        outline-offset: -3px;
      }
      [role="tab"][aria-selected="true"] {
        color: var(--text);
        box-shadow: inset 0 -2px var(--gold);
      }
      i {
        display: inline-block;
        min-width: 18px;
        margin-left: 4px;
        padding: 0 5px;
        border-radius: 9px;
        font: 700 11px/18px var(--font);
        text-align: center;
        color: var(--gold-ink);
        background: var(--gold);
      }
      [role="tabpanel"] {
        min-height: 0;
      }
    `,
  ];

  constructor() {
    super();
    this.tab = "log";
    this.unread = 0;
  }

  protected override render(): TemplateResult {
    return html`<div role="tablist" aria-label="Beside the table" @keydown=${this.#arrows}>
        ${TABS.map(
          ([tab, label]) => html`<button role="tab" id="tab-${tab}" aria-selected=${this.tab === tab} aria-controls="panel"
            tabindex=${this.tab === tab ? 0 : -1} @click=${() => this.#choose(tab)}
            >${label}${tab === "chat" && this.unread > 0 && this.tab !== "chat" ? html`<i aria-label="${this.unread} new">${this.unread}</i>` : nothing}</button>`,
        )}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${this.tab}">${this.#body()}</div>`;
  }

  #body(): TemplateResult {
    switch (this.tab) {
      case "log":
        return html`<hand-log .entries=${this.table.log}></hand-log>`;
      case "last":
        return html`<last-hand .hands=${this.table.hands} .entries=${this.table.log} .playerName=${this.playerName}></last-hand>`;
      case "chat":
        return html`<chat-box .messages=${this.table.chat} .muted=${this.muted} .playerId=${this.playerId} .disabled=${!this.online}></chat-box>`;
    }
  }

  #choose(tab: PanelTab): void {
    this.dispatchEvent(new CustomEvent<PanelTab>("tab", { detail: tab }));
  }

  #arrows(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      event.stopPropagation();
      const index = TABS.findIndex(([tab]) => tab === this.tab);
      const next = (TABS[(index + step + TABS.length) % TABS.length] as [PanelTab, string])[0];
      this.#choose(next);
      this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
    }
  }
}
