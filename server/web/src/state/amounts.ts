import type { AmountRange, Legal, TableView } from "../net/messages.ts";
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

/**
 * Suggestions for a bet or raise: multiples of the bet before the flop, fractions of the pot after it,
 * each moved into the range that the server allows; the largest is all-in.
 */
export function presets(view: TableView, legal: Legal): Preset[] {
  const range = betRange(legal);
  const hand = view.hand;
  if (range === null || hand === undefined) {
    return [];
  }
  const raw = hand.street === "preflop" ? multiples(view) : fractions(view, legal);
  const inside = raw.map((preset) => ({ ...preset, amount: clamp(preset.amount, range) }));
  const top: Preset =
    legal.allIn !== undefined && legal.allIn === range.max
      ? { label: "All-in", name: "all-in", amount: range.max }
      : { label: "Max", name: "the most allowed", amount: range.max };
  return [...inside, top];
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
