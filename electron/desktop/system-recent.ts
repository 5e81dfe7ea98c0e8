import { basename } from "node:path";
import { app, type JumpListItem } from "electron";

/** So many entries fit into the list that Windows shows over the program's button. */
const SHOWN = 10;

/**
 * The recent cases where the system shows those of a program, by the names of their folders: the entry to be
 * double-clicked has the same name in every case. Windows: the list over the button, made again; macOS: one more.
 * @param recent folders of cases, newest first
 */
export function showRecent(platform: NodeJS.Platform, recent: readonly string[]): void {
  const [newest] = recent;
  if (platform === "darwin" && newest !== undefined) app.addRecentDocument(newest);
  if (platform !== "win32") return;
  // what the user took off that list may not be put back into it: Windows then refuses the whole
  const taken = new Set(app.getJumpListSettings().removedItems.map(({ args }) => args));
  const items = recent.slice(0, SHOWN).map(entryOf);
  const kept = items.filter(({ args }) => !taken.has(args));
  app.setJumpList(kept.length === 0 ? [] : [{ type: "custom", name: "最近的申报项目", items: kept }]);
}

const entryOf = (folder: string): JumpListItem => ({
  type: "task",
  title: basename(folder),
  description: folder,
  program: process.execPath,
  args: `"${folder}"`,
  iconPath: process.execPath,
  iconIndex: 0,
});
