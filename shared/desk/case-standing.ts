import type { Case } from "../case/case.ts";
import { slotsToPrint } from "../documents/seal-list.ts";
import type { Guide } from "../guide/guide.ts";
import { type AttachmentCount, attachmentCount } from "../messages/attachment-count.ts";
import type { CheckReport } from "../report.ts";
import { sectionFinder, sectionsOf } from "../wizard/sections.ts";
import { isDoubted } from "./finding-group.ts";
import { type FindingLine, findingLines } from "./finding-lines.ts";
import { type Left, leftToDo } from "./left-to-do.ts";
import { linesToDo } from "./line-groups.ts";
import { isToSeal, lineStep } from "./next-step.ts";
import { ATTACHMENTS, allFindings, type PlacedFinding, placeFindings } from "./place-findings.ts";

/** Where the next step of a case is made: a section with its field, the attachments, the findings, the build, or the upload of what was built. */
export type NextPlace =
  | { readonly kind: "section"; readonly section: string; readonly path: string }
  | { readonly kind: "attachments" }
  | { readonly kind: "findings" }
  | { readonly kind: "finish" }
  | { readonly kind: "submit" };

/**
 * How a case stands, counted in the lines of 检查结果. `next`: the first of them, `undefined` where nothing blocks any more: then what is
 * there is checked, and at last the package is built.
 */
export type CaseStanding = {
  readonly must: number;
  /** how many of `must` only wait for the seal */
  readonly toSeal: number;
  readonly lack: number;
  readonly open: number;
  readonly ready: boolean;
  readonly attachments: AttachmentCount;
  readonly next?: { readonly step: string; readonly result: string };
  readonly place: NextPlace;
};

type CheckedCase = { readonly case: Case; readonly guide: Guide; readonly report: CheckReport };

/** The lines of 检查结果 of a checked case. */
export function caseLines({ case: theCase, guide, report }: CheckedCase): readonly FindingLine<PlacedFinding>[] {
  const findSection = sectionFinder(sectionsOf(guide, theCase));
  return findingLines(placeFindings(allFindings(report), findSection, guide, theCase), theCase, guide);
}

/** What is left of a checked case, as its task list and 检查结果 count it. */
export const leftOfCase = (checked: CheckedCase): Left =>
  leftToDo(caseLines(checked), checked.case, sectionFinder(sectionsOf(checked.guide, checked.case))).all;

/** Whether nothing is left to do, as every screen says it: the guide asks for nothing more, and no answer is doubted. */
export const isReady = ({ ready, doubts = [] }: Pick<CheckReport, "ready" | "doubts">): boolean => ready && !isDoubted(doubts);

/** The same where only the unit's own review is left. */
export const isReadyForReview = ({ readyForReview, doubts = [] }: Pick<CheckReport, "readyForReview" | "doubts">): boolean =>
  readyForReview && !isDoubted(doubts);

/** How a checked case stands: the same numbers as its sidebar and 检查结果 show. */
export function caseStanding(checked: CheckedCase): CaseStanding {
  const { guide, report } = checked;
  const lines = caseLines(checked);
  const count = (group: string) => lines.filter((line) => line.group === group).length;
  const attachments = attachmentCount(report.slots, slotsToPrint(checked));
  const [next] = linesToDo(lines, guide, checked.case.topic);
  const placed = next?.members[0];
  return {
    must: count("must"),
    toSeal: lines.filter(isToSeal).length,
    lack: count("lack"),
    open: count("open"),
    ready: isReady(report),
    attachments,
    ...(next && { next: { step: lineStep(next, guide), result: next.result } }),
    place:
      next === undefined
        ? { kind: attachments.unchecked > 0 ? "attachments" : "finish" }
        : placed?.path === ATTACHMENTS
          ? { kind: "attachments" }
          : placed?.section && placed.path !== undefined && next.group !== "open"
            ? { kind: "section", section: placed.section.id, path: placed.path }
            : { kind: "findings" },
  };
}
