import { importProgram } from "../built-or-source.mjs";

/** The loopback host, for tests: `npm start` builds first. */
await importProgram("loopback", "loopback/main.ts");
