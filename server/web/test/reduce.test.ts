import { describe, expect, it } from "vitest";
import type { JoinAnswer, PrivateView, TableDelta, TableStatus } from "../src/net/messages.ts";
import { reduceTable } from "../src/state/reduce.ts";
import type { TableMessage } from "../src/state/reduce.ts";
import { decisionOf, ownCards, ownSeat } from "../src/state/select.ts";
import { emptyTable } from "../src/state/state.ts";
import type { TableState } from "../src/state/state.ts";
import { chatMessage, golden, handInDeltas, joinAnswer, privateView } from "./golden.ts";
import type { Sample } from "./golden.ts";

const hand = handInDeltas();

function run(state: TableState, ...messages: TableMessage[]): TableState {
  return messages.reduce(reduceTable, state);
}

function joined(extra: Partial<JoinAnswer> = {}): TableState {
  const { epoch, version, view } = hand.snapshot;
  return run(emptyTable(hand.snapshot.table), { type: "joined", answer: { ok: true, epoch, version, snapshot: view, ...extra } });
}

const delta = (one: TableDelta): TableMessage => ({ type: "delta", delta: one });
const upTo = (count: number): TableMessage[] => hand.deltas.slice(0, count).map(delta);

describe("joining", () => {
  it("takes the snapshot, the private view, the chat and the status", () => {
    const state = run(emptyTable("k3f9x2q1"), { type: "joining" }, { type: "joined", answer: joinAnswer() });
    expect(state).toMatchObject({ sync: "live", epoch: 1, version: 1234, status: { state: "open" } });
    expect(state.view).toEqual(joinAnswer().snapshot);
    expect(state.own).toEqual(privateView());
    expect(state.chat).toEqual([chatMessage()]);
  });

  it("keeps deltas that come before the answer and drops what the snapshot has", () => {
    const { epoch, view } = hand.snapshot;
    const early = run(emptyTable("k3f9x2q1"), { type: "joining" }, ...upTo(3));
    expect(early.view).toBeNull();
    const state = run(early, { type: "joined", answer: { ok: true, epoch, version: 12, snapshot: view } });
    expect(state).toMatchObject({ sync: "live", version: 15, held: [] });
    const late = run(early, { type: "joined", answer: { ok: true, epoch, version: 15, snapshot: state.view as never } });
    expect(late).toMatchObject({ sync: "live", version: 15 });
    expect(late.view).toEqual(state.view);
  });

  it("resumes with the deltas since the own version", () => {
    const state = run(joined(), ...upTo(2), { type: "joining" }, { type: "joined", answer: { ok: true, epoch: 4, version: 22, deltas: hand.deltas.slice(2) } });
    expect(state).toMatchObject({ sync: "live", epoch: 4, version: 22 });
    expect(state.view).toEqual(hand.view);
    expect(state.beats.at(-1)?.live).toBe(false);
  });

  it("asks for everything when the answer does not reach its own version", () => {
    const state = run(joined(), { type: "joining" }, { type: "joined", answer: { ok: true, epoch: 3, version: 16, deltas: hand.deltas.slice(0, 2) } });
    expect(state.sync).toBe("corrupt");
  });

  it("asks for everything when deltas come without anything to apply them to", () => {
    const state = run(emptyTable("k3f9x2q1"), { type: "joining" }, { type: "joined", answer: { ok: true, epoch: 3, version: 14, deltas: hand.deltas.slice(0, 2) } });
    expect(state.sync).toBe("corrupt");
  });

  it("forgets the private view when the player has no seat any more", () => {
    const state = run(emptyTable("k3f9x2q1"), { type: "joined", answer: joinAnswer() });
    const { private: _own, ...without } = joinAnswer();
    expect(run(state, { type: "joined", answer: without as JoinAnswer }).own).toBeNull();
  });

  it("remembers why it failed", () => {
    const state = run(emptyTable("x"), { type: "failed", error: { code: "unknown-table", message: "no such table" } });
    expect(state).toMatchObject({ sync: "failed", failure: { code: "unknown-table" } });
  });
});

describe("deltas", () => {
  it("of the golden hand lead to its view, through a change of epoch and a hash", () => {
    const state = run(joined(), ...upTo(hand.deltas.length));
    expect(state).toMatchObject({ sync: "live", epoch: 4, version: 22 });
    expect(state.view).toEqual(hand.view);
  });

  it("that are not newer change nothing", () => {
    const state = run(joined(), ...upTo(3));
    expect(run(state, ...upTo(3))).toBe(state);
  });

  it("of an older epoch change nothing, even with the next version", () => {
    const state = run(joined(), ...upTo(7));
    const old = { ...(hand.deltas[7] as TableDelta), epoch: 3 };
    expect(run(state, delta(old))).toBe(state);
  });

  it("with a gap make the copy fall behind without touching the view", () => {
    const state = run(joined(), delta(hand.deltas[0] as TableDelta));
    const gap = run(state, delta(hand.deltas[2] as TableDelta));
    expect(gap.sync).toBe("behind");
    expect(gap.view).toBe(state.view);
    expect(gap.version).toBe(13);
  });

  it("with a gap are forgotten when the missing one still comes, and then the copy stays behind until it joins", () => {
    const [first, second, third] = hand.deltas as [TableDelta, TableDelta, TableDelta];
    const state = run(joined(), delta(first), delta(third), delta(second));
    expect(state).toMatchObject({ sync: "behind", version: 14 });
  });

  it("that span several versions apply to the version they name", () => {
    const spanning: TableDelta = { table: "k3f9x2q1", epoch: 3, version: 20, from: 12, patch: { name: "Conflated" } };
    expect(run(joined(), delta(spanning))).toMatchObject({ sync: "live", version: 20, view: { name: "Conflated" } });
    expect(run(joined(), delta({ ...spanning, from: 11 }))).toMatchObject({ sync: "behind", version: 12 });
  });

  it("with another hash make the copy corrupt", () => {
    const wrong = { ...(hand.deltas[7] as TableDelta), hash: 1 };
    expect(run(joined(), ...upTo(7), delta(wrong)).sync).toBe("corrupt");
  });
});

