import { topicsOf } from "../../clause-headings.ts";
import type { Clause, Statement } from "../../clauses.ts";
import { PROCEEDS, RESEARCH, SEPARATELY, SHARE } from "../../vocabulary/provisions.ts";
import { OWN, RESULTS } from "../../vocabulary/rights-words.ts";
import { wordsIn } from "../../vocabulary/words.ts";
import { found, missing, type ReadElement } from "../element.ts";
import { hasAnnex, isAside, isDefinition, isLeftOpen, isReference, isSecrecy, namesAll, type Reader, statementsWith, type Voice } from "../reader.ts";
import { readDivision, readInputs } from "./inputs-and-division.ts";
import { jointStudy } from "./joint-study.ts";
import { tellsNoWork } from "./no-content.ts";
import { paysOnly } from "./no-work.ts";

/** What a letter of one side holds out. */
const PROSPECT =
  /(?:glad|pleased|willing|happy|ready) to (?:welcome|host|work|co|take|join|provide|exchange)|(?:welcome|host|collaborat|co-?operat|exchange|joint)|合作|支持|gemeinsam|zusammenarbeit|kooperation|collabor|colabora/u;

/** What a letter says will be done, not what its writer hopes for. */
const PROMISES =
  /(?<![a-z])(?:will|shall|confirm|agree[sd]?)(?![a-z])(?! (?:be )?(?:glad|happy|pleased|welcome|consider|seek))|同意|承诺|将与|^(?!.*(?:希望|期待|期望|盼|有意|(?<![虚模比类])拟|可能|考虑|探讨)).*(?<![即])将(?:共同|联合|围绕|合作|就|在|携手|一起|一道)/u;

const WRITES_TO = /(?<![a-z])(?:our|my|we|i)(?![a-z]).*(?<![a-z])(?:you|yours?)(?![a-z])|我[院校所司方公]|贵[院校所司方公]|双方|两[校院所]/u;

/** What a letter holds out or hopes for, rather than says. */
const HOPES = /(?<![a-z])(?:hopes?|would|could|might|wish(?:es)?|interested|possib[a-z]*)(?![a-z])|希望|期待|期望|有意|可能|探讨/u;
/** The subject of a letter is promised where its sentence does so, or where others say what its writer gives and does for it. */
const isPromised = (reader: Reader, { folded }: Statement) =>
  (PROMISES.test(folded) && WRITES_TO.test(folded)) ||
  (!HOPES.test(folded) && [readInputs(reader, false), readDivision(reader, false)].every(({ status }) => status === "present"));

/** What the parties have done already, as recitals tell it: no content of what they agree. */
const PAST =
  /曾|会面|会晤|此前|以往|已(?:经)?(?:联合|共同|合作|开展)|previously|in the past|(?:has|have|had) (?:already|been|jointly|carried|conducted|co-?operated|collaborated|worked)|bisher|bereits|auparavant|deja|anteriormente|in passato/u;

