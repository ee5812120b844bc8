import { describe, expect, it } from "vitest";
import type { HouseRules, TableView } from "../src/net/messages.ts";
import { entries, newcomerEntries } from "../src/state/entries.ts";
import { joinAnswer } from "./golden.ts";

const table = joinAnswer().snapshot as TableView;
const view = (rules: HouseRules): TableView => ({ ...table, rules });

describe("the ways into the game", () => {
  it("are none for somebody who owes nothing (C9)", () => {
    expect(entries(view({}), undefined)).toEqual([]);
  });

  it("name what is to be posted: only the big blind is live (C9)", () => {
    expect(entries(view({}), "big").map(({ label }) => label)).toEqual(["Post 2", "Wait for the big blind", "Buy the button"]);
    expect(entries(view({}), "both")[0]?.label).toBe("Post 2 and 1 dead");
    expect(entries(view({}), "small")[0]?.label).toBe("Post 1 dead");
  });

  it.each<[HouseRules["straddles"], boolean]>([["none", false], ["button", false], ["utg", true], ["both", true]])(
    "with straddles %s have the straddle: %s",
    (straddles, offered) => {
      const words = entries(view(straddles === undefined ? {} : { straddles }), "big").map(({ entry }) => entry);
      expect(words.includes("straddle")).toBe(offered);
    },
  );

  it("are a choice for a newcomer only where a game is running", () => {
    expect(newcomerEntries(table).length).toBeGreaterThan(0);
    const { hand: _, ...idle } = table;
    expect(newcomerEntries(idle as TableView)).toEqual([]);
    expect(newcomerEntries({ ...table, variant: "NS" })).toEqual([]);
  });
});
