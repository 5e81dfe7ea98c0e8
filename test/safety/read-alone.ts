import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { argv, exit, stdout } from "node:process";
import { setTimeout } from "node:timers/promises";
import { readInThread } from "../../electron/ingest/decoding-client.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { peakMemory } from "../fixtures/peak-memory.ts";

/** Reads one file in a program of its own and tells what was said and the most memory that the program had, in bytes; run by hostile-files.test.ts. */
const [, , file = ""] = argv;
const read = await readInThread(readFileSync(file), basename(file), { passwords: [], keepSizes: false });
// what the thread was in the middle of goes on for a moment when it is ended
await setTimeout(1_500);
stdout.write(JSON.stringify({ said: read.ok ? "read" : errorText(read.error), most: peakMemory() }));
exit(0);
