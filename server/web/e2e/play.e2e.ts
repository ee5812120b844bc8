import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chipsOn, launch, PATIENCE_MS, Person, PHONE, POLL_MS, scrollsSideways } from "./table-driver.ts";
import type { SeatView, TableView } from "../src/net/messages.ts";
import type { AppState } from "../src/state/state.ts";

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

async function person(path: string, size?: { width: number; height: number }): Promise<Person> {
  const one = await Person.at(browser, path, size);
  people.push(one);
  return one;
}

type Way = (player: Person) => Promise<void>;

const byMouse: Way = async (player) => {
  await player.page.locator("action-bar button.call").click();
};

const byKey: Way = async (player) => {
  await player.page.keyboard.press("c");
};

/** The first suggested amount, confirmed by Enter; check or call where nothing can be raised. */
const raiseByKey: Way = async (player) => {
  await player.page.keyboard.press("1");
  if ((await player.page.locator("action-bar .armed").count()) > 0) {
    await player.page.keyboard.press("Enter");
  } else {
    await player.page.keyboard.press("c");
  }
};

const foldByKey: Way = async (player) => {
  await player.page.keyboard.press("f");
  if ((await player.page.locator("action-bar .fold.armed").count()) > 0) {
    await player.page.keyboard.press("Enter");
  }
};

/** Brings new chips after losing all, and plays on. */
async function comeBack(player: Person): Promise<void> {
  const id = (await player.state()).me?.player.id;
  await player.page.getByRole("button", { name: "Add chips" }).click();
  await player.page.getByRole("button", { name: "Add", exact: true }).click();
  const own = (state: AppState): SeatView | undefined =>
    Object.values(state.table?.view?.seats ?? {}).find((seat) => seat.player.id === id);
  const { status } = own(await player.until((state) => (own(state)?.stack ?? 0) > 0, "the chips are there")) ?? {};
  if (status === "sitting-out") {
    await player.page.getByRole("button", { name: "I am back" }).click();
    await player.until((state) => own(state)?.status === "active", "he plays again");
  }
}

/** Plays until as many hands have ended as asked, one way per hand; returns how often it was his turn. */
async function play(player: Person, hands: number, ways: Way[]): Promise<number> {
  let turns = 0;
  let ended = 0;
  let last = 0;
  const deadline = Date.now() + hands * PATIENCE_MS;
  while (ended < hands && Date.now() < deadline) {
    const { table } = await player.state();
    const hand = table?.view?.hand;
    if (hand?.over === true && hand.number !== last) {
      last = hand.number;
      ended++;
      continue;
    }
    const bar = player.page.locator("action-bar .turn button.call:not(:disabled)");
    if ((await bar.count()) === 1) {
      const turn = hand?.turn;
      await (ways[ended % ways.length] as Way)(player);
      turns++;
      await player.until(
        ({ table: now }) => now?.view?.hand?.turn !== turn || now?.answered === `${hand?.id}:${turn}`,
        "his action is accepted",
      );
    } else if ((await player.page.getByRole("button", { name: "Add chips" }).count()) > 0) {
      await comeBack(player);
    } else {
      await player.page.waitForTimeout(POLL_MS);
    }
  }
  expect(ended).toBe(hands);
  return turns;
}

describe("a person and an onlooker", () => {
  it("at a demo table play and see the same", async () => {
    const ada = await person("/");
    await ada.page.locator("table-card").first().waitFor();
    await ada.page.locator("table-card").filter({ has: ada.page.getByRole("button", { name: "Sit", exact: true }) }).first()
      .getByRole("button", { name: "Sit", exact: true }).click();
    await ada.confirmBuyIn("Ada");
    expect(ada.page.url()).toMatch(/\/tables\/[^?]+$/);
    const bo = await person(new URL(ada.page.url()).pathname);
    await bo.until((state) => state.table?.sync === "live", "the onlooker has joined");
    await Promise.all([ada.record(), bo.record()]);
    const turns = await play(ada, 3, [byMouse, byKey, foldByKey]);
    expect(turns).toBeGreaterThan(0);

    const [mine, theirs] = await Promise.all([ada.recorded(), bo.recorded()]);
    const common = Object.keys(mine).filter((version) => version in theirs);
    expect(common.length).toBeGreaterThan(10);
    for (const version of common) {
      expect(JSON.parse(theirs[version] as string), version).toEqual(JSON.parse(mine[version] as string));
    }
    const bystander = await bo.state();
    expect(bystander.table?.own).toBeNull();
    expect(bystander.table?.log.length).toBeGreaterThan(5);
    await expect(bo.page.getByText("You are watching.").isVisible()).resolves.toBe(true);
  });
});

