import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, chromium } from "playwright-core";
import { z } from "zod";

/** A program that has not shown its window by then is given up. */
export const START_SECONDS = 90;

const targetsSchema = z.array(z.looseObject({ type: z.string(), title: z.string() }));

/** Waits until the page has its title, then connects. Undefined: the program ended or does not answer. */
export async function connect(program: ChildProcess, port: number, title = "国合申报匣"): Promise<Browser | undefined> {
  const address = `http://127.0.0.1:${port}`;
  const limit = performance.now() + START_SECONDS * 1000;
  while (performance.now() < limit && program.exitCode === null) {
    const targets = await readTargets(`${address}/json/list`);
    if (targets.some((target) => target.type === "page" && target.title.includes(title))) {
      return chromium.connectOverCDP(address, { timeout: 30_000 }).catch(() => undefined);
    }
    await wait(500);
  }
  return undefined;
}

async function readTargets(address: string): Promise<z.infer<typeof targetsSchema>> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    return targetsSchema.parse(await answer.json());
  } catch {
    return [];
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}
