import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { manualFor } from "../../renderer/help/manual.ts";
import { manualMarkdown } from "./manual-markdown.ts";
import { newestShippedGuide } from "./shipped-guide.ts";

/** Writes docs/manual.md, for the newest guide that comes with the program: a part of `npm run manual`. */
const file = fileURLToPath(new URL("../../docs/manual.md", import.meta.url));
await writeFile(file, manualMarkdown(manualFor(await newestShippedGuide())));
