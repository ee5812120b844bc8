import { describe, expect, it } from "vitest";
import type { Legal, TableView } from "../src/net/messages.ts";
import { amountAt, clamp, isFixed, parseAmount, presets, shortAmount, showAmount, sliderAt } from "../src/state/amounts.ts";
import { joinAnswer } from "./golden.ts";

const view = joinAnswer().snapshot as TableView;

const STACK_TO = 10_000;

function amounts(legal: Legal, hand: Partial<TableView["hand"]> = {}, seats: TableView["seats"] = view.seats, variant = "NT"): number[] {
  const shown = { ...view, variant, hand: { ...view.hand, ...hand } as never, seats: seats ?? {} };
  return presets(shown, legal, STACK_TO).map((preset) => preset.amount);
}

describe("presets", () => {
  it("after the flop are parts of the pot after the call, and all-in", () => {
    // pot 12 + bets 6 + 120 + call 114 = 252
    expect(amounts({ call: 114, raise: { min: 234, max: 600 }, allIn: 600 })).toEqual([246, 288, 372, 600]);
  });

  it("of a bet are parts of the pot", () => {
    expect(amounts({ check: true, bet: { min: 2, max: 180 }, allIn: 180 }, { currentBet: 0 }, {})).toEqual([6, 8, 12, 180]);
  });

  it("before the flop are multiples of the bet, at least of the big blind", () => {
    expect(amounts({ call: 6, raise: { min: 10, max: 200 }, allIn: 200 }, { street: "preflop", currentBet: 6 })).toEqual([15, 18, 24, 200]);
    expect(amounts({ check: true, bet: { min: 2, max: 200 }, allIn: 200 }, { street: "preflop", currentBet: 0 })).toEqual([5, 6, 8, 200]);
  });

  it("never leave the range of the server", () => {
    expect(amounts({ call: 114, raise: { min: 234, max: 300 }, allIn: 300 })).toEqual([246, 288, 300, 300]);
    expect(amounts({ call: 114, raise: { min: 299, max: 300 }, allIn: 300 })).toEqual([299, 299, 300, 300]);
    expect(amounts({ raise: { min: 300, max: 300 }, allIn: 300 })).toEqual([300, 300, 300, 300]);
  });

  it("do not exist when neither bet nor raise is legal", () => {
    expect(amounts({ fold: true, call: 20 })).toEqual([]);
  });

  it("call the largest amount all-in only when it is", () => {
    const label = (stack: number, variant = "NT"): string | undefined =>
      presets({ ...view, variant }, { raise: { min: 234, max: 300 }, allIn: 300 }, stack).at(-1)?.label;
    expect(label(300)).toBe("All-in");
    expect(label(900)).toBe("Max");
    expect(label(300, "PO")).toBe("All-in");
    expect(label(900, "PO")).toBe("Pot");
  });

  it("of pot limit are parts of the pot on every street and end with the pot that the server allows", () => {
    // blinds 1 and 2: the pot after the call is 5, so it is a raise to 7
    const blinds = { "0": { ...view.seats?.[0], bet: 1 }, "2": { ...view.seats?.[2], bet: 2 } } as unknown as TableView["seats"];
    const before = { street: "preflop" as const, currentBet: 2, pots: [] };
    expect(amounts({ call: 2, raise: { min: 4, max: 7 }, allIn: 7 }, before, blinds, "PO")).toEqual([5, 5, 7]);
    expect(amounts({ call: 114, raise: { min: 234, max: 372 }, allIn: 372 }, {}, view.seats, "PO")).toEqual([246, 288, 372]);
  });

  it("do not exist where bets have one size", () => {
    expect(amounts({ call: 2, raise: { min: 4, max: 4 }, allIn: 4 }, {}, view.seats, "FT")).toEqual([]);
    expect(amounts({ call: 2, raise: { min: 4, max: 4 }, allIn: 4 }, {}, view.seats, "FO/8")).toEqual([]);
  });
});

describe("clamp", () => {
  it.each([[5, 10], [10, 10], [12.4, 12], [12.5, 13], [20, 20], [21, 20], [Number.NaN, 10], [Number.POSITIVE_INFINITY, 10]])("of %d into 10 to 20 is %d", (amount, result) => {
    expect(clamp(amount, { min: 10, max: 20 })).toBe(result);
  });
});

describe("parseAmount", () => {
  it.each([["120", 120], ["1,200", 1200], [" 1 200 ", 1200], ["1.5k", 1500], ["2M", 2_000_000], ["12.6", 13], ["", null], ["abc", null], ["-5", null], ["1e9", null]])("of %j is %j", (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });
});

describe("amounts as text", () => {
  it.each([[0, "0"], [999, "999"], [99_999, "99,999"], [123_456, "123k"], [1_234_567, "1.23M"], [12_345_678, "12.3M"], [9_999_999, "9.99M"], [3_000_000_000, "3B"]])("short, of %d is %s", (amount, text) => {
    expect(shortAmount(amount)).toBe(text);
  });

  it("count big blinds when asked", () => {
    expect(showAmount(1234, 2, false)).toBe("1,234");
    expect(showAmount(15, 2, true)).toBe("7.5 BB");
    expect(showAmount(1234, 2, true)).toBe("617 BB");
  });
});

describe("the slider", () => {
  const range = { min: 4, max: 204 };

  it("is at its ends for the ends of the range", () => {
    expect([sliderAt(4, range, 1000), sliderAt(204, range, 1000)]).toEqual([0, 1000]);
    expect([amountAt(0, range, 1000, 5), amountAt(1000, range, 1000, 5)]).toEqual([4, 204]);
  });

  it("is finer near the minimum and goes by whole small blinds", () => {
    expect(amountAt(500, range, 1000, 1)).toBe(54);
    expect(amountAt(500, range, 1000, 20)).toBe(60);
    expect(sliderAt(54, range, 1000)).toBe(500);
  });

  it("stands still where there is one amount", () => {
    expect(sliderAt(4, { min: 4, max: 4 }, 1000)).toBe(0);
    expect(isFixed({ min: 4, max: 4 })).toBe(true);
    expect(isFixed(range)).toBe(false);
    expect(isFixed(null)).toBe(false);
  });
});
