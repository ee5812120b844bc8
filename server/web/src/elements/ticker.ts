/** The one timer of the page: calls every subscriber four times a second while there is one. */
const subscribers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

export const TICK_MS = 250;

/** Returns what ends the subscription. */
export function onTick(run: () => void): () => void {
  subscribers.add(run);
  timer ??= setInterval(() => {
    for (const one of subscribers) {
      one();
    }
  }, TICK_MS);
  return () => {
    subscribers.delete(run);
    if (subscribers.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}
