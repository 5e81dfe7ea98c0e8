import { importProgram } from "../built-or-source.mjs";

/** `npm run guohe`: the command line. */
await importProgram("guohe", "cli/main.ts");
