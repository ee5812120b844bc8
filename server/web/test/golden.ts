import { readdirSync, readFileSync } from "node:fs";
import type { Ack, ChatMessage, JoinAnswer, PrivateView, TableDelta, TableSnapshot, TableView } from "../src/net/messages.ts";

const FOLDER = new URL("../../src/test/resources/protocol/", import.meta.url);

export interface Sample<Payload> {
  event: string;
  payload: Payload;
  ack?: Ack;
}

/** A golden sample that the Java tests read too. */
export function golden<Value>(name: string): Value {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8")) as Value;
}

export function goldenNames(): string[] {
  return readdirSync(FOLDER).filter((file) => file.endsWith(".json")).map((file) => file.slice(0, -5));
}

export interface HandInDeltas {
  snapshot: TableSnapshot;
  deltas: TableDelta[];
  view: TableView;
}

export const handInDeltas = (): HandInDeltas => golden<HandInDeltas>("hand-in-deltas");
export const joinAnswer = (): JoinAnswer => golden<Sample<unknown>>("table-join").ack as unknown as JoinAnswer;
export const privateView = (): PrivateView => golden<Sample<PrivateView>>("table-private").payload;
export const chatMessage = (): ChatMessage => golden<Sample<ChatMessage>>("chat-message").payload;
