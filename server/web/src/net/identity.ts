import type { PastHand } from "../state/past-hand.ts";
import type { Me } from "./messages.ts";

const TOKEN = "cardroom.token";
const NAMED = "cardroom.named";

const FIRST = [
  "Amber", "Brisk", "Calm", "Clever", "Copper", "Dapper", "Eager", "Gentle", "Golden", "Happy", "Ivory", "Jolly",
  "Keen", "Lucky", "Mellow", "Nimble", "Olive", "Plucky", "Quiet", "Rapid", "Silver", "Steady", "Sunny", "Witty",
];
const SECOND = [
  "Badger", "Crane", "Falcon", "Finch", "Fox", "Hare", "Heron", "Ibis", "Jackdaw", "Kestrel", "Lark", "Lynx",
  "Marten", "Newt", "Otter", "Owl", "Panda", "Raven", "Robin", "Seal", "Stoat", "Swift", "Tern", "Wren",
];

function pick(list: string[]): string {
  return list[Math.floor(Math.random() * list.length)] as string;
}

/** A friendly name for a guest who has not chosen one. */
export function friendlyName(): string {
  return `${pick(FIRST)} ${pick(SECOND)}`;
}

/** A refused HTTP call with the reason that the server gave. */
export class HttpError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

async function call(path: string, method: string, token: string | null, body?: unknown): Promise<unknown> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (token !== null) {
    headers["authorization"] = `Bearer ${token}`;
  }
  if (body !== undefined) {
    headers["content-type"] = "application/json";
  }
  const response = await fetch(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  });
  const text = await response.text();
  const json = parse(text);
  if (!response.ok) {
    const problem = json as { detail?: string; title?: string } | null;
    throw new HttpError(response.status, problem?.detail ?? problem?.title ?? `The server answered ${response.status}.`);
  }
  return json;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Who this browser is: a token in local storage and the HTTP calls that need it. */
export class Identity {
  #token: string | null = localStorage.getItem(TOKEN);

  get token(): string | null {
    return this.#token;
  }

  get named(): boolean {
    return localStorage.getItem(NAMED) !== null;
  }

  /** Makes sure that there is a token; a new guest gets a friendly name until he chooses one. */
  async ensure(): Promise<void> {
    if (this.#token === null) {
      await this.create(friendlyName(), false);
    }
  }

  /** Becomes a new guest. */
  async create(name: string, chosen: boolean): Promise<void> {
    const answer = (await call("/api/v1/guests", "POST", null, { name })) as { token: string };
    this.#token = answer.token;
    localStorage.setItem(TOKEN, answer.token);
    if (chosen) {
      this.keepName();
    } else {
      localStorage.removeItem(NAMED);
    }
  }

  keepName(): void {
    localStorage.setItem(NAMED, "1");
  }

  forget(): void {
    this.#token = null;
    localStorage.removeItem(TOKEN);
    localStorage.removeItem(NAMED);
  }

  async me(): Promise<Me> {
    const answer = (await call("/api/v1/me", "GET", this.#token)) as Partial<Me> & { id?: string; name?: string };
    return {
      player: answer.player ?? { id: answer.id ?? "", name: answer.name ?? "" },
      balance: answer.balance ?? 0,
      seats: answer.seats ?? [],
    };
  }

  /** A finished hand as this player may see it. */
  async hand(id: string): Promise<PastHand> {
    return (await call(`/api/v1/hands/${encodeURIComponent(id)}`, "GET", this.#token)) as PastHand;
  }

  async refill(): Promise<void> {
    await call("/api/v1/me/refill", "POST", this.#token, {});
  }
}
