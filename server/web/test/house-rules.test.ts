import { describe, expect, it } from "vitest";
import type { HouseRules } from "../src/net/messages.ts";
import { percent, ruleNames, ruleTexts } from "../src/state/house-rules.ts";

function told(rules: HouseRules, extra: { variant?: string; ante?: number } = {}): Record<string, string> {
  const list = ruleTexts({ variant: "NT", blinds: [1, 2], rules, ...extra });
  return Object.fromEntries(list.map(({ name, text }) => [name, text]));
}

describe("ruleTexts", () => {
  it("of a plain table are the blinds and the usual lock", () => {
    expect(told({})).toEqual({
      Blinds: "1 and 2.",
      "Coming back": "Who leaves with more than the least buy-in and returns within an hour brings at least as much.",
    });
  });

  it("say the two sizes of fixed limit", () => {
    expect(told({}, { variant: "FT" })["Bets"]).toBe("2 before and on the flop, 4 on the turn and the river; one bet and four raises a street.");
  });

  it("of short deck have an ante of all and a blind of the button", () => {
    expect(told({ buyInLockMs: 0 }, { variant: "NS" })).toEqual({ Blind: "The button posts 2.", Ante: "Everybody posts 1." });
    expect(told({}, { variant: "NS", ante: 2 })["Ante"]).toBe("Everybody posts 2.");
  });

  it("of a bomb pot without an amount are two big blinds", () => {
    expect(told({ bombPotEvery: 5 })["Bomb pot"]).toBe("Every 5 hands everybody posts 4, and play begins on the flop.");
  });

  it.each<[HouseRules, string]>([
    [{}, "Everybody posts 2."],
    [{ ante: "each" }, "Everybody posts 2."],
    [{ ante: "big-blind" }, "The big blind posts 2 for all. If the stack is short, the blind comes first."],
    [{ ante: "big-blind", anteFirst: true }, "The big blind posts 2 for all. If the stack is short, the ante comes first."],
  ])("of the ante with %j are %s", (rules, text) => {
    expect(told(rules, { ante: 2 })["Ante"]).toBe(text);
  });

  it("name every house rule that is on", () => {
    const rules: HouseRules = {
      straddles: "both", bombPotEvery: 10, bombPotAnte: 4, runs: 3, rabbitHunt: true,
      rake: { basisPoints: 250, cap: 6, noFlopNoDrop: true }, buyInLockMs: 7_200_000,
    };
    expect(told(rules)).toEqual({
      Blinds: "1 and 2.",
      Straddle: "4, to the left of the big blind or on the button.",
      "Bomb pot": "Every 10 hands everybody posts 4, and play begins on the flop.",
      "Run it": "Up to three times when all are all-in and want it.",
      "Rabbit hunt": "After a hand that ended early, the cards that would have come can be seen.",
      Rake: "2.5 % of each pot, at most 6; none without a flop.",
      "Coming back": "Who leaves with more than the least buy-in and returns within 2 hours brings at least as much.",
    });
  });

  it("leave out what is off", () => {
    expect(told({ straddles: "none", bombPotEvery: 0, runs: 1, rake: { basisPoints: 0 }, buyInLockMs: 0 })).toEqual({ Blinds: "1 and 2." });
  });
});

describe("ruleNames", () => {
  it("name what makes a table special, in short", () => {
    expect(ruleNames({ variant: "NT", blinds: [1, 2], ante: 2 })).toEqual([]);
    expect(ruleNames({ variant: "FT", blinds: [1, 2], rules: { straddles: "utg", runs: 2, rake: { basisPoints: 500 } } })).toEqual(["Straddle", "Run it", "Rake"]);
  });
});

describe("percent", () => {
  it.each([[0, "0 %"], [500, "5 %"], [275, "2.75 %"]])("of %d basis points is %s", (points, text) => {
    expect(percent(points)).toBe(text);
  });
});
