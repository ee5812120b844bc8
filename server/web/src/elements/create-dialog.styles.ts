import { css } from "lit";

/** Looks of the dialog for a new table. */
export const createStyles = css`
  .hint {
    font-weight: 500;
    color: var(--faint);
  }
  .bots,
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .bots button {
    min-height: 36px;
    padding: 0 12px;
    border-radius: 99px;
    font-size: 13px;
  }
  .chosen {
    min-height: 36px;
    align-items: center;
    color: var(--faint);
    font-weight: 500;
  }
  .chosen button {
    min-height: 34px;
    padding: 0 10px;
    border-radius: 9px;
    font-size: 13px;
    border-color: var(--blue);
    background: rgb(106 168 255 / 14%);
  }
  details {
    border: 1px solid var(--line);
    border-radius: 12px;
    padding: 0 14px;
  }
  details[open] {
    padding-bottom: 10px;
  }
  summary {
    min-height: 44px;
    line-height: 44px;
    font-weight: 600;
    cursor: pointer;
  }
  details .pair {
    align-items: end;
    margin-bottom: 8px;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .error {
    margin: 0;
  }
`;
