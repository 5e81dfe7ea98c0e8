import type { BodyLine } from "../../body-lines.ts";
import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { ERA_YEAR } from "../../other-calendars.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { isPinyin, repairedPinyin } from "../../pinyin.ts";
import { ministryOf } from "../../values/named-countries.ts";
import {
  BY,
  BY_WITHIN,
  CHINESE_NO_NAME,
  CHINESE_SURNAMES,
  COMPOUND_SURNAMES,
  DATE_LABEL,
  E_STAMP,
  FOR_OF_SIGNER,
  FOR_SIDE,
  HONORIFIC,
  IS_POST,
  NAME_LABEL,
  NO_NAME,
  OF_NOTARY,
  OFFICE_LABEL,
  OFFICE_OF,
  OFFICE_WITHIN,
  PART_FORMULA,
  PARTY_LABEL,
  REPRESENTED_WITHIN,
  ROLE_OF_PARTY,
  SEAL_PLACE,
  SIGN_LABEL,
  SIGNED_MARK,
  SIGNS,
  WITNESS_BEHIND,
} from "../../vocabulary/signing-words.ts";
import { behindChineseUnit, behindOffice, calledInFront, chineseBehind, isCalledTwice, lastOfLine, personBehindUnit } from "./people-behind.ts";
import { CAPITAL_WORD, personIn, type ReadName, surnameFirst, withoutHonorifics } from "./person-names.ts";
import { isBlankDate as isOpenDay } from "./sign-lines.ts";
import { unglued } from "./unglued.ts";

/** The unit that a line names: a party by its name, or by what it is called and nothing else, or words of a unit. */
export const sideUnit = (text: string, parties: readonly Party[] = []): string | undefined =>
  parties.find(({ name }) => folded(text).replace(/\s+/gu, "").startsWith(folded(name).replace(/\s+/gu, "")))?.name ??
  parties.find(({ aliases }) => aliases.includes(calledAlone(text)))?.name ??
  unitsIn(text)[0] ??
  ministryOf(text);

