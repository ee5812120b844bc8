import type { Card, SeatView, TableEvent, TableView } from "../net/messages.ts";

/** A piece of a sentence: plain text or cards to be drawn. */
export type Part = string | { cards: Card[] };

export type LineKind = "action" | "deal" | "award" | "hand" | "seat" | "clock";

/** One readable sentence about one event. */
export interface LogLine {
  kind: LineKind;
  parts: Part[];
  /** Whether a screen reader hears it. */
  aloud: boolean;
}

const SUITS: Record<string, string> = { s: "spades", h: "hearts", d: "diamonds", c: "clubs" };
const RANKS: Record<string, string> = {
  A: "ace", K: "king", Q: "queen", J: "jack", T: "ten", "9": "nine", "8": "eight", "7": "seven",
  "6": "six", "5": "five", "4": "four", "3": "three", "2": "two",
};

/** "ace of spades" for `As`. */
export function cardName(card: Card): string {
  const rank = RANKS[card[0] ?? ""];
  const suit = SUITS[card[1] ?? ""];
  return rank === undefined || suit === undefined ? "hidden card" : `${rank} of ${suit}`;
}

/** The sentence as plain text, cards in words. */
export function lineText(line: LogLine): string {
  return line.parts
    .map((part) => (typeof part === "string" ? part : part.cards.map(cardName).join(", ")))
    .join("");
}

const formatter = new Intl.NumberFormat("en-US");

/** 1234567 → "1,234,567". */
export function chips(amount: number): string {
  return formatter.format(amount);
}

function seatOf(seat: number | undefined, before: TableView | null, after: TableView): SeatView | undefined {
  return seat === undefined ? undefined : (after.seats?.[seat] ?? before?.seats?.[seat]);
}

function line(kind: LineKind, aloud: boolean, ...parts: Part[]): LogLine {
  return { kind, aloud, parts };
}

const STREETS: Record<string, string> = { flop: "Flop", turn: "Turn", river: "River" };

const SAT_OUT: Record<string, string> = {
  asked: "sits out",
  "timed-out": "sits out after two time-outs",
  broke: "is out of chips and sits out",
};

function potName(pot: number | undefined, view: TableView): string {
  const count = view.hand?.pots?.length ?? 0;
  if (pot === undefined || (pot === 0 && count < 2)) {
    return "the pot";
  }
  return pot === 0 ? "the main pot" : `side pot ${pot}`;
}

/** " on board 2" once there is more than one. */
function onBoard(board: number | undefined): string {
  return board === undefined || board === 0 ? "" : ` on board ${board + 1}`;
}

function times(count: number | undefined): string {
  return ["", "once", "twice", "three times"][count ?? 1] ?? `${count} times`;
}

function award(event: TableEvent, view: TableView): string {
  const part = event.low === true ? "the low half of " : "";
  const shown = event.hand === undefined ? "" : ` with ${lowerFirst(event.hand)}`;
  return `${part}${potName(event.pot, view)}${onBoard(event.board)}${shown}`;
}

/** What an event says, or null for events that need no words. */
export function describe(event: TableEvent, before: TableView | null, after: TableView): LogLine | null {
  const seat = seatOf(event.seat, before, after);
  const who = event.player?.name ?? seat?.player.name ?? (event.seat === undefined ? "" : `Seat ${event.seat + 1}`);
  const amount = chips(event.amount ?? 0);
  const allIn = seat?.allIn === true && seat.last === "all-in" ? " and is all-in" : "";
  switch (event.type) {
    case "hand-began":
      return line("hand", false, `Hand ${event.number ?? ""}`);
    case "ante-posted":
      return line("action", false, `${who} posts an ante of ${amount}`);
    case "blind-posted":
      return line("action", false, `${who} ${seat?.last === "straddle" ? "straddles" : "posts a blind of"} ${amount}`);
    case "folded":
      return line("action", true, `${who} folds`);
    case "checked":
      return line("action", true, `${who} checks`);
    case "called":
      return line("action", true, `${who} calls ${amount}${allIn}`);
    case "bet-placed":
      return line("action", true, `${who} bets ${chips(event.to ?? 0)}${allIn}`);
    case "raised":
      return line("action", true, `${who} raises to ${chips(event.to ?? 0)}${allIn}`);
    case "uncalled-returned":
      return line("action", false, `${amount} uncalled back to ${who}`);
    case "dead-posted":
      return line("action", false, `${who} posts a dead small blind of ${amount}`);
    case "street-dealt":
      return line("deal", true, `${STREETS[event.street ?? ""] ?? "Board"}${onBoard(event.board)}: `, { cards: event.cards ?? [] });
    case "runs-wanted":
      return line("action", false, `${who} wants to run it ${times(event.times)}`);
    case "runs-agreed":
      return line("deal", true, `It is run ${times(event.times)}`);
    case "rabbit-shown":
      return line("deal", true, "Would have come: ", { cards: event.cards ?? [] });
    case "rake-taken":
      return line("award", false, `Rake of ${amount} from ${potName(event.pot, before ?? after)}`);
    case "cards-shown":
      return line("award", true, `${who} shows `, { cards: (event.cards ?? []).filter((card) => card !== "??") });
    case "cards-mucked":
      return line("award", true, `${who} mucks`);
    case "pot-awarded":
      return line("award", true, `${who} wins ${amount} from ${award(event, before ?? after)}`);
    default:
      return describeSeat(event, who, amount);
  }
}

function describeSeat(event: TableEvent, who: string, amount: string): LogLine | null {
  switch (event.type) {
    case "seat-taken":
      return line("seat", true, `${who} sits down with ${chips(event.buyIn ?? 0)}`);
    case "leave-announced":
      return line("seat", false, `${who} leaves after this hand`);
    case "seat-left":
      return line("seat", true, `${who} leaves with ${chips(event.cashOut ?? 0)}`);
    case "sat-out":
      return line("seat", true, `${who} ${SAT_OUT[event.reason ?? "asked"] ?? "sits out"}`);
    case "sat-in":
      return line("seat", true, `${who} is back`);
    case "topped-up":
      return line("seat", false, `${who} adds ${amount}${event.pending ? " after this hand" : ""}`);
    case "timed-out":
      return line("clock", true, `${who} runs out of time`);
    case "bank-started":
      return line("clock", false, `${who} uses the time bank`);
    case "clock-extended":
      return line("clock", false, `${who} is reconnecting and gets more time`);
    case "connection-changed":
      return line("clock", false, `${who} ${event.connected ? "is connected again" : "lost the connection"}`);
    case "table-closed":
      return line("seat", true, `The table is closed${event.reason ? `: ${event.reason}` : ""}`);
    default:
      return null;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
