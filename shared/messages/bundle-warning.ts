import { LARGE_FILE_BYTES } from "../case/bundle-choices.ts";
import type { TriedProgram } from "../causes.ts";
import type { BundleWarning } from "../report.ts";
import { lastPart } from "../text/file-names.ts";
import { PROGRAM_NAMES } from "./cause-text.ts";

/** What a user should look at after a build, by code. Pages from 1, in the order of the file. */
export type WarningCode =
  | { readonly code: "converted"; readonly program: TriedProgram["program"] }
  | { readonly code: "rebuilt" | "decrypted" | "signature-in-original" | "signature-broken" | "embedded-files" | "from-bundle" | "not-asked-for" }
  | { readonly code: "rasterised"; readonly resolution: number }
  | { readonly code: "content-damaged" | "picture-damaged" | "font-damaged" | "enlarged"; readonly page: number }
  | { readonly code: "page-blank" | "page-upside-down" | "page-on-its-side" | "page-direction-unknown"; readonly pages: readonly number[] }
  | { readonly code: "normalised"; readonly pages: readonly number[] }
  | { readonly code: "xfa"; readonly form: "only" | "beside" }
  | { readonly code: "fields-drawn" | "fields-without-appearance"; readonly count: number }
  /** `resolution`: the pages were made pictures, as the user chose; absent: they stay */
  | { readonly code: "not-pdfa"; readonly pages: readonly number[]; readonly reasons: readonly PdfaProblem[]; readonly resolution?: number }
  | { readonly code: "document-left-out"; readonly why: string }
  | { readonly code: "unit-template"; readonly title: string }
  | { readonly code: "upload-name-cut"; readonly fileNames: readonly string[] }
  /** of a single file, where no limit was set */
  | { readonly code: "upload-large"; readonly fileName: string; readonly bytes: number }
  /** `characters`: those that GBK lacks */
  | { readonly code: "upload-name-not-gbk"; readonly names: readonly { readonly fileName: string; readonly characters: readonly string[] }[] };

/** Why a page cannot stand in a PDF/A-2b file (ISO 19005-2). */
export type PdfaProblem =
  | "cmyk"
  | "lzw"
  | "crypt"
  | "jpeg-2000"
  | "outside-data"
  | "postscript"
  | "alternates"
  | "transfer"
  | "action"
  | "foreign-note"
  | "hidden-note"
  | "bare-note"
  /** a font that is not embedded; `""`: it has no name */
  | { readonly font: string };

/**
 * A warning with its sentence. It is worded where it is made and not where it is shown, for the manifest of a bundle keeps
 * both (`plan.attachments[].warnings`), so that a bundle that is opened again says what it said at first.
 */
export function bundleWarning(file: string, warning: WarningCode): BundleWarning {
  const page = "page" in warning ? warning.page : "pages" in warning && warning.code !== "normalised" ? (warning.pages[0] ?? 1) : undefined;
  return { file, ...(page !== undefined && { page }), kind: kindOf(warning), message: warningText(lastPart(file), warning) };
}

/** What to know of names of single files before they are made: in one line, what to do, and the names to read one below the other. */
export type NameNote = { readonly head: string; readonly advice: string; readonly fileNames: readonly string[] };

/** The note on names that were cut, or that hold characters which some upload pages cannot take. */
export function nameNote(warning: Extract<WarningCode, { readonly code: "upload-name-cut" | "upload-name-not-gbk" }>): NameNote {
  if (warning.code === "upload-name-cut") {
    const { fileNames } = warning;
    return {
      head: `${fileNames.length} 个文件名过长，已截短`,
      advice: "先略去公司形式（有限公司、GmbH 等），仍过长的在词语之间截短；内容不变，可以照此上传。",
      fileNames,
    };
  }
  const fileNames = warning.names.map(({ fileName }) => fileName);
  const characters = [...new Set(warning.names.flatMap((name) => name.characters))].map((character) => `“${character}”`).join("、");
  const advice = `${characters}不在 GBK 字符集内，部分网上填报系统不能识别。上传时如被拒绝，把文件名里的这个字改成拼音或普通字母；文件内容不用改。`;
  return { head: `${fileNames.length} 个文件名含${characters}，部分系统不能识别`, advice, fileNames };
}

/** Whether a warning is about the names of single files, which `nameNote` tells before they are made. */
export const isAboutName = ({ kind }: Pick<BundleWarning, "kind">): boolean => kind === "upload-name-cut" || kind === "upload-name-not-gbk";

