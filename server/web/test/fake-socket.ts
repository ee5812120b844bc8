import type { SocketLike, Timers } from "../src/net/connection.ts";

export interface Sent {
  event: string;
  payload: Record<string, unknown>;
  answer: (ack: unknown) => void;
}

/** A socket whose server is the test. */
export class FakeSocket implements SocketLike {
  connected = false;
  readonly sent: Sent[] = [];
  readonly #listeners = new Map<string, ((...args: never[]) => void)[]>();

  on(event: string, listener: (...args: never[]) => void): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return this;
  }

  emit(event: string, payload: Record<string, unknown>, answer: (ack: unknown) => void): this {
    this.sent.push({ event, payload, answer });
    return this;
  }

  connect(): void {
    this.connected = true;
    this.#fire("connect");
  }

  disconnect(): void {
    this.connected = false;
    this.#fire("disconnect");
  }

  /** The event sent last. */
  last(): Sent {
    const sent = this.sent.at(-1);
    if (sent === undefined) {
      throw new Error("nothing was sent");
    }
    return sent;
  }

  #fire(event: string): void {
    for (const listener of this.#listeners.get(event) ?? []) {
      listener();
    }
  }
}

/** Time that moves when the test says so. */
export class FakeTimers implements Timers {
  #now = 0;
  #waiting: { at: number; run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#waiting.push(timer);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== timer);
    };
  }

  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#waiting.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) {
        break;
      }
      this.#waiting = this.#waiting.filter((one) => one !== next);
      this.#now = next.at;
      next.run();
      await settle();
    }
    this.#now = end;
    await settle();
  }
}

/** Lets promises that are ready go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    await Promise.resolve();
  }
}
