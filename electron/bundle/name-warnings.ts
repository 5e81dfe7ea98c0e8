import { keyOf, type PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { outsideGbk } from "../files/gbk.ts";

/** What to know of the single files' names before they are uploaded: that one was cut, and characters that some upload pages cannot take. */
export const nameWarnings = (attachments: readonly PlannedAttachment[]): readonly BundleWarning[] => attachments.flatMap(nameWarningsOf);

/** The same of one attachment; `file`: its registered file, or what its letter is called. */
export function nameWarningsOf({ fileName, fileNameCut, source }: PlannedAttachment): readonly BundleWarning[] {
  const file = source.kind === "attachment" ? source.attachment.file : source.kind === "loose" ? source.path : `${keyOf(source)}.pdf`;
  const characters = outsideGbk(fileName);
  return [
    ...(fileNameCut ? [bundleWarning(file, { code: "upload-name-cut", fileName })] : []),
    ...(characters.length > 0 ? [bundleWarning(file, { code: "upload-name-not-gbk", fileName, characters })] : []),
  ];
}
