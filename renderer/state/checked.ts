import { create } from "zustand";
import type { Case } from "../../shared/case/case.ts";
import { fieldName } from "../../shared/case/field-catalogue.ts";
import { fileSealLine } from "../../shared/case/file-seal-name.ts";
import { withoutForgottenPartners } from "../../shared/case/removed-partners.ts";
import { isDraft } from "../../shared/check/answer-doubts.ts";
import { checkCase } from "../../shared/check/check-case.ts";
import type { Group } from "../../shared/desk/finding-group.ts";
import { type FindingLine, findingLines, isBegun } from "../../shared/desk/finding-lines.ts";
import { type Left, leftOfSection, leftToDo, NOTHING_LEFT } from "../../shared/desk/left-to-do.ts";
import { ATTACHMENTS, allFindings, type PlacedFinding, placeFindings } from "../../shared/desk/place-findings.ts";
import { lettersOf } from "../../shared/documents/guide-letters.ts";
import { slotsToPrint } from "../../shared/documents/seal-list.ts";
import type { AppError } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { settleAnswers } from "../../shared/guide/guide-answers.ts";
import { questionNames } from "../../shared/guide/question-names.ts";
import { type AttachmentCount, attachmentCount } from "../../shared/messages/attachment-count.ts";
import type { CheckReport, SlotReport } from "../../shared/report.ts";
import { blankQuestions } from "../../shared/wizard/blank-questions.ts";
import type { AskedOf, Section } from "../../shared/wizard/fields.ts";
import { placeNamesOfItem, type SectionFinder, sectionFinder, sectionsOf } from "../../shared/wizard/sections.ts";
import { text } from "../ui/text.ts";
import { followPresses } from "./after-press.ts";
import { behindFrame } from "./behind-frame.ts";
import { useClock } from "./clock.ts";
import { keepSame } from "./keep-same.ts";
import { guideOf, useLibrary } from "./library.ts";
import { useOpenCase } from "./open-case.ts";

export type SectionState = "todo" | "doing" | "must" | "done";

export type CheckedLine = FindingLine<PlacedFinding>;

export { ATTACHMENTS, type PlacedFinding };

export type SectionSummary = Left & {
  readonly section: Section;
  readonly state: SectionState;
  /** besides, the blank questions that no line of 检查结果 waits for, by their places: none where nothing of the section is answered yet */
  readonly blanks: readonly string[];
  /** of an untouched section in which nothing is asked: `none`: it may stay blank; `partners`: it asks each partner, and there is none yet */
  readonly waits?: "none" | "partners" | undefined;
};

type CheckedState = {
  /** the case that the report is of: while one types, one letter behind the open one */
  readonly case: Case | undefined;
  readonly guide: Guide | undefined;
  readonly report: CheckReport | undefined;
  readonly error: AppError | undefined;
  readonly findings: readonly PlacedFinding[];
  /** the same as they are listed: one cause in one line */
  readonly lines: readonly CheckedLine[];
  /** how many lines there are of each group */
  readonly counts: Readonly<Counts>;
  readonly left: Left;
  readonly leftOfAttachments: Left;
  readonly attachments: AttachmentCount;
  /** the slots of letters of ours that can be printed now */
  readonly toPrint: ReadonlySet<SlotReport>;
  readonly sections: readonly SectionSummary[];
  readonly findSection: SectionFinder;
  /** by field: the findings that speak beside it, the weightiest first */
  readonly notes: ReadonlyMap<string, readonly PlacedFinding[]>;
  /** how long the last check took, milliseconds */
  readonly took: number;
};

type Counts = Record<Group, number>;

const noCounts = (): Counts => ({ must: 0, lack: 0, open: 0, advice: 0, met: 0, none: 0 });

