import type { ProtocolError } from "./messages.ts";

const TEXTS: Record<string, string> = {
  "stale-turn": "That turn was already over.",
  "not-your-turn": "It is not your turn.",
  "no-hand": "That hand is already over.",
  "not-in-control": "Another window plays for your seat.",
  "seat-taken": "Somebody was faster: the seat is taken.",
  "table-full": "All seats are taken.",
  "insufficient-chips": "You do not have that many chips.",
  "rate-limited": "Not so fast, please.",
  overloaded: "The server is busy; try again in a moment.",
  "table-paused": "The table is paused.",
  "table-closed": "The table is closed.",
  "already-sent": "",
};

/** What the player reads when the server says no; empty when nothing needs to be said. */
export function errorText(error: ProtocolError): string {
  return TEXTS[error.code] ?? error.message;
}
