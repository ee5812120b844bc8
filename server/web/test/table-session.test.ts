import { describe, expect, it } from "vitest";
import { Connection } from "../src/net/connection.ts";
import { TableSession } from "../src/net/table-session.ts";
import type { TableDelta } from "../src/net/messages.ts";
import { reduceTable } from "../src/state/reduce.ts";
import { emptyTable } from "../src/state/state.ts";
import type { TableState } from "../src/state/state.ts";
import { FakeSocket, FakeTimers, settle } from "./fake-socket.ts";
import { handInDeltas } from "./golden.ts";

const hand = handInDeltas();

function setup(): { socket: FakeSocket; timers: FakeTimers; session: TableSession; state: () => TableState; receive: (delta: TableDelta) => void } {
  const socket = new FakeSocket();
  const timers = new FakeTimers();
  let state = emptyTable("k3f9x2q1");
  let session: TableSession;
  const connection = new Connection(
    socket,
    { online: () => session.join(), offline: () => {}, slow: () => {}, pending: () => {} },
    timers,
    () => "key",
  );
  session = new TableSession(connection, "k3f9x2q1", () => state, (message) => (state = reduceTable(state, message)), timers);
  const receive = (delta: TableDelta): void => {
    state = reduceTable(state, { type: "delta", delta });
    session.check();
  };
  return { socket, timers, session, state: () => state, receive };
}

const snapshot = { ok: true, epoch: 3, version: 12, snapshot: hand.snapshot.view };

describe("a table session", () => {
  it("joins without a version first and resumes with epoch and version after a reconnect", async () => {
    const { socket, state, receive } = setup();
    socket.connect();
    expect(socket.last().payload).toEqual({ table: "k3f9x2q1" });
    socket.last().answer(snapshot);
    await settle();
    receive(hand.deltas[0] as TableDelta);
    socket.disconnect();
    socket.connect();
    expect(socket.last().payload).toEqual({ table: "k3f9x2q1", epoch: 3, version: 13 });
    socket.last().answer({ ok: true, epoch: 4, version: 22, deltas: hand.deltas.slice(1) });
    await settle();
    expect(state().view).toEqual(hand.view);
    expect(state().sync).toBe("live");
  });

  it("asks for what is missing after a gap", async () => {
    const { socket, state, receive } = setup();
    socket.connect();
    socket.last().answer(snapshot);
    await settle();
    receive(hand.deltas[1] as TableDelta);
    expect(socket.last()).toMatchObject({ event: "table:join", payload: { epoch: 3, version: 12 } });
    receive(hand.deltas[2] as TableDelta);
    socket.last().answer({ ok: true, epoch: 3, version: 14, deltas: hand.deltas.slice(0, 2) });
    await settle();
    expect(state()).toMatchObject({ sync: "live", version: 15 });
  });

  it("asks for everything after a wrong hash, and waits longer each time", async () => {
    const { socket, timers, state, receive } = setup();
    socket.connect();
    socket.last().answer({ ...snapshot, version: 19 });
    await settle();
    const wrong = (version: number): TableDelta => ({ table: "k3f9x2q1", epoch: 3, version, patch: {}, hash: 1 });
    receive(wrong(20));
    expect(state().sync).toBe("joining");
    expect(socket.last().payload).toEqual({ table: "k3f9x2q1" });
    const joins = socket.sent.length;
    socket.last().answer({ ok: false, error: { code: "overloaded", message: "busy" } });
    await settle();
    expect(socket.sent).toHaveLength(joins);
    await timers.pass(250);
    expect(socket.sent).toHaveLength(joins + 1);
  });

  it("ignores the answer to a join that a reconnect has replaced", async () => {
    const { socket, state } = setup();
    socket.connect();
    const first = socket.last();
    socket.disconnect();
    socket.connect();
    socket.last().answer({ ...snapshot, version: 13 });
    await settle();
    first.answer(snapshot);
    await settle();
    expect(state().version).toBe(13);
  });

  it("gives up on a table that does not exist", async () => {
    const { socket, timers, state } = setup();
    socket.connect();
    socket.last().answer({ ok: false, error: { code: "unknown-table", message: "no such table" } });
    await timers.pass(60_000);
    expect(state()).toMatchObject({ sync: "failed" });
    expect(socket.sent).toHaveLength(1);
  });

  it("says good-bye and joins no more", async () => {
    const { socket, session } = setup();
    socket.connect();
    socket.last().answer(snapshot);
    await settle();
    session.end();
    expect(socket.last()).toMatchObject({ event: "table:leave", payload: { table: "k3f9x2q1" } });
    await session.join();
    expect(socket.last().event).toBe("table:leave");
  });
});
