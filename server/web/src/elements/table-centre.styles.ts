import { css } from "lit";

/** Looks of the middle of the table, measured in the table's unit `--u`. */
export const centreStyles = css`
  :host {
    position: absolute;
    left: 50%;
    top: var(--centre-y);
    transform: translate(-50%, -50%);
    display: grid;
    justify-items: center;
    gap: calc(var(--u) * 0.9);
  }
  .pots {
    display: grid;
    justify-items: center;
    align-content: end;
    gap: calc(var(--u) * 0.5);
    height: calc(var(--u) * 6);
  }
  .piles {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5em;
    min-height: 1.6em;
    max-width: calc(var(--u) * 46);
  }
  .total {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: baseline;
    gap: 0.2em 0.7em;
    font-size: 0.96em;
    color: #cfe7dc;
    white-space: nowrap;
  }
  .total b {
    color: #fff;
    font-size: 1.12em;
  }
  .total i {
    font-style: normal;
    font-weight: 700;
    font-size: 0.86em;
    padding: 0.05em 0.65em;
    border-radius: 99px;
    color: var(--gold-ink);
    background: var(--gold-bright);
  }
  .rake {
    font-size: 0.9em;
    opacity: 0.85;
  }
  .boards {
    --card-w: var(--board-w);
    display: grid;
    gap: calc(var(--u) * 0.5);
  }
  .boards.n2 {
    --card-w: calc(var(--board-w) * 0.7);
  }
  .boards.n3 {
    --card-w: calc(var(--board-w) * 0.54);
    gap: calc(var(--u) * 0.25);
  }
  .run {
    display: grid;
    justify-items: center;
  }
  .outcome {
    font-size: 0.86em;
    line-height: 1.5;
    font-weight: 600;
    color: #d9efe4;
    white-space: nowrap;
  }
  .waiting {
    display: grid;
    place-items: center;
    height: calc(var(--board-w) * 1.406);
    color: #bfdccf;
    font-size: 1.1em;
  }
  .sign {
    display: grid;
    justify-items: center;
    max-width: calc(var(--u) * 34);
    font-size: 0.86em;
    line-height: 1.35;
    color: rgb(255 255 255 / 30%);
  }
  .sign > * {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sign b {
    font-weight: 600;
    letter-spacing: 0.22em;
    text-transform: uppercase;
  }
  .rabbit {
    padding: 0.1em 0.8em;
    border-radius: 99px;
    font-size: 0.86em;
    font-weight: 600;
    color: #ffe2a8;
    background: rgb(6 14 13 / 55%);
  }
  @container (max-aspect-ratio: 105/100) {
    :host {
      gap: calc(var(--u) * 0.6);
    }
    .total {
      max-width: calc(var(--u) * 18);
    }
    .sign {
      max-width: calc(var(--u) * 22);
    }
  }
`;
