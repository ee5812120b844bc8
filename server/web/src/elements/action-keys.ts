import type { Legal } from "../net/messages.ts";
import { betRange } from "../state/amounts.ts";

/** What a key asks of the action bar. */
export type KeyMeaning =
  | { do: "fold" | "check-or-call" | "size" | "all-in" | "confirm" | "cancel" | "nothing" }
  | { do: "step"; direction: 1 | -1 }
  | { do: "preset"; index: number };

/** Where the player is when he presses a key. */
export interface KeyPlace {
  /** The cursor is in the field of the amount. */
  inAmount: boolean;
  /** What he has typed there can be read as an amount. */
  readable: boolean;
  /** Fold, check, call or raise has the focus. */
  onAction: boolean;
  /** Something waits for Enter. */
  armed: boolean;
}

const STEPS: Record<string, 1 | -1> = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };

/** The meaning of a key during the own turn; null leaves the key to the browser. */
export function keyMeaning(key: string, legal: Legal, place: KeyPlace): KeyMeaning | null {
  const step = STEPS[key];
  if (step !== undefined) {
    // in the field the sideways arrows move the cursor
    const sideways = key === "ArrowLeft" || key === "ArrowRight";
    return place.inAmount && sideways ? null : { do: "step", direction: step };
  }
  if (key === "Escape") {
    return { do: "cancel" };
  }
  if (key === "Enter") {
    return enter(place);
  }
  return place.inAmount ? null : letter(key.toLowerCase(), legal);
}

function enter(place: KeyPlace): KeyMeaning | null {
  if (place.inAmount) {
    return { do: place.readable ? "confirm" : "nothing" };
  }
  // a focused action answers Enter itself
  return place.armed && !place.onAction ? { do: "confirm" } : null;
}

function letter(key: string, legal: Legal): KeyMeaning | null {
  const range = betRange(legal);
  if (key === "f" && legal.fold === true) {
    return { do: "fold" };
  }
  if (key === "c" && (legal.check === true || legal.call !== undefined)) {
    return { do: "check-or-call" };
  }
  if (key === "r" && range !== null) {
    return { do: "size" };
  }
  if (key === "a" && (legal.allIn !== undefined || range !== null)) {
    return { do: "all-in" };
  }
  return /^[1-4]$/.test(key) && range !== null ? { do: "preset", index: Number(key) - 1 } : null;
}
