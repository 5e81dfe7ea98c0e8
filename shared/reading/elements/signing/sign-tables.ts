import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { callNames, type Party } from "../../parties.ts";
import { NO_NAME, PARTY_LABEL, SIGN_LABEL, WITNESS } from "../../vocabulary/signing-words.ts";
import { besideHan, columnsOf, cutAtColumns, SLACK, withPlace } from "./sign-columns.ts";
import { isEventsHead, signedAtOf, signerOfEvents } from "./sign-events.ts";
import { ACROSS_PAGE, printedLines, rowsOf, type SignLine, type SignSide } from "./sign-line.ts";
import { type Head, headOf, isAside, isHead, languagesOf, plainOf, withHeadsJoined } from "./table-heads.ts";

/** Tables in which all sign: a row for each side below heads, or a column for each behind labels. */
type SignTable = {
  readonly sides: readonly SignSide[];
  readonly above: readonly SignLine[];
};

/** At the head of the column of a record of electronic signing, in which stands what each has done: signed 19.5.2026 14:07. */
const RECORD = /^(?:events?|status|action|activity|tapahtuma|handelse|ereignis|evenement|evento|状态|事件|操作)$/u;
const HAS_SIGNED =
  /^(?:(?:e-?|electronically |digitally )?signed(?: (?:electronically|digitally))?|allekirjoittanut|undertecknat|unterzeichnet|signe|firmado|firmato|assinado|已签[署字名]?)(?![a-z])/u;

const isOfSigning = (line: SignLine) => ["name", "sign", "date"].includes(headOf(line) ?? "");

/** The table among the lines of a block. */
export function signTable(lines: readonly SignLine[], parties: readonly Party[] = []): SignTable | undefined {
  const rows = cutAtColumns(rowsOf(withHeadsJoined(lines)), ({ text }) => isHead(text), isOfSigning);
  return headsOfEachSide(rows) ?? rowsOfSides(rows, parties) ?? partsOfSides(rows) ?? columnsOfSides(rows) ?? rowsOfParties(rows);
}

/** 甲方 | 法定代表人（签字）：龚若谷 | 2026年6月8日, and a row for 乙方 below it: a side for each row, which names nobody else. */
function rowsOfParties(rows: readonly (readonly SignLine[])[]): SignTable | undefined {
  const wide = rows.filter((row) => row.length > 1);
  const labels = wide.map(([first]) => PARTY_LABEL.exec(folded(first?.text ?? "").trim())?.[0]);
  const isSide = (row: readonly SignLine[]) => {
    const [, ...others] = row;
    const own = others.map(({ text }) => folded(text).trim());
    return (
      row.length > 2 &&
      !own.some((text) => PARTY_LABEL.test(text)) &&
      own.some((text) => SIGN_LABEL.test(text)) &&
      own.some((text) => readDates(text).length > 0)
    );
  };
  if (wide.length < 2 || labels.includes(undefined) || new Set(labels).size < wide.length || !wide.every(isSide)) return undefined;
  const sides = wide.map((row) => ({ lines: row.map((line) => ({ ...line, cell: 0, cells: 1 })), ...ACROSS_PAGE }));
  return { sides, above: rows.filter((row) => !wide.includes(row)).flat() };
}

