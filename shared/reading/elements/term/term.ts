import { completed, dayAfter, firstDayOfSpan, lastDayOfSpan } from "../../../text/calendar.ts";
import { topicsOf } from "../../clause-headings.ts";
import { type Clause, PRONOUN, type Statement } from "../../clauses.ts";
import { readDurations } from "../../durations.ts";
import {
  A_PERSON,
  AGREED_BEFORE,
  CHANGED_TO,
  DONE_BEFORE,
  DONE_BEHIND,
  FIRST_OF_THEM,
  FROM_EVENT,
  KEEPS_RECORDS,
  LEAVES_THE_REST,
  NAMED_END,
  NAMED_START,
  OF_A_POST,
  OF_AGREEMENT,
  OF_PHASE,
  PROLONGS,
  RENEWS,
} from "../../vocabulary/term-phrases.ts";
import { AGREEMENT, BEGINS_OR_ENDS, IN_FORCE, INDEFINITE, OF_PROJECT, SIGNING, UNTIL, WORK_ENDS } from "../../vocabulary/term-words.ts";
import { wordsIn } from "../../vocabulary/words.ts";
import { found, type Place, type ReadElement, withPlaces } from "../element.ts";
import { isAside, isDefinition, isSecrecy, namesAll, type Reader, type Voice } from "../reader.ts";
import type { Signatory } from "../signing/sign-line.ts";
import { firstDayInTable, labelledDays } from "./days-in-tables.ts";
import { anniversaryIn, beginsApart, namedEnd } from "./defined-days.ts";
import { forceBeside, namedStart, startElsewhere, startOf, startOfExtended } from "./first-day.ts";
import { datesThatHold, isChanged, isEnd, isRangeAlone, isReplaced } from "./last-day.ts";
import { isOfSecrecy, isOtherSpan } from "./other-span.ts";
import { type Candidate, isOwn, isWhole, ownTerm, rangeOf, tellsEnd } from "./own-term.ts";
import { phasesInClause, phasesOf } from "./phases.ts";
import { startOfProject } from "./project-start.ts";
import { academicYears } from "./reckoned-days.ts";
import { isAutomatic, isRenewed } from "./renewal.ts";
import { definedPeriod, promisedPeriod, withoutDates } from "./term-without-dates.ts";

/** `start`, `end`: ISO, the last day counts. `months`: whole ones. `report`: it ends before the project does, or before it begins. */
export type ReadTerm = ReadElement & {
  readonly start?: string;
  readonly end?: string;
  readonly months?: number;
  readonly autoRenewal: boolean;
  /** where it says whether it is renewed */
  readonly renewal?: Place;
  /** other terms that the agreement states as surely, which end on other days: a person chooses */
  readonly others?: readonly StatedTerm[];
  readonly report?: "ends-before-start" | "ends-before-end";
};

