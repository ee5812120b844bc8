import { css } from "lit";

/** Looks of a seat; all sizes are in `--u`, the unit of the table. */
export const seatStyles = css`
  :host {
    display: block;
    position: relative;
    width: var(--plate-w);
    font-size: var(--seat-font);
  }
  .plate {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: calc(var(--u) * 0.7);
    height: var(--plate-h);
    padding: 0 calc(var(--u) * 0.9) 0 calc(var(--u) * 0.45);
    border-radius: calc(var(--plate-h) / 2);
    background: linear-gradient(rgb(30 38 50 / 96%), rgb(15 20 28 / 97%));
    box-shadow: 0 0 0 1px rgb(255 255 255 / 9%), 0 calc(var(--u) * 0.4) calc(var(--u) * 1.2) rgb(0 0 0 / 45%);
    transition: box-shadow 0.2s, opacity 0.2s;
  }
  :host([mine]) .plate {
    box-shadow: 0 0 0 1px rgb(230 182 92 / 45%), 0 calc(var(--u) * 0.4) calc(var(--u) * 1.2) rgb(0 0 0 / 45%);
  }
  :host([acting]) .plate {
    box-shadow: 0 0 0 2px var(--gold), 0 0 calc(var(--u) * 2.4) rgb(230 182 92 / 55%);
  }
  :host([winner]) .plate {
    box-shadow: 0 0 0 2px var(--gold-bright), 0 0 calc(var(--u) * 3.4) rgb(255 217 138 / 70%);
  }
  :host([out]) .plate > * {
    opacity: 0.55;
  }
  .avatar {
    position: relative;
    width: var(--avatar);
    height: var(--avatar);
  }
  .text {
    min-width: 0;
    line-height: 1.22;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 0.4em;
    font-size: 0.92em;
    font-weight: 600;
    color: #d5deea;
  }
  .name span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  em {
    flex: none;
    font: 700 0.66em/1.5 var(--font);
    letter-spacing: 0.05em;
    padding: 0 0.42em;
    border-radius: 0.5em;
    color: #a9c6ff;
    background: rgb(106 168 255 / 18%);
  }
  .stack {
    font-size: 1.08em;
    font-weight: 700;
    white-space: nowrap;
    color: #fff;
  }
  .stack .short {
    display: none;
  }
  .stack small {
    margin-left: 0.4em;
    font-size: 0.72em;
    color: var(--green);
  }
  .allin {
    color: #ff8d88;
    letter-spacing: 0.04em;
  }
  .cards {
    --card-w: var(--back-w);
    position: absolute;
    left: 50%;
    bottom: calc(100% - var(--tuck));
    display: flex;
    transform: translateX(-50%);
  }
  .cards > * {
    rotate: -5deg;
    transform-origin: 50% 90%;
  }
  .cards > * + * {
    margin-left: calc(var(--card-w) * -0.36);
    rotate: 6deg;
  }
  :host([face-up]) .cards > * {
    rotate: 0deg;
  }
  :host([face-up]) .cards {
    --card-w: var(--open-w);
    bottom: calc(100% - var(--tuck) * 0.55);
  }
  :host([face-up]) .cards > * + * {
    margin-left: calc(var(--card-w) * 0.04);
  }
  :host([mine]) .cards {
    --card-w: var(--mine-w);
    bottom: calc(100% - var(--tuck));
  }
  :host([mine][out]) .cards {
    filter: brightness(0.55);
  }
  playing-card {
    animation: deal 0.34s cubic-bezier(0.2, 0.8, 0.3, 1) backwards;
  }
  playing-card:nth-child(2) {
    animation-delay: 0.09s;
  }
  @keyframes deal {
    from {
      opacity: 0;
      transform: translate(var(--deal-x, 0), var(--deal-y, 0)) rotate(24deg) scale(0.7);
    }
  }
  .badge {
    position: absolute;
    left: 50%;
    bottom: 0;
    transform: translate(-50%, 62%);
    padding: 0.1em 0.75em;
    border-radius: 99px;
    font-size: 0.78em;
    font-weight: 700;
    letter-spacing: 0.02em;
    white-space: nowrap;
    color: #0c1a13;
    background: #9fb0c3;
    box-shadow: 0 1px 4px rgb(0 0 0 / 50%);
    animation: pop 0.18s ease-out;
  }
  .badge.none {
    display: none;
  }
  .badge.dull {
    color: #c7d1de;
    background: #3a4656;
  }
  .badge.fold {
    color: #c0cad8;
    background: #3a4452;
  }
  .badge.check {
    background: #9ed8ff;
  }
  .badge.call {
    background: #7fe0b0;
  }
  .badge.bet,
  .badge.raise {
    background: var(--gold-bright);
  }
  .badge.all-in {
    color: #fff;
    background: #d23b36;
  }
  .result {
    position: absolute;
    left: 50%;
    top: calc(100% + var(--u) * 0.35);
    transform: translateX(-50%);
    z-index: 3;
    display: grid;
    justify-items: center;
    padding: 0.15em 0.8em 0.25em;
    border-radius: 0.7em;
    line-height: 1.25;
    white-space: nowrap;
    color: var(--gold-ink);
    background: linear-gradient(#ffe2a0, #e9bb60);
    box-shadow: 0 3px 12px rgb(0 0 0 / 45%);
    animation: pop 0.25s ease-out;
  }
  :host([edge="left"]) .result {
    left: 0;
    transform: none;
  }
  :host([edge="right"]) .result {
    left: auto;
    right: 0;
    transform: none;
  }
  .result b {
    font-size: 1.02em;
  }
  .result span {
    font-size: 0.8em;
    font-weight: 600;
  }
  .result.lost {
    color: #cfd8e4;
    background: rgb(24 31 42 / 94%);
  }
  @container (max-aspect-ratio: 105/100) {
    .plate {
      gap: calc(var(--u) * 0.5);
      padding-right: calc(var(--u) * 0.5);
    }
    .stack .full {
      display: none;
    }
    .stack .short {
      display: inline;
    }
    em {
      position: absolute;
      left: calc(var(--avatar) * -0.02);
      bottom: calc(var(--u) * -0.5);
      z-index: 1;
      background: #263a5a;
      color: #cfe0ff;
      font-size: 0.62em;
    }
  }
  @keyframes pop {
    from {
      opacity: 0;
      scale: 0.7;
    }
  }
`;
