import type { AmountRange, TableEvent, TableView } from "../net/messages.ts";

/** What the player took away from a table, and until when he comes back with no less; Unix milliseconds. */
export interface Lock {
  amount: number;
  until: number;
}

/** Locks by table, after the player's own seat was left: a new one, or none any more. */
export function withDeparture(locks: Record<string, Lock>, table: string, left: TableEvent): Record<string, Lock> {
  const { [table]: _, ...others } = locks;
  return left.lockedUntil === undefined ? others : { ...others, [table]: { amount: left.cashOut ?? 0, until: left.lockedUntil } };
}

/** The lock that still holds, if any. */
export function lockAt(locks: Record<string, Lock>, table: string, now: number): Lock | null {
  const lock = locks[table];
  return lock !== undefined && now < lock.until ? lock : null;
}

/** What may be brought to a seat: the limits of the table, or what was taken away if that is more. */
export function buyInRange(view: TableView, lock: Lock | null): AmountRange {
  const { min, max } = view.buyIn;
  return { min: Math.max(min, lock?.amount ?? 0), max: Math.max(max, lock?.amount ?? 0) };
}
