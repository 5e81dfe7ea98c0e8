import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Files with this ending open with the program (electron-builder.yml, `fileAssociations`). */
export const ENTRY_EXTENSION = ".guohe";

/** Lies beside `case.json`, which every other program may claim: a double click on it opens the case. */
export const ENTRY_FILE = `打开申报项目${ENTRY_EXTENSION}`;

const WORDS = "双击本文件，即用国合申报匣打开所在文件夹中的申报项目。内容都在 case.json 和 attachments 中，删除本文件不影响申报项目。\n";

/** Puts the entry into a case folder where there is none. One that cannot be written (a read-only folder) is done without. */
export async function createShortcutFile(caseFolder: string): Promise<void> {
  await writeFile(join(caseFolder, ENTRY_FILE), WORDS, { flag: "wx" }).catch(() => undefined);
}
