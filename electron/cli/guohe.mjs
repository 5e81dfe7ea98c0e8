import { fileURLToPath } from "node:url";
import { importProgram } from "../built-or-source.mjs";
import { runChild } from "../run-child.mjs";

/** `npm run guohe`: the command line; a command that recognises text in a process that is sparing with memory, where the system's is not by itself. */
const RECOGNISING = ["review", "compare", "split"];
const [command = ""] = process.argv.slice(2);

if (process.platform === "linux" && RECOGNISING.includes(command) && !("MALLOC_ARENA_MAX" in process.env))
  runChild(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
else await importProgram("guohe", "cli/main.ts");
