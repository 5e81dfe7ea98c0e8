import { hasHan } from "../../../text/han.ts";
import type { BodyLine } from "../../body-lines.ts";
import { folded } from "../../folded.ts";
import type { PageText } from "../../page-text.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { mainScript } from "../../scripts.ts";
import { countriesIn } from "../../values/named-countries.ts";
import { CHINESE_NO_NAME, CHINESE_SURNAMES, NO_NAME, PARTY_LABEL } from "../../vocabulary/signing-words.ts";
import { personIn } from "./person-names.ts";
import { isQuoteOf, type Signatory, type SignLine, type SignSide } from "./sign-line.ts";
import { isBlankDate, isDay } from "./sign-lines.ts";
import { nameIn } from "./sign-names.ts";
import { ownUnit } from "./sign-units.ts";

/**
 * Several who sign for one party: each behind the label of an office (`eachWhoSigns`, 院长：童伯钧（签字） above 项目负责人：滕以恒), and two on one line
 * (`withCouples`, “By: Noam Levi, CEO, and Tal Oren, CFO”).
 */

/** Several people of one side, each behind the label of an office: who of them signs is told by the mark behind the name, or by the hand beside it. */

/** 院长：童伯钧（签字）, 项目负责人：（教授 滕以恒）: a label in Chinese, and who stands behind it. */
const LABELLED = /^([\p{Script=Han}()（）、/和及或\s]{2,24})[:：]\s*(?=\S)/u;
/** Whoever has the papers in hand or is named for something else. */
const ASIDE =
  /经\s*办|承\s*办|联\s*[系络]|见\s*证|审\s*[核查]|复\s*核|拟\s*稿|抄\s*送|财务|法务|法律|律师|合规|电\s*话|地\s*[址点]|日\s*期|时\s*间|单位|名\s*称|邮|职\s*[务称位]|公证/u;
/** （签字） behind a name. */
const MARK_BEHIND = /[\s\u3000(（](?:签\s*[字名章署]|亲笔签[字名])\s*[)）]\s*$/u;
/** 主要研究者（签字）：邱明 above a day of its own, and the same once more below. */
const SIGNED_AND_DATED = /^[^:：]{2,16}[(（]\s*签\s*[字名章署][^()（）]{0,4}[)）]\s*[:：]/u;
/** 授权签字人：… signs, whatever stands behind the name. */
const SIGNS = /^(?:授权|委托)?签[字署约]人\s*[:：]/u;
const ENDS_OFFICE = /^\p{Script=Han}{2,20}(?:长|主任|经理|负责人)\s*(?:[(（][^()（）]{1,8}[)）])?\s*[:：]/u;
/** How far above and below its line the middle of a signature may stand. */
const SLACK = 7;

type Named = { readonly line: SignLine; readonly name: string; readonly signs: boolean };

function namedOn(line: SignLine, parties: readonly Party[]): string | undefined {
  const text = line.text.trim();
  const [label, words = ""] = LABELLED.exec(text) ?? [];
  if (label === undefined || ASIDE.test(words)) return undefined;
  return (nameIn(line, parties) ?? personIn(text.slice(label.length), parties))?.name;
}

/** Whether a hand stands on the line of a name, to the right of where its label begins. */
function hasHand({ page, box }: BodyLine, { left, right }: SignSide, pages: readonly PageText[]): boolean {
  const marks = pages.find((one) => one.page === page)?.inkMarks ?? [];
  return marks.some((mark) => {
    const [middle, centre] = [mark.top + mark.height / 2, mark.left + mark.width / 2];
    return middle > box.top - SLACK && middle < box.top + box.height + SLACK && centre > Math.max(left, box.left) && centre < right;
  });
}

/** 委托代理人, who signs for the legal representative named above. */
const OF_LEGAL = /^(?:\p{Script=Han}{2,4}\s)?法\s?定\s?代\s?表\s?人?$/u;
const OF_AGENT = /(?:委托|授权)(?:代表|代理)|^代理人/u;

function peopleOf(side: SignSide, pages: readonly PageText[], parties: readonly Party[]): readonly Named[] {
  return side.lines.flatMap((line): readonly Named[] => {
    const name = namedOn(line, parties);
    return name === undefined ? [] : [{ line, name, signs: SIGNS.test(line.text.trim()) || MARK_BEHIND.test(line.text.trim()) || hasHand(line, side, pages) }];
  });
}

/** A side that begins with one more labelled person, without a unit: it goes on with the one above. */
function goesOn(side: SignSide, before: SignSide | undefined, parties: readonly Party[]): before is SignSide {
  const [first] = side.lines;
  const isOf = (one: SignSide) => one.signer === undefined && one.lines.some((line) => namedOn(line, parties) !== undefined);
  if (!before || !first || before.left !== side.left || !isOf(before) || !isOf(side)) return false;
  // 生态研究所所长： is an office of the unit above
  if (PARTY_LABEL.test(folded(first.text)) || (unitsIn(first.text).length > 0 && !ENDS_OFFICE.test(first.text))) return false;
  return namedOn(first, parties) !== undefined && first.page === before.lines.at(-1)?.page && ownUnit({ lines: side.lines }, parties) === undefined;
}

