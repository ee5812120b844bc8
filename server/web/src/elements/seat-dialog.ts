import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import { BOT_STYLES } from "../net/messages.ts";
import { ModalDialog } from "./modal-dialog.ts";
import { controls, dialogs } from "./shared.ts";

/**
 * What the creator can do with an empty seat or a bot's seat.
 *
 * @fires sit - he wants the seat himself
 */
export class SeatDialog extends ModalDialog {
  static override properties = { seat: { type: Number }, bot: { type: String }, canSit: { type: Boolean } };
  declare seat: number;
  /** Name of the bot that sits there; empty for an empty seat. */
  declare bot: string;
  declare canSit: boolean;

  static override styles = [
    controls,
    dialogs,
    css`
      .styles {
        display: grid;
        gap: 8px;
      }
      .styles button {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        text-align: left;
      }
      .styles span {
        font-weight: 500;
        color: var(--dim);
      }
    `,
  ];

  constructor() {
    super();
    this.bot = "";
    this.canSit = false;
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${this.bot === "" ? `Seat ${this.seat + 1}` : this.bot}</h2>
      <form method="dialog">
        ${this.bot === ""
          ? html`${this.canSit
                ? html`<button type="button" class="primary" @click=${this.#sit}>Sit here myself</button>`
                : nothing}
              <div class="styles" role="group" aria-label="Add a bot">
                ${Object.entries(BOT_STYLES).map(([style, { label, hint }]) => html`<button type="button" @click=${() => this.#add(style)}
                  >${label}<span>${hint}</span></button>`)}
              </div>`
          : html`<p>The bot leaves as soon as its hand is over.</p>
              <button type="button" @click=${this.#remove}>Remove this bot</button>`}
        <div class="buttons"><button type="button" class="quiet" @click=${() => this.close()}>Cancel</button></div>
      </form>
    </dialog>`;
  }

  #sit(): void {
    this.close();
    this.dispatchEvent(new CustomEvent("sit"));
  }

  #add(bot: string): void {
    send(this, { type: "add-bot", seat: this.seat, bot });
    this.close();
  }

  #remove(): void {
    send(this, { type: "remove-bot", seat: this.seat });
    this.close();
  }
}
