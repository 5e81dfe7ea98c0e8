import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildForBundling } from "../../electron/build.mjs";

/** Builds the programs that built-programs.ts runs into dist/bench. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const names = ["rules-process", "scanned-bundle-process", "recompress-process"];
await buildForBundling(Object.fromEntries(names.map((name) => [name, join(root, "test", "bench", `${name}.ts`)])), join(root, "dist", "bench"));
