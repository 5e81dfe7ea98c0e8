import { z } from "zod";
import { type Kept, kept } from "../facts/paper-differences.ts";
import { withoutPageNumbers } from "./page-numbers.ts";
import type { TextBox } from "./page-text.ts";

/** A passage of the document itself, with the lines that it stands in. `page`: its place in the document as it is shown, from 1. */
export type ProposalPlace = {
  readonly page: number;
  readonly quote: string;
  /** the words in front of it, by which it is told from the same words elsewhere in its line */
  readonly ahead?: string;
  readonly lines: readonly { readonly page: number; readonly box: TextBox }[];
};

/** What stands in a passage beside its words: days are ISO, the last day counts. */
export type ProposedFacts = { readonly [F in Fact]?: string };
const FACTS = ["start", "end", "unit", "name", "date"] as const;
type Fact = (typeof FACTS)[number];

/** What a reading proposes for one line of a checklist: no answer before a person says so. `places`: all that it was worked out from. */
export type Proposal = {
  readonly status: "present" | "missing" | "unclear";
  readonly page?: number;
  readonly quote?: string;
  readonly facts: ProposedFacts;
  /** the unit as it is printed, where the facts have it under the name of the case */
  readonly printedUnit?: string;
  readonly places: readonly ProposalPlace[];
  /** where the document says it in ways that exclude each other: one of these is the answer, and none is proposed before a person chooses */
  readonly choices?: readonly ProposedChoice[];
};

/** One of several answers that a document gives, with its passage. */
export type ProposedChoice = { readonly facts: ProposedFacts; readonly place: ProposalPlace };

/** Which reading an answer was given in view of, and whether the answer is what it read; `unsigned`: it saw no signature by hand where a person says that there is one. */
export type SeenReading = { readonly of: string; readonly taken: boolean; readonly unsigned?: boolean | undefined };

/** An element of an agreement (`stated`) or a signature (`signed`) as the case holds it. */
export type ProposedAnswer = { readonly [F in Fact]?: string | null | undefined } & {
  readonly stated?: boolean | null | undefined;
  readonly signed?: boolean | null | undefined;
  readonly page?: number | null | undefined;
  readonly quote?: string | null | undefined;
  readonly reading?: SeenReading | null | undefined;
  readonly kept?: Kept | undefined;
};
type Verdict = "stated" | "signed";

/** In place of a fingerprint: the answer was taken over in 从材料开始, before the lines of the checklist were looked at. */
export const TAKEN_FROM_FILES = "files-first";

/** Whether an answer says what was taken over in 从材料开始, and nobody has decided its line since. */
export const isTakenFromFiles = (answer: ProposedAnswer | null | undefined): boolean => answer?.stated === true && answer.reading?.of === TAKEN_FROM_FILES;

/** The answer once a person has looked at its line, and nothing is read to hold it against. */
export function lookedAt(answer: ProposedAnswer): ProposedAnswer {
  const { reading, ...rest } = answer;
  return reading?.of === TAKEN_FROM_FILES ? rest : answer;
}

const words = z.string().nullish();
const answerSchema = z.looseObject({
  stated: z.boolean().nullish(),
  signed: z.boolean().nullish(),
  page: z.number().nullish(),
  quote: words,
  start: words,
  end: words,
  unit: words,
  name: words,
  date: words,
  reading: z
    .object({ of: z.string(), taken: z.boolean(), unsigned: z.boolean().optional().catch(undefined) })
    .nullish()
    .catch(undefined),
  kept: kept.optional().catch(undefined),
});

/** An answer as the case holds it, with all else that it holds; `undefined`: there is none. */
export function proposedAnswer(value: unknown): ProposedAnswer | undefined {
  return answerSchema.safeParse(value).data;
}

/**
 * Where a line stands between a reading and a person. `owed`: nobody has said anything that counts; `accepted`: what was read is the answer;
 * `typed`: a person gave another one, or gave it before anything was read; `marked-missing`: a person says that it is not there;
 * `unclear`: a person has seen that the document leaves it open.
 */
