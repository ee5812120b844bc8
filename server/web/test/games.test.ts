import { describe, expect, it } from "vitest";
import { gameOf, GAMES, stakes } from "../src/state/games.ts";

describe("the games", () => {
  it("are the five of the engine, each with a name and an explanation", () => {
    expect(Object.keys(GAMES)).toEqual(["NT", "FT", "PO", "FO/8", "NS"]);
    for (const game of Object.values(GAMES)) {
      expect(game.hint).toMatch(/^[A-Z].+\.$/);
      expect(game.short.length).toBeLessThanOrEqual(14);
    }
    expect(Object.values(GAMES).map((game) => game.structure)).toEqual(["no-limit", "fixed-limit", "pot-limit", "fixed-limit", "no-limit"]);
  });

  it("of a newer server are called by their code", () => {
    expect(gameOf("F7S")).toMatchObject({ name: "F7S", structure: "no-limit" });
  });
});

describe("stakes", () => {
  it.each<[string, number | undefined, string]>([
    ["NT", undefined, "25/50"],
    ["NT", 50, "25/50 ante 50"],
    ["PO", undefined, "25/50"],
    ["FT", undefined, "50/100 limit"],
    ["NS", undefined, "ante 25, blind 50"],
    ["NS", 10, "ante 10, blind 50"],
    ["FO/8", 1000, "50/100 limit ante 1,000"],
  ])("of %s with ante %s are %s", (variant, ante, text) => {
    expect(stakes({ variant, blinds: [25, 50], ...(ante === undefined ? {} : { ante }) })).toBe(text);
  });
});
