import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import type { TableView } from "../src/net/messages.ts";
import { dataFolder, startServer } from "./server.ts";
import type { RunningServer } from "./server.ts";
import { chipsOn, DESKTOP, launch, Person } from "./table-driver.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

describe("a server that is killed in the middle of a hand", () => {
  it("comes back, and the page goes on with the same hand by itself", async () => {
    const [data, remove] = dataFolder();
    let server: RunningServer = await startServer(data);
    try {
      const kim = await Person.at(browser, "/", DESKTOP, server.url);
      await kim.openHeadsUp("Kim");
      await kim.myTurn();
      const before = (await kim.state()).table;
      const cards = await kim.holeCards();

      await server.kill();
      await kim.page.getByText("Connection lost. Reconnecting; your seat is safe.").waitFor();
      expect(await kim.page.locator("action-bar button.call").isDisabled()).toBe(true);
      server = await startServer(data, Number(new URL(server.url).port));
      await kim.until((state) => state.connection.phase === "online" && state.table?.sync === "live", "the page is back");
      await kim.page.locator("action-bar .turn button.call:not(:disabled)").waitFor();

      const after = (await kim.state()).table;
      expect(after?.epoch).toBeGreaterThan(before?.epoch ?? 0);
      expect(after?.version).toBeGreaterThanOrEqual(before?.version ?? 0);
      expect(after?.view?.hand?.id).toBe(before?.view?.hand?.id);
      expect(await kim.holeCards()).toEqual(cards);
      expect(chipsOn(after?.view as TableView)).toBe(chipsOn(before?.view as TableView));

      await kim.page.keyboard.press("c");
      const turn = before?.view?.hand?.turn;
      await kim.until((state) => state.table?.view?.hand?.turn !== turn, "the hand goes on");
      expect(kim.problems.filter((problem) => problem.startsWith("error: "))).toEqual(
        kim.problems.filter((problem) => problem.includes("WebSocket") || problem.includes("ERR_CONNECTION_REFUSED")),
      );
      await kim.close();
    } finally {
      await server.stop();
      remove();
    }
  });
});
