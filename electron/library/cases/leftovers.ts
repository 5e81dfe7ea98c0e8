import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { STAGED } from "../../files/atomic-write.ts";
import { checkInsideCase } from "../../files/inside-case.ts";
import { ATTACHMENTS_FOLDER } from "./cases.ts";
import { HISTORY_FOLDER } from "./history.ts";

/** What is written aside before it takes its name: `case.json.guohe-1234567`, and attachments as `.adding-…` (atomic-write.ts, add-attachment.ts). */
const ASIDE: readonly (readonly [string, RegExp])[] = [
  ["", STAGED],
  [HISTORY_FOLDER, STAGED],
  [ATTACHMENTS_FOLDER, /^\.adding-[0-9a-f-]+$/],
];

/**
 * Takes away what a killed program left half written in a case folder. Only for one whose lock nobody else holds: what
 * another program is writing there looks the same. Never fails.
 */
export async function removeLeftovers(caseFolder: string): Promise<void> {
  for (const [below, pattern] of ASIDE) {
    const folder = join(caseFolder, below);
    if (below !== "" && !(await checkInsideCase(caseFolder, folder)).ok) continue;
    const names = await readdir(folder).catch(() => []);
    for (const name of names) if (pattern.test(name)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
