import type { Agreement, Case } from "../case/case.ts";
import { given, money } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import { agreementSlots } from "../guide/rule-selectors.ts";
import { submissionText } from "../messages/submission-text.ts";
import type { SlotReport } from "../report.ts";
import type { Moment } from "../text/moment.ts";
import { millisecondsUntil, writtenMomentText } from "../text/moment-text.ts";
import { inSentence } from "../text/money.ts";

/**
 * What is opened again in the online system before the unit submits: what to look at, and the value that must stand there. `first`: where
 * something is to be done before there is anything to look at, which the value says.
 */
export type OnlineCheck = {
  readonly id: "title" | "budget" | "files" | "signatures";
  readonly value: string;
  readonly first?: "finish" | "attachments";
};

/** A single file of the package: what belongs there, and of what. `isTranslation`: of an agreement, not its original. */
export type PackedFile = { readonly for?: string | undefined; readonly pages: number; readonly isTranslation: boolean };

/**
 * `files`: the single files of the package made last, in their order; `hasCopy`: whether an agreement is among the attachments. Signed pages come
 * from the agreements, and are told by the attachments seen online.
 */
export function onlineChecks(theCase: Case, files: readonly PackedFile[], hasCopy: (agreement: Agreement) => boolean): readonly OnlineCheck[] {
  const { grant, sum } = money(theCase);
  const pages = files.reduce((all, file) => all + file.pages, 0);
  const amounts = [grant, sum].flatMap((yuan) => (yuan === undefined ? [] : [inSentence(yuan)]));
  const told = (theCase.agreements ?? []).flatMap((agreement, index) => {
    const on = [...new Set((agreement.signatories ?? []).flatMap(({ page }) => page ?? []))].sort((one, other) => one - other);
    const title = given(agreement.title) ?? submissionText.agreement(index + 1);
    return on.length === 0 ? [] : { agreement, on, title, packed: signedPages(agreement.id, on, files) };
  });
  // one way to name a page: by the attachments only where all of them are there
  const byAgreement = told.some(({ agreement, packed }) => packed === undefined && hasCopy(agreement));
  const signed = told.flatMap(({ agreement, on, title, packed }) => {
    if (packed === undefined && !hasCopy(agreement)) return { words: submissionText.copyFirst(title), isWithout: true };
    const pages = byAgreement ? undefined : packed;
    return (pages ?? [submissionText.signedOn(title, on)]).map((words) => ({ words, isWithout: false }));
  });
  return [
    { id: "title", value: [given(theCase.title), given(theCase.lead?.name)].filter((part) => part !== undefined).join("，") },
    { id: "budget", value: amounts.join("，") },
    files.length === 0 ? { id: "files", value: submissionText.noFiles, first: "finish" } : { id: "files", value: submissionText.filesOf(files.length, pages) },
    ...(signed.length === 0
      ? []
      : [
          {
            id: "signatures" as const,
            value: signed.map(({ words }) => words).join("，"),
            ...(signed.some(({ isWithout }) => isWithout) && { first: "attachments" as const }),
          },
        ]),
  ];
}

/** Whether the attachments of a checked case hold the copy of an agreement. */
export function hasCopyIn(slots: readonly SlotReport[], guide: Guide, topic: string): (agreement: Agreement) => boolean {
  return ({ id, kind }) => {
    const { copy, anyCopy } = agreementSlots(guide, topic, kind);
    return slots.some((one) => (one.slot === copy || one.slot === anyCopy) && (one.for ?? id) === id && one.attachments.length > 0);
  };
}

/** Pages of an agreement by the number of the attachment and the page in it: its original may be several files. `undefined`: one is in none of them. */
function signedPages(agreement: string, on: readonly number[], files: readonly PackedFile[]): readonly string[] | undefined {
  const places = on.map((page) => {
    let before = 0;
    for (const [index, file] of files.entries()) {
      if (file.for !== agreement || file.isTranslation) continue;
      if (page <= before + file.pages) return { number: index + 1, page: page - before };
      before += file.pages;
    }
    return undefined;
  });
  const found = places.flatMap((place) => place ?? []);
  if (found.length < on.length) return undefined;
  const numbers = [...new Set(found.map(({ number }) => number))];
  return numbers.map((number) =>
    submissionText.signedIn(
      number,
      found.filter((place) => place.number === number).map(({ page }) => page),
    ),
  );
}

/** Who submits online for the unit, as the settings have it. */
type Submitter = { readonly name: string; readonly office?: string | undefined; readonly phone?: string | undefined };
type UnitContact = { readonly name: string | undefined; readonly phone: string | undefined; readonly unit: string | undefined };

