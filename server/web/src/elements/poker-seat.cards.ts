import { css } from "lit";

/** How the hole cards of a seat lie: two fanned backs, four closer together, faces side by side. */
export const seatCardStyles = css`
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
  /* four cards: each but the last shows its corner */
  :host([many]) .cards {
    --card-w: calc(var(--back-w) * 0.86);
  }
  :host([many]) .cards > * {
    rotate: calc((var(--nth) - 1.5) * 5deg);
    transform-origin: 50% 130%;
  }
  :host([many]) .cards > * + * {
    margin-left: calc(var(--card-w) * -0.62);
  }
  :host([many]) .cards > :nth-child(1) {
    --nth: 0;
  }
  :host([many]) .cards > :nth-child(2) {
    --nth: 1;
  }
  :host([many]) .cards > :nth-child(3) {
    --nth: 2;
    animation-delay: 0.18s;
  }
  :host([many]) .cards > :nth-child(4) {
    --nth: 3;
    animation-delay: 0.27s;
  }
  :host([many][face-up]) .cards {
    --card-w: var(--open-many-w);
  }
  :host([many][face-up]) .cards > * {
    rotate: 0deg;
  }
  :host([many][face-up]) .cards > * + * {
    margin-left: calc(var(--card-w) * -0.36);
  }
  :host([many][mine]) .cards {
    --card-w: calc(var(--mine-w) * 0.82);
  }
  :host([many][mine]) .cards > * + * {
    margin-left: calc(var(--card-w) * -0.12);
  }
`;
