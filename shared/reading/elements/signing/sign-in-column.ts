import { readDates } from "../../dates.ts";
import { folded, simplified } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { isPinyin } from "../../pinyin.ts";
import { TAKES_NOTE } from "../../vocabulary/bystander-words.ts";
import {
  CHINESE_SURNAMES,
  COMPOUND_SURNAMES,
  DATE_LABEL,
  FOR_SIDE,
  IN_PLACE_OF,
  IS_POST,
  NAME_LABEL,
  NO_NAME,
  PARTY_LABEL,
  SIGN_LABEL,
  WITNESS,
} from "../../vocabulary/signing-words.ts";
import { isNamedAgain } from "./same-person.ts";
import { isPartyAlone } from "./sides-in-bands.ts";
import type { SignLine } from "./sign-line.ts";
import { isPlaceAndDay } from "./sign-lines.ts";
import { isPersonLine, nameIn } from "./sign-names.ts";
import { HANDLER } from "./sign-turns.ts";
import { ownUnit } from "./sign-units.ts";

/** Several sides, or several who sign for one, below each other in one of two columns. */

/** 甲方：…, 签字：, 日期： and 丙方：… with the same below it, “For SPIC” above “For CPSUI”, or the names of two parties with one line to sign on below each, nobody named in one of them: a side from each head on. */
export function belowLabels(lines: readonly SignLine[], parties: readonly Party[]): readonly (readonly SignLine[])[] | undefined {
  const isPerson = (line: SignLine) => isPersonLine(line, parties);
  const isHead = ({ text }: SignLine) => isPartyAlone(text, parties) || FOR_SIDE.test(folded(text));
  const heads = lines.filter((line) => PARTY_LABEL.test(folded(line.text)) || (isHead(line) && !isPerson(line)));
  const units = heads.map((head) => ownUnit({ lines: [head] }, parties));
  if (heads.length < 2 || heads[0] !== lines[0] || units.includes(undefined) || new Set(units).size < heads.length) return undefined;
  const sides = heads.map((head, at) => lines.slice(lines.indexOf(head), heads[at + 1] && lines.indexOf(heads[at + 1] as SignLine)));
  const isToSign = ({ text }: SignLine) =>
    readDates(folded(text)).length === 1 || SIGN_LABEL.test(folded(text)) || DATE_LABEL.test(folded(text)) || /^per\s*[:：]/iu.test(text);
  return sides.every((own) => own.length > 1 && own.some(isToSign) && own.filter(isPerson).length < 2) ? sides : undefined;
}

/** Two for the first unit of a column, and below them another unit with its own: a part from the name of each unit on, where people stand in each. */
export function byUnits(lines: readonly SignLine[], parties: readonly Party[]): readonly (readonly SignLine[])[] {
  const heads = lines.filter((line) => isPartyAlone(line.text, parties) && !isPersonLine(line, parties));
  const units = heads.map((head) => ownUnit({ lines: [head] }, parties));
  if (heads.length < 2 || heads[0] !== lines[0] || new Set(units).size < heads.length) return [lines];
  const parts = heads.map((head, at) => lines.slice(lines.indexOf(head), heads[at + 1] && lines.indexOf(heads[at + 1] as SignLine)));
  return parts.every((own) => own.some((line) => isPersonLine(line, parties))) ? parts : [lines];
}

/** Two who sign for the unit above them, or for the one that the column names: each behind the same label, Fdo.: Eulogio Barranquero, or with an office of his own, below the name or above it. */
export function ofOneUnit(lines: readonly SignLine[], parties: readonly Party[], isOfColumn = false): readonly (readonly SignLine[])[] | undefined {
  const named = lines.filter((line) => isPersonLine(line, parties) && !HANDLER.test(line.text));
  // “Bad Aarfeld, den 11.06.2026” above them is a place
  const places = named.filter(isPlaceAndDay);
  const people = named.length - places.length > places.length ? named.filter((line) => !places.includes(line)) : named;
  const labels = new Set(people.map(({ text }) => NAME_LABEL.exec(folded(text))?.[0].trim()));
  const [label] = labels;
  const names = people.map((line) => nameIn(line, parties)?.name);
  const areBehindOffices = people.every((person, at) => isBehindOffice(person, names[at]));
  // each below the other with a day or an office of his own, or each below his office
  const ends = people.slice(1).map((person, at) => lines.slice(lines.indexOf(person) + 1, people[at + 2] && lines.indexOf(people[at + 2] as SignLine)));
  const haveOwn = ends.every(
    (own, at) => own.some(isOfficeOrDay) || hasOffice(people[at + 1], names[at + 1]) || areBehindOffices || isInPlaceOf(people[at + 1], lines),
  );
  const areBelow = label === undefined && !haveOwn && people.every((person) => isOfficeAlone(lines[lines.indexOf(person) - 1], parties));
  // each below a place and day of his own
  const isDay = ({ text }: Pick<SignLine, "text">) => readDates(folded(text)).length === 1;
  const last = lines.indexOf(people.at(-1) as SignLine);
  const areBelowDays = !areBelow && !lines.slice(last).some(isDay) && people.every((person) => isDay(lines[lines.indexOf(person) - 1] ?? { text: "" }));
  const beginOf = (person: SignLine | undefined) => person && lines.indexOf(person) - (areBelow || areBelowDays ? 1 : 0);
  const head = lines.slice(0, beginOf(people[0]));
  const parts = people.map((person, at) => lines.slice(beginOf(person), beginOf(people[at + 1])));
  // “Deputy of the Chancellor, HNB” and “Project leader HNB”
  const units = parts.map((own) => ownUnit({ lines: own }, parties));
  const areOfUnit = label === undefined && units[0] !== undefined && new Set(units).size === 1;
  const isBelowEach = parts.every((own) => ownUnit({ lines: own.slice(own.findIndex((line) => people.includes(line)) + 1) }, parties) !== undefined);
  const isOfUnit =
    (isOfColumn && areBelowDays) ||
    areOfUnit ||
    isBelowEach ||
    ownUnit({ lines: head }, parties) !== undefined ||
    head.some(({ text }) => FOR_SIDE.test(folded(text)));
  const isAside = lines.some(({ text }) => WITNESS.test(folded(text)) || TAKES_NOTE.test(folded(text)));
  const isNew = new Set(names).size === people.length && people.every((line, at) => !isNamedAgain(line, people.slice(0, at), parties));
  if (
    people.length < 2 ||
    labels.size > 1 ||
    (label === undefined &&
      (!(haveOwn || areBelow) ||
        isAside ||
        people.some((line) => isBelowHandler(line, lines)) ||
        (!areBehindOffices && people.some((line, at) => !isWholeName(line, names[at], lines))))) ||
    !isNew ||
    !isOfUnit
  )
    return undefined;
  return parts.map((own) => [...head, ...own]);
}

