import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { manual } from "../../renderer/help/manual.ts";
import { readmeWith } from "./readme-manual.ts";

/** Writes the manual into README.md: a part of `npm run manual`. */
const file = fileURLToPath(new URL("../../README.md", import.meta.url));
await writeFile(file, readmeWith(await readFile(file, "utf8"), manual));
