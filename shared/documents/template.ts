import { type AppError, type FieldProblem, fail, ok, type Result } from "../errors.ts";
import type { WordForm } from "../guide/guide-parts.ts";
import { type Expression, type FactNames, parseExpressions } from "./template-expressions.ts";
import { checkHead, hasOnlyMark, type PageForm, pageForm, readHead } from "./template-head.ts";
import { type LinePrefix, lineForms, linePrefix, type TextForm } from "./template-lines.ts";
import { isTableLine, type NumberedLine, parseTable, type TemplateTable } from "./template-table.ts";
import type { UnitTemplate } from "./unit-template.ts";

/**
 * The language of letters (`letters/*.md` of a guide), meant for someone who knows Word and no code:
 *
 *     ---
 *     文书：self-funding
 *     版式：公函                              公函, 信函 (red head: 发文单位, 发文字号) or 表格 (页眉标记, 事项栏宽 in mm, 单元格上下 in points)
 *     落款单位：((申报单位))                   both or none
 *     落款日期：((落款日期))
 *     用印位置：（加盖申报单位公章）
 *     ---
 *     # 自筹经费与申请资助经费比例承诺书     a line of the title
 *     主送：((收文机关))：                    the addressee
 *     ## 一、经费数额                         heading; ### and #### for the lower levels
 *     申请资助经费((申请资助额))……            a paragraph: one line each
 *     每个合作方企业：((序号)).((中文名称))    the line once for each; lines in a row with the same list go together
 *     当没有合作方企业：项目合作方中没有企业。  the line only when the fact is true or has a value
 *     事项：项目名称 | ((项目名称))            label and value above a table
 *     表格：一、经费来源                       a table: its caption, then, without a blank line between them,
 *     单位：元                                unit of money, at the right end of the caption
 *     列宽：60，96                            mm, together 156
 *     对齐：左，右                            左, 中 or 右 for each column
 *     表头：| 事项 | 金额 |                    repeated on each page
 *     每个支出：| ((事项)) | ((金额)) |        rows; 合计：and 手写： before the first | set a total or a row for a pen
 *     注：按原数计算。                         a note; 说明： too
 *     分页                                    a new page
 *     \\当事人：甲                            a paragraph that begins like one of these marks: without the stroke
 *
 * In a row `←` joins a cell to the one left of it and `**label**` is a label on gray. A line in `<!-- -->` is a remark to
 * whoever edits the template. `((fact))` is replaced by its value, or by 【未填：fact】 when there is none;
 * `((fact??words))` gives the words when the fact is true or has a value. `□` is an empty box for a pen. A line that comes
 * out empty is left out, and so is a table without rows. Templates name facts, never fields of the case.
 */

/** A letter template `letters/<id>.md` of a guide: front matter and body, not yet filled. `file`: its place, for messages. */
export type LetterTemplate = {
  readonly id: string;
  readonly text: string;
  readonly file?: string;
  /** the office's own Word form that the guide has for it; `text` is what it says */
  readonly form?: WordForm;
  /** the unit's own Word template that takes the place of ours, or what is wrong with it */
  readonly unit?: Result<UnitTemplate, AppError>;
};

export type TextLine = LinePrefix & { readonly form: TextForm; readonly words: readonly Expression[] };
export type TemplateLine =
  | TextLine
  | (LinePrefix & { readonly form: "fact"; readonly label: string; readonly words: readonly Expression[] })
  | (LinePrefix & { readonly form: "note"; readonly label: string; readonly words: readonly Expression[] })
  | (LinePrefix & { readonly form: "page-break" })
  | TemplateTable;

export type ParsedTemplate = {
  readonly id: string;
  readonly page: PageForm;
  readonly lines: readonly TemplateLine[];
  readonly signature?: { readonly unit: readonly Expression[]; readonly date: readonly Expression[] };
  readonly letterhead?: { readonly unit: readonly Expression[]; readonly number: readonly Expression[] };
  readonly mark?: string;
  /** mm */
  readonly factsWidth: number;
  /** points above and below the words of a cell; absent: the house style's */
  readonly cellPadding?: number;
  readonly sealNote?: string;
};

const REMARK = /^\s*<!--.*-->\s*$/;
const USUAL_FACTS_WIDTH = 28;

type Reader = {
  readonly known: FactNames;
  readonly report: (line: number, problem: string) => void;
};

/**
 * Reads a template. Errors: `template-invalid` with every mistake at once, each with its line: unknown facts and lists,
 * torn brackets, rows with too few cells, unknown or missing entries of the head, a missing title.
 */
export function parseTemplate(template: LetterTemplate, known: FactNames): Result<ParsedTemplate, AppError> {
  const before = parsedBefore.get(template);
  if (before?.known === known) return before.parsed;
  const parsed = parseAgain(template, known);
  parsedBefore.set(template, { known, parsed });
  return parsed;
}

/** A letter's words are looked at after each key that is pressed; the template of the letter stays the same. */
const parsedBefore = new WeakMap<LetterTemplate, { readonly known: FactNames; readonly parsed: Result<ParsedTemplate, AppError> }>();

