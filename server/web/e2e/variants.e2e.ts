import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TableView } from "../src/net/messages.ts";
import { GAMES } from "../src/state/games.ts";
import { stackTo } from "../src/state/select.ts";
import type { TableState } from "../src/state/state.ts";
import { chipsOn, launch, PATIENCE_MS, POLL_MS, scrollsSideways, SMALL_PHONE, withPeople } from "./table-driver.ts";
import type { Person } from "./table-driver.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** Plays until a hand has ended that the player saw to its end, and looks at every own turn. */
async function playOut(player: Person, look: (table: TableState) => Promise<void>): Promise<TableState> {
  const deadline = Date.now() + 3 * PATIENCE_MS;
  let turns = 0;
  while (Date.now() < deadline) {
    const table = (await player.state()).table as TableState;
    const hand = table.view?.hand;
    if (hand?.over === true && turns > 0) {
      return table;
    }
    if ((await player.page.locator("action-bar .turn button.call:not(:disabled)").count()) === 1) {
      await look(table);
      await player.page.keyboard.press("c");
      turns++;
      await player.until(
        ({ table: now }) => now?.view?.hand?.turn !== hand?.turn || now?.answered === `${hand?.id}:${hand?.turn}`,
        "his action is accepted",
      );
    } else {
      await player.page.waitForTimeout(POLL_MS);
    }
  }
  throw new Error("no hand ended");
}

/** The bar offers what the game allows. */
async function expectBets(player: Person, code: string, table: TableState): Promise<void> {
  const { structure } = GAMES[code] as (typeof GAMES)[string];
  const range = table.own?.legal?.raise ?? table.own?.legal?.bet;
  const view = table.view as TableView;
  if (range === undefined || table.own?.turn === undefined) {
    return;
  }
  const slider = player.page.locator('action-bar input[type="range"]');
  const raise = (await player.page.locator("action-bar button.raise").innerText()).replaceAll(",", "");
  if (structure === "fixed-limit") {
    const street = view.hand?.street ?? "preflop";
    const size = view.blinds[1] * (street === "turn" || street === "river" ? 2 : 1);
    expect(await slider.count()).toBe(0);
    expect(raise).toContain(String(range.max));
    expect(range.max - (view.hand?.currentBet ?? 0)).toBe(size);
    return;
  }
  expect(raise).toContain(String(range.min));
  if (structure === "pot-limit" && range.max < stackTo(view, table.own.seat)) {
    await player.page.getByRole("button", { name: `the pot: ${range.max}` }).click();
    expect((await player.page.locator("action-bar button.raise").innerText()).replaceAll(",", "")).toContain(String(range.max));
    await player.page.keyboard.press("Escape");
  }
}

async function playOneHand(player: Person, code: string): Promise<void> {
  const { name } = GAMES[code] as (typeof GAMES)[string];
  await player.openHeadsUp("Lea", "Calling station", name);
  const start = (await player.until((state) => state.table?.view?.hand !== undefined, "a hand begins")).table?.view as TableView;
  expect(start.variant).toBe(code);
  await player.page.getByRole("button", { name }).waitFor();
  await player.myTurn();
  const total = chipsOn((await player.state()).table?.view as TableView);
  const count = code === "PO" || code === "FO/8" ? 4 : 2;
  expect(await player.holeCards()).toHaveLength(count);
  expect(await player.page.locator(".pod:not(.mine) playing-card").count()).toBe(count);

  const table = await playOut(player, (now) => expectBets(player, code, now));
  expect(chipsOn(table.view as TableView)).toBe(total);
  if (code === "NS") {
    const seen = [...(table.view?.hand?.board ?? []), ...(table.own?.cards ?? [])];
    expect(seen.filter((card) => "2345".includes(card[0] ?? ""))).toEqual([]);
  }
  await player.page.getByRole("tab", { name: "Last hand" }).click();
  await player.page.getByRole("heading", { name: /^Hand \d+$/ }).waitFor();
}

async function sitAtFullOmahaTable(player: Person): Promise<void> {
  const bots = [...Array<string>(3).fill("Nit"), ...Array<string>(5).fill("Calling station")];
  await player.openTable("Mia", { game: "Pot-limit Omaha", seats: 9, bots });
  await player.sitDown("Mia");
  await player.myTurn();
  expect(await scrollsSideways(player.page)).toBe(false);
  const boxes = (selector: string): Promise<DOMRect[]> =>
    player.page.locator(selector).evaluateAll((all) => all.map((card) => card.getBoundingClientRect().toJSON() as DOMRect));
  const cards = await boxes("poker-seat playing-card");
  expect(cards.length).toBeGreaterThanOrEqual(8);
  for (const card of cards) {
    expect(card.left >= 0 && card.right <= SMALL_PHONE.width && card.top >= 0).toBe(true);
  }
  const own = await boxes(".pod.mine playing-card");
  expect(own).toHaveLength(4);
  for (const [index, card] of own.slice(1).entries()) {
    // the corner with rank and suit of each card stays visible
    expect(card.left - (own[index] as DOMRect).left).toBeGreaterThan(card.width * 0.5);
  }
}

describe.concurrent("in the browser", () => {
  it.each(Object.keys(GAMES))("%s is made, dealt and played to the end of a hand", (code) =>
    withPeople(browser, 1, ([player]) => playOneHand(player as Person, code)));

  it("a full Omaha table on a small phone shows four cards for everybody inside the window", () =>
    withPeople(browser, 1, ([player]) => sitAtFullOmahaTable(player as Person), SMALL_PHONE));
});
