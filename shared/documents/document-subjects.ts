import type { Case } from "../case/case.ts";
import { entryOf, holdsAtAnyTime, timelessContext } from "../conditions/at-any-time.ts";
import { describe } from "../conditions/describe.ts";
import { anyOf } from "../conditions/values.ts";
import { participatingUnits } from "../facts/facts.ts";
import type { Guide, GuideDocument } from "../guide/guide.ts";
import { type Withheld, withheld } from "./letter-conditions.ts";

/** What a document is written for one by one: ids of agreements, partners or units that take part, or once for the case. */
export function subjectsOf(document: Pick<GuideDocument, "each">, { case: theCase }: { readonly case: Case }): readonly (string | undefined)[] {
  const entries = entriesOf(document, theCase);
  return entries === undefined || entries === null || entries.length === 0 ? [undefined] : entries.map(({ id }) => id);
}

function entriesOf({ each }: Pick<GuideDocument, "each">, theCase: Case): readonly { readonly id: string }[] | null | undefined {
  switch (each) {
    case "agreements":
      return theCase.agreements;
    case "partners":
      return theCase.partners;
    case "units":
      return participatingUnits(theCase);
    case undefined:
      return undefined;
  }
}

/** What a letter is called where each agreement, partner or unit has its own: `promise--p1`; by its id where there is one for the case. */
export const letterKey = (document: string, subject: string | undefined): string => (subject === undefined ? document : `${document}--${subject}`);

/**
 * Why a document with a condition (`writtenWhen`) is not written: for the subject at hand, or for none of its subjects.
 * False: the reason is made from the condition; unknown: with the answers that would tell.
 */
export function conditionWithheld(
  document: GuideDocument,
  source: { readonly case: Case; readonly guide: Guide; readonly subject?: string | undefined },
): Withheld | undefined {
  const { writtenWhen } = document;
  if (writtenWhen === undefined) return undefined;
  const subjects = source.subject === undefined ? subjectsOf(document, source) : [source.subject];
  const { holds, missing } = anyOf(subjects.map((subject) => holdsAtAnyTime(writtenWhen, source, entryOf(source.case, subject))));
  if (holds === true) return undefined;
  const condition = describe(writtenWhen, timelessContext(source, entryOf(source.case, subjects[0])));
  if (holds === false) return withheld("not-needed", `指南只在“${condition}”时要求这份文书，按现在的答复不需要`);
  return withheld("missing-answer", `还不能判断是否须出具（${condition}），请先补答`, missing);
}
