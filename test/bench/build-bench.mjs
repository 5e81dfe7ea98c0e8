import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildForBundling } from "../../electron/build.mjs";

/** Builds the program that scanned-bundle.ts measures into dist/bench as the product is built: tsx would take memory of its own. */
const root = fileURLToPath(new URL("../..", import.meta.url));
await buildForBundling({ "scanned-bundle-process": join(root, "test", "bench", "scanned-bundle-process.ts") }, join(root, "dist", "bench"));
