import type { Lock } from "./buy-in.ts";
import type { Settings } from "./state.ts";
import { DEFAULT_SETTINGS } from "./state.ts";

const SETTINGS = "cardroom.settings";
const MUTED = "cardroom.muted";
const CREATED = "cardroom.created";
const LOCKS = "cardroom.locks";
const MAX_REMEMBERED = 100;

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // a full or forbidden storage costs only the memory of this choice
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function locks(value: unknown): Record<string, Lock> {
  const known = Object.entries((value ?? {}) as Record<string, Partial<Lock> | null>);
  return Object.fromEntries(
    known.flatMap(([table, lock]) =>
      typeof lock?.amount === "number" && typeof lock.until === "number" ? [[table, { amount: lock.amount, until: lock.until }]] : [],
    ),
  );
}

/** What this browser remembers between visits. */
export const preferences = {
  settings: (): Settings => ({ ...DEFAULT_SETTINGS, ...(read(SETTINGS) as Partial<Settings> | null) }),
  keepSettings: (settings: Settings): void => write(SETTINGS, settings),
  muted: (): string[] => texts(read(MUTED)),
  keepMuted: (players: string[]): void => write(MUTED, players.slice(-MAX_REMEMBERED)),
  created: (): string[] => texts(read(CREATED)),
  locks: (): Record<string, Lock> => locks(read(LOCKS)),
  keepLocks: (all: Record<string, Lock>): void => write(LOCKS, Object.fromEntries(Object.entries(all).slice(-MAX_REMEMBERED))),
  keepCreated: (tables: string[]): void => write(CREATED, tables.slice(-MAX_REMEMBERED)),
};