const nothing: CheckedState = {
  case: undefined,
  guide: undefined,
  report: undefined,
  error: undefined,
  findings: [],
  lines: [],
  counts: noCounts(),
  left: NOTHING_LEFT,
  leftOfAttachments: NOTHING_LEFT,
  attachments: attachmentCount([], new Set()),
  toPrint: new Set(),
  sections: [],
  findSection: () => undefined,
  notes: new Map(),
  took: 0,
};

/**
 * The report of the open case, made again after each change: the same function that the command line calls. After a
 * letter that was typed it follows one frame later, and before anything that is clicked; after any other change, at once.
 */
export const useChecked = create<CheckedState>(() => nothing);

const check = () => useChecked.setState(checkedNow(), true);
const checkLater = behindFrame(check);
let typing: "no" | "text" | "value" = "no";

/** Follows case, library and clock from now on; called once. */
export function startChecking(): void {
  useOpenCase.subscribe((state, before) => {
    if (state.case === before.case) return;
    // in a text that is being rewritten a name may be gone for a moment; to open a case is no change of it
    const isEdit = typing === "no" && state.opened?.key === before.opened?.key;
    const settled = settledCase(isEdit && state.case ? withoutForgottenPartners(state.case) : state.case);
    // which comes here again
    if (settled !== state.case) useOpenCase.setState({ case: settled });
    else if (typing === "no") check();
    else if (typing === "text") checkLater.plan();
  });
  useClock.subscribe(check);
  useLibrary.subscribe((state, before) => {
    if (state.library !== before.library) check();
  });
  followPresses();
  // what is clicked right behind a letter stands on the findings of that letter
  window.addEventListener("click", checkLater.flush, { capture: true });
}

/**
 * An edit by a letter that was typed: the letter comes on the screen first, its findings behind that frame. Of a value, an amount or a date, that
 * is half written nothing is judged: its findings come once the field is left (`checkTyped`).
 */
export function asTyped(edit: () => void, kind: "text" | "value" = "text"): void {
  typing = kind;
  try {
    edit();
  } finally {
    typing = "no";
  }
}

/** The findings of a value that was typed, unless they are there. */
export function checkTyped(): void {
  if (useChecked.getState().case !== useOpenCase.getState().case) check();
}

/** What answers a question of the guide with the wrong kind of thing waits at its field, where it can be seen. */
function settledCase(theCase: Case | undefined): Case | undefined {
  const { library } = useLibrary.getState();
  const guide = theCase && library && guideOf(library, theCase);
  return theCase && guide ? settleAnswers(theCase, guide) : theCase;
}

function checkedNow(): CheckedState {
  const theCase = useOpenCase.getState().case;
  const { library } = useLibrary.getState();
  if (theCase === undefined || library === undefined) return nothing;
  const guide = guideOf(library, theCase);
  if (guide === undefined) {
    const { guide: id, guideEdition: edition } = theCase;
    const known = library.guides.map((one) => one.id);
    return { ...nothing, error: { kind: "guide-unknown", guide: id, known, ...(edition !== undefined && { edition }) } };
  }
  const started = performance.now();
  const { opened } = useOpenCase.getState();
  const letters = lettersOf(guide, opened?.unitTemplates ?? library.unitTemplates);
  const report = checkCase({ case: theCase, guide, letters, moment: useClock.getState().moment });
  const took = performance.now() - started;
  if (!report.ok) return { ...nothing, case: theCase, guide, error: report.error };
  const sections = sectionsOf(guide, theCase);
  const findSection = sectionFinder(sections);
  const before = useChecked.getState();
  const kept = {
    ...report.value,
    findings: keepSame(before.report?.findings, report.value.findings),
    slots: keepSame(before.report?.slots, report.value.slots),
    ...(report.value.doubts && { doubts: keepSame(before.report?.doubts, report.value.doubts) }),
  };
  const findings = keepSame(before.findings, placeFindings(allFindings(kept), findSection, guide, theCase));
  const lines = keepSame(before.lines, findingLines(findings, theCase, guide));
  const left = leftToDo(lines, theCase, findSection);
  const summaries = sections.map((section, index) => {
    const now = summary(section, left, { theCase, guide, base: "" });
    return keepSame(before.sections[index], now);
  });
  const toPrint = slotsToPrint({ case: theCase, guide, report: kept });
  const notes = findings === before.findings ? before.notes : notesByField(findings);
  return {
    case: theCase,
    guide,
    report: kept,
    error: undefined,
    findings,
    lines,
    counts: countLines(lines),
    left: keepSame(before.left, left.all),
    leftOfAttachments: keepSame(before.leftOfAttachments, left.bySection.get(ATTACHMENTS) ?? NOTHING_LEFT),
    attachments: keepSame(before.attachments, attachmentCount(kept.slots, toPrint)),
    toPrint,
    sections: keepSame(before.sections, summaries),
    findSection,
    notes,
    took,
  };
}