export type Decision = "owed" | "accepted" | "typed" | "marked-missing" | "unclear";

export function decisionOn(answer: ProposedAnswer | null | undefined): Decision {
  const verdict = answer?.stated ?? answer?.signed;
  if (verdict === true) return answer?.reading?.taken === true ? "accepted" : "typed";
  if (verdict === false) return "marked-missing";
  const isSeen = (answer?.stated === null || answer?.signed === null) && answer.reading?.taken === true;
  return isSeen ? "unclear" : "owed";
}

/**
 * The answer once a person accepts what was read. What the person typed before stays: a page and a quote go together, each other fact stands
 * alone. An answer that is decided already stays as it is; of one that was taken over from the files it is said that somebody has looked.
 */
export function acceptedAnswer(answer: ProposedAnswer | null | undefined, proposal: Proposal, verdict: Verdict): ProposedAnswer {
  if (answer && isTakenFromFiles(answer)) {
    const isRead = proposal.status === "present" && isSame(answer, proposal);
    return isRead ? { ...answer, reading: { of: fingerprint(proposal), taken: true } } : keptAnswer(answer, proposal);
  }
  if (answer && decisionOn(answer) !== "owed") return answer;
  const isLocated = typeof answer?.page === "number" || (answer?.quote ?? "").trim() !== "";
  const facts = FACTS.filter((fact) => !isSaid(answer?.[fact]) && isSaid(proposal.facts[fact])).map((fact) => [fact, proposal.facts[fact]] as const);
  return {
    ...answer,
    ...Object.fromEntries(facts),
    ...(isLocated ? {} : placeOf(proposal, verdict)),
    [verdict]: VERDICTS[proposal.status],
    reading: { of: fingerprint(proposal), taken: true },
  };
}

/** The answer once a person takes what was read in the place of what the case holds. What was not read stays. */
export function replacedAnswer(answer: ProposedAnswer | null | undefined, proposal: Proposal, verdict: Verdict): ProposedAnswer {
  return {
    ...answer,
    ...proposal.facts,
    ...placeOf(proposal, verdict),
    [verdict]: VERDICTS[proposal.status],
    reading: { of: fingerprint(proposal), taken: true },
  };
}

/** The answer once a person keeps it against what was read: the same reading is not offered again. */
export const keptAnswer = (answer: ProposedAnswer, proposal: Proposal): ProposedAnswer => ({
  ...answer,
  reading: { of: fingerprint(proposal), taken: false },
});

/** The answer once a person says that the document does not say it, whatever was read. */
export function missingAnswer(answer: ProposedAnswer | null | undefined, proposal: Proposal | undefined, verdict: Verdict): ProposedAnswer {
  return { ...answer, [verdict]: false, ...(proposal && { reading: { of: fingerprint(proposal), taken: false } }) };
}

/**
 * The answer once a person says that it is signed, whatever was read of hands and lines: name, unit and page as they were read where nothing
 * is entered. `date`: of the signature, ISO; absent: not said. `unsigned`: no signature by hand was seen.
 */
export function signedAnswer(answer: ProposedAnswer | null | undefined, proposal: Proposal, date: string | undefined, unsigned = false): ProposedAnswer {
  const { signed: _signed, date: _date, ...rest } = answer ?? {};
  const accepted = acceptedAnswer(rest, { ...proposal, status: "present", facts: { ...proposal.facts, date: date ?? "" } }, "signed");
  return { ...accepted, reading: { of: fingerprint(proposal), taken: false, ...(unsigned && { unsigned }) } };
}

/** The answer once a person chose one of those that the document gives. */
export function pickedAnswer(answer: ProposedAnswer | null | undefined, { facts, place }: ProposedChoice, proposal: Proposal): ProposedAnswer {
  const picked = { ...proposal, facts, page: place.page, quote: place.quote, places: [place] };
  // what was taken over from the files is no word of a person on this line
  const next = isTakenFromFiles(answer) ? replacedAnswer(answer, picked, "stated") : acceptedAnswer(answer, picked, "stated");
  return { ...next, reading: { of: fingerprint(proposal), taken: false } };
}

