import type { AppState } from "./state.ts";

const FRAME_DEADLINE_MS = 150;

/** Holds the one state and tells its listeners at most once per frame that it changed. */
export class Store {
  #state: AppState;
  #listeners = new Set<() => void>();
  #scheduled = false;

  constructor(state: AppState, private readonly schedule: (run: () => void) => void = nextFrame) {
    this.#state = state;
  }

  get state(): AppState {
    return this.#state;
  }

  update(change: (state: AppState) => AppState): void {
    const next = change(this.#state);
    if (next === this.#state) {
      return;
    }
    this.#state = next;
    if (!this.#scheduled) {
      this.#scheduled = true;
      this.schedule(() => {
        this.#scheduled = false;
        for (const listener of this.#listeners) {
          listener();
        }
      });
    }
  }

  /** Returns what ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function nextFrame(run: () => void): void {
  // a hidden page gets no frames, yet its title must go on
  const late = setTimeout(() => {
    cancelAnimationFrame(frame);
    run();
  }, FRAME_DEADLINE_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(late);
    run();
  });
}
