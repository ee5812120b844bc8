import { describe, expect, it } from "vitest";
import { lineText } from "../src/state/log.ts";
import { boardsOf, rabbitOf, sentencesOf, shownCards } from "../src/state/past-hand.ts";
import type { TableEvent } from "../src/net/messages.ts";
import type { PastHand } from "../src/state/past-hand.ts";
import { routeOf } from "../src/route.ts";
import { handInDeltas } from "./golden.ts";

const hand: PastHand = {
  id: "k3f9x2q1-1", table: "k3f9x2q1", number: 1, startedAt: 0, endedAt: 1,
  players: [
    { seat: 0, id: "p_7Qd", name: "Ada", startStack: 200, endStack: 0, cards: ["Ah", "Kh"] },
    { seat: 1, id: "b_1", name: "Nora", startStack: 200, endStack: 400 },
  ],
  events: handInDeltas().deltas.slice(0, 8).flatMap((delta) => delta.events ?? []),
};

describe("a past hand", () => {
  it("has its board and the cards that were shown", () => {
    expect(boardsOf(hand)).toEqual([["As", "Td", "2c", "Kd", "9h"]]);
    expect(rabbitOf(hand)).toEqual([]);
    expect(shownCards(hand)).toEqual(new Map([[0, ["Ah", "Kh"]], [1, ["Tc", "Ts"]]]));
  });

  it("that was run twice has boards with the same beginning", () => {
    const street = (cards: string[], board?: number): TableEvent => ({ type: "street-dealt", cards, ...(board === undefined ? {} : { board }) });
    const twice = { ...hand, events: [street(["As", "Td", "2c"]), street(["Kd"], 0), street(["9h"], 0), street(["3c"], 1), street(["4c"], 1)] };
    expect(boardsOf(twice)).toEqual([["As", "Td", "2c", "Kd", "9h"], ["As", "Td", "2c", "3c", "4c"]]);
  });

  it("that ended early has the cards that would have come", () => {
    const early = { ...hand, events: [{ type: "street-dealt", cards: ["As", "Td", "2c"] }, { type: "rabbit-shown", cards: ["Kd", "9h"] }] };
    expect(boardsOf(early)).toEqual([["As", "Td", "2c"]]);
    expect(rabbitOf(early)).toEqual(["Kd", "9h"]);
  });

  it("is told by names", () => {
    const told = sentencesOf(hand).map(lineText);
    expect(told[0]).toBe("Ada posts a blind of 1");
    expect(told.at(-1)).toBe("Nora wins 400 from the pot with three of a kind, tens");
  });
});

describe("routeOf", () => {
  it.each([
    ["/", { page: "lobby" }],
    ["/tables/k3f9x2q1", { page: "table", table: "k3f9x2q1", sit: false }],
    ["/hands/k3f9x2q1-12", { page: "hand", hand: "k3f9x2q1-12" }],
    ["/tables/%zz", { page: "table", table: "%zz", sit: false }],
    ["/elsewhere", { page: "unknown", path: "/elsewhere" }],
    ["/tables/", { page: "unknown", path: "/tables/" }],
  ])("of %s", (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });
});
