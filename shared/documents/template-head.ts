import { lineForms } from "./template-lines.ts";

/** Kinds of page that a template may ask for with `版式：`. */
const PAGE_FORMS = ["公函", "信函", "表格"] as const;
export type PageForm = (typeof PAGE_FORMS)[number];

/** What the front matter of a template may say. */
const HEADERS = ["文书", "版式", "发文单位", "发文字号", "页眉标记", "事项栏宽", "单元格上下", "落款单位", "落款日期", "用印位置"];

export type Headers = ReadonlyMap<string, { readonly text: string; readonly line: number }>;

type Report = (line: number, problem: string) => void;

/** Reads the entries between the two lines `---`; `bodyStart` is the index of the first line after them. */
export function readHead(lines: readonly string[], report: Report): { readonly headers: Headers; readonly bodyStart: number } {
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
    else headers.set(name.trim(), { text: withoutBlanks(value), line });
  }
  return { headers, bodyStart: end + 1 };
}

/** Full-width blanks are room for a pen and stay. */
const withoutBlanks = (text: string) => text.replace(/^[ \t]+|[ \t]+$/g, "");

/** Checks what the entries say together. */
export function checkHead(headers: Headers, id: string, report: Report): void {
  if (headers.get("文书")?.text !== id) report(headers.get("文书")?.line ?? 1, `“文书”须与文件名一致，写作“文书：${id}”`);
  const form = headers.get("版式");
  if (form && !PAGE_FORMS.some((known) => known === form.text)) report(form.line, `没有“${form.text}”这种版式，可用的有：${PAGE_FORMS.join("、")}`);
  const [unit, date] = [headers.has("落款单位"), headers.has("落款日期")];
  if (unit !== date) report(1, `文件开头缺少“${unit ? "落款日期" : "落款单位"}：”，两项须同时写或同时不写`);
  if (form?.text === "信函" && !headers.has("发文单位")) report(form.line, "信函须写明“发文单位：”");
  for (const [name, measure] of [
    ["事项栏宽", "毫米"],
    ["单元格上下", "磅（1/72 英寸）"],
  ] as const) {
    const entry = headers.get(name);
    if (entry && !(Number(entry.text) > 0)) report(entry.line, `“${name}”须为${measure}数`);
  }
}

export const pageForm = (headers: Headers): PageForm => PAGE_FORMS.find((form) => form === headers.get("版式")?.text) ?? "公函";

/** Whether a line has a mark but no words behind it. */
export const hasOnlyMark = (text: string): boolean => lineForms(text).rest.trim() === "";
