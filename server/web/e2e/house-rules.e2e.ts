import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SeatView, TableView } from "../src/net/messages.ts";
import type { AppState } from "../src/state/state.ts";
import { chipsOn, launch, PATIENCE_MS, POLL_MS, withPeople } from "./table-driver.ts";
import type { Person } from "./table-driver.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** A caller brings showdowns, those who fold bring short hands. */
const CALLER = "Calling station";
const FOLDER = "Nit";

const viewOf = (state: AppState): TableView | undefined => state.table?.view ?? undefined;

function own(state: AppState): SeatView | undefined {
  return Object.values(viewOf(state)?.seats ?? {}).find((seat) => seat.player.id === state.me?.player.id);
}

/** Opens a table with these bots, one more seat and these house rules, and sits down. */
async function openWith(player: Person, bots: string[], fill: (dialog: Locator) => Promise<unknown>): Promise<void> {
  await player.openTable("Rae", {
    seats: Math.max(2, bots.length + 1),
    bots,
    fill: async (dialog) => {
      await dialog.getByText("More rules").click();
      await fill(dialog);
    },
  });
  await player.sitDown("Rae");
}

/** Takes a choice in the menu of the table. */
async function choose(player: Person, role: "menuitem" | "menuitemcheckbox" | "menuitemradio", name: string): Promise<void> {
  await player.page.getByRole("button", { name: "Table menu" }).click();
  await player.page.getByRole(role, { name }).click();
  await player.page.keyboard.press("Escape");
}

type Way = (player: Person) => Promise<void>;

/** Everything goes in; where that is a call, it is called. */
const allIn: Way = async ({ page }) => {
  await page.keyboard.press("a");
  await page.keyboard.press((await page.locator("action-bar .raise.armed").count()) > 0 ? "Enter" : "c");
};

const fold: Way = async ({ page }) => {
  await page.keyboard.press("f");
  if ((await page.locator("action-bar .fold.armed").count()) > 0) {
    await page.keyboard.press("Enter");
  }
};

/** Acts in one way on every own turn until something is so. */
async function playUntil(player: Person, way: Way, done: (state: AppState) => boolean, what: string): Promise<AppState> {
  const deadline = Date.now() + 4 * PATIENCE_MS;
  while (Date.now() < deadline) {
    const state = await player.state();
    if (done(state)) {
      return state;
    }
    const hand = state.table?.view?.hand;
    if ((await player.page.locator("action-bar .turn button.call:not(:disabled)").count()) === 1) {
      await way(player);
      await player.until(
        ({ table: now }) => now?.view?.hand?.turn !== hand?.turn || now?.answered === `${hand?.id}:${hand?.turn}`,
        "his action is accepted",
      );
    } else {
      await player.page.waitForTimeout(POLL_MS);
    }
  }
  throw new Error(`waited in vain until ${what}`);
}

async function wantTwice(player: Person): Promise<void> {
  await player.until((state) => state.table?.own?.prefs !== undefined, "his seat has preferences");
  await choose(player, "menuitemradio", "2 times");
  await player.until((state) => state.table?.own?.prefs?.runs === 2, "he wants it twice");
}

async function runTwice(rae: Person, sam: Person): Promise<void> {
  await openWith(rae, [], async (dialog) => {
    await dialog.getByLabel("Run it").selectOption("2");
    await dialog.getByLabel("Rake, percent").fill("5");
    await dialog.getByLabel("At most").fill("7");
  });
  await sam.page.goto(rae.page.url());
  await sam.sitDown("Sam");
  await Promise.all([rae, sam].map(wantTwice));
  const twice = (state: AppState): boolean => viewOf(state)?.hand?.over === true && viewOf(state)?.hand?.runs === 2;
  const [ran] = await Promise.all([playUntil(rae, allIn, twice, "it is run twice"), playUntil(sam, allIn, twice, "it is run twice")]);
  const hand = viewOf(ran as AppState)?.hand;
  expect(hand?.boards).toHaveLength(1);
  expect(new Set([...(hand?.board ?? []), ...(hand?.boards?.[0] ?? [])]).size).toBe(10);
  await rae.page.getByRole("group", { name: "Board 2" }).waitFor();
  expect(await rae.page.locator("poker-board").count()).toBe(2);
  await rae.page.locator("table-centre").getByText("Rake").waitFor();
  expect(hand?.rake).toBe(7);
  expect(chipsOn(viewOf(ran as AppState) as TableView)).toBe(400 - 7);
  const awards = ran?.table?.log.filter((entry) => entry.kind === "award" && entry.hand === hand?.number) ?? [];
  expect(awards.some((entry) => entry.parts.join("").includes("on board 2"))).toBe(true);
}

