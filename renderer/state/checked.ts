import { create } from "zustand";
import type { Case } from "../../shared/case.ts";
import { checkCase } from "../../shared/check-case.ts";
import type { AppError } from "../../shared/errors.ts";
import type { CheckReport, Finding } from "../../shared/report.ts";
import type { Guide } from "../../shared/rules/guide.ts";
import { isAnswered, readPath } from "../../shared/wizard/case-path.ts";
import type { Section } from "../../shared/wizard/fields.ts";
import { type SectionFinder, sectionFinder, sectionsOf } from "../../shared/wizard/sections.ts";
import { useClock } from "./clock.ts";
import { guideOf, useLibrary } from "./library.ts";
import { useOpenCase } from "./open-case.ts";

export type Group = "must" | "lack" | "open" | "advice" | "met" | "none";
export type SectionState = "todo" | "doing" | "must" | "done";

/** A finding with its place on the screens. */
export type PlacedFinding = {
  readonly key: string;
  readonly finding: Finding;
  readonly group: Group;
  /** the section to go to; absent: attachments or nowhere */
  readonly section: Section | undefined;
  /** the exact field */
  readonly path: string | undefined;
};

export type SectionSummary = { readonly section: Section; readonly state: SectionState; readonly must: number; readonly lack: number; readonly open: number };

type CheckedState = {
  readonly guide: Guide | undefined;
  readonly report: CheckReport | undefined;
  readonly error: AppError | undefined;
  readonly findings: readonly PlacedFinding[];
  readonly sections: readonly SectionSummary[];
  readonly findSection: SectionFinder;
  /** how long the last check took, milliseconds */
  readonly took: number;
};

const nothing: CheckedState = { guide: undefined, report: undefined, error: undefined, findings: [], sections: [], findSection: () => undefined, took: 0 };

/** The report of the open case, made again at once after each change: the same function that the command line calls. */
export const useChecked = create<CheckedState>(() => nothing);

/** Follows case, library and clock from now on; called once. */
export function startChecking(): void {
  const check = () => useChecked.setState(checkedNow(), true);
  useOpenCase.subscribe((state, before) => {
    if (state.case !== before.case) check();
  });
  useClock.subscribe(check);
  useLibrary.subscribe((state, before) => {
    if (state.library !== before.library) check();
  });
}

function checkedNow(): CheckedState {
  const theCase = useOpenCase.getState().case;
  const { library } = useLibrary.getState();
  if (theCase === undefined || library === undefined) return nothing;
  const guide = guideOf(library, theCase.guide);
  if (guide === undefined) {
    return { ...nothing, error: { kind: "guide-unknown", guide: theCase.guide, known: library.guides.map((known) => known.id) } };
  }
  const started = performance.now();
  const report = checkCase({ case: theCase, guide, letters: useOpenCase.getState().opened?.letters ?? library.letters, moment: useClock.getState().moment });
  const took = performance.now() - started;
  if (!report.ok) return { ...nothing, guide, error: report.error };
  const { sections, findSection } = sectionsFor(guide, theCase);
  const findings = placeAll(report.value.findings, findSection, guide);
  const summaries = sections.map((section) => summary(section, findings, theCase, findSection));
  return { guide, report: report.value, error: undefined, findings, sections: summaries, findSection, took };
}

let lastSections: { readonly guide: Guide; readonly topic: string; readonly sections: readonly Section[]; readonly findSection: SectionFinder } | undefined;

/** The sections of the case's topic, kept as long as guide and topic stay. */
function sectionsFor(guide: Guide, theCase: Case): { readonly sections: readonly Section[]; readonly findSection: SectionFinder } {
  if (lastSections?.guide !== guide || lastSections.topic !== theCase.topic) {
    const sections = sectionsOf(guide, theCase);
    lastSections = { guide, topic: theCase.topic, sections, findSection: sectionFinder(sections) };
  }
  return lastSections;
}

/** Each finding with its place and a key that lasts from one check to the next: its rule and what it is about. */
function placeAll(findings: readonly Finding[], findSection: SectionFinder, guide: Guide): readonly PlacedFinding[] {
  const named = new Map<string, number>();
  return findings.map((finding) => {
    const name = finding.subject === undefined ? finding.rule : `${finding.rule}:${finding.subject}`;
    const earlier = named.get(name) ?? 0;
    named.set(name, earlier + 1);
    const path = isAboutPaper(finding, guide) ? ATTACHMENTS : (finding.missing?.[0] ?? finding.field);
    const section = path === undefined ? undefined : findSection(path);
    return { key: earlier === 0 ? name : `${name}:${earlier}`, finding, group: groupOf(finding), section, path };
  });
}

/** Where papers are mended. */
export const ATTACHMENTS = "attachments";

/** A rule that looks into a slot and is not met: no answer is at fault, a paper is missing. */
function isAboutPaper(finding: Finding, guide: Guide): boolean {
  return finding.outcome === "not-met" && guide.rules.some((rule) => rule.id === finding.rule && "slot" in rule.check);
}

/** The sentence of a finding, led by whom it is about unless it says so itself. */
export function findingSentence(finding: Finding): string {
  const { subjectName, message } = finding;
  return subjectName === undefined || message.includes(subjectName) ? message : `${subjectName}：${message}`;
}

const ONLY_NAMES_FIELDS = /^尚未填写：/;

/** A finding that only names what is not filled in: what was to be checked, and the sentence; many such sentences are the same. */
export function unfilledWords({ title, subjectName, message }: Finding): { readonly about: string; readonly unfilled: string } | undefined {
  if (!ONLY_NAMES_FIELDS.test(message)) return undefined;
  return { about: subjectName === undefined ? title : `${title}（${subjectName}）`, unfilled: message.replace(ONLY_NAMES_FIELDS, "尚未填写") };
}

/** The sentence of a finding in a list, where it must be told from all others. */
export function findingWords(finding: Finding): string {
  const unfilled = unfilledWords(finding);
  return unfilled ? `${unfilled.about}：${unfilled.unfilled}` : findingSentence(finding);
}

export function groupOf(finding: Finding): Group {
  switch (finding.outcome) {
    case "not-met":
      return "must";
    case "cannot-tell":
      return finding.reason === "open-reading" ? "open" : "lack";
    case "advice":
      return "advice";
    case "met":
      return "met";
    case "not-applicable":
      return "none";
  }
}

function summary(section: Section, findings: readonly PlacedFinding[], theCase: Case, findSection: SectionFinder): SectionSummary {
  const own = findings.filter((finding) => finding.section === section);
  const count = (group: Group) => own.filter((finding) => finding.group === group).length;
  // what was typed and cannot be an answer is to be mended like what fails a rule
  const drafts = Object.keys(theCase.drafts ?? {}).filter((path) => findSection(path) === section).length;
  const must = count("must") + drafts;
  const lack = count("lack");
  const begun = section.fields.flatMap((field) => (field.kind === "heading" ? [] : [field.path])).some((path) => isAnswered(readPath(theCase, path)));
  const open = count("open");
  const state = !begun && drafts === 0 ? "todo" : must > 0 ? "must" : lack + open > 0 ? "doing" : "done";
  return { section, state, must, lack, open };
}
