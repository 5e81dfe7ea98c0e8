import { topicsOf } from "../../clause-headings.ts";
import type { Clause, Statement } from "../../clauses.ts";
import { unitsIn } from "../../parties.ts";
import { AS_FUNDS_ALLOW, GIVES_THINGS, HOLDS_FUNDS } from "../../vocabulary/given-things.ts";
import { BEARS_COST, ENTAILS_NONE, GIVEN_AS_INPUT, IS_TASK_OF, LEADS_PARTS, NO_GIVING, NOTICE, PAYS_NOTHING, WORK_OF } from "../../vocabulary/giving-words.ts";
import type { Topic } from "../../vocabulary/headings.ts";
import { HEADCOUNT, MONEY } from "../../vocabulary/money-words.ts";
import { CONTRIBUTE, DUTY, MEANS, PROCEEDS, RESEARCH, SEPARATELY, SHARE } from "../../vocabulary/provisions.ts";
import { BACKGROUND, OWN, RESULTS } from "../../vocabulary/rights-words.ts";
import { RECITES } from "../../vocabulary/signing-words.ts";
import { cellTopics, isBehindHead, isOfCosts, isOfParty, isOwnSum, isPlanned, isUnitAlone } from "../cells.ts";
import { found, missing, type ReadElement } from "../element.ts";
import { hasAnnex, isAside, isDefinition, isReference, isSecrecy, namesAll, type Reader, statementsWith } from "../reader.ts";
import { closes, headedPackages, isInListOfOne, NAME_ALONE, tasksBelowNames } from "./closing-party.ts";
import { partsByWords } from "./joined-parts.ts";
import { isLeftOpen } from "./left-open.ts";
import {
  appointsOnly,
  byMethodOf,
  isBooked,
  isFormal,
  isLedBy,
  isListed,
  isOwnOrOwed,
  leavesWork,
  listsWork,
  NAMES_CONTACTS,
  namesAlone,
  onlyIntends,
  paysOnly,
  promisesCare,
  reportsOnly,
  sendsHead,
  staysOfGiver,
} from "./no-work.ts";
import { isSubject, isTogether, LATEST_NAME } from "./subjects.ts";
import { COUNTED, givesMeans, givesOnly, isSumForEach, isWorkAlone, isWorkInAll } from "./what-is-given.ts";
import { ledText, otherSides, type Test, withOtherParties } from "./with-other-parties.ts";
import { isWorkOfGroups, packagesOf } from "./work-packages.ts";

/** Each bears its own costs; what two of them give at their own expense is given. */
const paysNothing = (reader: Reader, { folded }: Statement) => PAYS_NOTHING.test(folded) && reader.named(folded).length < 2;
/** Provisions in which a sum or a duty is something else. */
const OTHER: readonly Topic[] = ["ip", "benefit", "term", "place"];

const isOther = (clause: Clause, wanted: readonly Topic[]) =>
  isAside(clause, wanted) || (OTHER.some((topic) => clause.topics.has(topic)) && !wanted.some((topic) => clause.topics.has(topic)));

