import { css, html } from "lit";
import type { TemplateResult } from "lit";
import type { Card } from "../net/messages.ts";
import { cardName } from "../state/log.ts";
import type { Part } from "../state/log.ts";
import { SUIT_SIGNS } from "./suits.ts";

/** Cards small enough for a line of text. */
export function miniCards(cards: Card[]): TemplateResult {
  return html`<span class="minis">${cards.map((card) => {
    const rank = card[0] === "T" ? "10" : card[0];
    return html`<span class="mini ${card[1] ?? ""}" role="img" aria-label=${cardName(card)}>${rank}${SUIT_SIGNS[card[1] ?? ""] ?? ""}</span>`;
  })}</span>`;
}

/** A sentence with its cards drawn. */
export function sentence(parts: Part[]): TemplateResult[] {
  return parts.map((part) => (typeof part === "string" ? html`${part}` : miniCards(part.cards)));
}

export const miniStyles = css`
  .minis {
    display: inline-flex;
    gap: 3px;
    vertical-align: -1px;
  }
  .mini {
    padding: 0 4px;
    border-radius: 4px;
    background: var(--card-face);
    font-weight: 700;
    font-size: 0.92em;
    line-height: 1.35;
    letter-spacing: -0.02em;
    color: #14181f;
  }
  .mini.s {
    color: var(--suit-s);
  }
  .mini.h {
    color: var(--suit-h);
  }
  .mini.d {
    color: var(--suit-d);
  }
  .mini.c {
    color: var(--suit-c);
  }
`;
