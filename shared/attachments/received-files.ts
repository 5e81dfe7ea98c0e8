import type { AppError, Result } from "../errors.ts";
import { attachmentName } from "../text/file-names.ts";

/**
 * A file copied into the case: what a new entry of `attachments` needs. `known`: its own name, where the very same file lay there already and
 * was not copied again; `givenName`: its own name, where the one that it got is shorter.
 */
export type AddedFile = {
  readonly id: string;
  readonly file: string;
  readonly givenName?: string;
  readonly sha256: string;
  readonly pages?: number;
  readonly bytes: number;
  readonly known?: string;
};

/** A file that came again under another `name` than the `former` one that it has in the folder. */
export type Renamed = { readonly name: string; readonly former: string };

/** Whether a file came again under another name: that, as the only one of the list. */
export function renamedBy({ known, file }: Pick<AddedFile, "known" | "file">): readonly Renamed[] {
  const former = attachmentName(file);
  return known === undefined || known === former ? [] : [{ name: known, former }];
}

/** A file by the name that it came by, where it lies in the folder under another one. */
export function asCalledNow(file: AddedFile): AddedFile {
  const [renamed] = renamedBy(file);
  return renamed ? { ...file, givenName: renamed.name } : file;
}

/** What became of files that were dropped or chosen: `refused` names each that could not be taken, and why. */
export type AddedFiles = { readonly added: readonly AddedFile[]; readonly refused: readonly AppError[] };

/** An attachment as it is looked at: sizes in points as seen, `opening` its first words. `converted`: a Word file, shown as the PDF made of it. */
export type AttachmentOverview = {
  readonly pages: number;
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly opening: string;
  readonly converted?: boolean;
};

/** Whether a file has no text of its own, as what a scanner sends; of one that was not looked at yet nobody knows it. */
export function isScan(look: Result<AttachmentOverview> | undefined): boolean {
  return look?.ok === true && look.value.opening.trim() === "";
}
