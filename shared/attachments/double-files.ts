import type { Attachment, Case } from "../case/case.ts";
import { bearsSeal } from "../case/edit-attachments.ts";
import { otherPaperOf } from "../facts/other-paper.ts";
import type { Guide } from "../guide/guide.ts";
import { saysTheSame } from "../text/compare-texts.ts";
import { isSameContent } from "./same-content.ts";

/** One paper that lies in its place twice. */
export type DoubleFiles = { readonly slot: string; readonly for?: string; readonly title: string; readonly files: readonly Attachment[] };

/**
 * Places in which one paper lies more than once: the same file, or of a letter of ours several of which one at least bears no seal, as
 * where a print stays beside its scan or was put in again. All of them would go into the package.
 */
export function doubleFiles(theCase: Case, guide: Pick<Guide, "slots">): readonly DoubleFiles[] {
  const places = new Map<string, Attachment[]>();
  for (const attachment of theCase.attachments ?? []) {
    if (attachment.unplaced === true) continue;
    const key = JSON.stringify([attachment.slot, attachment.for ?? ""]);
    const known = places.get(key);
    if (known) known.push(attachment);
    else places.set(key, [attachment]);
  }
  return [...places.values()].flatMap((files): readonly DoubleFiles[] => {
    const [first] = files;
    const slot = guide.slots.find(({ id }) => id === first?.slot);
    if (first === undefined || slot === undefined || files.length < 2 || slot.required === "never") return [];
    const same = slot.document !== undefined && files.some((file) => !isSealed(file)) ? files : sameContent(files);
    return same.length < 2 ? [] : [{ slot: slot.id, ...(first.for ? { for: first.for } : {}), title: slot.shortTitle, files: same }];
  });
}

/**
 * Of several files of one letter the one to keep: nothing else was read in it than the letter says now (`words`; `undefined`: nobody knows what), and of those that is
 * sealed or checked. `undefined`: there is no such one, or more than one.
 */
export function soundFile(files: readonly Attachment[], words: string | undefined): Attachment | undefined {
  const isPresent = ({ words: own }: Attachment) => words === undefined || typeof own !== "string" || saysTheSame(own, words);
  const right = files.filter((file) => otherPaperOf(file) === undefined && isPresent(file));
  const sealed = right.filter(isSealed);
  const [sound, another] = sealed.length > 0 ? sealed : right;
  return another === undefined ? sound : undefined;
}

const isSealed = (file: Attachment) => bearsSeal(file) || file.state === "sealed-scan" || file.state === "checked";

const sameContent = (files: readonly Attachment[]) => files.filter((file, index) => files.some((other, at) => at !== index && isSameContent(file, other)));
