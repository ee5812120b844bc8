import { describe, expect, it } from "vitest";
import type { TableView } from "../src/net/messages.ts";
import { buyInRange, lockAt, withDeparture } from "../src/state/buy-in.ts";
import { joinAnswer } from "./golden.ts";

const view = joinAnswer().snapshot as TableView;

describe("leaving with much", () => {
  it("is remembered per table until it is over or replaced", () => {
    const locks = withDeparture({}, "a", { type: "seat-left", seat: 0, cashOut: 500, lockedUntil: 2_000 });
    expect(locks).toEqual({ a: { amount: 500, until: 2_000 } });
    expect(lockAt(locks, "a", 1_999)).toEqual({ amount: 500, until: 2_000 });
    expect(lockAt(locks, "a", 2_000)).toBeNull();
    expect(lockAt(locks, "b", 0)).toBeNull();
    expect(withDeparture(locks, "a", { type: "seat-left", seat: 0, cashOut: 30 })).toEqual({});
  });

  it("makes the least buy-in what was taken away, also above the largest", () => {
    expect(buyInRange(view, null)).toEqual({ min: 40, max: 200 });
    expect(buyInRange(view, { amount: 120, until: 1 })).toEqual({ min: 120, max: 200 });
    expect(buyInRange(view, { amount: 500, until: 1 })).toEqual({ min: 500, max: 500 });
  });
});
