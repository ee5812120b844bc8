import { describe, expect, it } from "vitest";
import { keyMeaning } from "../src/elements/action-keys.ts";
import type { KeyMeaning, KeyPlace } from "../src/elements/action-keys.ts";
import type { Legal } from "../src/net/messages.ts";

const FREE: KeyPlace = { inAmount: false, readable: true, onAction: false, armed: false };
const RAISE: Legal = { fold: true, call: 4, raise: { min: 10, max: 200 }, allIn: 200 };
const CHECK: Legal = { fold: true, check: true };

describe("keyMeaning", () => {
  it.each<[string, Legal, KeyMeaning | null]>([
    ["f", RAISE, { do: "fold" }],
    ["F", RAISE, { do: "fold" }],
    ["c", RAISE, { do: "check-or-call" }],
    ["c", CHECK, { do: "check-or-call" }],
    ["r", RAISE, { do: "size" }],
    ["r", CHECK, null],
    ["a", RAISE, { do: "all-in" }],
    ["a", CHECK, null],
    ["a", { fold: true, call: 4, allIn: 9 }, { do: "all-in" }],
    ["1", RAISE, { do: "preset", index: 0 }],
    ["4", RAISE, { do: "preset", index: 3 }],
    ["5", RAISE, null],
    ["1", CHECK, null],
    ["ArrowUp", RAISE, { do: "step", direction: 1 }],
    ["ArrowLeft", RAISE, { do: "step", direction: -1 }],
    ["Escape", RAISE, { do: "cancel" }],
    ["Enter", RAISE, null],
    ["Tab", RAISE, null],
    ["x", RAISE, null],
  ])("of %s with %j is %j", (key, legal, meaning) => {
    expect(keyMeaning(key, legal, FREE)).toEqual(meaning);
  });

  it("of Enter confirms what is armed", () => {
    expect(keyMeaning("Enter", RAISE, { ...FREE, armed: true })).toEqual({ do: "confirm" });
  });

  it("of Enter on a focused action is left to that action", () => {
    expect(keyMeaning("Enter", RAISE, { ...FREE, armed: true, onAction: true })).toBeNull();
  });

  it("in the amount leaves letters, digits and the cursor alone, and Enter confirms what can be read", () => {
    const there = { ...FREE, inAmount: true };
    for (const key of ["f", "c", "a", "1", "ArrowLeft", "ArrowRight"]) {
      expect(keyMeaning(key, RAISE, there), key).toBeNull();
    }
    expect(keyMeaning("ArrowUp", RAISE, there)).toEqual({ do: "step", direction: 1 });
    expect(keyMeaning("Enter", RAISE, there)).toEqual({ do: "confirm" });
    expect(keyMeaning("Enter", RAISE, { ...there, readable: false })).toEqual({ do: "nothing" });
  });
});
