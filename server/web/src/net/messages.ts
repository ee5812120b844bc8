/** The wire vocabulary of `docs/protocol.md`: every message the browser sends or receives. */

/** Two characters such as `As`, or `??` for a hidden card. */
export type Card = string;

export interface Player {
  id: string;
  name: string;
  /** Style of a bot; absent for a person. */
  bot?: string;
}

export interface SeatView {
  player: Player;
  stack: number;
  status: "active" | "sitting-out";
  inHand?: boolean;
  allIn?: boolean;
  leaving?: boolean;
  away?: boolean;
  bet?: number;
  cards?: Card[];
  last?: LastAction;
  won?: number;
  /** Name of the shown best hand. */
  hand?: string;
  /** Name of the shown low hand. */
  low?: string;
  bankMs?: number;
  pendingTopUp?: number;
  /** Blinds that are to be made up before the next hand. */
  owes?: Owes;
}

export type Owes = "small" | "big" | "both";

export type LastAction = "fold" | "check" | "call" | "bet" | "raise" | "all-in" | "ante" | "blind" | "post" | "straddle";

export interface Pot {
  amount: number;
  seats: number[];
}

export interface HandView {
  id: string;
  number: number;
  street: Street;
  board?: Card[];
  pots?: Pot[];
  currentBet?: number;
  actor?: number;
  turn?: number;
  deadline?: number;
  bank?: number;
  onBank?: boolean;
  over?: boolean;
  /** The second and the third board of a hand that is run more than once. */
  boards?: Card[][];
  /** How many boards the players agreed on. */
  runs?: number;
  /** Cards that would have come, shown after the end. */
  rabbit?: Card[];
  /** Chips that the house took. */
  rake?: number;
  bombPot?: boolean;
}

export type Street = "preflop" | "flop" | "turn" | "river";

/** What a table plays beyond the usual; absent means the default. */
export interface HouseRules {
  ante?: "each" | "big-blind";
  /** A big blind ante comes before the blind when the stack is short. */
  anteFirst?: boolean;
  straddles?: "none" | "utg" | "button" | "both";
  straddleRaise?: boolean;
  /** Every how many hands; absent or 0: never. */
  bombPotEvery?: number;
  bombPotAnte?: number;
  runs?: number;
  rabbitHunt?: boolean;
  rake?: { basisPoints: number; cap?: number; noFlopNoDrop?: boolean };
  buyInLockMs?: number;
}

/** The public view: the same for every onlooker; absent means none. */
export interface TableView {
  table: string;
  name?: string;
  variant: string;
  blinds: [number, number];
  ante?: number;
  maxSeats: number;
  buyIn: { min: number; max: number };
  clock: { actionMs: number; bankMs?: number };
  rules?: HouseRules;
  button?: number;
  seats?: Record<string, SeatView>;
  hand?: HandView;
  closed?: boolean;
}

export interface AmountRange {
  min: number;
  max: number;
}

/** What the server lets the player do now; absent means not legal. */
export interface Legal {
  fold?: boolean;
  check?: boolean;
  call?: number;
  bet?: AmountRange;
  raise?: AmountRange;
  allIn?: number;
}

export type PreAction = "check-fold" | "check" | "call" | "call-any" | "fold";

/** What a seat has chosen for its hands to come. */
export interface SeatPrefs {
  straddle?: boolean;
  autoMuck?: boolean;
  runs?: number;
}

/** How a player comes in who owes a blind. */
export type Entry = "post" | "wait" | "buy-button" | "straddle";

export interface PrivateView {
  table: string;
  epoch: number;
  version: number;
  seat: number;
  hand?: string;
  cards?: Card[];
  legal?: Legal;
  turn?: number;
  deadline?: number;
  preAct?: PreAction | null;
  control?: boolean;
  prefs?: SeatPrefs;
}

