import { argv } from "node:process";
import { register } from "tsx/esm/api";

/** Starts a worker from source: a worker thread of Node 20 does not take over its parent's loader. Built programs do not need it. */
register();
await import(`./${argv[2]}.ts`);
