import type { Attachment } from "../../shared/case/case.ts";

/** The file of several, shown one behind the other, on whose page one is; the first where their pages are not known. @param place of the page, from 0 */
export function fileAt<File extends Pick<Attachment, "pages">>(files: readonly File[], place: number): File | undefined {
  let before = 0;
  for (const file of files) {
    if (typeof file.pages !== "number") break;
    before += file.pages;
    if (place < before) return file;
  }
  return files.some(({ pages }) => typeof pages !== "number") ? files[0] : files.at(-1);
}
