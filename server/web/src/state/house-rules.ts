import type { HouseRules, TableView } from "../net/messages.ts";
import { gameOf } from "./games.ts";
import { chips } from "./log.ts";

/** How long who comes back must bring what he took away, unless a table says otherwise. */
export const DEFAULT_LOCK_MS = 3_600_000;

const STRADDLES = { utg: "to the left of the big blind", button: "on the button", both: "to the left of the big blind or on the button" };
const HOUR_MS = 3_600_000;

/** One rule of a table for people. */
export interface RuleText {
  name: string;
  text: string;
}

/** "2.5 %" for 250 basis points. */
export function percent(basisPoints: number): string {
  return `${basisPoints / 100} %`;
}

function hours(ms: number): string {
  const count = Math.round((ms / HOUR_MS) * 10) / 10;
  return count === 1 ? "an hour" : count < 1 ? `${Math.round(ms / 60_000)} minutes` : `${count} hours`;
}

function anteText(ante: number, rules: HouseRules): string {
  if (rules.ante !== "big-blind") {
    return `Everybody posts ${chips(ante)}.`;
  }
  const short = rules.anteFirst === true ? " If the stack is short, the ante comes first." : " If the stack is short, the blind comes first.";
  return `The big blind posts ${chips(ante)} for all.${short}`;
}

function rakeText(rake: NonNullable<HouseRules["rake"]>): string {
  const cap = rake.cap === undefined || rake.cap === 0 ? "" : `, at most ${chips(rake.cap)}`;
  return `${percent(rake.basisPoints)} of each pot${cap}${rake.noFlopNoDrop === true ? "; none without a flop" : ""}.`;
}

/** What is played and paid at a table, with its house rules; rules that are off are left out. */
export function ruleTexts(view: Pick<TableView, "variant" | "blinds" | "ante" | "rules">): RuleText[] {
  const [small, big] = view.blinds;
  const rules = view.rules ?? {};
  const shortDeck = view.variant === "NS";
  const lock = rules.buyInLockMs ?? DEFAULT_LOCK_MS;
  const list: [boolean, string, () => string][] = [
    [!shortDeck, "Blinds", () => `${chips(small)} and ${chips(big)}.`],
    [shortDeck, "Blind", () => `The button posts ${chips(big)}.`],
    [gameOf(view.variant).structure === "fixed-limit", "Bets", () => `${chips(big)} before and on the flop, ${chips(2 * big)} on the turn and the river; one bet and four raises a street.`],
    [shortDeck || view.ante !== undefined, "Ante", () => anteText(view.ante ?? small, rules)],
    [(rules.straddles ?? "none") !== "none", "Straddle", () => `${chips(2 * big)}, ${STRADDLES[rules.straddles as keyof typeof STRADDLES]}.`],
    [(rules.bombPotEvery ?? 0) > 0, "Bomb pot", () => `Every ${chips(rules.bombPotEvery ?? 0)} hands everybody posts ${chips(rules.bombPotAnte ?? 2 * big)}, and play begins on the flop.`],
    [(rules.runs ?? 1) > 1, "Run it", () => `Up to ${rules.runs === 2 ? "twice" : "three times"} when all are all-in and want it.`],
    [rules.rabbitHunt === true, "Rabbit hunt", () => "After a hand that ended early, the cards that would have come can be seen."],
    [rules.rake !== undefined && rules.rake.basisPoints > 0, "Rake", () => rakeText(rules.rake ?? { basisPoints: 0 })],
    [lock > 0, "Coming back", () => `Who leaves with more than the least buy-in and returns within ${hours(lock)} brings at least as much.`],
  ];
  return list.filter(([on]) => on).map(([, name, text]) => ({ name, text: text() }));
}

const USUAL = ["Blinds", "Blind", "Bets", "Ante", "Coming back"];

/** The names of the house rules that make a table special, for one line. */
export function ruleNames(table: Parameters<typeof ruleTexts>[0]): string[] {
  return ruleTexts(table).map(({ name }) => name).filter((name) => !USUAL.includes(name));
}
