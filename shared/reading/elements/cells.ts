import { topicsOf } from "../clause-headings.ts";
import type { Clause, Statement } from "../clauses.ts";
import { unitsIn } from "../parties.ts";
import { mainScript } from "../scripts.ts";
import type { Topic } from "../vocabulary/headings.ts";
import { HEADCOUNT, MONEY } from "../vocabulary/money-words.ts";
import type { Reader } from "./reader.ts";

/** What the heads of a table say of a cell; `undefined` for running text. */
export function cellTopics(reader: Reader, clause: Clause, statement: Statement): ReadonlySet<Topic> | undefined {
  const { paragraph } = statement;
  if (!paragraph.isCell) return undefined;
  if (paragraph.columnHead === paragraph.folded) return new Set();
  const own = new Set([paragraph.columnHead, paragraph.rowHead].flatMap((head) => [...headTopics(reader, head)]));
  const topics = own.size > 0 ? own : clause.topics;
  // a row of a party below a heading on the work: what that party does
  return topics.has("content") && (clause.topics.has("division") || isOfParty(reader, statement)) ? new Set([...topics, "division" as const]) : topics;
}

/** Whether a party stands at the head of its row or column. */
export const isOfParty = (reader: Reader, { paragraph: { columnHead, rowHead } }: Statement) =>
  [columnHead, rowHead].some((head) => reader.named(head).length > 0);

/** A sum beside what a party is worth or owes at most. */
export const isOwnSum = ({ paragraph: { columnHead, rowHead } }: Statement) =>
  /注册资[本金]|营业额|liab|(?<![a-z])caps?(?![a-z])|maximum|insur|capital/u.test(`${columnHead} ${rowHead}`);
/** Who bears a cost does not do it. */
export const isOfCosts = ({ topics }: Clause, { paragraph: { columnHead, rowHead } }: Statement) =>
  (topics.has("inputs") && !topics.has("division")) || /费用|费$/u.test(`${columnHead} ${rowHead}`);

/** A party below “Performed by”, “承担单位” beside a task; beside a room, a person or a sum it does nothing. */
const isDoneBy = (reader: Reader, { statements }: Clause, { paragraph: { columnHead, rowHead }, folded }: Statement) =>
  DONE_BY.test(columnHead) &&
  rowHead.length > 3 &&
  folded !== columnHead &&
  reader.named(folded).length > 0 &&
  !statements.some(({ paragraph, folded: first }) => paragraph.isCell && first === rowHead && NO_TASK.test(paragraph.columnHead));
/** Heads of a first column whose rows are no tasks. */
const NO_TASK =
  /^(?:rooms?|spaces?|names?|persons?|people|contacts?|signator(?:y|ies)|representatives?|members?|sites?|places?|locations?|addresses?|dates?|equipment|instruments?|devices?|costs?|items? of cost|amounts?|sums?|payments?|instal?lments?|accounts?|patents?|countr(?:y|ies)|meetings?|visits?|copies|raume?|personen?|mitglieder?|ansprechpartner(?:in)?|kontakte?|orte?|standorte?|gerate?|kosten|betrag|zahlung|sitzung|salles?|noms?|personnes?|lieux?|equipements?|couts?|montants?|nombres?|personas?|lugar(?:es)?|equipos?|costes?|importes?|nom[ei]|luog(?:o|hi)|apparecchiature|costi|importi|pessoas?|locais|equipamentos?|custos|naam|namen|ruimten?|plaats|apparatuur|kosten|房间|场地|场所|姓名|名单|联系人|签署人|代表|成员|地点|地址|日期|设备(?:名称)?|仪器(?:名称)?|费用|金额|付款|账户|专利|国家|会议)$/u;
const DONE_BY =
  /^(?:by|who|wer|qui|quien|chi|quem|wie|party|partner|partei|partie|parte|strona|сторона|承担|主体|单位)$|(?<![a-z])(?:(?:performed|done|carried out|undertaken|executed|led) by|responsible|in charge|lead(?:er)?(?![a-z])|lead (?:party|partner|institution)|verantwortlich|zustandig|durchfuhrend|ausfuhrend|bearbeiter|federfuhr|leitung|responsab|charge|pilote|a cargo|ejecut|execut|esecutore|a cura di|uitvoerder|verantwoordelijk|trekker|ansvarig|ansvarlig|vastuu|felelos|wykonawca|odpowiedzialn|zodpov|sorumlu|phu trach|исполнител|ответственн)|(?:承担|负责|牵头|执行|完成|责任|实施)(?:单位|方|人|主体)?$/u;

/** | Months 1–9 | drilling of cores | ageing tests | below the names of the two: what each does in a time. */
const isInPlan = (reader: Reader, { paragraph: { columnHead, rowHead }, folded }: Statement) =>
  PERIOD.test(rowHead) &&
  reader.named(columnHead).length === 1 &&
  folded !== columnHead &&
  folded.length >= SHORTEST_WORK[mainScript(folded) === "han" ? 0 : 1] &&
  !MONEY.test(folded) &&
  !HEADCOUNT.test(folded);
const PERIOD =
  /^(?:months?|monate?|mois|mes(?:es)?|mesi|maand(?:en)?|mnd|years?|jahr|annees?|anos?|ann[oi]|jaar|phase|stage|etape|fase|etapa|periods?|quarter|halbjahr|semest|q[1-4](?![a-z])|第[一二三四五六七八九十\d]+(?:年|阶段|期|季|个月)|\d{4}年|\d{1,2}\s*[-–—至]\s*\d{1,2})/u;
const SHORTEST_WORK = [4, 10] as const;

/** The name of a unit and no more than a word beside it. */
export const isUnitAlone = ({ text }: Statement) => text.length < LONGEST_UNIT && unitsIn(text).some((name) => name.length + 12 > text.length);
const LONGEST_UNIT = 240;

/** A cell of a plan that tells who does what. */
export const isPlanned = (reader: Reader, clause: Clause, one: Statement) => one.paragraph.isCell && (isDoneBy(reader, clause, one) || isInPlan(reader, one));

/** What a head announces, of two languages each by itself: 工作 Work. */
function headTopics(reader: Reader, head: string): ReadonlySet<Topic> {
  const parts = [head, ...head.split(/(?<=\p{Script=Han})\s+(?=[a-z])|(?<=[a-z])\s+(?=\p{Script=Han})/u)];
  return new Set(parts.flatMap((part) => [...topicsOf(part.trim(), reader.languages)]));
}

/** No first cell of a row of two: what stands beside it is told. */
export const isBehindHead = ({ paragraph: { rowHead, columnHead } }: Statement) => rowHead !== "" || columnHead !== "";
