import { css } from "lit";

/** Looks of the buttons of the own turn. */
export const turnStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  .turn {
    height: 100%;
    display: grid;
    grid-template-rows: 44px 52px;
    gap: 10px;
    align-content: center;
  }
  .plain bet-sizer {
    opacity: 0.25;
  }
  p {
    display: grid;
    place-items: center;
    margin: 0;
    color: var(--dim);
    text-align: center;
  }
  .acts {
    display: grid;
    grid-template-columns: 1fr 1.15fr 1.4fr;
    gap: 10px;
  }
  .acts button {
    position: relative;
    min-height: 52px;
    border-radius: 14px;
    font-size: 17px;
    font-weight: 700;
    white-space: nowrap;
    padding: 0 10px;
  }
  .acts small {
    font-weight: 600;
    opacity: 0.8;
  }
  .fold {
    background: linear-gradient(#3b2730, #2b1b22);
    border-color: #6b3a44;
    color: #ffc3bf;
  }
  .fold:hover:not(:disabled) {
    background: #4a2f39;
  }
  .call {
    background: linear-gradient(#1f7f5b, #146044);
    border-color: #35a679;
    color: #eafff5;
  }
  .call:hover:not(:disabled) {
    background: #23906a;
  }
  .raise {
    background: linear-gradient(#f2c873, #d9a241);
    border-color: #f5d58e;
    color: var(--gold-ink);
  }
  .raise:hover:not(:disabled) {
    background: #f8d588;
  }
  .armed {
    outline: 3px solid #fff;
    outline-offset: 2px;
  }
  kbd {
    position: absolute;
    right: 12px;
    top: 50%;
    transform: translateY(-50%);
    font: 600 12px/1 var(--font);
    padding: 4px 6px;
    border-radius: 6px;
    background: rgb(0 0 0 / 20%);
    opacity: 0.75;
  }
  @media (hover: none), (max-width: 700px) {
    kbd {
      display: none;
    }
  }
  @media (max-width: 700px) {
    .turn {
      grid-template-rows: 92px 54px;
      gap: 10px;
    }
    .acts {
      gap: 8px;
      grid-template-columns: 0.8fr 1fr 1.25fr;
    }
    .acts button {
      min-height: 54px;
      font-size: 16px;
      padding: 0 6px;
    }
  }
`;
