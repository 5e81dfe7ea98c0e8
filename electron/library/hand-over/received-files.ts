import { readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { HandOver, ReceivedFiles } from "../../../shared/desk/hand-over.ts";
import { freeName, nameKey } from "../../../shared/text/file-names.ts";
import { retryWhileHeld } from "../../files/atomic-write.ts";
import { makeFolder } from "../../files/make-folder.ts";
import { sha256OfFile } from "../../files/sha256.ts";
import { ATTACHMENTS_FOLDER } from "../cases/cases.ts";

type Manifest = HandOver["files"];

/**
 * Adds the attachments that came with a case to those of the same case that is here: one that is missing takes its place, one that
 * differs from the file of its name lies beside it, once. Nothing is written over. Throws the system's error when one cannot be put.
 * @param came the folder that was unpacked; `files` are those of the manifest below it
 * @param onPut is told of each file as it is put in place, for `takeBackFiles`
 */
export async function addReceivedFiles(
  came: string,
  files: Manifest,
  here: string,
  { stamp, onPut }: { readonly stamp: string; readonly onPut: (path: string) => void },
): Promise<ReceivedFiles> {
  const added: string[] = [];
  const beside: { readonly file: string; readonly as: string }[] = [];
  const put = async (path: string, target: string) => {
    await makeFolder(dirname(target));
    await retryWhileHeld(() => rename(join(came, ...path.split("/")), target));
    onPut(target);
  };
  for (const { path, sha256, bytes } of files) {
    if (!path.startsWith(`${ATTACHMENTS_FOLDER}/`)) continue;
    const folder = join(here, ...dirname(path).split("/"));
    const siblings = await readdir(folder).catch(() => []);
    // a disk may keep names in another normal form
    const own = siblings.find((name) => nameKey(name) === nameKey(basename(path)));
    if (own === undefined) {
      await put(path, join(folder, basename(path)));
      added.push(path);
      continue;
    }
    const isSame = (name: string) => holds(join(folder, name), sha256, bytes);
    if (await isSame(own)) continue;
    const ending = extname(path);
    let as: string | undefined;
    for (const name of siblings) if (as === undefined && (await isSame(name))) as = name;
    if (as === undefined) {
      as = freeName(`${basename(path, ending)}（${stamp}）`, ending, new Set(siblings.map(nameKey)));
      await put(path, join(folder, as));
    }
    beside.push({ file: path, as: `${dirname(path)}/${as}` });
  }
  return { added, beside };
}

/** Takes files out again that were added. */
export const takeBackFiles = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) await rm(path, { force: true }).catch(() => undefined);
};

/** Whether a file has this content; one that cannot be read has not. */
async function holds(path: string, sha256: string, bytes: number): Promise<boolean> {
  try {
    return (await stat(path)).size === bytes && (await sha256OfFile(path)) === sha256;
  } catch {
    return false;
  }
}
