import type {
  ChatMessage, Json, JoinAnswer, PrivateView, ProtocolError, TableDelta, TableEvent, TableSnapshot, TableStatus, TableView,
} from "../net/messages.ts";
import { viewHash } from "./canonical.ts";
import { describe } from "./log.ts";
import { mergePatch } from "./merge-patch.ts";
import { boardsOf } from "./select.ts";
import type { Award, Beat, HandRecord, LogEntry, TableState } from "./state.ts";

/** Everything that can happen to the copy of a table. */
export type TableMessage =
  | { type: "joining" }
  | { type: "joined"; answer: JoinAnswer }
  | { type: "delta"; delta: TableDelta }
  | { type: "snapshot"; snapshot: TableSnapshot }
  | { type: "private"; own: PrivateView }
  | { type: "status"; status: TableStatus }
  | { type: "chat"; message: ChatMessage }
  | { type: "answered"; decision: string }
  | { type: "failed"; error: ProtocolError };

const MAX_HELD = 512;
const MAX_LOG = 400;
const MAX_CHAT = 200;
const MAX_HANDS = 20;
const MAX_BEATS = 12;

/** The next copy of a table after a message; pure. */
export function reduceTable(state: TableState, message: TableMessage): TableState {
  switch (message.type) {
    case "joining":
      return { ...state, sync: "joining", held: [], failure: null };
    case "joined":
      return onJoined(state, message.answer);
    case "delta":
      return onDelta(state, message.delta);
    case "snapshot":
      return onSnapshot(state, message.snapshot);
    case "private":
      return showOwn({ ...state, ownNext: message.own });
    case "status":
      return { ...state, status: { state: message.status.state, ...reasonOf(message.status) } };
    case "chat":
      return onChat(state, [message.message]);
    case "answered":
      return { ...state, answered: message.decision };
    case "failed":
      return { ...state, sync: "failed", failure: message.error };
  }
}

function reasonOf(status: { reason?: string }): { reason?: string } {
  return status.reason === undefined ? {} : { reason: status.reason };
}

function onJoined(state: TableState, answer: JoinAnswer): TableState {
  const held = state.held;
  let next: TableState = { ...state, held: [], sync: "live", failure: null };
  if (answer.snapshot !== undefined) {
    next = take(next, answer.epoch, answer.version, answer.snapshot);
  }
  for (const delta of answer.deltas ?? []) {
    next = apply(next, delta, false);
  }
  if (next.sync === "behind" || next.view === null || next.version < answer.version) {
    // the answer does not fit what is here: only a whole view helps
    next = { ...next, sync: "corrupt" };
  }
  if (next.sync === "live" && next.epoch < answer.epoch) {
    next = { ...next, epoch: answer.epoch };
  }
  for (const delta of held) {
    next = apply(next, delta, false);
  }
  if (answer.status !== undefined) {
    const status = typeof answer.status === "string" ? { state: answer.status } : answer.status;
    next = { ...next, status: { state: status.state, ...reasonOf(status) } };
  }
  next = onChat(next, answer.chat ?? []);
  const own = answer.private ?? (answer.snapshot === undefined ? null : undefined);
  // a snapshot without a private part means that this player has no seat here
  if (own === undefined) {
    return { ...next, own: null, ownNext: null };
  }
  return showOwn(own === null ? next : { ...next, ownNext: own });
}

function onSnapshot(state: TableState, snapshot: TableSnapshot): TableState {
  if (isOlder(snapshot, state)) {
    return state;
  }
  return showOwn(take({ ...state, sync: "live" }, snapshot.epoch, snapshot.version, snapshot.view));
}

function isOlder(mark: { epoch: number; version: number }, than: { epoch: number; version: number }): boolean {
  return mark.epoch < than.epoch || (mark.epoch === than.epoch && mark.version < than.version);
}

function take(state: TableState, epoch: number, version: number, view: TableView): TableState {
  return keepHand({ ...state, epoch, version, view, beats: addBeat(state, [], false) });
}

