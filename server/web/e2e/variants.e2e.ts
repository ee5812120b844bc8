import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { TableView } from "../src/net/messages.ts";
import { GAMES } from "../src/state/games.ts";
import { stackTo } from "../src/state/select.ts";
import type { TableState } from "../src/state/state.ts";
import { chipsOn, DESKTOP, launch, PATIENCE_MS, Person, PHONE, POLL_MS, scrollsSideways } from "./table-driver.ts";

let browser: Browser;
let people: Person[] = [];

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

afterEach(async () => {
  const problems = people.flatMap((person) => person.problems);
  await Promise.all(people.map((person) => person.close()));
  people = [];
  expect(problems).toEqual([]);
});

async function person(size = DESKTOP): Promise<Person> {
  const one = await Person.at(browser, "/", size);
  people.push(one);
  return one;
}

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

describe("every game in the browser", () => {
  it.each(Object.entries(GAMES))("%s is made, dealt and played to the end of a hand", async (code, game) => {
    const player = await person();
    await player.openHeadsUp("Lea", "Calling station", game.name);
    const start = (await player.until((state) => state.table?.view?.hand !== undefined, "a hand begins")).table?.view as TableView;
    expect(start.variant).toBe(code);
    await player.page.getByRole("button", { name: game.name }).waitFor();
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
  });
});

describe("a full Omaha table on a phone", () => {
  it("shows four cards for everybody inside the window", async () => {
    const small = { width: 360, height: 740 };
    const player = await person(small);
    expect(PHONE.width).toBeGreaterThan(small.width);
    await player.openTable("Mia", { game: "Pot-limit Omaha", seats: 9, bots: ["Nit", "Nit", "Nit", "Calling station", "Calling station", "Calling station", "Calling station", "Calling station"] });
    await player.sitDown("Mia");
    await player.myTurn();
    expect(await scrollsSideways(player.page)).toBe(false);
    const cards = await player.page.locator("poker-seat playing-card").evaluateAll((all) => all.map((card) => card.getBoundingClientRect().toJSON() as DOMRect));
    expect(cards.length).toBeGreaterThanOrEqual(8);
    for (const card of cards) {
      expect(card.left >= 0 && card.right <= small.width && card.top >= 0).toBe(true);
    }
    const own = await player.page.locator(".pod.mine playing-card").evaluateAll((all) => all.map((card) => card.getBoundingClientRect().toJSON() as DOMRect));
    expect(own).toHaveLength(4);
    for (const [index, card] of own.slice(1).entries()) {
      // the corner with rank and suit of each card stays visible
      expect(card.left - (own[index] as DOMRect).left).toBeGreaterThan(card.width * 0.5);
    }
  });
});