/** The answer once a person chose the passage. */
export function chosenAnswer(
  answer: ProposedAnswer | null | undefined,
  { page, quote }: Pick<ProposalPlace, "page" | "quote">,
  proposal: Proposal | undefined,
  verdict: Verdict,
): ProposedAnswer {
  const place = verdict === "stated" ? { page, quote: withoutPageNumbers(quote) } : { page };
  return { ...(answer && lookedAt(answer)), ...place, [verdict]: true, ...(proposal && { reading: { of: fingerprint(proposal), taken: false } }) };
}

/** The answer once it waits for a person again: what was read is a proposal as before, what is entered stays. */
export function undecidedAnswer(answer: ProposedAnswer | null | undefined, verdict: Verdict): ProposedAnswer {
  const { reading: _reading, [verdict]: _verdict, ...rest } = answer ?? {};
  return rest;
}

/** Whether a reading found something that a decided answer does not say, and that nobody has decided about: it is offered, never entered. */
export function isOffered(answer: ProposedAnswer | null | undefined, proposal: Proposal | undefined): boolean {
  if (!answer || proposal?.status !== "present" || decisionOn(answer) === "owed") return false;
  return answer.reading?.of !== fingerprint(proposal) && !isSame(answer, proposal);
}

/**
 * Whether a person entered it from somewhere else than this file, in which nothing of it was read: it waits for somebody who looks. Once that
 * person keeps it against the reading, it does no longer.
 */
export function isUnseen(answer: ProposedAnswer | null | undefined, proposal: Proposal | undefined): boolean {
  return proposal?.status === "missing" && decisionOn(answer) === "typed" && answer?.reading?.of !== fingerprint(proposal);
}

const VERDICTS = { present: true, missing: false, unclear: null } as const;
const isSaid = (value: string | null | undefined): value is string => (value ?? "").trim() !== "";
const bare = (quote: string) => quote.replace(/\s+/gu, "");
const HAN = /\p{Script=Han}{4}/u;

/** Signatures have a page alone: what stands there are names and dates. */
function placeOf({ page, quote }: Proposal, verdict: Verdict): Pick<ProposedAnswer, "page" | "quote"> {
  return { ...(page !== undefined && { page }), ...(quote !== undefined && verdict === "stated" && { quote }) };
}

/** An answer without a place is not contradicted by one. */
function isSame(answer: ProposedAnswer, { facts, page, quote }: Proposal): boolean {
  if (decisionOn(answer) !== "accepted" && decisionOn(answer) !== "typed") return false;
  if (FACTS.some((fact) => isSaid(facts[fact]) && isSaid(answer[fact]) && bare(facts[fact]) !== bare(answer[fact] ?? ""))) return false;
  const [own, read] = [bare(answer.quote ?? ""), bare(quote ?? "")];
  // the words of the translation, which say the same days
  const days = ["start", "end"] as const;
  if (own !== "" && read !== "" && HAN.test(own) !== HAN.test(read) && days.every((day) => isSaid(answer[day]) && answer[day] === facts[day])) return true;
  if (own !== "" && read !== "") return own.includes(read) || read.includes(own);
  return typeof answer.page !== "number" || page === undefined || answer.page === page;
}

/** The same for the same reading of the same words, from one session to the next, whatever the case calls who is named: 16 hexadecimal digits. */
export function fingerprint({ status, page, quote, facts, printedUnit }: Proposal): string {
  const printed = printedUnit === undefined ? facts : { ...facts, unit: printedUnit };
  const said = JSON.stringify([status, page ?? 0, bare(quote ?? ""), FACTS.map((fact) => printed[fact] ?? "")]);
  return `${hash32(said, 0x811c9dc5)}${hash32(said, 0x01000193)}`;
}

/** FNV-1a. */
function hash32(text: string, start: number): string {
  let hash = start;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