/** “THE CENTRE”, „Het Instituut,“, LIGS, 研究院代表（共同签署）: without article and marks. */
const calledAlone = (text: string) =>
  folded(text)
    .replace(/^[\s“”"„«»]+|[\s:：,.“”"„«»]+$/gu, "")
    .replace(/(?<=\S)(?:授权|法定)?代表(?:\s*\([^()]{2,10}\))?$/u, "")
    .replace(/^(?:the|der|die|das|de|het|la|le|l'|el|il|lo|o|a) ?(?=\p{L}{3})/u, "");

/** How surely hand or pen has written a line rather than a printer: badly read, or much taller than print. */
function isByHand({ confidence, text, box }: BodyLine): boolean {
  const own = text.trim();
  if (confidence < 0.62 && own.length < 24) return true;
  // an engine that reads a signature gives it the tall, narrow characters of a hand
  return confidence < 1.001 && /^\p{Script=Han}{2,4}$/u.test(own) && box.height > 20 && box.height > (box.width / own.length) * 1.45;
}

/** 普洛兴根，2026年6月24日: more characters than a Chinese name has, in front of a day. */
const FOREIGN_PLACE = /^\p{Script=Han}{4,9}[，,]\s*(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u;

/** Taxpayer No. 7806000000, Registro 4471-2: what a register counts. */
const OF_REGISTER = /^[^\d:：]{2,40}(?<!\p{L})(?:no|nr|num|number|code|id|inn|n[°ºo])\.?\s*[:：]?\s*[\d/ -]{5,}[a-z]{0,2}$/u;

/** The person that a line of a block of signatures names, and how surely: by a label, a degree, an office behind the name. */
export function nameIn(line: BodyLine, parties: readonly Party[] = []): ReadName | undefined {
  const text = withoutMark(unglued(line).replace(DAY_BEHIND, ""))
    .replace(AUTHORIZED_BEHIND, "")
    .replace(/^(?:F\.to|gez\.|Sgd\.?|\/s\/)\s+(?=\S)/iu, "");
  const own = folded(text);
  const inRow = behindChineseUnit(line.text, parties);
  if (inRow) return { name: inRow.name, weight: 5 + inRow.weight };
  if (
    PART_FORMULA.test(own) ||
    SEAL_PLACE.test(own) ||
    WITNESS_BEHIND.test(own) ||
    isOpenDay(own) ||
    OF_NOTARY.test(own) ||
    OF_REGISTER.test(own) ||
    // 令和八年（公历二〇二六年）六月二十三日: a day of another era begins as no name does
    ERA_YEAR.test(text) ||
    (FOREIGN_PLACE.test(text) && !COMPOUND_SURNAMES.test(text)) ||
    isCalledTwice(own, parties) ||
    // 海鹄动力 above 上海海鹄动力装备有限公司
    (/^\p{Script=Han}{4,8}$/u.test(text) && parties.some(({ name }) => name.includes(text) && name.length > text.length + 3))
  )
    return undefined;
  // the name in the certificate of a stamp, which may stand on the next line
  const [stamp] = E_STAMP.exec(own) ?? [];
  if (stamp !== undefined) {
    const person = personIn(text.slice(stamp.length).split(/\s(?=(?:le|el|il|em|am|on|den)\s+\d)/u)[0] ?? "", parties);
    return person && { name: person.name, weight: 8 };
  }
  const signer = signerIn(text, parties);
  if (signer) return { name: signer.name, weight: 8 };
  // For HVC: Dr Fionnuala Brannigan, Dean
  // p. il CVVA – Il Presidente, Gennaro Iovinella
  const side = FOR_SIDE.test(own) ? /^[^:：]{4,110}?(?:[:：]\s*|\s[-–]\s)(?=\S)/u.exec(own) : null;
  if (side) {
    const behind = text.slice(side[0].length);
    const person = signerIn(behind, parties) ?? personIn(behind, parties) ?? behindOffice(behind, parties) ?? personIn(behind.split(",")[0] ?? "", parties);
    return person && { name: person.name, weight: 5 + person.weight };
  }
  // Pour l'Institut d'agronomie, son directeur, M. Gongsun Ye
  const undated = FOR_SIDE.test(own) ? text.slice(0, dayBehindComma(own)) : "";
  const parts = /\d/u.test(undated) ? [] : undated.split(/,\s+/u).slice(1);
  const at = parts.findIndex(
    (part, index) =>
      personIn(part, parties)?.name.includes(" ") &&
      !parties.some(({ name }) => name.includes(part)) &&
      (HONORIFIC.test(folded(part)) || IS_POST.test(folded(parts[index - 1] ?? parts[index + 1] ?? "")) || NO_NAME.test(folded(parts[index + 1] ?? ""))),
  );
  const listed = at < 0 ? undefined : personIn(parts[at] ?? "", parties);
  if (listed) return { name: listed.name, weight: 4 + listed.weight };
  const behindUnit = personBehindUnit(text, parties);
  if (behindUnit) return { name: behindUnit.name, weight: 5 + behindUnit.weight };
  // 上海某研究所　代表　祝云帆
  const [, represents] = /^(.{4,60}?\s(?:代\s*表|representative)\s+)(?=\S)/u.exec(own) ?? [];
  if (represents !== undefined && sideUnit(text, parties) !== undefined) {
    const person = personIn(text.slice(represents.length), parties);
    return person && { name: person.name, weight: 5 + person.weight };
  }
  // 甲方代表（签字）Representative of Party A (signature): 沈致远
  const [signs = ""] = /^[^:：]{7,70}[:：]\s*(?=\S)/u.exec(own) ?? [];
  if (PARTY_LABEL.test(own) && SIGN_LABEL.test(signs) && !/\d/u.test(signs)) {
    const behind = text.slice(signs.length).split(/\s+(?=日期|date)/iu)[0] ?? "";
    const person = personIn(behind, parties) ?? chineseBehind(behind);
    if (person) return { name: person.name, weight: 5 + person.weight };
  }
  // the university, represented by Madame Hélène d’Aubigné, présidente
  const [, stands = ""] = REPRESENTED_WITHIN.exec(own) ?? [];
  if (stands !== "" && sideUnit(text, parties) !== undefined) {
    const person = personIn(text.slice(stands.length), parties);
    if (person?.name.includes(" ")) return { name: person.name, weight: 4 + person.weight };
  }
  // LVIA: Dr Morag Sutherland; Party A 甲方: Lou Jianping
  const called = /^[^:：]{2,40}[:：]\s*(?=\p{Lu})/u.exec(text);
  if (called && !NAME_LABEL.test(own) && (PARTY_LABEL.test(own) || ROLE_OF_PARTY.test(own) || isCallName(folded(called[0]), parties))) {
    const person = personIn(text.slice(called[0].length), parties);
    return person?.name.includes(" ") ? { name: person.name, weight: 3 + person.weight } : undefined;
  }
  // 凇北医院：闾丘霂　院长助理
  const [calls] = PARTY_LABEL.test(own) ? [] : (/^\p{Script=Han}{2,12}[:：]\s*(?=\p{Script=Han}{2})/u.exec(text) ?? []);
  if (calls !== undefined && isCallName(folded(calls), parties)) {
    const person = personIn(text.slice(calls.length), parties);
    return person && (person.weight > 0 || person.name.includes(" ")) ? { name: person.name, weight: 3 + Math.max(person.weight, 0) } : undefined;
  }
  // 中方：某大学副校长 郗若溪
  const [ofParty] = PARTY_LABEL.test(own) && OFFICE_AND_NAME.test(text) ? (/^\p{Script=Han}{2,8}[:：]\s*/u.exec(text) ?? []) : [];
  const held = ofParty === undefined ? undefined : personIn(text.slice(ofParty.length), parties);
  if (held) return { name: held.name, weight: 3 + held.weight };
  const listedLast = lastOfLine(text, parties) ?? calledInFront(text, parties);
  if (listedLast) return { name: listedLast.name, weight: 4 + listedLast.weight };
  // 澜沧（盖章）代表：盛家豪 日期：2026年8月3日: the day behind the name is none of it
  // Name: Ning Kexin   Position: President: nor is the office
  const officeAt = NAME_LABEL.test(own) ? OFFICE_WITHIN.exec(own)?.index : undefined;
  const dateAt = officeAt ?? DATE_LABEL.exec(own)?.index;
  if (dateAt !== undefined && dateAt > (officeAt === undefined ? 8 : 4)) return nameIn({ ...line, text: text.slice(0, dateAt).trimEnd() }, parties);
  if (dateAt !== undefined || OFFICE_LABEL.test(own) || FOR_SIDE.test(own)) return undefined;
  const label =
    NAME_LABEL.exec(own) ??
    OFFICE_OF.exec(own) ??
    /^(?:.{0,24}(?:签字人?|签名人?|签章|签署人?|签约人|代表人?[一二三四\d]?|代理人|负责人|法人|经办人|signature|signed|by|per|unterschrift|firma)\)?(?:）)?)\s*[:：]\s*/u.exec(
      own,
    );
  const isNamed = label !== null && NAME_LABEL.test(own);
  const behind = text.slice(label?.[0].length ?? 0);
  const turned = isNamed ? surnameFirst(withoutHonorifics(behind).text, true) : undefined;
  const found =
    (turned === undefined ? undefined : { name: turned, weight: 1 }) ??
    personIn(behind, parties, isNamed) ??
    (label ? chineseBehind(behind) : behindOffice(text, parties));
  if (!found) return undefined;
  const weight = (isNamed ? 10 : label ? 3 : 4) + found.weight - (isByHand(line) && !isPinyin(found.name) ? 6 : 0);
  if (weight <= 0) return undefined;
  const [, given] = isNamed ? (GIVEN_BEHIND.exec(text.slice(text.indexOf(found.name) + found.name.length)) ?? []) : [];
  const name = given === undefined || !OF_THREE.test(found.name) || NO_NAME.test(folded(given)) ? found.name : `${found.name}, ${given}`;
  return { name: (line.confidence < 1 ? repairedPinyin(name) : name).replace(TITLE_BEHIND, ""), weight };
}

/** Where a day begins that closes a line behind a comma, perhaps with its place: For the Institute, Jane Smith, Dean, Nantes, 4 June 2026. */
function dayBehindComma(own: string): number | undefined {
  const day = readDates(own).at(-1);
  if (day === undefined || own.slice(day.to).trim().length > LONGEST_BEHIND_DAY) return undefined;
  const at = own.lastIndexOf(",", day.from);
  return at > 0 ? at : undefined;
}
/** A full stop, or the short form of “year”: 4 czerwca 2026 r. */
const LONGEST_BEHIND_DAY = 3;

/** 副校长 郗若溪, 科研处处长 宋猜（Somchai Boonmee）, at the end of a line. */
const OFFICE_AND_NAME =
  /[:：]\s*\p{Script=Han}{0,24}(?:长|主任|主席|经理|总监|董事|书记|总裁|教授|研究员)[\s\u3000]+\p{Script=Han}[\p{Script=Han}·]{1,8}(?:\s*[(（][^()（）]{2,30}[)）])?$/u;

/** Jost Fennekol 博士 */
const TITLE_BEHIND = /(?<=\p{Script=Latin}[.)]?)\s*(?:博士|教授|院士|研究员|先生|女士)$/u;

/** Jane Smith（校长）　　　年　　月　　日, 濮阳某　　2026年6月9日: a day left open behind the name, or filled in behind a wide blank. */
const DAY_BEHIND = /(?<=[)）])[\s\u3000]+\d{0,4}[\s_]*年[\s_]*月[\s_]*日\s*$|(?<=[\p{L})）])(?:\u3000+|\s{3,})20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/u;

