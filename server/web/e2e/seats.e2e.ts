import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, Person } from "./table-driver.ts";
import type { AppState } from "../src/state/state.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

const seatsOf = (state: AppState): number => Object.keys(state.table?.view?.seats ?? {}).length;

describe("the creator of a table", () => {
  it("adds and removes bots, sits out and in, and leaves with his chips", async () => {
    const ivy = await Person.at(browser, "/");
    await ivy.page.getByRole("button", { name: "New table" }).first().click();
    const dialog = ivy.page.getByRole("dialog");
    await dialog.getByLabel("Your name at the tables").fill("Ivy");
    const bots = dialog.getByRole("button", { name: /^Remove/ });
    while ((await bots.count()) > 0) {
      await bots.first().click();
    }
    await dialog.getByText("Listed in the lobby").click();
    await dialog.getByRole("button", { name: "Open the table" }).click();
    await ivy.until((state) => state.table?.view?.maxSeats === 6, "the table is there");

    await ivy.page.getByRole("button", { name: "Sit here, seat 3" }).click();
    await ivy.page.getByRole("button", { name: /^Nit/ }).click();
    await ivy.until((state) => state.table?.view?.seats?.[2]?.player.bot === "nit", "the bot sits");
    const bot = (await ivy.state()).table?.view?.seats?.[2]?.player.name ?? "";
    await ivy.page.locator(".pod", { hasText: bot }).hover();
    await ivy.page.getByRole("button", { name: `Remove ${bot}` }).click();
    await ivy.page.getByRole("button", { name: "Remove this bot" }).click();
    await ivy.until((state) => seatsOf(state) === 0, "the bot is gone");

    await ivy.sitDown("Ivy");
    await ivy.until((state) => state.me?.balance === 9_800, "the account has paid the buy-in");
    const menu = ivy.page.getByRole("button", { name: "Table menu" });
    await menu.click();
    await ivy.page.getByRole("menuitem", { name: "Sit out" }).click();
    await ivy.page.getByRole("button", { name: "I am back" }).click();
    await ivy.until((state) => Object.values(state.table?.view?.seats ?? {})[0]?.status === "active", "she is back");
    await menu.click();
    await ivy.page.getByRole("menuitem", { name: "Stand up and leave" }).click();
    await ivy.until((state) => seatsOf(state) === 0 && state.me?.balance === 10_000, "the chips are back");
    await ivy.page.getByText("You are watching.").waitFor();

    await menu.click();
    await ivy.page.getByRole("menuitem", { name: "Close the table" }).click();
    await ivy.page.getByText("The table is closed").first().waitFor();
    expect(ivy.problems).toEqual([]);
    await ivy.close();
  });
});

describe("a stranger", () => {
  it("at an address that does not exist is told so", async () => {
    const jo = await Person.at(browser, "/tables/nowhere1");
    await jo.page.getByText("It does not exist, or it is over.").waitFor();
    await jo.page.getByRole("button", { name: "To the lobby" }).click();
    await jo.page.locator("table-card").first().waitFor();
    await jo.page.goBack();
    await jo.page.getByText("It does not exist, or it is over.").waitFor();
    await jo.close();
  });
});