/** 甲方 | 单位名称 | …, and below it rows of label and value whose first cell is empty: each side begins where the first column holds something. */
function partsOfSides(rows: readonly (readonly SignLine[])[]): SignTable | undefined {
  const wide = rows.filter((row) => row.length > 1);
  const [side, label, value, ...more] = columnsOf(wide);
  if (side === undefined || label === undefined || value === undefined || more.length > 0) return undefined;
  const cellsAt = (row: readonly SignLine[], from: number, to: number) => row.filter(({ box }) => box.left >= from - SLACK && box.left < to - SLACK);
  const parts: { readonly head: readonly SignLine[]; readonly rows: (readonly SignLine[])[] }[] = [];
  for (const row of wide) {
    const head = cellsAt(row, side, label);
    if (head.length > 0) parts.push({ head, rows: [] });
    parts.at(-1)?.rows.push(row);
  }
  const headOfRow = (row: readonly SignLine[]) => {
    const [first, ...others] = cellsAt(row, label, value);
    return first && others.length === 0 ? first : undefined;
  };
  const kindsOf = (own: readonly (readonly SignLine[])[]) => own.map((row) => headOfRow(row)).map((line) => line && headOf(line));
  const isPart = ({ rows: own }: (typeof parts)[number]) =>
    own.length > 1 && kindsOf(own).includes("name") && own.map(headOfRow).every((line) => line === undefined || isHead(plainOf(line)));
  if (parts.length < 2 || wide.length > parts.flatMap((part) => part.rows).length || !parts.every(isPart)) return undefined;
  const sides = parts.map(({ head, rows: whole }) => {
    const own = whole.toSorted((one, other) => Number(isOfAgent(other)) - Number(isOfAgent(one)));
    const lines = own.flatMap((row) => {
      const line = headOfRow(row);
      const kind = line && headOf(line);
      return kind === undefined ? [] : cellOf(cellsAt(row, value, Number.POSITIVE_INFINITY), kind);
    });
    return { lines: [...cellOf(head, "unit"), ...lines], ...ACROSS_PAGE };
  });
  return { sides, above: rows.filter((row) => !wide.includes(row)).flat() };
}

/** 甲方：某研究院 above 签字人 职务 日期 and a row of these, and the same heads again below 乙方：某大学: a table for each side. */
function headsOfEachSide(rows: readonly (readonly SignLine[])[]): SignTable | undefined {
  const textOf = (row: readonly SignLine[]) => row.map(plainOf).join("|");
  const first = rows.find((row) => row.length > 1 && row.every((line) => headOf(line) !== undefined) && row.some((line) => headOf(line) === "name"));
  const heads = first ? rows.filter((row) => textOf(row) === textOf(first)) : [];
  const places = heads.map((row) => rows.indexOf(row));
  // for whom stands right above its heads
  const units = places.map((at) => rows[at - 1] ?? []);
  if (heads.length < 2 || !units.every((row) => row.length === 1)) return undefined;
  const sides = places.map((at, index) => {
    const columnOf = ({ box }: SignLine) => heads[index]?.findLast((head) => head.box.left <= box.left + 6) ?? heads[index]?.[0];
    const next = places[index + 1];
    const own = rows.slice(at + 1, next === undefined ? undefined : next - 1);
    const cells = (heads[index] ?? []).flatMap((head) =>
      cellOf(
        own.flatMap((row) => (row.length > 1 ? row.filter((line) => columnOf(line) === head) : [])),
        headOf(head),
      ),
    );
    return { lines: [...(units[index] ?? []), ...cells, ...own.flatMap((row) => (row.length > 1 ? [] : row))], ...ACROSS_PAGE };
  });
  return { sides, above: rows.slice(0, (places[0] ?? 1) - 1).flat() };
}

