import { css, html, LitElement, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import type { Listing } from "../net/messages.ts";
import { BOT_STYLES } from "../net/messages.ts";
import { gameOf, stakes } from "../state/games.ts";
import { ruleNames } from "../state/house-rules.ts";
import { chips } from "../state/log.ts";
import { controls } from "./shared.ts";

/** A table in the lobby. */
export class TableCard extends LitElement {
  static override properties = { listing: { attribute: false }, seated: { type: Boolean } };
  declare listing: Listing;
  /** Whether this player has a seat there. */
  declare seated: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      article {
        display: grid;
        grid-template-columns: 128px 1fr;
        grid-template-rows: auto 1fr auto;
        gap: 2px 16px;
        height: 100%;
        padding: 16px;
        border-radius: 16px;
        border: 1px solid var(--line);
        background: linear-gradient(170deg, #18202b, #11161e);
        transition: border-color 0.15s, transform 0.15s;
      }
      article:hover {
        border-color: var(--line-2);
      }
      .seated {
        border-color: var(--gold);
      }
      .map {
        grid-row: 1 / 3;
        width: 128px;
        height: 92px;
      }
      h3 {
        margin: 0;
        font-size: 17px;
        letter-spacing: -0.01em;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .stakes {
        font-weight: 700;
        color: var(--gold-bright);
      }
      .stakes small {
        display: inline-block;
        white-space: nowrap;
        font-weight: 500;
        color: var(--dim);
      }
      .game {
        font-size: 14px;
        font-weight: 600;
      }
      .facts {
        font-size: 13px;
        color: var(--dim);
      }
      .players {
        font-size: 13px;
        color: var(--faint);
        display: -webkit-box;
        -webkit-line-clamp: 2;
        -webkit-box-orient: vertical;
        overflow: hidden;
        min-height: 38px;
      }
      .foot {
        grid-column: 1 / -1;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        margin-top: 12px;
      }
      .watchers {
        font-size: 13px;
        color: var(--faint);
        white-space: nowrap;
      }
      .buttons {
        display: flex;
        gap: 8px;
      }
      .tag {
        display: inline-block;
        margin-left: 6px;
        padding: 0 7px;
        border-radius: 6px;
        font-size: 11px;
        font-weight: 700;
        line-height: 18px;
        vertical-align: 2px;
        color: #a9c6ff;
        background: rgb(106 168 255 / 16%);
      }
      .tag.bad {
        color: #ffb4b0;
        background: rgb(240 98 93 / 18%);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { listing } = this;
    const free = listing.seats - listing.seated;
    const players = listing.players ?? [];
    const special = ruleNames(listing);
    const path = `/tables/${encodeURIComponent(listing.id)}`;
    const names = players.map((player) =>
      player.bot === undefined ? player.name : `${player.name} (${(BOT_STYLES[player.bot]?.short ?? player.bot).toLowerCase()})`,
    );
    return html`<article class=${this.seated ? "seated" : ""} aria-label=${listing.name}>
      ${this.#map()}
      <div>
        <h3 title=${listing.name}>${listing.name}${listing.status === undefined || listing.status === "open" ? nothing : html`<span class="tag bad">${listing.status}</span>`}</h3>
        <div class="game" title=${gameOf(listing.variant).hint}>${gameOf(listing.variant).name}</div>
        <div class="stakes">${stakes(listing)}
          <small>· buy-in ${chips(listing.buyIn.min)}–${chips(listing.buyIn.max)}</small></div>
        <div class="facts">${listing.seated} of ${listing.seats} seats${listing.handNumber ? ` · hand ${chips(listing.handNumber)}` : ""}</div>
        ${special.length === 0 ? nothing : html`<div class="facts" title="House rules">${special.join(" · ")}</div>`}
      </div>
      <div class="players">${names.length === 0 ? "Nobody sits here yet" : names.join(", ")}</div>
      <div class="foot">
        <span class="watchers">${(listing.watchers ?? 0) === 1 ? "1 watching" : `${chips(listing.watchers ?? 0)} watching`}</span>
        <div class="buttons">
          ${this.seated
            ? html`<button class="primary" @click=${() => send(this, { type: "go", path })}>Back to my seat</button>`
            : html`<button @click=${() => send(this, { type: "go", path })}>Watch</button>
                <button class="primary" ?disabled=${free <= 0} @click=${() => send(this, { type: "go", path: `${path}?sit` })}>${free > 0 ? "Sit" : "Full"}</button>`}
        </div>
      </div>
    </article>`;
  }

  #map(): TemplateResult {
    const { listing } = this;
    const players = listing.players ?? [];
    return html`<svg class="map" viewBox="0 0 128 92" aria-hidden="true">
      <rect x="16" y="16" width="96" height="60" rx="30" fill="#2b1f15" />
      <rect x="20" y="20" width="88" height="52" rx="26" fill="#14553f" stroke="#b98f43" stroke-width="1" />
      ${Array.from({ length: listing.seats }, (_, index) => {
        const angle = (index * 2 * Math.PI) / listing.seats + Math.PI / 2;
        const cx = 64 + 54 * Math.sign(Math.cos(angle)) * Math.abs(Math.cos(angle)) ** 0.8;
        const cy = 46 + 37 * Math.sign(Math.sin(angle)) * Math.abs(Math.sin(angle)) ** 0.8;
        const player = players[index];
        const filled = index < listing.seated;
        const fill = !filled ? "#0e131a" : player?.bot === undefined ? "#e6b65c" : "#6f8fc4";
        return svg`<circle cx=${cx} cy=${cy} r="7.5" fill=${fill} stroke=${filled ? "#0b0e13" : "#4a586b"} stroke-width="1.6" stroke-dasharray=${filled ? "" : "3 2.5"} />`;
      })}
    </svg>`;
  }
}
