import { describe, expect, it } from "vitest";
import { ACK_DEADLINE_MS, Connection, GIVE_UP_MS, MAX_PENDING } from "../src/net/connection.ts";
import type { Ack } from "../src/net/messages.ts";
import { golden } from "./golden.ts";
import type { Sample } from "./golden.ts";
import { FakeSocket, FakeTimers, settle } from "./fake-socket.ts";

interface Setup {
  socket: FakeSocket;
  timers: FakeTimers;
  connection: Connection;
  told: string[];
  join: { open: () => void; closed: boolean };
}

function setup(): Setup {
  const socket = new FakeSocket();
  const timers = new FakeTimers();
  const told: string[] = [];
  const join = { open: (): void => {}, closed: false };
  let keys = 0;
  const connection = new Connection(
    socket,
    {
      online: () => {
        told.push("online");
        return join.closed ? new Promise((resolve) => (join.open = () => resolve())) : Promise.resolve();
      },
      offline: () => told.push("offline"),
      slow: (slow) => told.push(slow ? "slow" : "fast"),
      pending: (names) => told.push(`pending ${names.join("+")}`),
    },
    timers,
    () => `key-${++keys}`,
  );
  return { socket, timers, connection, told, join };
}

const ACT = golden<Sample<Record<string, unknown>>>("hand-act");
const { key: _key, ...ACTION } = ACT.payload;

describe("a change", () => {
  it("is sent once with a key and ends with its answer", async () => {
    const { socket, connection, told } = setup();
    socket.connect();
    await settle();
    const answer = connection.change("act", "hand:act", ACTION);
    expect(socket.sent).toHaveLength(1);
    expect(socket.last()).toMatchObject({ event: "hand:act", payload: { ...ACTION, key: "key-1" } });
    socket.last().answer(ACT.ack);
    expect(await answer).toEqual(ACT.ack);
    expect(told).toEqual(["online", "pending act", "pending "]);
  });

  it("of the same name is refused while the first waits", async () => {
    const { socket, connection } = setup();
    socket.connect();
    await settle();
    void connection.change("act", "hand:act", ACTION);
    const second = await connection.change("act", "hand:act", { ...ACTION, action: "fold" });
    expect(second).toMatchObject({ ok: false, error: { code: "already-sent" } });
    expect(socket.sent).toHaveLength(1);
  });

  it("without an answer is sent again with the same key after the deadline", async () => {
    const { socket, timers, connection, told } = setup();
    socket.connect();
    await settle();
    const answer = connection.change("act", "hand:act", ACTION);
    await timers.pass(ACK_DEADLINE_MS - 1);
    expect(socket.sent).toHaveLength(1);
    await timers.pass(1);
    expect(socket.sent.map((sent) => sent.payload["key"])).toEqual(["key-1", "key-1"]);
    expect(told).toContain("slow");
    // the answer to the first sending counts as well
    socket.sent[0]?.answer(ACT.ack);
    expect(await answer).toEqual(ACT.ack);
    expect(told.at(-2)).toBe("fast");
    await timers.pass(GIVE_UP_MS);
    expect(socket.sent).toHaveLength(2);
  });

  it("is sent again with the same key after a reconnect, once the table is joined", async () => {
    const { socket, connection, join } = setup();
    socket.connect();
    await settle();
    const answer = connection.change("act", "hand:act", ACTION);
    socket.disconnect();
    join.closed = true;
    socket.connect();
    await settle();
    expect(socket.sent).toHaveLength(1);
    join.open();
    await settle();
    expect(socket.sent.map((sent) => sent.payload["key"])).toEqual(["key-1", "key-1"]);
    socket.last().answer(ACT.ack);
    expect(await answer).toEqual(ACT.ack);
  });

  it("made while offline waits for the connection", async () => {
    const { socket, connection } = setup();
    const answer = connection.change("say", "chat:say", { table: "t", text: "hi" });
    expect(socket.sent).toHaveLength(0);
    socket.connect();
    await settle();
    socket.last().answer({ ok: true, seq: 1 });
    expect(await answer).toEqual({ ok: true, seq: 1 });
  });

  it("with an unknown outcome is sent again with the same key, and given back when that lasts", async () => {
    const { socket, timers, connection } = setup();
    socket.connect();
    await settle();
    const unknown: Ack = { ok: false, error: { code: "outcome-unknown", message: "?", retryAfterMs: 300 } };
    const answer = connection.change("act", "hand:act", ACTION);
    for (let time = 1; time <= 5; time++) {
      socket.last().answer(unknown);
      await timers.pass(299);
      expect(socket.sent).toHaveLength(time);
      await timers.pass(1);
      expect(socket.sent).toHaveLength(time + 1);
    }
    socket.last().answer(unknown);
    expect(await answer).toEqual(unknown);
    expect(new Set(socket.sent.map((sent) => sent.payload["key"]))).toEqual(new Set(["key-1"]));
  });

  it("that is refused is not sent again", async () => {
    const { socket, timers, connection } = setup();
    socket.connect();
    await settle();
    const rejected = golden<Sample<unknown>>("rejected").ack;
    const answer = connection.change("act", "hand:act", ACTION);
    socket.last().answer(rejected);
    expect(await answer).toEqual(rejected);
    await timers.pass(GIVE_UP_MS);
    expect(socket.sent).toHaveLength(1);
  });

  it("that nobody answers is given up in the end", async () => {
    const { socket, timers, connection } = setup();
    socket.connect();
    await settle();
    const answer = connection.change("act", "hand:act", ACTION);
    await timers.pass(GIVE_UP_MS + ACK_DEADLINE_MS);
    expect(await answer).toMatchObject({ ok: false, error: { code: "no-answer" } });
  });

  it("beyond the limit is refused", async () => {
    const { connection } = setup();
    for (let index = 0; index < MAX_PENDING; index++) {
      void connection.change(`n${index}`, "chat:say", {});
    }
    expect(await connection.change("more", "chat:say", {})).toMatchObject({ ok: false });
  });

  it("with an answer that cannot be read fails clearly", async () => {
    const { socket, connection } = setup();
    socket.connect();
    await settle();
    const answer = connection.change("act", "hand:act", ACTION);
    socket.last().answer(undefined);
    expect(await answer).toMatchObject({ ok: false, error: { code: "internal" } });
  });
});

describe("a question", () => {
  it("fails at once while offline and after the deadline without an answer", async () => {
    const { socket, timers, connection } = setup();
    expect(await connection.ask("table:join", { table: "t" })).toMatchObject({ ok: false, error: { code: "no-answer" } });
    socket.connect();
    await settle();
    const answer = connection.ask("table:join", { table: "t" });
    await timers.pass(ACK_DEADLINE_MS);
    expect(await answer).toMatchObject({ ok: false, error: { code: "no-answer" } });
    expect(socket.sent).toHaveLength(1);
    expect(socket.last().payload).toEqual({ table: "t" });
  });
});
