import { DONE, EACH, type UnitTemplate, WHEN } from "../../shared/documents/unit-template.ts";
import { type FieldProblem, fail, ok, type Result } from "../../shared/errors.ts";
import { type TemplateProblem, templateProblem } from "../../shared/messages/field-problem-text.ts";
import { openWordTemplate } from "./unit-template.ts";
import { isWordTable, readWordBody, type WordCell, type WordParagraph, type WordTable } from "./word-body.ts";

/** A letter of a guide in Word: the same letter in the language of `letters/*.md`, and its words with their places for messages. */
export type WordLetter = { readonly text: string; readonly template: UnitTemplate };

/**
 * Reads an office's own Word form that is a letter of a guide (`letters/<id>.docx`). Its layout is kept where it is written
 * as .docx; for PDF, preview and the comparison of words it becomes a template as `shared/documents/template.ts` has them:
 * title, headings, paragraphs, tables and page breaks. Headers, footers and pictures stay in the .docx alone.
 * Errors: every mistake that does not depend on the guide's names; those are looked for with the guide (`letterProblems`).
 */
export function readWordLetter(bytes: Uint8Array, file: string, id: string): Result<WordLetter, readonly FieldProblem[]> {
  const opened = openWordTemplate(bytes, file);
  if (!opened.ok) return opened;
  const { part, template } = opened.value;
  const problems: FieldProblem[] = [];
  const writer = new TemplateWriter((problem, around) =>
    problems.push({ path: around === "" ? "正文" : `正文“${around.slice(0, 24)}”`, problem: templateProblem(problem) }),
  );
  const blocks = readWordBody(part);
  const text = writer.write(id, blocks);
  return problems.length > 0 ? fail(problems) : ok({ text, template });
}

type Report = (problem: TemplateProblem, around: string) => void;
type Line = { readonly form: string; readonly words: string; readonly each: string | undefined; readonly right: boolean; readonly centred: boolean };
/** `each`, `when`: a block that is open where the next paragraph begins. */
type Open = { readonly kind: "each" | "when"; readonly name: string };

