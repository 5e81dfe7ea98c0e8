import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";

/** A part of an unpacked program, and what it comes to on disk. */
export type PackedPart = { readonly name: string; readonly bytes: number };

/** Sizes of the parts of an unpacked program: Electron itself, our archive, and what lies beside it. */
export async function packedParts(folder: string): Promise<readonly PackedPart[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sums = new Map<string, number>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const part = partOf(relative(folder, file).split(sep));
    sums.set(part, (sums.get(part) ?? 0) + (await stat(file)).size);
  }
  return [...sums].map(([name, bytes]) => ({ name, bytes })).sort((one, other) => other.bytes - one.bytes);
}

function partOf(path: readonly string[]): string {
  const inResources = path.slice(path.lastIndexOf("resources") + 1);
  if (!path.includes("resources")) return basename(path.at(-1) ?? "").startsWith("LICENSE") ? "licences of Electron and Chromium" : "Electron";
  if (inResources[0] === "app.asar") return "our program (app.asar: main process, worker, PDFium, screens)";
  if (inResources[0] === "templates" && inResources[1] === "fonts") return "fonts of the documents";
  if (inResources[0] === "templates" && inResources[1] === "ocr") return "models that recognise text";
  return inResources[0] === "templates" ? "guides, letters, policies, official texts, samples" : "other";
}

/** The table of sizes as lines, largest first, with the sum. Megabytes of 1,000,000 bytes. */
export function sizeLines(parts: readonly PackedPart[]): readonly string[] {
  const sum = parts.reduce((total, part) => total + part.bytes, 0);
  return [...parts, { name: "in all", bytes: sum }].map(({ name, bytes }) => `${(bytes / 1e6).toFixed(1).padStart(8)} MB  ${name}`);
}
