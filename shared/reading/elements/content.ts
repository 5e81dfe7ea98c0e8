import type { Clause } from "../clauses.ts";
import { RESEARCH } from "../vocabulary/provisions.ts";
import { found, missing, type ReadElement } from "./element.ts";
import { isAside, isDefinition, isLeftOpen, isReference, isSecrecy, namesAll, type Reader, statementsWith } from "./reader.ts";

/** What a letter of one side holds out. */
const PROSPECT =
  /(?:glad|pleased|willing|happy|ready) to (?:welcome|host|work|co|take|join|provide|exchange)|(?:welcome|host|collaborat|co-?operat|exchange|joint)|合作|支持|gemeinsam|zusammenarbeit|kooperation|collabor|colabora/u;

/** What the parties have done already, as recitals tell it: no content of what they agree. */
const PAST =
  /曾|此前|以往|已(?:经)?(?:联合|共同|合作|开展)|previously|in the past|(?:has|have|had) (?:already|been|jointly|carried|conducted|co-?operated|collaborated|worked)|bisher|bereits|auparavant|deja|anteriormente|in passato/u;

/** 项目名称：…, or a title alone in its marks: it names the project and says nothing of what is done. */
const TITLE =
  /^[\d.\s、()（）-]*(?:(?:合作|研究|本)?(?:项目|课题)(?:的)?(?:中文|英文)?(?:名称|题目|标题)|(?:project )?title|title of the project|projekttitel|titre du projet)\s*(?:[:：为]|is(?![a-z]))|^[\d.\s、()（）-]*[《“"„«][^》”"“»]{4,160}[》”"“»]\s*[.。;；]?\s*$/u;
const isTitle = ({ folded }: { readonly folded: string }) => TITLE.test(folded);

/**
 * 合作内容: what is done together. Under a heading that announces it, or a sentence of all parties that says what they study or
 * develop. `isCooperation`: false for agreements on secrecy and letters of one side, whose content is a prospect only.
 */
export function readContent(reader: Reader, isCooperation: boolean): ReadElement {
  const { has } = reader;
  const headed = [...statementsWith(reader, (clause) => !clause.topics.has("content") || clause.isPreamble)].filter(
    ({ clause, statement }) => !isDefinition(reader, clause, statement) && statement.text.length > 6,
  );
  const said = [...statementsWith(reader, (clause) => isAside(clause, ["content"]) || clause.topics.has("ip"))].filter(
    ({ clause, statement }) => has(RESEARCH, statement.folded) && !isDefinition(reader, clause, statement) && !isSecrecy(reader, clause, statement),
  );
  const isElsewhere = (clause: Clause) => (["place", "inputs", "team"] as const).some((topic) => clause.topics.has(topic)) && !clause.topics.has("content");
  // what stands under premises, means or staff tells of those first
  const told = said.filter(({ clause }) => !isElsewhere(clause));
  const joint = (told.length > 0 ? told : said).filter(
    ({ statement }) => !PAST.test(statement.folded) && (namesAll(reader, statement.folded) || reader.named(statement.folded).length > 1),
  );
  // the words of the agreement itself come before the cells of a plan of work
  const inWords = headed.every(({ clause, statement }) => clause.isAnnex || statement.paragraph.isCell) ? joint[0] : undefined;
  const good =
    inWords ??
    headed.find(({ statement }) => has(RESEARCH, statement.folded) && !isTitle(statement)) ??
    headed.find(({ statement }) => !isReference(reader, statement) && !isTitle(statement)) ??
    headed.find(({ statement }) => has(RESEARCH, statement.folded)) ??
    headed.find(({ statement }) => !isReference(reader, statement)) ??
    headed[0] ??
    joint[0] ??
    told.find(({ statement }) => !PAST.test(statement.folded)) ??
    said.find(({ statement }) => !PAST.test(statement.folded));
  if (good) {
    if (!isCooperation) return found("unclear", "no-cooperation-agreed", [good.statement]);
    if (isLeftOpen(reader, good.statement.folded, RESEARCH) && said.length <= 1) return found("unclear", "left-to-later", [good.statement]);
    return found("present", "stated", [good.statement]);
  }
  // only the recitals or the title say what it is about
  const preamble = [...statementsWith(reader, ({ isPreamble, topics }) => !isPreamble && !topics.has("recitals"))].find(
    ({ statement }) => has(RESEARCH, statement.folded) && statement.text.length > 20,
  );
  // what two named parties will do together counts wherever it stands: 我公司与贵院合作开展…项目
  if (
    isCooperation &&
    preamble &&
    !PAST.test(preamble.statement.folded) &&
    reader.named(preamble.statement.folded).length > 1 &&
    !isLeftOpen(reader, preamble.statement.folded, RESEARCH)
  )
    return found("present", "stated", [preamble.statement]);
  const prospect = isCooperation ? undefined : [...statementsWith(reader, () => false)].find(({ statement }) => PROSPECT.test(statement.folded));
  const any = prospect ?? preamble ?? [...statementsWith(reader, () => false)].find(({ statement }) => has(RESEARCH, statement.folded));
  return any ? found("unclear", isCooperation ? "not-in-detail" : "no-cooperation-agreed", [any.statement]) : missing("nothing-found");
}
