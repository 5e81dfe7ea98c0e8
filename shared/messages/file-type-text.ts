import type { PlainCode, UnsupportedType } from "../causes.ts";

/** `name`: the kind of file as its users know it; `todo`: what to do with it. Whole sentences in `todo`. */
type TypeText = { readonly name: string; readonly todo: string };

const CONVERT = "请转换为 PDF、JPEG 或 PNG 后重试。";
const UNPACK = "请先解压，再逐个登记其中的文件。";
const EXPORT_SHEET = "请在 Excel 或 WPS 表格中“导出为 PDF”（注意打印区域和缩放）后登记该 PDF。";
const SAVE_AS_IMAGE = "请用看图程序另存为 JPEG 或 PNG，或打印为 PDF。";
const EXPORT_PHOTO = "请在手机或电脑的“照片”程序中导出为 JPEG；iPhone 也可先在“设置—相机—格式”中选“兼容性最佳”再重拍。";
const PRINT_CAJ = "请用 CAJViewer 打印为 PDF。";

const PLAIN: Readonly<Record<PlainCode<UnsupportedType>, TypeText>> = {
  rar: { name: "RAR 压缩包", todo: UNPACK },
  "7z": { name: "7z 压缩包", todo: UNPACK },
  zip: { name: "ZIP 压缩包", todo: UNPACK },
  "zipped-case": { name: "装有申报项目的 ZIP 压缩包", todo: "请先解压，再用“打开文件夹”打开其中有 case.json 的文件夹；只要其中的附件时，解压后逐个登记。" },
  gif: { name: "GIF 图片", todo: SAVE_AS_IMAGE },
  bmp: { name: "BMP 图片", todo: SAVE_AS_IMAGE },
  webp: { name: "WebP 图片", todo: SAVE_AS_IMAGE },
  "jpeg-2000": { name: "JPEG 2000 图片", todo: SAVE_AS_IMAGE },
  avif: { name: "AVIF 图片", todo: EXPORT_PHOTO },
  heic: { name: "HEIC 图片", todo: EXPORT_PHOTO },
  psd: { name: "PSD 图片（Photoshop）", todo: "请在 Photoshop 中“存储为” PDF 或 JPEG。" },
  program: { name: "Windows 程序", todo: "这不是扫描件，请核对是否拿错了文件；来历不明的程序请不要打开。" },
  postscript: { name: "PostScript 文档", todo: "请用 Acrobat Distiller 或 Ghostscript 转换为 PDF。" },
  caj: { name: "CAJ 文献", todo: PRINT_CAJ },
  kdh: { name: "KDH 文献（知网）", todo: PRINT_CAJ },
  djvu: { name: "DjVu 文档", todo: "请用 DjVu 阅读程序打印为 PDF。" },
  ofd: { name: "OFD 版式文件", todo: "请用 OFD 阅读器（数科、福昕、WPS 等）打开后导出或打印为 PDF；带电子印章的请核对印章是否显示。" },
  "audio-or-video": { name: "音频或视频", todo: CONVERT },
  "video-or-audio": { name: "视频或音频", todo: CONVERT },
  unknown: { name: "无法识别的文件", todo: CONVERT },
  text: { name: "文本文件", todo: "请在文字处理软件中打开后导出为 PDF。" },
  excel: { name: "Excel 表格", todo: EXPORT_SHEET },
  "old-excel": { name: "旧版 Excel 表格", todo: EXPORT_SHEET },
  powerpoint: { name: "PowerPoint 演示文稿", todo: "请在 PowerPoint 或 WPS 演示中导出为 PDF。" },
  "old-office": { name: "旧版 Office 文档", todo: "请在原来的程序中导出为 PDF。" },
  "encrypted-office": { name: "加密的 Word 或 Excel 文档", todo: "请在 Word 或 WPS 中用密码打开后导出为 PDF。" },
  folder: { name: "文件夹", todo: CONVERT },
  "special-file": { name: "管道、设备一类的特殊文件", todo: CONVERT },
  "unpacks-too-large": { name: "展开后占用内存超过 500 MB 的文件", todo: "请降低分辨率重新扫描，或用阅读软件打印为新的 PDF 后再登记。" },
};

/** What an unsupported file is, and what to do with it. */
export function fileTypeText(type: UnsupportedType): TypeText {
  switch (type.code) {
    case "jpeg-bits":
      return { name: `每色 ${type.bits} 位的 JPEG 图片`, todo: CONVERT };
    case "jpeg-components":
      return { name: `有 ${type.components} 个颜色分量的 JPEG 图片`, todo: CONVERT };
    case "too-many-pages":
      return { name: `${type.pages} 页，超过 ${type.most} 页的文件`, todo: "请拆成几个文件后再登记。" };
    case "too-many-pixels":
      return { name: `${type.width} × ${type.height} 像素的图片，超过 4 亿像素`, todo: "请降低分辨率重新扫描或导出后再登记。" };
    default:
      return PLAIN[type.code];
  }
}