function kindOf(warning: WarningCode): string {
  switch (warning.code) {
    case "signature-in-original":
    case "signature-broken":
      return "signature";
    case "not-pdfa":
      return warning.resolution === undefined ? "not-pdfa" : "rasterised";
    default:
      return warning.code;
  }
}

/** What is not named is not thereby right. */
const TURN_IT = "请核对；如确实如此，请在附件页面按“转正”，或旋转后替换。没有列出的页也请过目。";

const COMPARE_PAGE = "请对照原件核对这一页，必要时重新扫描或重新导出后替换。";
const PRINT_WITH_ADOBE = "请用 Adobe Acrobat 或 Reader 打开，打印为新的 PDF 后替换。";

function warningText(file: string, warning: WarningCode): string {
  switch (warning.code) {
    case "converted":
      return `${file} 是 Word 文档，已用本机的 ${PROGRAM_NAMES[warning.program]} 转换为 PDF 后装订。字体、分页可能与原文档不同，请逐页核对。`;
    case "rebuilt":
      return `${file} 的内部结构有损坏，已修复后装订，请对照原件核对各页内容。`;
    case "decrypted":
      return `${file} 是加密文件，files 文件夹中的单件和合订本中的各页已去掉密码和打印、复制等限制；原件没有改动。请确认可以这样上传。`;
    case "signature-in-original":
      return `${file} 带有电子签名：合订本只保留签名的外观，files 文件夹中的单件为未改动的原件，签名仍可验证。`;
    case "signature-broken":
      return `${file} 带有电子签名，改动（修复、去掉密码、转正、调整页序或加页脚）后的单件和合订本只保留签名的外观，签名已不能验证；未改动的原件另存在 files 文件夹中，文件名以“原件”结尾。请核对上传哪一份。`;
    case "embedded-files":
      return `${file} 内嵌有其他文件，合订本中不含这些文件；files 文件夹中的单件仍含有，单件旁有以“原件”结尾的文件时，以原件为准。`;
    case "from-bundle":
      return `${file} 的原件不在，单件由原合订本中的各页取出：已去掉页脚，为页脚缩小过的页保持缩小，内嵌的签名、附件不在其中。如有原件，请用原件替换。`;
    case "not-asked-for":
      return `${file} 不对应本专题所要求的任何材料，已排在最后。请核对是否需要上传。`;
    case "rasterised":
      return `${file} 的内部结构损坏严重，已把各页转成图片（${warning.resolution} dpi）后装订：文字不能再选取和检索，链接、书签和表单域已丢失。请对照原件逐页核对；如有完好的文件，请替换。`;
    case "picture-damaged":
      return `${file} 第 ${warning.page} 页的图片数据有损坏，图片可能缺失、变色或错位。${COMPARE_PAGE}`;
    case "font-damaged":
      return `${file} 第 ${warning.page} 页的字体数据有损坏，文字可能缺失或变形。${COMPARE_PAGE}`;
    case "content-damaged":
      return `${file} 第 ${warning.page} 页的内容数据有损坏，文字、图形可能缺失。${COMPARE_PAGE}`;
    case "enlarged":
      return `${file} 第 ${warning.page} 页太小（宽不足 74 毫米或高不足 52 毫米），合订本中已加大页面以容纳页脚，内容大小不变。`;
    case "page-blank":
      return `${file} ${allPages(warning.pages)}是空白页，已照原样装订。请核对是否漏扫，或是否需要去掉。`;
    case "page-upside-down":
      return `${file} ${allPages(warning.pages)}看起来上下颠倒，已照原样装订。${TURN_IT}`;
    case "page-on-its-side":
      return `${file} ${allPages(warning.pages)}看起来侧放，已照原样装订。${TURN_IT}`;
    case "page-direction-unknown":
      return `${file}：未能判断${allPages(warning.pages)}方向，已照原样装订。请自己看一下；没有列出的页也请过目。`;
    case "normalised":
      return `${file} 有 ${warning.pages.length} 页（第 ${firstPages(warning.pages)}${warning.pages.length > 10 ? " 等" : ""} 页）的图片没有写明真实尺寸，合订本中已按 A4 纸放置；files 文件夹中的单件没有改动。如需保持原尺寸，请选“保持原来的纸张大小”。`;
    case "xfa":
      return warning.form === "only"
        ? `${file} 是 XFA 动态表单，装订的可能只是“请稍候”之类的提示页，而不是表单内容。${PRINT_WITH_ADOBE}`
        : `${file} 含有 XFA 表单，装订的是它保存时的外观，此后填写的内容可能没有显示。请核对；如有缺失，${PRINT_WITH_ADOBE}`;
    case "fields-drawn":
      return `${file} 有 ${warning.count} 个表单域没有保存外观，已按填写的内容画出。请对照原件核对字体和位置。`;
    case "fields-without-appearance":
      return `${file} 有 ${warning.count} 个表单域填了内容但没有可显示的外观，合订本中看不到。请用 PDF 软件打印成新的 PDF 后替换。`;
    case "not-pdfa": {
      const { pages, reasons, resolution } = warning;
      const listed = `${firstPages(pages)}${pages.length > 10 ? ` 等 ${pages.length} ` : " "}`;
      const problem = `${file} 第 ${listed}页不符合 PDF/A-2b：${reasons.map(pdfaText).join("、")}。`;
      return resolution === undefined
        ? `${problem}合订本和这份单件因此没有写明是 PDF/A。请用原来的软件另存为 PDF/A（或嵌入字体）后替换，或选择把这些页转成图片。`
        : `${problem}已按您的选择把这些页转成图片（${resolution} dpi），文字不能再选取和检索；原件没有改动。`;
    }
    case "document-left-out":
      return `《${file}》没有装入合订本：${warning.why}。`;
    case "unit-template":
      return `《${warning.title}》按本单位的 Word 模板写出，没有编入附件包：请在 Word 或 WPS 中导出 PDF，登记到它的材料位后重新生成。`;
    case "upload-large":
      return `单件${largeFileText(warning.fileName, warning.bytes)}`;
    case "upload-name-cut":
      return `${filesNamed(warning.fileNames)}的文件名过长，已略去公司形式（有限公司、GmbH 等）或在词语之间截短，内容不变。如需全称，请上传前自行改名。`;
    case "upload-name-not-gbk": {
      const characters = [...new Set(warning.names.flatMap((name) => name.characters))].map(namedCharacter).join("、");
      return `${filesNamed(warning.names.map(({ fileName }) => fileName))}的文件名含有${characters}，不在 GBK 字符集内，部分网上填报系统不能识别。请改用中文名称或普通拉丁字母，或上传前自行改名。`;
    }
  }
}

