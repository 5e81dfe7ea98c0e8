import type { DocumentContent, Inline } from "./blocks.ts";

/** What a separator sheet says to people, beside its code. `forName`: the agreement, partner or unit, where each has its own. */
export type SeparatorSheet = {
  readonly project: string;
  readonly lead: string;
  /** the document behind it, as the seal list names it */
  readonly title: string;
  /** absent: it is printed in Word, which alone knows */
  readonly pages: number | undefined;
  /** a list of the pack, which is not sealed */
  readonly isList: boolean;
};

const plain = (text: string): readonly Inline[] => [{ kind: "text", text }];

/** Width of the labels, in mm. */
const LABELS = 26;

const OF_LIST = "本页及其后的清单不用印、不上传。扫描时可一并放入，归位时自动略过。";
const OF_DOCUMENT = "本页不用印、不上传。用印后请放在上述材料前一并扫描，扫描件按本页的二维码归入项目；请勿折叠、涂写二维码。";
const OF_WORD_DOCUMENT =
  "本页不用印、不上传。上述材料用的是本单位的 Word 模板，不在本用印包中：请在 Word 或 WPS 中打印，放在本页之后送去用印。用印后请连同本页一并扫描，扫描件按本页的二维码归入项目；请勿折叠、涂写二维码。";

/** The sheet that goes before a document in the print pack and through the scanner with it; the lower half is left for its code. */
export function separatorSheet({ project, lead, title, pages, isList }: SeparatorSheet): DocumentContent {
  const facts = [
    { label: "材料", value: plain(title) },
    { label: "页数", value: plain(pages === undefined ? "以 Word 打印的为准" : `${pages}页`) },
    ...(project === "" ? [] : [{ label: "项目", value: plain(project) }]),
    ...(lead === "" ? [] : [{ label: "负责人", value: plain(lead) }]),
  ];
  return {
    id: "separator",
    title: `分隔页　${title}`,
    page: { kind: "table-document", mark: "内部材料　不上传" },
    blocks: [
      { kind: "title", lines: [plain("扫描分隔页")] },
      { kind: "facts", labelWidth: LABELS, facts },
      {
        kind: "note",
        label: "说明：",
        inlines: plain(isList ? OF_LIST : pages === undefined ? OF_WORD_DOCUMENT : OF_DOCUMENT),
      },
    ],
  };
}
