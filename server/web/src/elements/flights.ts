import type { Beat } from "../state/state.ts";
import type { ChipStack } from "./chip-stack.ts";
import type { Place, Spot } from "./layout.ts";

const POT: Spot = { x: 50, y: 36 };
const FLIGHT_MS = 420;

/** Lets chips fly to the pot and from the pot to its winner; only for the eye, the state is in the view. */
export function flights(
  root: ParentNode,
  beat: Beat,
  place: (seat: number) => Place,
  what: "collect" | "award" | "both",
): void {
  const layer = root.querySelector<HTMLElement>(".flights");
  if (layer === null || !beat.live || matchMedia("(prefers-reduced-motion: reduce)").matches || document.hidden) {
    return;
  }
  const collected = beat.events.some((event) => event.type === "bets-collected");
  if (what !== "award" && collected) {
    for (const [seat, amount] of streetBets(beat)) {
      fly(layer, amount, place(seat).bet, POT, 0);
    }
  }
  if (what !== "collect") {
    for (const event of beat.events) {
      if (event.type === "pot-awarded" && event.seat !== undefined) {
        fly(layer, event.amount ?? 0, POT, place(event.seat).seat, what === "both" && collected ? FLIGHT_MS : 0);
      }
    }
  }
}

/** Street totals in front of the players when they are collected: the view before and what the beat added. */
function streetBets(beat: Beat): Map<number, number> {
  const bets = new Map<number, number>();
  for (const [seat, one] of Object.entries(beat.before?.seats ?? {})) {
    if (one.bet !== undefined) {
      bets.set(Number(seat), one.bet);
    }
  }
  for (const event of beat.events) {
    if (event.type === "bets-collected") {
      break;
    }
    if (event.seat === undefined) {
      continue;
    }
    if (event.type === "called") {
      bets.set(event.seat, (bets.get(event.seat) ?? 0) + (event.amount ?? 0));
    } else if (event.to !== undefined) {
      bets.set(event.seat, event.to);
    }
  }
  return bets;
}

function fly(layer: HTMLElement, amount: number, from: Spot, to: Spot, delay: number): void {
  const chip = document.createElement("chip-stack") as ChipStack;
  chip.amount = amount;
  chip.className = "flying";
  layer.append(chip);
  const box = layer.getBoundingClientRect();
  const at = (spot: Spot): string =>
    `translate(${(spot.x / 100) * box.width}px, ${(spot.y / 100) * box.height}px) translate(-50%, -50%)`;
  const animation = chip.animate(
    [
      { transform: at(from), opacity: 1 },
      { transform: at(to), opacity: 1, offset: 0.85 },
      { transform: at(to), opacity: 0 },
    ],
    { duration: FLIGHT_MS, delay, easing: "cubic-bezier(.4,0,.2,1)", fill: "backwards" },
  );
  const end = (): void => chip.remove();
  animation.finished.then(end, end);
}