/** A term with the passage that states it. */
export type StatedTerm = { readonly start?: string; readonly end: string; readonly place: Place };
/** 合作期限. The time of secrecy, of notice, of prolongation is none; a time from a day that is left open is unclear, its months known. */
export function readTerm(reader: Reader, signatories: readonly Signatory[], kind: Voice): ReadTerm {
  const isSecrecyAgreement = kind === "secrecy";
  const candidates = candidatesOf(reader, isSecrecyAgreement);
  const sure = candidates.filter(({ score }) => score >= 4).toSorted((a, b) => b.score - a.score);
  const best = ownTerm(reader, sure) ?? candidates.find((one) => isUnderHeading(reader, one)) ?? candidates.find((one) => isOfAmended(reader, one));
  const autoRenewal =
    candidates.some(({ clause, statement }) => (clause.topics.has("term") || RENEWS.test(statement.folded)) && isAutomatic(reader, statement.folded)) ||
    isRenewed(reader) ||
    (best?.clause.statements.some((statement) => isAutomatic(reader, statement.folded) && !isSecrecy(reader, best.clause, statement)) ?? false);
  const days = best === undefined || best.statement.paragraph.isCell ? tabledTerm(reader) : undefined;
  const named = () => {
    const period = definedPeriod(reader) ?? promisedPeriod(reader, kind === "letter") ?? phasesInClause(reader, candidates);
    return period && dated(period.statements, [], period.start, period.end);
  };
  if (days || !best) return { ...(days ?? named() ?? withoutDates(reader, signatories)), autoRenewal };
  // the same provision may say the beginning in one sentence and the length in the next
  const isBeside = (one: Candidate) => one.clause === best.clause || (!tellsEnd(reader, best) && tellsEnd(reader, one) && isSibling(reader, one, best));
  // (1) … has effect from 1 September. (2) It continues until 31 December.
  const hasStart = best.dates.some((date) => !isEnd(reader, best.statement.folded, date));
  const isStart = (one: Candidate) => one.spans.length === 0 && one.dates.length === 1 && !tellsEnd(reader, one) && reader.has(IN_FORCE, one.statement.folded);
  const isBefore = (one: Candidate) => !hasStart && isSibling(reader, best, one) && isStart(one);
  // 合作期限自2026年9月1日起三年。第一阶段应于2027年6月30日完成。
  const isMilestone = ({ dates, spans, statement }: Candidate) =>
    best.spans.length > 0 && spans.length === 0 && dates.length === 1 && DONE_BEHIND.test(statement.folded);
  const beside = candidates.filter((one) => one !== best && one.score >= (best.score < 4 ? 1 : 2) && (isBeside(one) || isBefore(one)) && !isMilestone(one));
  const near = isWhole(reader, best) ? beside.filter((one) => isOwn(one) || !isOwn(best)) : beside;
  const computed = compute(reader, best, near, signatories);
  // “The term is stated in the Key Terms”, a table of particulars
  const amended = candidates.find((one) => one !== best && isOfAmended(reader, one));
  const tabled =
    computed.status === "present" || computed.months !== undefined
      ? undefined
      : (tabledTerm(reader) ?? named() ?? (amended && compute(reader, amended, [], signatories)));
  const term = tabled ?? computed;
  const others = tabled ? [] : otherTerms(reader, candidates, [best, ...beside], term, signatories);
  return { ...term, autoRenewal, ...(others.length > 0 && { others }) };
}

/** What other provisions on the whole term say, where it ends on another day. */
function otherTerms(
  reader: Reader,
  candidates: readonly Candidate[],
  used: readonly Candidate[],
  { end, status }: Omit<ReadTerm, "autoRenewal">,
  signatories: readonly Signatory[],
): readonly StatedTerm[] {
  if (status !== "present" || end === undefined) return [];
  const found = candidates.flatMap((one): readonly StatedTerm[] => {
    if (one.score < SURE || used.includes(one) || one.clause.isPreamble || !isOfAgreement(reader, one) || !tellsEnd(reader, one)) return [];
    const term = compute(reader, one, [], signatories);
    const [place] = term.places;
    return term.status === "present" && term.end !== undefined && place ? [{ ...(term.start && { start: term.start }), end: term.end, place }] : [];
  });
  const ends = new Set([end]);
  return found.filter((one) => !ends.has(one.end) && Boolean(ends.add(one.end)));
}
const SURE = 5;

