import type { BodyLine } from "../../body-lines.ts";
import { folded } from "../../folded.ts";
import { BY_PEN } from "../../pen-confidence.ts";
import { PARTY_LABEL } from "../../vocabulary/signing-words.ts";
import { besideHan } from "./sign-columns.ts";
import { printedLines, rowsOf, type SignLine } from "./sign-line.ts";

/**
 * A form at the end of a contract in which each side has several rows, as the model contracts for technology have it: 甲方 | 单位名称 | … above 法定代表人 | … | 签字日期 | …,
 * the side in the first column once, in the middle of its rows or in each of them. Read as 甲方：… and a line “label: value” for each pair.
 */

type Pair = { readonly label: SignLine; readonly value?: SignLine };
type FormRow = { readonly party?: SignLine; readonly pairs: readonly Pair[]; readonly lines: readonly BodyLine[] };

const NOTE = String.raw`(?:\s*[(（][^()（）]{1,12}[)）])?\s*[:：]?`;
/** Where the name of a unit stands. */
const UNIT = new RegExp(
  `^(?:(?:单位|机构|企业|法人|公司|学校)?(?:全|的)?名\\s*称|单位|机构|institution|organi[sz]ation|company|(?:legal )?entity|party name)${NOTE}$`,
  "u",
);
/** What else such a row begins with. */
const OTHER = new RegExp(
  `^(?:(?:法定|授权|委托|签约|单位)?(?:代表|代理|负责|签[字署约])人?|姓\\s*名|职\\s*[务称]|(?:签[署字订约]|盖章)?日\\s*期|签\\s*[字名章署]|盖\\s*章|公\\s*章|(?:项目)?(?:联系|经办|负责)人|(?:联系)?(?:电话|方式)|手机|住\\s*所|(?:通[讯信])?地\\s*址|邮\\s*编|邮政编码|开户(?:银)?行|[账帐]\\s*号|税\\s*号|(?:统一)?社会信用代码|(?:电子)?邮[箱件]|传\\s*真|(?:full |printed )?name|signature|signed(?: by)?|by|date(?: of signature| signed)?|title|position|capacity|(?:registered )?address|e-?mail|phone|tel(?:ephone)?|(?:(?:authori[sz]ed|legal) )?(?:representative|signatory)|represented by|funktion|datum|unterschrift|vertreten durch|nom|fonction|signature|nombre|cargo|fecha|firma)${NOTE}$`,
  "u",
);
const PARTY = /^[^:：]{2,16}[:：]?$/u;
/** 委托人（甲方）, 甲 方, 乙: as the first column has it where nothing else stands. */
const SIGN = /^(?:(?:委托|受托|研究开发|合作|让与|受让|许可)[人方]\s*)?[(（]?([甲乙丙丁戊])(?:\s*方)?[)）]?[:：]?$/u;

const plain = ({ text }: BodyLine) => folded(text).trim();
const isParty = (line: BodyLine) => SIGN.test(plain(line)) || (PARTY.test(plain(line)) && PARTY_LABEL.test(plain(line)) && !OTHER.test(plain(line)));
const isUnitLabel = (line: BodyLine) => UNIT.test(plain(line));
const isLabel = (line: BodyLine) => isUnitLabel(line) || OTHER.test(plain(line));

function rowOf(lines: readonly BodyLine[]): FormRow | undefined {
  const cells = withNotes(cellsIn(lines));
  const [first, ...others] = cells;
  if (!first) return undefined;
  const party = isParty(first) ? first : undefined;
  const rest = party ? others : cells;
  const pairs: Pair[] = [];
  for (const [at, label] of rest.entries()) {
    if (!isLabel(label)) continue;
    const value = rest[at + 1];
    pairs.push(value && !isLabel(value) ? { label, value } : { label });
  }
  const isWhole = rest[0] === undefined ? party !== undefined : isLabel(rest[0]) && rest.length <= pairs.length * 2;
  return isWhole ? { ...(party && { party }), pairs, lines } : undefined;
}

/** The cells of a row, each with its lines as one. */
function cellsIn(row: readonly BodyLine[]): readonly SignLine[] {
  const cells: SignLine[] = [];
  for (const line of row) {
    const last = cells.at(-1);
    if (last?.cell !== line.cell) cells.push(line);
    else cells[cells.length - 1] = { ...last, text: besideHan(last.text.trim(), line.text.trim()), of: [...printedLines(last), line] };
  }
  return cells;
}

/** 沈予宁 and （签字） beside it are one value. */
const withNotes = (cells: readonly SignLine[]): readonly SignLine[] =>
  cells.flatMap((cell, at) => {
    const [before, behind] = [cells[at - 1], cells[at + 1]];
    const isNoteOf = (value: SignLine | undefined, note: SignLine | undefined) =>
      value !== undefined && note !== undefined && IS_NOTE.test(note.text) && !isLabel(value) && !isParty(value);
    if (isNoteOf(before, cell)) return [];
    return behind && isNoteOf(cell, behind) ? [joined(cell, behind)] : [cell];
  });

const joined = (value: SignLine, more: SignLine): SignLine => ({
  ...value,
  text: besideHan(value.text.trim(), more.text.trim()),
  of: [...printedLines(value), ...printedLines(more)],
});

