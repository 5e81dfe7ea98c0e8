import type { Cause, MeantFile, PlainCode, TriedProgram } from "../causes.ts";

const PLAIN: Readonly<Record<PlainCode<Cause>, string>> = {
  "no-path": "路径不存在",
  "no-permission": "没有权限",
  "no-permission-or-busy": "没有权限，或文件正被别的程序占用",
  busy: "文件正被别的程序占用",
  "disk-full": "磁盘空间不足",
  "disk-read-only": "磁盘是只读的",
  "disk-quota": "磁盘配额已用完",
  "disk-fault": "磁盘读写出错",
  "is-folder": "这是一个文件夹，不是文件",
  "not-below-folder": "路径中有一段不是文件夹",
  "folder-exists": "那里已有同名的文件夹，可能由另一台电脑或另一个程序同时生成；它没有改动",
  "file-exists": "同名文件已存在",
  "too-many-open": "打开的文件过多",
  "name-too-long": "文件名过长",
  "file-too-large": "文件过大，不是申报项目的文件",
  "link-loop": "链接指向自己",
  "not-regular": "它不是普通文件（是管道、设备一类），请换成一个普通文件",
  "case-folder-gone": "项目文件夹不见了，可能已移动、改名，或所在的磁盘已断开",
  "output-taken-away": "路径不存在：生成到一半的内容被另一台电脑、另一个程序或同步软件移走了，原有的成品没有改动",
  "save-overtaken": "保存停顿过久，另一个程序已接着保存",
  "save-locked": "另一个程序或另一台电脑正在保存这个项目，一直没有结束",
  "write-incomplete": "写入后再读，内容不完整；磁盘可能已满",
  "no-opener": "系统没有可用的打开方式，请自行打开",
  "locked-or-moved": "文件正被别的程序占用，或已经移走",
  "case-among-scans": "这是申报项目，不是扫描件",

  "too-many-values": "内容过多",
  "not-storable": "含有不能保存的内容",
  "proto-key": "含有不能用作字段名的 __proto__",
  "not-utf8": "文字编码不是 UTF-8",
  "not-utf8-text": "不是 UTF-8 编码的纯文本，请另存为 UTF-8",
  empty: "文件是空的",
  "zip-archive": "它是 ZIP 压缩包，请先解压，再打开其中有 case.json 的文件夹",
  "not-json": "内容不完整或被改坏，读不出来",
  "yaml-references": "引用（&、*）过多或找不到，没有读取",
  "yaml-too-deep": "嵌套过深，没有读取",

  "jpeg-structure": "JPEG 图片的结构已损坏",
  "jpeg-header-torn": "JPEG 图片不完整，在文件头处中断",
  "jpeg-no-size": "JPEG 图片没有写明尺寸",
  "jpeg-end-missing": "JPEG 图片不完整，缺少结尾部分",
  "jpeg-coding": "JPEG 图片采用了 PDF 不支持的压缩方式",
  "jpeg-no-data": "JPEG 图片不完整，没有图像数据",
  "png-torn": "PNG 图片不完整，中途中断",
  "png-no-data": "PNG 图片没有图像数据",
  "png-end-missing": "PNG 图片不完整，缺少结尾部分",
  "image-not-shown": "图片无法显示",

  "tiff-directory-outside": "TIFF 图片不完整，目录指向文件之外",
  "tiff-directory": "TIFF 图片的目录已损坏",
  "tiff-no-data": "TIFF 图片没有图像数据",
  "tiff-no-size": "TIFF 图片没有写明尺寸",
  "tiff-mixed-bits": "TIFF 图片各颜色的位数不同，无法读取",
  "tiff-piece-size": "TIFF 图片的分块尺寸有误",
  "tiff-torn": "TIFF 图片不完整，缺少一部分图像数据",
  "tiff-four-inks-in-strips": "TIFF 图片是分条存放的四色 JPEG，不受支持，请另存为 JPEG 或 PDF",
  "tiff-planar": "TIFF 图片的分色存放方式不受支持",
  "tiff-too-large": "TIFF 图片过大",
  "tiff-jpeg-damaged": "TIFF 图片内的 JPEG 数据已损坏",
  "tiff-several-grays": "TIFF 图片的灰度分量不止一个，不受支持",
  "tiff-colours": "TIFF 图片的颜色分量数不受支持",
  "tiff-palette": "TIFF 图片的调色板不受支持",
  "tiff-ycbcr": "TIFF 图片的 YCbCr 存放方式不受支持",

  "no-pages": "文件中没有任何页面",
  "page-data": "这一页的数据已损坏，无法显示",
  "page-content": "这一页的内容数据已损坏，无法解码",
  "page-not-shown": "这一页无法显示",
  "pages-not-split": "这些页面无法拆分",
  "pdf-incomplete": "文件不完整，缺少一部分内容",
  "pdf-not-whole": "文件不是完整的 PDF，无法打开",
  "not-repaired": "文件结构已损坏，无法修复",
  "not-parsed": "文件内容异常，无法解析",
  "not-shown": "文件无法显示",
  "trapped-showing": "文件内容异常，无法显示",
  "out-of-memory": "文件过大或内容异常，内存不足",
  "stamped-not-written": "加页脚的单件无法写出",

  "outside-content": "它引用了文档以外的图片、文字或网络上的模板，转换时会联网或缺少内容，请先断开链接或把图片嵌入文档",
  "no-word-program": "这台电脑上没有找到 Word、WPS 或 LibreOffice",
  "no-pdf": "没有写出 PDF",

  "changed-after-writing": "写出后内容有变化",
  "not-opened": "写出后无法打开",
  "wrong-format": "格式不符",

  "job-answer": "后台任务的结果不是所要的",
  "layout-answer": "排版线程的答复不是所要的",
  "no-answer": "与程序的连接已断开，程序可能已经退出；请重新启动本软件，并从它新打开的页面继续，这一页上没有保存的内容请先抄下",
};