function onDelta(state: TableState, delta: TableDelta): TableState {
  if (state.sync !== "joining") {
    return apply(state, delta, true);
  }
  // more than this cannot be caught up with: the next gap asks again
  return state.held.length >= MAX_HELD ? state : { ...state, held: [...state.held, delta] };
}

function apply(state: TableState, delta: TableDelta, live: boolean): TableState {
  if (delta.version <= state.version || delta.epoch < state.epoch) {
    return state;
  }
  if (state.view === null || (delta.from ?? delta.version - 1) !== state.version) {
    return state.sync === "live" ? { ...state, sync: "behind" } : state;
  }
  const before = state.view;
  const view = mergePatch(before as unknown as Json, delta.patch) as unknown as TableView;
  const events = delta.events ?? [];
  const next: TableState = {
    ...state,
    epoch: delta.epoch,
    version: delta.version,
    view,
    log: appendLog(state, delta, before, view),
    beats: addBeat(state, events, live),
  };
  if (delta.hash !== undefined && delta.hash !== viewHash(view)) {
    return { ...next, sync: "corrupt" };
  }
  return showOwn(keepHand(next, events));
}

function addBeat(state: TableState, events: TableEvent[], live: boolean): Beat[] {
  const beat = { seq: (state.beats.at(-1)?.seq ?? 0) + 1, events, before: state.view, live };
  return [...state.beats, beat].slice(-MAX_BEATS);
}

function appendLog(state: TableState, delta: TableDelta, before: TableView, after: TableView): LogEntry[] {
  const fresh: LogEntry[] = [];
  let id = (state.log.at(-1)?.id ?? 0) + 1;
  let hand = before.hand?.number ?? 0;
  for (const event of delta.events ?? []) {
    hand = event.type === "hand-began" ? (event.number ?? hand) : hand;
    const sentence = describe(event, before, after);
    if (sentence !== null) {
      fresh.push({ ...sentence, id: id++, hand });
    }
  }
  return fresh.length === 0 ? state.log : [...state.log, ...fresh].slice(-MAX_LOG);
}

function showOwn(state: TableState): TableState {
  const next = state.ownNext;
  if (next === null || state.view === null || isOlder(state, next)) {
    return state;
  }
  return keepHand({ ...state, own: next, ownNext: null });
}

/** Keeps the record of the running hand up to date; the view forgets a hand when the next begins. */
function keepHand(state: TableState, events: TableEvent[] = []): TableState {
  const view = state.view;
  const hand = view?.hand;
  if (view === null || hand === undefined) {
    return state;
  }
  const old = state.hands.find((record) => record.number === hand.number);
  const record: HandRecord = {
    id: hand.id,
    number: hand.number,
    boards: boardsOf(hand),
    rabbit: hand.rabbit ?? [],
    own: state.own?.hand === hand.id && state.own.cards?.length ? state.own.cards : (old?.own ?? []),
    seats: Object.entries(view.seats ?? {}).map(([seat, one]) => ({
      seat: Number(seat),
      name: one.player.name,
      cards: (one.cards ?? []).filter((card) => card !== "??"),
      won: one.won ?? 0,
      ...(one.hand === undefined ? {} : { hand: one.hand }),
      ...(one.low === undefined ? {} : { low: one.low }),
    })),
    awards: [...(old?.awards ?? []), ...events.flatMap(awardOf)],
    rake: hand.rake ?? 0,
    over: hand.over === true,
  };
  const others = state.hands.filter((one) => one.number !== hand.number);
  return { ...state, hands: [...others, record].slice(-MAX_HANDS) };
}

function awardOf(event: TableEvent): Award[] {
  return event.type !== "pot-awarded" || event.seat === undefined
    ? []
    : [{ seat: event.seat, amount: event.amount ?? 0, board: event.board ?? 0, low: event.low === true }];
}

function onChat(state: TableState, messages: ChatMessage[]): TableState {
  const seen = new Set(state.chat.map((message) => message.seq));
  const fresh = messages.filter((message) => !seen.has(message.seq));
  if (fresh.length === 0) {
    return state;
  }
  const chat = [...state.chat, ...fresh].sort((a, b) => a.seq - b.seq).slice(-MAX_CHAT);
  return { ...state, chat };
}
