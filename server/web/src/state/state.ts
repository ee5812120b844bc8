import type {
  Card, ChatMessage, Listing, Me, PrivateView, ProtocolError, TableDelta, TableEvent, TableStatus, TableView,
} from "../net/messages.ts";
import type { Lock } from "./buy-in.ts";
import type { LogLine } from "./log.ts";
import type { PastHand } from "./past-hand.ts";

/** How a table's copy in the browser stands to the server's. */
export type Sync =
  /** A `table:join` is under way; deltas are held. */
  | "joining"
  /** Every delta so far was applied. */
  | "live"
  /** A delta is missing: join with the own epoch and version. */
  | "behind"
  /** The copy is wrong: join without a version. */
  | "corrupt"
  /** The table cannot be joined; `failure` says why. */
  | "failed";

export interface LogEntry extends LogLine {
  id: number;
  hand: number;
}

/** A share of a pot that somebody won. */
export interface Award {
  seat: number;
  amount: number;
  /** Which board, 0 being the first. */
  board: number;
  /** The low half of a pot. */
  low: boolean;
}

/** What is kept of a hand for the last-hand view. */
export interface HandRecord {
  id: string;
  number: number;
  /** Every board that was dealt, at least the first. */
  boards: Card[][];
  /** Cards that would have come. */
  rabbit: Card[];
  /** Own hole cards, empty for an onlooker. */
  own: Card[];
  seats: { seat: number; name: string; cards: Card[]; won: number; hand?: string; low?: string }[];
  /** What was seen to be awarded; empty for somebody who came later. */
  awards: Award[];
  rake: number;
  over: boolean;
}

/** What the last applied delta did, for animation and sound. */
export interface Beat {
  seq: number;
  events: TableEvent[];
  before: TableView | null;
  /** False while catching up: nothing moves and nothing sounds. */
  live: boolean;
}

export interface TableState {
  id: string;
  sync: Sync;
  failure: ProtocolError | null;
  epoch: number;
  version: number;
  view: TableView | null;
  /** The private view that has been reached. */
  own: PrivateView | null;
  /** A private view whose version has not been reached yet. */
  ownNext: PrivateView | null;
  /** Deltas that arrived before the answer to `table:join`. */
  held: TableDelta[];
  status: Omit<TableStatus, "table">;
  chat: ChatMessage[];
  log: LogEntry[];
  hands: HandRecord[];
  /** The last few, oldest first: several may come between two frames. */
  beats: Beat[];
  /** The decision that the server has accepted an action for, as `hand:turn`. */
  answered: string | null;
}

export type ConnectionPhase = "connecting" | "online" | "offline" | "draining" | "revoked";

export interface Settings {
  fourColours: boolean;
  stacksInBlinds: boolean;
  sound: boolean;
  volume: number;
}

export interface Toast {
  id: number;
  text: string;
  tone: "info" | "bad" | "good";
}

/** What the address shows; `sit` opens the buy-in of a table at once. */
export type Route = { page: "lobby" } | { page: "table"; table: string; sit: boolean } | { page: "hand"; hand: string } | { page: "unknown"; path: string };

/** Everything the page shows. */
export interface AppState {
  route: Route;
  connection: { phase: ConnectionPhase; everOnline: boolean; slow: boolean };
  me: Me | null;
  /** Whether the player has chosen the name himself. */
  named: boolean;
  lobby: { tables: Record<string, Listing>; loaded: boolean };
  table: TableState | null;
  /** The finished hand that is shown, and why it cannot be. */
  past: { hand: PastHand | null; problem: string };
  settings: Settings;
  toasts: Toast[];
  /** Ids of players whose chat is not shown. */
  muted: string[];
  /** Tables made in this browser: only their creator may add and remove bots. */
  created: string[];
  /** What this player took away from tables, by table. */
  locks: Record<string, Lock>;
  /** Milliseconds that the server's clock is ahead of ours. */
  clockOffset: number;
  /** Why the last table that was to be made was refused; empty after a success. */
  refusal: string;
  /** Changes that are sent and not yet answered, by what they are. */
  pending: string[];
}

export const DEFAULT_SETTINGS: Settings = { fourColours: true, stacksInBlinds: false, sound: true, volume: 0.6 };

/** A table of which nothing is known yet. */
export function emptyTable(id: string): TableState {
  return {
    id,
    sync: "joining",
    failure: null,
    epoch: 0,
    version: 0,
    view: null,
    own: null,
    ownNext: null,
    held: [],
    status: { state: "open" },
    chat: [],
    log: [],
    hands: [],
    beats: [],
    answered: null,
  };
}

/** The state before anything has been heard from the server. */
export function initialState(route: Route): AppState {
  return {
    route,
    connection: { phase: "connecting", everOnline: false, slow: false },
    me: null,
    named: false,
    lobby: { tables: {}, loaded: false },
    table: null,
    past: { hand: null, problem: "" },
    settings: DEFAULT_SETTINGS,
    toasts: [],
    muted: [],
    created: [],
    locks: {},
    clockOffset: 0,
    refusal: "",
    pending: [],
  };
}
