import { css } from "lit";

/** Looks of the suggested amounts and the slider; two rows on a phone. */
export const sizerStyles = css`
  :host {
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
  @media (max-width: 700px) {
    :host {
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
    .slide button,
    .amount {
      min-height: 44px;
    }
  }
`;