/** Folds, and clicks on something after the hand until it has its effect: on a busy machine the next hand may come first. */
async function clickAfterHand(player: Person, button: Locator, done: (state: AppState) => boolean): Promise<AppState> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const folded = await playUntil(player, fold, (state) => viewOf(state)?.hand?.over === true && own(state)?.last === "fold", "he has folded");
    const hand = viewOf(folded)?.hand?.number;
    await button.click({ timeout: 2_000 }).catch(() => undefined);
    const after = await player.until((state) => done(state) || viewOf(state)?.hand?.number !== hand, "it has its effect, or the next hand begins");
    if (done(after)) {
      return after;
    }
  }
  throw new Error("five hands were over before the click");
}

async function showAndHunt(player: Person): Promise<void> {
  await openWith(player, [CALLER], (dialog) => dialog.getByText("Rabbit hunt").click());
  const one = player.page.locator("waiting-bar .one").first();
  const shown = await clickAfterHand(player, one, (state) => own(state)?.cards?.some((card) => card !== "??") === true);
  expect(own(shown)?.cards).toEqual([shown.table?.own?.cards?.[0], "??"]);
  const hunt = player.page.getByRole("button", { name: "Rabbit hunt" });
  const hunted = await clickAfterHand(player, hunt, (state) => viewOf(state)?.hand?.rabbit !== undefined);
  const hand = viewOf(hunted)?.hand;
  expect((hand?.board?.length ?? 0) + (hand?.rabbit?.length ?? 0)).toBe(5);
  expect(await player.page.getByRole("group", { name: "Would have come" }).locator("playing-card").count()).toBe(hand?.rabbit?.length);
}

async function comeBackByPosting(player: Person): Promise<void> {
  await openWith(player, [FOLDER, FOLDER], (dialog) => dialog.getByLabel("Ante").first().selectOption("big-blind"));
  await player.until((state) => own(state)?.inHand === true, "he is dealt in");
  await choose(player, "menuitem", "Sit out");
  await playUntil(player, fold, (state) => own(state)?.status === "sitting-out" && own(state)?.owes !== undefined, "a blind has passed him");
  expect(await player.page.locator(".pod.mine .owes").isVisible()).toBe(true);
  await player.page.getByRole("group", { name: "How to come back" }).getByRole("button", { name: /^Post/ }).click();
  const back = await playUntil(player, fold, (state) => own(state)?.inHand === true, "he is dealt in again");
  expect(own(back)?.owes).toBeUndefined();
}

async function straddle(player: Person): Promise<void> {
  await openWith(player, [FOLDER, FOLDER, FOLDER], (dialog) => dialog.getByLabel("Straddle").selectOption("utg"));
  await player.until((state) => state.table?.own?.prefs !== undefined, "his seat has preferences");
  await choose(player, "menuitemcheckbox", "Straddle");
  const done = await playUntil(player, fold, (state) => own(state)?.last === "straddle", "he has straddled");
  expect(own(done)?.bet).toBe(4);
  await player.page.locator(".pod.mine").getByText("Straddle").waitFor();
}

async function bombPot(player: Person): Promise<void> {
  await openWith(player, [FOLDER], (dialog) => dialog.getByLabel("Bomb pot").selectOption("5"));
  await player.page.getByRole("button", { name: "No-limit hold'em" }).click();
  await player.page.getByText("Every 5 hands everybody posts 4").waitFor();
  await player.page.getByRole("button", { name: "Done" }).click();
  const bomb = await playUntil(player, fold, (state) => viewOf(state)?.hand?.bombPot === true, "the bomb pot comes");
  expect(viewOf(bomb)?.hand?.board).toHaveLength(3);
  expect(viewOf(bomb)?.hand?.pots?.[0]?.amount).toBe(8);
  await player.page.locator("table-centre").getByText("Bomb pot").waitFor();
}

async function refusedTable(player: Person): Promise<void> {
  await player.page.getByRole("button", { name: "New table", exact: true }).first().click();
  const dialog = player.page.getByRole("dialog");
  await dialog.getByLabel("Your name at the tables").fill("Rae");
  await dialog.getByText("More rules").click();
  await dialog.getByLabel("Rake, percent").fill("11");
  await dialog.getByRole("button", { name: "Open the table" }).click();
  await dialog.getByText("The rake is 0 to 10 percent.").waitFor();
}

describe.concurrent("house rules chosen in the browser", () => {
  it("run an all-in twice, with rake from the pot (D13)", () =>
    withPeople(browser, 2, ([rae, sam]) => runTwice(rae as Person, sam as Person)));

  it.each<[string, (player: Person) => Promise<void>]>([
    ["show one card after the hand, and what would have come (D11, D12)", showAndHunt],
    ["let a player who missed a blind come back by posting (C9)", comeBackByPosting],
    ["post a straddle for who wants it (C11)", straddle],
    ["play a bomb pot every five hands (C13)", bombPot],
    ["are refused with the reason in the dialog", refusedTable],
  ])("%s", (_, play) => withPeople(browser, 1, ([player]) => play(player as Person)));
});
