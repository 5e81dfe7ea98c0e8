import type { Case } from "../case/case.ts";
import type { Guide } from "../guide/guide.ts";
import { parseMoment } from "../text/moment.ts";
import { momentText } from "../text/moment-text.ts";
import { UPLOAD_LIST } from "./upload-list.ts";

/** What lies in the folder of a package is told in a text beside it, for who opens the folder without the program. */
export const PACKAGE_NOTE = "说明.txt";

/** `base`: SHA-256 of the `case.json` that the package was made of, saved at `savedAt`; `files`: those to upload, in order; `documents`: names of the Word files. */
export type PackageNoteInput = {
  readonly case: Case;
  readonly guide: Pick<Guide, "title" | "documentNumber" | "portal">;
  readonly base: string;
  readonly savedAt: string;
  readonly builtAt: string;
  readonly ready: boolean;
  readonly readyForReview: boolean;
  readonly lacking: readonly string[];
  readonly files: readonly { readonly path: string; readonly pages: number }[];
  readonly documents: readonly string[];
};

/** 说明.txt: made when and from what, the files to upload in their order, and what every other file is for. With a byte order mark and CRLF, which every editor of Windows opens. */
export function packageNote(input: PackageNoteInput): string {
  const { case: theCase, guide, files, documents } = input;
  const lines = [
    "附件包说明",
    "",
    `项目名称：${theCase.title?.trim() || "未填"}`,
    `申报单位：${theCase.applicant?.name?.trim() || "未填"}`,
    `申报指南：${[guide.title, guide.documentNumber].filter(Boolean).join("，")}`,
    `生成时间：${timeOf(input.builtAt)}（按 ${timeOf(input.savedAt)} 保存的项目内容）`,
    `材料状态：${stateOf(input)}`,
    `内容编号：${input.base.slice(0, 12)}（项目文件 case.json 的 SHA-256 前 12 位，内容改动后不同）`,
    "",
    `一、上传的文件：在 bundle 文件夹的 files 中，按下面的次序逐个上传到${guide.portal === undefined ? "网上填报系统" : `“${guide.portal}”`}`,
    ...files.map(({ path, pages }, index) => `${index + 1}. ${path.replace(/^files\//, "")}　${pages} 页`),
    ...(files.length === 0 ? ["（还没有附件）"] : []),
    "",
    "二、其余文件",
    "bundle/bundle.pdf　整册：封面、目录和全部附件，加盖了页码，供核对、打印和存档",
    "bundle/附件清单.pdf　全部附件的目录",
    `bundle/${UPLOAD_LIST}　上传的各个文件的次序、页数、大小和校验值，内部材料，不上传`,
    "bundle/manifest.json　每个文件的校验值，核验时由软件读取",
    ...(documents.length === 0 ? [] : [`documents　软件写出的文书，共 ${documents.length} 份：Word 文件供修改，PDF 文件供打印和用印`]),
    "check.json　生成时的检查结果，由软件读取",
    "",
    "三、重新生成时，这个文件夹整个换新。请不要在这里改动文件、放入别的文件；要改的内容在软件里改，再重新生成。",
  ];
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function timeOf(written: string): string {
  const moment = parseMoment(written);
  return moment === undefined ? written : momentText(moment);
}

function stateOf({ ready, readyForReview, lacking }: PackageNoteInput): string {
  if (ready) return "材料已齐";
  if (lacking.length > 0) return `材料未齐，缺 ${lacking.length} 件：${lacking.join("、")}`;
  return readyForReview ? "待单位审核" : "材料未齐，检查结果还有待处理的";
}
