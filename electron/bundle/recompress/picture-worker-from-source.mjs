import { register } from "tsx/esm/api";

/** Starts picture-worker.ts from source: a worker thread of Node 20 does not take over its parent's loader. Built programs do not need it. */
register();
await import("./picture-worker.ts");
