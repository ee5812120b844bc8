import type { Entry, Owes, TableView } from "../net/messages.ts";
import { chips } from "./log.ts";

/** A way into the game for a player who owes a blind (C9). */
export interface EntryChoice {
  entry: Entry;
  label: string;
  hint: string;
}

/** What is posted: only the big blind is live (C9). */
function owed(view: TableView, owes: Owes): string {
  const [small, big] = view.blinds.map(chips);
  return { small: `${small} dead`, big: `${big}`, both: `${big} and ${small} dead` }[owes];
}

/** The ways into the game of somebody who owes these blinds; none when he owes nothing. */
export function entries(view: TableView, owes: Owes | undefined): EntryChoice[] {
  if (owes === undefined) {
    return [];
  }
  const straddles = view.rules?.straddles ?? "none";
  const straddle: EntryChoice = { entry: "straddle", label: "Straddle", hint: "Come in to the left of the big blind with a straddle" };
  return [
    { entry: "post", label: `Post ${owed(view, owes)}`, hint: "Play the next hand, or as soon as the button has passed you" },
    { entry: "wait", label: "Wait for the big blind", hint: "It settles everything" },
    { entry: "buy-button", label: "Buy the button", hint: "Between button and big blind: post both blinds and have the button next; elsewhere wait for the big blind" },
    ...(straddles === "utg" || straddles === "both" ? [straddle] : []),
  ];
}

/** The ways into the game of somebody who sits down: a choice only where a game is running. */
export function newcomerEntries(view: TableView): EntryChoice[] {
  const playing = Object.values(view.seats ?? {}).filter((seat) => seat.status === "active").length;
  // in short deck only the button posts a blind, so nobody owes one
  return view.hand === undefined || playing < 2 || view.variant === "NS" ? [] : entries(view, "big");
}
