import { type ReadCase, readCase } from "../cases/cases.ts";
import { findCases } from "../workspaces/workspace.ts";

/** The cases of folders by their ids, all versions of each: that in the folder named first comes first. */
export async function casesById(folders: readonly string[]): Promise<ReadonlyMap<string, readonly ReadCase[]>> {
  const byId = new Map<string, readonly ReadCase[]>();
  for (const folder of new Set(folders)) {
    const found = await findCases(folder);
    for (const path of found.ok ? found.value : []) {
      const read = await readCase(path);
      if (!read.ok) continue;
      const known = byId.get(read.value.case.id) ?? [];
      if (!known.some((one) => one.folder === read.value.folder)) byId.set(read.value.case.id, [...known, read.value]);
    }
  }
  return byId;
}
