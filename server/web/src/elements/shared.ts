import { css } from "lit";
import { directive, Directive, PartType } from "lit/directive.js";
import type { ElementPart, PartInfo } from "lit/directive.js";


/** Sets custom properties without a style attribute, which a strict content security policy forbids. */
class VarsDirective extends Directive {
  #last: Record<string, string> = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) {
      throw new Error("vars() stands in the tag of an element");
    }
  }

  override render(values: Record<string, string | number>): unknown {
    return values;
  }

  override update(part: ElementPart, [values]: [Record<string, string | number>]): void {
    const style = (part.element as HTMLElement).style;
    for (const [name, value] of Object.entries(values)) {
      if (this.#last[name] !== String(value)) {
        this.#last[name] = String(value);
        style.setProperty(name, String(value));
      }
    }
  }
}

export const vars = directive(VarsDirective);

/** Buttons, fields and other basics that every element uses. */
export const controls = css`
  :host {
    box-sizing: border-box;
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    font: inherit;
    font-weight: 600;
    color: var(--text);
    background: var(--panel-3);
    border: 1px solid var(--line-2);
    border-radius: 10px;
    padding: 8px 14px;
    min-height: 38px;
    cursor: pointer;
    touch-action: manipulation;
    transition: background 0.12s, border-color 0.12s, transform 0.06s;
  }
  button:hover:not(:disabled) {
    background: #2d394a;
  }
  button:active:not(:disabled) {
    transform: translateY(1px);
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  button.primary {
    background: linear-gradient(#f2c873, #dba544);
    border-color: #f2cd84;
    color: var(--gold-ink);
  }
  button.primary:hover:not(:disabled) {
    background: linear-gradient(#f9d587, #e4b054);
  }
  button.quiet {
    background: transparent;
    border-color: transparent;
    color: var(--dim);
  }
  button.quiet:hover:not(:disabled) {
    background: rgb(255 255 255 / 7%);
    color: var(--text);
  }
  :focus-visible {
    outline: 2px solid var(--gold-bright);
    outline-offset: 2px;
  }
  input,
  select {
    font: inherit;
    color: var(--text);
    background: #0c1118;
    border: 1px solid var(--line-2);
    border-radius: 10px;
    padding: 8px 12px;
    min-height: 40px;
    min-width: 0;
  }
  input[type="range"] {
    padding: 0;
    border: 0;
    background: transparent;
    accent-color: var(--gold);
    min-height: 32px;
  }
  input[type="checkbox"] {
    appearance: none;
    flex: none;
    display: grid;
    place-items: center;
    min-height: 0;
    width: 20px;
    height: 20px;
    margin: 0;
    padding: 0;
    border: 1.5px solid #5d6c82;
    border-radius: 6px;
    background: #0c1118;
    cursor: inherit;
  }
  input[type="checkbox"]:checked {
    border-color: var(--gold);
    background: var(--gold);
  }
  input[type="checkbox"]:checked::after {
    content: "";
    width: 5px;
    height: 10px;
    margin-top: -2px;
    border: solid var(--gold-ink);
    border-width: 0 2.4px 2.4px 0;
    rotate: 42deg;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
    }
  }
`;

/** Looks of a `<dialog>` and the form in it. */
export const dialogs = css`
  dialog {
    width: min(440px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    overflow: auto;
    padding: 22px;
    border: 1px solid var(--line-2);
    border-radius: 18px;
    background: var(--panel);
    color: var(--text);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(4 6 9 / 66%);
    backdrop-filter: blur(3px);
  }
  h2 {
    margin: 0 0 4px;
    font-size: 20px;
    letter-spacing: -0.01em;
  }
  p {
    margin: 0 0 16px;
    color: var(--dim);
  }
  form {
    display: grid;
    gap: 14px;
  }
  label,
  fieldset {
    display: grid;
    gap: 6px;
    font-size: 13px;
    font-weight: 600;
    color: var(--dim);
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  label input,
  label select {
    font-size: 15px;
    font-weight: 500;
  }
  label.row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    font-size: 15px;
    font-weight: 500;
    color: var(--text);
    min-height: 40px;
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }
  .buttons {
    display: flex;
    justify-content: flex-end;
    gap: 10px;
    margin-top: 6px;
  }
  .error {
    color: #ff9c97;
    font-size: 14px;
  }
`;
