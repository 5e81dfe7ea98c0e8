import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { portableName } from "../../shared/text/file-names.ts";
import { errorCode } from "../files/file-error.ts";
import { openRegularFile } from "../files/regular-file.ts";
import { MANIFEST } from "./manifest.ts";

/**
 * Writes a ZIP of an output folder. All lies in one folder named after `root`, as every system takes it; the manifest comes first, so that an earlier
 * ZIP of ours is known by its first entry. PDFs are stored as they are: they hold nothing more to squeeze out.
 * @param files paths below the folder, with `/`
 */
export async function zipFolder(folder: string, files: readonly string[], root: string, target: string, createdAt: Date): Promise<void> {
  const zip = new ZipFile();
  const top = portableName(root, { characters: 60, instead: "附件汇编" });
  for (const file of [MANIFEST, ...files]) {
    zip.addFile(join(folder, ...file.split("/")), `${top}/${file}`, { mtime: createdAt, compress: !file.endsWith(".pdf"), mode: 0o100644 });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(target, { flags: "wx" }));
  const written = await open(target, "r+");
  try {
    await written.sync();
  } finally {
    await written.close();
  }
}

/** Whether nothing lies at `path`, or an earlier ZIP of ours: its first entry is a manifest (APPNOTE 4.3.7). */
export async function mayReplaceZip(path: string): Promise<boolean> {
  const head = Buffer.alloc(1024);
  try {
    const file = await openRegularFile(path);
    try {
      await file.read(head, 0, head.length, 0);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCode(error) === "ENOENT") return true;
    throw error;
  }
  if (head.readUInt32LE(0) !== 0x04034b50) return false;
  return head.toString("utf8", 30, 30 + Math.min(head.readUInt16LE(26), head.length - 30)).endsWith(`/${MANIFEST}`);
}
