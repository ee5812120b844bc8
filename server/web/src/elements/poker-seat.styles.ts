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
  /* below the own seat the table ends */
  :host([mine]) .result {
    top: calc(100% - var(--u) * 0.5);
    max-width: calc(var(--u) * 38);
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
  .result i {
    font-style: normal;
    font-size: 0.74em;
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }
  .owes {
    position: absolute;
    right: 2%;
    top: 0;
    transform: translateY(-50%);
    padding: 0 0.55em;
    border-radius: 99px;
    font-size: 0.72em;
    line-height: 1.55;
    font-weight: 800;
    color: #fff;
    background: #a8423d;
    box-shadow: 0 1px 4px rgb(0 0 0 / 50%);
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
    :host([mine]) .result:has(span) {
      top: calc(100% - var(--u) * 1.1);
    }
    /* the seats stand close above each other: the result covers the own plate, not the neighbour's cards */
    :host([close]:not([mine])) .result {
      top: 50%;
      translate: 0 -50%;
      padding-inline: 0.5em;
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