/** Jane Smith, Dean, duly authorised for Harbour University: for whom, behind who signs and the office. */
const AUTHORIZED_BEHIND =
  /(?<=^\p{Lu}[^:：]{5,80}),\s+(?:(?:being )?(?:duly )?authori[sz]ed (?:signatory |representative |to sign )?(?:for|by|of|on behalf of)|(?:acting |signing )?(?:for and )?on behalf of|acting for|(?:handelnd )?(?:für|im Namen)|(?:d[ûu]ment )?(?:habilit|autoris|mandat)ée? (?:par|pour|à)|en (?:nombre|representación) de|in nome|em nome d[aeo]|namens|på vegne a[vf])\s.*$/u;

/** Who a sentence says has signed: “Signed electronically by Dr. Jane Smith, Dean, on 14 July 2026 for …”, the day before or behind the person, and for whom. */
export function signerIn(text: string, parties: readonly Party[]): ReadName | undefined {
  const own = folded(text);
  const verb = SIGNS.exec(own)?.[0].length;
  if (verb === undefined) return undefined;
  const day = readDates(own).find(({ from }) => from >= verb && from - verb < 12);
  const from = day?.to ?? verb;
  const by = BY.exec(own.slice(from))?.[0].length;
  // for whom stands between: Signed for HVC by Lachlan Wetherby, Signed by the University by its attorney …
  const within = by !== undefined || FOR_OF_SIGNER.test(own.slice(from)) ? [...own.matchAll(BY_WITHIN)].filter(({ index }) => index > from) : [];
  const places = [...(by === undefined ? [] : [from + by]), ...within.map(({ index, 0: word }) => index + word.length)];
  return places.map((at) => personBefore(text.slice(at), parties)).find((one) => one !== undefined);
}

