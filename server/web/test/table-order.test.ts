import { describe, expect, it } from "vitest";
import { golden } from "./golden.ts";
import type { Sample } from "./golden.ts";
import type { TableForm } from "../src/state/table-order.ts";
import { orderOf, problemOf, straddlesOf, USUAL_TABLE, withAnte, withBlinds, withVariant } from "../src/state/table-order.ts";

const form = (part: Partial<TableForm>): TableForm => ({ ...USUAL_TABLE, ...part });

describe("orderOf", () => {
  it("of a usual table names no house rules", () => {
    expect(orderOf(USUAL_TABLE)).toEqual({
      variant: "NT", blinds: [1, 2], seats: 6, buyIn: { min: 40, max: 200 }, bots: ["tag", "lag", "station", "nit"],
      visibility: "public", clock: { actionMs: 15_000, bankMs: 30_000 },
    });
  });

  it("has every rule that is on, with what belongs to it", () => {
    const order = orderOf(form({
      variant: "FO/8", name: " Low ", listed: false, ante: "big-blind", anteAmount: 2, anteFirst: true, straddles: "both", straddleRaise: true,
      bombPotEvery: 10, bombPotAnte: 4, runs: 3, rabbitHunt: true, rakePercent: 2.5, rakeCap: 6, noFlopNoDrop: true, lockMs: 0,
    }));
    expect(order).toMatchObject({ variant: "FO/8", name: "Low", visibility: "unlisted", ante: 2 });
    expect(order.rules).toEqual({
      ante: "big-blind", anteFirst: true, straddles: "both", straddleRaise: true, bombPotEvery: 10, bombPotAnte: 4, runs: 3, rabbitHunt: true,
      rake: { basisPoints: 250, cap: 6, noFlopNoDrop: true }, buyInLockMs: 0,
    });
  });

  it("can be the golden sample", () => {
    const { key: _, pace: __, ...sample } = golden<Sample<Record<string, unknown>>>("table-create").payload;
    const order = orderOf(form({
      name: "Riverside", ante: "each", anteAmount: 1, straddles: "utg", bombPotEvery: 20, bombPotAnte: 4, runs: 2, rabbitHunt: true,
      rakePercent: 5, rakeCap: 4, noFlopNoDrop: true, bots: ["nit", "lag"],
    }));
    // each player's ante and a bomb pot of two big blinds are the defaults, which the sample leaves out
    expect(order).toEqual({ ...sample, rules: { ...(sample["rules"] as object), ante: "each", bombPotAnte: 4 } });
  });

  it("leaves out what belongs to a rule that is off", () => {
    const order = orderOf(form({ ante: "none", anteFirst: true, straddles: "none", straddleRaise: true, bombPotEvery: 0, bombPotAnte: 9, rakePercent: 0, rakeCap: 5 }));
    expect(order.ante).toBeUndefined();
    expect(order.rules).toBeUndefined();
    expect(orderOf(form({ ante: "each", anteFirst: true })).rules).toEqual({ ante: "each" });
  });
});

describe("problemOf", () => {
  it.each<[Partial<TableForm>, string]>([
    [{}, ""],
    [{ small: 3, big: 2 }, "The small blind is not larger than the big one."],
    [{ small: 0 }, "Blinds are whole chips, at least 1."],
    [{ big: 2.5 }, "Blinds are whole chips, at least 1."],
    [{ ante: "each", anteAmount: 0 }, "An ante is at least 1 chip."],
    [{ ante: "none", anteAmount: 0 }, ""],
    [{ bombPotEvery: 101 }, "A bomb pot comes every 1 to 100 hands."],
    [{ bombPotEvery: 5, bombPotAnte: Number.NaN }, "The ante of a bomb pot is at least 1 chip."],
    [{ bombPotEvery: 0, bombPotAnte: 0 }, ""],
    [{ rakePercent: 11 }, "The rake is 0 to 10 percent."],
    [{ rakePercent: Number.NaN }, "The rake is 0 to 10 percent."],
    [{ rakePercent: 5, rakeCap: -1 }, "The cap of the rake is whole chips, 0 for none."],
  ])("of %j is %j", (part, problem) => {
    expect(problemOf(form(part))).toBe(problem);
  });
});

describe("a game that has not every rule", () => {
  it("takes off what it does not have (C11, WL 161)", () => {
    expect(straddlesOf("NT")).toEqual(["none", "utg", "button", "both"]);
    expect(straddlesOf("PO")).toEqual(straddlesOf("NT"));
    expect(straddlesOf("FT")).toEqual(["none", "utg"]);
    expect(withVariant(form({ straddles: "both" }), "FO/8").straddles).toBe("none");
    expect(withVariant(form({ straddles: "utg" }), "FO/8").straddles).toBe("utg");
    expect(withVariant(form({ straddles: "utg", ante: "big-blind" }), "NS")).toMatchObject({ variant: "NS", straddles: "none", ante: "none" });
  });
});

describe("amounts that follow from others", () => {
  it("move with the blinds and the kind of ante", () => {
    expect(withBlinds(form({ ante: "each" }), 25, 50)).toMatchObject({ small: 25, big: 50, anteAmount: 25, bombPotAnte: 100 });
    expect(withBlinds(form({ ante: "big-blind" }), 25, 50).anteAmount).toBe(50);
    expect(withAnte(form({ small: 25, big: 50 }), "big-blind")).toMatchObject({ ante: "big-blind", anteAmount: 50 });
    expect(withAnte(form({ small: 25, big: 50 }), "each").anteAmount).toBe(25);
  });
});