describe("the private view", () => {
  const own = (version: number, extra: Partial<PrivateView> = {}): PrivateView => ({
    table: "k3f9x2q1", epoch: 3, version, seat: 0, hand: "k3f9x2q1-1", cards: ["Ah", "Kh"],
    legal: { fold: true, call: 1, raise: { min: 4, max: 200 }, allIn: 200 }, turn: 1, control: true, ...extra,
  });

  it("is shown when its version is reached", () => {
    const early = run(joined(), { type: "private", own: own(13) });
    expect(early.own).toBeNull();
    const state = run(early, ...upTo(1));
    expect(state.own?.cards).toEqual(["Ah", "Kh"]);
    expect(decisionOf(state)).toMatchObject({ turn: 1, legal: { call: 1 } });
  });

  it("offers nothing once the public turn has moved on", () => {
    const state = run(joined(), ...upTo(1), { type: "private", own: own(13) }, ...upTo(2));
    expect(decisionOf(state)).toBeNull();
    expect(ownCards(state.own, state.view as never)).toEqual(["Ah", "Kh"]);
  });

  it("offers nothing for a decision that was answered", () => {
    const state = run(joined(), ...upTo(1), { type: "private", own: own(13) }, { type: "answered", decision: "k3f9x2q1-1:1" });
    expect(decisionOf(state)).toBeNull();
  });

  it("is replaced as a whole", () => {
    const state = run(joined(), ...upTo(1), { type: "private", own: own(13) }, { type: "private", own: own(13, { legal: {}, cards: [] }) });
    expect(state.own?.cards).toEqual([]);
    expect(decisionOf(state)).toBeNull();
  });

  it("of another hand shows no cards", () => {
    const state = run(joined(), ...upTo(1), { type: "private", own: own(13, { hand: "k3f9x2q1-0" }) });
    expect(ownCards(state.own, state.view as never)).toEqual([]);
  });
});

describe("what is kept for the panel", () => {
  it("is the record of the hand with the shown cards and the winner", () => {
    const state = run(joined(), ...upTo(hand.deltas.length));
    expect(state.hands.at(-1)).toMatchObject({ number: 1, over: true, boards: [["As", "Td", "2c", "Kd", "9h"]], rabbit: [], rake: 0 });
    expect(state.hands.at(-1)?.awards).toEqual([{ seat: 1, amount: 400, board: 0, low: false }]);
    expect(state.hands.at(-1)?.seats[1]).toMatchObject({ name: "Nora", won: 400, hand: "Three of a kind, tens", cards: ["Tc", "Ts"] });
  });

  it("is what each board and each half of a pot brought", () => {
    const events = [
      { type: "rake-taken", pot: 0, amount: 2 },
      { type: "pot-awarded", pot: 0, seat: 0, amount: 60, hand: "A pair" },
      { type: "pot-awarded", pot: 0, board: 1, low: true, seat: 1, amount: 40, hand: "7-5-4-2-A low" },
    ];
    const patch = { seats: { "1": { low: "7-5-4-2-A low" } }, hand: { rake: 2, boards: [["As", "Td", "2c", "Kd", "4h"]], rabbit: ["3c"] } };
    const after = run(joined(), ...upTo(3), delta({ table: "k3f9x2q1", epoch: 3, version: 16, events, patch }));
    expect(after.hands.at(-1)).toMatchObject({
      awards: [{ seat: 0, amount: 60, board: 0, low: false }, { seat: 1, amount: 40, board: 1, low: true }],
      boards: [["As", "Td", "2c"], ["As", "Td", "2c", "Kd", "4h"]], rabbit: ["3c"], rake: 2,
    });
    expect(after.hands.at(-1)?.seats[1]?.low).toBe("7-5-4-2-A low");
  });

  it("is a bounded chat without doubles, in order", () => {
    const line = (seq: number): TableMessage => ({ type: "chat", message: { ...chatMessage(), seq } });
    const messages = Array.from({ length: 230 }, (_, index) => line(index + 1));
    const state = run(joined(), line(3), line(2), line(3), ...messages);
    expect(state.chat).toHaveLength(200);
    expect(state.chat.map((message) => message.seq)).toEqual(state.chat.map((_, index) => index + 31));
  });

  it("is the status with its reason", () => {
    const status = golden<Sample<TableStatus>>("table-status").payload;
    expect(run(joined(), { type: "status", status }).status).toEqual({ state: "paused", reason: "the log cannot be written" });
  });
});

describe("snapshots", () => {
  it("replace the view unless they are older", () => {
    const state = run(joined(), ...upTo(4));
    expect(run(state, { type: "snapshot", snapshot: hand.snapshot })).toBe(state);
    const fresh = { table: "k3f9x2q1", epoch: 4, version: 22, view: hand.view };
    expect(run(state, { type: "snapshot", snapshot: fresh })).toMatchObject({ epoch: 4, version: 22, view: hand.view });
  });
});

describe("ownSeat", () => {
  it("finds the seat by the player's id", () => {
    expect(ownSeat(hand.view, "b_1")).toBe(1);
    expect(ownSeat(hand.view, "p_nobody")).toBeNull();
    expect(ownSeat(null, "b_1")).toBeNull();
  });
});
