import { register } from "tsx/esm/api";

/** Starts reading-thread.ts from source, as worker-from-source.mjs starts worker.ts. */
register();
await import("./reading-thread.ts");
