import { basename } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ShellCommand } from "../../../shared/ipc.ts";

const electron = vi.hoisted(() => ({
  menu: [] as unknown[],
  lists: [] as unknown[],
  documents: [] as string[],
  taken: [] as { args: string }[],
}));
vi.mock("electron", () => ({
  Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: (menu: unknown) => electron.menu.push(menu) },
  app: {
    getJumpListSettings: () => ({ removedItems: electron.taken }),
    setJumpList: (list: unknown) => electron.lists.push(list),
    addRecentDocument: (path: string) => electron.documents.push(path),
  },
}));
const { setMenu } = await import("../../../electron/desktop/menu.ts");
const { showRecent } = await import("../../../electron/desktop/system-recent.ts");

beforeEach(() => {
  for (const list of Object.values(electron)) list.length = 0;
});

/** What these tests look at of Electron's entries; the package itself belongs to electron/desktop/. */
type MenuEntry = {
  readonly label?: string;
  readonly sublabel?: string;
  readonly role?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly MenuEntry[];
};
type ListCategory = { readonly items: readonly { readonly title: string; readonly args: string; readonly program: string }[] };

const SYSTEMS = ["win32", "darwin", "linux"] as const;
const recent = Array.from({ length: 12 }, (_, index) => `/cases/${index === 0 ? "研发 & 合作" : `项目${index}`}`);

function menuOf(platform: NodeJS.Platform, recentFolders: readonly string[] = recent) {
  const done: string[] = [];
  setMenu(platform, { command: (command: ShellCommand) => done.push(command), open: (folder) => done.push(folder), recent: recentFolders });
  const below = (items: readonly MenuEntry[]): readonly MenuEntry[] => items.flatMap((item) => [item, ...below(item.submenu ?? [])]);
  return { items: below(electron.menu.at(-1) as MenuEntry[]), done };
}

const labelled = (items: readonly MenuEntry[], label: string) => items.find((item) => item.label === label);
const click = (item: MenuEntry | undefined) => item?.click?.();

describe("the menu of the system", () => {
  test.each(SYSTEMS)("has Chinese words for every entry, and none that loses work or opens a developer's tools (%s)", (platform) => {
    const { items } = menuOf(platform);
    const entries = items.filter(({ type }) => type !== "separator");
    expect(entries.length).toBeGreaterThan(15);
    // without words of its own an entry has Electron's, which are English
    expect(entries.filter(({ label }) => !/\p{Script=Han}/u.test(label ?? ""))).toEqual([]);
    const roles = entries.map(({ role }) => role?.toLowerCase());
    for (const role of ["reload", "forcereload", "toggledevtools", "paste-and-match-style"]) expect(roles).not.toContain(role);
  });

  test("lists the ten cases opened last, newest first, an ampersand in a name as itself, and opens the one chosen", () => {
    const { items, done } = menuOf("win32");
    const listed = items.filter(({ sublabel }) => sublabel !== undefined);
    expect(listed.map(({ sublabel }) => sublabel)).toEqual(recent.slice(0, 10));
    expect(listed[0]?.label).toBe("研发 && 合作");
    click(listed[3]);
    expect(done).toEqual([recent[3]]);
    expect(labelled(menuOf("win32", []).items, "最近的申报项目")?.enabled).toBe(false);
  });

  test("has the page carry out what it offers", () => {
    const { items, done } = menuOf("win32");
    for (const label of ["新建申报项目", "打开申报项目…", "打印…", "使用手册", "自检"]) click(labelled(items, label));
    expect(done).toEqual(["start", "open", "print", "manual", "self-check"]);
  });
});

describe("the recent cases of the system", () => {
  const listed = () => (electron.lists.at(-1) as ListCategory[]).flatMap(({ items }) => items);

  test("stand on Windows under the names of their folders, each opening its own, ten at most", () => {
    showRecent("win32", recent);
    expect(listed().map(({ title }) => title)).toEqual(recent.slice(0, 10).map((folder) => basename(folder)));
    expect(listed().map(({ args }) => args)).toEqual(recent.slice(0, 10).map((folder) => `"${folder}"`));
    expect(new Set(listed().map(({ program }) => program))).toEqual(new Set([process.execPath]));
  });

  test("leave out what the user took off that list", () => {
    electron.taken.push({ args: `"${recent[1]}"` });
    showRecent("win32", recent.slice(0, 3));
    expect(listed().map(({ title }) => title)).toEqual(["研发 & 合作", "项目2"]);
    showRecent("win32", []);
    expect(electron.lists.at(-1)).toEqual([]);
  });

  test("get the newest on macOS, and nothing elsewhere", () => {
    showRecent("darwin", recent);
    showRecent("linux", recent);
    expect(electron.documents).toEqual([recent[0]]);
    expect(electron.lists).toEqual([]);
  });
});
