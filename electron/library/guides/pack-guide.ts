import { zipSync } from "fflate";
import { isBinaryGuideFile } from "../../../shared/guide/guide-files.ts";

/** ZIP knows no time before (APPNOTE 4.4.6); in local time, as the format has it, so that every zone writes the same bytes. */
const EARLIEST = new Date(1980, 0, 1);

/** The ZIP of a guide's files: the same bytes for the same files, whatever their order and dates. */
export function packGuide(files: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, content]) => [path, new Uint8Array(Buffer.from(content, isBinaryGuideFile(path) ? "base64" : "utf8"))] as const);
  return zipSync(Object.fromEntries(entries), { mtime: EARLIEST, os: 3, attrs: 0o100644 << 16 });
}
