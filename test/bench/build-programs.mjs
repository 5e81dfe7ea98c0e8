import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildForBundling, READING_THREADS } from "../../electron/build.mjs";

/** Builds the programs that built-programs.ts runs into dist/bench. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const names = ["rules-process", "scanned-bundle-process", "recompress-process", "reading-process", "batch-process", "write-process"];
const programs = Object.fromEntries(names.map((name) => [name, join(root, "test", "bench", `${name}.ts`)]));
await buildForBundling({ ...programs, ...READING_THREADS, worker: join(root, "electron", "jobs", "threads", "job.worker.ts") }, join(root, "dist", "bench"));
