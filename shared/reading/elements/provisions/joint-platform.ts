import { type Clause, PRONOUN, type Statement } from "../../clauses.ts";
import { NUMBER_IN_WORDS } from "../../numbers.ts";
import { unitsIn } from "../../parties.ts";
import { FULL_TIME, JOINT_PLATFORM, PLACE, PLACE_LEFT, PLANNED, TEAM } from "../../vocabulary/platform-words.ts";
import { OWN, RESULTS } from "../../vocabulary/rights-words.ts";
import { wordsIn } from "../../vocabulary/words.ts";
import { cellTopics } from "../cells.ts";
import { found, missing, type ReadElement } from "../element.ts";
import { isAside, isSecrecy, type Reader, statementsWith } from "../reader.ts";

export type JointPlatform = { readonly platform: ReadElement; readonly laboratory: ReadElement; readonly team: ReadElement };

/**
 * 共建平台, 固定实验场所, 专职研发团队 (专题三方向一). A laboratory is the place of what is set up together, no equipment of one side;
 * a team is that of both or of the platform, no persons in charge and no staff of one side.
 */
export function readJointPlatform(reader: Reader): JointPlatform {
  const { has } = reader;
  const all = [...statementsWith(reader, (clause) => clause.topics.has("confidentiality") || clause.topics.has("law"))].filter(
    ({ clause, statement }) => !isSecrecy(reader, clause, statement),
  );
  const body = all.filter(({ clause }) => !isAside(clause, ["place", "team"]));
  // “联合实验室设两处场所：…”: what stands in front of a colon is a heading of its own
  const named = reader.clauses.flatMap(({ statements, heading }) =>
    statements.filter(({ folded }, at) => has(JOINT_PLATFORM, folded) || (at === 0 && has(JOINT_PLATFORM, heading))),
  );
  if (named.length === 0) return { platform: missing("nothing-found"), laboratory: missing("nothing-found"), team: teamOf(reader, body, false) };
  const first = named.find(({ isHeading, text }) => !isHeading && text.length > 16) ?? named[0];
  const called = calledIn(reader, named);
  const places = body.filter(
    ({ clause, statement }, index) =>
      // （乙）某医科学院，建有上海市某重点实验室: what a party has of its own
      !(INTRODUCES_PARTY.test(statement.paragraph.text) && unitsIn(statement.paragraph.text).length > 0 && !has(JOINT_PLATFORM, statement.folded)) &&
      (clause.topics.has("place") ? !NOWHERE.test(statement.folded) : hasPlace(reader, statement.folded)) &&
      (clause.topics.has("place") ||
        called?.test(statement.folded) ||
        ((PRONOUN.test(statement.folded) || FOR_IT.test(statement.folded)) && has(JOINT_PLATFORM, body[index - 1]?.statement.folded ?? "")) ||
        has(JOINT_PLATFORM, statement.folded) ||
        /(?:实验室|中心|平台|基地|研究院|实验场所|лаборатор|центр|laborator|makmal|phong thi nghiem|merkez|pusat|trung tam|cent(?:re|er|ru)|platform|facility|labor|zentrum|centro|plataforma|institute|\blab\b|(?<![a-z])(?:the|this|die|der|la|a|cette|esta|l') ?(?:joint )?(?:unit|einheit|einrichtung|unite|unidad|unita|unidade|structure|observatory)(?![a-z]))/u.test(
          statement.folded,
        )),
  );
  // 挂靠 tells to which unit it belongs: where it is may be told elsewhere
  const told = places.filter(({ statement }) => !ATTACHED.test(statement.folded));
  const place = told.find(({ statement }) => has(PLACE, statement.folded) || has(PLANNED, statement.folded)) ?? told[0] ?? places[0];
  const isLeft = ({ folded }: Statement) => has(PLANNED, folded) || (has(PLACE_LEFT, folded) && !EXACT.test(folded));
  // 平台需要固定的实验场所。具体地点、面积由双方另行商定: what is told there only is left open in the next sentence
  const next = place && !EXACT.test(place.statement.folded) ? place.clause.statements[place.clause.statements.indexOf(place.statement) + 1] : undefined;
  const isOpen = place && (isLeft(place.statement) || (next !== undefined && WHERE_IT_IS.test(next.folded) && has(PLANNED, next.folded)));
  return {
    platform: first ? found("present", "stated", [first]) : missing("nothing-found"),
    laboratory: place ? found(isOpen ? "unclear" : "present", isOpen ? "planned-only" : "stated", [place.statement]) : missing("nothing-found"),
    team: teamOf(reader, body, true),
  };
}

/** The place itself, as a sentence begins that settles or leaves it. */
const WHERE_IT_IS =
  /^[\s\d.()]*(?:其)?(?:具体|确切|最终)的?(?:地点|位置|场所|地址|选址)|^[\s\d.()]*(?:the |its )?(?:exact|precise|final|specific) (?:place|location|site|address|premises|rooms?)(?![a-z])|^[\s\d.()]*(?:der |die |das )?(?:genaue[rs]?|endgultige[rs]?) (?:ort|standort|lage)|^[\s\d.()]*(?:la|el|l'|il|o|a|le|de) ?(?:ubicacion|localisation|emplacement|ubicazione|localizacao|locatie)(?: (?:exacta|exacte|precise|esatta|exata))?(?![a-z])/u;
/** （乙）某医科学院, 甲方：某公司: the sign of a party in front of its name. */
const INTRODUCES_PARTY = /^[（(]?[甲乙丙丁戊](?:\s*[)）]|\s*方[\s　]*[:：])/u;
/** To which unit it is attached, and no place beside that. */
const ATTACHED = /挂靠(?!.*(?:设在|设于|位于|坐落|场所|地点|面积|平方米|楼|用房|[\d一二三四五六七八九十]室))/u;
/** A room, a house or so many square metres. */
const EXACT =
  /\d\s*(?:m2|m²|qm|mq|sq|平方米|号楼)|(?<![a-z])(?:rooms?|floor|building|hall|block|wing|raum|raume|gebaude|halle|haus|etage|batiment|salle|aile|edificio|planta|sala|nave|aula|padiglione|stanza|piano|bloco|piso|predio|gebouw|zaal|verdieping)(?![a-z])/u;

/** A joint laboratory for field robots (“GLF”): what it is called from then on, as whole words; the name of a party is none. */
function calledIn({ languages, named: parties }: Reader, named: readonly Statement[]): RegExp | undefined {
  const words = wordsIn(JOINT_PLATFORM, languages);
  const names = named.flatMap(({ folded }) => {
    const platform = words.exec(folded);
    const [, quoted, bare] = (platform && CALLED.exec(folded.slice(platform.index + platform[0].length))) ?? [];
    return quoted ?? bare ?? [];
  });
  const own = names.filter((name) => parties(name).length === 0);
  return own.length > 0 ? new RegExp(`(?<![a-z\\d])(?:${own.join("|")})(?![a-z\\d])`, "u") : undefined;
}
const CALLED =
  /^(?:(?! (?:with|mit|avec|con|com|met|between|zwischen|entre|tra|fra|by|durch|par|por|da)(?![a-z]))[^.;,()"]){0,60}[("][^()"]{0,20}"?\s*(?:the |das |die |le |la |el |il |o )?([a-z]{2,}(?:-[a-z\d]+)*)\s*["]|^[^.;,()"]{0,60}\((?:the )?([a-z]{2,}(?:-[a-z\d]+)*)\)/u;

/** 虚拟机构，不设独立场所: it is nowhere. A virtual reality laboratory has a place. */
const NOWHERE =
  /不(?:另|再|单独)?(?:设|设立|设置)[^,。;]{0,8}(?:场所|场地|地点)|(?:无|没有)[^,。;]{0,6}(?:场所|场地)|虚拟机构|(?<![a-z])(?:no|without)(?: (?:fixed|own|separate|physical|permanent))* (?:premises|rooms|location|site|building|seat)(?![a-z])|keine (?:eigenen )?raum|sans (?:locaux|implantation)|sin (?:sede|instalaciones)|senza sede|sem (?:sede|instalacoes)/u;

const hasPlace = ({ has }: Reader, folded: string) =>
  has(PLACE, folded) && !NOWHERE.test(folded) && !/(?:年会|会议(?:地点|在)|meeting|仲裁|arbitrat|workshop (?:is|will))/u.test(folded);

const FOR_IT = /(?<![a-z])for it(?![a-z])/u;

/** 均为兼职，不设固定团队 */
const NO_TEAM = /不(?:设|另设|配备)|均为兼职|由[^,。;]{0,12}兼(?:任|职)|不是(?:全职|专职)|(?<![a-z])(?:no|without)(?: [a-z-]+){0,2} (?:team|staff)(?![a-z])/u;

/** So many people, whatever they are called: they are of both where the sentence names two parties, or what is set up. */
const PEOPLE =
  /(?<![a-z])(?:people|persons|colleagues|personen|personnes|personas|persone|pessoas|kolleg[a-z]*|collegues|colegas|colleghi|personer|henkiloa)(?![a-z])|(?:[2-9]|\d{2,}|[二三四五六七八九十两])[余多]?[名位]?人/u;
const IN_PLATFORM =
  /laborato|(?<![a-z])lab(?:or|ors)?(?![a-z])|(?:cent(?:re|er|ro)|zentrums?)(?![a-z])|plat(?:t?form|eform)|piattaforma|实验室|中心|平台|基地|研究院/u;

/** Who is meant by “both”. */
const TOGETHER =
  /双方|[三各两]方|两[校院所家]|共同|联合|(?<![a-z])(?:joint|jointly|together|mixte|gemeinsam[a-z]*|conjoint[a-z]*|conjunt[a-z]*|congiunt[a-z]*|comun[a-z]*|commun[a-z]*|both|beide[nr]?|ambas?|ambos|entrambe|entrambi|gezamenlijk[a-z]*)(?![a-z])/u;
/** What each has for itself, unless they make one of it: 双方各自选派专职人员，共同组成…团队. */
const OF_EACH = /各自|(?<![a-z])each\s*party\s*shall\s*(?:assign|provide)|jeweils(?! (?:mindestens|auf|fur|zu|\d|ein|zwei|drei|vier|funf))|chacune/u;
const FORM_ONE = /共同|联合|组成|(?<![a-z])(?:jointly|together|joint (?:team|group|staff)|gemeinsam|ensemble|juntos?|insieme|samen)(?![a-z])/u;
/** So many of them. */
const COUNTED = new RegExp(`(?<![\\p{L}\\d])(?:\\d|(?:${NUMBER_IN_WORDS})(?!\\p{L}))|[二三四五六七八九十两]`, "u");
/** Whose the results are that somebody's people made alone says nothing of a team. */
const isOfResults = ({ has }: Reader, { topics }: Clause, folded: string) =>
  ((topics.has("ip") || topics.has("benefit")) && !topics.has("team")) || (has(OWN, folded) && has(RESULTS, folded));

/** Those of the sentence before: “They work full time in the Laboratory.” */
const THEY = /^(?:they|sie|ils|elles|ellos|essi|他们|上述人员|这些人员)(?![a-z])/u;

/** 其规模、人选由联合主任在六个月内商定: who is in it is said in the same sentence to be settled by somebody later. */
const isLeftToThem = (folded: string) =>
  folded.split(/[,;，；]/u).some((part) => /(?:规模|组成|构成|人数|编制|名单|人选)/u.test(part) && /(?:商定|议定|商议|协商确定|另定|后定)/u.test(part));

/** How many are in a team, and who. */
const WHO_IS_IN_IT =
  /规模|组成|构成|人数|编制|名单|(?<![a-z])(?:size|composition|number|membership|members|taille|tamano|composicion|composizione|composicao|dimensione)(?![a-z])|gross|zusammensetzung|effectif|samenstelling|omvang/u;
/** How a team that is there is changed later leaves it as it is. */
const IS_CHANGED = /调整|变更|变动|更换|增减|(?<![a-z])(?:changes?|adjustments?|amendments?|replacement)(?![a-z])|anderung|anpassung|modific|cambio|wijzig/u;

function teamOf(
  reader: Reader,
  all: readonly { readonly clause: Reader["clauses"][number]; readonly statement: Reader["clauses"][number]["statements"][number] }[],
  isJoint: boolean,
): ReadElement {
  const { has } = reader;
  const isTogether = (folded: string) => reader.named(folded).length > 1 || TOGETHER.test(folded);
  // fifteen researchers (HU: seven; EIT: eight): a bracket that goes on behind the semicolon
  const isOfSeveral = ({ folded, paragraph }: Statement) => isTogether(/\([^()]*;$/u.test(folded) ? paragraph.folded : folded);
  const about = all.filter(({ clause, statement }, index) => {
    const { folded, paragraph } = statement;
    if (NO_TEAM.test(folded) || isOfResults(reader, clause, folded) || (OF_EACH.test(folded) && !FORM_ONE.test(folded))) return false;
    if (paragraph.isCell && !cellTopics(reader, clause, statement)?.has("team")) return false;
    const isPeople = has(TEAM, folded) || (PEOPLE.test(folded) && (IN_PLATFORM.test(folded) || isTogether(folded)));
    // “Full-time research group”: what stands below says how many, or who
    const isHeaded = clause.topics.has("team") && has(FULL_TIME, clause.under) && clause.under !== paragraph.rowHead;
    if (isHeaded && (isPeople || COUNTED.test(folded))) return true;
    if (!has(FULL_TIME, folded)) return false;
    const before = all[index - 1];
    return isPeople || (THEY.test(folded) && before?.clause === clause && has(TEAM, before.statement.folded));
  });
  const team = about.find(
    ({ clause, statement }) =>
      isJoint ||
      isOfSeveral(statement) ||
      (clause.topics.has("team") &&
        (clause.statements.some((one) => isTogether(one.folded)) || (has(FULL_TIME, clause.under) && has(PLANNED, statement.folded)))),
  );
  if (!team) return missing("nothing-found");
  // “a full-time team. Its size and composition are to be agreed”: who is in it is open
  const rest = team.clause.statements[team.clause.statements.indexOf(team.statement) + 1];
  if (rest && has(TEAM, rest.folded) && WHO_IS_IN_IT.test(rest.folded) && !IS_CHANGED.test(rest.folded) && has(PLANNED, rest.folded))
    return found("unclear", "planned-only", [rest]);
  const planned = has(PLANNED, team.statement.folded) || isLeftToThem(team.statement.folded);
  return found(planned ? "unclear" : "present", planned ? "planned-only" : "stated", [team.statement]);
}
