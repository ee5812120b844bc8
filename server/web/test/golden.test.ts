import { describe, expect, it } from "vitest";
import type { Json } from "../src/net/messages.ts";
import { golden, goldenNames } from "./golden.ts";
import type { Sample } from "./golden.ts";

const ABSENT = new Set(["stack", "blinds", "seat", "pot", "seats", "actor", "button", "turn", "deltas", "tables"]);

/** Members of a view that should have been left out. */
function needless(value: Json, key: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((one) => needless(one, key));
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, one]) => needless(one, name));
  }
  return (value === null || value === 0 || value === false || value === "") && !ABSENT.has(key) ? [key] : [];
}

describe("golden samples", () => {
  it("have the name of their event", () => {
    for (const name of goldenNames().filter((one) => !["hand-in-deltas", "rejected", "rate-limited"].includes(one))) {
      expect(golden<Sample<unknown>>(name).event.replace(":", "-"), name).toBe(name);
    }
  });

  it("of client events have an acknowledgement, those of the server have none", () => {
    const server = ["table-delta", "table-private", "table-snapshot", "table-status", "chat-message", "lobby-delta", "server-draining", "session-revoked"];
    for (const name of goldenNames().filter((one) => one !== "hand-in-deltas")) {
      expect(golden<Sample<unknown>>(name).ack === undefined, name).toBe(server.includes(name));
    }
  });

  it("contain no null, 0, false or empty text in a public view", () => {
    expect(needless(golden<Sample<{ view: Json }>>("table-snapshot").payload.view, "view")).toEqual([]);
    expect(needless(golden<{ view: Json }>("hand-in-deltas").view, "view")).toEqual([]);
  });
});
