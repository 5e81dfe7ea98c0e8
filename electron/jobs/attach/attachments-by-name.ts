import type { SlotSuggestion } from "../../../shared/attachments/suggest-slot.ts";
import type { Attachment } from "../../../shared/case/case.ts";
import type { SlotReport } from "../../../shared/report.ts";
import { attachmentName, nameKey } from "../../../shared/text/file-names.ts";
import { storedName } from "../../library/cases/add-attachment.ts";

/** A number that a file got because its name was taken: `freeName`. */
const NUMBERED = /^( \d+)?$/;

/** What `addAttachment` calls a file, as names compare. */
export function keyOfStored(name: string): string {
  const { stem, ending } = storedName(name);
  return nameKey(`${stem}${ending}`);
}

/**
 * What a case knows of the name that a file is given by, among the files that its attachments have and had: none came by it (`new`), one did
 * (`one`), or more than one may have, so that the name does not say which (`unclear`).
 */
export type AttachmentByName = { readonly kind: "new" | "unclear" } | { readonly kind: "one"; readonly attachment: Attachment };

/** Which attachment came by this name, under which a file may be numbered or shortened in the case. */
export function attachmentByName(name: string, attachments: readonly Attachment[]): AttachmentByName {
  const { stem, ending } = storedName(name);
  const [stemKey, endingKey] = [nameKey(stem), nameKey(ending)];
  const keysOf = ({ file, earlierFiles }: Attachment) => [file, ...(earlierFiles ?? [])].map((one) => nameKey(attachmentName(one)));
  const isNumbered = (key: string) =>
    key.startsWith(stemKey) && key.endsWith(endingKey) && NUMBERED.test(key.slice(stemKey.length, key.length - endingKey.length));
  const [own, another] = attachments.filter((one) => keysOf(one).includes(`${stemKey}${endingKey}`));
  if (own === undefined) return { kind: "new" };
  return another === undefined && attachments.every((one) => one === own || !keysOf(one).some(isNumbered))
    ? { kind: "one", attachment: own }
    : { kind: "unclear" };
}

/** The slots as if nothing lay in any: which are empty says nothing of where a newer version belongs. */
export const asEmpty = (slots: readonly SlotReport[]): readonly SlotReport[] => slots.map((slot) => ({ ...slot, state: "missing" }));

/** Whether what a file says of itself is sure, and is where an attachment lies: then it takes its place. */
export const takesPlaceOf = (said: SlotSuggestion | undefined, attachment: Attachment): boolean =>
  said?.sure === true && said.slot.slot === attachment.slot && said.slot.for === (attachment.for ?? undefined);
