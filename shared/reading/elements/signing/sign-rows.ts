import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { callNames, type Party } from "../../parties.ts";
import { TAKES_NOTE } from "../../vocabulary/bystander-words.ts";
import {
  DATE_LABEL,
  FOR_ABSENT,
  FOR_SIDE,
  IN_PLACE_OF,
  isHeadOfSide,
  NAME_LABEL,
  OFFICE_LABEL,
  PARTY_LABEL,
  SIGN_LABEL,
  WITNESS,
} from "../../vocabulary/signing-words.ts";
import { cutLine, isRightBelow, printedLines, rowsOf, type SignLine } from "./sign-line.ts";
import { isBlankDate } from "./sign-lines.ts";
import { isPersonLine } from "./sign-names.ts";

/** 代表：, 授权签字人：, Signed:, or what a party is called, and a colon: behind it room for the pen, and then who signs. */
function isBareLabel(line: SignLine, parties: readonly Party[]): boolean {
  const own = folded(line.text).trim();
  if (IN_TWO_LANGUAGES.test(own)) return true;
  if (!/[:：]\s*(?:[(（](?:签[字名章]|盖章|signature|signed)[)）])?$/u.test(own) || own.length > 40) return false;
  if (parties.flatMap(callNames).includes(own.replace(/\s*[:：]$/u, ""))) return true;
  return !PARTY_LABEL.test(own) && [SIGN_LABEL, NAME_LABEL, DATE_LABEL].some((label) => label.test(own));
}

/** 日期 Date, 签名 Signature, in a cell without a colon. */
const IN_TWO_LANGUAGES = /^(?:日\s*期|签\s*[字名署])\s*\/?\s*(?:date|signature)$/u;

const isDay = ({ text }: SignLine) => readDates(folded(text)).length === 1 || isBlankDate(folded(text));
/** A cell with a label of its own, whatever it says. */
const isLabelled = ({ text }: SignLine) => /^[^:：]{1,24}[:：]/u.test(text.trim());

const joined = (cells: readonly SignLine[]): SignLine => {
  const [first, ...rest] = cells as [SignLine, ...SignLine[]];
  const right = Math.max(...cells.map(({ box }) => box.left + box.width));
  const words = cells.map(({ text }) => text.trim());
  const text = `${words[0]}${/[：]$/u.test(words[0] ?? "") ? "" : " "}${words.slice(1).join("\u3000")}`;
  return rest.length === 0
    ? first
    : {
        ...first,
        text,
        printed: cells.map(({ printed, text: own }) => printed ?? own.trim()).join(" "),
        box: { ...first.box, width: right - first.box.left },
        of: cells.flatMap(printedLines),
      };
};

/** The cells of a row, each label with who or what stands behind it: one for each side. Nothing where a value has no label in front of it. */
export function valuesJoined(row: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] | undefined {
  const groups: SignLine[][] = [];
  for (const line of row) {
    // 职务：总经理 behind the name of the same side, and the day
    if (isBareLabel(line, parties) || (groups.length > 1 && [OFFICE_LABEL, DATE_LABEL].some((label) => label.test(folded(line.text))))) groups.push([line]);
    else if (groups.length > 0 && !isLabelled(line)) groups.at(-1)?.push(line);
    else return undefined;
  }
  const isWhole = ([, value, day, ...more]: readonly SignLine[]) =>
    more.length === 0 && (day === undefined || (value !== undefined && isDay(day) && !isDay(value)));
  const bears = (group: readonly SignLine[]) => {
    const [, value] = group;
    return value !== undefined && (isDay(value) || isPersonLine(joined(group.slice(0, 2)), parties));
  };
  if (!groups.every(isWhole) || !groups.some(bears) || !groups.every((group) => group.length === 1 || bears(group))) return undefined;
  return groups.map((group, cell) => ({ ...joined(group), cell, cells: groups.length }));
}

