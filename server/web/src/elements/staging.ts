import type { Pot, SeatView, TableView } from "../net/messages.ts";
import type { Beat } from "../state/state.ts";

/** Time that each further street of an all-in run-out gets. */
export const STREET_MS = 1_100;
/** Time between the last card and the award. */
export const AWARD_MS = 700;

/** How long the outcome of a beat is kept back so that its streets can be seen one after the other. */
export function holdMs(beat: Beat): number {
  if (!beat.live || !beat.events.some((event) => event.type === "pot-awarded")) {
    return 0;
  }
  const streets = beat.events.filter((event) => event.type === "street-dealt").length;
  const shown = beat.events.some((event) => event.type === "cards-shown");
  if (streets > 0) {
    return STREET_MS * (streets - 1) + AWARD_MS + 500;
  }
  return shown ? AWARD_MS : 0;
}

/** Milliseconds after which each card of a beat appears, by its board and its index there. */
export function cardDelays(beat: Beat): Map<number, number>[] {
  const delays: Map<number, number>[] = [];
  if (!beat.live) {
    return delays;
  }
  const fresh = beat.events.some((event) => event.type === "hand-began");
  // further boards begin with what is on the table when the run-out begins
  const shared = fresh ? 0 : (beat.before?.hand?.board?.length ?? 0);
  const lengths: number[] = [];
  beat.events
    .filter((event) => event.type === "street-dealt")
    .forEach((event, street) => {
      const board = event.board ?? 0;
      const cards = event.cards?.length ?? 0;
      const first = lengths[board] ?? shared;
      const row = (delays[board] ??= new Map<number, number>());
      for (let nth = 0; nth < cards; nth++) {
        row.set(first + nth, 250 + street * STREET_MS + nth * 110);
      }
      lengths[board] = first + cards;
    });
  return delays;
}

/** The view as it is shown while the outcome is kept back: nothing awarded yet. */
export function beforeAward(view: TableView, beat: Beat): TableView {
  const seats: Record<string, SeatView> = {};
  for (const [number, seat] of Object.entries(view.seats ?? {})) {
    const { won, hand: _hand, low: _low, ...rest } = seat;
    seats[number] = won === undefined ? rest : { ...rest, stack: seat.stack - won };
  }
  const collected: Pot[] | undefined = beat.events.findLast((event) => event.type === "bets-collected")?.pots;
  const pots = collected ?? beat.before?.hand?.pots;
  const hand = view.hand === undefined ? undefined : { ...view.hand, ...(pots === undefined ? {} : { pots }) };
  return { ...view, seats, ...(hand === undefined ? {} : { hand }) };
}
