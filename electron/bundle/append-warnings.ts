import type { BundleWarning } from "../../shared/report.ts";
import type { AppendedDocument } from "./append-document.ts";

/** What did not come along, or looks different, where pages were taken into another document. */
export function appendWarnings(appended: AppendedDocument, file: string): readonly BundleWarning[] {
  const enlarged = appended.pages.flatMap(({ change }, index): BundleWarning[] =>
    change === "enlarged"
      ? [
          {
            file,
            page: index + 1,
            kind: "enlarged",
            message: `${file} 第 ${index + 1} 页太小（宽不足 74 毫米或高不足 52 毫米），合订本中已加大页面以容纳页脚，内容大小不变。`,
          },
        ]
      : [],
  );
  const unseen = appended.fieldsWithoutAppearance;
  return [
    ...enlarged,
    ...(unseen > 0
      ? [
          {
            file,
            kind: "fields-without-appearance",
            message: `${file} 有 ${unseen} 个表单域填了内容但没有可显示的外观，合订本中看不到。请用 PDF 软件打印成新的 PDF 后替换。`,
          },
        ]
      : []),
    ...(appended.embeddedFiles
      ? [
          {
            file,
            kind: "embedded-files",
            message: `${file} 内嵌有其他文件，合订本中不含这些文件；files 文件夹中的单件仍含有，单件旁有以“原件”结尾的文件时，以原件为准。`,
          },
        ]
      : []),
  ];
}