function candidatesOf(reader: Reader, isSecrecyAgreement: boolean): readonly Candidate[] {
  const { has } = reader;
  const found: Candidate[] = [];
  for (const clause of reader.clauses) {
    const before = lastBefore(reader, clause);
    const isOfTerm = clause.topics.has("term");
    const aside =
      isAside(clause, ["term", "general"]) || ["inputs", "publication", "liability"].some((topic) => !isOfTerm && clause.topics.has(topic as "inputs"));
    if (aside && !clause.isPreamble && !(clause.topics.has("termination") && !clause.topics.has("confidentiality"))) continue;
    for (const statement of clause.statements) {
      const { folded } = statement;
      // rows of “Bijlage A – Planning” tell of pieces of work
      const isHeaded = isOfTerm && !(clause.isAnnex && statement.paragraph.isCell);
      // 3. Term: 1 September 2026 – 31 August 2031
      const isHeading = statement.isHeading && !(isHeaded && datesThatHold(reader, folded).length === 2);
      const isDefined = isDefinition(reader, clause, statement) && !(isHeaded && DEFINES_PERIOD.test(folded));
      if (isHeading || isDefined || isReplaced(clause, statement) || LEAVES_THE_REST.test(folded) || DONE_BEFORE.test(folded) || AGREED_BEFORE.test(folded))
        continue;
      // | 14 | 有效期 | … | in a table of everything that is agreed
      const headed = isHeaded || (!clause.isAnnex && statement.paragraph.isCell && topicsOf(statement.paragraph.rowHead, reader.languages).has("term"));
      if (
        !isSecrecyAgreement &&
        isSecrecy(reader, clause, statement) &&
        !/(?:this agreement (?:shall )?(?:remain|enter|take|come|be valid|is valid)|本协议(?:有效期|自))/u.test(folded)
      )
        continue;
      const dates = datesThatHold(reader, folded);
      const spans = readDurations(folded).filter((span) => !isOtherSpan(reader, folded, span) && (isSecrecyAgreement || !isOfSecrecy(reader, folded, span)));
      if (dates.length === 0 && spans.length === 0) {
        const isNamed = NAMED_END.test(folded) && namedEnd(reader, [statement]) !== undefined;
        const isTogether = namesAll(reader, folded.slice(0, LONGEST_SUBJECT));
        const isUntilDone = has(SIGNING, folded) && has(WORK_ENDS, folded) && has(AGREEMENT, folded.slice(0, LONGEST_SUBJECT));
        const isOfStudy = (headed || has(AGREEMENT, folded)) && academicYears(clause.statements, statement) !== undefined;
        if (isOfStudy) found.push({ clause, statement, dates, spans, score: headed ? 5 : 4 });
        const isTold = headed || isUntilDone || (isNamed && NAMED_START.test(folded) && (isTogether || has(AGREEMENT, folded)));
        if (isTold && has(IN_FORCE, folded) && (isNamed || has(SIGNING, folded)))
          found.push({ clause, statement, dates, spans, score: isNamed || isUntilDone ? 5 : 2 });
        continue;
      }
      const said = FIRST_OF_THEM.test(folded) ? (clause.statements[clause.statements.indexOf(statement) - 1]?.folded ?? "") : statement.lead || before;
      const onAgreement = has(AGREEMENT, PRONOUN.test(folded) || FIRST_OF_THEM.test(folded) ? `${said} ${folded}` : folded) || has(SIGNING, folded);
      // a machine, a course, a trial begin and end too
      const force = has(IN_FORCE, headed || onAgreement || OF_PROJECT.test(folded) ? folded : folded.replace(BEGINS_OR_ENDS, ""));
      let score =
        (headed ? 3 : 0) +
        (force ? 2 : 0) +
        (onAgreement ? 1 : 0) +
        (spans.length > 0 || dates.length > 1 || dates.some((date) => isEnd(reader, folded, date)) ? 1 : 0);
      if (headed && !force && isRangeAlone(clause, statement)) score += 4;
      // “Three years, starting 1 January 2027” is all that it says
      if (dates.length > 1 && force && (folded.length < 80 || (folded.length < 120 && OF_PROJECT.test(folded)))) score += 2;
      if (dates.length > 0 && spans.length > 0) score += folded.length < 60 ? 2 : 1;
      if (clause.isPreamble) score -= 1;
      if (
        /(?:report|publish|payment|invoice|meeting|workshop|conference|报告|会议|支付|付款|(?<!(?:in force|valid|effective|in effect) )since |自[^，]{0,12}以来|worked together)/u.test(
          folded.replace(FROM_EVENT, " "),
        ) &&
        !headed
      )
        score -= 3;
      if (
        /(?:non-disclosure|保密协议|(?:previous|earlier|former) (?:agreement|contract)|supersed|replaces the|原协议|曾于|此前签|ersetzt|remplace|sustituye|framework|application|申请书|(?<!настоящ[^.]{0,60})(?<![а-я])был[аои]? заключ)/u.test(
          folded.replace(CHANGED_TO, " "),
        ) &&
        !(headed || isSecrecyAgreement || PROLONGS.test(folded.slice(0, dates[0]?.from)) || isChanged(folded, dates))
      )
        score -= 3;
      if (dates.length < 2 && spans.length === 0 && !force) score -= 2;
      // what one party lends or sends for a time
      if (!headed && !onAgreement && (reader.named(folded.slice(0, LONGEST_SUBJECT)).length === 1 || A_PERSON.test(folded))) score -= 3;
      // 甲方：1．研究内容：…。2．研究期限：…: the time of one party's part
      if (
        !headed &&
        (clause.topics.has("division") || OF_ITS_PART.test(statement.paragraph.folded)) &&
        new Set(reader.named(statement.paragraph.folded).map(({ party }) => party)).size === 1
      )
        score -= 3;
      if (!headed && !onAgreement && (OF_A_POST.test(folded) || KEEPS_RECORDS.test(folded))) score -= 5;
      found.push({ clause, statement, dates, spans, score });
    }
  }
  return found;
}

