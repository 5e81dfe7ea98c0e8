/** Why an image of a PDF is not encoded again. */
export type KeptImage =
  | "color-key"
  | "matte"
  | "inner-mask"
  | "several-filters"
  | "no-size"
  | "bilevel"
  | "jpeg-2000"
  | "not-8-bits"
  | "print-colours"
  | "colour-transform"
  | "jpeg-differs"
  | "rare-filter"
  | "odd-palette"
  | "page-not-parsed";

const TEXTS: Readonly<Record<KeptImage, string>> = {
  "color-key": "有按颜色透明的部分",
  matte: "有预乘的透明遮罩",
  "inner-mask": "有内嵌的透明遮罩",
  "several-filters": "采用了多重压缩",
  "no-size": "没有写明尺寸",
  bilevel: "已是黑白压缩",
  "jpeg-2000": "采用 JPEG 2000 压缩",
  "not-8-bits": "每色不是 8 位",
  "print-colours": "采用了印刷色彩（CMYK、专色等）",
  "colour-transform": "写有特别的色彩变换",
  "jpeg-differs": "JPEG 与其说明不一致",
  "rare-filter": "采用了少见的压缩方式",
  "odd-palette": "调色板的用法特别",
  "page-not-parsed": "这一页的内容无法解析",
};

/** The reason as reports carry it (`compressed[].kept[].why`). */
export const keptImageText = (why: KeptImage): string => TEXTS[why];
