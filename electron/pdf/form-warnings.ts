import type { BundleWarning } from "../../shared/report.ts";
import type { PdfiumDocument } from "./pdfium.ts";

/** XFA forms (Adobe LiveCycle) draw themselves only in Adobe's programs; what other readers show is told here. */
export function formWarnings(document: PdfiumDocument, file: string): readonly BundleWarning[] {
  const form = document.xfaForm();
  if (form === "none") return [];
  const todo = "请用 Adobe Acrobat 或 Reader 打开，打印为新的 PDF 后替换。";
  const message =
    form === "only"
      ? `${file} 是 XFA 动态表单，装订的可能只是“请稍候”之类的提示页，而不是表单内容。${todo}`
      : `${file} 含有 XFA 表单，装订的是它保存时的外观，此后填写的内容可能没有显示。请核对；如有缺失，${todo}`;
  return [{ file, kind: "xfa", message }];
}
