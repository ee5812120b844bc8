import { chips } from "./log.ts";

/** How much may be bet. */
export type Structure = "no-limit" | "pot-limit" | "fixed-limit";

/** A game as a player knows it; its rules are in the server. */
export interface Game {
  name: string;
  /** For narrow places. */
  short: string;
  /** One or two sentences for somebody who has not played it. */
  hint: string;
  structure: Structure;
}

/** The games by their word on the wire. */
export const GAMES: Record<string, Game> = {
  NT: {
    name: "No-limit hold'em", short: "NL hold'em", structure: "no-limit",
    hint: "Two cards of your own, five on the board, the best five of the seven count. Bet as much as you have.",
  },
  FT: {
    name: "Fixed-limit hold'em", short: "Limit hold'em", structure: "fixed-limit",
    hint: "Hold'em with bets of one size: the small bet before and on the flop, the big bet after it, at most four raises.",
  },
  PO: {
    name: "Pot-limit Omaha", short: "PL Omaha", structure: "pot-limit",
    hint: "Four cards of your own: exactly two of them count, with exactly three of the board. Bet up to the size of the pot.",
  },
  "FO/8": {
    name: "Fixed-limit Omaha hi-lo", short: "Omaha hi-lo", structure: "fixed-limit",
    hint: "Omaha in which the best low hand, eight or better, takes half of the pot. Bets have one size.",
  },
  NS: {
    name: "No-limit short deck", short: "Short deck", structure: "no-limit",
    hint: "Hold'em without the cards below six: a flush beats a full house, A-6-7-8-9 is a straight. All ante, the button posts the blind.",
  },
};

/** The game of a variant; one that is not known here is played by what the server allows. */
export function gameOf(variant: string): Game {
  return GAMES[variant] ?? { name: variant, short: variant, structure: "no-limit", hint: "" };
}

/** What a table costs, as it is said at a table: limits for fixed limit, else the blinds; short deck has an ante and one blind. */
export function stakes(table: { variant: string; blinds: [number, number]; ante?: number }): string {
  const [small, big] = table.blinds;
  if (table.variant === "NS") {
    return `ante ${chips(table.ante ?? small)}, blind ${chips(big)}`;
  }
  const ante = table.ante === undefined ? "" : ` ante ${chips(table.ante)}`;
  return gameOf(table.variant).structure === "fixed-limit"
    ? `${chips(big)}/${chips(2 * big)} limit${ante}`
    : `${chips(small)}/${chips(big)}${ante}`;
}
