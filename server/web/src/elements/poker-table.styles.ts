import { css } from "lit";

/** Looks of the table; `--u` is the unit that everything on it is measured in. */
export const tableStyles = css`
  :host {
    display: block;
    position: relative;
    container-type: size;
    min-height: 0;
    min-width: 0;
    overflow: hidden;
  }
  .scene {
    --u: min(1cqw, 1.52cqh);
    --plate-w: calc(var(--u) * 14.6);
    --plate-h: calc(var(--u) * 5.2);
    --avatar: calc(var(--u) * 4.3);
    --seat-font: max(10.5px, calc(var(--u) * 1.38));
    --back-w: calc(var(--u) * 4);
    --open-w: calc(var(--u) * 5);
    --open-many-w: calc(var(--u) * 4.8);
    --mine-w: calc(var(--u) * 7);
    --tuck: calc(var(--u) * 1.5);
    --board-w: calc(var(--u) * 6.6);
    --centre-y: 45%;
    position: absolute;
    inset: 0;
    font-size: max(11px, calc(var(--u) * 1.4));
  }
  .rail {
    position: absolute;
    left: 7%;
    top: 12.5%;
    width: 86%;
    height: 70%;
    border-radius: 50vmax;
    padding: calc(var(--u) * 1.7);
    background: linear-gradient(160deg, #4a3626, #211610 45%, #15100b);
    box-shadow: 0 calc(var(--u) * 2.4) calc(var(--u) * 5) rgb(0 0 0 / 55%), inset 0 2px 1px rgb(255 255 255 / 14%),
      inset 0 -3px 6px rgb(0 0 0 / 60%);
  }
  .felt {
    position: relative;
    width: 100%;
    height: 100%;
    border-radius: inherit;
    background: radial-gradient(ellipse at 50% 38%, var(--felt-1), var(--felt-2) 52%, var(--felt-3));
    box-shadow: inset 0 0 calc(var(--u) * 5) rgb(0 0 0 / 55%), 0 0 0 calc(var(--u) * 0.22) #c99c4d,
      0 0 0 calc(var(--u) * 0.42) #3a2710;
  }
  .felt::after {
    content: "";
    position: absolute;
    inset: calc(var(--u) * 3.6);
    border-radius: inherit;
    border: 1px solid rgb(255 255 255 / 9%);
  }
  .pod,
  .bet,
  .dealer {
    position: absolute;
    transform: translate(-50%, -50%);
  }
  .pod {
    left: var(--wx);
    top: var(--wy);
    z-index: 2;
  }
  .pod.mine {
    --plate-w: calc(var(--u) * 17);
    --plate-h: calc(var(--u) * 5.6);
    --avatar: calc(var(--u) * 4.6);
    --tuck: calc(var(--u) * -0.3);
  }
  .bet {
    --sx: var(--wx);
    --sy: var(--wy);
    left: var(--bwx);
    top: var(--bwy);
    z-index: 1;
    animation: put 0.24s ease-out;
  }
  @keyframes put {
    from {
      opacity: 0;
      left: var(--sx);
      top: var(--sy);
    }
  }
  .dealer {
    left: var(--dwx);
    top: var(--dwy);
    z-index: 1;
    display: grid;
    place-items: center;
    width: max(18px, calc(var(--u) * 2.3));
    height: max(18px, calc(var(--u) * 2.3));
    border-radius: 50%;
    font-size: max(10px, calc(var(--u) * 1.2));
    font-weight: 800;
    color: #4b3510;
    background: radial-gradient(circle at 35% 30%, #fffdf6, #ecdcb6);
    box-shadow: 0 0 0 1.5px #b98f43, 0 2px 5px rgb(0 0 0 / 55%);
    transition: left 0.5s ease, top 0.5s ease;
  }
  .hollow {
    display: grid;
    grid-auto-flow: column;
    gap: 0.4em;
    place-content: center;
    width: calc(var(--u) * 11);
    height: calc(var(--u) * 4.6);
    min-height: 36px;
    padding: 0;
    border-radius: 99px;
    border: 1.5px dashed rgb(255 255 255 / 24%);
    background: rgb(6 14 13 / 55%);
    color: #c2d3cc;
    font-size: max(11px, calc(var(--u) * 1.3));
    font-weight: 600;
  }
  div.hollow {
    color: rgb(255 255 255 / 34%);
    border-color: rgb(255 255 255 / 13%);
    background: rgb(6 14 13 / 35%);
  }
  button.hollow:hover:not(:disabled) {
    color: var(--gold-bright);
    border-color: var(--gold);
    background: rgb(6 14 13 / 85%);
  }
  .manage {
    position: absolute;
    top: -9px;
    right: -9px;
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    min-height: 0;
    padding: 0;
    border-radius: 50%;
    line-height: 1;
    color: var(--dim);
    opacity: 0;
  }
  .pod:hover .manage,
  .manage:focus-visible {
    opacity: 1;
  }
  @media (hover: none) {
    .manage {
      opacity: 0.75;
    }
  }
  .flights {
    position: absolute;
    inset: 0;
    z-index: 4;
    pointer-events: none;
  }
  .flying {
    position: absolute;
    left: 0;
    top: 0;
    padding: 0;
    background: none;
  }
  @container (max-aspect-ratio: 105/100) {
    .scene {
      --u: min(2.5cqw, 1.66cqh);
      --plate-w: calc(var(--u) * 9.9);
      --plate-h: calc(var(--u) * 3.9);
      --avatar: calc(var(--u) * 3);
      --seat-font: max(10px, calc(var(--u) * 1.16));
      --back-w: calc(var(--u) * 3);
      --open-w: calc(var(--u) * 4.1);
      --open-many-w: calc(var(--u) * 3.5);
      --mine-w: calc(var(--u) * 6);
      --tuck: calc(var(--u) * 1);
      --board-w: calc(var(--u) * 4.5);
      --centre-y: 45.5%;
      font-size: max(11px, calc(var(--u) * 1.22));
    }
    .rail {
      left: 9%;
      top: 6%;
      width: 82%;
      height: 85%;
      padding: calc(var(--u) * 1.2);
      border-radius: 46% / 24%;
    }
    .pod {
      left: var(--tx);
      top: var(--ty);
    }
    .pod.mine {
      --plate-w: calc(var(--u) * 13.5);
      --plate-h: calc(var(--u) * 4.4);
      --avatar: calc(var(--u) * 3.5);
      --tuck: calc(var(--u) * -0.25);
      --seat-font: max(12px, calc(var(--u) * 1.3));
    }
    .bet {
      --sx: var(--tx);
      --sy: var(--ty);
      left: var(--btx);
      top: var(--bty);
    }
    .dealer {
      left: var(--dtx);
      top: var(--dty);
    }
  .hollow {
      width: calc(var(--u) * 8.4);
      height: calc(var(--u) * 3.6);
    }
  }
`;
