import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Result } from "../../shared/errors.ts";
import { userDataFolder } from "../files/paths.ts";

/** Whether a browser was started, and how the file that sent it on is taken away, once or more. */
export type Opening = { readonly opened: boolean; readonly remove: () => Promise<void> };

/**
 * Writes the one-time address into a file of this user's alone (0600 in a folder 0700). The arguments of a running program
 * can be read by every user of the machine, so the browser is started with this file and not with the address.
 * @param url base64url and digits only, so that nothing in it ends an attribute
 * @param open starts the system's program for a file
 */
export async function openInBrowser(url: string, open: (target: string) => Promise<Result<undefined>>): Promise<Opening> {
  const written = await writeOpeningFile(url).catch(() => undefined);
  if (written === undefined) return { opened: false, remove: async () => undefined };
  const remove = () => rm(written.folder, { recursive: true, force: true }).catch(() => undefined);
  const opened = await open(written.file);
  if (!opened.ok) await remove();
  return { opened: opened.ok, remove };
}

async function writeOpeningFile(url: string): Promise<{ readonly folder: string; readonly file: string }> {
  // browsers packed as snaps may read no hidden folder, but visible ones of the home folder
  const isSnap = process.platform === "linux" && existsSync(join(homedir(), "snap"));
  const parent = isSnap && !process.env.GUOHE_HOME ? homedir() : userDataFolder();
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "guohe-open-"));
  const file = join(folder, "open.html");
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>国合申报匣</title><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${url}"><p><a href="${url}">打开国合申报匣</a></p></html>\n`;
  await writeFile(file, page, { mode: 0o600, flag: "wx" });
  return { folder, file };
}
