import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { AND, DATE_WORDS, NAME_WORDS, OFFICE_WORDS, SIGN_WORDS } from "../../vocabulary/label-words.ts";
import { NO_NAME, PARTY_LABEL, SIGN_LABEL, WITNESS } from "../../vocabulary/signing-words.ts";
import { besideHan, columnsOf, cutAtColumns, SLACK, withPlace } from "./sign-columns.ts";
import { isEventsHead, signedAtOf, signerOfEvents } from "./sign-events.ts";
import { ACROSS_PAGE, isRightBelow, rowsOf, type SignLine, type SignSide } from "./sign-line.ts";

/** Tables in which all sign: a row for each side below heads, or a column for each behind labels. */
type SignTable = {
  readonly sides: readonly SignSide[];
  readonly above: readonly SignLine[];
};

/** What a cell at the head of a column or row says that the others hold, in folded text; a few may stand together: “Name, Funktion”, “Ort, Datum”. */
const PLACE = "(?:place|ort|lieu|lugar|luogo|local|plaats|paikka|sted|stad|misto|miesto|miejsce|yer|locul|место)";
const HEADS = {
  name: new RegExp(
    `^(?:authori[sz]ed|${NAME_WORDS}(?:${AND}${OFFICE_WORDS})?|(?:授权|签约|法定|单位)?(?:代表|签[署约字]人)(?:人)?(?:姓名|签[字名章])?|(?:法定代表人\\s?[/、或及和]\\s?)?(?:(?:授权|委托)?(?:代表|代理)人?|授权人|受托人)|法人代表|names? (?:and|of) .{3,30}|(?:noms? et|nombres? y|nome e|naam en|name und|name and) .{3,34}|(?:authori[sz]ed )?(?:representative|signatory|signator)s?(?: name)?|signers?|signer events?|unterzeichner(?:in)?|vertreter(?:in)?|vertreten durch|(?:duly )?represented by|representee? par|representad[oa] por|rappresentat[oa] da|vertegenwoordigd door|reprezentowan[ya] przez|signataire|representante?|firmante|firmatario|signed by|signature (?:by|of)|firmado por|firmato da|assinado por|signe par|unterzeichnet von|undertecknad av|allekirjoittanut|allekirjoittaja|undertecknare|underskriver|undertegner|unterzeichnende[r]?|signatari[oa]|assinante|ondertekenaar|podpisujacy|podepisujici)$`,
    "u",
  ),
  unit: new RegExp(
    `^(?:名称|(?:合作|参加|签约|参与)?单位(?:名称)?(?:\\([^()]{1,6}\\))?|(?:参与|合作|签[约署]|缔约)(?:方|主体)(?:名称)?|(?:签[约署]|缔约)单位|主体名称|[各双三四]方|机构(?:名称)?|(?:the )?part(?:y|ner|ei|ie|e|ij|enaire)|parceir[oa]|(?:legal )?entit(?:y|ies)|etablissement|vertragspart(?:ner|ei)|(?:signed |executed )?for|on behalf of|(?:company|organi[sz]ation|organisaatio|foretag|bolag)(?: ?name| ?(?:and|&) ?role)?|(?:role|title|position) and (?:company|organi[sz]ation|institution)|(?:asema|tehtava|roll|titel|funktion|fonction|cargo|ruolo|carica|funcao|functie|stanowisko|funkce) (?:ja|och|und|et|y|e|en|i|a) (?:organisaatio|organisation|institution|einrichtung|organisme|etablissement|entidad|institucion|ente|instituicao|instelling|organisatie|instytucja|instituce)|institution|instituci[o]n|instituicao|institutione|istituzione|organi[sz]ation|organisme|einrichtung|ente|entidad|instelling|osapuoli|fur|pour|por|per|en nombre de|en representaci[o]n de|au nom de|im namen von|in nome di|em nome d[eo]|namens|unit|companya|company|instytucja|instituce|kurum|institutia|don vi|instansi|организация)(?:${AND}${OFFICE_WORDS})?$`,
    "u",
  ),
  date: new RegExp(
    `^(?:时间|签[署订约字]日|(?:${PLACE}(?:${AND}|\\s+))?${DATE_WORDS}|signed (?:at|on)|(?:date|time)(?: ?(?:and|&|\\/) ?(?:date|time))?|(?:signing|signature) (?:date|time)|time ?stamp|timestamp|zeit(?:punkt|stempel)?|(?:sello|marca) de tiempo|horodatage|marca temporal[e]?|carimbo d[eo] tempo|tijdstempel|tidsstampel|date et heure|fecha y hora|data e or?a|tidpunkt|aika|tid|aikaleima)$`,
    "u",
  ),
  sign: new RegExp(
    `^(?:(?:亲笔|本人|手写)?${SIGN_WORDS}|盖章|签字[、/及和]?盖章|签字及盖章|签章|公章|seal|stamp|stempel|siegel|cachet|sello|timbro|carimbo|(?:signed|signatures?)(?: (?:and|&) (?:seal|stamp))?|unterschrift(?: und (?:siegel|stempel))?|firma(?: y sello| e timbro)?|assinatura(?: e carimbo)?)$`,
    "u",
  ),
  office: new RegExp(`^(?:${OFFICE_WORDS}|身份)$`, "u"),
} as const;
type Head = keyof typeof HEADS;
/** At the head of the column of a record of electronic signing, in which stands what each has done: signed 19.5.2026 14:07. */
const RECORD = /^(?:events?|status|action|activity|tapahtuma|handelse|ereignis|evenement|evento|状态|事件|操作)$/u;
const HAS_SIGNED =
  /^(?:(?:e-?|electronically |digitally )?signed(?: (?:electronically|digitally))?|allekirjoittanut|undertecknat|unterzeichnet|signe|firmado|firmato|assinado|已签[署字名]?)(?![a-z])/u;

