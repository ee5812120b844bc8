import { css } from "lit";

/** Looks of the action bar; its height never changes. */
export const actionStyles = css`
  :host {
    display: block;
    height: 128px;
    background: linear-gradient(rgb(18 24 33 / 72%), rgb(14 19 27 / 98%));
    border-top: 1px solid var(--line);
  }
  :host([mine]) {
    border-top-color: var(--gold);
  }
  .bar {
    height: 100%;
    max-width: 980px;
    margin: 0 auto;
    padding: 10px 16px;
  }
  .note,
  .wait {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 20px;
    flex-wrap: wrap;
    align-content: center;
  }
  .wait {
    flex-direction: column;
    gap: 8px;
  }
  p {
    margin: 0;
    color: var(--dim);
    text-align: center;
  }
  p b {
    color: var(--text);
  }
  .pre {
    display: flex;
    gap: 8px;
  }
  .pre label {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 9px;
    min-width: 132px;
    min-height: 44px;
    padding: 0 14px;
    border-radius: 12px;
    border: 1px solid var(--line-2);
    background: var(--panel-2);
    font-weight: 600;
    cursor: pointer;
    white-space: nowrap;
  }
  .pre label:has(:checked) {
    border-color: var(--gold);
    background: #2c281d;
  }
  .pre label.off {
    opacity: 0.42;
    cursor: default;
  }
  .turn {
    display: grid;
    grid-template-rows: 44px 52px;
    gap: 10px;
    align-content: center;
  }
  .plain .sizing {
    opacity: 0.25;
  }
  .sizing {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 18px;
    align-items: center;
  }
  .presets {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(62px, 1fr);
    gap: 6px;
  }
  .presets button {
    padding: 0 10px;
    border-radius: 99px;
    font-size: 14px;
  }
  .presets .chosen {
    border-color: var(--gold);
    color: var(--gold-bright);
  }
  .slide {
    display: grid;
    grid-template-columns: 40px 1fr 40px 124px;
    gap: 8px;
    align-items: center;
  }
  .slide button {
    padding: 0;
    font-size: 20px;
    line-height: 1;
  }
  .slide input[type="range"] {
    width: 100%;
  }
  .amount {
    width: 100%;
    text-align: right;
    font-weight: 700;
    font-size: 17px;
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
    :host {
      height: calc(176px + env(safe-area-inset-bottom));
      padding-bottom: env(safe-area-inset-bottom);
    }
    .bar {
      padding: 8px 10px;
    }
    .turn {
      grid-template-rows: 92px 54px;
      gap: 10px;
    }
    .sizing {
      grid-template-columns: 1fr;
      grid-template-rows: 42px 44px;
      gap: 6px;
    }
    .presets {
      grid-auto-columns: 1fr;
    }
    .presets button {
      min-height: 42px;
      padding: 0 4px;
    }
    .slide {
      grid-template-columns: 44px 1fr 44px 104px;
    }
    .slide button {
      min-height: 44px;
    }
    .amount {
      min-height: 44px;
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
    .pre {
      width: 100%;
    }
    .pre label {
      flex: 1;
      min-width: 0;
      padding: 0 6px;
      font-size: 14px;
      gap: 7px;
    }
  }
`;