/** Of the sides: those in which several sign, one for each; the one who signs of those in which others are only named. */
export function eachWhoSigns(sides: readonly SignSide[], pages: readonly PageText[], parties: readonly Party[]): readonly SignSide[] {
  const groups: SignSide[][] = [];
  for (const side of sides) {
    const group = groups.at(-1);
    if (group && goesOn(side, group.at(-1), parties)) group.push(side);
    else groups.push([side]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first || first.signer !== undefined) return group;
    return told({ ...first, lines: group.flatMap(({ lines }) => lines) }, pages, parties) ?? group;
  });
}

/** 法定代表人/委托代理人：停一 right above 姓名：松田恒一: what an engine has read from the pen of whom the next line names. */
function isSignatureOf({ line }: Named, next: Named | undefined, { lines }: SignSide): boolean {
  const isName = ({ text }: SignLine) => /^姓\s*名/u.test(text.trim());
  return line.confidence < 1 && next !== undefined && isName(next.line) && !isName(line) && lines.indexOf(next.line) - lines.indexOf(line) === 1;
}

/** Who signs of several that a side names; undefined where nothing tells it. */
function told(side: SignSide, pages: readonly PageText[], parties: readonly Party[]): readonly SignSide[] | undefined {
  const all = peopleOf(side, pages, parties);
  const named = all.filter((one, at) => !isSignatureOf(one, all[at + 1], side));
  if (named.length < 2 || new Set(named.map(({ name }) => folded(name))).size < named.length) return undefined;
  const isDated = ({ line }: Named) => {
    const next = side.lines[side.lines.indexOf(line) + 1];
    return SIGNED_AND_DATED.test(line.text) && next !== undefined && isDay(next) && !isBlankDate(folded(next.text));
  };
  const areDated = named.filter(isDated).length > 1;
  const marked = named.filter((one) => one.signs || (areDated && isDated(one)));
  const labelOf = ({ line }: Named) => LABELLED.exec(folded(line.text).trim())?.[1]?.trim() ?? "";
  const agents = named.some((one) => OF_LEGAL.test(labelOf(one))) ? named.filter((one) => OF_AGENT.test(labelOf(one))) : [];
  const signing = marked.length > 0 ? marked : agents;
  const [one] = signing;
  if (!one) return undefined;
  if (signing.length === 1) return [{ ...side, signer: one }];
  const places = signing.map(({ line }) => side.lines.indexOf(line));
  const isNamed = (line: SignLine) => named.some((person) => person.line === line);
  const [head, tail] = [
    side.lines.slice(0, places[0]).filter((line) => !isNamed(line)),
    side.lines.slice((places.at(-1) ?? 0) + 1).filter((line) => !isNamed(line)),
  ];
  return signing.map(({ line, name }, at) => {
    const own = side.lines.slice(places[at], places[at + 1]).filter((other) => other === line || (!isNamed(other) && !tail.includes(other)));
    return { ...side, lines: [...head, ...own, ...tail], signer: { name, line } };
  });
}

/** Two who sign for one unit on one line: “By: Noam Levi, CEO, and Tal Oren, CFO”, 王建国、李文华. */

const AND = "(?:and|und|sowie|et|y|e|ed|og|och|ja|en|&)";
/** Right behind the first name, or behind the office of the first and a comma or a bracket. */
const BEHIND_NAME = new RegExp(`^\\s*(?:,?\\s*${AND}\\s+|\\s[/／]\\s*|、\\s*|\\u3000\\s*)(?=\\p{Lu})`, "u");
const BEHIND_OFFICE = new RegExp(
  `^\\s*(?:,[^,;:()（）]{2,48},\\s*${AND}\\s+|[(（][^()（）:：]{2,48}[)）]\\s*(?:,?\\s*${AND}\\s+|,\\s*|[/／、]\\s*))(?=\\p{Lu})`,
  "u",
);
const CHINESE_BEHIND =
  /^(?:\s*[(（][^()（）:：]{2,24}[)）])?\s*[、/／和与及]\s*(?=(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,6}(?:[·•]\p{Script=Han}{1,8}){1,2})(?:$|\s*[(（]))/u;