const MARK = new RegExp(`\\(\\(\\s*(?:(${EACH}|${WHEN})((?:(?!\\)\\)).)+?)|(${DONE}))\\s*\\)\\)`, "gs");
/** What the language of templates would take for a mark of its own. */
const LIKE_A_MARK = /^(当[^：|()]+：|每个[^：|()]+：|#|主送[：:]|事项：|注：|说明：|表格：|单位：|列宽：|对齐：|表头：|合计：|手写：|\||分页\s*$|\\|<!--)/;
/** A title takes some lines, hardly more. */
const MOST_TITLE_LINES = 4;
/** The width of the type area in mm, which the columns of a table add up to. */
const TABLE_WIDTH = 156;

class TemplateWriter {
  readonly #report: Report;
  readonly #open: Open[] = [];

  constructor(report: Report) {
    this.#report = report;
  }

  write(id: string, blocks: readonly (WordParagraph | WordTable)[]): string {
    const lines = blocks.flatMap((block): readonly (Line | string)[] => (isWordTable(block) ? ["", ...this.#table(block), ""] : this.#paragraph(block)));
    if (this.#open.length > 0) this.#report(UNPAIRED, "");
    const { body, head } = withSignature(withTitle(lines));
    if (!body.some((line) => typeof line !== "string" && line.form === "# ")) this.#report({ code: "no-title" }, "");
    return ["---", `文书：${id}`, "版式：公函", ...head, "---", "", ...body.map((line) => (typeof line === "string" ? line : spelled(line)))].join("\n");
  }

  /** One line, none where the paragraph is empty or holds marks alone. */
  #paragraph(paragraph: WordParagraph): readonly (Line | string)[] {
    const breaks = paragraph.breaksPage ? ["", "分页", ""] : [];
    const each = this.#open.find(({ kind }) => kind === "each")?.name;
    const onlyMarks = paragraph.text.replace(MARK, "").trim() === "";
    const conditional = this.#open.some(({ kind }) => kind === "when");
    const words = this.#inline(paragraph.text, onlyMarks);
    if (onlyMarks) return breaks;
    if (paragraph.number !== undefined && conditional) this.#report({ code: "numbered-in-when" }, paragraph.text);
    const number =
      paragraph.number === undefined ? "" : each === undefined ? paragraph.number : paragraph.number.replace(/\d+|[一二三四五六七八九十]+/, "((序号))");
    const form = paragraph.title ? "# " : paragraph.level === undefined ? "" : `${"#".repeat(paragraph.level + 1)} `;
    return [
      ...breaks,
      { form, words: `${number}${words}`, each, right: paragraph.align === "right", centred: paragraph.align === "center" || paragraph.title },
    ];
  }

  /** Words with their facts; blocks of 当 become `((fact??words))`, also those that go on from before or into the next paragraph. */
  #inline(text: string, onlyMarks: boolean): string {
    let words = this.#open.map(({ kind, name }) => (kind === "when" ? `((${name}??` : "")).join("");
    let at = 0;
    for (const mark of text.matchAll(MARK)) {
      const [whole, kind, name = "", done] = mark;
      words += text.slice(at, mark.index);
      at = mark.index + whole.length;
      if (done !== undefined) {
        const closed = this.#open.pop();
        if (closed === undefined) this.#report(UNPAIRED, text);
        else if (closed.kind === "when") words += "))";
      } else if (kind === WHEN) {
        this.#open.push({ kind: "when", name: name.trim() });
        words += `((${name.trim()}??`;
      } else {
        if (!onlyMarks) this.#report({ code: "each-inline", name: name.trim() }, text);
        if (this.#open.some((one) => one.kind === "each")) this.#report({ code: "each-in-each", name: name.trim() }, text);
        this.#open.push({ kind: "each", name: name.trim() });
      }
    }
    return (words + text.slice(at) + this.#open.map(({ kind }) => (kind === "when" ? "))" : "")).join("")).replace(/^[\s\u3000]+|[ \t]+$/g, "");
  }

  #table({ columns, rows }: WordTable): readonly string[] {
    const whens = this.#open.filter(({ kind }) => kind === "when");
    if (whens.length > 1 || whens.length < this.#open.length) this.#report({ code: "table-in-block" }, rows[0]?.cells[0]?.text ?? "");
    const aligned = rows.at(-1)?.cells ?? [];
    const align = aligned.flatMap(({ align, span }) => Array.from({ length: span }, () => ({ left: "左", center: "中", right: "右" })[align]));
    return [
      `${whens[0] === undefined ? "" : `${WHEN}${whens[0].name}：`}表格：`,
      `列宽：${tableWidths(columns).join("，")}`,
      `对齐：${columns.map((_, index) => align[index] ?? "左").join("，")}`,
      ...rows.map(({ head, cells }) => this.#row(head, cells, columns.length)),
    ];
  }

  /** Marks that begin in the first cell and end in the last one repeat or choose the row. */
  #row(head: boolean, cells: readonly WordCell[], columns: number): string {
    let row = cells.map(({ text }) => text.trim()).join(CELL);
    const prefix: Record<string, string> = {};
    for (let found = OUTER.exec(row); found !== null; found = OUTER.exec(row)) {
      const [, kind = "", name = "", inner = ""] = found;
      if (kind in prefix || !isBalanced(inner)) break;
      prefix[kind] = name.trim();
      row = inner;
    }
    const texts = row.split(CELL);
    const outer = this.#open.splice(0);
    const words = cells.flatMap(({ span }, index) => {
      const text = this.#inline((texts[index] ?? "").trim(), false).replaceAll("|", "｜");
      if (this.#open.splice(0).length > 0) this.#report(UNPAIRED, text);
      return [text, ...Array.from({ length: span - 1 }, () => "←")];
    });
    this.#open.push(...outer);
    const full = Array.from({ length: columns }, (_, index) => words[index] ?? "");
    const [when, each] = [prefix[WHEN], prefix[EACH]];
    const before = `${when === undefined ? "" : `${WHEN}${when}：`}${each === undefined ? "" : `${EACH}${each}：`}`;
    return `${before === "" && head ? "表头：" : before}| ${full.join(" | ")} |`;
  }
}

const UNPAIRED: TemplateProblem = { code: "unpaired", marks: { each: EACH, when: WHEN, done: DONE } };
const CELL = "\u0001";
const OUTER = new RegExp(`^\\(\\(\\s*(${EACH}|${WHEN})((?:(?!\\)\\)).)+?)\\s*\\)\\)(.*)\\(\\(\\s*${DONE}\\s*\\)\\)$`, "s");

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [, , , done] of text.matchAll(MARK)) {
    depth += done === undefined ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const spelled = ({ form, words, each }: Line): string =>
  `${each === undefined ? "" : `${EACH}${each}：`}${form}${form === "" && LIKE_A_MARK.test(words) ? "\\" : ""}${words}`;

/** The first centred lines are the title, else the first line; what ends in a colon right below is the addressee. */
function withTitle(lines: readonly (Line | string)[]): readonly (Line | string)[] {
  const isLine = (line: Line | string | undefined): line is Line => line !== undefined && typeof line !== "string";
  const from = lines.findIndex((line) => isLine(line) && line.centred);
  const start = from >= 0 ? from : lines.findIndex(isLine);
  if (start < 0) return lines;
  let end = start;
  for (let line = lines[end]; isLine(line) && (end === start || line.centred) && end - start < MOST_TITLE_LINES; line = lines[end]) end += 1;
  return lines.map((line, index) => {
    if (!isLine(line)) return line;
    if (index >= start && index < end) return { ...line, form: "# " };
    const addressed = index === end && line.form === "" && line.each === undefined && /[：:]$/.test(line.words) && line.words.length <= 60;
    return line.form === "# " ? { ...line, form: "## " } : addressed ? { ...line, form: "主送：" } : line;
  });
}

/** The last two lines to the right, a unit and a date, are the place of the seal; a note in brackets before them says where it goes. */
function withSignature(lines: readonly (Line | string)[]): { readonly body: readonly (Line | string)[]; readonly head: readonly string[] } {
  const at = lines.flatMap((line, index) => (typeof line === "string" ? [] : [index]));
  const [noteAt, unitAt, dateAt] = [at.at(-3), at.at(-2), at.at(-1)];
  const line = (index: number | undefined): Line | undefined => {
    const found = index === undefined ? undefined : lines[index];
    return typeof found === "string" ? undefined : found;
  };
  const [unit, date] = [line(unitAt), line(dateAt)];
  const isDate = date !== undefined && date.each === undefined && /落款日期|年.*月.*日/.test(date.words) && date.form === "";
  const isUnit = unit !== undefined && unit.each === undefined && unit.form === "" && (unit.right || /\(\(申报单位\)\)$/.test(unit.words));
  if (!isDate || !isUnit || !(date.right || unit.right)) return { body: lines, head: [] };
  const note = line(noteAt);
  const isNote = note !== undefined && /^（.*(盖章|公章).*）$/.test(note.words);
  const taken = new Set([unitAt, dateAt, ...(isNote ? [noteAt] : [])]);
  const head = [`落款单位：${unit.words}`, `落款日期：${date.words}`, ...(isNote ? [`用印位置：${note.words}`] : [])];
  return { body: lines.filter((_, index) => !taken.has(index)), head };
}

/** Widths that add up to the type area, in mm with one decimal. */
function tableWidths(widths: readonly number[]): readonly number[] {
  const sum = widths.reduce((all, width) => all + width, 0);
  const scaled = widths.map((width) => Math.max(1, Math.round((width / sum) * TABLE_WIDTH * 10) / 10));
  const rest = TABLE_WIDTH - scaled.reduce((all, width) => all + width, 0);
  const widest = scaled.indexOf(Math.max(...scaled));
  return scaled.map((width, index) => (index === widest ? Math.round((width + rest) * 10) / 10 : width));
}
