import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { TableForm } from "../state/table-order.ts";
import { straddlesOf, withAnte } from "../state/table-order.ts";

/** Takes over what was changed in the form. */
type Change = (form: TableForm) => void;

const LOCKS: [string, number][] = [["No such rule", 0], ["An hour", 3_600_000], ["12 hours", 43_200_000], ["A day", 86_400_000]];

const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
const checked = (event: Event): boolean => (event.target as HTMLInputElement).checked;

/** A choice; alone in its row when `wide`. */
function choice<Value extends string | number>(
  label: string,
  now: Value,
  options: [string, Value][],
  choose: (value: Value) => void,
  wide = false,
): TemplateResult {
  return html`<label class=${wide ? "wide" : ""}>${label}
    <select @change=${(event: Event) => choose((options.find(([, one]) => String(one) === value(event)) as [string, Value])[1])}>
      ${options.map(([text, one]) => html`<option value=${one} ?selected=${one === now}>${text}</option>`)}
    </select>
  </label>`;
}

/** A number, taken over as it is typed so that nothing moves under a click; the form says what is wrong with it, because a browser cannot inside closed details. */
function amount(label: string, now: number, choose: (value: number) => void): TemplateResult {
  return html`<label>${label}
    <input inputmode="decimal" autocomplete="off" .value=${Number.isNaN(now) ? "" : String(now)} @input=${(event: Event) => choose(parseDecimal(value(event)))} />
  </label>`;
}

function parseDecimal(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text.replaceAll(",", ""));
}

function toggle(label: string, now: boolean, choose: (on: boolean) => void): TemplateResult {
  return html`<label class="row"><span>${label}</span><input type="checkbox" .checked=${now} @change=${(event: Event) => choose(checked(event))} /></label>`;
}

const ANTES: [string, TableForm["ante"]][] = [["None", "none"], ["Everybody", "each"], ["Big blind", "big-blind"]];
const STRADDLES: [string, TableForm["straddles"]][] = [["None", "none"], ["Under the gun", "utg"], ["On the button", "button"], ["Both", "both"]];
const BOMB_POTS: [string, number][] = [["Never", 0], ["Every 5 hands", 5], ["Every 10 hands", 10], ["Every 20 hands", 20], ["Every 50 hands", 50]];
const RUNS: [string, number][] = [["Once", 1], ["Up to twice", 2], ["Up to 3 times", 3]];

/** The fields of the house rules, each with what belongs to it once it is on. */
export function ruleFields(form: TableForm, change: Change): TemplateResult {
  const set = <Key extends keyof TableForm>(key: Key) => (one: TableForm[Key]): void => change({ ...form, [key]: one });
  const straddles = straddlesOf(form.variant);
  return html`<div class="pair">
      ${form.variant === "NS" ? nothing : choice("Ante", form.ante, ANTES, (ante) => change(withAnte(form, ante)), form.ante === "none")}
      ${form.ante === "none" ? nothing : amount("Its amount", form.anteAmount, set("anteAmount"))}
      ${choice("Bomb pot", form.bombPotEvery, BOMB_POTS, set("bombPotEvery"), form.bombPotEvery === 0)}
      ${form.bombPotEvery === 0 ? nothing : amount("Ante of each player", form.bombPotAnte, set("bombPotAnte"))}
      ${straddles.length === 1 ? nothing : choice("Straddle", form.straddles, STRADDLES.filter(([, kind]) => straddles.includes(kind)), set("straddles"))}
      ${choice("Run it", form.runs, RUNS, set("runs"), straddles.length === 1)}
      ${amount("Rake, percent", form.rakePercent, set("rakePercent"))}
      ${amount("At most, 0 for no cap", form.rakeCap, set("rakeCap"))}
      ${choice("Who leaves brings no less when he comes back within", form.lockMs, LOCKS, set("lockMs"), true)}
    </div>
    ${form.ante === "big-blind" ? toggle("A short stack posts the ante before the blind", form.anteFirst, set("anteFirst")) : nothing}
    ${form.straddles === "none" ? nothing : toggle("The least raise over a straddle is the straddle", form.straddleRaise, set("straddleRaise"))}
    ${form.rakePercent === 0 ? nothing : toggle("No rake without a flop", form.noFlopNoDrop, set("noFlopNoDrop"))}
    ${toggle("Rabbit hunt: see what would have come", form.rabbitHunt, set("rabbitHunt"))}`;
}