/** 各方投入: money, people, equipment that one party gives. In sentences, or in the cells of a table under such a head. */
export function readInputs(reader: Reader, isCooperation: boolean): ReadElement {
  return choose(reader, ["inputs"], isCooperation, (clause, statement) => {
    const { folded } = statement;
    const cell = cellTopics(reader, clause, statement);
    if (cell)
      return (
        (cell.has("inputs") || (cell.size === 0 && isOfParty(reader, statement) && MONEY.test(folded) && !isOwnSum(statement))) &&
        (MONEY.test(folded) ||
          HEADCOUNT.test(folded) ||
          reader.has(MEANS, folded) ||
          (folded.length > 3 && !isWho(reader, statement) && isBehindHead(statement)) ||
          /^[\d.,\s]+$/u.test(folded))
      );
    if (reader.has(PROCEEDS, folded) && reader.has(SHARE, folded) && !clause.topics.has("inputs")) return false;
    const gives =
      reader.has(CONTRIBUTE, folded) ||
      (clause.topics.has("inputs") && !clause.topics.has("place") && !isWorkAlone(reader, folded)) ||
      // 甲方固定人员3名，乙方8名 below a heading on the team
      (clause.topics.has("team") && HEADCOUNT.test(folded) && reader.named(folded)[0]?.at === 0) ||
      isSumForEach(reader, folded);
    if (
      isWorkInAll(folded) ||
      isBooked(reader, folded) ||
      staysOfGiver(folded) ||
      sendsHead(folded) ||
      isLedBy(reader, folded, CONTRIBUTE) ||
      (isOwnOrOwed(folded) && !clause.topics.has("inputs"))
    )
      return false;
    const what = MONEY.test(folded) || HEADCOUNT.test(folded) || givesMeans(reader, clause, folded) || GIVES_THINGS.test(folded);
    const who = reader.named(ledText(clause, statement)).length > 0;
    if (gives && what && (who || (clause.topics.has("inputs") && MONEY.test(folded)))) return true;
    return clause.topics.has("inputs") && !clause.topics.has("division") && isGivenByEach(reader, clause, statement);
  });
}

/** Under a heading on what the parties give: two of them, each with something of its own, and at least one with a word of giving. */
function isGivenByEach(reader: Reader, clause: Clause, statement: Statement): boolean {
  if (NO_GIVING.test(statement.folded) || PAYS_NOTHING.test(statement.folded) || isReference(reader, statement) || reader.has(SEPARATELY, statement.folded))
    return false;
  const told = `${statement.folded} ${clause.statements[clause.statements.indexOf(statement) + 1]?.folded ?? ""}`;
  return (reader.has(CONTRIBUTE, told) || reader.has(MEANS, told) || COUNTED.test(told)) && isStructure(reader, clause, statement);
}
/** 分工: which party does what. Told by words of duty, or by parties that each do something else. */
export function readDivision(reader: Reader, isCooperation: boolean): ReadElement {
  return choose(reader, ["division"], isCooperation, (clause, statement) => {
    const { folded } = statement;
    const cell = cellTopics(reader, clause, statement);
    if (cell)
      return (
        // | Missions | 24 000 € | among the means of an annex: what travel costs
        (cell.has("division") && folded.length > 3 && !isWho(reader, statement) && !(MONEY.test(folded) && isOfCosts(clause, statement))) ||
        (!isOfCosts(clause, statement) && isPlanned(reader, clause, statement))
      );
    if (isWorkInAll(folded) && isOneOfTwo(reader, clause, statement)) return true;
    if (
      (isLedBy(reader, folded, DUTY) && !(LEADS_PARTS.test(folded) && isOneOfTwo(reader, clause, statement))) ||
      paysOnly(folded) ||
      reportsOnly(reader, folded) ||
      appointsOnly(reader, folded) ||
      isFormal(folded) ||
      onlyIntends(folded) ||
      namesAlone(reader, folded)
    )
      return false;
    const isGiven = BEARS_COST.test(folded) || MONEY.test(folded) || [MEANS, CONTRIBUTE].some((words) => reader.has(words, folded));
    if (clause.topics.has("inputs") && !clause.topics.has("division") && isGiven) return false;
    // who gets what of the proceeds
    if (reader.has(PROCEEDS, folded) && reader.has(SHARE, folded) && !reader.has(DUTY, folded)) return false;
    const led = reader.named(folded).length === 0 ? ledText(clause, statement) : folded;
    const parties = reader.named(led);
    if (parties.length === 0) return isWorkOfUnit(reader, clause, statement) || (clause.topics.has("division") && isWorkOfGroups(folded));
    if (clause.topics.has("division") || topicsOf(statement.lead, reader.languages).has("division"))
      return reader.has(DUTY, folded) || !givesOnly(reader, folded);
    if (givesOnly(reader, folded) || isRight(reader, folded) || isTogether(reader, folded) || !isSubject(led, parties[0]?.at ?? 0)) return false;
    return reader.has(DUTY, folded) && isOneOfTwo(reader, clause, statement);
  });
}

