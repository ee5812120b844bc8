import { css, html, LitElement, svg } from "lit";
import type { TemplateResult } from "lit";
import { controls } from "./shared.ts";
import { onTick } from "./ticker.ts";

const ROUND = 2 * Math.PI * 22;

/**
 * The ring round the actor's avatar that empties with the action clock and turns violet on the time bank.
 *
 * @attr deadline - Unix milliseconds by the server's clock
 * @attr total - milliseconds of the whole clock
 * @attr offset - milliseconds that the server's clock is ahead
 * @attr bank - the time bank is running
 */
export class ActionClock extends LitElement {
  static override properties = {
    deadline: { type: Number },
    total: { type: Number },
    offset: { type: Number },
    bank: { type: Boolean, reflect: true },
    low: { type: Boolean, reflect: true },
  };
  declare deadline: number;
  declare total: number;
  declare offset: number;
  declare bank: boolean;
  declare low: boolean;
  #stop: () => void = () => {};

  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset: -3px;
        --ring: var(--green);
        pointer-events: none;
      }
      :host([low]) {
        --ring: var(--red);
      }
      :host([bank]) {
        --ring: var(--violet);
      }
      svg {
        width: 100%;
        height: 100%;
        transform: rotate(-90deg);
        overflow: visible;
      }
      circle {
        fill: none;
        stroke-width: 3.4;
      }
      .track {
        stroke: rgb(255 255 255 / 14%);
      }
      .left {
        stroke: var(--ring);
        stroke-linecap: round;
        transition: stroke-dashoffset 0.25s linear, stroke 0.3s;
        filter: drop-shadow(0 0 3px var(--ring));
      }
      b {
        position: absolute;
        inset: 3px;
        display: grid;
        place-items: center;
        border-radius: 50%;
        background: rgb(8 10 14 / 92%);
        font-size: 0.95em;
        color: #fff;
      }
    `,
  ];

  constructor() {
    super();
    this.deadline = 0;
    this.total = 1;
    this.offset = 0;
    this.bank = false;
    this.low = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onTick(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  #left(): number {
    return Math.max(0, this.deadline - (Date.now() + this.offset));
  }

  protected override willUpdate(): void {
    this.low = this.#left() < Math.min(5_000, this.total * 0.34);
  }

  protected override render(): TemplateResult {
    const left = this.#left();
    const part = Math.min(1, left / Math.max(1, this.total));
    return html`<svg viewBox="0 0 50 50" aria-hidden="true">
        ${svg`<circle class="track" cx="25" cy="25" r="22" />
        <circle class="left" cx="25" cy="25" r="22" stroke-dasharray=${ROUND} stroke-dashoffset=${ROUND * (1 - part)} />`}
      </svg>
      ${this.low || this.bank ? html`<b aria-hidden="true">${Math.ceil(left / 1000)}</b>` : null}`;
  }
}