/** 项目名称：…, or a title alone in its marks: it names the project and says nothing of what is done. */
const TITLE =
  /^[\d.\s、()（）-]*(?:(?:合作|研究|本)?(?:项目|课题)(?:的)?(?:中文|英文)?(?:名称|题目|标题)|(?:project )?title|title of the project|projekttitel|titre du projet)\s*(?:[:：为]|is(?![a-z]))|^[\d.\s、()（）-]*[《“"„«][^》”"“»]{4,160}[》”"“»]\s*[.。;；]?\s*$/u;
/** “Summary.” */
const WORD_ALONE = /^[\p{Script=Latin}-]+\s*[.:]?$/u;
const isTitle = ({ folded }: { readonly folded: string }) => TITLE.test(folded);

/** “What the Project will do”, in a table of details, and what stands beside it. */
const isCellOfContent = ({ languages }: Reader, { paragraph, folded }: Statement) =>
  paragraph.isCell && paragraph.rowHead !== "" && folded.length > LONGEST_TITLE && topicsOf(paragraph.rowHead, languages).has("content");
const LONGEST_TITLE = 50;

/** COLLABORATION AGREEMENT: a title has the words of work too. */
const IS_NAME = /^[^\p{Ll}\p{Script=Han}]+$|^\S+(?: \S+){0,6} (?:Agreement|Memorandum|Contract)$/u;
/** What recitals say that the parties want: the content where no clause says it. */
const WISHES = /有意|拟|愿|希望|(?<![a-z])(?:wish|want|intend|desire|desirous|agreed?|seek|propose)(?![a-z])/u;

/** What all parties keep, bear, tell or decide is no content of their work. */
const KEEPS_OR_TELLS =
  /(?<![a-z])(?:shall|will|may|agree to) (?:not |each |promptly |duly |then |also |first )*(?:keep|bear|inform|notify|appoint|nominate|meet|agree|publish|respect|comply|observe|treat|consult|settle|use(?![a-z]* to)|pay|own|hold|remain|sign|review|decide|discuss|ensure|report|endeavou?r|refrain|acknowledge|protect|share|have|be|not|give|provide|negotiate|apply|seek|make|exchange|do|act|retain|return)(?![a-z])|保密|遵守|协商|通知|指定|任命|召开|发表|署名|承担各自|各自承担|友好|会晤|诚信|享有|共有/u;
const DOES = /(?<![a-z])(?:shall|will|(?:are|is) going to|intend to|agree to|want to|(?:have|are) (?:resolved|agreed|determined|undertaken) to)(?![a-z])/u;

/** “Both Parties will breed salt-tolerant rice”: what all of them do, whatever it is, in a clause whose heading tells nothing else: in no detail, unless it tells of work. */
function isDoneByAll(reader: Reader, clause: Clause, { folded, paragraph }: Statement): boolean {
  if (paragraph.isCell || clause.isAnnex || folded.length < SHORTEST_DEED || !DOES.test(folded) || KEEPS_OR_TELLS.test(folded)) return false;
  if ([...clause.topics].some((topic) => topic !== "content" && topic !== "division")) return false;
  const [first, second] = reader.named(folded);
  const isBoth = first !== undefined && second !== undefined && first.at < 6 && second.at < first.at + LONGEST_BOTH;
  return isBoth || (namesAll(reader, folded.slice(0, LONGEST_ALL)) && !reader.has(SEPARATELY, folded));
}

/** “The laboratory will make a skin of 0.5 mm”, 实验室将做出…: what is set up together does what both do. */
function isDoneByPlatform(clause: Clause, { folded, paragraph }: Statement): boolean {
  if (paragraph.isCell || clause.isAnnex || KEEPS_OR_TELLS.test(folded.replace(/ make (?=an? )/u, " build "))) return false;
  if ([...clause.topics].some((topic) => topic !== "content" && topic !== "division")) return false;
  return PLATFORM_DOES.test(folded);
}
const PLATFORM_DOES =
  /^(?:(?:the|this|our) (?:joint )?(?:laboratory|lab|cent(?:re|er)|platform|institute)|it) (?:(?:shall|will) (?!occup|compris|consist|employ|open|start|begin|run|clos|mov|last)|is to (?!be(?![a-z])))[a-z].{30}|^(?:联合|本)?(?:实验室|中心|平台|研究院|基地)(?:将|要|力争|致力于)(?!由|设|实行|位于|另|不|向|每)[^。;]{12}/u;
/** “Neither undertakes that any research will lead to any particular result”: what is not promised is not what is done. */
const PROMISES_NOTHING =
  /(?<![a-z])(?:(?:neither|no) (?:of (?:them|the parties) |party |partner |side )?(?:undertakes?|warrants?|guarantees?|promises|represents)|(?:does|do) not (?:warrant|guarantee|undertake|represent)|no (?:warranty|guarantee|representation) (?:is|that|as)|(?:ubernimmt|ubernehmen|leistet|leisten|besteht) (?:jedoch |dafur |hierfur )?keine (?:gewahr|garantie)|keine gewahr (?:fur|dafur|ubernommen)|ne (?:garanti(?:t|ssent)|souscri(?:t|vent))|no (?:garantizan?|se garantiza)|non garantiscono?|nao garant(?:e|em)|(?:garandeert|garanderen) (?:geen|niet)|geen garantie)(?![a-z])|(?:不|均不|并不)(?:保证|担保|承诺)[^。;]{0,20}(?:成功|成果|结果|目标)/u;
const [SHORTEST_DEED, LONGEST_ALL, LONGEST_BOTH] = [40, 30, 36];
/** More than this says enough of what is done without a heading. */
const LONGEST_DEED = 90;
const LONGEST_TASK_NAME = 16;
/** “Project” means the joint development of …: lawyers put it among the definitions. */
const DEFINES_PROJECT =
  /^[\d.\s]*(?:in this (?:agreement|contract|memorandum)[^,]{0,20}, ?)?["'(]*(?:the |this )?["']*(?:joint |research )?(?:project|research|programme?|collaboration|work)["')]*\s*(?:means?|shall mean)(?![a-z]).{30}|^[\d.\s]*(?:(?:在)?本(?:协议|合同)[中内]?,?)?["'(]*(?:本)?(?:项目|合作|课题|研究)["')]*(?:系|是)?指.{12}|^[\d.\s]*["'(]*(?:das |die |le |la |l'|el |il |lo |o |a |het )?["' ]*(?:(?:gemeinsames? )?(?:projekt|vorhaben|forschungsvorhaben|forschungsprojekt)["') ]*(?:bezeichnet|bedeutet|meint)|(?:projet|etude|programme)["') ]*(?:designe|signifie)|(?:proyecto|estudio)["') ]*(?:significa|designa)|(?:progetto|studio)["') ]*(?:indica|significa|designa)|(?:projeto|estudo)["') ]*(?:significa|designa)|(?:project|onderzoek)["') ]*betekent)(?![a-z]).{30}|^[\d.\s]*["「'(]*(?:本)?(?:共同)?研究["」')]*とは.{12}/u;
/** “Project” means the project described in this Agreement: it says of what nothing but where that is told. */
const DEFINES_NOTHING =
  /(?:(?<![a-z])(?:means?|shall mean|designe|bezeichnet|significa|indica)(?![a-z])|指)\s*(?:the |le |la |das |el |il |o )?(?:joint |research )?(?:project|research|programme?|collaboration|work|projet|projekt|vorhaben|proyecto|programa|progetto|programma|projeto|项目|合作|课题)\s*(?:(?:that is |which is )?(?:described|set out|referred to|defined|specified|named|mentioned)|(?:vise|decrit|defini|mentionne|beschrieben|genannt|descrit|definid|definit)e?[so]?(?![a-z])|本(?:协议|合同))/u;
/** In any field that both deem useful: none is named. */
const ANY_FIELD = /(?<![a-z])(?:in |on )?any (?:field|area|topic|subject)s?(?![a-z])|任何领域/u;

/** “The parties intend to work together for the benefit of both.” says of nothing what it is about. */
const WILL_ALONE =
  /^[\d.()\s]*(?:(?!(?<![a-z])(?:on|in|into|about|concerning|regarding|towards|develop[a-z]*|stud[a-z]*|research[a-z]*|auf|uber|zu|zum|zur|sur|sobre|su|sulla|sul)(?![a-z]))[^.;。；]){0,50}(?:work together|co-?operate|collaborate|zusammenarbeiten|kooperieren|collaborer|cooperer|colaborar|cooperar|collaborare|cooperare)(?: (?:with (?:each other|one another)|closely|in good faith|for (?:the|their)(?: mutual| common)? (?:benefit|good)(?: of (?:both|all|each)(?: parties)?)?))*\s*\.?$/u;
/** The subject and the extent of each cooperation will be determined in a separate contract. */
const leavesSubject = ({ has, languages }: Reader, { folded }: Statement) =>
  has(SEPARATELY, folded) && topicsOf(folded.slice(0, wordsIn(SEPARATELY, languages).exec(folded)?.index ?? 0), languages).has("content");

/** “The subjects of the research will be defined, for each project, in …”: of which it says nothing itself. */
const NAMES_SUBJECT =
  /^[\s\d.()]*(?:the |die |les? |la |los |las |el |gli |i |os |as )?(?:[a-z]+ )?(?:subjects?|topics?|themes?|fields?|projects?(?= (?:shall|will|are to) be)|sujets?|themes?|themen|forschungsthemen|projekte(?= werden)|[a-z]*thema's|[a-z]*themas?|gegenstande?|temas?|temi|argomenti|assuntos?)(?![a-z])|^[\s\d.、()（）]*(?:具体|各)?(?:的)?(?:合作|研究)?(?:课题|主题|项目|内容)/u;

/**
 * 合作内容: what is done together. Under a heading that announces it, or a sentence of all parties that says what they study or
 * develop. In agreements on secrecy and letters of one side it is a prospect only, unless the letter promises it.
 */
export function readContent(reader: Reader, voice: Voice): ReadElement {
  const { has } = reader;
  const isCooperation = voice === "agreement";
  const headed = [...statementsWith(reader, () => false)].filter(
    ({ clause, statement }) =>
      ((clause.topics.has("content") && !clause.isPreamble) || isCellOfContent(reader, statement)) &&
      !isDefinition(reader, clause, statement) &&
      !PROMISES_NOTHING.test(statement.folded) &&
      !tellsNoWork(reader, statement.folded) &&
      statement.text.length > 6,
  );
  const all = [...statementsWith(reader, (clause) => isAside(clause, ["content"]) || clause.topics.has("ip"))];
  const said = all.filter(
    ({ clause, statement }) =>
      has(RESEARCH, statement.folded) &&
      !paysOnly(statement.folded) &&
      !PROMISES_NOTHING.test(statement.folded) &&
      !tellsNoWork(reader, statement.folded) &&
      !(has(OWN, statement.folded) && has(RESULTS, statement.folded)) &&
      !(has(PROCEEDS, statement.folded) && has(SHARE, statement.folded)) &&
      !isDefinition(reader, clause, statement) &&
      !isSecrecy(reader, clause, statement),
  );
  const isElsewhere = (clause: Clause) => (["place", "inputs", "team"] as const).some((topic) => clause.topics.has(topic)) && !clause.topics.has("content");
  // what stands under premises, means or staff tells of those first
  const told = said.filter(({ clause }) => !isElsewhere(clause));
  const joint = (told.length > 0 ? told : said).filter(
    ({ statement }) => !PAST.test(statement.folded) && (namesAll(reader, statement.folded) || reader.named(statement.folded).length > 1),
  );
  // tasks of nobody in particular are those of the work: 任务：中心致力于…
  const tasks = all.filter(
    ({ clause, statement }) =>
      clause.topics.has("division") &&
      statement.folded.length > LONGEST_TASK_NAME &&
      !isReference(reader, statement) &&
      !has(SEPARATELY, statement.folded) &&
      clause.statements.every((one) => reader.named(one.folded).length === 0 && !namesAll(reader, one.folded)),
  );
  const defined = [...statementsWith(reader, () => false)].filter(
    ({ statement }) => DEFINES_PROJECT.test(statement.folded) && !DEFINES_NOTHING.test(statement.folded) && !isReference(reader, statement),
  );
  const deeds = all.filter(({ clause, statement }) => isDoneByAll(reader, clause, statement) && !tellsNoWork(reader, statement.folded));
  const ofPlatform = all.find(({ clause, statement }) => isDoneByPlatform(clause, statement));
  // “… the research assigned to it in Exhibit A. The research is led by Dr A.”: what it is about stands in the annex
  const isInAnnex = headed.some(({ clause, statement }) => clause.isAnnex && !isReference(reader, statement));
  const sendsOn = ({ clause }: (typeof headed)[number]) =>
    isInAnnex && !clause.isAnnex && headed.some((one) => one.clause.under === clause.under && !one.clause.isAnnex && isReference(reader, one.statement));
  const tells = (one: (typeof headed)[number]) => !isReference(reader, one.statement) && !isTitle(one.statement) && !WORD_ALONE.test(one.statement.folded);
  // the words of the agreement itself come before the cells of a plan of work
  const inWords = headed.every(({ clause, statement }) => clause.isAnnex || statement.paragraph.isCell) ? joint[0] : undefined;
  const good =
    inWords ??
    headed.find(({ statement }) => has(RESEARCH, statement.folded) && !isTitle(statement)) ??
    headed.find((one) => tells(one) && !sendsOn(one)) ??
    headed.find(tells) ??
    headed.find(({ statement }) => has(RESEARCH, statement.folded)) ??
    headed.find(({ statement }) => !isReference(reader, statement)) ??
    headed[0] ??
    joint[0] ??
    told.find(({ statement }) => !PAST.test(statement.folded)) ??
    said.find(({ statement }) => !PAST.test(statement.folded)) ??
    deeds.find(({ clause, statement }) => clause.topics.size > 0 || statement.folded.length > LONGEST_DEED) ??
    ofPlatform ??
    tasks[0] ??
    defined[0];
  if (good) {
    if (!isCooperation && !(voice === "letter" && has(RESEARCH, good.statement.folded) && isPromised(reader, good.statement)))
      return found("unclear", "no-cooperation-agreed", [good.statement]);
    const left =
      WILL_ALONE.test(good.statement.folded) || ANY_FIELD.test(good.statement.folded)
        ? all.find(({ statement }) => leavesSubject(reader, statement))
        : undefined;
    if (left) return found("unclear", "left-to-later", [left.statement]);
    if (headed.length > 0 && headed.every(({ statement }) => isReference(reader, statement)) && joint.length === 0 && !hasAnnex(reader))
      return found("unclear", "annex-not-there", [good.statement]);
    const isLeft = isLeftOpen(reader, good.statement.folded, RESEARCH);
    const isClear = ({ statement }: (typeof headed)[number]) => !isReference(reader, statement) && !has(SEPARATELY, statement.folded);
    if (isLeft && NAMES_SUBJECT.test(good.statement.folded) && ![...headed, ...joint].some(isClear)) return found("unclear", "left-to-later", [good.statement]);
    if (isLeft && said.length <= 1) return found("unclear", "left-to-later", [good.statement]);
    return found("present", "stated", [good.statement]);
  }
  // only the recitals or the title say what it is about
  const preamble = [...statementsWith(reader, ({ isPreamble, topics }) => !isPreamble && !topics.has("recitals"))].find(
    ({ statement }) => has(RESEARCH, statement.folded) && statement.text.length > 20 && !IS_NAME.test(statement.text),
  );
  // what two named parties will do together counts wherever it stands: 我公司与贵院合作开展…项目
  if (
    isCooperation &&
    preamble &&
    !PAST.test(preamble.statement.folded) &&
    (reader.named(preamble.statement.folded).length > 1 || (namesAll(reader, preamble.statement.folded) && WISHES.test(preamble.statement.folded))) &&
    !isLeftOpen(reader, preamble.statement.folded, RESEARCH)
  )
    return found("present", "stated", [preamble.statement]);
  const study = isCooperation ? jointStudy(reader) : undefined;
  if (study) return found("present", "stated", [study]);
  const later = [...statementsWith(reader, ({ topics, isPreamble }) => isPreamble || !topics.has("content"))].find(({ statement }) =>
    has(SEPARATELY, statement.folded),
  );
  if (isCooperation && later) return found("unclear", "left-to-later", [later.statement]);
  const prospect = isCooperation ? undefined : [...statementsWith(reader, () => false)].find(({ statement }) => PROSPECT.test(statement.folded));
  const any = prospect ?? preamble ?? [...statementsWith(reader, () => false)].find(({ statement }) => has(RESEARCH, statement.folded)) ?? deeds[0];
  return any ? found("unclear", isCooperation ? "not-in-detail" : "no-cooperation-agreed", [any.statement]) : missing("nothing-found");
}
