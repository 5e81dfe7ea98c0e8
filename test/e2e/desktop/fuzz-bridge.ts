import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build } from "vite";
import { z } from "zod";
import type { BridgeReport } from "./fuzz-in-page.ts";

const entry = fileURLToPath(new URL("./fuzz-in-page.ts", import.meta.url));
const reportSchema = z.object({ sent: z.number(), refused: z.number(), thrown: z.number(), kinds: z.number(), faults: z.array(z.string()) });
const builtSchema = z.array(z.looseObject({ output: z.array(z.looseObject({ code: z.string() })).min(1) })).min(1);

/** Sends so many wrong messages through the real preload and the real channel, from inside the page; a case was opened before. */
export async function fuzzBridge(page: Page, count: number, seed: number): Promise<BridgeReport> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: { write: false, minify: false, reportCompressedSize: false, lib: { entry, formats: ["iife"], name: "guoheFuzz" } },
  });
  const code = builtSchema.parse(built)[0]?.output[0]?.code ?? "";
  return reportSchema.parse(await page.evaluate(`${code}\nguoheFuzz.fuzzDoor(${count}, ${seed})`));
}
