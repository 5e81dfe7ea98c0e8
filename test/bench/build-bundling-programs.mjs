import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildForBundling } from "../../electron/build.mjs";

/** Builds the programs that bundling-programs.ts runs into dist/bench, as the product is built: tsx would take time and memory of its own. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const names = ["scanned-bundle-process", "recompress-process"];
await buildForBundling(Object.fromEntries(names.map((name) => [name, join(root, "test", "bench", `${name}.ts`)])), join(root, "dist", "bench-bundling"));
