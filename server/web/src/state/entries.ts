import type { Entry, TableView } from "../net/messages.ts";
import { chips } from "./log.ts";

/** A way into the game for a player who owes a blind (C9). */
export interface EntryChoice {
  entry: Entry;
  label: string;
  hint: string;
}

/** The ways into the game of somebody who owes these blinds; none when he owes nothing. */
export function entries(view: TableView, owes: "big" | "both" | undefined): EntryChoice[] {
  if (owes === undefined) {
    return [];
  }
  const [small, big] = view.blinds;
  const dead = owes === "both" ? ` and ${chips(small)} dead` : "";
  const straddles = view.rules?.straddles ?? "none";
  const choices: (EntryChoice & { offered: boolean })[] = [
    { entry: "post", label: `Post ${chips(big)}${dead}`, hint: "Play the next hand", offered: true },
    { entry: "wait", label: "Wait for the big blind", hint: "Play when it comes to you; you owe nothing then", offered: true },
    { entry: "buy-button", label: "Buy the button", hint: "Post both blinds when the small blind would be yours, and have the button next", offered: true },
    { entry: "straddle", label: "Straddle", hint: "Come in with a straddle to the left of the big blind", offered: straddles === "utg" || straddles === "both" },
  ];
  return choices.filter(({ offered }) => offered).map(({ offered: _, ...choice }) => choice);
}

/** The ways into the game of somebody who sits down: a choice only where a game is running. */
export function newcomerEntries(view: TableView): EntryChoice[] {
  const playing = Object.values(view.seats ?? {}).filter((seat) => seat.status === "active").length;
  return view.hand === undefined || playing < 2 ? [] : entries(view, "big");
}
