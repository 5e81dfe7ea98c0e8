import { fieldName, type OwnNames } from "../case/field-catalogue.ts";
import { SLOT_STATES, TO_CONFIRM_SEAL } from "../text/slot-states.ts";

/** What is to be known of a document that was written, was not written, or was left from before, by code. */
export type DocumentNote =
  | {
      readonly code:
        | "not-in-guide"
        | "unit-no-pdf"
        | "unit-no-pdf-in-bundle"
        | "print-in-word"
        | "print-behind-sheet"
        | "made-by-bundle"
        | "not-made-here"
        | "not-there-yet"
        | "seal-unknown";
    }
  | { readonly code: "not-made-yet"; readonly title: string }
  /** `paths`: unanswered fields that its text names */
  | { readonly code: "blanks"; readonly paths: readonly string[] }
  /** `kept`: files that the user changed after they were written; `written`: the name of those written now, without its ending */
  | { readonly code: "kept-edited"; readonly kept: readonly string[]; readonly written: string; readonly withPdf: boolean }
  /** characters that the font lacks and another one has */
  | { readonly code: "substituted-glyphs"; readonly characters: readonly string[] }
  | { readonly code: "left-from-before"; readonly files: readonly string[] };

/** The note as a clause without its end; `own` names what the guide itself asks. Reports carry it as text (`skipped[].why`, `warnings[].message`, `leftOut[].why`). */
export function documentNote(note: DocumentNote, own?: OwnNames): string {
  switch (note.code) {
    case "not-in-guide":
      return "指南中没有这个编号的文书";
    case "unit-no-pdf":
      return "按本单位的 Word 模板写出，没有 PDF：请在 Word 或 WPS 中核对、打印并用印，再把导出或扫描的 PDF 登记为附件";
    case "unit-no-pdf-in-bundle":
      return "本单位的 Word 模板没有 PDF，请由 Word 或 WPS 导出后登记为附件";
    case "print-in-word":
      return "用的是本单位的 Word 模板，请在 Word 或 WPS 中打印";
    case "print-behind-sheet":
      return "用的是本单位的 Word 模板，请在 Word 或 WPS 中打印，放在用印包里它的分隔页之后";
    case "made-by-bundle":
      return "由 guohe bundle 生成";
    case "not-made-here":
      return "本版软件不能生成这份文书";
    case "not-there-yet":
      return SLOT_STATES.missing;
    case "seal-unknown":
      return `${TO_CONFIRM_SEAL}；没有盖章的，在附件中选“未盖章”，就会放入用印包`;
    case "not-made-yet":
      return `本版软件尚不能生成“${note.title}”`;
    case "blanks":
      return `文中有未填的内容：${note.paths.map((path) => fieldName(path, own)).join("、")}`;
    case "kept-edited":
      return `${note.kept.join("、")}在写出后改动过，没有覆盖；这次写出的是${note.written}.docx${note.withPdf ? `和${note.written}.pdf` : ""}`;
    case "substituted-glyphs":
      return `字体中没有“${note.characters.join("、")}”，已用宋体代替，请核对打印效果`;
    case "left-from-before":
      return `文件夹中还有以前生成的${note.files.join("、")}，与现在的答案不符，请勿使用`;
  }
}
