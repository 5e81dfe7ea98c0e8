import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { BICUBIC, createICNS, createICO } from "png2icons";
import { productFolder } from "../library/paths.ts";

/** The largest picture that a system asks for (macOS: 512 points on a screen of double resolution). */
const LARGEST_PIXELS = 1024;

let ready: Promise<void> | undefined;

/**
 * Draws the icons of the packed program out of the one drawing, `renderer/public/icon.svg`: `icon.ico` for Windows,
 * `icon.icns` for macOS, `icon.png` for Linux. Returns the folder, which electron-builder.yml names.
 */
export async function makeIcons(): Promise<string> {
  const folder = join(productFolder(), "out", "icons");
  const svg = await readFile(join(productFolder(), "renderer", "public", "icon.svg"), "utf8");
  ready ??= readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")).then(initWasm);
  await ready;
  const png = Buffer.from(new Resvg(svg, { fitTo: { mode: "width", value: LARGEST_PIXELS } }).render().asPng());
  const ico = createICO(png, BICUBIC, 0, true, true);
  const icns = createICNS(png, BICUBIC, 0);
  if (ico === null || icns === null) throw new Error("the drawing of the icon cannot be turned into icons");
  await mkdir(folder, { recursive: true });
  await Promise.all([writeFile(join(folder, "icon.png"), png), writeFile(join(folder, "icon.ico"), ico), writeFile(join(folder, "icon.icns"), icns)]);
  return folder;
}
