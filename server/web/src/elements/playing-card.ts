import { css, html, LitElement, svg } from "lit";
import type { TemplateResult } from "lit";
import { cardName } from "../state/log.ts";
import { SUIT_PATHS } from "./suits.ts";

/**
 * One playing card, face or back; its width is `--card-w`.
 *
 * @attr card - `As`, or `??` for a back
 */
export class PlayingCard extends LitElement {
  static override properties = { card: { type: String } };
  declare card: string;

  static override styles = css`
    :host {
      display: inline-block;
      width: var(--card-w, 44px);
      aspect-ratio: 64 / 90;
      border-radius: calc(var(--card-w, 44px) * 0.105);
      box-shadow: 0 1px 1px rgb(0 0 0 / 35%), 0 3px 8px rgb(0 0 0 / 30%);
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
    text {
      font: 700 37px/1 var(--font);
      letter-spacing: -0.06em;
    }
    .s {
      fill: var(--suit-s);
    }
    .h {
      fill: var(--suit-h);
    }
    .d {
      fill: var(--suit-d);
    }
    .c {
      fill: var(--suit-c);
    }
    .face {
      fill: var(--card-face);
    }
    .edge {
      fill: none;
      stroke: rgb(0 0 0 / 22%);
    }
    .back {
      fill: var(--card-back-1);
    }
    .inset {
      fill: var(--card-back-2);
      stroke: rgb(255 226 190 / 45%);
    }
    .lattice {
      fill: none;
      stroke: rgb(255 226 190 / 17%);
      stroke-width: 1.4;
    }
    .sign {
      fill: rgb(255 222 176 / 62%);
    }
  `;

  constructor() {
    super();
    this.card = "??";
  }

  protected override render(): TemplateResult {
    const suit = this.card[1] ?? "?";
    const path = SUIT_PATHS[suit];
    return html`<svg viewBox="0 0 64 90" role="img" aria-label=${cardName(this.card)}>
      ${path === undefined ? this.#back() : this.#face(suit, path)}
    </svg>`;
  }

  #face(suit: string, path: string): TemplateResult {
    const rank = this.card[0] === "T" ? "10" : (this.card[0] ?? "");
    return svg`
      <rect class="face" width="64" height="90" rx="6.5" />
      <rect class="edge" x=".5" y=".5" width="63" height="89" rx="6.5" />
      ${rank === "10"
        ? svg`<text class=${suit} x="3.5" y="34" textLength="39" lengthAdjust="spacingAndGlyphs">10</text>`
        : svg`<text class=${suit} x=${rank === "J" ? 9 : 5} y="34">${rank}</text>`}
      <path class=${suit} d=${path} transform="translate(6 40) scale(.82)" />
      <path class=${suit} d=${path} transform="translate(25 50) scale(1.48)" />`;
  }

  #back(): TemplateResult {
    return svg`
      <rect class="back" width="64" height="90" rx="6.5" />
      <rect class="inset" x="4.5" y="4.5" width="55" height="81" rx="4" />
      <path class="lattice" d="M5 25 25 5M5 45 45 5M5 65 59 11M5 85 59 31M19 85 59 51M39 85 59 71M59 25 39 5M59 45 19 5M59 65 5 11M59 85 5 31M45 85 5 51M25 85 5 71" />
      <circle class="back" cx="32" cy="45" r="13" />
      <path class="sign" d=${SUIT_PATHS["s"]} transform="translate(22.4 35) scale(.8)" />`;
  }
}
