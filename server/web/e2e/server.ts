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
function command(data: string, port: number): [string, string[]] {
  const serve = ["serve", "--port", String(port), "--data", data];
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

/** A running server. */
export interface RunningServer {
  url: string;
  /** Ends it as an operator would. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Starts a server on a port, 0 for a free one. */
export async function startServer(data: string, port = 0): Promise<RunningServer> {
  const [program, args] = command(data, port);
  const server = spawn(program, args, { cwd: data, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const kill = async (): Promise<void> => {
    server.kill("SIGKILL");
    await ended;
  };
  const stop = async (): Promise<void> => {
    server.kill("SIGTERM");
    const force = setTimeout(() => server.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(force);
  };
  try {
    return { url: await ready(server), stop, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** A new folder for a server's data, and what removes it. */
export function dataFolder(): [string, () => void] {
  const data = mkdtempSync(join(tmpdir(), "cardroom-e2e-"));
  return [data, () => rmSync(data, { recursive: true, force: true })];
}

/** Starts the server that the tests share, and stops it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [data, remove] = dataFolder();
  const server = await startServer(data);
  project.provide("url", server.url);
  return async () => {
    await server.stop();
    remove();
  };
}
