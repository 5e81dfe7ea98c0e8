import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { DATE_WORDS, NAME_WORDS, OFFICE_WORDS, SIGN_WORDS } from "../../vocabulary/label-words.ts";
import {
  CHINESE_SURNAMES,
  DATE_LABEL,
  FOR_SIDE,
  isHeadOfSide,
  NAME_LABEL,
  NO_NAME,
  OFFICE_LABEL,
  OFFICE_OF,
  PARTY_LABEL,
  SIGN_LABEL,
  SIGNED_BEFORE_NAME,
} from "../../vocabulary/signing-words.ts";
import { personIn } from "./person-names.ts";
import { cutLine, reworded, rowsOf, type SignLine } from "./sign-line.ts";
import { isHead } from "./table-heads.ts";

/** Labels as they are looked for: 签　字　人： without blanks, “姓名 Name：” and “Date / Datum:” in the first of two languages. */
export function withPlainLabel(whole: SignLine): SignLine {
  const line = withLabelFirst(withPartyCalled(withColons(whole)));
  const [inBrackets, words = ""] = /^\(([^()]{3,40})\)\s*(?=\S)/u.exec(line.text.trim()) ?? [];
  if (inBrackets !== undefined && !SIGNED_BEFORE_NAME.test(folded(line.text).trim()) && (isLabel(words) || isLabel(words.split(" ")[0] ?? "")))
    return reworded(line, `${words.split(" ")[0]}: ${line.text.trim().slice(inBrackets.length)}`);
  const [label, name = "", colon = ""] = /^([^:：]{2,44}?)\s*([:：])/u.exec(line.text.trim()) ?? [];
  if (label === undefined) return line;
  const bare = name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
  const parts = bare
    .split(/\s*\/\s*|(?<=\p{Script=Han})[\s(（]*(?=\p{Script=Latin})|(?<=\p{Script=Latin})[\s(（]*(?=\p{Script=Han})/u)
    .map((part) => part.replace(/[)）]$/u, ""));
  const [first = bare] = parts;
  const plain = parts.length > 1 && parts.every(isLabel) ? first : bare;
  return plain === name ? line : reworded(line, plain + colon + line.text.trim().slice(label.length));
}
/** 某大方面：副校长 某某: what a party is called, without the word that says that it is a side. */
const withPartyCalled = (line: SignLine): SignLine => {
  const text = line.text.trim();
  const plain = text.replace(/(?<=^\p{Script=Han}{2,12})(?:方面|一方)(?=\s*[:：])/u, "");
  return plain === text ? line : reworded(line, plain);
};

/** “Jussara Fagundes : Name”, “Rector of UFSD : Office”, “3 June 2026: Date”: the label to the right of what it is of. */
function withLabelFirst(line: SignLine): SignLine {
  const text = line.text.trim();
  const [, value = "", label = ""] = /^([^:：]{3,60}?)\s*[:：]\s*([^:：\d]{2,24})$/u.exec(text) ?? [];
  const own = `${folded(label)}:`;
  if (label === "" || isLabel(value) || isHeadOfSide({ text: value })) return line;
  const isBehind =
    (NAME_LABEL.test(own) && personIn(value, []) !== undefined) ||
    (DATE_LABEL.test(own) && readDates(folded(value)).length === 1) ||
    (OFFICE_LABEL.test(own) && NO_NAME.test(folded(value)));
  return isBehind ? reworded(line, `${label}: ${value}`) : line;
}
/** 姓名　钱慕云, 签署　钱慕云　日期　2026年5月6日: a wide blank behind a label says what a colon says. */
function withColons(line: SignLine): SignLine {
  const text = line.text
    .trim()
    .replace(BARE_LABEL, "$1：")
    .replace(IN_TWO_LANGUAGES, (_, one: string | undefined, other: string | undefined) => `${one ?? other}：`)
    .replace(/^时\s*间\s*[:：]\s*(?=[\d二年_]|$)/u, "日期：")
    .replace(line.confidence < 1 ? COLON_LOST : /$^/u, "$1：")
    // 甲　方（公章）
    .replace(/^([甲乙丙丁戊])\s+方(?=\s*[(（:：])/u, "$1方");
  return text === line.text.trim() ? line : reworded(line, text);
}
/** 姓名 Name 谯云, Title 职务 Director: a label in two languages, and no colon. */
const IN_TWO_LANGUAGES =
  /^(?:(姓\s?名|职\s?[务称位]|日\s?期|签\s?[字名])\s*\/?\s*(?:[Nn]ame|[Tt]itle|[Pp]osition|[Dd]ate|[Ss]ignature)|(?:[Nn]ame|[Tt]itle|[Pp]osition|[Dd]ate|[Ss]ignature)\s*\/?\s*(姓\s?名|职\s?[务称位]|日\s?期|签\s?[字名]))\s+(?=[^\s:：])/u;
const BARE_LABEL =
  /(?<=^|[\s\u3000])(姓\s?名|[职職]\s?[务称務稱]|(?:[授受][权權]|法定)代表人?|(?<=^\s*(?:法\s?定\s?)?)代\s?表\s?人|签[署字名约](?:人|代表)?|(?:签[署订字]|盖章)?\s?日\s?期)(?:\u3000+|\s{2,})(?=\S)/gu;
/** 姓名Jochen Raithel, 代表孟繁星: an engine has lost the colon, or the blank that stood for it; not so in 代表白方. */
const COLON_LOST = new RegExp(
  `^(姓\\s?名|(?:(?:授权|法定)代表|代\\s?表|签[字署])人?)\\s?(?=\\p{Lu}[\\p{L}.'’-]*\\s\\p{Lu}|[${CHINESE_SURNAMES}](?!方$)\\p{Script=Han}{1,2}$)`,
  "u",
);
const isLabel = (text: string) => [NAME_LABEL, SIGN_LABEL, DATE_LABEL, OFFICE_LABEL].some((label) => label.test(`${folded(text)}:`));

/** Name: … Signature: ____ Date: … in one row is one side: a line for each label, as where they stand below each other. */
export function labelsApart(run: readonly SignLine[]): readonly SignLine[] {
  const areRowsOfOneSide = areOfOneSide(run.filter(({ cells }) => cells > 1));
  return run.flatMap((line): readonly SignLine[] => {
    if (line.cells === 1) {
      const places = [...folded(line.text).matchAll(ROW_LABEL)].map(({ index }) => index);
      const isRow = places[0] === 0 && places.length > 1 && isOneSide(places.map((from, at) => line.text.slice(from, places[at + 1])));
      if (isRow) return cutLine(line, places).map(alone);
      // 党委书记：郁思齐　　院长：储鹤鸣
      const offices = [...line.text.matchAll(/(?:^|(?<=[\s\u3000]{2}))\p{Script=Han}{2,10}[:：]\s*(?=\p{Script=Han})/gu)].map(({ index }) => index);
      const parts = offices[0] === 0 && offices.length > 1 ? cutLine(line, offices) : [];
      return parts.length > 1 && parts.every(({ text }) => OFFICE_OF.test(folded(text)) && !/[，。；]/u.test(text)) ? parts.map(alone) : [line];
    }
    return areRowsOfOneSide ? [alone(line)] : [line];
  });
}
/** Whether what stands side by side is always of one side: name and signature, and below them a label of signing or of the day behind something else. */
function areOfOneSide(lines: readonly SignLine[]): boolean {
  const all = rowsOf(lines).map((row) => row.map(({ text }) => text));
  const isLabel = (text: string) => LABEL_AT_HEAD.test(folded(text).trim());
  return all.some(isOneSide) && all.every((row) => isOneSide(row) || (row.length === 2 && isLabel(row[1] ?? "") && !isLabel(row[0] ?? "")));
}
const alone = (line: SignLine): SignLine => ({ ...line, cell: 0, cells: 1 });
const ROW_LABELS = { name: NAME_WORDS, sign: SIGN_WORDS, date: DATE_WORDS, office: OFFICE_WORDS } as const;
/** The same at the head of a cell, perhaps with who signs in front: 代表签字：, 授权代表签名（盖章）： */
const KINDS = Object.values(ROW_LABELS).map((label) => new RegExp(`^(?:(?:法定|授权|签约)?代表人?)?${label}\\s*(?:[(（][^()（）]{1,8}[)）]\\s*)?[:：]`, "u"));
const LABEL_AT_HEAD = new RegExp(`^(?:${ROW_LABELS.sign}|${ROW_LABELS.date})\\s*[:：]`, "u");
const ROW_LABEL = new RegExp(`(?:^|(?<=\\s))(?:${Object.values(ROW_LABELS).join("|")})\\s*[:：]`, "gu");

/** A name, where it is signed and perhaps the day: no label twice, as two sides next to each other have them. */
function isOneSide(parts: readonly string[]): boolean {
  const kinds = parts.map((part) => KINDS.findIndex((label) => label.test(folded(part).trim())));
  return kinds[0] !== undefined && kinds[0] < 2 && kinds.includes(0) && kinds.includes(1) && !kinds.includes(-1) && new Set(kinds).size === kinds.length;
}

/** Rows of a label and what belongs to it, as one line each: 法定代表人（签字） | 林嘉骏. */
export function withLabelsBeside(run: readonly SignLine[]): readonly SignLine[] {
  const rows = new Map<number, SignLine[]>();
  for (const line of run) if (line.cells === 2) rows.set(line.row, [...(rows.get(line.row) ?? []), line]);
  const labels = [...rows.values()].map((row) =>
    row
      .filter(({ cell }) => cell === 0)
      .map(({ text }) => folded(text).trim())
      .join(" "),
  );
  const isLabelCell = (text: string) =>
    isHead(text) ||
    /^签[署约]$/u.test(text) ||
    OFFICE_OF.test(`${text.replace(/[:：]$/u, "")}:`) ||
    [SIGN_LABEL, PARTY_LABEL].some((label) => label.test(text)) ||
    isLabel(text.replace(/[:：]$/u, ""));
  const values = [...rows.values()].map((row) =>
    row
      .filter(({ cell }) => cell === 1)
      .map(({ text }) => folded(text).trim())
      .join(" "),
  );
  // few rows, as where a wide gap stands before a day left open: “日期：” and “年 月 日”
  const areFew =
    labels.length < 4 &&
    !(labels.every((text) => /[:：]$/u.test(text)) && values.every((text) => isOpenOrDay(text))) &&
    !labels.every((text, at) => isSignerBeside(text, values[at] ?? ""));
  if (
    areFew ||
    !labels.every((text) => (text.length < 24 || FOR_SIDE.test(`${text} `)) && isLabelCell(text)) ||
    values.some((text, at) => !OFFICE_LABEL.test(`${labels[at]}:`) && isLabelCell(text.replace(DAY_BEHIND, "").replace(/\s*[(（][^()（）]{1,8}[)）]$/u, "")))
  )
    return run;
  return run.flatMap((line): readonly SignLine[] => {
    const row = line.cells === 2 ? rows.get(line.row) : undefined;
    if (!row) return [line];
    if (row[0] !== line) return [];
    const [label, value] = [0, 1].map((cell) =>
      row
        .filter((one) => one.cell === cell)
        .map(({ text }) => text.trim())
        .reduce((all, text) => (/[a-z,]$/iu.test(all) && /^[a-z]/iu.test(text) ? `${all} ${text}` : all + text), ""),
    );
    const width = Math.max(...row.map(({ box }) => box.left + box.width)) - line.box.left;
    return [
      {
        ...line,
        printed: `${label} ${value}`,
        text: `${label?.replace(/[:：]$/u, "")}${FOR_SIDE.test(`${folded(label ?? "")} `) ? " " : "："}${value}`,
        box: { ...line.box, width },
        cell: 0,
        cells: 1,
        of: row,
      },
    ];
  });
}

/** A day left open for the pen, “日期：   年  月  日”, and “某研究所   代表　祝云帆” as one line, whatever gaps stand in it, and without the number of a page beside it. */
export function withGapsClosed(run: readonly SignLine[]): readonly SignLine[] {
  const rows = rowsOf(run);
  // where two sides stand beside each other, the office of one may stand beside the name of the other
  const areOffices = rows.every((row) => row.length === 1 || officeAndName(row) !== undefined);
  return run.flatMap((line): readonly SignLine[] => {
    const whole = rows.find((row) => row.includes(line)) ?? [];
    const row = whole.filter(({ text }) => !/^[-–—]\s*\d{1,3}\s*[-–—]$/u.test(text.trim()));
    const [first] = row;
    const spread = spreadLabel(row) ?? spreadName(row) ?? (areOffices ? officeAndName(row) : undefined);
    const text = spread ?? row.map((one) => one.text.trim()).join(" ");
    if (!first || row.length < 2 || !(spread !== undefined || OPEN_DAY.test(text) || (row.length === 2 && REPRESENTS.test(text)))) return [line];
    const width = Math.max(...row.map(({ box }) => box.left + box.width)) - first.box.left;
    return line === first ? [{ ...first, text, box: { ...first.box, width }, cell: 0, cells: 1, of: row }] : [];
  });
}
/** Director | CAI Pingyuan, 所长 | 乐知秋: an office and who holds it, as a scan parts them. */
function officeAndName(row: readonly SignLine[]): string | undefined {
  const [office = "", name = "", ...more] = row.map(({ text }) => text.trim());
  const isOffice = /^\p{L}[\p{L} -]{1,30}$/u.test(office) && OFFICE_OF.test(`${folded(office)}:`);
  return more.length === 0 && isOffice && row[0]?.confidence !== 1 && personIn(name, []) !== undefined ? `${office} ${name}` : undefined;
}
/** 时 | 间：2026年8月26日, 中 | 心：某研究中心: the two signs of a label that a gap parts. */
const spreadLabel = (row: readonly SignLine[]): string | undefined => {
  const [first = "", second = "", ...more] = row.map(({ text }) => text.trim());
  const isHeading = /^签[署字]$/u.test(first + second);
  return more.length === 0 && /^\p{Script=Han}$/u.test(first) && (isHeading || /^\p{Script=Han}\s*[:：]/u.test(second)) ? first + second : undefined;
};
/** 签署 | 訾 | 翀（副所长）: a name of two signs that a gap parts, behind its label. */
export function spreadName(row: readonly SignLine[]): string | undefined {
  const [label = "", surname = "", rest = "", ...more] = row.map(({ text }) => text.trim());
  const isSpread =
    more.length === 0 &&
    /^(?:姓\s?名|(?:授权|法定)?代表人?|签[署字名约]人?)[:：]?$/u.test(label) &&
    CHINESE_SURNAMES.includes(surname) &&
    surname.length === 1 &&
    /^\p{Script=Han}(?=$|[\s\u3000（(])/u.test(rest);
  return isSpread ? `${label.replace(/[:：]$/u, "")}：${surname}${rest}` : undefined;
}
const OPEN_DAY = /^(?:[^:：年]{0,8}[:：])?\s*[\d_]*\s*年[\s\d_]*月[\s\d_]*日$/u;
const REPRESENTS = /^\p{Script=Han}{4,40} 代\s*表\s+\S[^:：]{1,40}$/u;

/** 法定代表人： | 糜朗 and 签署 | Henrik Berg（总经理）: a label in Chinese and a person or a day in the cell beside it. */
const isSignerBeside = (label: string, value: string) =>
  /\p{Script=Han}[:：]?$/u.test(label) &&
  (isOpenOrDay(value) ||
    /^\p{Script=Han}{2,4}(?=[(（]|$)(?<!代表|负责人|签[字名章]|盖章|日期|校长|院长|所长|主任|经理)/u.test(value) ||
    /^[a-z][a-z'’.-]+(?: [a-z][a-z'’.-]*){1,4}(?=\s*[(（]|$)/u.test(value) ||
    /^\p{Script=Cyrillic}+(?: \p{Script=Cyrillic}[\p{Script=Cyrillic}.]*){1,2}$/u.test(value) ||
    /^\p{Script=Han}{1,8}·\p{Script=Han}{1,10}/u.test(value));

/** 钱慕云（所长）　日期：2026年5月6日: the day behind the name in one cell. */
const DAY_BEHIND = /(?<=\S)\s+(?:签[署字])?日\s*期\s*[:：].*$/u;

/** A day left open for the pen, or one in print. */
const isOpenOrDay = (text: string) => /^[\d_ ]*年[\d_ ]*月[\d_ ]*日$/u.test(text) || readDates(text).some(({ from, to }) => from === 0 && to >= text.length);

/** The label of a day, or a place, and nothing printed behind it but lines for the pen. */
export const isBlankDate = (text: string) =>
  /(?:^|\s)(?:\d{0,4}\s*)[_\s]*年[_\s]*月[_\s]*日/u.test(text) ||
  // 二o二六年　日: a sign of it that stands alone in a wide gap, an engine may lose
  /^(?:[^:：]{0,8}[:：]\s*)?(?:\d{4}|[一二三四五六七八九〇零○o]{4})\s*年[_\s]*[月日][_\s]*$/u.test(text) ||
  (DATE_LABEL.test(text) && /[:：][\s_.…/年月日-]*$/u.test(text)) ||
  // Kelt: Sanghaj, 2026. ____ hó ____ nap
  (DATE_LABEL.test(text) && /_{2,}[^_]{0,12}_{2,}/u.test(text)) ||
  // signed at Shanghai on this the ____ day of December 2026
  /(?<![a-z])(?:the )?[_.…]{3,}\s*(?:st|nd|rd|th)? ?day of(?![a-z])/u.test(text) ||
  // Shanghai, den ____ 2026; a gap that the pen fills is no word
  /^[a-z][a-z .'-]{2,30},\s*(?=.*[a-z\d])(?:(?:le|den|il|li|am|on|a|el|em|op|dnia|dne|date|datum|data|fecha|dato)(?![a-z])\s*[:：]?)?[\s_.…/-]*(?:(?:de|di|del|do)\s)?(?:(?:19|20)\d{2}\.?)?(?:\s*(?:r|г)\.)?$/u.test(
    text,
  ) ||
  // Shanghai, ___/___/______
  /^[a-z][a-z .'-]{2,30},\s*[_.…]{2,}\s*\/\s*[_.…]{2,}\s*\/\s*(?:[_.…]{2,}|20\d{2})$/u.test(text) ||
  // V Šanghaji dne ..........
  /^(?:ve?|we?) [a-z][a-z '-]{2,30} (?:dne|dnia)[\s_.…]*$/u.test(text);

/** A day, or the label of one that is left open. */
export const isDay = ({ text }: Pick<SignLine, "text">): boolean => readDates(folded(text)).length > 0 || isBlankDate(folded(text));

/** Lines in which two sides stand one after the other, and those below them that go on so. */
export function apart(lines: readonly SignLine[]): readonly SignLine[] {
  let sides = 1;
  return lines.flatMap((line) => {
    const parts = sidesApart(line);
    if (parts.length > 1) sides = parts.length;
    if (parts.length > 1 || line.cells > 1 || sides !== 2) return parts;
    const cut = cutOf(line.text);
    return cut === undefined ? [line] : cutLine(line, [0, cut]);
  });
}

/** Where the second side begins in a line that both share: at the second day, the repeated label, the other script. */
function cutOf(text: string): number | undefined {
  const own = folded(text);
  const dates = readDates(own);
  const [label] = /^[^:：]{2,16}[:：]/u.exec(own) ?? [];
  const again = label === undefined ? -1 : own.indexOf(label, label.length);
  if (again > 0) return again;
  if (dates.length === 2) return dates[1]?.from;
  const other = /^\p{Script=Han}{2,4}\s+(?=\p{Lu}\p{Ll})/u.exec(text) ?? /^(?:\p{Lu}[\p{L}.'’-]+\s+){2,3}(?=\p{Script=Han}{2,4}$)/u.exec(text);
  return other?.[0].length;
}

/** 甲方代表：甘露 乙方代表：Claude Reuland: a line for each, where two sides sign in one. */
function sidesApart(line: SignLine): readonly SignLine[] {
  const { text } = line;
  const places = [...folded(text).matchAll(TWO_SIDES)].map(({ index }) => index);
  return line.cells > 1 || places.length < 2 || places[0] !== 0 ? [line] : cutLine(line, places);
}
const TWO_SIDES =
  /(?:^|(?<=\s))(?:[甲乙丙丁]方(?:\s*[/／]?\s*part(?:y|ner) ?[a-d1-4](?![a-z]))?|[中外]方|(?:for |on behalf of )?part(?:y|ner) ?[a-d1-4](?![a-z]))(?:[^:：]{0,12}[:：]|\s*(?:[(（][^()（）]{1,8}[)）])?(?=\s|$))/gu;

/** A town and a day, without a degree or label in front: as a place is given, or a name. */
export const isPlaceAndDay = ({ text }: { readonly text: string }) => {
  const [date] = readDates(folded(text));
  return (
    date !== undefined &&
    /^\p{Lu}[\p{L} .'’-]+,\s*(?:den |the |le |a |al |il |aos? |à |am |on |op |li |lì |addì |a los |el |dnia |dne |ngày )?$/u.test(text.slice(0, date.from)) &&
    !/^(?:Prof|Dr|Mr|Ms|Mrs|Ing|Dott)/u.test(text)
  );
};

/** One sign that an engine has read where a seal lies beside a line; rows are numbered where nothing is doubted. Or the last sentence of the text, which ran on into a unit. */
export const isScrap = ({ text, confidence, cells }: SignLine) =>
  (confidence < 1 && cells > 1 && /^[\d\p{P}\p{Sm}]$/u.test(text.trim())) || /^[^:：]{24,}。\s*$/u.test(text);
