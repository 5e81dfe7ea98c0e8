import type { FileGroup, FileProposal } from "../../shared/files-first/propose-files.ts";

/** The group in which each file is listed. @param held as they were when the pointer began to move over the list: until it leaves or rests, none moves to another */
export const steadyGroups = (
  files: readonly Pick<FileProposal, "key" | "group">[],
  held: ReadonlyMap<string, FileGroup> | undefined,
): ReadonlyMap<string, FileGroup> => new Map(files.map(({ key, group }) => [key, held?.get(key) ?? group]));
