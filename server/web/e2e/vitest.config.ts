import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["e2e/**/*.e2e.ts"],
    globalSetup: ["e2e/server.ts"],
    // most of the time is waiting for bots and breaks between hands
    maxWorkers: 2,
    // more pages at once would measure the machine
    maxConcurrency: 3,
    testTimeout: 240_000,
    hookTimeout: 60_000,
  },
});