/** A fact in a delta; `type` decides which other fields are there. */
export interface TableEvent {
  type: string;
  seat?: number;
  player?: Player;
  amount?: number;
  to?: number;
  buyIn?: number;
  cashOut?: number;
  /** Until then who left comes back with no less, in Unix milliseconds. */
  lockedUntil?: number;
  reason?: string;
  pending?: boolean;
  number?: number;
  button?: number;
  smallBlindSeat?: number;
  bigBlindSeat?: number;
  players?: { seat: number; stack: number; ante?: number; blind?: number; post?: number }[];
  pots?: Pot[];
  street?: Street;
  cards?: Card[];
  pot?: number;
  hand?: string;
  connected?: boolean;
  /** Which board, 0 being the first. */
  board?: number;
  /** The low half of a pot. */
  low?: boolean;
  times?: number;
}

export interface TableDelta {
  table: string;
  epoch: number;
  version: number;
  /** The version that the patch applies to; absent: `version − 1`. */
  from?: number;
  at?: number;
  events?: TableEvent[];
  patch: JsonObject;
  line?: { text: string };
  /** CRC-32 of the RFC 8785 JSON of the view after the patch. */
  hash?: number;
}

export interface TableSnapshot {
  table: string;
  epoch: number;
  version: number;
  view: TableView;
}

export interface TableStatus {
  table: string;
  state: "open" | "paused" | "closed";
  reason?: string;
}

export interface ChatMessage {
  table: string;
  seq: number;
  from: { id: string; name: string };
  text: string;
  at: number;
}

export interface Listing {
  id: string;
  name: string;
  variant: string;
  blinds: [number, number];
  ante?: number;
  rules?: HouseRules;
  seats: number;
  seated: number;
  players?: { name: string; bot?: string }[];
  watchers?: number;
  buyIn: AmountRange;
  handNumber?: number;
  demo?: boolean;
  visibility?: "public" | "unlisted";
  clock?: { actionMs: number; bankMs?: number };
  status?: "open" | "paused" | "closed";
  /** Player id of the creator, where the server tells. */
  creator?: string;
}

export interface LobbyDelta {
  tables: Record<string, Listing | null>;
}

export interface JoinAnswer {
  ok: true;
  epoch: number;
  version: number;
  snapshot?: TableView;
  deltas?: TableDelta[];
  private?: PrivateView;
  chat?: ChatMessage[];
  status?: TableStatus["state"] | { state: TableStatus["state"]; reason?: string };
}

export interface CreateTable {
  variant: string;
  blinds: [number, number];
  ante?: number;
  rules?: HouseRules;
  seats: number;
  buyIn?: AmountRange;
  bots?: string[];
  visibility?: "public" | "unlisted";
  clock?: { actionMs: number; bankMs: number };
  name?: string;
  pace?: "human" | "fast";
}

export type ActionName = "fold" | "check" | "call" | "bet" | "raise" | "all-in";

export interface ProtocolError {
  code: string;
  message: string;
  retryAfterMs?: number;
}

/** The one answer to every event that the client sends. */
export type Ack = ({ ok: true } & Record<string, unknown>) | { ok: false; error: ProtocolError };

export interface Me {
  player: { id: string; name: string };
  balance: number;
  seats: { table: string; seat: number; stack: number; name?: string }[];
}

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** Styles of the built-in bots, as `bot:add` takes them, with what to call them. */
export const BOT_STYLES: Record<string, { label: string; short: string; hint: string }> = {
  random: { label: "Random", short: "RND", hint: "any legal action" },
  station: { label: "Calling station", short: "STN", hint: "calls too much, rarely raises" },
  nit: { label: "Nit", short: "NIT", hint: "waits for the best cards" },
  tag: { label: "Tight-aggressive", short: "TAG", hint: "few hands, played hard" },
  lag: { label: "Loose-aggressive", short: "LAG", hint: "many hands, played hard" },
  maniac: { label: "Maniac", short: "MAN", hint: "raises with anything" },
};