/** What is beside each field: what must be repaired first, then what is open, then what is unanswered elsewhere in a finding. Of words that are no answer the control itself says why. */
function notesByField(findings: readonly PlacedFinding[]): ReadonlyMap<string, readonly PlacedFinding[]> {
  const notes = new Map<string, PlacedFinding[]>();
  const note = (path: string, finding: PlacedFinding) => {
    const here = notes.get(path);
    if (here === undefined) notes.set(path, [finding]);
    else if (!here.includes(finding)) here.push(finding);
  };
  for (const group of ["must", "open", "lack"] as const) {
    for (const one of findings) {
      if (one.group !== group || isDraft(one.finding)) continue;
      if (group === "lack") for (const path of one.finding.missing ?? []) note(path, one);
      else if (one.path !== undefined) {
        note(one.path, one);
        // a finding about an element of an agreement speaks beside the question whether it is stated
        note(`${one.path}.stated`, one);
      }
    }
  }
  return notes;
}

/** A field by the name that sentences give it, below the name of what it is of in a list; what the guide itself asks for is named by the guide. */
export function useFieldName(path: string): string {
  return useChecked(({ guide, case: theCase, findSection }) => {
    const section = path.includes("[") ? findSection(path) : undefined;
    const ofItem = section && placeNamesOfItem(section, path, theCase).slice(1).join("　");
    return fileSealLine(path, theCase?.attachments) ?? (ofItem || fieldName(path, guide && questionNames(guide)));
  });
}

/** How many lines there are of each group. What is met or not asked is counted one by one. */
function countLines(lines: readonly CheckedLine[]): Readonly<Counts> {
  const all = noCounts();
  for (const { group } of lines) all[group] += 1;
  return all;
}

/** Whether something is left of a section that the package waits for, and not only what may be filled in later. */
export const isHeld = ({ must, unanswered, doubted, reviews, open }: Left): boolean => must + unanswered + doubted + reviews + open > 0;

function summary(section: Section, all: ReturnType<typeof leftToDo>, of: AskedOf): SectionSummary {
  const isTouched = isBegun(section, of.theCase);
  const left = leftOfSection(all.bySection.get(section.id) ?? NOTHING_LEFT, isTouched ? blankQuestions(section, of) : [], all, of.theCase);
  // a blank that may be filled in later is none the less blank
  const state = !isTouched ? "todo" : left.must > 0 ? "must" : isHeld(left) || left.blanks.length > 0 ? "doing" : "done";
  const isAsked = left.must + left.unanswered + left.doubted + left.reviews + left.seals + left.open + left.blanks.length > 0;
  const ofPartners = section.fields.some((field) => field.kind === "list" && field.fixed);
  return { section, state, ...left, ...(!isTouched && !isAsked && { waits: ofPartners ? "partners" : "none" }) };
}

/** Where the finding is repaired: a section, or the attachments. */
export function placeOf(placed: PlacedFinding): string {
  return placed.section?.title ?? (placed.path === ATTACHMENTS ? text.workspace.attachments : "");
}