function parseAgain(template: LetterTemplate, known: FactNames): Result<ParsedTemplate, AppError> {
  const problems: FieldProblem[] = [];
  const report = (line: number, problem: string) => problems.push({ path: `第${line}行`, problem });
  const reader: Reader = { known, report };
  const lines = template.text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const { headers, bodyStart } = readHead(lines, report);
  checkHead(headers, template.id, report);
  const header = (name: string) => parseExpressions(headers.get(name)?.text ?? "", known.facts, (problem) => report(headers.get(name)?.line ?? 1, problem));
  const numbered = lines.map((text, index): NumberedLine => ({ line: index + 1, text })).slice(bodyStart);
  const body = readBody(
    numbered.filter(({ text }) => !REMARK.test(text)),
    reader,
  );
  if (!body.some(({ form }) => form === "title")) report(lines.length, "没有标题：请用“# ”开头写一行标题");
  const page = pageForm(headers);
  const letterhead = page === "信函" ? { letterhead: { unit: header("发文单位"), number: header("发文字号") } } : {};
  const signature = headers.has("落款单位") ? { signature: { unit: header("落款单位"), date: header("落款日期") } } : {};
  if (problems.length > 0) return fail({ kind: "template-invalid", file: template.file ?? `letters/${template.id}.md`, problems });
  const [mark, sealNote] = [headers.get("页眉标记")?.text, headers.get("用印位置")?.text];
  return ok({
    id: template.id,
    page,
    lines: body,
    ...signature,
    ...letterhead,
    ...(mark ? { mark } : {}),
    factsWidth: Number(headers.get("事项栏宽")?.text ?? USUAL_FACTS_WIDTH),
    ...(headers.has("单元格上下") ? { cellPadding: Number(headers.get("单元格上下")?.text) } : {}),
    ...(sealNote ? { sealNote } : {}),
  });
}

function readBody(lines: readonly NumberedLine[], reader: Reader): readonly TemplateLine[] {
  const body: TemplateLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const numbered = lines[index];
    if (numbered === undefined || numbered.text.trim() === "") continue;
    if (/^(当[^：|()]+：)?(每个[^：|()]+：)?表格：/.test(numbered.text)) {
      const rows = linesOfTable(lines, index + 1);
      body.push(parseTable(numbered, rows, { report: reader.report, factsFor: (prefix, line) => factsFor(prefix, line, reader) }));
      index += rows.length;
    } else if (isTableLine(numbered.text)) {
      reader.report(numbered.line, "表格的行之前须有“表格：”一行，中间没有空行");
    } else {
      body.push(readLine(numbered, reader));
    }
  }
  return body;
}

function linesOfTable(lines: readonly NumberedLine[], from: number): readonly NumberedLine[] {
  const end = lines.findIndex(({ text }, index) => index >= from && !isTableLine(text));
  return lines.slice(from, end < 0 ? lines.length : end);
}

function readLine({ line, text }: NumberedLine, reader: Reader): TemplateLine {
  const { rest, ...prefix } = linePrefix(text);
  const facts = factsFor(prefix, line, reader);
  const expressions = (words: string) => parseExpressions(words.trim(), facts, (problem) => reader.report(line, problem));
  const [, kind, words] = /^(事项|注|说明)：(.*)$/.exec(rest) ?? [];
  if (rest.startsWith("\\")) return { ...prefix, form: "paragraph", words: expressions(rest.slice(1)) };
  if (rest.trim() === "分页") return { ...prefix, form: "page-break" };
  if (kind === "事项") {
    const [label, ...value] = (words ?? "").split("|");
    if (value.length !== 1 || label === undefined) reader.report(line, "“事项：”须写作“事项：名称 | 内容”");
    return { ...prefix, form: "fact", label: (label ?? "").trim(), words: expressions(value.join("|")) };
  }
  if (kind !== undefined) return { ...prefix, form: "note", label: `${kind}：`, words: expressions(words ?? "") };
  if (hasOnlyMark(rest)) reader.report(line, "这一行只有标记，没有文字");
  const { form, rest: own } = lineForms(rest);
  return { ...prefix, form, words: expressions(own) };
}

/** The facts that a line may name; an unknown list or condition is reported. */
function factsFor({ when, each }: LinePrefix, line: number, { known, report }: Reader): ReadonlySet<string> {
  const own = each === undefined ? undefined : known.lists.get(each);
  if (each !== undefined && own === undefined) report(line, noSuchList(each, known.lists));
  // within a list that is not there its facts are not known either: one mistake is not told many times
  const facts = new Set([...known.facts, ...(own ?? (each === undefined ? [] : [...known.lists.values()].flatMap((names) => [...names])))]);
  if (when !== undefined && !facts.has(when)) report(line, `没有名为“${when}”的事实，“当…：”之后须写事实的名称`);
  return facts;
}

/** A list goes by the name of its question (`label` or `letterName`), not by what one entry is called (`item`). */
export const noSuchList = (each: string, lists: FactNames["lists"]): string =>
  `没有名为“${each}”的列表（列表按问题的名称写，不按一项的叫法），可用的有：${[...lists.keys()].join("、")}`;