const MEGABYTE = 1024 * 1024;

/** What to do about a file above `LARGE_FILE_BYTES` where no limit is set. */
export const largeFileText = (name: string, bytes: number): string =>
  `“${name}”有 ${Number((bytes / MEGABYTE).toFixed(1))} MB，超过 ${LARGE_FILE_BYTES / MEGABYTE} MB。指南没有规定文件大小，但网上填报系统常有上限：请先核对；如有上限，请在“汇编方式”中填写（命令行用 --max-bytes），再压缩或拆分。`;

/** So many names are read; the rest stand in the list of files beside the warning. */
const MOST_NAMED = 3;

/** 单件“附件01_协议.pdf”, and of several the first ones: 2 个单件（“…”、“…”）, 10 个单件（“…”、“…”、“…”等） */
const filesNamed = (names: readonly string[]) => {
  const listed = names
    .slice(0, MOST_NAMED)
    .map((name) => `“${name}”`)
    .join("、");
  return names.length === 1 ? `单件${listed}` : `${names.length} 个单件（${listed}${names.length > MOST_NAMED ? "等" : ""}）`;
};

/** “ü”（U+00FC） */
const namedCharacter = (character: string) => `“${character}”（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}）`;

const firstPages = (pages: readonly number[]) => pages.slice(0, 10).join("、");

/** 第 2、4—6 页（共 4 页）, all of them: whoever looks at the scan needs each. */
function allPages(pages: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && run.last === page - 1) run.last = page;
    else runs.push({ first: page, last: page });
  }
  const named = runs
    .flatMap(({ first, last }) => (first === last ? [`${first}`] : last === first + 1 ? [`${first}`, `${last}`] : [`${first}—${last}`]))
    .join("、");
  return pages.length === 1 ? `第 ${named} 页` : `第 ${named} 页（共 ${pages.length} 页）`;
}

const PDFA_TEXTS = {
  cmyk: "使用了 CMYK 颜色",
  lzw: "数据用 LZW 压缩",
  crypt: "含有单独加密的数据",
  "jpeg-2000": "含有 JPEG 2000 图片",
  "outside-data": "引用了文件以外的数据",
  postscript: "含有 PostScript 程序",
  alternates: "含有替代图片或外部图形",
  transfer: "含有传递函数或半色调设置",
  action: "含有脚本或动作",
  "foreign-note": "含有附件、影音等批注",
  "hidden-note": "含有隐藏的批注",
  "bare-note": "含有没有外观的批注",
} as const;

const pdfaText = (problem: PdfaProblem): string => (typeof problem === "string" ? PDFA_TEXTS[problem] : `字体“${problem.font || "未命名"}”没有嵌入`);
