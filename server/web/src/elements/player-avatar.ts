import { css, html, LitElement } from "lit";
import type { TemplateResult } from "lit";
import { vars } from "./shared.ts";

/** A number that is the same for the same text. */
function spread(text: string): number {
  let sum = 2166136261;
  for (const letter of text) {
    sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619);
  }
  return sum >>> 0;
}

/** At most two letters for a name. */
export function initials(name: string): string {
  const words = name.trim().split(/[\s_.-]+/u).filter((word) => word.length > 0);
  const letters = words.length > 1 ? [words[0], words.at(-1)].map((word) => [...(word ?? "")][0] ?? "") : [...(words[0] ?? "?")].slice(0, 2);
  return letters.join("").toUpperCase();
}

/**
 * A coloured disc with initials; bots get a rounded square.
 *
 * @attr name - whose initials
 * @attr key - what the colour is made from
 * @attr bot - whether it is a bot
 */
export class PlayerAvatar extends LitElement {
  static override properties = {
    name: { type: String },
    key: { type: String },
    bot: { type: Boolean, reflect: true },
  };
  declare name: string;
  declare key: string;
  declare bot: boolean;

  static override styles = css`
    :host {
      display: block;
      width: 100%;
      height: 100%;
    }
    span {
      display: grid;
      place-items: center;
      width: 100%;
      height: 100%;
      border-radius: 50%;
      font-weight: 700;
      font-size: 0.86em;
      letter-spacing: 0.01em;
      color: #fff;
      text-shadow: 0 1px 2px rgb(0 0 0 / 45%);
      background: linear-gradient(150deg, hsl(var(--hue) 52% 50%), hsl(calc(var(--hue) + 28) 58% 30%));
      box-shadow: inset 0 0 0 1px rgb(255 255 255 / 20%);
      user-select: none;
    }
  `;

  constructor() {
    super();
    this.name = "";
    this.key = "";
    this.bot = false;
  }

  protected override render(): TemplateResult {
    return html`<span aria-hidden="true" ${vars({ "--hue": (spread(this.key || this.name) % 24) * 15 })}
      >${initials(this.name)}</span
    >`;
  }
}
