import type { DocumentContent, Inline } from "../../shared/documents/blocks.ts";
import type { SkeletonPart } from "../../shared/reading/translation/skeleton.ts";

/** The frame of a Chinese translation (申报要求第11条（a）: 如系外文，须附中文译件): the original beside what is carried over, the words left open. */
export function translationSkeletonDocument(file: string, parts: readonly SkeletonPart[]): DocumentContent {
  const rows = parts.map(({ page, heading, original, carried }) => ({
    cells: [
      { inlines: plain(String(page)), align: "center" as const },
      { inlines: plain(original) },
      {
        inlines: plain(
          [...(heading === undefined ? [] : [heading]), "【待译】", ...(carried.length === 0 ? [] : [`（照录：${carried.join("；")}）`])].join("　"),
        ),
      },
    ],
  }));
  return {
    id: "translation-skeleton",
    title: "中文译件（骨架）",
    page: { kind: "table-document", mark: "草稿　译文待补　不上传" },
    blocks: [
      { kind: "title", lines: [plain("中文译件（骨架）")] },
      { kind: "facts", labelWidth: 24, facts: [{ label: "原件", value: plain(file) }] },
      { kind: "table", columns: [12, 72, 72], head: [{ cells: [{ inlines: plain("页") }, { inlines: plain("原文") }, { inlines: plain("译文") }] }], rows },
      {
        kind: "note",
        label: "注：",
        inlines: plain("条款编号依原件；姓名、单位名称照原样保留，日期、金额、百分比和国别照原件的数值写出，翻译时应逐项核对。标有【待译】之处由译者补全。"),
      },
    ],
  };
}

const plain = (text: string): readonly Inline[] => [{ kind: "text", text }];
