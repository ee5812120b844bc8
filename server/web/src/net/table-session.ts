import type { TableMessage } from "../state/reduce.ts";
import type { TableState } from "../state/state.ts";
import type { Connection, Timers } from "./connection.ts";
import { BROWSER_TIMERS } from "./connection.ts";
import type { JoinAnswer } from "./messages.ts";

const FIRST_DELAY_MS = 250;
const LAST_DELAY_MS = 5_000;

/** Keeps the copy of one table in step with the server: joins, resumes after gaps, starts over after a wrong hash. */
export class TableSession {
  /** Counts the joins; only the answer to the last one is used. */
  #attempt = 0;
  #joining = false;
  #ended = false;
  #delay = 0;
  #stopTimer: () => void = () => {};

  constructor(
    private readonly connection: Connection,
    readonly table: string,
    private readonly copy: () => TableState | null,
    private readonly dispatch: (message: TableMessage) => void,
    private readonly timers: Timers = BROWSER_TIMERS,
  ) {}

  /** Joins with what is known, in place of any join under way; also after each reconnect. */
  async join(fresh = false): Promise<void> {
    if (this.#ended) {
      return;
    }
    const attempt = ++this.#attempt;
    this.#joining = true;
    this.#stopTimer();
    const known = this.copy();
    const resume = !fresh && known !== null && known.view !== null && known.version > 0;
    this.dispatch({ type: "joining" });
    const mark = resume ? { epoch: known.epoch, version: known.version } : {};
    const ack = await this.connection.ask("table:join", { table: this.table, ...mark });
    if (this.#ended || attempt !== this.#attempt) {
      return;
    }
    this.#joining = false;
    if (ack.ok) {
      this.dispatch({ type: "joined", answer: ack as unknown as JoinAnswer });
      this.check();
    } else if (ack.error.code === "unknown-table" || ack.error.code === "forbidden") {
      this.dispatch({ type: "failed", error: ack.error });
    } else if (this.connection.online) {
      this.#later(ack.error.retryAfterMs, !resume);
    }
  }

  /** Looks whether the copy needs the server; called after every message. */
  check(): void {
    const sync = this.copy()?.sync;
    if (sync === "live") {
      this.#delay = 0;
    } else if ((sync === "behind" || sync === "corrupt") && !this.#joining) {
      if (this.#delay === 0) {
        this.#delay = FIRST_DELAY_MS;
        void this.join(sync === "corrupt");
      } else {
        this.#later(undefined, sync === "corrupt");
      }
    }
  }

  end(): void {
    this.#ended = true;
    this.#stopTimer();
    if (this.connection.online) {
      void this.connection.ask("table:leave", { table: this.table });
    }
  }

  #later(afterMs: number | undefined, fresh: boolean): void {
    this.#stopTimer();
    const wait = afterMs ?? Math.max(this.#delay, FIRST_DELAY_MS);
    this.#delay = Math.min(LAST_DELAY_MS, Math.max(this.#delay, FIRST_DELAY_MS) * 2);
    this.#stopTimer = this.timers.after(wait, () => void this.join(fresh));
  }
}
