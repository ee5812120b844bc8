import type { TableEvent } from "../net/messages.ts";
import type { Sound } from "./sounds.ts";

const BY_TYPE: Record<string, Sound> = {
  folded: "fold",
  checked: "check",
  called: "chips",
  "bet-placed": "chips",
  raised: "chips",
  "ante-posted": "chips",
  "blind-posted": "chips",
  "dead-posted": "chips",
  "street-dealt": "card",
  "rabbit-shown": "card",
  "cards-shown": "card",
  "hole-cards-dealt": "card",
};

/** The sounds of a delta, each at most once: the own win, chips, cards and knocks. */
export function cues(events: TableEvent[], ownSeat: number | null): Sound[] {
  const sounds = new Set<Sound>();
  for (const event of events) {
    const sound = BY_TYPE[event.type];
    if (sound !== undefined) {
      sounds.add(sound);
    }
    if (event.type === "pot-awarded") {
      sounds.add(ownSeat !== null && event.seat === ownSeat ? "win" : "chips");
    }
  }
  return [...sounds];
}
