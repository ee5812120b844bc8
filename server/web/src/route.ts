import type { Route } from "./state/state.ts";

/** What an address shows. */
export function routeOf(path: string, query = ""): Route {
  const table = /^\/tables\/([^/]+)\/?$/.exec(path)?.[1];
  if (table !== undefined) {
    return { page: "table", table: decoded(table), sit: query === "?sit" };
  }
  const hand = /^\/hands\/([^/]+)\/?$/.exec(path)?.[1];
  if (hand !== undefined) {
    return { page: "hand", hand: decoded(hand) };
  }
  return path === "/" || path === "/index.html" ? { page: "lobby" } : { page: "unknown", path };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // not an address that the server made
    return part;
  }
}