/** Heads such as 单位 代表 职务 签字 日期: each row below them is a side, its cells in the order of the heads. */
function rowsOfSides(rows: readonly (readonly SignLine[])[], parties: readonly Party[]): SignTable | undefined {
  const at = rows.findIndex((row) => {
    const heads = row.map(headOf);
    const known = new Set(heads.filter((head) => head !== undefined));
    return (
      row.length > 2 &&
      // 法定代表人：　日期：2026年6月2日 is filled in itself
      !row.some(({ text }) => readDates(folded(text)).length > 0) &&
      known.has("name") &&
      (known.has("sign") || known.has("date") || (known.has("unit") && row.some(isRecord))) &&
      row.filter((line, index) => heads[index] === undefined && !isAside(plainOf(line)) && !isRestOfHead(line)).length <= (row.some(isRecord) ? 2 : 1)
    );
  });
  const heads = rows[at]?.filter((line) => !isRestOfHead(line));
  if (!heads) return undefined;
  const columnOf = ({ box }: SignLine) => heads.findLast((head) => head.box.left <= box.left + 6) ?? heads[0];
  const record = heads.find(isRecord);
  // those who get a copy have a table of their own, below that of those who sign
  const next = rows.findIndex((row, index) => index > at && row.length > 1 && isEventsHead(row[0]?.text ?? ""));
  // in a record those count who have signed, not those who have sent or seen it
  const hasSigned = (row: readonly SignLine[]) => row.some((line) => columnOf(line) === record && HAS_SIGNED.test(folded(line.text).trim()));
  const unitColumn = heads.findIndex((head) => headOf(head) === "unit");
  // a row in which only the party is filled in
  const isOpenRow = ([line, ...more]: readonly SignLine[]) =>
    line !== undefined && more.length === 0 && columnOf(line) === heads[unitColumn] && parties.some((party) => namesOf(party).includes(plainOf(line)));
  const below = rows
    .slice(at + 1, next < 0 ? undefined : next)
    .filter(
      (row) => (row.some(({ cells }) => cells > 1) || isOpenRow(row)) && !WITNESS.test(folded(row[0]?.text ?? "")) && (record === undefined || hasSigned(row)),
    );
  if (below.length < 2) return undefined;
  // 同上: the unit of the row above
  const unitCells = (row: readonly SignLine[]): readonly SignLine[] => {
    const own = row.filter((line) => columnOf(line) === heads[unitColumn]);
    const above = below[below.indexOf(row) - 1];
    return above && own.length === 1 && AS_ABOVE.test(folded(own[0]?.text ?? "").trim()) ? unitCells(above) : own;
  };
  const sideOf = (row: readonly SignLine[]) => {
    const [top, bottom] = [Math.min(...row.map(({ box }) => box.top)), Math.max(...row.map(({ box }) => box.top + box.height))];
    const cells = heads.flatMap((head) =>
      isAside(plainOf(head)) ? [] : cellOf(head === heads[unitColumn] ? unitCells(row) : row.filter((line) => columnOf(line) === head), headOf(head)),
    );
    const isStamped = heads.some((head) => languagesOf(plainOf(head)).some((words) => BY_WHOM.test(words)));
    const [named] = unitColumn < 0 ? [] : cellOf(unitCells(row), "unit");
    const lines = isStamped ? cells.map(withSigned) : cells;
    return { lines, ...ACROSS_PAGE, top, bottom, ...(named && { unit: named.text }) };
  };
  return { sides: below.map(sideOf), above: rows.slice(0, at).flat() };
}

const namesOf = (party: Party) => [...callNames(party), ...[party.name, party.otherName ?? party.name].map(folded)];

