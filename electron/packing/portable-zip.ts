import { createWriteStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

/** The form that needs no installing: the unpacked program as a ZIP in which all lies in one folder, `top`. */
export async function writePortableZip(folder: string, top: string, target: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const zip = new ZipFile();
  for (const file of files.sort()) zip.addFile(file, `${top}/${relative(folder, file).split(sep).join("/")}`);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(target));
}
