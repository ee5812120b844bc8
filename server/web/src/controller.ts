import type { Intent } from "./intents.ts";
import { cues } from "./media/cues.ts";
import type { Sounds } from "./media/sounds.ts";
import type { Connection } from "./net/connection.ts";
import { errorText } from "./net/error-texts.ts";
import type { Identity } from "./net/identity.ts";
import type { Ack, Entry, JsonObject } from "./net/messages.ts";
import { preferences } from "./state/preferences.ts";
import { decisionId, decisionOf, ownSeat } from "./state/select.ts";
import type { AppState, Beat, Toast } from "./state/state.ts";
import type { Store } from "./state/store.ts";

const TOAST_MS = 4_500;

/** The rest of the page as the controller needs it. */
export interface Surroundings {
  go(path: string): void;
  /** Refreshes who the player is and what he owns. */
  refreshMe(): Promise<void>;
  /** Takes over a new token: connects again. */
  reconnect(): void;
  startOver(): void;
  retry(): void;
}

/** Does what the player wants; everything that he can do to the server starts here. */
export class Controller {
  #naming: Promise<void> = Promise.resolve();
  #toasts = 0;

  constructor(
    private readonly store: Store,
    private readonly connection: Connection,
    private readonly identity: Identity,
    private readonly sounds: Sounds,
    private readonly page: Surroundings,
  ) {}

  on(intent: Intent): void {
    const table = this.store.state.table?.id ?? "";
    switch (intent.type) {
      case "go":
        return this.page.go(intent.path);
      case "act":
        return void this.#act(intent.action, intent.amount);
      case "pre-act":
        return void this.#preAct(intent.choice);
      case "say":
        return void this.#change("say", "chat:say", { table, text: intent.text });
      case "name":
        this.#naming = this.#name(intent.name);
        return;
      case "create-table":
        return void this.#createTable(intent.table as unknown as JsonObject);
      case "close-table":
        return void this.#change("close", "table:close", { table });
      case "take-seat":
        return void this.#seat("seat:take", { table, seat: intent.seat, buyIn: intent.buyIn, ...entryOf(intent) });
      case "top-up":
        return void this.#seat("seat:top-up", { table, amount: intent.amount });
      case "leave-seat":
        return void this.#seat("seat:leave", { table });
      case "sit-out":
        return void this.#change("sit", "seat:sit-out", { table });
      case "sit-in":
        return void this.#sitIn(table, intent.entry);
      case "prefer":
        return void this.#change("prefer", "seat:prefs", { table, ...intent.prefs });
      case "show-cards":
        return void this.#afterHand("hand:show", intent.cards === undefined ? {} : { cards: intent.cards });
      case "rabbit-hunt":
        return void this.#afterHand("hand:rabbit", {});
      case "take-control":
        return void this.#change("control", "seat:control", { table });
      case "add-bot":
        return void this.#change(`bot ${intent.seat}`, "bot:add", { table, seat: intent.seat, bot: intent.bot });
      case "remove-bot":
        return void this.#change(`bot ${intent.seat}`, "bot:remove", { table, seat: intent.seat });
      default:
        return this.#onPage(intent);
    }
  }

