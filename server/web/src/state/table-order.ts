import type { CreateTable, HouseRules } from "../net/messages.ts";
import { gameOf } from "./games.ts";

/** What the player has filled in for a new table; amounts in chips, the buy-in in big blinds. */
export interface TableForm {
  variant: string;
  small: number;
  big: number;
  seats: number;
  minBlinds: number;
  maxBlinds: number;
  actionMs: number;
  bankMs: number;
  bots: string[];
  listed: boolean;
  name: string;
  ante: "none" | "each" | "big-blind";
  anteAmount: number;
  anteFirst: boolean;
  straddles: NonNullable<HouseRules["straddles"]>;
  straddleRaise: boolean;
  bombPotEvery: number;
  bombPotAnte: number;
  runs: number;
  rabbitHunt: boolean;
  rakePercent: number;
  rakeCap: number;
  noFlopNoDrop: boolean;
  lockMs: number;
}

const HOUR_MS = 3_600_000;
const MOST_RAKE_PERCENT = 10;
const MOST_HANDS_BETWEEN = 100;

/** A table as most people want it. */
export const USUAL_TABLE: TableForm = {
  variant: "NT", small: 1, big: 2, seats: 6, minBlinds: 20, maxBlinds: 100, actionMs: 15_000, bankMs: 30_000,
  bots: ["tag", "lag", "station", "nit"], listed: true, name: "",
  ante: "none", anteAmount: 1, anteFirst: false, straddles: "none", straddleRaise: false,
  bombPotEvery: 0, bombPotAnte: 4, runs: 1, rabbitHunt: false, rakePercent: 0, rakeCap: 0, noFlopNoDrop: true, lockMs: HOUR_MS,
};

/** The form with other blinds; amounts that follow from them move along. */
export function withBlinds(form: TableForm, small: number, big: number): TableForm {
  return { ...form, small, big, anteAmount: form.ante === "big-blind" ? big : small, bombPotAnte: 2 * big };
}

/** Where a straddle may be posted in a game: limit games have none on the button (WL 161), short deck has none. */
export function straddlesOf(variant: string): TableForm["straddles"][] {
  if (variant === "NS") {
    return ["none"];
  }
  return gameOf(variant).structure === "fixed-limit" ? ["none", "utg"] : ["none", "utg", "button", "both"];
}

/** The form for another game, without what that game does not have. */
export function withVariant(form: TableForm, variant: string): TableForm {
  const straddles = straddlesOf(variant).includes(form.straddles) ? form.straddles : "none";
  // in short deck everybody antes the smaller amount anyway
  return { ...form, variant, straddles, ...(variant === "NS" ? { ante: "none" as const } : {}) };
}

/** The form with another kind of ante, and the amount that is usual for it. */
export function withAnte(form: TableForm, ante: TableForm["ante"]): TableForm {
  return { ...form, ante, anteAmount: ante === "big-blind" ? form.big : form.small };
}

const whole = (amount: number, min: number, max = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isInteger(amount) && amount >= min && amount <= max;

/** What is wrong with the form, in words; empty when the server may be asked. */
export function problemOf(form: TableForm): string {
  if (!whole(form.small, 1) || !whole(form.big, 1)) {
    return "Blinds are whole chips, at least 1.";
  }
  if (form.small > form.big) {
    return "The small blind is not larger than the big one.";
  }
  if (form.ante !== "none" && !whole(form.anteAmount, 1)) {
    return "An ante is at least 1 chip.";
  }
  if (!whole(form.bombPotEvery, 0, MOST_HANDS_BETWEEN)) {
    return `A bomb pot comes every 1 to ${MOST_HANDS_BETWEEN} hands.`;
  }
  if (form.bombPotEvery > 0 && !whole(form.bombPotAnte, 1)) {
    return "The ante of a bomb pot is at least 1 chip.";
  }
  if (!(form.rakePercent >= 0 && form.rakePercent <= MOST_RAKE_PERCENT)) {
    return `The rake is 0 to ${MOST_RAKE_PERCENT} percent.`;
  }
  return whole(form.rakeCap, 0) ? "" : "The cap of the rake is whole chips, 0 for none.";
}

/** The payload of `table:create`; rules that are off are left out. */
export function orderOf(form: TableForm): CreateTable {
  const rules = rulesOf(form);
  const name = form.name.trim();
  return {
    variant: form.variant,
    blinds: [form.small, form.big],
    ...(form.ante === "none" ? {} : { ante: form.anteAmount }),
    seats: form.seats,
    buyIn: { min: form.minBlinds * form.big, max: form.maxBlinds * form.big },
    bots: form.bots,
    visibility: form.listed ? "public" : "unlisted",
    clock: { actionMs: form.actionMs, bankMs: form.bankMs },
    ...(Object.keys(rules).length === 0 ? {} : { rules }),
    ...(name === "" ? {} : { name }),
  };
}

/** The house rules that differ from the usual ones. */
export function rulesOf(form: TableForm): HouseRules {
  const rake = { basisPoints: Math.round(form.rakePercent * 100), cap: form.rakeCap, noFlopNoDrop: form.noFlopNoDrop };
  return {
    ...(form.ante === "none" ? {} : { ante: form.ante }),
    ...(form.ante === "big-blind" && form.anteFirst ? { anteFirst: true } : {}),
    ...(form.straddles === "none" ? {} : { straddles: form.straddles }),
    ...(form.straddles !== "none" && form.straddleRaise ? { straddleRaise: true } : {}),
    ...(form.bombPotEvery === 0 ? {} : { bombPotEvery: form.bombPotEvery, bombPotAnte: form.bombPotAnte }),
    ...(form.runs === 1 ? {} : { runs: form.runs }),
    ...(form.rabbitHunt ? { rabbitHunt: true } : {}),
    ...(rake.basisPoints === 0 ? {} : { rake }),
    ...(form.lockMs === HOUR_MS ? {} : { buyInLockMs: form.lockMs }),
  };
}
