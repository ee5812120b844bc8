import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

const ROOT = new URL("../../..", import.meta.url).pathname;
const JAR = join(ROOT, "server/target/cardroom.jar");
const START_MS = 60_000;
const STOP_MS = 15_000;

declare module "vitest" {
  export interface ProvidedContext {
    url: string;
  }
}

/** The built jar with the JDK of the environment, else the launcher, which finds both. */
function command(data: string): [string, string[]] {
  const serve = ["serve", "--port", "0", "--data", data];
  const home = process.env["JAVA_HOME"];
  if (home !== undefined && existsSync(JAR)) {
    const flags = ["--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseCompactObjectHeaders"];
    return [join(home, "bin/java"), [...flags, "-jar", JAR, ...serve]];
  }
  return [join(ROOT, "scripts/cardroom"), serve];
}

function ready(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error(`The server was not ready in ${START_MS} ms:\n${output}`)), START_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /Cardroom is ready at (http:\/\/\S+)/.exec(output)?.[1];
      if (url !== undefined) {
        clearTimeout(timer);
        resolve(url);
      }
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}:\n${output}`));
    });
  });
}

/** Starts a server of its own on a free port with an empty data folder, and stops it after the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), "cardroom-e2e-"));
  const [program, args] = command(data);
  const server = spawn(program, args, { cwd: data, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const end = async (): Promise<void> => {
    server.kill("SIGTERM");
    const force = setTimeout(() => server.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(force);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    project.provide("url", await ready(server));
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
