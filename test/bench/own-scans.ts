import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { caseText } from "../../electron/library/cases/cases.ts";
import { parseCase } from "../../shared/case/case.ts";

/**
 * Gives a copied case scans of its own: the same pages in other bytes, registered as such. What the program keeps of files
 * that it has seen then helps no other case, as it is with the scans of sixty applications.
 * @param name unlike that of every other copy; ASCII
 */
export async function giveOwnScans(folder: string, name: string): Promise<void> {
  const file = join(folder, "case.json");
  const parsed = parseCase(JSON.parse(await readFile(file, "utf8")), file);
  if (!parsed.ok) throw new Error(parsed.error.kind);
  const attachments = await Promise.all(
    (parsed.value.attachments ?? []).map(async (attachment) => {
      const path = join(folder, attachment.file);
      const bytes = withNote(await readFile(path), extname(path), name);
      await writeFile(path, bytes);
      return { ...attachment, sha256: createHash("sha256").update(bytes).digest("hex") };
    }),
  );
  await writeFile(file, caseText({ ...parsed.value, attachments }));
}

/** A comment behind a PDF (ISO 32000-2, 7.2.4) or in a JPEG (COM of T.81, B.2.4.5); other files stay as they are. */
function withNote(bytes: Buffer, extension: string, note: string): Buffer {
  if (extension === ".pdf") return Buffer.concat([bytes, Buffer.from(`\n%${note}\n`, "latin1")]);
  if (extension !== ".jpg") return bytes;
  const length = Buffer.alloc(2);
  length.writeUInt16BE(note.length + 2);
  return Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, Buffer.from(note, "latin1"), bytes.subarray(2)]);
}