/** | 甲方 | 海港大学，地址：… | tells who a party is. */
const isWho = ({ has }: Reader, { text, folded }: Statement) => unitsIn(text).some((name) => text.trim().startsWith(name)) && !has(DUTY, folded);

/** “1. Work of X Institute” and “2. Work of Y University” in an annex, each above its tasks, whatever the agreement calls the two. */
function isWorkOfUnit(reader: Reader, clause: Clause, { folded }: Statement): boolean {
  const unitOf = (one: Clause) =>
    one.isAnnex && (one.topics.has("division") || WORK_OF.test(one.heading)) ? unitsIn(one.statements.find(({ isHeading }) => isHeading)?.text ?? "") : [];
  // what stands below the heading may be a provision of its own
  const head = reader.clauses.find((one) => one.isAnnex && one.heading !== "" && one.heading === clause.under) ?? clause;
  const [own, ...others] = unitOf(head);
  if (own === undefined || others.length > 0 || givesOnly(reader, folded)) return false;
  return reader.clauses.some((one) => one.rank === head.rank && one !== head && unitOf(one).some((name) => name !== own));
}

const isSharing = ({ has }: Reader, folded: string) => MONEY.test(folded) || (has(PROCEEDS, folded) && has(SHARE, folded));
const isRight = ({ has }: Reader, folded: string) => has(OWN, folded) && has(RESULTS, folded);

/** Two parties are each told something: in this sentence, or in the one beside it in the same clause. */
function isOneOfTwo(reader: Reader, clause: Clause, statement: Statement): boolean {
  const own = new Set(reader.named(statement.folded).map(({ party }) => party));
  if (own.size > 1) return true;
  if (own.size === 0 && isInListOfOne(reader, statement)) return true;
  const at = clause.statements.indexOf(statement);
  const beside = [clause.statements[at - 1] ?? besideClause(reader, clause, -1), clause.statements[at + 1] ?? besideClause(reader, clause, 1)].filter(
    (one) => one !== undefined && !isRight(reader, one.folded) && !givesOnly(reader, one.folded),
  );
  return beside.some((one) => one !== undefined && reader.named(one.folded).some(({ party }) => !own.has(party)));
}

/** The duty that the clause before or behind begins with, where each side has a clause of its own: 第2条 甲方承担…, 第3条 乙方承担…. */
function besideClause(reader: Reader, clause: Clause, step: -1 | 1): Statement | undefined {
  const next = reader.clauses[reader.clauses.indexOf(clause) + step];
  if (!next || next.rank !== clause.rank || isOther(next, ["division"])) return undefined;
  // “ACADEMY's part. ACADEMY shall …”: a short first sentence is a heading
  return next.statements
    .filter(({ isHeading }) => !isHeading)
    .slice(0, 2)
    .find((one) => {
      const at = reader.named(one.folded)[0]?.at ?? LATEST_NAME;
      return reader.has(DUTY, one.folded) && (at < 8 || IS_TASK_OF.test(one.folded.slice(0, at)));
    });
}

/** Work below the name of a party, no thing that it gives, no right and no sum. */
const isTask = (reader: Reader, clause: Clause, statement: Statement) =>
  !statement.paragraph.isCell &&
  !isDefinition(reader, clause, statement) &&
  !isSecrecy(reader, clause, statement) &&
  ![givesOnly, isRight, isSharing].some((isNone) => isNone(reader, statement.folded)) &&
  ![isFormal, paysOnly].some((isNone) => isNone(statement.folded));