const HAS_OFFICE = /^\s*(?:[,(（–-]\s*\p{L}{2,}|$)/u;

/** In a firm, a branch and an authority; a person may have none of these in the name. */
const OF_A_UNIT =
  /(?<!\p{L})(?:ll[cp]|ltd|limited|inc|gmbh|partners?|partner(?:schaft|innen)|sons|sohne|hijos|fils|figli|brothers|associates|company|co|branch|consult(?:ing|ants)|trust|holdings?|group|bank|materials|structures|services?|lawyers|solicitors|kanzlei)(?!\p{L})|[区委局处]$/u;
/** Who sees another sign. */
const AS_WITNESS = /witness|zeug(?:e|in)(?![a-z])|temoin|testig|testimon|testemunh|getuige|vittne|swiad|svedk|见证/u;
const IN_OFFICE = /(?<![a-z])c[a-z]{1,2}o(?![a-z])|re[ck]tor|kanzler|chancell|presid|direct|dekan|decan|geschaftsfuhr|manager/u;
/** Counsel Ben Holt, Syndikus Jan Kraft. */
const OFFICE_IN_FRONT = /^(?:Counsel|Syndikus|Attorney|Solicitor|Advocate|Barrister|Justiziar(?:in)?|Registrar|Provost|Dean|Bursar)\s+(?=\S+\s+\S)/u;

const wordsOf = (name: string) =>
  folded(name)
    .split(/[\s.]+/u)
    .filter((word) => word.length > 2);

/** Whether a second name is a firm, a part of a party, a witness or in a country. @param behind it, up to the end of the line */
function isNobody(name: string, behind: string, parties: readonly Party[]): boolean {
  const own = folded(name);
  const bracket = /^\s*[(（]([^()（）]*)/u.exec(behind)?.[1];
  if (OF_A_UNIT.test(own) || AS_WITNESS.test(folded(behind))) return true;
  if (parties.some((party) => callNames(party).some((called) => wordsOf(called).some((word) => wordsOf(name).includes(word))))) return true;
  if (hasHan(name)) return false;
  return countriesIn(behind).length > 0 || (bracket !== undefined && !NO_NAME.test(folded(bracket)) && !IN_OFFICE.test(folded(bracket)));
}

/** The second of two people on the line of the first, who bears an office where the first does. */
function secondOn(text: string, first: string, parties: readonly Party[]): string | undefined {
  const at = text.indexOf(first);
  if (at < 0) return undefined;
  const behind = text.slice(at + first.length);
  const chinese = CHINESE_BEHIND.exec(behind);
  if (chinese) {
    const name = /^\p{Script=Han}+(?:[·•]\p{Script=Han}+)*/u.exec(behind.slice(chinese[0].length))?.[0] ?? "";
    const isName = (CHINESE_SURNAMES.includes(name.charAt(0)) || /[·•]/u.test(name)) && !CHINESE_NO_NAME.test(name);
    return isName && !isNobody(name, behind.slice(chinese[0].length + name.length), parties) ? name : undefined;
  }
  const mark = BEHIND_NAME.exec(behind) ?? BEHIND_OFFICE.exec(behind);
  // 沈致远 / Shen Zhiyuan, В. А. Волков / В. А. 沃尔科夫 are one person in two scripts
  if (!mark || hasHan(first) || (/[/／]/u.test(mark[0]) && hasHan(behind.slice(mark[0].length)))) return undefined;
  const rest = behind.slice(mark[0].length).replace(OFFICE_IN_FRONT, "");
  const name = personIn(rest, parties)?.name;
  if (name === undefined || !name.includes(" ") || NO_NAME.test(folded(name))) return undefined;
  const own = rest.slice(rest.indexOf(name) + name.length);
  // Wang Jianguo / Jack Wang: one person by two names
  // В. А. Сокольников / В. А. 索科利尼科夫
  if (/[/／]/u.test(mark[0]) && mainScript(name) !== mainScript(first)) return undefined;
  if (isNobody(name, own, parties) || (/[/／]/u.test(mark[0]) && wordsOf(first).some((word) => wordsOf(name).includes(word)))) return undefined;
  // “Dean of Law, Arts, and Global Health” ends with no office
  return BEHIND_NAME.test(behind) ? (HAS_OFFICE.test(own) ? name : undefined) : /^\s*[,(（–-]\s*\p{L}{2,}/u.test(own) ? name : undefined;
}

/** Each of two who sign on one line as a signer, with the unit, the day and the hand of that line. */
export function withCouples(read: readonly Signatory[], parties: readonly Party[]): readonly Signatory[] {
  return read.flatMap((one) => {
    const at = one.lines.findIndex(isQuoteOf(one));
    const texts = [one.quote, `${one.quote} ${one.lines[at + 1]?.text.trim() ?? ""}`];
    const second = texts.map((text) => (one.name === undefined ? undefined : secondOn(text, one.name, parties))).find((name) => name !== undefined);
    const isNew = second !== undefined && !read.some(({ name }) => name !== undefined && folded(name) === folded(second));
    return isNew ? [one, { ...one, name: second }] : [one];
  });
}
