import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isSystemJunk } from "../../shared/text/file-names.ts";

/** All that lies in a folder, with `/` between the parts of a path; empty folders end in `/`. Litter of the system aside. */
export async function folderEntries(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const walk = async (relative: string): Promise<void> => {
    const entries = (await readdir(join(folder, relative), { withFileTypes: true })).filter((entry) => !isSystemJunk(entry.name));
    if (entries.length === 0 && relative !== "") found.push(`${relative}/`);
    for (const entry of entries) {
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else found.push(path);
    }
  };
  await walk("");
  return found.sort();
}
