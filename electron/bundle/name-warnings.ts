import { keyOf, type PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import { bundleWarning, type NameNote, nameNote } from "../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { outsideGbk } from "../files/gbk.ts";

/**
 * What to know of the single files' names before they are uploaded: that some were cut, and characters that some upload
 * pages cannot take. One warning for each of the two, which lists the names; its `file` is the first of them, as registered.
 */
export function nameWarnings(attachments: readonly PlannedAttachment[]): readonly BundleWarning[] {
  return namesOf(attachments).map(({ first, warning }) => bundleWarning(fileOf(first), warning));
}

/** The same before anything is made, each as one line with its list. */
export const nameNotes = (attachments: readonly PlannedAttachment[]): readonly NameNote[] => namesOf(attachments).map(({ warning }) => nameNote(warning));

type OfNames = { readonly first: PlannedAttachment; readonly warning: Parameters<typeof nameNote>[0] };

function namesOf(attachments: readonly PlannedAttachment[]): readonly OfNames[] {
  const cut = attachments.filter(({ fileNameCut }) => fileNameCut === true);
  const beyond = attachments.flatMap((planned) => {
    const characters = outsideGbk(planned.fileName);
    return characters.length === 0 ? [] : [{ planned, fileName: planned.fileName, characters }];
  });
  const [firstCut] = cut;
  const [firstBeyond] = beyond;
  return [
    ...(firstCut ? [{ first: firstCut, warning: { code: "upload-name-cut", fileNames: cut.map(({ fileName }) => fileName) } as const }] : []),
    ...(firstBeyond ? [{ first: firstBeyond.planned, warning: { code: "upload-name-not-gbk", names: beyond } as const }] : []),
  ];
}

/** The registered file, or what the letter is called. */
const fileOf = ({ source }: PlannedAttachment): string =>
  source.kind === "attachment" ? source.attachment.file : source.kind === "loose" ? source.path : `${keyOf(source)}.pdf`;
