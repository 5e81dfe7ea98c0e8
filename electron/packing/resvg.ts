import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm } from "@resvg/resvg-wasm";

let ready: Promise<void> | undefined;

/** Loads the drawing of SVG pictures, once in a process: a second `initWasm` throws. */
export function loadResvg(): Promise<void> {
  ready ??= readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")).then(initWasm);
  return ready;
}
