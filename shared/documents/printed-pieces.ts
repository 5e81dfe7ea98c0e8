import { given } from "../facts/facts.ts";
import { letterKey } from "./document-subjects.ts";
import type { LetterSource } from "./fact-values.ts";
import { presentTextOf } from "./letter-text.ts";
import { type SealDocument, sealDocuments } from "./seal-list.ts";
import type { LetterTemplate } from "./template.ts";
import { documentOf, writeLetter } from "./write-letter.ts";

/**
 * What a print pack made now would print, one line each: what its list names, each letter by its words, each file by its hash and its
 * pages' turns and order. A pack is up to date as long as it has all of them; what came back since is no longer among them.
 */
export function printedPieces(source: LetterSource, letters: readonly LetterTemplate[]): readonly string[] {
  const { title, applicant, lead } = source.case;
  const open = sealDocuments(source).filter(({ back, planned }) => !back && planned !== undefined);
  return [JSON.stringify(["list", given(title), given(applicant?.name), given(lead?.name)]), ...open.map((paper) => pieceOf(paper, source, letters))];
}

function pieceOf({ planned, slot, title }: SealDocument, source: LetterSource, letters: readonly LetterTemplate[]): string {
  const { guide, case: theCase } = source;
  const from = planned?.source;
  const own = slot.state === "outdated" ? guide.slots.find(({ id }) => id === slot.slot)?.document : undefined;
  const id = from?.kind === "letter" ? from.document : own;
  const letter = letters.find((one) => one.id === id);
  if (id !== undefined && letter !== undefined) {
    const subject = from?.kind === "letter" ? from.for : documentOf(guide, id, theCase.topic)?.each === undefined ? undefined : slot.for;
    const outcome = writeLetter({ ...source, letter, ...(subject === undefined ? {} : { subject }) });
    return JSON.stringify(["letter", letterKey(id, subject), title, outcome.kind === "written" ? presentTextOf(outcome).sha256 : outcome.kind]);
  }
  if (from?.kind !== "attachment") return JSON.stringify(["other", planned?.key, title]);
  const { file, sha256, pageTurns, pageOrder } = from.attachment;
  return JSON.stringify(["file", file, title, sha256, pageTurns, pageOrder]);
}
