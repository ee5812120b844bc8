import type { Card, Pot, TableEvent, TableView } from "../net/messages.ts";
import { describe } from "./log.ts";
import type { LogLine } from "./log.ts";

const BOARD_CARDS = 5;

/** A finished hand as `GET /api/v1/hands/{id}` gives it. */
export interface PastHand {
  id: string;
  table: string;
  number: number;
  startedAt: number;
  endedAt: number;
  players: { seat: number; id: string; name: string; startStack: number; endStack: number; cards?: Card[] }[];
  events: TableEvent[];
}

/** The boards with their cards in the order in which they were dealt. */
export function boardsOf(hand: PastHand): Card[][] {
  const dealt: Card[][] = [[]];
  for (const event of hand.events) {
    if (event.type === "street-dealt") {
      const board = event.board ?? 0;
      dealt[board] = [...(dealt[board] ?? []), ...(event.cards ?? [])];
    }
  }
  const first = dealt[0] ?? [];
  // every further board is complete, and begins with what was on the table when the betting closed
  return dealt.map((cards, board) => (board === 0 ? cards : [...first.slice(0, BOARD_CARDS - cards.length), ...cards]));
}

/** The cards that would have come. */
export function rabbitOf(hand: PastHand): Card[] {
  return hand.events.findLast((event) => event.type === "rabbit-shown")?.cards ?? [];
}

/** The cards that each seat showed; the caller's own cards are in the players. */
export function shownCards(hand: PastHand): Map<number, Card[]> {
  const shown = new Map<number, Card[]>();
  for (const player of hand.players) {
    if (player.cards !== undefined) {
      shown.set(player.seat, player.cards);
    }
  }
  for (const event of hand.events) {
    if (event.type === "cards-shown" && event.seat !== undefined) {
      shown.set(event.seat, event.cards ?? []);
    }
  }
  return shown;
}

/** The whole hand, sentence by sentence. */
export function sentencesOf(hand: PastHand): LogLine[] {
  const seats = Object.fromEntries(
    hand.players.map((player) => [
      player.seat,
      { player: { id: player.id, name: player.name }, stack: player.endStack, status: "active" as const },
    ]),
  );
  let pots: Pot[] = [];
  return hand.events.flatMap((event) => {
    pots = event.type === "bets-collected" ? (event.pots ?? []) : pots;
    const view = { seats, hand: { id: hand.id, number: hand.number, street: "river", pots } } as unknown as TableView;
    const line = event.type === "hand-began" ? null : describe(event, view, view);
    return line === null ? [] : [line];
  });
}
