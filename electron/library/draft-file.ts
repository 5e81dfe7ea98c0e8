import { stringify } from "yaml";
import { type ClauseDraft, draftClauses } from "../../shared/policies/draft-clauses.ts";

/** A draft as the text of a YAML file, and what was found. */
export type DraftFile = ClauseDraft & { readonly yaml: string };

const TO_FILL = "（请填写）";

/**
 * A first draft of a policy file from the plain text of the document: clauses with number, heading, place and words as
 * they stand; what is in no numbered clause is listed as frames to be looked through. `id` is the name of the text file.
 */
export function draftPolicy(text: string, id: string): DraftFile {
  const draft = draftClauses(text);
  const { title, documentNumber, dates } = headOf(text);
  const value = {
    formatVersion: 1,
    id: safeId(id, "policy"),
    title: title ?? TO_FILL,
    ...(documentNumber === undefined ? {} : { documentNumber }),
    issuer: TO_FILL,
    edition: (dates[0] ?? "").slice(0, 4) || TO_FILL,
    issuedOn: dates[0] ?? TO_FILL,
    printedOn: dates.at(-1) ?? TO_FILL,
    standing: "basis",
    frames: draft.notPlaced.map((words, index) => ({ id: `rest-${index + 1}`, name: "未归入条款，请核对", words })),
    clauses: draft.clauses,
  };
  return { ...draft, yaml: withHead(POLICY_HEAD, value) };
}

/** A first draft of the clauses of a guide; its topics, rules, slots and documents are a person's work. */
export function draftGuide(text: string, id: string): DraftFile {
  const draft = draftClauses(text);
  const { title, documentNumber, dates } = headOf(text);
  const value = {
    formatVersion: 1,
    id: safeId(id, "guide"),
    title: title ?? TO_FILL,
    documentNumber: documentNumber ?? TO_FILL,
    issuedOn: dates[0] ?? TO_FILL,
    clauses: draft.clauses.map(({ id: clause, place, words }) => ({ id: clause, place, words })),
  };
  const rest = draft.notPlaced.map((words) => `# 未归入条款：${words}`).join("\n");
  return { ...draft, yaml: `${withHead(GUIDE_HEAD, value)}${rest === "" ? "" : `\n${rest}\n`}` };
}

const POLICY_HEAD = [
  "政策文件初稿，由 guohe draft 从纯文本生成：条款按行首编号找出，文字逐字照录。请核对每一条的起止、标题和位置，",
  "补上“（请填写）”各项，把 frames 中的段落归入条款或改写名称，再用 guohe install 安装。topics、supports 等写法见随附的政策文件。",
];
const GUIDE_HEAD = [
  "申报指南条款初稿，由 guohe draft 从纯文本生成：只有条款，没有专题、规则、附件和文书。",
  "请核对每一条，再参照随附的指南文件补全其余部分；未归入条款的段落列在文末。",
];

const withHead = (head: readonly string[], value: object) => `${head.map((line) => `# ${line}`).join("\n")}\n${stringify(value, { lineWidth: 0 })}`;

/** What the head of an official document tells: 《title》, 发文字号, and the dates in their order (ISO). */
function headOf(text: string): { readonly title?: string; readonly documentNumber?: string; readonly dates: readonly string[] } {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const [, title] = /[《«]([^》»]{4,60})[》»]的通知/.exec(plain) ?? /(关于[^。；]{4,60}的(?:实施意见|意见|通知|通告|办法))/.exec(plain) ?? [];
  const [, documentNumber] = /^\s*([\p{Script=Han}]{2,8}\s*〔\d{4}〕\s*\d{1,4}\s*号)\s*$/mu.exec(text) ?? [];
  const dates = [...plain.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日(?!起)/g)].map(
    ([, year, month, day]) => `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`,
  );
  return { ...(title === undefined ? {} : { title }), ...(documentNumber === undefined ? {} : { documentNumber: documentNumber.replace(/\s+/g, "") }), dates };
}

const safeId = (name: string, fallback: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || fallback;
