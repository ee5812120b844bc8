import { describe, expect, it } from "vitest";
import { places } from "../src/elements/layout.ts";
import { beforeAward, cardDelays, holdMs } from "../src/elements/staging.ts";
import type { TableEvent } from "../src/net/messages.ts";
import { handInDeltas } from "./golden.ts";

/** Half the size of a seat without cards, in percent of a usual table. */
const HALF = { wide: { x: 7.2, y: 4.2 }, tall: { x: 12.5, y: 3.6 } };

describe("places", () => {
  for (const shape of ["wide", "tall"] as const) {
    it.each([2, 3, 4, 5, 6, 7, 8, 9, 10])(`of %d seats on a ${shape} table are inside and apart`, (count) => {
      const all = places(count, shape);
      expect(all).toHaveLength(count);
      const half = HALF[shape];
      for (const [index, place] of all.entries()) {
        expect(place.seat.x - half.x).toBeGreaterThanOrEqual(0);
        expect(place.seat.x + half.x).toBeLessThanOrEqual(100);
        expect(place.seat.y - half.y).toBeGreaterThanOrEqual(0);
        expect(place.seat.y + half.y).toBeLessThanOrEqual(100);
        for (const other of all.slice(index + 1)) {
          const apart = Math.abs(place.seat.x - other.seat.x) >= 2 * half.x || Math.abs(place.seat.y - other.seat.y) >= 2 * half.y;
          expect(apart, `${index}`).toBe(true);
        }
      }
    });
  }

  it("put the own seat at the bottom and the next one to its left", () => {
    const [own, next] = places(6, "wide");
    expect(own?.seat.y).toBeGreaterThan(80);
    expect(next?.seat.x).toBeLessThan(50);
  });
});

describe("staging", () => {
  const [, , flop, , , , , runOut] = handInDeltas().deltas;
  const beat = (events = runOut?.events ?? [], live = true) => ({ seq: 1, events, before: handInDeltas().snapshot.view, live });

  it("keeps the outcome of a run-out back until its streets were seen", () => {
    expect(holdMs(beat())).toBeGreaterThan(1_500);
    expect(holdMs(beat(flop?.events))).toBe(0);
    expect(holdMs(beat(runOut?.events, false))).toBe(0);
  });

  it("deals the streets of a run-out one after the other", () => {
    const [board] = cardDelays(beat());
    const delays = [...(board ?? []).values()];
    expect(delays).toHaveLength(2);
    expect((delays[1] as number) - (delays[0] as number)).toBeGreaterThanOrEqual(1_000);
  });

  it("deals each board of a hand run twice after the other, behind the cards that they share", () => {
    const street = (board: number, name: string, cards: string[]): TableEvent =>
      ({ type: "street-dealt", street: name as "turn", board, cards });
    const events = [street(0, "turn", ["9h"]), street(0, "river", ["3c"]), street(1, "turn", ["Kd"]), street(1, "river", ["4s"])];
    const flop = { ...handInDeltas().snapshot.view, hand: { id: "h", number: 1, street: "flop" as const, board: ["As", "Td", "2c"] } };
    const [first, second] = cardDelays({ seq: 1, events, before: flop, live: true });
    expect([...(first ?? []).keys()]).toEqual([3, 4]);
    expect([...(second ?? []).keys()]).toEqual([3, 4]);
    expect(second?.get(3)).toBeGreaterThan(first?.get(4) as number);
    const before = { ...flop, hand: { ...flop.hand, board: [] } };
    const [, whole] = cardDelays({ seq: 1, events: [street(1, "flop", ["As", "Td", "2c"])], before, live: true });
    expect([...(whole ?? []).keys()]).toEqual([0, 1, 2]);
  });

  it("shows nobody's result before the award", () => {
    const view = { ...handInDeltas().view, seats: { "0": { player: { id: "p", name: "Ada" }, stack: 30, status: "active" as const, won: 20, hand: "A pair", low: "7-5-4-2-A low" } } };
    expect(beforeAward(view, beat()).seats?.[0]).toEqual({ player: { id: "p", name: "Ada" }, stack: 10, status: "active" });
  });
});
