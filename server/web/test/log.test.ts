import { describe as suite, expect, it } from "vitest";
import type { TableEvent, TableView } from "../src/net/messages.ts";
import { cardName, describe, lineText } from "../src/state/log.ts";
import { reduceTable } from "../src/state/reduce.ts";
import { emptyTable } from "../src/state/state.ts";
import { handInDeltas, joinAnswer } from "./golden.ts";

const view = joinAnswer().snapshot as TableView;

function say(event: TableEvent): string | null {
  const line = describe(event, view, view);
  return line === null ? null : lineText(line);
}

suite("describe", () => {
  it.each<[TableEvent, string | null]>([
    [{ type: "hand-began", number: 13, button: 2, bigBlindSeat: 3 }, "Hand 13"],
    [{ type: "ante-posted", seat: 0, amount: 1 }, "Ada posts an ante of 1"],
    [{ type: "blind-posted", seat: 2, amount: 2 }, "Nora posts a blind of 2"],
    [{ type: "folded", seat: 2 }, "Nora folds"],
    [{ type: "checked", seat: 0 }, "Ada checks"],
    [{ type: "called", seat: 0, amount: 1114 }, "Ada calls 1,114"],
    [{ type: "bet-placed", seat: 0, to: 6 }, "Ada bets 6"],
    [{ type: "raised", seat: 0, to: 6 }, "Ada raises to 6"],
    [{ type: "raised", seat: 3, to: 120 }, "Bo raises to 120 and is all-in"],
    [{ type: "uncalled-returned", seat: 3, amount: 6 }, "6 uncalled back to Bo"],
    [{ type: "street-dealt", street: "turn", cards: ["9h"] }, "Turn: nine of hearts"],
    [{ type: "cards-shown", seat: 0, cards: ["Ah", "Td"] }, "Ada shows ace of hearts, ten of diamonds"],
    [{ type: "cards-mucked", seat: 3 }, "Bo mucks"],
    [{ type: "pot-awarded", pot: 0, seat: 0, amount: 240, hand: "Two pair, aces and tens" }, "Ada wins 240 from the pot with two pair, aces and tens"],
    [{ type: "pot-awarded", pot: 1, seat: 0, amount: 24 }, "Ada wins 24 from side pot 1"],
    [{ type: "dead-posted", seat: 3, amount: 1 }, "Bo posts a dead small blind of 1"],
    [{ type: "runs-wanted", seat: 3, times: 2 }, "Bo wants to run it twice"],
    [{ type: "runs-agreed", times: 3 }, "It is run three times"],
    [{ type: "street-dealt", street: "river", board: 0, cards: ["9h"] }, "River: nine of hearts"],
    [{ type: "street-dealt", street: "river", board: 1, cards: ["9h"] }, "River on board 2: nine of hearts"],
    [{ type: "rabbit-shown", cards: ["9h", "2c"] }, "Would have come: nine of hearts, two of clubs"],
    [{ type: "rake-taken", pot: 0, amount: 3 }, "Rake of 3 from the pot"],
    [{ type: "pot-awarded", pot: 0, board: 1, seat: 0, amount: 12, hand: "Two pair, aces and tens" }, "Ada wins 12 from the pot on board 2 with two pair, aces and tens"],
    [{ type: "pot-awarded", pot: 1, board: 0, low: true, seat: 3, amount: 12, hand: "7-5-4-2-A low" }, "Bo wins 12 from the low half of side pot 1 with 7-5-4-2-A low"],
    [{ type: "cards-shown", seat: 3, cards: ["Ah", "??"] }, "Bo shows ace of hearts"],
    [{ type: "seat-taken", seat: 4, player: { id: "p", name: "Zoë" }, buyIn: 2000 }, "Zoë sits down with 2,000"],
    [{ type: "seat-left", seat: 3, cashOut: 0 }, "Bo leaves with 0"],
    [{ type: "leave-announced", seat: 3 }, "Bo leaves after this hand"],
    [{ type: "sat-out", seat: 3, reason: "timed-out" }, "Bo sits out after two time-outs"],
    [{ type: "sat-in", seat: 3 }, "Bo is back"],
    [{ type: "topped-up", seat: 3, amount: 60, pending: true }, "Bo adds 60 after this hand"],
    [{ type: "timed-out", seat: 3 }, "Bo runs out of time"],
    [{ type: "bank-started", seat: 0 }, "Ada uses the time bank"],
    [{ type: "clock-extended", seat: 3 }, "Bo is reconnecting and gets more time"],
    [{ type: "connection-changed", seat: 3, connected: false }, "Bo lost the connection"],
    [{ type: "connection-changed", seat: 3, connected: true }, "Bo is connected again"],
    [{ type: "table-closed", reason: "closed by Ada" }, "The table is closed: closed by Ada"],
    [{ type: "folded", seat: 5 }, "Seat 6 folds"],
    [{ type: "hole-cards-dealt" }, null],
    [{ type: "bets-collected", pots: [] }, null],
    [{ type: "something-new", seat: 0 }, null],
  ])("of %j", (event, sentence) => {
    expect(say(event)).toBe(sentence);
  });

  it("tells a straddle from a blind", () => {
    const straddled = { ...view, seats: { ...view.seats, "3": { ...view.seats?.[3], last: "straddle" } } } as TableView;
    const line = describe({ type: "blind-posted", seat: 3, amount: 4 }, view, straddled);
    expect(line === null ? "" : lineText(line)).toBe("Bo straddles 4");
  });

  it("tells the main pot from side pots by the pots before the award", () => {
    const two = { ...view, hand: { ...view.hand, pots: [{ amount: 1, seats: [0] }, { amount: 2, seats: [0] }] } } as TableView;
    const line = describe({ type: "pot-awarded", pot: 0, seat: 0, amount: 240 }, two, view);
    expect(line === null ? "" : lineText(line)).toBe("Ada wins 240 from the main pot");
  });

  it("tells the golden hand", () => {
    const { snapshot, deltas } = handInDeltas();
    let state = reduceTable(emptyTable(snapshot.table), { type: "joined", answer: { ok: true, epoch: 3, version: 12, snapshot: snapshot.view } });
    for (const delta of deltas) {
      state = reduceTable(state, { type: "delta", delta });
    }
    expect(state.log.map(lineText)).toEqual([
      "Hand 1", "Ada posts a blind of 1", "Nora posts a blind of 2", "Ada raises to 6", "Nora calls 4",
      "Flop: ace of spades, ten of diamonds, two of clubs", "Nora checks", "Ada uses the time bank", "Ada bets 8",
      "Nora raises to 194 and is all-in", "Ada calls 186", "Nora shows ten of clubs, ten of spades",
      "Ada shows ace of hearts, king of hearts", "Turn: king of diamonds", "River: nine of hearts",
      "Nora wins 400 from the pot with three of a kind, tens", "Ada is out of chips and sits out", "Ada adds 200", "Ada is back",
    ]);
    expect(state.log.every((entry, index) => entry.id === index + 1)).toBe(true);
  });
});

suite("cardName", () => {
  it.each([["As", "ace of spades"], ["Td", "ten of diamonds"], ["2c", "two of clubs"], ["??", "hidden card"]])("of %s is %s", (card, name) => {
    expect(cardName(card)).toBe(name);
  });
});