/** Two sentences of a clause that begin, or close, with different parties, or one whose halves do. */
function isStructure(reader: Reader, clause: Clause, statement: Statement): boolean {
  if ([givesOnly, isRight, isSharing].some((isNone) => isNone(reader, statement.folded))) return false;
  if (NOTICE.test(statement.folded) || HOLDS_FUNDS.test(statement.folded) || isFormal(statement.folded)) return false;
  if (
    appointsOnly(reader, statement.folded) ||
    NAMES_CONTACTS.test(statement.lead || (clause.statements[clause.statements.indexOf(statement) - 1]?.folded ?? ""))
  )
    return false;
  // a name alone, as at the head of a letter or of a column, does nothing
  if (NAME_ALONE.test(statement.folded) || isUnitAlone(statement)) return false;
  // École : …, where the text says l'École
  const begins = (text: string) => [text, `l'${text}`].map((one) => reader.named(one).find(({ at }) => at < 6)?.party).find((one) => one !== undefined);
  const halves = [...statement.folded.split(/(?<=\p{Letter})\s*[,，;；]\s*(?:and |while |und |et |y |e |whereas )?/u), ...partsByWords(reader, statement.text)]
    .map(begins)
    .filter((one) => one !== undefined);
  if (new Set(halves).size > 1) return true;
  const at = clause.statements.indexOf(statement);
  const next = clause.statements[at + 1] ?? itemBehind(reader, clause);
  if (!next || NAME_ALONE.test(next.folded) || isFormal(next.folded) || givesOnly(reader, next.folded) || isRight(reader, next.folded)) return false;
  const isEach = (who: (text: string) => string | undefined) => {
    const [first, second] = [who(statement.folded), who(next.folded)];
    return first !== undefined && second !== undefined && first !== second;
  };
  return isEach(begins) || isEach((text) => closes(reader, text));
}