const MEANT: Readonly<Record<MeantFile, string>> = { word: " Word 文档", table: " Excel 表格", slides: "演示文稿", pdf: " PDF", picture: "图片" };

/** A cause as the clause of a sentence, without its end: names what is wrong and, where it is known, what to do. */
export function causeText(cause: Cause): string {
  switch (cause.code) {
    case "system":
    case "thrown":
      return cause.detail;
    case "too-deep":
      return `嵌套超过 ${cause.levels} 层`;
    case "not-json-at":
      return `内容不完整或被改坏，从第 ${cause.line} 行第 ${cause.column} 个字符起读不出来`;
    case "repeated-json-key":
      return `第 ${cause.line} 行的“${cause.key}”在同一处出现两次`;
    case "not-yaml":
      return `不是有效的 YAML：${cause.detail}`;
    case "repeated-yaml-key":
      return `不是有效的 YAML：“${cause.key}”在同一处出现两次`;
    case "yaml-too-slow":
      return `内容过于复杂，${cause.seconds} 秒内没有读完，已停止读取`;
    case "text-too-large":
      return `有 ${cause.bytes} 字节，超过上限 ${cause.limit} 字节`;
    case "not-as-named":
      return `内容不是完整的${MEANT[cause.meant]}，可能没有传完`;
    case "png-checksum":
      return `PNG 图片的数据已损坏（${cause.chunk} 校验不符）`;
    case "png-not-decoded":
      return `PNG 图片无法解码（${cause.detail}）`;
    case "tiff-sampling":
      return `TIFF 图片的采样方式（${cause.bits} 位）不受支持`;
    case "tiff-data":
      return `TIFF 图片的数据已损坏（第 ${cause.row} 行起）`;
    case "tiff-compression":
      return `TIFF 图片的压缩方式（${cause.compression}）不受支持`;
    case "tiff-components":
      return `TIFF 图片有 ${cause.samples} 个颜色分量，不受支持`;
    case "tiff-photometric":
      return `TIFF 图片的颜色方式（${cause.photometric}）不受支持`;
    case "programs-failed":
      return cause.tried.map(triedText).join("；");
    case "turned-page-missing":
      return `要转正的第 ${cause.page} 页不存在`;
    case "ordered-page-missing":
      return `页序中的第 ${cause.page} 页不存在`;
    case "ordered-twice":
      return `页序中第 ${cause.page} 页列了两次`;
    case "left-out-of-order":
      return `页序漏了第 ${cause.page} 页`;
    case "page-count":
      return `应有 ${cause.planned} 页，实有 ${cause.found} 页`;
    case "bookmark-count":
      return `应有 ${cause.planned} 个书签，实有 ${cause.found} 个`;
    case "bookmark-target":
      return `书签“${cause.title}”没有指向第 ${cause.page} 页`;
    case "stamp-unread":
      return `第 ${cause.page} 页上读不到“${cause.text}”`;
    case "image-differs":
      return `第 ${cause.page} 页上的图片与原件不符`;
    case "page-blank":
      return `第 ${cause.page} 页除页脚外是空白的，原件这一页有内容`;
    case "field":
      return `${cause.path}：${cause.problem}`;
    case "thread-ended":
      return `${THREADS[cause.thread]}意外结束（${cause.exitCode}）`;
    case "refused":
      return `程序没有接受这一页的请求（${cause.status}）；程序重新启动过的，请从它新打开的页面继续`;
    default:
      return PLAIN[cause.code];
  }
}

/** Causes whose clause says itself what to do. */
const ADVISING: ReadonlySet<Cause["code"]> = new Set([
  "not-regular",
  "no-opener",
  "not-utf8-text",
  "zip-archive",
  "tiff-four-inks-in-strips",
  "outside-content",
  "no-answer",
  "refused",
]);

/** Whether the clause of a cause says itself what to do; words of the system do not, whatever characters a path in them has. */
export const saysWhatToDo = ({ code }: Cause): boolean => ADVISING.has(code);

/** A line of a text file as the place of a problem. */
export const lineText = (line: number): string => `第 ${line} 行`;

const THREADS = { job: "后台任务", pages: "显示页面的线程", layout: "排版线程" } as const;

/** The user's own programs as their users know them. */
export const PROGRAM_NAMES: Readonly<Record<TriedProgram["program"], string>> = { Word: "Word", WPS: "WPS 文字", LibreOffice: "LibreOffice" };

function triedText(tried: TriedProgram): string {
  const name = PROGRAM_NAMES[tried.program];
  switch (tried.problem) {
    case "no-pdf":
      return `${name}没有写出 PDF`;
    case "not-started":
      return `${name}没能启动`;
    case "not-exported":
      return `${name}没能打开或导出该文件`;
    case "too-slow":
      return `${name}超过 ${tried.seconds} 秒没有转换完，已停止`;
  }
}
