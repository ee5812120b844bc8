import type { Route } from "./state/state.ts";

/** What a path shows. */
export function routeOf(path: string): Route {
  const table = /^\/tables\/([^/]+)\/?$/.exec(path)?.[1];
  if (table !== undefined) {
    return { page: "table", table: decodeURIComponent(table) };
  }
  return path === "/" || path === "/index.html" ? { page: "lobby" } : { page: "unknown", path };
}
