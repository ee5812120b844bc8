import type { ActionName, CreateTable, PreAction } from "./net/messages.ts";
import type { Settings } from "./state/state.ts";

/** What the player wants; elements send it up, the controller does it. */
export type Intent =
  | { type: "go"; path: string }
  | { type: "create-table"; table: CreateTable }
  | { type: "close-table" }
  | { type: "take-seat"; seat: number; buyIn: number }
  | { type: "leave-seat" | "sit-out" | "sit-in" | "take-control" }
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