/** Who presses the unit's submission: who was named for that on this machine, with the office, else the applicant's contact. */
export function unitContact({ applicant }: Case, submitter?: Submitter): UnitContact {
  const { contact, name } = applicant ?? {};
  if (submitter) return { name: submitter.name, phone: submitter.phone, unit: submitter.office ?? given(name) ?? undefined };
  return { name: given(contact?.name) ?? undefined, phone: given(contact?.phone) ?? undefined, unit: given(name) ?? undefined };
}

/**
 * How far a package is on its way to the unit. `files`: that are asked for, that are there and that are there unchecked; `seen`: what was opened
 * again online; absent where it does not matter.
 */
export type SubmissionStanding = {
  readonly files: { readonly filled: number; readonly asked: number; readonly unchecked: number };
  /** findings to deal with */
  readonly open: number;
  readonly build: "none" | "stale" | "fresh";
  readonly seen?: { readonly ticked: number; readonly all: number };
  /** now, by the clock of the program */
  readonly moment: Moment;
};

/** What keeps it from being filled in online and checked there by now, in words; none: it is ready for the unit. */
export function submissionWaits(standing: SubmissionStanding, guide: Guide): readonly string[] {
  const { files, open, build, seen } = standing;
  const later = opensLater(standing, guide);
  return [
    ...(files.filled < files.asked ? [submissionText.lacksFiles(files.filled, files.asked)] : []),
    ...(open > 0 ? [submissionText.openFindings(open)] : []),
    ...(build === "fresh" ? [] : [build === "none" ? submissionText.notBuilt : submissionText.changedSince]),
    ...later,
    ...(later.length === 0 && seen && seen.ticked < seen.all ? [submissionText.notSeen(seen.ticked, seen.all)] : []),
  ];
}

const opensLater = ({ moment }: SubmissionStanding, { filing }: Guide): readonly string[] =>
  (millisecondsUntil(moment, filing.opens) ?? 0) > 0 ? [submissionText.opensLater(writtenMomentText(filing.opens))] : [];

/** What is done before anything can be opened again online, in words; `undefined`: nothing. */
export function beforeOnline(standing: SubmissionStanding, guide: Guide): string | undefined {
  if (standing.build === "none") return submissionText.buildFirst;
  if (standing.build === "stale") return submissionText.buildAgainFirst;
  const [later] = opensLater(standing, guide);
  return later && submissionText.afterOpening(later);
}

type SelfCheck = { readonly id: "attachments" | "findings" | "built" | "fresh"; readonly fine: boolean };

/** What the program itself knows of a package before it is submitted. Whether it is of now is no question of a package that is not built. */
export function selfChecks({ files, open, build }: SubmissionStanding): readonly SelfCheck[] {
  return [
    { id: "attachments", fine: files.filled === files.asked && files.unchecked === 0 },
    { id: "findings", fine: open === 0 },
    { id: "built", fine: build !== "none" },
    ...(build === "none" ? [] : [{ id: "fresh" as const, fine: build === "fresh" }]),
  ];
}

/** What is asked about before it is registered that the unit has submitted, in words, and the step of the page that it is of; none: nothing is open. */
export function openSteps(standing: SubmissionStanding, guide: Guide): readonly { readonly step: "self" | "opens" | "online"; readonly words: string }[] {
  const failed = selfChecks(standing).filter(({ fine }) => !fine).length;
  const later = opensLater(standing, guide);
  const { ticked, all } = standing.seen ?? { ticked: 0, all: 0 };
  return [
    ...(failed > 0 ? [{ step: "self" as const, words: submissionText.selfChecksFailed(failed) }] : []),
    ...later.map((words) => ({ step: "opens" as const, words })),
    ...(later.length === 0 && ticked < all ? [{ step: "online" as const, words: submissionText.onlineUnchecked(all - ticked) }] : []),
  ];
}

/** The message to the unit, with the guide's deadline and the place of its clause: it asks to submit only what is filled in online. */
export function submissionRequest(theCase: Case, guide: Guide, standing: SubmissionStanding, { name }: UnitContact = unitContact(theCase)): string {
  const clause = guide.clauses.find(({ id }) => id === guide.filing.cites.clause);
  return submissionText.request({
    name: name ?? "",
    title: given(theCase.title) ?? "",
    closes: writtenMomentText(guide.filing.closes),
    place: clause?.place.replaceAll("·", "　") ?? "",
    words: guide.filing.cites.words ?? "",
    waits: submissionWaits(standing, guide),
  });
}