const AS_ABOVE = /^(?:同[上前]|[〃"”]|ditto|do\.|idem|id\.|as above|wie oben|s\. ?o\.|idem supra|ci-dessus)$/u;

/** A row of whoever signs for the legal representative, who is named above. */
const isOfAgent = (row: readonly SignLine[]) => row.length > 1 && row.some(({ text }) => /^(?:委托代理人?|授权(?:代表|代理)人?)/u.test(folded(text).trim()));

/** 12.05.2026 09:41:07 below “Time”, beside “Signed by”: when it was signed, which no form bears. */
const BY_WHOM = /^(?:signed by|firmado por|firmato da|assinado por|signe par|unterzeichnet von|undertecknad av|allekirjoittanut|签署人|签署方)$/u;
const withSigned = (line: SignLine): SignLine =>
  /^[^:：]*\d{4}[^:：]*\s\d{1,2}:\d{2}(?!\d)/u.test(line.text) && readDates(folded(line.text)).length === 1 ? { ...line, text: `signed ${line.text}` } : line;

const isRecord = (line: SignLine) => headOf(line) === undefined && RECORD.test(plainOf(line));

/** Labels in the first column and two sides or more behind them: Name | Fiona Gallagher | Luo Anming. */
function columnsOfSides(all: readonly (readonly SignLine[])[]): SignTable | undefined {
  // 见证人 | 某某协会 贡秋实: whoever witnesses stands in no column of a side
  const rows = all.filter(([first]) => !WITNESS.test(folded(first?.text ?? "").trim()));
  const wide = rows.filter((row) => row.length > 1);
  const labelled = wide.filter(([first]) => first && headOf(first));
  const lefts = columnsOf(wide);
  const [label, ...values] = lefts;
  if (label === undefined || values.length < 2) return undefined;
  const isLabel = (line: SignLine) => Math.abs(line.box.left - label) < SLACK;
  // a row may be empty but for its label
  const kinds = new Set(rows.flatMap(([first]) => (first && isLabel(first) ? [headOf(first)] : [])));
  // 签署 Execution | 甲方 Party A | 乙方 Party B: whatever stands in front of what the parties are called
  const isOfParties = ([, ...others]: readonly SignLine[]) => others.length > 1 && others.every(({ text }) => PARTY_LABEL.test(`${folded(text).trim()}:`));
  const ofTable = wide.filter(
    (row, at) =>
      (at === 0 && isOfParties(row)) || row.every((line) => !isLabel(line) || headOf(line) !== undefined || isAside(plainOf(line)) || isRestOfHead(line)),
  );
  // 授权代表（签字） says both who signs and where, 单位（公章） who seals; behind 授权代表 alone is room for the pen
  const isSigned = rows.some(
    ([first, ...others]) =>
      first &&
      isLabel(first) &&
      ((headOf(first) === "name" && (others.length === 0 || /[(（]\s*签\s*[字名章]/u.test(first.text))) ||
        (headOf(first) === "unit" && /[(（]\s*(?:[盖公]\s*章|seal|stamp)/iu.test(first.text))),
  );
  if (labelled.length < 2 || !kinds.has("name") || !(kinds.has("sign") || kinds.has("date") || isSigned) || ofTable.length < wide.length) return undefined;
  const end = wide.at(-1)?.[0];
  const sides = values.map((left, index) => {
    const right = values[index + 1] ?? ACROSS_PAGE.right;
    const own = wide.flatMap((row) => {
      const head = row.find(isLabel);
      const cells = row.filter(({ box }) => box.left >= left - SLACK && box.left < right - SLACK);
      // a day that another has given in this row
      return head && cells.length === 0 && headOf(head) === "date" ? [openDay(head)] : cellOf(cells, head && headOf(head));
    });
    // a label of the day and nothing behind it: left open by all
    own.push(...rows.flatMap((row) => (row.length === 1 ? row.filter((line) => isLabel(line) && headOf(line) === "date") : [])).map(openDay));
    // what stands above the first label, or behind that of units
    const [named] = wide.flatMap((row) => {
      const head = row.find(isLabel);
      const cells = row.filter(({ box }) => box.left >= left - SLACK && box.left < right - SLACK);
      return (head === undefined || headOf(head) === "unit") && cells.length > 0 ? [cells.map(({ text }) => text.trim()).join(" ")] : [];
    });
    return { lines: own, left: left - 14, right: right - 14, ...(named !== undefined && { unit: named }) };
  });
  if (!end || !sides.every(({ lines }) => lines.length > 0)) return undefined;
  const again = rowsAgain(rows, isLabel);
  const parts = again === undefined ? [] : sides.map((side) => partsOfSide(side, again));
  const most = Math.max(0, ...parts.map(({ length }) => length));
  const each = most > 1 ? Array.from({ length: most }).flatMap((_, at) => parts.flatMap((own) => own[at] ?? [])) : sides;
  return { sides: each, above: rows.filter((row) => !wide.includes(row) && !(each !== sides && row[0] && again?.includes(row[0]))).flat() };
}

/** 签字 姓名 职务 日期 in the first column, perhaps below the day of all, and the same labels once more below them for the second who signs for a side: the first label of each. */
function rowsAgain(rows: readonly (readonly SignLine[])[], isLabel: (line: SignLine) => boolean): readonly SignLine[] | undefined {
  const all = rows.flatMap(([first]) => (first && isLabel(first) && headOf(first) !== undefined && headOf(first) !== "unit" ? [first] : []));
  const labels = all.slice(
    Math.max(
      all.findIndex((line) => all.filter((other) => plainOf(other) === plainOf(line)).length > 1),
      0,
    ),
  );
  const firsts = labels.filter((line) => labels[0] && plainOf(line) === plainOf(labels[0]));
  const groups = firsts.map((line, at) => labels.slice(labels.indexOf(line), firsts[at + 1] && labels.indexOf(firsts[at + 1] as SignLine)));
  const wordsOf = (group: readonly SignLine[]) => group.map(plainOf).join("|");
  const isWhole = (group: readonly SignLine[]) => group.filter((line) => headOf(line) === "name").length === 1 && wordsOf(group) === wordsOf(groups[0] ?? []);
  return groups.length > 1 && groups.every(isWhole) ? firsts : undefined;
}

/** The side of each who signs below the other, from the label on with which it begins; a label of signing bounds the place of the pen. */
function partsOfSide(side: SignSide, firsts: readonly SignLine[]): readonly SignSide[] {
  const isFrom = (line: SignLine, first: SignLine | undefined) =>
    first !== undefined && (line.page > first.page || (line.page === first.page && line.row >= first.row));
  const parts = firsts.map((first, at) => {
    const own = side.lines.filter((line) => (at === 0 || isFrom(line, first)) && !isFrom(line, firsts[at + 1]));
    const pen =
      at > 0 && headOf(first) === "sign"
        ? [{ ...first, text: "签字：", box: { ...first.box, left: side.left + 14 }, printed: first.text.trim(), of: printedLines(first), cell: 0, cells: 1 }]
        : [];
    const { unit, ...place } = side;
    return { ...(at === 0 ? side : place), lines: [...pen, ...own] };
  });
  const named = parts.filter(({ lines }) => lines.some(({ text }) => /^姓名：./u.test(text)));
  return named.length === parts.length ? parts : named.length === 1 ? [side] : [];
}

/** （盖章） below 单位, in a cell that had no room for both. */
const isRestOfHead = ({ text }: SignLine) => /^[(（][^()（）]{1,8}[)）]$/u.test(text.trim());

const openDay = (line: SignLine): SignLine => ({ ...line, text: "日期：", printed: line.text.trim(), of: printedLines(line), cell: 0, cells: 1 });

const inCell = (lines: readonly SignLine[], head: Head | undefined) => {
  const words = lines.map(({ text }) => text.trim()).reduce(besideHan);
  return head === "unit" ? withPlace(words) : words;
};

/** The lines of a cell as one, behind a label that the other readers know. */
function cellOf(lines: readonly SignLine[], head: Head | undefined): readonly SignLine[] {
  const [first] = lines;
  if (!first) return [];
  const events = head === "name" ? signerOfEvents(lines) : head === "date" ? signedAtOf(lines) : undefined;
  if (events) return events;
  const words = inCell(lines, head);
  const isPlain = PARTY_LABEL.test(folded(words)) || NO_NAME.test(folded(words).replace(/,.*$/u, ""));
  const label =
    head === "name" && !isPlain ? "姓名：" : head === "office" ? "职务：" : head === "date" && readDates(folded(words)).length === 0 ? "日期：" : "";
  return [{ ...first, text: label + words, printed: words, of: lines.flatMap(printedLines), cell: 0, cells: 1 }];
}
