import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packApplication } from "../../../electron/packing/pack.ts";
import { packedParts, sizeLines } from "../../../electron/packing/packed-size.ts";
import { findElectronUnderWine } from "../../runner/tools.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const output = join(root, "out", "packed");
const folder = join(output, "win-unpacked");

/** The packed Windows program that the desktop tests drive. */
export const PACKED_PROGRAM = join(folder, "guohe.exe");

/** Packs what is built, once before all desktop tests, when the packed program is not there or older. Prints what it comes to. */
export async function setup(): Promise<void> {
  const wine = findElectronUnderWine();
  if (wine === undefined) throw new Error("no Electron under Wine: test/e2e/desktop/wine/setup");
  const archive = join(folder, "resources", "app.asar");
  const built = join(root, "dist", "desktop", "main.js");
  const isNew = existsSync(archive) && existsSync(built) && statSync(archive).mtimeMs > statSync(built).mtimeMs;
  if (!isNew) await packApplication({ system: "windows", form: "dir", electron: join(wine, "opt", "electron", "dist"), output });
  console.log(`the packed program:\n${sizeLines(await packedParts(folder)).join("\n")}`);
}
