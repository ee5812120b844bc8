import type { Ack, ProtocolError } from "./messages.ts";

/** The part of a Socket.IO client socket that is used here. */
export interface SocketLike {
  readonly connected: boolean;
  on(event: string, listener: (...args: never[]) => void): unknown;
  emit(event: string, ...args: unknown[]): unknown;
  connect(): unknown;
  disconnect(): unknown;
}

/** Time as the connection sees it, so that tests can hold it. */
export interface Timers {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

export const BROWSER_TIMERS: Timers = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** What the owner of a connection is told. */
export interface ConnectionEvents {
  /** The socket is up; unanswered changes are sent again when the promise settles. */
  online(): Promise<void>;
  offline(): void;
  /** An answer is overdue, or answers come again. */
  slow(slow: boolean): void;
  /** Changes that wait for an answer. */
  pending(names: string[]): void;
}

/** Answers later than this are asked for again with the same key. */
export const ACK_DEADLINE_MS = 5_000;
/** A change that nobody has answered for this long is given up. */
export const GIVE_UP_MS = 120_000;
/** More changes than this cannot wait at once. */
export const MAX_PENDING = 32;

const RETRY_CODES = new Set(["outcome-unknown", "overloaded", "draining"]);
const MAX_RETRIES = 5;

interface Change {
  name: string;
  event: string;
  payload: Record<string, unknown>;
  since: number;
  retries: number;
  /** Number of the last sending; answers to earlier ones count too. */
  stop: () => void;
  resolve: (ack: Ack) => void;
}

/**
 * Sends events over one socket and answers each exactly once. A change keeps its key until it is
 * answered: through overdue answers, reconnects and unknown outcomes.
 */
export class Connection {
  readonly #changes = new Map<string, Change>();
  #ready = false;
  #overdue = 0;

  constructor(
    private readonly socket: SocketLike,
    private readonly events: ConnectionEvents,
    private readonly timers: Timers = BROWSER_TIMERS,
    private readonly newKey: () => string = () => crypto.randomUUID?.() ?? randomKey(),
  ) {
    socket.on("connect", () => void this.#onConnect());
    socket.on("disconnect", () => this.#onDisconnect());
  }

  get online(): boolean {
    return this.socket.connected;
  }

  /** Asks something that changes nothing; an overdue or impossible answer is `no-answer`. */
  ask(event: string, payload: Record<string, unknown>, deadlineMs = ACK_DEADLINE_MS): Promise<Ack> {
    if (!this.socket.connected) {
      return Promise.resolve(noAnswer("There is no connection to the server."));
    }
    return new Promise((resolve) => {
      const stop = this.timers.after(deadlineMs, () => {
        this.#setOverdue(this.#overdue + 1);
        resolve(noAnswer("The server did not answer in time."));
      });
      this.socket.emit(event, payload, (ack: unknown) => {
        stop();
        this.#setOverdue(0);
        resolve(asAck(ack));
      });
    });
  }

  /**
   * Sends a change. While one of the same `name` waits for its answer the new one is refused, so a
   * double click cannot act twice.
   */
  change(name: string, event: string, payload: Record<string, unknown>): Promise<Ack> {
    const waiting = [...this.#changes.values()].some((change) => change.name === name);
    if (waiting || this.#changes.size >= MAX_PENDING) {
      return Promise.resolve({ ok: false, error: { code: "already-sent", message: "This is on its way already." } });
    }
    const key = this.newKey();
    return new Promise((resolve) => {
      this.#changes.set(key, {
        name, event, payload: { ...payload, key }, since: this.timers.now(), retries: 0, stop: () => {}, resolve,
      });
      this.#report();
      this.#send(key);
    });
  }

  #send(key: string): void {
    const change = this.#changes.get(key);
    if (change === undefined) {
      return;
    }
    change.stop();
    if (this.timers.now() - change.since >= GIVE_UP_MS) {
      this.#finish(key, noAnswer("The server did not answer; the outcome is not known."));
      return;
    }
    change.stop = this.timers.after(ACK_DEADLINE_MS, () => {
      this.#setOverdue(this.#overdue + 1);
      this.#send(key);
    });
    if (this.socket.connected && this.#ready) {
      this.socket.emit(change.event, change.payload, (ack: unknown) => this.#onAnswer(key, asAck(ack)));
    }
  }

  #onAnswer(key: string, ack: Ack): void {
    this.#setOverdue(0);
    const change = this.#changes.get(key);
    if (change === undefined) {
      return;
    }
    if (!ack.ok && RETRY_CODES.has(ack.error.code) && change.retries < MAX_RETRIES) {
      change.retries++;
      change.stop();
      change.stop = this.timers.after(ack.error.retryAfterMs ?? 500 * change.retries, () => this.#send(key));
      return;
    }
    this.#finish(key, ack);
  }

  #finish(key: string, ack: Ack): void {
    const change = this.#changes.get(key);
    if (change !== undefined) {
      change.stop();
      this.#changes.delete(key);
      this.#report();
      change.resolve(ack);
    }
  }

  async #onConnect(): Promise<void> {
    // joining comes first: a change of a seat needs the connection to be in control of it
    await this.events.online();
    if (this.socket.connected) {
      this.#ready = true;
      for (const key of [...this.#changes.keys()]) {
        this.#send(key);
      }
    }
  }

  #onDisconnect(): void {
    this.#ready = false;
    this.#setOverdue(0);
    this.events.offline();
  }

  #setOverdue(overdue: number): void {
    if (overdue > 0 !== this.#overdue > 0) {
      this.events.slow(overdue > 0);
    }
    this.#overdue = overdue;
  }

  #report(): void {
    this.events.pending([...this.#changes.values()].map((change) => change.name));
  }
}

function noAnswer(message: string): Ack {
  return { ok: false, error: { code: "no-answer", message } };
}

function asAck(value: unknown): Ack {
  const ack = value as { ok?: unknown; error?: ProtocolError } | null | undefined;
  if (ack?.ok === true) {
    return ack as Ack;
  }
  const error = ack?.error ?? { code: "internal", message: "The server's answer cannot be read." };
  return { ok: false, error };
}

function randomKey(): string {
  // crypto.randomUUID exists in secure contexts only
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