/** (1) HU: …; (2) EIT: …: the first words of the next of two clauses that stand side by side without headings of their own. */
function itemBehind({ clauses }: Reader, clause: Clause): Statement | undefined {
  const next = clauses[clauses.indexOf(clause) + 1];
  if (!next || clause.label === undefined || next.label === undefined || next.rank !== clause.rank || isOther(next, ["division"])) return undefined;
  const first = next.statements.find(({ isHeading }) => !isHeading);
  return first !== undefined && NAMES_ITS_PART.test(first.folded) ? first : undefined;
}
const NAMES_ITS_PART = /^.{2,40}?(?::|'s (?:part|tasks?|work|share)(?![a-z]))/u;

function choose(reader: Reader, wanted: readonly Topic[], isCooperation: boolean, fits: Test): ReadElement {
  // a table below “Time: …” or “Place: …” has heads of its own
  const isOwn = (clause: Clause, statement: Statement) =>
    !isAside(clause, wanted) &&
    (wanted.some((topic) => cellTopics(reader, clause, statement)?.has(topic)) ||
      (wanted.includes("division") ? isPlanned(reader, clause, statement) : GIVEN_AS_INPUT.test(statement.folded)));
  const all = [...statementsWith(reader, () => false)].filter(
    ({ clause, statement }) =>
      (!isOther(clause, wanted) || isOwn(clause, statement)) &&
      !isDefinition(reader, clause, statement) &&
      !isSecrecy(reader, clause, statement) &&
      !(clause.label === undefined && RECITES.test(statement.folded)) &&
      !promisesCare(statement.folded),
  );
  const isWanted = (clause: Clause) => wanted.some((topic) => clause.topics.has(topic));
  // | Tasks | … | in a schedule of whatever name
  const isHeadedSo = (clause: Clause, statement: Statement) => isWanted(clause) || wanted.some((topic) => cellTopics(reader, clause, statement)?.has(topic));
  const open = (statement: Statement) =>
    reader.has(SEPARATELY, statement.folded) && !MONEY.test(statement.folded) && reader.named(statement.folded).length === 0;
  const any = all.filter(({ clause, statement }) => fits(clause, statement) && !open(statement));
  const fitting = any.filter(
    ({ statement }) =>
      !(isReference(reader, statement) && !byMethodOf(reader, statement.folded) && reader.named(statement.folded).length < 2 && !MONEY.test(statement.folded)),
  );
  const best =
    fitting.find(({ clause, statement }) => isHeadedSo(clause, statement) && !paysNothing(reader, statement)) ??
    fitting.find(({ statement }) => !paysNothing(reader, statement));
  if (best) {
    const sides = [withOtherParties(reader, best.clause, best.statement, fits), ...otherSides(reader, best, [...fitting, ...any], fits)];
    const rest = fitting.filter((one) => one !== best && one.statement.page !== best.statement.page).slice(0, 2);
    const others = rest.map(({ statement }) => statement).filter(({ text }) => !sides.some((side) => side.text.includes(text)));
    return found("present", best.statement.paragraph.isCell ? "in-table" : "stated", [...sides, ...others]);
  }
  const headed = all.filter(({ clause }) => isWanted(clause));
  const leftInHead = headed.find(({ statement }) => reader.has(SEPARATELY, statement.folded));
  if (wanted.includes("division")) {
    const numbered = packagesOf(reader);
    if (numbered.length > 0) return found("present", "stated", numbered);
    // what the clause on the work leaves open no sentence elsewhere settles
    const told = (leftInHead ? headed : all).find(
      ({ clause, statement }) => !clause.topics.has("inputs") && !statement.paragraph.isCell && isStructure(reader, clause, statement),
    );
    if (told) return found("present", "stated", [told.statement]);
    const packages = headedPackages(reader);
    if (packages.length > 1) return found("present", "stated", packages);
    const tasks = tasksBelowNames(reader, (clause, one) => !isOther(clause, wanted) && !clause.topics.has("inputs") && isTask(reader, clause, one));
    if (tasks.length > 1) return found("present", "stated", tasks);
  }
  // without headings the sentence itself tells what it leaves open
  const isAbout = (statement: Statement) => wanted.some((topic) => topicsOf(statement.folded, reader.languages).has(topic));
  const left =
    leftInHead ??
    (isCooperation || wanted.includes("division")
      ? all.find(
          ({ clause, statement }) =>
            [...clause.topics].every((topic) => topic === "management" || (topic === "content" && wanted.includes("division"))) &&
            open(statement) &&
            isLeftOpen(reader, wanted, statement) &&
            !(wanted.includes("inputs") && reader.has(PROCEEDS, statement.folded) && !isListed(reader, statement.folded)),
        )
      : undefined);
  const decided = left ?? (wanted.includes("division") ? all.find(({ statement }) => leavesWork(statement.folded)) : undefined);
  if (decided) return found("unclear", "left-to-later", [decided.statement]);
  const sent =
    headed.find(({ statement }) => isReference(reader, statement)) ??
    all.find(({ statement }) => isReference(reader, statement) && isAbout(statement) && !reader.has(BACKGROUND, statement.folded));
  if (sent && !hasAnnex(reader)) return found("unclear", "annex-not-there", [sent.statement]);
  const isVagueOnMeans = ({ folded }: Statement) => wanted.includes("inputs") && AS_FUNDS_ALLOW.test(folded);
  const tellsNothing = ({ folded }: Statement) =>
    !(wanted.includes("inputs") ? isWorkAlone(reader, folded) : givesOnly(reader, folded)) && (!ENTAILS_NONE.test(folded) || PAYS_NOTHING.test(folded));
  // an agreement on secrecy divides no work in words that say nothing of it
  const vague = (isCooperation ? headed : []).find(
    ({ clause, statement }) =>
      !clause.topics.has("term") &&
      !listsWork(statement.folded) &&
      (isVagueOnMeans(statement) || tellsNothing(statement)) &&
      (namesAll(reader, statement.folded) || reader.has(RESEARCH, statement.folded)),
  );
  if (vague) return found("unclear", "not-in-detail", [vague.statement]);
  return missing("nothing-found");
}
