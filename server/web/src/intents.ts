import type { ActionName, Card, CreateTable, Entry, PreAction, SeatPrefs } from "./net/messages.ts";
import type { Settings } from "./state/state.ts";

/** What the player wants; elements send it up, the controller does it. */
export type Intent =
  | { type: "go"; path: string }
  | { type: "create-table"; table: CreateTable }
  | { type: "close-table" }
  | { type: "take-seat"; seat: number; buyIn: number; entry?: Entry }
  | { type: "leave-seat" | "sit-out" | "take-control" }
  | { type: "sit-in"; entry?: Entry }
  | { type: "prefer"; prefs: SeatPrefs }
  | { type: "show-cards"; cards?: Card[] }
  | { type: "rabbit-hunt" }
  | { type: "top-up"; amount: number }
  | { type: "add-bot"; seat: number; bot: string }
  | { type: "remove-bot"; seat: number }
  | { type: "act"; action: ActionName; amount?: number }
  | { type: "pre-act"; choice: PreAction | null }
  | { type: "say"; text: string }
  | { type: "mute"; player: string }
  | { type: "set"; settings: Partial<Settings> }
  | { type: "name"; name: string }
  | { type: "refill" }
  | { type: "copy-link" }
  | { type: "retry" }
  | { type: "start-over" }
  | { type: "dismiss"; toast: number };

/** Sends an intent up from an element. */
export function send(element: EventTarget, intent: Intent): void {
  element.dispatchEvent(new CustomEvent<Intent>("intent", { detail: intent, bubbles: true, composed: true }));
}
