import type { Card, HandView, Legal, Listing, PrivateView, SeatView, TableView } from "../net/messages.ts";
import type { AppState, TableState } from "./state.ts";

/** The own seat at a table, or null for an onlooker. */
export function ownSeat(view: TableView | null, playerId: string | undefined): number | null {
  if (view === null || playerId === undefined) {
    return null;
  }
  for (const [number, seat] of Object.entries(view.seats ?? {})) {
    if (seat.player.id === playerId) {
      return Number(number);
    }
  }
  return null;
}

/** A decision that waits for this player. */
export interface Decision {
  hand: string;
  turn: number;
  legal: Legal;
  control: boolean;
}

/** The decision that waits for the own seat; null as soon as the public view says otherwise. */
export function decisionOf(table: TableState): Decision | null {
  const own = table.own;
  const hand = table.view?.hand;
  if (own === null || hand === undefined || own.hand !== hand.id || own.seat !== hand.actor) {
    return null;
  }
  if (own.turn === undefined || own.turn !== hand.turn || !hasAny(own.legal)) {
    return null;
  }
  if (table.answered === decisionId(hand.id, own.turn)) {
    return null;
  }
  return { hand: hand.id, turn: own.turn, legal: own.legal ?? {}, control: own.control !== false };
}

export function decisionId(hand: string, turn: number): string {
  return `${hand}:${turn}`;
}

function hasAny(legal: Legal | undefined): boolean {
  return legal !== undefined && Object.keys(legal).length > 0;
}

/** The hole cards of the own seat in the hand that is shown. */
export function ownCards(own: PrivateView | null, view: TableView): Card[] {
  return own !== null && own.hand === view.hand?.id ? (own.cards ?? []) : [];
}

export function seatAt(view: TableView, seat: number): SeatView | undefined {
  return view.seats?.[seat];
}

/** Every board of a hand, the first one first. */
export function boardsOf(hand: HandView): Card[][] {
  return [hand.board ?? [], ...(hand.boards ?? [])];
}

/** The street total that is a player's whole stack. */
export function stackTo(view: TableView, seat: number): number {
  const own = view.seats?.[seat];
  return (own?.stack ?? 0) + (own?.bet ?? 0);
}

/** Chips in the middle: pots and the bets still in front of the players. */
export function totalPot(view: TableView): number {
  return collectedPot(view) + Object.values(view.seats ?? {}).reduce((sum, seat) => sum + (seat.bet ?? 0), 0);
}

/** Chips in the pots, without the bets of this street. */
export function collectedPot(view: TableView): number {
  return (view.hand?.pots ?? []).reduce((sum, pot) => sum + pot.amount, 0);
}

/** Whether this player made the table and may add and remove bots. */
export function isCreator(state: AppState, table: string): boolean {
  const listing: Listing | undefined = state.lobby.tables[table];
  return state.created.includes(table) || (listing?.creator !== undefined && listing.creator === state.me?.player.id);
}
