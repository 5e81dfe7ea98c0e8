import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { type AppOptions, openFolder, type RunningApp, startApp } from "./running-app.ts";

/** The folder of the complete example of 专题二. */
export const EXAMPLE = fileURLToPath(new URL("../../../templates/samples/topic-2", import.meta.url));

/** The case of a folder as it is on disk; throws what is wrong with it. */
export async function readCaseIn(folder: string): Promise<Case> {
  const read = parseCase(JSON.parse(await readFile(join(folder, "case.json"), "utf8")), "case.json");
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** A new folder with the complete example of 专题二 in it, whose path has Chinese and spaces in it. */
export async function copyOfExample(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "申报 项目 "));
  await cp(EXAMPLE, folder, { recursive: true });
  return folder;
}

/** What the tests of a file work with: the running application, and the folder of the case that is open in it. */
export type OpenedCase = { app: RunningApp; folder: string };

/** Makes a case and opens it in a new window before each test of the file that calls this, and removes both after it. */
export function openedCase(makeFolder: () => Promise<string>, options: AppOptions = {}): OpenedCase {
  const opened = {} as OpenedCase;
  beforeEach(async () => {
    opened.folder = await makeFolder();
    opened.app = await startApp(options);
    await openFolder(opened.app.page, opened.folder);
  });
  afterEach(async () => {
    await opened.app.close();
    // the last save may still be written
    await rm(opened.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  return opened;
}
