import { lastDayOfSpan } from "../../../text/calendar.ts";
import type { Clause, Statement } from "../../clauses.ts";
import { readDates } from "../../dates.ts";
import { readDurations } from "../../durations.ts";
import { SEPARATELY } from "../../vocabulary/provisions.ts";
import { DEFINES } from "../../vocabulary/rights-words.ts";
import { ENDS_WITH_OTHER, NAMED_START } from "../../vocabulary/term-phrases.ts";
import { AGREEMENT, IN_FORCE, INDEFINITE, SIGNING, WORK_ENDS } from "../../vocabulary/term-words.ts";
import { type ElementReason, found, missing, type ReadElement } from "../element.ts";
import { isAside, isSecrecy, type Reader } from "../reader.ts";
import type { Signatory } from "../signing/sign-line.ts";
import { definedDate } from "./defined-days.ts";
import { startOf } from "./first-day.ts";

/**
 * “valid for the Project Period”, “until the end of the Project Period”, where “Project Period” means the time from one day to another, or so many
 * months from a day: the statement that tells them, and the one that refers to it.
 */
export function definedPeriod(reader: Reader): { readonly statements: readonly Statement[]; readonly start: string; readonly end: string } | undefined {
  const all = reader.clauses.flatMap((clause) => (clause.isPreamble ? [] : clause.statements.map((statement) => ({ clause, statement }))));
  for (const { clause, statement } of all) {
    const name = FOR_PERIOD.exec(statement.folded)?.[1];
    const isTold = reader.has(AGREEMENT, statement.folded) && reader.has(IN_FORCE, statement.folded) && !isSecrecy(reader, clause, statement);
    if (name === undefined || !isTold || isAside(clause, ["term", "general"])) continue;
    for (const { statement: defined } of all) {
      const isMeant = defined.folded.replace(/^[\s\d.()"“]+/u, "").startsWith(name) && reader.has(DEFINES, defined.folded);
      const span = isMeant ? spanIn(reader, defined.folded) : undefined;
      if (span) return { statements: [defined, statement], ...span };
    }
  }
  return undefined;
}
const FOR_PERIOD =
  /(?<![a-z])(?:(?:for|during|throughout) (?:the (?:whole |entire |full )?(?:duration|length) of )?|(?:until|till|to) the (?:end|expiry|expiration|close|completion|last day) of )the ([a-z]+ (?:period|term))(?![a-z])/u;

/** From one day to another, or so many months from a day that stands there or that another sentence gives its name. */
function spanIn(reader: Reader, folded: string): { readonly start: string; readonly end: string } | undefined {
  const [first, last, ...others] = readDates(folded);
  const [span, ...more] = readDurations(folded);
  if (first && last && others.length === 0 && first.date < last.last) return { start: first.date, end: last.last };
  if (!span || more.length > 0 || last) return undefined;
  const start = first?.date ?? definedDate(reader, NAMED_START.exec(folded)?.[1] ?? "-")?.date;
  return start === undefined ? undefined : { start, end: lastDayOfSpan(start, span.months) };
}

/**
 * “We shall work with your team on the project from 1 September 2026 to 31 August 2029”: the time for which a letter promises to take part, in the
 * first sentence of its writer that says from which day to which. A letter that its reader accepts is an agreement, and promises no less.
 */
export function promisedPeriod(
  reader: Reader,
  isLetter: boolean,
): { readonly statements: readonly Statement[]; readonly start: string; readonly end: string } | undefined {
  for (const { statements } of reader.clauses)
    for (const statement of statements) {
      const [first, last, ...others] = (isLetter ? TAKES_PART : WITH_YOU).test(statement.folded) ? readDates(statement.folded) : [];
      if (first && last && others.length === 0 && first.date < last.last && !IS_PAST.test(statement.folded))
        return { statements: [statement], start: first.date, end: last.last };
    }
  return undefined;
}
const TAKES_PART =
  /(?<![a-z])(?:(?:work|cooperate|co-operate|collaborate|participat\w*|partner|engage|joi?n|take part|support|contribut\w*)(?: [a-z]+){0,8}? (?:with|in|on|to|you|your|the|this)|zusammen(?:arbeit\w*|zuarbeiten)|mit(?:wirk\w*|arbeit\w*)|beteilig\w*|kooperier\w*|engagement|particip\w*|collabor\w*|cooper\w*|partecip\w*)(?![a-z])|(?:合作|参与|参加|配合|支持)/u;
const WITH_YOU =
  /(?<![a-z])(?:we|i) (?:[a-z]+ ){0,4}?(?:work|co-?operate|collaborate|take part|participate|join)(?: [a-z]+){0,4}? (?:you|your)(?![a-z])|[我本](?:方|所|校|院|公司|中心|单位)[^。;]{0,24}(?:与|同)贵[^。;]{0,40}(?:合作|共同|参与)/u;
/** What has been done together before. */
const IS_PAST = /(?<![a-z])(?:was|were|has been|have been|worked|cooperated|collaborated|waren|hat|haben)(?![a-z])|曾|已(?:于|经|在)|以来/u;

/** No day and no span: perhaps it says that there is none, or ends with the work. */
export function withoutDates(reader: Reader, signatories: readonly Signatory[]): ReadElement & { readonly start?: string } {
  for (const clause of reader.clauses) {
    if (isAside(clause, ["term", "general"]) || clause.isPreamble) continue;
    for (const statement of clause.statements) {
      if (
        (isAside(clause, ["term"]) && !ENDS_WITH_OTHER.test(statement.folded)) ||
        statement.isHeading ||
        isSecrecy(reader, clause, statement) ||
        !(clause.topics.has("term") || reader.has(AGREEMENT, statement.folded)) ||
        !(reader.has(IN_FORCE, statement.folded) || (clause.topics.has("term") && [WORK_ENDS, SEPARATELY].some((words) => reader.has(words, statement.folded))))
      )
        continue;
      const why: ElementReason | undefined = reader.has(INDEFINITE, statement.folded)
        ? "no-last-day"
        : reader.has(WORK_ENDS, statement.folded)
          ? "ends-with-work"
          : clause.topics.has("term") || ENDS_WITH_OTHER.test(statement.folded)
            ? "no-last-day"
            : undefined;
      const start = why && signedStart(reader, clause, signatories);
      if (why) return { ...found("unclear", why, [statement]), ...(start && { start }) };
    }
  }
  const ending = reader.clauses.flatMap(({ statements, topics }) => (topics.has("termination") ? statements : []));
  const done = ending.find(({ lead, folded }) => ENDS_WHEN.test(`${lead} ${folded}`) && reader.has(WORK_ENDS, folded));
  if (done) return found("unclear", "ends-with-work", [done]);
  return missing("nothing-found");
}

/** 有下列情形之一的，本协议终止：（一）项目通过验收, “This Agreement ends: (a) when the Project is completed”. */
const ENDS_WHEN =
  /(?:协议|合同)(?:自行|自动|即行?|应当?|随之|相应)*(?:终止|失效)\s*:|(?<![a-z])(?:agreement|contract) (?:shall |will )?(?:automatically )?(?:ends?|terminates?|expires?)(?: [a-z]+){0,8}\s*:/u;

/** “These Heads commence when both have signed and continue until brought to an end”: the day of the last signature, though there is no last day. */
function signedStart(reader: Reader, { topics, statements }: Clause, signatories: readonly Signatory[]): string | undefined {
  const said = statements.filter(({ isHeading, folded }) => !isHeading && reader.has(IN_FORCE, folded) && reader.has(SIGNING, folded));
  return topics.has("term") && said.length > 0 ? startOf(reader, said.map(({ folded }) => folded).join(" "), signatories).date : undefined;
}
