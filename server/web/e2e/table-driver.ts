import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { expect, inject } from "vitest";
import type { TableView } from "../src/net/messages.ts";
import type { AppState } from "../src/state/state.ts";

/** Longest wait for anything that the server or a bot does. */
export const PATIENCE_MS = 45_000;

/** Pause between two looks at a page. */
export const POLL_MS = 40;

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
export const SMALL_PHONE = { width: 360, height: 740 };

export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"],
  });
}

/** One browser window with a person in it. */
export class Person {
  readonly problems: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on("pageerror", (error) => this.problems.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        this.problems.push(`${message.type()}: ${message.text()}`);
      }
    });
  }

  static async at(browser: Browser, path: string, size = DESKTOP, url: string = inject("url")): Promise<Person> {
    const context = await browser.newContext({ viewport: size, hasTouch: size.width < 500 });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const person = new Person(context, page);
    await page.goto(new URL(path, url).href);
    await page.locator("cardroom-app").waitFor();
    return person;
  }

  /** What the page holds, as the elements see it. */
  state(): Promise<AppState> {
    return this.page.evaluate(() => (document.querySelector("cardroom-app") as unknown as { store: { state: AppState } }).store.state);
  }

  /** Waits until the state satisfies a condition and has been drawn. */
  async until(condition: (state: AppState) => boolean, what: string): Promise<AppState> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const state = await this.state();
      if (condition(state)) {
        // the page is drawn in the next frame; a key pressed before would still meet the old one
        await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
        return state;
      }
      if (Date.now() > deadline) {
        throw new Error(`waited ${PATIENCE_MS} ms in vain until ${what}`);
      }
      await this.page.waitForTimeout(POLL_MS);
    }
  }

  /** Notes the public view of every version that is shown from now on. */
  async record(): Promise<void> {
    await this.page.evaluate(() => {
      const { store } = document.querySelector("cardroom-app") as unknown as { store: { state: AppState; subscribe(run: () => void): void } };
      const seen: Record<string, string> = {};
      (window as unknown as { seen: typeof seen }).seen = seen;
      store.subscribe(() => {
        const table = store.state.table;
        if (table?.view && table.sync === "live") {
          seen[`${table.epoch}:${table.version}`] = JSON.stringify(table.view);
        }
      });
    });
  }

  recorded(): Promise<Record<string, string>> {
    return this.page.evaluate(() => (window as unknown as { seen: Record<string, string> }).seen);
  }

  /** The cards on the board as they are drawn. */
  board(): Promise<string[]> {
    return this.page.locator("poker-board svg").evaluateAll((cards) => cards.map((card) => card.getAttribute("aria-label") ?? ""));
  }

  /** The own hole cards as they are drawn. */
  holeCards(): Promise<string[]> {
    return this.page.locator(".pod.mine playing-card svg").evaluateAll((cards) => cards.map((card) => card.getAttribute("aria-label") ?? ""));
  }

  /** Opens a table of two with one bot from the lobby, and sits down there. */
  async openHeadsUp(name: string, bot = "Calling station", game?: string): Promise<void> {
    await this.openTable(name, { seats: 2, bots: [bot], ...(game === undefined ? {} : { game }) });
    await this.sitDown(name);
  }

  /** Opens a table with these bots from the lobby; `fill` may set more in the dialog. */
  async openTable(name: string, table: { game?: string; seats: number; bots: string[]; fill?: (dialog: Locator) => Promise<unknown> }): Promise<void> {
    await this.page.getByRole("button", { name: "New table", exact: true }).first().click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Your name at the tables").fill(name);
    await dialog.getByLabel("Name of the table").fill(`${name} plays`);
    if (table.game !== undefined) {
      await dialog.getByLabel("Game").selectOption(table.game);
    }
    await dialog.getByLabel("Seats").selectOption(String(table.seats));
    const bots = dialog.getByRole("button", { name: /^Remove/ });
    while ((await bots.count()) > 0) {
      await bots.first().click();
    }
    for (const bot of table.bots) {
      await dialog.getByRole("button", { name: `+ ${bot}` }).click();
    }
    await table.fill?.(dialog);
    // others who look for a seat in the lobby must not come here
    await dialog.getByText("Listed in the lobby").click();
    await dialog.getByRole("button", { name: "Open the table" }).click();
    await this.page.waitForURL(/\/tables\//);
    await this.until((state) => Object.keys(state.table?.view?.seats ?? {}).length === table.bots.length, "the bots sit");
  }

  /** Sits down at the table that is shown. */
  async sitDown(name: string): Promise<void> {
    await this.page.getByRole("button", { name: "Take a seat" }).click();
    await this.confirmBuyIn(name);
  }

  async confirmBuyIn(name: string): Promise<void> {
    const sit = this.page.getByRole("button", { name: "Sit down" });
    await sit.waitFor();
    const field = this.page.getByLabel("Your name at the tables");
    if (await field.isVisible()) {
      await field.fill(name);
    }
    await sit.click();
    await this.page.locator(".pod.mine").waitFor();
  }

  /** Waits until he can act. */
  async myTurn(): Promise<void> {
    await this.page.locator("action-bar .turn").waitFor();
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** Lets persons do something in windows of their own, and sees to it that no page complains. */
export async function withPeople(browser: Browser, count: number, run: (people: Person[]) => Promise<void>, size = DESKTOP): Promise<void> {
  const people = await Promise.all(Array.from({ length: count }, () => Person.at(browser, "/", size)));
  try {
    await run(people);
    expect(people.flatMap((person) => person.problems)).toEqual([]);
  } finally {
    await Promise.all(people.map((person) => person.close()));
  }
}

/** All chips on a table: stacks, bets and pots. */
export function chipsOn(view: TableView): number {
  const seats = Object.values(view.seats ?? {});
  const pots = view.hand?.over ? [] : (view.hand?.pots ?? []);
  return seats.reduce((sum, seat) => sum + seat.stack + (seat.bet ?? 0), 0) + pots.reduce((sum, pot) => sum + pot.amount, 0);
}

/** Whether the page is wider than its window. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth || document.body.scrollWidth > window.innerWidth);
}
