import { stringify } from "yaml";
import { TO_FILL } from "../../../shared/guide/guide-problems.ts";
import { type ClauseDraft, draftClauses } from "../../../shared/policies/draft-clauses.ts";
import { officialDates } from "../../../shared/text/found-dates.ts";

/** A draft as the text of a YAML file, and what was found. */
export type DraftFile = ClauseDraft & { readonly yaml: string };

/**
 * A first draft of a policy file from the plain text of the document: clauses with number, heading, place and words as
 * they stand; what is in no numbered clause is listed as frames to be looked through. `id` is the name of the text file.
 */
export function draftPolicy(text: string, id: string): DraftFile {
  const draft = draftClauses(text);
  const { title, documentNumber, issued, printed } = headOf(text);
  const value = {
    formatVersion: 1,
    id: safeId(id, "policy"),
    title: title ?? TO_FILL,
    ...(documentNumber === undefined ? {} : { documentNumber }),
    issuer: TO_FILL,
    edition: (issued ?? "").slice(0, 4) || TO_FILL,
    issuedOn: issued ?? TO_FILL,
    printedOn: printed ?? TO_FILL,
    standing: "basis",
    frames: draft.notPlaced.map((words, index) => ({ id: `rest-${index + 1}`, name: "未归入条款，请核对", words })),
    clauses: draft.clauses,
  };
  return { ...draft, yaml: withHead(POLICY_HEAD, value) };
}

const POLICY_HEAD = [
  "政策文件初稿，由 guohe draft 从纯文本生成：条款按行首编号找出，文字逐字照录。请核对每一条的起止、标题和位置，",
  "补上“（请填写）”各项，把 frames 中的段落归入条款或改写名称，再用 guohe install 安装。topics、supports 等写法见随附的政策文件。",
];
export const withHead = (head: readonly string[], value: object) => `${head.map((line) => `# ${line}`).join("\n")}\n${stringify(value, { lineWidth: 0 })}`;

/** What the head of an official document tells: 《title》, 发文字号, and when it was issued and printed (ISO). */
export function headOf(text: string) {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const [, title] = /[《«]([^》»]{4,60})[》»]的通知/.exec(plain) ?? /(关于[^。；]{4,60}的(?:实施意见|意见|通知|通告|公告|办法))/.exec(plain) ?? [];
  const [, documentNumber] = /^\s*([\p{Script=Han}]{2,12}\s*[〔[(]\d{4}[〕\])]\s*(?:第\s*)?\d{1,4}\s*号)\s*$/mu.exec(text.normalize("NFKC")) ?? [];
  return {
    ...(title === undefined ? {} : { title }),
    ...(documentNumber === undefined ? {} : { documentNumber: documentNumber.replace(/\s+/g, "") }),
    ...officialDates(text),
  };
}

export const safeId = (name: string, fallback: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || fallback;
