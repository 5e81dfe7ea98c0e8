import { type AppError, type FieldProblem, fail, ok, type Result } from "../errors.ts";
import { type Expression, parseExpressions } from "./template-expressions.ts";
import { type LineForm, lineForms } from "./template-lines.ts";

/**
 * The language of `templates/letters/*.md`, meant for someone who knows Word and no code:
 *
 *     ---
 *     文书：self-funding
 *     落款单位：((申报单位))
 *     落款日期：((落款日期))
 *     用印位置：（加盖申报单位公章）
 *     ---
 *     # 自筹经费与申请资助经费比例承诺书     a line of the title
 *     主送：((收文机关))：                    the addressee
 *     ## 一、经费数额                         heading; ### and #### for the lower levels
 *     申请资助经费((申请资助额))……            a paragraph: one line each
 *     每个合作方企业：((序号)).((中文名称))    the line once for each
 *
 * A line in `<!-- -->` is a remark to whoever edits the template. `((fact))` is replaced by its value, or by 【未填：fact】 when there is none; `((fact??words))` gives the words when the
 * fact is true or has a value. A line that comes out empty is left out. Templates name facts, never fields of the case.
 */

/** A letter template as read from `templates/letters/<id>.md`: front matter and body, not yet filled. */
export type LetterTemplate = { readonly id: string; readonly text: string };

/** Names of the facts that a template may use; a list has facts of its own for each entry. */
export type FactNames = { readonly facts: ReadonlySet<string>; readonly lists: ReadonlyMap<string, ReadonlySet<string>> };

export type TemplateLine = { readonly form: LineForm; readonly each?: string; readonly words: readonly Expression[] };

export type ParsedTemplate = {
  readonly id: string;
  readonly lines: readonly TemplateLine[];
  readonly unit: readonly Expression[];
  readonly date: readonly Expression[];
  readonly sealNote?: string;
};

const REMARK = /^\s*<!--.*-->\s*$/;
const HEADERS = ["文书", "落款单位", "落款日期", "用印位置"];

/**
 * Reads a template. Errors: `template-invalid` with every mistake at once, each with its line: unknown facts and lists,
 * torn brackets, unknown or missing entries of the head, a missing title.
 */
export function parseTemplate(template: LetterTemplate, known: FactNames): Result<ParsedTemplate, AppError> {
  const problems: FieldProblem[] = [];
  const report = (line: number, problem: string) => problems.push({ path: `第${line}行`, problem });
  const lines = template.text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const { headers, bodyStart } = readHead(lines, report);
  const expressions = (text: string, line: number, facts: ReadonlySet<string>) => parseExpressions(text, facts, (problem) => report(line, problem));
  const header = (name: string) => expressions(headers.get(name)?.text ?? "", headers.get(name)?.line ?? 1, known.facts);

  if (headers.get("文书")?.text !== template.id) report(headers.get("文书")?.line ?? 1, `“文书”须与文件名一致，写作“文书：${template.id}”`);
  for (const name of ["落款单位", "落款日期"]) if (!headers.has(name)) report(1, `文件开头缺少“${name}：”`);

  const body: TemplateLine[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (index < bodyStart || text.trim() === "" || REMARK.test(text)) continue;
    const repeated = /^每个([^：]+)：/.exec(text);
    const list = repeated?.[1];
    const facts = list === undefined ? known.facts : known.lists.get(list);
    if (list !== undefined && facts === undefined) report(line, `没有名为“${list}”的列表，可用的有：${[...known.lists.keys()].join("、")}`);
    const { form, rest } = lineForms(repeated ? text.slice(repeated[0].length) : text);
    if (rest.trim() === "") report(line, "这一行只有标记，没有文字");
    const words = expressions(rest.trim(), line, new Set([...known.facts, ...(facts ?? [])]));
    body.push(list === undefined ? { form, words } : { form, each: list, words });
  }
  if (!body.some(({ form }) => form === "title")) report(lines.length, "没有标题：请用“# ”开头写一行标题");
  if (problems.length > 0) return fail({ kind: "template-invalid", file: `templates/letters/${template.id}.md`, problems });
  const sealNote = headers.get("用印位置")?.text;
  return ok({ id: template.id, lines: body, unit: header("落款单位"), date: header("落款日期"), ...(sealNote ? { sealNote } : {}) });
}

type Headers = ReadonlyMap<string, { readonly text: string; readonly line: number }>;

function readHead(lines: readonly string[], report: (line: number, problem: string) => void): { readonly headers: Headers; readonly bodyStart: number } {
  const headers = new Map<string, { text: string; line: number }>();
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0) {
    report(1, "文件须以两行“---”之间的开头部分起始");
    return { headers, bodyStart: 0 };
  }
  for (const [index, text] of lines.slice(1, end).entries()) {
    const line = index + 2;
    if (text.trim() === "") continue;
    const [, name, value] = /^([^：:]+)[：:](.*)$/.exec(text) ?? [];
    if (name === undefined || value === undefined) report(line, "开头部分的每一行须写作“名称：内容”");
    else if (!HEADERS.includes(name.trim())) report(line, `开头部分没有“${name.trim()}”这一项，可用的有：${HEADERS.join("、")}`);
    else if (headers.has(name.trim())) report(line, `“${name.trim()}”写了两次`);
    else headers.set(name.trim(), { text: value.trim(), line });
  }
  return { headers, bodyStart: end + 1 };
}
