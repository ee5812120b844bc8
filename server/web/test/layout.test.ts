import { describe, expect, it } from "vitest";
import { places } from "../src/elements/layout.ts";
import { cardDelays, holdMs } from "../src/elements/staging.ts";
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
    const delays = [...cardDelays(beat()).values()];
    expect(delays).toHaveLength(2);
    expect((delays[1] as number) - (delays[0] as number)).toBeGreaterThanOrEqual(1_000);
  });
});
