import { html } from "lit";
import type { TemplateResult } from "lit";
import { SUIT_PATHS } from "./suits.ts";

/** The mark and name of the product. */
export function logo(): TemplateResult {
  return html`<svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="#125040" />
      <path fill="#e6b65c" d=${SUIT_PATHS["s"]} transform="translate(5.8 5.4) scale(.85)" />
    </svg>
    <span class="word">Cardroom</span>`;
}
