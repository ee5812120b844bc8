import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = new URL("..", import.meta.url).pathname;
const FIRST_LOAD_LIMIT = 100_000;
let folder = "";

function files(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cardroom-web-"));
  // the runner says "test", which would bundle the development build of Lit
  const mode = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  await build({ root: ROOT, configFile: join(ROOT, "vite.config.ts"), logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  process.env["NODE_ENV"] = mode;
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the built client", () => {
  it("loads with less than 100 KB compressed in all", () => {
    const size = files().filter((file) => file.endsWith(".gz")).reduce((sum, file) => sum + readFileSync(file).length, 0);
    console.log(`first load: ${size} bytes compressed`);
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThan(FIRST_LOAD_LIMIT);
  });

  it("has a compressed copy of every file that equals it", () => {
    const plain = files().filter((file) => !file.endsWith(".gz"));
    expect(plain.length).toBeGreaterThanOrEqual(4);
    for (const file of plain) {
      expect(gunzipSync(readFileSync(`${file}.gz`)).equals(readFileSync(file)), file).toBe(true);
    }
  });

  it("names its assets by their content and refers to no other host", () => {
    const page = readFileSync(join(folder, "index.html"), "utf8");
    expect(page).toMatch(/\/assets\/index-[\w-]{8,}\.js/);
    expect(page).not.toMatch(/https?:\/\//);
    expect(page).not.toMatch(/<script(?![^>]*src)/);
  });
});

describe("the lock file", () => {
  it("holds no download addresses and no hosts", () => {
    const lock = readFileSync(join(ROOT, "package-lock.json"), "utf8");
    expect(lock).not.toMatch(/"resolved"|https?:\/\//);
  });

  it("belongs to exact versions", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<string, Record<string, string>>;
    for (const version of Object.values({ ...dependencies, ...devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});
