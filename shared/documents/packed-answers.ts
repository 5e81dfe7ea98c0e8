import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Attachment, Case } from "../case/case.ts";
import { uncheckedState } from "../case/edit-attachments.ts";
import type { Guide } from "../guide/guide.ts";
import { isTranslationSlot } from "../guide/rule-selectors.ts";

/**
 * Names what of a case a package is made of: who checked a paper is in none, but for a translation, whose check 核对表 prints, nor
 * what was noted of one when it was read, nor from which profile an answer was filled. Two cases
 * with one name give the same package. `undefined` facts and the order of facts make no difference.
 */
export function packedAnswers({ profiles: _profiles, ...answers }: Case, guide: Pick<Guide, "slots">): string {
  const attachments = answers.attachments?.map(({ differs: _noted, checkedNames: _names, ...one }) =>
    isTranslationSlot(guide, one.slot) ? one : withoutCheck(one),
  );
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify({ ...answers, ...(attachments && { attachments }) }, inOrder))));
}

/** An attachment as it was before somebody checked it. */
function withoutCheck({ checkedBy: _by, checkedOn: _on, state, ...rest }: Attachment): Attachment {
  return { ...rest, state: state === "checked" || state === undefined || state === null ? uncheckedState(rest) : state };
}

const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;
