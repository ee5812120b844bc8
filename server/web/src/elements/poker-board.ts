import { css, html, LitElement, nothing } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Card } from "../net/messages.ts";
import { controls, vars } from "./shared.ts";

/** A board: five places, filled street by street; cards that would have come stand apart from those that came. */
export class PokerBoard extends LitElement {
  static override properties = {
    cards: { attribute: false },
    rabbit: { attribute: false },
    delays: { attribute: false },
    hand: { type: String },
    label: { type: String },
  };
  declare cards: Card[];
  declare rabbit: Card[];
  /** Milliseconds until a card appears, by its index. */
  declare delays: Map<number, number>;
  declare hand: string;
  declare label: string;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .row {
        display: grid;
        grid-template-columns: repeat(5, var(--card-w));
        gap: calc(var(--card-w) * 0.11);
      }
      .place {
        width: var(--card-w);
        aspect-ratio: 64 / 90;
        border-radius: calc(var(--card-w) * 0.1);
        box-shadow: inset 0 0 0 1px rgb(255 255 255 / 7%);
        background: rgb(0 0 0 / 7%);
      }
      playing-card {
        animation: turn 0.36s cubic-bezier(0.2, 0.75, 0.3, 1) backwards;
        animation-delay: var(--after);
      }
      .rabbit {
        display: contents;
      }
      .rabbit playing-card {
        --after: 0s;
        opacity: 0.62;
        filter: saturate(0.35);
        outline: 1.5px dashed rgb(255 217 138 / 85%);
        outline-offset: 1px;
        translate: 0 calc(var(--card-w) * 0.12);
      }
      @keyframes turn {
        from {
          opacity: 0;
          transform: translateY(calc(var(--card-w) * -0.6)) rotateY(80deg) scale(0.86);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.cards = [];
    this.rabbit = [];
    this.delays = new Map();
    this.hand = "";
    this.label = "Board";
  }

  protected override render(): TemplateResult {
    const rest = Array.from({ length: Math.max(0, 5 - this.cards.length - this.rabbit.length) });
    return html`<div class="row" role="group" aria-label=${this.label}>
      ${repeat(
        this.cards,
        (card) => `${this.hand}:${card}`,
        (card, index) =>
          html`<playing-card .card=${card} ${vars({ "--after": `${this.delays.get(index) ?? 0}ms` })}></playing-card>`,
      )}
      ${this.rabbit.length === 0
        ? nothing
        : html`<div class="rabbit" role="group" aria-label="Would have come">
            ${this.rabbit.map((card) => html`<playing-card .card=${card}></playing-card>`)}
          </div>`}
      ${rest.map(() => html`<div class="place" aria-hidden="true"></div>`)}
    </div>`;
  }
}
