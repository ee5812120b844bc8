import { css, html } from "lit";
import type { TemplateResult } from "lit";
import { send } from "../intents.ts";
import type { Settings } from "../state/state.ts";
import { ModalDialog } from "./modal-dialog.ts";
import { controls, dialogs } from "./shared.ts";

const KEYS: [string, string][] = [
  ["F", "fold"], ["C", "check or call"], ["R", "bet or raise: type the amount, Enter"], ["1 – 4", "suggested amounts, Enter"],
  ["A", "all-in, Enter"], ["↑ ↓", "one big blind more or less"], ["Esc", "back to the minimum"],
];

/** What the player likes, kept in this browser, and the keys. */
export class SettingsDialog extends ModalDialog {
  static override properties = { settings: { attribute: false } };
  declare settings: Settings;

  static override styles = [
    controls,
    dialogs,
    css`
      h3 {
        margin: 10px 0 0;
        font-size: 15px;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 6px 14px;
        margin: 0;
        color: var(--dim);
      }
      dd {
        margin: 0;
      }
      kbd {
        font: 600 12px/1 var(--font);
        padding: 3px 7px;
        border-radius: 6px;
        color: var(--text);
        background: var(--panel-3);
        border: 1px solid var(--line-2);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { settings } = this;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">Settings</h2>
      <form method="dialog">
        ${this.#toggle("Four-colour deck", settings.fourColours, (on) => ({ fourColours: on }))}
        ${this.#toggle("Amounts in big blinds", settings.stacksInBlinds, (on) => ({ stacksInBlinds: on }))}
        ${this.#toggle("Sounds", settings.sound, (on) => ({ sound: on }))}
        <label class="row"><span>Volume</span>
          <input type="range" min="0" max="1" step="0.05" .value=${String(settings.volume)} ?disabled=${!settings.sound}
            @input=${(event: Event) => send(this, { type: "set", settings: { volume: Number((event.target as HTMLInputElement).value) } })} />
        </label>
        <h3>Keys</h3>
        <dl>${KEYS.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>
        <div class="buttons"><button class="primary" @click=${() => this.close()}>Done</button></div>
      </form>
    </dialog>`;
  }

  #toggle(label: string, on: boolean, change: (on: boolean) => Partial<Settings>): TemplateResult {
    return html`<label class="row"><span>${label}</span>
      <input type="checkbox" .checked=${on} @change=${(event: Event) => send(this, { type: "set", settings: change((event.target as HTMLInputElement).checked) })} />
    </label>`;
  }
}
