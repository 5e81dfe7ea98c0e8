import type { FileGroup, FileProposal } from "../../shared/files-first/propose-files.ts";

/**
 * The group in which each file is listed.
 * @param held as they were when the pointer began to move over the list: until it leaves or rests, none moves to another
 * @param touched those for which a person has chosen a place, where they were then: none moves to another by what is read later
 */
export const steadyGroups = (
  files: readonly Pick<FileProposal, "key" | "group">[],
  held: ReadonlyMap<string, FileGroup> | undefined,
  touched: ReadonlyMap<string, FileGroup> = new Map(),
): ReadonlyMap<string, FileGroup> => new Map(files.map(({ key, group }) => [key, held?.get(key) ?? touched.get(key) ?? group]));
