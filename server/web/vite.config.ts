import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Writes a `.gz` next to every built file, so that the server never compresses at run time. */
function precompressed(): Plugin {
  return {
    name: "precompressed",
    apply: "build",
    writeBundle(options) {
      const dir = options.dir;
      if (dir === undefined) {
        return;
      }
      for (const file of readdirSync(dir, { recursive: true, withFileTypes: true })) {
        if (file.isFile() && /\.(html|js|css|svg|webmanifest)$/.test(file.name)) {
          const path = join(file.parentPath, file.name);
          writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
        }
      }
    },
  };
}

const server = process.env["CARDROOM_URL"] ?? "http://localhost:8080";

export default defineConfig({
  plugins: [precompressed()],
  build: {
    outDir: process.env["CARDROOM_WEB_OUT"] ?? "../target/classes/web",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: {
    proxy: {
      "/api": server,
      "/socket.io": { target: server, ws: true },
    },
  },
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000 },
});