/** “SIGNED for and on behalf of )”, “by its Dean ) PROF. AZMAN BIN HAJI RASHIDI”: a line for the words of a deed and one for who signs, without brackets and witnesses. */
export function withDeedBrackets(run: readonly SignLine[]): readonly SignLine[] {
  const cutOf = ({ text }: SignLine) => /^(?:[^()（）]|[(（][^()（）]*[)）])*[)）](?=\s|$)/u.exec(text.trim())?.[0].length;
  if (run.filter((line) => cutOf(line) !== undefined).length < LEAST_BRACKETS) return run;
  let witnesses = false;
  return run.flatMap((line): readonly SignLine[] => {
    const at = cutOf(line);
    // the bracket of witnesses begins with their words, and goes on without any
    witnesses = at !== undefined && (WITNESS.test(folded(line.text)) || (witnesses && at === 1));
    if (at === undefined || witnesses) return witnesses ? [] : [line];
    const parts = cutLine({ ...line, text: line.text.trim() }, [0, at - 1, at]).filter(({ text }) => !/^[)）]?$/u.test(text));
    return line.cells > 1
      ? parts.map(({ text, box }) => ({ ...line, text, box }))
      : parts.map((part, index) => ({ ...part, cell: 0, cells: 1, row: line.row + index / 10 }));
  });
}
const LEAST_BRACKETS = 3;

