import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../../electron/files/sha256.ts";

/** Stands in every file that nobody may read: found in an answer, it has come out. */
export const CANARY = "CANARY-7f3a-泄漏";

/** A folder with the program's own home, and beside it what nobody may touch. */
export type ScratchTree = {
  readonly root: string;
  readonly home: string;
  readonly outside: string;
  /** what has changed outside the home since the tree was made, each as one line */
  readonly escaped: () => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
};

export async function makeScratchTree(): Promise<ScratchTree> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "guohe 越界 ")));
  const [home, outside] = [join(root, "home"), join(root, "outside")];
  for (const folder of [home, join(outside, "attachments"), join(outside, ".history")]) await mkdir(folder, { recursive: true });
  const secrets = [
    "secret.js",
    "outside/case.json",
    "outside/canary.json",
    "outside/attachments/secret.pdf",
    "outside/.history/case-2026-05-25T04-00-00-000Z.json",
  ];
  for (const file of secrets) await writeFile(join(root, file), JSON.stringify({ canary: CANARY }));
  const before = await treeOf(root, "home");
  return {
    root,
    home,
    outside,
    escaped: async () => differences(before, await treeOf(root, "home")),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Puts links that lead out of it into a case folder: none may be followed for writing, and no paper through them. */
export async function plantLinks(caseFolder: string, outside: string): Promise<void> {
  const links = [
    [".lock.json", "canary.json"],
    ["用印包.pdf", "attachments/secret.pdf"],
    ["case (冲突副本).json", "case.json"],
    ["attachments/link.pdf", "attachments/secret.pdf"],
    ["attachments/folder", "attachments"],
    ["文书", "attachments"],
    ["templates", "attachments"],
    ["成品", "attachments"],
  ] as const;
  await mkdir(join(caseFolder, "attachments"), { recursive: true });
  for (const [name, target] of links) {
    await rm(join(caseFolder, name), { recursive: true, force: true });
    await symlink(join(outside, target), join(caseFolder, name));
  }
}

/** Every file, folder and link below `folder` with what it holds; `except`: a folder at the top that is passed over. */
export async function treeOf(folder: string, except?: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const walk = async (below: string): Promise<void> => {
    for (const name of await readdir(join(folder, below))) {
      const path = join(below, name);
      if (path === except) continue;
      const status = await lstat(join(folder, path));
      if (status.isSymbolicLink()) found.set(path, `link to ${await readlink(join(folder, path))}`);
      else if (status.isDirectory()) {
        found.set(path, "folder");
        await walk(path);
      } else found.set(path, sha256(await readFile(join(folder, path))));
    }
  };
  await walk("");
  return found;
}

export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => `gone: ${path}`);
  const changed = [...after].flatMap(([path, held]) => (before.get(path) === held ? [] : [`${before.has(path) ? "changed" : "new"}: ${path}`]));
  return [...gone, ...changed];
}