/** An office on a line of its own, without a day or a person. */
const isOfficeAlone = (line: SignLine | undefined, parties: readonly Party[]) =>
  line !== undefined &&
  (IS_POST.test(folded(line.text)) || /(?:长|主任|经理|负责人)$/u.test(line.text.trim())) &&
  !FOR_SIDE.test(folded(line.text)) &&
  readDates(folded(line.text)).length === 0 &&
  !isPersonLine(line, parties);

/** 项目负责人： on the line above. */
const isBelowHandler = (line: SignLine, lines: readonly SignLine[]) =>
  /[:：]\s*$/u.test(lines[lines.indexOf(line) - 1]?.text ?? "") && HANDLER.test(lines[lines.indexOf(line) - 1]?.text.trim() ?? "");
const isOfficeOrDay = ({ text }: SignLine) =>
  NO_NAME.test(folded(text)) ||
  // hallintojohtaja, kanslichef: words in small letters below a name
  /^\p{Ll}{5}[\p{Ll} -]{0,40}$/u.test(text.trim()) ||
  /^\p{Script=Han}{0,8}(?:长|主任|经理|负责人)(?:\s|$)/u.test(text.trim()) ||
  readDates(folded(text)).length > 0;
/** A name of two words, 托尔斯滕·冯·埃申巴赫, or a Chinese one that nothing stands in front of, nor the same in letters right below: 鲁婧 Lu Jing. */
const isWholeName = (line: SignLine, name: string | undefined, lines: readonly SignLine[]) =>
  name !== undefined &&
  (/[ ·•]/u.test(name) ||
    isPinyinBehind(line.text.trim(), name) ||
    ((CHINESE_SURNAMES.includes(simplified(name).charAt(0)) || COMPOUND_SURNAMES.test(simplified(name))) &&
      line.text.trim().startsWith(name) &&
      ![lines[lines.indexOf(line) + 1]].some((next) => next && isPersonLine(next) && !/^\p{Script=Han}/u.test(next.text.trim()))));
/** 沃云起 Wo Yunqi: of whatever family. */
const isPinyinBehind = (text: string, name: string) =>
  text.startsWith(name) && /^\s+\p{Lu}/u.test(text.slice(name.length)) && isPinyin(text.slice(name.length).trim());
/** i. A. on a line of its own, above the pen and the name, or in front of the name: (ppa. Jens Brandt). */
const isInPlaceOf = (line: SignLine | undefined, lines: readonly SignLine[]) =>
  line !== undefined && (IN_PLACE_OF.test(line.text.trim().replace(/^[(（]/u, "")) || ABOVE_NAME.test(lines[lines.indexOf(line) - 1]?.text.trim() ?? ""));
const ABOVE_NAME = /^(?:[ip]\.\s?[avpo]\.|ppa\.?)$/iu;
/** Yannick Bertholier, secrétaire général: an office behind the name, or words in small letters that say one; 乐正川　院长, 颛孙某 总工程师 Chief Engineer. */
function hasOffice(line: SignLine | undefined, name: string | undefined): boolean {
  const behind = name === undefined ? "" : (line?.text.slice(line.text.indexOf(name) + name.length) ?? "");
  const [, held] = /^[\s\u3000]+(\p{Script=Han}{2,10})(?:\s+\p{Lu}[\p{L} -]{2,40})?$/u.exec(behind) ?? [];
  if (held !== undefined) return ENDS_OFFICE.test(held);
  return /^\s*[,，]\D+$/u.test(behind) && (NO_NAME.test(folded(behind)) || /^\s*[,，]\s*\p{Ll}{4,}/u.test(behind));
}
/** 副院长　扎哈连科·叶连娜: an office and a wide blank in front of the name, and nothing behind it. */
const isBehindOffice = ({ text }: SignLine, name = "") => {
  const at = name === "" ? -1 : text.trim().lastIndexOf(name);
  return (
    at > 0 &&
    at + name.length === text.trim().length &&
    /^\p{Script=Han}{0,10}(?:长|主任|经理|总监|书记|总裁|主席|官|秘书|司库|干事|董事)[\s\u3000]+$/u.test(text.trim().slice(0, at))
  );
};
const ENDS_OFFICE = /(?:长|主任|经理|总监|书记|院士|总裁|[程计]师)$/u;