/** The rows with the rest of a value on a line of its own below it: 埃尔森德能源技术（上海）有限公, and 司（盖章）. What a pen has written there is none. */
function withRestOfValue(row: FormRow | undefined, lines: readonly BodyLine[]): FormRow | undefined {
  const [rest, ...others] = lines;
  const last = row?.pairs.at(-1);
  const value = last?.value;
  if (!row || !last || !value || !rest || others.length > 0 || Math.abs(rest.box.left - value.box.left) > INDENT || rest.confidence === 1) return undefined;
  const isByPen = rest.confidence <= BY_PEN;
  const pairs = [...row.pairs.slice(0, -1), { label: last.label, value: isByPen ? value : joined(value, rest) }];
  return { ...row, pairs, lines: [...row.lines, rest] };
}
/** In points: what stands below a value begins where it does. */
const INDENT = 8;

/** The rows of each side; none where the sides cannot be told apart. */
function sidesOfForm(rows: readonly FormRow[]): readonly (readonly FormRow[])[] {
  const withParty = rows.filter(({ party }) => party !== undefined);
  const names = new Set(withParty.flatMap(({ party }) => (party ? plain(party) : [])));
  const firstLabel = ({ pairs }: FormRow) => pairs[0] && plain(pairs[0].label);
  const opening = rows.map(firstLabel).find((label) => label !== undefined);
  // an engine may lose the tall cell with 乙方
  const count = names.size === 1 && rows.filter(({ pairs: [first] }) => first && isUnitLabel(first.label) && first.value).length === 2 ? 2 : names.size;
  if (count < 2 || rows.length < count * 2) return [];
  const isInEach = withParty.length === rows.length;
  const sides: FormRow[][] = [];
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1];
    const begins = isInEach
      ? row.party && above?.party && plain(row.party) !== plain(above.party)
      : firstLabel(row) === opening && sides.at(-1)?.some(firstLabel);
    if (at === 0 || begins) sides.push([row]);
    else sides.at(-1)?.push(row);
  }
  const isOfOne = (side: readonly FormRow[]) => new Set(side.flatMap(({ party }) => (party ? plain(party) : []))).size <= 1;
  return sides.length === count && sides.every(isOfOne) ? sides : [];
}

/** 法定代表人 and （签章） beside it is a label of its own, as “签章” is. */
const IS_NOTE = /^\s*[(（][^()（）]{1,8}[)）]\s*$/u;

function told({ label, value }: Pair, row: number): SignLine {
  const words = label.text.trim().replace(/\s*[:：]$/u, "");
  const text = value === undefined ? `${words}：` : IS_NOTE.test(value.text) ? `${words}${value.text.trim()}：` : `${words}：${value.text.trim()}`;
  const last = value ?? label;
  const box = { ...label.box, width: last.box.left + last.box.width - label.box.left };
  const printed = (value && !IS_NOTE.test(value.text) ? value : label).text.trim();
  return { ...label, text, box, row, cell: 0, cells: 1, printed, of: [label, ...(value ? [value] : [])].flatMap(printedLines), confidence: last.confidence };
}

const partiesOf = (side: readonly FormRow[]) => side.flatMap(({ party }) => party ?? []);
const signOf = (party: SignLine | undefined) => party && SIGN.exec(plain(party))?.[1];

/** @param other the side beside it, which tells what the cell said that an engine has lost */
function toldSide(side: readonly FormRow[], other: readonly FormRow[] | undefined): readonly SignLine[] {
  const parties = partiesOf(side);
  const [first] = side.flatMap(({ lines }) => lines);
  const party = parties[0] ?? first;
  if (!party || !first) return [];
  const sign = signOf(party);
  const lost = signOf(other && partiesOf(other)[0]) === "乙" ? "甲方" : "乙方";
  const called = parties.length === 0 ? lost : sign === undefined ? party.text.trim().replace(/[:：]$/u, "") : `${sign}方`;
  const pairs = side.flatMap(({ pairs: own }) => own.map((pair, at) => ({ pair, row: pair.label.row + at / 8 })));
  const unit = pairs.find(({ pair }) => isUnitLabel(pair.label) && pair.value !== undefined);
  const name = unit?.pair.value;
  const of = [...parties, ...(unit ? [unit.pair.label] : []), ...(name ? [name] : [])].flatMap(printedLines);
  const box = name ? { ...name.box, left: party.box.left, width: name.box.left + name.box.width - party.box.left } : { ...party.box, top: first.box.top };
  const head: SignLine = {
    ...(name ?? party),
    text: `${called}：${name?.text.trim() ?? ""}`,
    box,
    row: first.row,
    cell: 0,
    cells: 1,
    printed: (name ?? party).text.trim(),
    of,
  };
  return [head, ...pairs.filter((one) => one !== unit).map(({ pair, row }) => told(pair, row + 1 / 16))];
}

/** The lines with such forms read row by row; the others as they are. */
export function withLabelledRows(all: readonly BodyLine[]): readonly BodyLine[] {
  if (!all.some((line) => line.cells > 1 && isParty(line))) return all;
  const found: BodyLine[] = [];
  let form: FormRow[] = [];
  const close = () => {
    const sides = sidesOfForm(form);
    found.push(...(sides.length > 0 ? sides.flatMap((side, at) => toldSide(side, sides[1 - at])) : form.flatMap((row) => row.lines)));
    form = [];
  };
  for (const lines of rowsOf(all)) {
    const row = rowOf(lines);
    const whole = row ? undefined : withRestOfValue(form.at(-1), lines);
    if (row) form.push(row);
    else if (whole) form.splice(-1, 1, whole);
    else {
      close();
      found.push(...lines);
    }
  }
  close();
  return found;
}
