import type { Paragraph } from "./paragraphs.ts";

/** What stands behind a label: “项目名称：…”, or in the next cell of its row. From 0, end not included. `remark`: in brackets behind the label, folded; `""`: nothing. */
export type Labelled = {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly remark: string;
};

/** Item 5 – Commencement Date */
const ITEM = "(?:item|field|ziffer|punkt|point|rubrique|campo|pkt) \\d{1,2}[a-z]?\\s*(?:[-:.)]\\s*|(?<=\\s))";
/** 項目編號 Project No.: the same label in front of it in Chinese. */
const IN_CHINESE = "(?:\\p{Script=Han}{2,12}\\s*[\\/／]?\\s*(?=\\p{Script=Latin}))?";
const BRACKETED = "(?:\\s*[(（]([^)）]{0,32})[)）])?";
/** A stop ends the value, one behind a title, an initial or the day of a date does not. */
const END =
  /[。；;\n]|\s{2,}|(?<!(?:^|[\s.-])(?:P?GS|[Cc]onf|univ|[Ll]ect|TS|ThS|TSKH|doc|Mgr|RNDr|проф|доц|акад|Profa?|prof|drs?|ir|ing|mw|dhr|Assoz?|Assoc|Asst|Assist|Engr|Ts|M?Sc|Ph\.?D|Müh|Av|Avv|Arch|izv|izr|mgr|dl|dna|Do[cç]|Mag|Ir|Dra?|Ing|Dipl|Univ|St|Mr|Ms|Mrs|Dott|Sr|nat|med|phil|phys|math|biol|chem|oec|techn|jur|agr|scient|habil|rer|Nr|No|n|h|c|\d{1,2}|\p{Lu}))\.\s(?!(?<=\d{4}\.\s)(?:\d{1,2}\.|\p{Ll}+ \d))/gu;

/**
 * The values behind labels, in the order of the text. A label begins its paragraph, a number before it aside, or follows a stop;
 * a colon, a gap before Chinese text, or the edge of its cell, ends it. @param form the label as a pattern on folded text, without groups;
 * @param below whether a value may stand below its label too, as forms have it
 * @param value how a value begins that needs no colon after a label inside a line, as a pattern without groups: ，手机 138…
 */
export function labelledIn(paragraphs: readonly Paragraph[], form: string, below = false, value?: string): readonly Labelled[] {
  const bare = value === undefined ? "" : `|[。；;，,、\\s](${form})\\s*(?=${value})`;
  const inLine = new RegExp(
    `(?:^(?:${ITEM}|[a-z]\\d{1,2}[.)]?\\s+|[一二三四五六七八九十]{1,3}、)?[\\s\\d.、()（）]*|[。；;，,\\s])(${form})${BRACKETED}\\s*[:：]\\s*|^(?:\\d{1,2}\\s?[.、]\\s?)?(${form})${BRACKETED}\\s+(?=\\p{Script=Han})${bare}`,
    "gu",
  );
  const whole = new RegExp(
    `^(?:${ITEM}|[a-z]\\d{1,2}[.)]?\\s+|[一二三四五六七八九十]{1,3}、)?[\\s\\d.、()（）]*${IN_CHINESE}(${form})${BRACKETED}\\s*[:：]?$`,
    "u",
  );
  return paragraphs.flatMap((paragraph, index): readonly Labelled[] => {
    const alone = whole.exec(paragraph.folded.trim());
    if (alone && isUnitInList(paragraph)) return [];
    if (alone) {
      const column = belowHead(paragraphs, paragraph);
      const valueIn = (cell: Paragraph): Labelled => ({
        text: cell.text.trim(),
        paragraph: cell,
        from: 0,
        to: cell.text.length,
        label: alone[1] ?? "",
        remark: alone[2] ?? "",
      });
      if (column.length > 0) return column.map(valueIn);
      const beside = paragraphs[index + 1];
      const isBeside = beside !== undefined && (isNextCell(paragraph, beside) || /[:：]\s*$/u.test(paragraph.text));
      const next = isBeside ? beside : below ? paragraphBelow(paragraphs, index) : undefined;
      return next ? [valueIn(next)] : [];
    }
    return [...paragraph.folded.matchAll(inLine)].flatMap(({ 0: all, 1: before, 2: remark, 3: first, 4: remarkOfFirst, 5: within, index: at }) => {
      const label = before ?? first ?? within ?? "";
      const from = at + all.length;
      const rest = paragraph.text.slice(from);
      const to = from + endOf(rest);
      const text = paragraph.text.slice(from, to).trim();
      return text === "" ? [] : [{ text, paragraph, from, to, label, remark: remark ?? remarkOfFirst ?? "" }];
    });
  });
}

/** Where a value ends; ； in the brackets of a remark ends none: Example Robotics Oy（芬兰；企业）. */
function endOf(text: string): number {
  const end = [...text.matchAll(END)].find(({ 0: mark, index }) => !/[；;]/u.test(mark) || !isInRemark(text, index));
  return end?.index ?? text.length;
}

/** So long a remark in brackets may be: an open bracket without its other half is a slip. */
const LONGEST_REMARK = 80;

function isInRemark(text: string, at: number): boolean {
  const opened = Math.max(text.lastIndexOf("（", at), text.lastIndexOf("(", at));
  const closed = text.slice(opened + 1).search(/[（()）]/u) + opened + 1;
  return opened >= 0 && closed > at && closed - opened <= LONGEST_REMARK && /[)）]/u.test(text[closed] ?? "");
}

/** 申报单位 in the column 单位 of a list of people is where somebody works, and labels nothing. */
const isUnitInList = ({ isCell, columnHead, folded }: Paragraph): boolean =>
  isCell === true && columnHead.trim() !== folded.trim() && /^(?:所在|工作|所属)?(?:单位|机构|部门)(?:名称)?$/u.test(columnHead.trim());

/** The cells of the column that a label heads: a row of three labels or more without figures, and figures in the row below. */
function belowHead(paragraphs: readonly Paragraph[], head: Paragraph): readonly Paragraph[] {
  const rowOf = ({ lines }: Paragraph) => lines[0]?.line.row ?? -1;
  if (!head.isCell || head.columnHead.trim() !== head.folded.trim()) return [];
  const inRow = (row: number) => paragraphs.filter((one) => one.isCell && rowOf(one) === row);
  const [heads, first] = [inRow(rowOf(head)), inRow(rowOf(head) + 1)];
  const isTable =
    heads.length > 2 && first.length === heads.length && heads.every(({ text }) => !/\d/u.test(text)) && first.some(({ text }) => /\d/u.test(text));
  return isTable ? first.filter(({ columnHead }) => columnHead === head.columnHead) : [];
}

/** What stands right below a label, in its column. */
function paragraphBelow(paragraphs: readonly Paragraph[], index: number): Paragraph | undefined {
  const line = paragraphs[index]?.lines[0]?.line;
  if (line === undefined) return undefined;
  return paragraphs.slice(index + 1, index + 6).find(({ lines }) => {
    const other = lines[0]?.line;
    return (
      other !== undefined &&
      other.page === line.page &&
      Math.abs(other.box.left - line.box.left) < 12 &&
      other.box.top > line.box.top &&
      other.box.top < line.box.top + line.box.height * 3.2
    );
  });
}

/** The next cell of the same row. */
export function isNextCell(one: Paragraph, next: Paragraph): boolean {
  const [line, other] = [one.lines[0]?.line, next.lines[0]?.line];
  return line !== undefined && other !== undefined && line.cells > 1 && line.row === other.row && other.cell === line.cell + 1;
}
