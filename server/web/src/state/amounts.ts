import type { AmountRange, Legal, TableView } from "../net/messages.ts";
import { gameOf } from "./games.ts";
import { totalPot } from "./select.ts";

/** A named amount: a street total inside the legal range. */
export interface Preset {
  label: string;
  /** What a screen reader says. */
  name: string;
  amount: number;
}

/** Nearest whole amount inside the legal range. */
export function clamp(amount: number, range: AmountRange): number {
  if (!Number.isFinite(amount)) {
    return range.min;
  }
  return Math.min(range.max, Math.max(range.min, Math.round(amount)));
}

/** The range of a bet or raise, or null when neither is legal. */
export function betRange(legal: Legal): AmountRange | null {
  return legal.bet ?? legal.raise ?? null;
}

/** Whether the player has nothing to choose: bets have one size here, or only one is left. */
export function isFixed(range: AmountRange | null): boolean {
  return range !== null && range.min === range.max;
}

/**
 * Suggestions for a bet or raise: multiples of the bet before the flop (fractions of the pot in pot limit),
 * fractions of the pot after it, each moved into the range that the server allows; the largest comes last.
 *
 * @param stackTo the street total that is the player's whole stack
 */
export function presets(view: TableView, legal: Legal, stackTo: number): Preset[] {
  const range = betRange(legal);
  const hand = view.hand;
  const { structure } = gameOf(view.variant);
  if (range === null || hand === undefined || structure === "fixed-limit") {
    return [];
  }
  const potLimit = structure === "pot-limit";
  const raw = hand.street === "preflop" && !potLimit ? multiples(view) : fractions(view, legal);
  // the whole pot is the most in pot limit, so it stands there once
  const inside = (potLimit ? raw.slice(0, 2) : raw).map((preset) => ({ ...preset, amount: clamp(preset.amount, range) }));
  return [...inside, largest(range.max, stackTo, potLimit)];
}

function largest(amount: number, stackTo: number, potLimit: boolean): Preset {
  if (amount >= stackTo) {
    return { label: "All-in", name: "all-in", amount };
  }
  return potLimit ? { label: "Pot", name: "the pot", amount } : { label: "Max", name: "the most allowed", amount };
}

function multiples(view: TableView): Preset[] {
  const current = Math.max(view.hand?.currentBet ?? 0, view.blinds[1]);
  return [2.5, 3, 4].map((times) => ({ label: `${times}×`, name: `${times} times the bet`, amount: current * times }));
}

function fractions(view: TableView, legal: Legal): Preset[] {
  const current = view.hand?.currentBet ?? 0;
  const pot = totalPot(view) + (legal.call ?? 0);
  return [
    { label: "½", name: "half the pot", amount: current + pot / 2 },
    { label: "⅔", name: "two thirds of the pot", amount: current + (pot * 2) / 3 },
    { label: "Pot", name: "the pot", amount: current + pot },
  ];
}

/** A typed amount such as "1,200" or "1.5k"; null when it is not a number. */
export function parseAmount(text: string): number | null {
  const match = /^\s*(\d[\d,\s]*(?:\.\d+)?)\s*([km]?)\s*$/i.exec(text);
  if (match === null) {
    return null;
  }
  const factor = { k: 1_000, m: 1_000_000 }[(match[2] ?? "").toLowerCase()] ?? 1;
  return Math.round(Number((match[1] ?? "").replace(/[,\s]/g, "")) * factor);
}

/** Chips, or big blinds with one decimal when asked. */
export function showAmount(amount: number, bigBlind: number, inBlinds: boolean): string {
  if (!inBlinds || bigBlind <= 0) {
    return amount.toLocaleString("en-US");
  }
  const blinds = amount / bigBlind;
  return `${blinds >= 100 ? Math.round(blinds) : Math.round(blinds * 10) / 10} BB`;
}

/** At most six characters: 1,234 · 12,345 · 123k · 1.23M. */
export function shortAmount(amount: number): string {
  if (amount < 100_000) {
    return amount.toLocaleString("en-US");
  }
  if (amount < 1_000_000) {
    return `${trim(amount / 1_000)}k`;
  }
  return amount < 1_000_000_000 ? `${trim(amount / 1_000_000)}M` : `${trim(amount / 1_000_000_000)}B`;
}

function trim(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const floor = Math.floor(value * 10 ** digits) / 10 ** digits;
  return String(floor);
}

const SLIDER_BEND = 2;

/** Where a slider of so many steps stands for an amount; finer near the minimum, where most raises are. */
export function sliderAt(amount: number, range: AmountRange, steps: number): number {
  return isFixed(range) ? 0 : Math.round(steps * ((amount - range.min) / (range.max - range.min)) ** (1 / SLIDER_BEND));
}

/** The amount that a slider stands for: whole small blinds inside the range, and exactly its ends. */
export function amountAt(position: number, range: AmountRange, steps: number, smallBlind: number): number {
  const raw = range.min + (position / steps) ** SLIDER_BEND * (range.max - range.min);
  const ends = position === 0 ? range.min : position === steps ? range.max : null;
  return ends ?? clamp(Math.round(raw / smallBlind) * smallBlind, range);
}
