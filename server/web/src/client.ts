import type { Socket } from "socket.io-client";
import { Controller } from "./controller.ts";
import type { Intent } from "./intents.ts";
import { Sounds } from "./media/sounds.ts";
import { Connection } from "./net/connection.ts";
import { HttpError } from "./net/identity.ts";
import type { Identity } from "./net/identity.ts";
import type { ChatMessage, Listing, LobbyDelta, PrivateView, TableDelta, TableSnapshot, TableStatus } from "./net/messages.ts";
import { TableSession } from "./net/table-session.ts";
import { routeOf } from "./route.ts";
import { withDeparture } from "./state/buy-in.ts";
import { preferences } from "./state/preferences.ts";
import { reduceTable } from "./state/reduce.ts";
import type { TableMessage } from "./state/reduce.ts";
import { decisionId, decisionOf } from "./state/select.ts";
import type { AppState, Beat, ConnectionPhase, TableState } from "./state/state.ts";
import { emptyTable } from "./state/state.ts";
import type { Store } from "./state/store.ts";

const PING_MS = 30_000;
const RETRY_MS = 2_000;

/** Wires socket, identity, state and address bar together. */
export class Client {
  readonly #connection: Connection;
  readonly #controller: Controller;
  readonly #sounds = new Sounds();
  #session: TableSession | null = null;
  #lastRefused = 0;
  #becoming: Promise<void> | null = null;