describe("a player", () => {
  it("keeps his hole cards over a reload in the middle of a hand, and no chip is lost", async () => {
    const cleo = await person("/");
    await cleo.openHeadsUp("Cleo");
    await cleo.myTurn();
    const before = await cleo.state();
    const cards = await cleo.holeCards();
    expect(cards).toHaveLength(2);
    expect(cards).not.toContain("hidden card");
    const total = chipsOn(before.table?.view as TableView);

    await cleo.page.reload();
    await cleo.myTurn();
    expect(await cleo.holeCards()).toEqual(cards);
    const after = await cleo.state();
    expect(after.table?.view?.hand?.id).toBe(before.table?.view?.hand?.id);
    expect(chipsOn(after.table?.view as TableView)).toBe(total);
    expect(after.me?.player).toEqual(before.me?.player);

    await cleo.page.goto(new URL("/", cleo.page.url()).href);
    await cleo.page.getByText("Your seat is waiting").waitFor();
    await cleo.page.getByRole("button", { name: "Back to my seat" }).first().click();
    await cleo.page.locator(".pod.mine").waitFor();
  });

  it("plays whole hands with the keyboard alone, and each board is what was dealt", async () => {
    const dan = await person("/");
    await dan.openHeadsUp("Dan");
    const turns = await play(dan, 4, [byKey, raiseByKey, byKey, raiseByKey]);
    expect(turns).toBeGreaterThan(0);
    const { table } = await dan.state();
    const ended = (table?.hands ?? []).filter((hand) => hand.over);
    expect(ended.length).toBeGreaterThanOrEqual(4);
    for (const hand of ended) {
      const dealt = table?.log.filter((entry) => entry.hand === hand.number && entry.kind === "deal");
      expect(hand.boards[0]).toEqual(dealt?.flatMap((entry) => entry.parts.flatMap((part) => (typeof part === "string" ? [] : part.cards))));
      expect(hand.seats.reduce((sum, seat) => sum + seat.won, 0)).toBeGreaterThan(0);
    }
    await dan.page.getByRole("tab", { name: "Last hand" }).click();
    await dan.page.getByRole("heading", { name: /^Hand \d+$/ }).waitFor();
  });

  it("talks, and another hears him and can mute him", async () => {
    const eve = await person("/");
    await eve.openHeadsUp("Eve");
    const finn = await person(new URL(eve.page.url()).pathname);
    await finn.until((state) => state.table?.sync === "live", "the onlooker has joined");
    for (const one of [eve, finn]) {
      await one.page.getByRole("tab", { name: /^Chat/ }).click();
    }
    await eve.page.getByLabel("Say something").fill("good luck 🍀 <b>");
    await eve.page.keyboard.press("Enter");
    await finn.page.getByText("good luck 🍀 <b>").waitFor();
    await finn.page.getByRole("button", { name: "Mute Eve" }).focus();
    await finn.page.keyboard.press("Enter");
    await finn.page.getByText("Eve is muted").waitFor();
  });

  it("in two windows acts in the one where he last said so", async () => {
    const gus = await person("/");
    await gus.openHeadsUp("Gus");
    await gus.myTurn();
    const second = await gus.context.newPage();
    await second.goto(gus.page.url());
    await second.locator("action-bar .turn").waitFor();
    await gus.page.getByRole("button", { name: "Play here" }).click();
    await gus.myTurn();
    await second.getByRole("button", { name: "Play here" }).waitFor();
    await second.close();
  });
});

describe("on a phone", () => {
  it("nothing is wider than the window and no seat covers another", async () => {
    const hal = await person("/", PHONE);
    await hal.page.locator("table-card").first().waitFor();
    expect(await scrollsSideways(hal.page)).toBe(false);
    await hal.openHeadsUp("Hal");
    await hal.myTurn();
    expect(await scrollsSideways(hal.page)).toBe(false);
    for (const name of ["fold", "call", "raise"]) {
      const box = await hal.page.locator(`action-bar button.${name}`).boundingBox();
      expect(box).not.toBeNull();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= PHONE.width).toBe(true);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    const plates = await hal.page.locator("poker-seat .plate").evaluateAll((all) => all.map((plate) => plate.getBoundingClientRect().toJSON() as DOMRect));
    for (const [index, one] of plates.entries()) {
      expect(one.left >= 0 && one.right <= PHONE.width).toBe(true);
      for (const other of plates.slice(index + 1)) {
        expect(one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top).toBe(true);
      }
    }
    await hal.page.getByRole("button", { name: "Hand log" }).click();
    await hal.page.getByRole("list", { name: "Hand log" }).waitFor();
    expect(await scrollsSideways(hal.page)).toBe(false);
  });
});