/** The person with whom words begin, before an office, a day or for whom. */
function personBefore(words: string, parties: readonly Party[]): ReadName | undefined {
  const [first = ""] = words
    .replace(/^[\s(（]+/u, "")
    .replace(/^its(?: \p{Ll}+){1,4}\s+(?=\p{Lu})/u, "")
    .split(
      /[,，(（]|\s(?=(?:for|on|at|acting|in|für|im|am|pour|le|au|en|el|per|il|em|voor|namens|op|den|dne|dnia)\s)|\s(?=(?:[Ff][Oo][Rr]|[Oo][Nn](?=\s(?:[Bb][Ee]|\d))|[Aa][Cc][Tt][Ii][Nn][Gg])\s)/u,
    );
  const person = personIn(first, parties);
  return person?.name.includes(" ") ? person : undefined;
}

/** Name: Poon Wing Yan, Eunice: a name taken beside the one in the family's language, and nothing behind it. */
const GIVEN_BEHIND = /^, (\p{Lu}\p{Ll}+)$/u;
const OF_THREE = /^\p{Lu}\p{L}{0,5}(?:[\s-]\p{L}{1,6}){2}$/u;

/** 督志衡 right below “代表：”, of whatever family. */
export const nameBelow = (label: BodyLine, line: BodyLine, parties: readonly Party[]): ReadName | undefined =>
  /^\p{Script=Han}{2,8}[:：]$/u.test(label.text.trim()) &&
  (SIGN_LABEL.test(folded(label.text)) || OFFICE_OF.test(folded(label.text))) &&
  label.page === line.page &&
  Math.abs(label.box.left - line.box.left) < 40 &&
  chineseBehind(line.text) !== undefined &&
  !/[年月日]/u.test(line.text)
    ? nameIn({ ...line, text: label.text.trim() + line.text.trim() }, parties)
    : undefined;

/** Whether it is what a party is called, and a colon. */
const isCallName = (text: string, parties: readonly Party[]) => parties.flatMap(callNames).includes(text.replace(/\s*[:：]\s*$/u, ""));

/** Without “(seal)”, “(signature)” behind a name. */
function withoutMark(text: string): string {
  const mark = SIGNED_MARK.exec(folded(text));
  return mark && mark.index > 0 ? text.slice(0, mark.index) : text;
}

/** Whether a line bears a name, printed or after its label. */
export const isPersonLine = (line: BodyLine, parties: readonly Party[] = []): boolean => nameIn(line, parties) !== undefined;

/** Whether a cell had no room for the first word of its second line: Ignacio Montecinos, and Huenchumilla below. */
function isForced(line: BodyLine, next: BodyLine, room: number): boolean {
  const [word = ""] = next.text.trim().split(/\s/u);
  const isOneCell = line.cells > 1 && line.row === next.row && line.cell === next.cell;
  return isOneCell && line.box.width + (line.box.width / line.text.length) * (word.length + 1) > room;
}

const isWhole = (text: string) => personIn(text, [])?.name.includes(" ") ?? false;

/** Capitals, particles and honorifics alone: the rest of a name on the next line. */
const REST = new RegExp(`^${CAPITAL_WORD}(?:\\s+${CAPITAL_WORD}){0,3}$`, "u");

/**
 * A name that is broken over two lines of a side, as one line at the place of the first: “Ir. Willem-Jan van” and “der Hoeven”, 殷 and 素云.
 * A line that is a name by itself is none, unless it ends with a particle.
 */
export function joinedName(line: BodyLine, next: BodyLine, room = Number.POSITIVE_INFINITY): BodyLine | undefined {
  // the first line of a cell may begin behind the pen
  const isBehindPen = line.cells > 1 && next.box.left < line.box.left && isPinyin(`${line.text.trim()} ${next.text.trim()}`);
  const isBroken = isBehindPen || (line.cells > 1 && line.row === next.row && line.cell === next.cell);
  const isBelow = Math.abs(line.box.left - next.box.left) <= 40 || isBroken;
  if (line.page !== next.page || !isBelow || next.box.top < line.box.top) return undefined;
  if (next.box.top > line.box.top + line.box.height * (isBroken ? 3.2 : 2.6)) return undefined;
  const isInBrackets = /^[(（][^()（）]+$/u.test(line.text.trim()) && /^[^()（）]+[)）]$/u.test(next.text.trim());
  const [text, rest] = isInBrackets ? [line.text.trim().slice(1), next.text.trim().slice(0, -1)] : [line.text.trim(), next.text.trim()];
  const label = (NAME_LABEL.exec(folded(text)) ?? /^\p{Script=Han}{2,8}[:：]\s*/u.exec(text))?.[0].length ?? 0;
  const bare = withoutHonorifics(text.slice(label)).text;
  if (/^\p{Script=Han}{1,2}$/u.test(bare) && /^\p{Script=Han}{1,2}$/u.test(rest))
    return CHINESE_SURNAMES.includes(bare.charAt(0)) && !CHINESE_NO_NAME.test(bare + rest) ? { ...line, text: text + rest } : undefined;
  // an office above a whole name: Predsjednik, and Zhuo Jianing below it
  if (label === 0 && !bare.includes(" ") && isWhole(rest) && /^\p{L}+$/u.test(bare)) return undefined;
  const isOpen =
    (isForced(line, next, room) && isWhole(bare)) ||
    /(?:^|\s)(?:van|von|de|der|den|del|della|di|da|dos|la|le|el|ten|zu|af|al|bin|ben)$/u.test(bare) ||
    /^\p{Lu}[\p{L}'’-]+$/u.test(bare) ||
    // S. G., and Yakubovich below it
    (/^(?:\p{Lu}\.\s?){1,3}$/u.test(bare) && !SEAL_PLACE.test(folded(bare)) && !isWhole(rest));
  return isOpen && REST.test(rest) && !NO_NAME.test(folded(bare)) && !NO_NAME.test(folded(rest)) ? { ...line, text: `${text} ${rest}` } : undefined;
}
