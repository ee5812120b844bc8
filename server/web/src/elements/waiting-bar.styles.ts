import { css } from "lit";

/** Looks of the bar while it is not the own turn. */
export const waitingStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  .note,
  .wait {
    height: 100%;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 20px;
    flex-wrap: wrap;
    align-content: center;
  }
  .wait {
    flex-direction: column;
    flex-wrap: nowrap;
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
  .pre,
  .after,
  .ways {
    display: flex;
    justify-content: center;
    gap: 8px;
  }
  .ways {
    flex-wrap: wrap;
  }
  .after button {
    min-height: 44px;
    white-space: nowrap;
  }
  .after .one {
    padding: 0 8px;
    font-size: 16px;
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
  @media (max-width: 700px) {
    .note {
      gap: 10px;
    }
    .note p {
      font-size: 14px;
    }
    .ways {
      display: grid;
      grid-template-columns: 1fr 1fr;
      width: 100%;
    }
    .ways button {
      min-height: 44px;
      padding: 4px 8px;
    }
    .ways :only-child {
      grid-column: 1 / -1;
    }
    .after {
      flex-wrap: wrap;
      gap: 6px;
    }
    .after button {
      padding: 0 10px;
      font-size: 14px;
    }
    .after .one {
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
