import { css, html } from "lit";
import type { TemplateResult } from "lit";
import type { TableView } from "../net/messages.ts";
import { gameOf } from "../state/games.ts";
import { ruleTexts } from "../state/house-rules.ts";
import { ModalDialog } from "./modal-dialog.ts";
import { controls, dialogs } from "./shared.ts";

/** What is played at a table, for how much, and by which house rules. */
export class RulesDialog extends ModalDialog {
  static override properties = { view: { attribute: false } };
  declare view: TableView;

  static override styles = [
    controls,
    dialogs,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 8px 16px;
        margin: 0;
      }
      dt {
        font-weight: 600;
      }
      dd {
        margin: 0;
        color: var(--dim);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const game = gameOf(this.view.variant);
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${game.name}</h2>
      <p>${game.hint}</p>
      <form method="dialog">
        <dl>${ruleTexts(this.view).map(({ name, text }) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>
        <div class="buttons"><button class="primary" @click=${() => this.close()}>Done</button></div>
      </form>
    </dialog>`;
  }
}