/** （邬景明 | 主任医师）, （ | Kerekes Ágnes）: what a bracket begins in one cell and ends in the next, as one cell. */
export function withBracketsWhole(run: readonly SignLine[]): readonly SignLine[] {
  const rows = new Map<string, SignLine[]>();
  for (const line of run) {
    const key = `${line.page} ${line.row}`;
    const row = rows.get(key) ?? [];
    const before = row.at(-1);
    // lines below each other in one cell are no cells of a row
    const isOne = before && line.cell > before.cell && isOpenBracket(before.text) && /^[^()（）]*[)）]/u.test(line.text);
    if (isOne)
      row.splice(-1, 1, { ...joined([before, line]), text: `${before.text.trim()}${/[(（]$/u.test(before.text.trim()) ? "" : " "}${line.text.trim()}` });
    else row.push(line);
    rows.set(key, row);
  }
  return [...rows.values()].flatMap((row) => (row.every((line) => run.includes(line)) ? row : row.map((line, cell) => ({ ...line, cell, cells: row.length }))));
}
const isOpenBracket = (text: string) => /[(（][^()（）]{0,24}$/u.test(text);

/** The lines of a block in which labels that stand apart have their values behind them. */
export function withValuesJoined(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  return rowsOf(run).flatMap((row) => (row.length > 1 && !isOpenBesideColumn(row, run, parties) ? (valuesJoined(row, parties) ?? row) : row));
}

/** “Ort, Datum:” left open to the left, and the place and day of the other side at the edge of its own column. */
function isOpenBesideColumn(row: readonly SignLine[], run: readonly SignLine[], parties: readonly Party[]): boolean {
  const [label, value, ...more] = row;
  if (!label || !value || more.length > 0 || !DATE_LABEL.test(folded(label.text)) || !isDay(value)) return false;
  const beside = (line: SignLine) => run.find((other) => other.page === line.page && other.row === line.row && other.cell === 1);
  return run.some((line) => {
    const other = line.cells === 2 && line.cell === 0 && line.row !== label.row && !isBareLabel(line, parties) && !isLabelled(line) ? beside(line) : undefined;
    return other !== undefined && other.page === value.page && Math.abs(other.box.left - value.box.left) < 14;
  });
}

/** 陈伟杰　二〇二六年八月十二 and 日 alone below it, “À Saint-Julien, le 15” above “avril 2026”, “the third day of May, two thousand” above “and twenty-six”: a day for which a line had no room. */
export function withDaysWhole(run: readonly SignLine[]): readonly SignLine[] {
  const ends = new Set<SignLine>();
  const whole = run.map((line, at) => {
    const own = line.text.trim();
    const below = run.find((other) => isRightBelow(line, other) && isCutDay(own, other.text.trim()));
    const next = run[at + 1];
    const day = below ?? (next?.text.trim() === "日" && /年[^年]{1,3}月[\d〇零一二三四五六七八九十]{1,3}$/u.test(own) ? next : undefined);
    if (!day || ends.has(line)) return line;
    ends.add(day);
    const text = `${own}${/^\p{Script=Han}/u.test(day.text.trim()) ? "" : " "}${day.text.trim()}`;
    return { ...line, text, printed: line.printed ?? own, of: [...printedLines(line), ...printedLines(day)] };
  });
  return whole.filter((_, at) => !ends.has(run[at] as SignLine));
}

/** Whether two lines bear but one day, which begins in the first and ends with the second. */
function isCutDay(own: string, next: string): boolean {
  const isDayIn = (text: string) => readDates(folded(text)).some(({ date, last }) => date === last);
  const [day, ...others] = readDates(folded(`${own} ${next}`));
  return (
    day !== undefined &&
    others.length === 0 &&
    day.date === day.last &&
    day.from < own.length &&
    day.to >= own.length + next.length &&
    !isDayIn(own) &&
    !isDayIn(next)
  );
}

/** 日期：2026年5月6日 | 日期： | 年 月 日: beside the day of one side that of the other is left open, and a gap parts it from its label. */
export function withOpenDaysJoined(run: readonly SignLine[]): readonly SignLine[] {
  const besides = (line: SignLine) => run.filter((other) => other.page === line.page && other.row === line.row && other.cells === line.cells);
  const partsOf = (line: SignLine) => {
    const row = line.cells > 2 ? besides(line) : [];
    return row.filter((one, at) => OPEN_ALONE.test(one.text.trim()) && isOpenDay(row[at - 1]));
  };
  return run.flatMap((line): readonly SignLine[] => {
    const open = partsOf(line);
    if (open.length === 0) return [line];
    if (open.includes(line)) return [];
    const day = open.find(({ cell }) => cell === line.cell + 1);
    const place = { cell: line.cell - open.filter(({ cell }) => cell < line.cell).length, cells: line.cells - open.length };
    if (!day) return [{ ...line, ...place, of: printedLines(line) }];
    const box = { ...line.box, width: day.box.left + day.box.width - line.box.left };
    return [{ ...line, ...place, box, text: `${line.text.trim()} ${day.text.trim()}`, of: [...printedLines(line), ...printedLines(day)] }];
  });
}
const isOpenDay = (line: SignLine | undefined) => line !== undefined && DATE_LABEL.test(folded(line.text)) && /[:：]\s*$/u.test(line.text);
const OPEN_ALONE = /^[_\s]*年[_\s]*月[_\s]*日$/u;

/** Without the last column of a table whose head says that those in it have only read what others sign: Signed for | The University | Read by the lead investigator. */
export function withoutNotes(run: readonly SignLine[]): readonly SignLine[] {
  const isHead = (line: SignLine) =>
    line.cells === 3 &&
    line.cell === 2 &&
    TAKES_NOTE.test(folded(line.text).trim()) &&
    run.some((other) => other.page === line.page && other.row === line.row && other.cell === 0 && FOR_SIDE.test(`${folded(other.text).trim()} `));
  const left = run.find(isHead)?.box.left;
  if (left === undefined) return run;
  const isNote = ({ box, cells }: SignLine) => cells > 1 && box.left >= left - 6;
  return run.filter((line) => !isNote(line)).map((line) => (line.cells === 3 ? { ...line, cells: 2 } : line));
}

/** Per: Delphine Sorensen Per: Qiu Meizhen: a cell for each, where too little room is left between two. */
export function withLabelsCut(run: readonly SignLine[]): readonly SignLine[] {
  const rows = new Map<string, SignLine[]>();
  for (const line of run) {
    const [label] = /^[a-z]{2,12}\s*:\s/u.exec(folded(line.text)) ?? [];
    const again = label === undefined ? -1 : folded(line.text).indexOf(` ${label}`, label.length);
    const parts = line.cells > 1 && again > 0 ? cutLine(line, [0, again + 1]) : [line];
    const key = `${line.page} ${line.row}`;
    rows.set(key, [...(rows.get(key) ?? []), ...parts]);
  }
  return [...rows.values()].flatMap((row) => (row.some((line) => !run.includes(line)) ? row.map((line, cell) => ({ ...line, cell, cells: row.length })) : row));
}

/** 某某公司（盖章）　授权代表：戴青蕾　签字：: a line for the unit and for each label behind it, in the same cell. */
export const withLabelsBelow = (run: readonly SignLine[]): readonly SignLine[] =>
  run.flatMap((line): readonly SignLine[] => {
    const places = UNIT_SEALED.test(line.text.trim()) ? [...line.text.matchAll(LABEL_BEHIND)].map(({ index, 0: blank }) => index + blank.length) : [];
    const { cell, cells } = line;
    return places.length === 0 ? [line] : cutLine(line, [0, ...places]).map((part) => ({ ...part, cell, cells }));
  });
const UNIT_SEALED = /^[^:：]{4,60}?[(（](?:盖章|公章|蓋章|单位公章|签章|印章)[)）][\s\u3000]+\S/u;
const LABEL_BEHIND = /[\s\u3000]+(?=(?:法定代表人|授权代表|授权签字人|委托代理人|负责人|代表人?|签[字名署章]人?|签[署字]?日期|日期)[^:：\s]{0,12}[:：])/gu;

/** Without what tells of the authority under which somebody signs, with its own day: （依理事会2026年3月30日之授权签署）, aufgrund der Vollmacht vom 3. Februar 2026. */
export const withoutAuthority = (run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] =>
  run.filter((line) => {
    const own = folded(line.text).trim();
    return !(isOfAuthority(own) && !DATE_LABEL.test(own) && !isPersonLine(line, parties));
  });

/** Without 甲方经办人：, 校方经办人： and 乙方联系人： below those who represent both sides, or two who have signed: who has the papers in hand signs for neither. */
export function withoutHandlers(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const others = run.filter(({ text }) => !HANDLER_OF_SIDE.test(text.trim()));
  const isRepresented = run.filter(({ text }) => /代表/u.test(text)).length > 1 || others.filter((line) => isPersonLine(line, parties)).length > 1;
  return isRepresented ? others : run;
}
/** Also 总会计师, whom Russian contracts name below the head of a side. */
const HANDLER_OF_SIDE = /^(?:[甲乙丙丁中外校院所我本对]\s?方\s?(?:经\s?办|承\s?办|联\s?系)人\s?[:：]|(?:总会计师|главный бухгалтер)(?!\p{L}))/iu;

/** Without “Witness:” and, beside it behind the pen, who witnesses, below sides that sign one below the other. */
export function withoutWitnessBeside(lines: readonly SignLine[]): readonly SignLine[] {
  const pairs = lines.filter(({ cells }) => cells > 1);
  const isOf = (line: SignLine, label: SignLine) => line.page === label.page && line.row === label.row;
  const isWitness = ({ text }: SignLine) => WITNESS.test(folded(text));
  const labels = pairs.filter((line) => line.cell === 0 && isWitness(line) && /[:：]\s*$/u.test(line.text));
  const areAlone = pairs.every((line) => labels.some((label) => isOf(line, label))) && !pairs.some((line) => !labels.includes(line) && isWitness(line));
  return areAlone ? lines.filter((line) => !labels.some((label) => isOf(line, label))) : lines;
}

/** Whether a line says of which day an authority is: …2026年3月30日之授权签署, not 经授权代表于2026年5月4日签署. */
function isOfAuthority(own: string): boolean {
  const [, inChinese, otherwise] = OF_AUTHORITY.exec(own) ?? [];
  const said = inChinese ?? otherwise;
  const [date] = readDates(own);
  if (said === undefined || date === undefined) return false;
  const behind = own.lastIndexOf(said, date.from);
  if (behind < 0) return true;
  const between = own.slice(behind + said.length, date.from);
  return !/^\s*签/u.test(own.slice(date.to)) && (OF_THAT_DAY.test(between) || !/[,，]|签|sign|unterschr/u.test(between));
}
const OF_THAT_DAY = /^[^,，]*,?\s*(?:dated|vom|du|del|de|of|d\.\s?d\.)\s*$/u;
const OF_AUTHORITY =
  /^[(（]?(?:依|据|根据|经|按).{2,30}(授权|委托|决议|决定)|^[(（]?(?:(?:acting |signing )?(?:under|pursuant to|by virtue of|on the authority of|authori[sz]ed by)|(?:auf ?grund|gemass?|laut|nach)|(?:en vertu|par delegation|agissant|conformement)|(?:en virtud|conforme|segun|por delegacion)|(?:in forza|in virtu|giusta|per delega|come da)|(?:nos termos|por forca|por delegacao|conforme)|(?:krachtens|ingevolge|op grond van)|(?:enligt|i henhold til|ifolge)|na podstawie|na zaklade)(?![a-z]).*(power of attorney|delegation|authori[sz]ation|resolution|mandate|decision|vollmacht|beschluss?|ermachtigung|procuration|deliberation|arrete|pouvoir|poder|escritura|acuerdo|resoluci|procura|delega|delibera|portaria|delibera[cs]|volmacht|besluit|mandaat|fullmakt|beslut|fuldmagt|pelnomocnictw|uchwal|plne moc)/u;

/** Without who is named but signs not: “p. il Rettore, prof. Ottavio Bianchi” above who does, “prof. Karel Novák, rektor” right below “v z. doc. Jana Malá, prorektorka”. */
export function withoutAbsent(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const isBelow = (line: SignLine, other: SignLine) => other.page === line.page && other.cell === line.cell && other.row > line.row;
  return run.filter((line, at) => {
    const above = run.slice(0, at).findLast((other) => isBelow(other, line));
    if (above && IN_ABSENCE.test(above.text.trim()) && isPersonLine(above, parties) && isPersonLine(line, parties)) return false;
    if (!FOR_ABSENT.test(folded(line.text))) return true;
    const below = run.slice(at + 1).filter((other) => isBelow(line, other));
    const next = below.findIndex(isHeadOfSide);
    return !below.slice(0, next < 0 ? 5 : Math.min(next, 5)).some((other) => isPersonLine(other, parties) && !isDay(other));
  });
}
/** Where who is absent is named below who signs; two who sign with a procuration stand below each other too. */
const IN_ABSENCE = new RegExp(`^(?=[vwz])${IN_PLACE_OF.source.slice(1)}`, "u");

/** “By: | By:” above two who are named one below the other, and one day for both: each with the pen, the name and the day. */
export function withPensBeside(run: readonly SignLine[]): readonly SignLine[] {
  const isPen = ({ text }: SignLine) => /^\s*(?:by|per|签字|签名|signature|signed)\s*[:：]?\s*$/iu.test(text);
  const isName = ({ text }: SignLine) => NAME_LABEL.test(folded(text));
  for (const row of rowsOf(run).filter((one) => one.length > 1 && one.every(isPen))) {
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last) continue;
    const below = run.slice(run.indexOf(last) + 1);
    const end = below.findIndex((line) => isPen(line) || DATE_LABEL.test(folded(line.text)));
    const [named, day] = [below.slice(0, Math.max(end, 0)), below[end]];
    if (!day || isPen(day) || named.some(({ cells }) => cells > 1) || named.filter(isName).length !== row.length || !named[0] || !isName(named[0])) continue;
    const starts = named.flatMap((line, at) => (isName(line) ? [at] : []));
    const signers = starts.flatMap((at, index) => [{ ...(row[index] ?? first), cells: 1, cell: 0 }, ...named.slice(at, starts[index + 1]), day]);
    return [...run.slice(0, run.indexOf(first)), ...signers, ...withPensBeside(below.slice(end + 1))];
  }
  return run;
}

/** Two rows and more of a name and an office or a day, each behind its label, and each row below a line across both. */
export function areRowsOfFields(run: readonly SignLine[]): boolean {
  const beside = rowsOf(run).flatMap((row, at, rows) => (row.length === 2 ? [{ row, above: rows[at - 1] }] : []));
  const isFields = ({ row: [first, second], above }: (typeof beside)[number]) =>
    above?.length === 1 &&
    /^(?:by|(?:full |printed )?name|per|(?:印刷体|正楷)?姓名|签字人|代表)\s*[:：]\s*\S/u.test(folded(first?.text ?? "").trim()) &&
    IS_FIELD.test(folded(second?.text ?? "").trim());
  const isSide = ({ row: [, second] }: (typeof beside)[number]) => !IS_FIELD.test(folded(second?.text ?? "").trim());
  return beside.filter(isFields).length > 1 && !beside.some(isSide);
}
/** What stands beside another line of its side, as if it stood below. */
export const inOneColumn = (line: SignLine): SignLine => ({ ...line, row: line.row + line.box.left / 10_000, cell: 0, cells: 1 });
const IS_FIELD = new RegExp(`(?:${OFFICE_LABEL.source}|${DATE_LABEL.source})`, "u");
