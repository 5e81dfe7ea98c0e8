import type { Case } from "../case/case.ts";
import { fieldName } from "../case/field-catalogue.ts";
import type { Guide } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import { type Finding, type SlotReport, titleForSubject } from "../report.ts";
import { requiredWhen } from "../rules/slot-required.ts";

/** The rule under which a slot stands of which the answers do not tell yet whether it must be filled; its subject is the slot. */
export const UNDECIDED_SLOT_RULE = "slot-undecided";

/**
 * One finding for each slot with a condition that cannot be told yet, unless a rule of the guide speaks of the slot or it is filled: with
 * it open nobody knows whether the package is complete.
 */
export function undecidedSlots(guide: Guide, theCase: Case, slots: readonly SlotReport[]): readonly Finding[] {
  return slots.flatMap((report): readonly Finding[] => {
    const slot = guide.slots.find(({ id }) => id === report.slot);
    if (slot === undefined || slot.requiredBy !== undefined || report.filled) return [];
    const decided = requiredWhen(slot, { guide, case: theCase }, report.for);
    if (decided === undefined || decided.holds !== undefined) return [];
    const [first] = decided.missing;
    const name = titleForSubject(report);
    return [
      {
        rule: UNDECIDED_SLOT_RULE,
        title: "附件是否必须",
        outcome: "cannot-tell",
        reason: "missing-answer",
        subject: report.for ?? report.slot,
        subjectName: name,
        namesSubject: true,
        clause: report.clause,
        message: `还不能判断是否须附“${name}”：尚未填写${decided.missing.map((path) => fieldName(path, questionNames(guide))).join("、")}。`,
        todo: "填写后即可判断是否须附。",
        missing: decided.missing,
        ...(first !== undefined && { field: first }),
      },
    ];
  });
}
