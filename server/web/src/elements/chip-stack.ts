import { css, html, LitElement, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import { controls } from "./shared.ts";

const COLOURS = ["#e9edf2", "#d8453f", "#2f6fd6", "#1f9a5f", "#1c1f26", "#7b4fd0", "#e2a93b"];
const VALUES = [1, 5, 25, 100, 500, 1_000, 5_000];

/** Colours of at most five chips that stand for an amount, the dearest at the bottom. */
export function chipColours(amount: number, unit: number): string[] {
  const colours: string[] = [];
  let rest = Math.max(1, Math.round(amount / Math.max(1, unit)));
  for (let index = VALUES.length - 1; index >= 0 && colours.length < 5; index--) {
    const value = VALUES[index] as number;
    while (rest >= value && colours.length < 5) {
      rest -= value;
      colours.push(COLOURS[index] as string);
    }
  }
  return colours;
}

/**
 * A little pile of chips and its amount.
 *
 * @attr amount - chips
 * @attr unit - the small blind, so that the colours suit the stakes
 * @attr text - the amount as it is written
 */
export class ChipStack extends LitElement {
  static override properties = { amount: { type: Number }, unit: { type: Number }, text: { type: String } };
  declare amount: number;
  declare unit: number;
  declare text: string;

  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 0.3em;
        padding: 0.12em 0.6em 0.12em 0.2em;
        border-radius: 99px;
        background: rgb(4 16 13 / 62%);
        color: #fff;
        font-weight: 700;
        line-height: 1.35;
        white-space: nowrap;
      }
      svg {
        width: 1.5em;
        height: 1.7em;
        margin-top: -0.45em;
        overflow: visible;
        filter: drop-shadow(0 1px 1px rgb(0 0 0 / 55%));
      }
    `,
  ];

  constructor() {
    super();
    this.amount = 0;
    this.unit = 1;
    this.text = "";
  }

  protected override render(): TemplateResult {
    return html`<svg viewBox="0 0 30 34" aria-hidden="true">
        ${chipColours(this.amount, this.unit).map((colour, index) => {
          const y = 25 - index * 4.4;
          const mark = colour === "#e9edf2" ? "#4a6fb3" : "#fff";
          return svg`<g transform="translate(15 ${y})">
            <ellipse cy="3.6" rx="13" ry="6.6" fill="rgba(0,0,0,.55)" />
            <path d="M-13 0v3.4a13 6.6 0 0 0 26 0V0z" fill=${colour} />
            <path d="M-13 0v3.4a13 6.6 0 0 0 26 0V0z" fill="rgba(0,0,0,.28)" />
            <path d="M-4 6.2v3.4M4 6.2v3.4M-11 3v3.3M11 3v3.3" stroke=${mark} stroke-width="3" opacity=".8" />
            <ellipse rx="13" ry="6.6" fill=${colour} />
            <ellipse rx="12" ry="6" fill="none" stroke=${mark} stroke-width="2" stroke-dasharray="6 6.2" opacity=".85" />
            <ellipse rx="7.6" ry="3.7" fill="none" stroke=${mark} stroke-width=".8" opacity=".55" />
          </g>`;
        })}
      </svg>
      ${this.text === "" ? nothing : html`<span>${this.text}</span>`}`;
  }
}
