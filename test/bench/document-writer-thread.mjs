import { register } from "tsx/esm/api";

/** Starts document-writer.ts from source: a worker thread of Node 20 does not take over its parent's loader. */
register();
await import("./document-writer.ts");