  constructor(
    private readonly store: Store,
    private readonly identity: Identity,
    private readonly socket: Socket,
  ) {
    this.#connection = new Connection(socket, {
      online: () => this.#onOnline(),
      offline: () => this.#phase(this.store.state.connection.phase === "draining" ? "draining" : "offline"),
      slow: (slow) => store.update((state) => ({ ...state, connection: { ...state.connection, slow } })),
      pending: (pending) => store.update((state) => ({ ...state, pending })),
    });
    this.#controller = new Controller(store, this.#connection, identity, this.#sounds, {
      go: (path) => this.go(path),
      refreshMe: () => this.#refreshMe(),
      reconnect: () => this.#reconnect(),
      startOver: () => void this.#startOver(),
      retry: () => this.socket.connect(),
    });
    this.#listen();
  }

  on(intent: Intent): void {
    this.#controller.on(intent);
  }

  /** Begins: becomes somebody, connects, shows the page of the address. */
  async start(): Promise<void> {
    addEventListener("popstate", () => this.#show());
    addEventListener("online", () => this.#wake());
    document.addEventListener("visibilitychange", () => this.#wake());
    for (const gesture of ["pointerdown", "keydown"]) {
      addEventListener(gesture, () => this.#sounds.unlock(), { passive: true });
    }
    setInterval(() => void this.#ping(), PING_MS);
    this.#show();
    await this.#becomeSomebody();
    this.socket.connect();
  }

  go(path: string): void {
    history.pushState(null, "", path);
    this.#show();
  }

  #show(): void {
    const route = routeOf(location.pathname, location.search);
    if (location.search === "?sit") {
      // said once: a reload or a shared link only watches
      history.replaceState(null, "", location.pathname);
    }
    const before = this.store.state.table;
    const table = route.page === "table" ? (before?.id === route.table ? before : emptyTable(route.table)) : null;
    this.store.update((state) => ({ ...state, route, table }));
    if (before !== null && before.id !== table?.id) {
      this.#session?.end();
      this.#session = null;
    }
    if (table !== null && this.#session === null) {
      this.#session = this.#newSession(table.id);
    }
    if (route.page === "hand") {
      void this.#fetchHand(route.hand);
    }
    if (this.#connection.online) {
      void this.#enter();
    }
  }

  async #fetchHand(id: string): Promise<void> {
    const show = (past: AppState["past"]): void =>
      this.store.update((state) => (state.route.page === "hand" && state.route.hand === id ? { ...state, past } : state));
    show({ hand: null, problem: "" });
    try {
      await this.#becomeSomebody();
      show({ hand: await this.identity.hand(id), problem: "" });
    } catch (error) {
      show({ hand: null, problem: error instanceof Error ? error.message : "The server did not answer." });
    }
  }

  #newSession(table: string): TableSession {
    return new TableSession(
      this.#connection,
      table,
      () => (this.store.state.table?.id === table ? this.store.state.table : null),
      (message) => this.#onTable(table, message),
    );
  }

  /** Asks for what the page shows. */
  async #enter(): Promise<void> {
    if (this.store.state.route.page === "lobby") {
      await Promise.all([this.#watchLobby(), this.#refreshMe()]);
    } else if (this.#session !== null) {
      if (this.store.state.table?.sync !== "live") {
        await this.#session.join();
      }
      void this.#connection.ask("lobby:unwatch", {});
    }
  }

  async #watchLobby(): Promise<void> {
    const ack = await this.#connection.ask("lobby:watch", {});
    if (ack.ok) {
      const tables = Object.fromEntries(((ack["tables"] ?? []) as Listing[]).map((table) => [table.id, table]));
      this.store.update((state) => ({ ...state, lobby: { tables, loaded: true } }));
    }
  }

  #listen(): void {
    const { socket } = this;
    socket.on("connect_error", (error: Error & { data?: { code?: string } }) => void this.#onRefused(error));
    socket.on("disconnect", (reason: string) => {
      if (reason === "io server disconnect" && this.store.state.connection.phase !== "revoked") {
        setTimeout(() => socket.connect(), RETRY_MS);
      }
    });
    socket.on("table:delta", (delta: TableDelta) => this.#onTable(delta.table, { type: "delta", delta }));
    socket.on("table:snapshot", (snapshot: TableSnapshot) => this.#onTable(snapshot.table, { type: "snapshot", snapshot }));
    socket.on("table:private", (own: PrivateView) => this.#onTable(own.table, { type: "private", own }));
    socket.on("table:status", (status: TableStatus) => this.#onTable(status.table, { type: "status", status }));
    socket.on("chat:message", (message: ChatMessage) => this.#onTable(message.table, { type: "chat", message }));
    socket.on("lobby:delta", (delta: LobbyDelta) => this.#onLobby(delta));
    socket.on("server:draining", (notice: { reconnectAfterMs?: number }) => this.#onDraining(notice.reconnectAfterMs ?? RETRY_MS));
    socket.on("session:revoked", () => {
      this.#phase("revoked");
      socket.disconnect();
    });
  }

  async #onOnline(): Promise<void> {
    this.#phase("online");
    void this.#ping();
    if (this.#session !== null) {
      void this.#refreshMe();
      await this.#session.join();
    } else {
      await this.#enter();
    }
  }

  #onTable(id: string, message: TableMessage): void {
    const before = this.store.state.table;
    if (before === null || before.id !== id) {
      return;
    }
    const after = reduceTable(before, message);
    if (after === before) {
      return;
    }
    this.store.update((state) => ({ ...state, table: after }));
    if (message.type === "delta") {
      this.#session?.check();
      const beat = after.beats.at(-1);
      if (beat !== undefined && beat !== before.beats.at(-1)) {
        this.#controller.hear(beat);
        this.#onOwnEvents(after, beat);
      }
    }
    this.#bell(before, after);
  }

  /** The account changes when the own seat is left or filled up. */
  #onOwnEvents(table: TableState, beat: Beat): void {
    const id = this.store.state.me?.player.id;
    const mine = (seat: number | undefined): boolean =>
      seat !== undefined && (table.view?.seats?.[seat] ?? beat.before?.seats?.[seat])?.player.id === id;
    for (const left of beat.events.filter((event) => event.type === "seat-left" && mine(event.seat))) {
      this.store.update((state) => ({ ...state, locks: withDeparture(state.locks, table.id, left) }));
      preferences.keepLocks(this.store.state.locks);
    }
    const moved = ["seat-taken", "seat-left", "topped-up"];
    if (beat.events.some((event) => moved.includes(event.type) && mine(event.seat))) {
      void this.#refreshMe();
    }
  }

  #bell(before: TableState, after: TableState): void {
    const now = decisionOf(after);
    const was = decisionOf(before);
    const fresh = now !== null && (was === null || decisionId(was.hand, was.turn) !== decisionId(now.hand, now.turn));
    const { settings } = this.store.state;
    if (fresh && settings.sound) {
      this.#sounds.play("turn", settings.volume);
    }
  }

  #onLobby(delta: LobbyDelta): void {
    this.store.update((state) => {
      const tables = { ...state.lobby.tables };
      for (const [id, listing] of Object.entries(delta.tables)) {
        if (listing === null) {
          delete tables[id];
        } else {
          tables[id] = listing;
        }
      }
      return { ...state, lobby: { ...state.lobby, tables } };
    });
  }

  async #onRefused(error: Error & { data?: { code?: string } }): Promise<void> {
    if (error.data?.code !== "unauthenticated") {
      this.#phase("offline");
      if (!this.socket.active) {
        setTimeout(() => this.socket.connect(), RETRY_MS);
      }
      return;
    }
    // a server that refuses even a new guest must not be asked without end
    const wait = Date.now() - this.#lastRefused < 10_000 ? 5_000 : 0;
    this.#lastRefused = Date.now();
    setTimeout(() => void this.#startOver(), wait);
  }

  async #startOver(): Promise<void> {
    const known = this.identity.token !== null && this.store.state.connection.phase !== "revoked";
    this.identity.forget();
    this.store.update((state) => ({ ...state, me: null, named: false, created: [], locks: {} }));
    await this.#becomeSomebody();
    if (known) {
      this.#controller.toast("The server no longer knows your earlier session, so you are here as a new guest.");
    }
    this.#reconnect();
  }

  #onDraining(afterMs: number): void {
    this.#phase("draining");
    setTimeout(() => this.#reconnect(), afterMs);
  }

  #reconnect(): void {
    this.socket.disconnect();
    this.socket.connect();
  }

  #wake(): void {
    const { phase } = this.store.state.connection;
    if (!document.hidden && !this.socket.connected && phase !== "revoked" && this.identity.token !== null) {
      this.socket.connect();
    }
  }

  /** Keeps asking for an identity until the server answers. */
  #becomeSomebody(): Promise<void> {
    // the page and the socket may both want an identity, and must not make two
    this.#becoming ??= this.#askForIdentity().finally(() => (this.#becoming = null));
    return this.#becoming;
  }

  async #askForIdentity(): Promise<void> {
    for (;;) {
      try {
        await this.identity.ensure();
        this.store.update((state) => ({ ...state, named: this.identity.named }));
        return;
      } catch {
        this.#phase("offline");
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  async #refreshMe(): Promise<void> {
    try {
      const me = await this.identity.me();
      this.store.update((state) => ({ ...state, me }));
    } catch (error) {
      // the socket finds out that a token is unknown; anything else is tried again with the next change
      if (error instanceof HttpError && error.status !== 401) {
        this.#controller.toast(error.message, "bad");
      }
    }
  }

  async #ping(): Promise<void> {
    const sent = Date.now();
    const ack = await this.#connection.ask("clock:ping", { t: sent });
    if (ack.ok && typeof ack["serverTime"] === "number") {
      const clockOffset = ack["serverTime"] - (sent + Date.now()) / 2;
      this.store.update((state) => ({ ...state, clockOffset }));
    }
  }

  #phase(phase: ConnectionPhase): void {
    this.store.update((state) => ({
      ...state,
      connection: { ...state.connection, phase, everOnline: state.connection.everOnline || phase === "online" },
    }));
  }
}