/** “The Collaboration Period means the period of three years beginning on …” below a heading on the term. */
const DEFINES_PERIOD = /^[^.;]{0,24}(?:period|term|duration)["'”]? (?:means|is defined as|shall mean)(?![a-z])/u;

/** 1. This Agreement enters into force … 2. It remains in force for four years: the sentence that ends the clause before. */
const lastBefore = ({ clauses }: Reader, clause: Clause): string => clauses[clauses.indexOf(clause) - 1]?.statements.at(-1)?.folded ?? "";

/** A last day or a span alone below a heading on the term: “Start: …; finish: …”; none beside words that there is no such day. */
const isUnderHeading = (reader: Reader, one: Candidate) =>
  one.clause.topics.has("term") &&
  one.score >= 2 &&
  tellsEnd(reader, one) &&
  isOfAgreement(reader, one) &&
  !one.clause.statements.some(({ folded }) => reader.has(WORK_ENDS, folded) || reader.has(INDEFINITE, folded));

/** “The Agreement, which is in force from 1 April 2025 until 31 March 2030”: the time of the agreement that an amendment changes, told in its recitals. */
const isOfAmended = (reader: Reader, one: Candidate) => one.clause.isPreamble && IS_IN_FORCE.test(one.statement.folded) && rangeOf(reader, one) !== undefined;
const IS_IN_FORCE =
  /(?<![a-z])(?:which|that|it) (?:is|remains) (?:in force|valid|effective)|(?:der|die|das) [^.;]{0,20}(?:gilt|lauft)|(?:en vigueur|vigente|in vigore|em vigor)(?![a-z])|有效期(?:为|自|至)/u;

/** The agreement or the project is its subject, or it has none: it begins with the day, or with a word such as “until”. */
function isOfAgreement({ has, languages }: Reader, { statement: { folded }, dates, spans }: Candidate): boolean {
  const said = folded.replace(/^[\s\d.()（）、-]+(?=\p{Letter})/u, "");
  const first = Math.min(...[...dates, ...spans].map(({ from }) => from)) - (folded.length - said.length);
  const begins = [IN_FORCE, UNTIL].some((words) => new RegExp(`^(?:${wordsIn(words, languages).source})`, "u").test(said));
  return first < 4 || begins || OF_PROJECT.test(said) || has(AGREEMENT, said.replace(OF_AGREEMENT, ""));
}

/** (1) … tritt am 1. September in Kraft. (2) … gilt bis zum 31. März: paragraphs below one heading on the term, one behind the other. */
function isSibling(reader: Reader, one: Candidate, best: Candidate): boolean {
  const steps = reader.clauses.indexOf(one.clause) - reader.clauses.indexOf(best.clause);
  return steps === 1 && one.clause.rank === best.clause.rank && one.clause.topics.has("term") && one.clause.under === best.clause.under;
}

function compute(reader: Reader, best: Candidate, near: readonly Candidate[], signatories: readonly Signatory[]): Omit<ReadTerm, "autoRenewal"> {
  const all = [best, ...near];
  const statements = all.map(({ statement }) => statement);
  const range = phasesOf(reader, all) ?? rangeOf(reader, best) ?? near.map((one) => rangeOf(reader, one)).find((one) => one !== undefined);
  if (range) {
    const apart = beginsApart(reader, best.clause, best.statement);
    const signed = apart && startOf(reader, apart.folded, signatories);
    return dated(statements.slice(0, 1), signed?.from ?? [], signed?.date ?? range.start, range.end);
  }
  const months = all.flatMap(({ spans }) => spans)[0]?.months;
  const study = academicYears(best.clause.statements);
  if (study && all.every(({ dates }) => dates.length === 0)) return dated(statements, [], study.start, study.end);
  const ends = all.flatMap((one) => one.dates.filter((date) => isEnd(reader, one.statement.folded, date)));
  // the End Date is an anniversary of the first day
  const counted = months === undefined && ends.length === 0 ? anniversaryIn(reader, statements) : undefined;
  if (counted) return dated(statements, [], counted.start, counted.end);
  const isGoingOn = PRONOUN.test(best.statement.folded) && best.statement.lead === "" && best.clause.statements[0] === best.statement;
  const goesOnFrom = isGoingOn ? [lastBefore(reader, best.clause)].filter((one) => reader.has(IN_FORCE, one)) : [];
  const starts = all.flatMap((one) => one.dates.filter((date) => !isEnd(reader, one.statement.folded, date)));
  const end = ends.at(-1)?.last ?? (months === undefined ? namedEnd(reader, statements) : undefined);
  const start = starts[0]
    ? { date: starts[0].date, from: [], unknown: false }
    : (startOfExtended(reader, statements, end) ??
      startOfProject(reader, statements, end) ??
      firstDayInTable(reader, best.statement) ??
      namedStart(reader, best.clause) ??
      (statements.some(({ folded }) => reader.has(SIGNING, folded)) ? undefined : startElsewhere(reader, best.statement, best.clause, end)) ??
      startOf(reader, [...statements.map(({ folded }) => folded), ...forceBeside(reader, best.clause), ...goesOnFrom].join(" "), signatories));
  // 为期三年，至2029年8月31日结束: the beginning follows from both, where nothing is said of signing
  const text = best.statement.folded;
  const before = best.dates[0]?.from ?? 0;
  const spanned = best.spans.find(({ from, to }) => to <= before && before - to < LONGEST_TO_DAY && !OF_PHASE.test(text.slice(0, from)))?.months;
  const isCounted =
    spanned !== undefined &&
    starts.length === 0 &&
    ends.length === 1 &&
    best.dates.length === 1 &&
    !statements.some(({ folded }) => reader.has(SIGNING, folded));
  if (isCounted && end !== undefined && namedStart(reader, best.clause) === undefined) return dated(statements, [], firstDayOfSpan(end, spanned), end);
  if (end !== undefined) return dated(statements, start.from, start.date, end);
  if (months === undefined) {
    const [isOpen, endsWithWork] = [INDEFINITE, WORK_ENDS].map((words) => statements.some(({ folded }) => reader.has(words, folded)));
    return { ...found("unclear", endsWithWork && !isOpen ? "ends-with-work" : "no-last-day", statements), ...(start.date && { start: start.date }) };
  }
  if (start.date === undefined) return { ...withPlaces(found("unclear", "start-not-known", statements), start.from), months };
  const last = lastDayOfSpan(start.date, months);
  return { ...withPlaces(found("present", start.from.length > 0 ? "two-places" : "stated", statements), start.from), start: start.date, end: last, months };
}

function dated(statements: readonly Statement[], places: readonly Place[], start: string | undefined, end: string): Omit<ReadTerm, "autoRenewal"> {
  if (start !== undefined && start > end) return { ...withPlaces(found("unclear", "dates-do-not-fit", statements), places), start, end };
  const months = start === undefined ? undefined : completed(start, dayAfter(end), "months");
  return {
    ...withPlaces(found("present", places.length > 0 ? "two-places" : "stated", statements), places),
    ...(start && { start }),
    end,
    ...(months !== undefined && { months }),
  };
}

const LONGEST_SUBJECT = 24;
const OF_ITS_PART = /研究(?:开发)?内容 ?:/u;
/** From a span to the last day: “ and shall end on ”. */
const LONGEST_TO_DAY = 20;

/** The term that a table of particulars tells, where no sentence tells more. */
function tabledTerm(reader: Reader): Omit<ReadTerm, "autoRenewal"> | undefined {
  const days = labelledDays(reader);
  return days && dated(days.statements, [], days.start, days.end);
}