/** What stands below no head of signing, but beside one: 联系电话. */
const ASIDE_WORDS =
  /^(?:(?:联系)?(?:电话|手机)|传真|邮箱|电子(?:邮[箱件]|信箱)|(?:通[讯信]|注册|法定|联系)?地\s*址(?:、邮编)?|住所(?:地)?|邮(?:编|政编码)|开户(?:银行|行)(?:及账号)?|(?:银行)?账\s*[号户]|户\s*名|(?:纳税人识别|税)号|(?:项目|技术|业务)?联[系络](?:\(经办\))?人(?:及电话)?|(?:项目|课题|技术)负责人|(?:经|承)办人|handled by|contact(?: person)?|网址|统一社会信用代码|(?:signing |signature |authentication |identification )?method|(?:level of )?authentication|identification|ip(?: address)?|certificate|address|e-?mail|phone|tel(?:ephone)?|fax|no\.?|nr\.?|序号|#|地点|(?:place|ort|lieu|lugar|luogo|local|plaats|paikka|sted|stad|misto|miesto|miejsce|yer|locul|место))$/u;

const plainOf = ({ text }: Pick<SignLine, "text">) =>
  folded(text)
    .replace(/[:：]\s*$/u, "")
    .replace(/\s*[(（][^()（）]{1,8}[)）]$/u, "")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .trim();
const headOf = (line: SignLine): Head | undefined => headIn(plainOf(line));
/** What words say that stand at a head, in one language or in two: 签字 Signature. */
const headIn = (text: string): Head | undefined => {
  // 名称 Name: that of a unit
  if (/^(?:单位|机构)?名称\s*\/?\s*names?(?: of [a-z ]{3,24})?$/u.test(text)) return "unit";
  const misread = languagesOf(text).map((part, at) => (at > 0 ? part.replace(...TITLE_MISREAD) : part));
  return (Object.keys(HEADS) as Head[]).find((head) => misread.every((part) => HEADS[head].test(part)));
};

const languagesOf = (text: string) => text.split(/\s*[/|]\s*|(?<=\p{Script=Han})\s*(?=\p{Script=Latin})/u);
const isAside = (text: string) => languagesOf(text).every((part) => ASIDE_WORDS.test(part)) || ASIDE_WORDS.test(text);
/** 职务Tide: of Title behind the same in Chinese an engine loses a letter. */
const TITLE_MISREAD = [/^(?:tit1e|tltle|tide|titie|titl|tite)$/u, "title"] as const;

/** Whether words at the head of a row or a column say what stands behind them. */
export const isHead = (text: string) => [text, plainOf({ text })].some((own) => headIn(own) !== undefined || isAside(own));

/** Whether words at the head of a row say that units stand behind them: 单位 Institution. */
export const isUnitHead = (text: string) => headIn(text) === "unit";

/** 印刷体姓 and 名 below it: a head that its cell breaks over two lines. */
function withHeadsJoined(lines: readonly SignLine[]): readonly SignLine[] {
  const taken = new Set<SignLine>();
  return lines.flatMap((line) => {
    if (taken.has(line)) return [];
    // 单位, 名称, （公 and 章）: a narrow cell in the row of other heads breaks one over several lines
    const whole = wholeHead(line, lines);
    if (whole) {
      for (const part of whole.of ?? []) taken.add(part);
      return [whole];
    }
    // “Signed” and “by” in a narrow cell
    const rest =
      line.cells > 2 && /^\p{Lu}?\p{Ll}+(?: \p{L}+){0,3}(?: ?\/)?$/u.test(line.text.trim())
        ? lines.find((other) => isInCell(line, other) && isRightBelow(line, other))
        : undefined;
    // 法定代表人或授权人, and （印刷体） below it
    const note = isHead(plainOf(line)) ? lines.find((other) => isInCell(line, other) && isRightBelow(line, other) && NOTE.test(other.text)) : undefined;
    if (note) {
      taken.add(note);
      return [joined(line, note)];
    }
    const both = rest && joined(line, rest, " ");
    if (rest && both && isHead(plainOf(both))) {
      taken.add(rest);
      return [both];
    }
    // 签字日, and 期 below it
    const isCut = (!isHead(plainOf(line)) || /日$/u.test(line.text.trim())) && /^\p{Script=Han}{1,8}$/u.test(line.text.trim());
    const next = isCut
      ? lines.find((other) => isRightBelow(line, other) && headIn(plainOf({ ...other, text: line.text.trim() + other.text.trim() })))
      : undefined;
    if (!next) return [line];
    taken.add(next);
    return [joined(line, next)];
  });
}
const NOTE = /^\s*[（(][^()（）]{1,8}[)）]\s*$/u;
const joined = (line: SignLine, next: SignLine, between = ""): SignLine => ({
  ...line,
  text: `${line.text.trim()}${between}${next.text.trim()}`,
  of: [...(line.of ?? [line]), ...(next.of ?? [next])],
});

/** The lines of a cell beside others as one, where that is a head, and the longest that is one. */
function wholeHead(line: SignLine, lines: readonly SignLine[]): SignLine | undefined {
  if (line.cells < 3 || !/^\p{Script=Han}{1,8}$/u.test(line.text.trim())) return undefined;
  const own = [line, ...lines.filter((other) => isInCell(line, other) && other.box.top > line.box.top)];
  const texts = own.map((_, at) => own.slice(0, at + 1).reduce((text, { text: part }) => text + part.trim(), ""));
  const last = own.length > 5 ? -1 : texts.findLastIndex((text) => headIn(plainOf({ text })) !== undefined);
  return last > 0 ? { ...line, text: texts[last] ?? line.text, of: own.slice(0, last + 1) } : undefined;
}
const isInCell = (line: SignLine, other: SignLine) => other !== line && other.page === line.page && other.row === line.row && other.cell === line.cell;

const isOfSigning = (line: SignLine) => ["name", "sign", "date"].includes(headOf(line) ?? "");

/** The table among the lines of a block. */
export function signTable(lines: readonly SignLine[]): SignTable | undefined {
  const rows = cutAtColumns(rowsOf(withHeadsJoined(lines)), ({ text }) => isHead(text), isOfSigning);
  return rowsOfSides(rows) ?? partsOfSides(rows) ?? columnsOfSides(rows) ?? rowsOfParties(rows);
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

/** Heads such as 单位 代表 职务 签字 日期: each row below them is a side, its cells in the order of the heads. */
function rowsOfSides(rows: readonly (readonly SignLine[])[]): SignTable | undefined {
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
  const below = rows
    .slice(at + 1, next < 0 ? undefined : next)
    .filter((row) => row.some(({ cells }) => cells > 1) && !WITNESS.test(folded(row[0]?.text ?? "")) && (record === undefined || hasSigned(row)));
  if (below.length < 2) return undefined;
  const unitColumn = heads.findIndex((head) => headOf(head) === "unit");
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
    const isStamped = heads.some((head) => BY_WHOM.test(plainOf(head)));
    const [named] = unitColumn < 0 ? [] : cellOf(unitCells(row), "unit");
    const lines = isStamped ? cells.map(withSigned) : cells;
    return { lines, ...ACROSS_PAGE, top, bottom, ...(named && { unit: named.text }) };
  };
  return { sides: below.map(sideOf), above: rows.slice(0, at).flat() };
}

const AS_ABOVE = /^(?:同[上前]|[〃"”]|ditto|do\.|idem|id\.|as above|wie oben|s\. ?o\.|idem supra|ci-dessus)$/u;

/** A row of whoever signs for the legal representative, who is named above. */
const isOfAgent = (row: readonly SignLine[]) => row.length > 1 && row.some(({ text }) => /^(?:委托代理人?|授权(?:代表|代理)人?)/u.test(folded(text).trim()));

/** 12.05.2026 09:41:07 below “Time”, beside “Signed by”: when it was signed, which no form bears. */
const BY_WHOM = /^(?:signed by|firmado por|firmato da|assinado por|signe par|unterzeichnet von|undertecknad av|allekirjoittanut|签署人|签署方)$/u;
const withSigned = (line: SignLine): SignLine =>
  /^[^:：]*\d{4}[^:：]*\s\d{1,2}:\d{2}(?!\d)/u.test(line.text) && readDates(folded(line.text)).length === 1 ? { ...line, text: `signed ${line.text}` } : line;

const isRecord = (line: SignLine) => headOf(line) === undefined && RECORD.test(plainOf(line));

/** Labels in the first column and two sides or more behind them: Name | Fiona Gallagher | Luo Anming. */
function columnsOfSides(rows: readonly (readonly SignLine[])[]): SignTable | undefined {
  const wide = rows.filter((row) => row.length > 1);
  const labelled = wide.filter(([first]) => first && headOf(first));
  const lefts = columnsOf(wide);
  const [label, ...values] = lefts;
  if (label === undefined || values.length < 2) return undefined;
  const isLabel = (line: SignLine) => Math.abs(line.box.left - label) < SLACK;
  // a row may be empty but for its label
  const kinds = new Set(rows.flatMap(([first]) => (first && isLabel(first) ? [headOf(first)] : [])));
  const ofTable = wide.filter((row) => row.every((line) => !isLabel(line) || headOf(line) !== undefined || isAside(plainOf(line)) || isRestOfHead(line)));
  // 授权代表（签字） says both who signs and where
  const isSigned = rows.some(([first]) => first && isLabel(first) && headOf(first) === "name" && /[(（]\s*签\s*[字名章]/u.test(first.text));
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
  return end && sides.every(({ lines }) => lines.length > 0) ? { sides, above: rows.filter((row) => !wide.includes(row)).flat() } : undefined;
}

/** （盖章） below 单位, in a cell that had no room for both. */
const isRestOfHead = ({ text }: SignLine) => /^[(（][^()（）]{1,8}[)）]$/u.test(text.trim());

const openDay = (line: SignLine): SignLine => ({ ...line, text: "日期：", printed: line.text.trim(), of: line.of ?? [line], cell: 0, cells: 1 });

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
  return [{ ...first, text: label + words, printed: words, of: lines.flatMap((line) => line.of ?? [line]), cell: 0, cells: 1 }];
}