  #onPage(intent: Intent): void {
    switch (intent.type) {
      case "set":
        this.#update((state) => ({ ...state, settings: { ...state.settings, ...intent.settings } }));
        preferences.keepSettings(this.store.state.settings);
        return;
      case "mute":
        this.#update((state) => ({
          ...state,
          muted: state.muted.includes(intent.player)
            ? state.muted.filter((one) => one !== intent.player)
            : [...state.muted, intent.player],
        }));
        preferences.keepMuted(this.store.state.muted);
        return;
      case "refill":
        return void this.#refill();
      case "copy-link":
        return void this.#copyLink();
      case "retry":
        return this.page.retry();
      case "start-over":
        return this.page.startOver();
      case "dismiss":
        return this.#update((state) => ({ ...state, toasts: state.toasts.filter((toast) => toast.id !== intent.toast) }));
      default:
        return;
    }
  }

  /** Plays what a delta sounds like. */
  hear(beat: Beat): void {
    const { settings, table, me } = this.store.state;
    if (table === null || !beat.live || !settings.sound) {
      return;
    }
    for (const sound of cues(beat.events, ownSeat(table.view, me?.player.id))) {
      this.sounds.play(sound, settings.volume);
    }
  }

  toast(text: string, tone: Toast["tone"] = "info"): void {
    if (text === "" || this.store.state.toasts.some((toast) => toast.text === text)) {
      return;
    }
    const id = ++this.#toasts;
    this.#update((state) => ({ ...state, toasts: [...state.toasts, { id, text, tone }].slice(-3) }));
    setTimeout(() => this.on({ type: "dismiss", toast: id }), TOAST_MS);
  }

  async #act(action: string, amount: number | undefined): Promise<void> {
    const table = this.store.state.table;
    const decision = table === null ? null : decisionOf(table);
    if (table === null || decision === null) {
      return;
    }
    const { hand, turn } = decision;
    const ack = await this.#change("act", "hand:act", {
      table: table.id, hand, turn, action, ...(amount === undefined ? {} : { amount }),
    });
    if (ack.ok) {
      this.#update((state) =>
        state.table?.id === table.id
          ? { ...state, table: { ...state.table, answered: decisionId(hand, turn) } }
          : state,
      );
    }
  }

  async #preAct(choice: string | null): Promise<void> {
    const table = this.store.state.table;
    const hand = table?.view?.hand?.id;
    if (table !== null && hand !== undefined) {
      await this.#change("pre-act", "hand:pre-act", { table: table.id, hand, choice });
    }
  }

  /** Comes back; how he comes in is the server's knowledge alone, so it is said once. */
  async #sitIn(table: string, entry: Entry | undefined): Promise<void> {
    const ack = await this.#change("sit", "seat:sit-in", { table, ...(entry === undefined ? {} : { entry }) });
    if (ack.ok && entry !== undefined) {
      this.toast(ENTERS[entry], "good");
    }
  }

  /** Asks for something of the hand that has just ended. */
  async #afterHand(event: string, payload: JsonObject): Promise<void> {
    const table = this.store.state.table;
    const hand = table?.view?.hand?.id;
    if (table !== null && hand !== undefined) {
      await this.#change(event, event, { table: table.id, hand, ...payload });
    }
  }

  async #seat(event: string, payload: JsonObject): Promise<void> {
    await this.#naming;
    const ack = await this.#change("seat", event, payload);
    if (ack.ok) {
      this.identity.keepName();
      this.#update((state) => ({ ...state, named: true }));
      await this.page.refreshMe();
    }
  }

  async #createTable(payload: JsonObject): Promise<void> {
    this.#update((state) => ({ ...state, refusal: "" }));
    await this.#naming;
    const ack = await this.connection.change("create", "table:create", payload);
    if (!ack.ok) {
      // the dialog is still open and says it
      this.#update((state) => ({ ...state, refusal: errorText(ack.error) }));
    } else {
      const id = tableId(ack["table"]);
      this.identity.keepName();
      this.#update((state) => ({ ...state, named: true, created: [...state.created, id] }));
      preferences.keepCreated(this.store.state.created);
      this.page.go(`/tables/${encodeURIComponent(id)}`);
    }
  }

  /** A name can be chosen until the player has sat down somewhere: it makes a new guest. */
  async #name(name: string): Promise<void> {
    if (name === "" || name === this.store.state.me?.player.name) {
      return;
    }
    try {
      await this.identity.create(name, true);
      this.#update((state) => ({ ...state, named: true }));
      this.page.reconnect();
      await this.page.refreshMe();
    } catch (error) {
      this.toast(error instanceof Error ? error.message : "The name was not accepted.", "bad");
    }
  }

  async #refill(): Promise<void> {
    try {
      await this.identity.refill();
      await this.page.refreshMe();
      this.toast("New chips are in your account.", "good");
    } catch (error) {
      this.toast(error instanceof Error ? error.message : "There are no new chips now.", "bad");
    }
  }

  async #copyLink(): Promise<void> {
    const link = location.origin + location.pathname;
    try {
      await navigator.clipboard.writeText(link);
      this.toast("The link is copied.", "good");
    } catch {
      this.toast(link);
    }
  }

  async #change(name: string, event: string, payload: JsonObject): Promise<Ack> {
    const ack = await this.connection.change(name, event, payload);
    if (!ack.ok) {
      this.toast(errorText(ack.error), "bad");
    }
    return ack;
  }

  #update(change: (state: AppState) => AppState): void {
    this.store.update(change);
  }
}

const ENTERS: Record<Entry, string> = {
  post: "You post and play as soon as you can come in.",
  wait: "You wait for the big blind.",
  "buy-button": "You buy the button if you sit where it can be bought, else you wait for the big blind.",
  straddle: "You come in with a straddle.",
};

function entryOf(intent: { entry?: Entry }): JsonObject {
  return intent.entry === undefined ? {} : { entry: intent.entry };
}

/** The answer to `table:create` names the table by its id, or by its listing. */
function tableId(table: unknown): string {
  return typeof table === "string" ? table : String((table as { id?: unknown } | undefined)?.id ?? "");
}
