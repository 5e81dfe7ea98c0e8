import type { LeftOverCause } from "../causes.ts";

/** Why pages of a stack of scans wait for a person, in a few words. */
export const LEFT_OVER_TEXT: Readonly<Record<LeftOverCause, string>> = {
  "not-recognised": "没有分隔页，文字也未能认出",
  alike: "文字与这份材料相近但不全相同（改过、盖章遮住或没有扫全），请核对",
  "code-damaged": "分隔页的二维码读不全",
  "case-unknown": "分隔页所指的项目不在这个文件夹里",
  "case-twice": "文件夹里有同一个项目的两份（复制出来的），分不清是哪一份；请移走一份再读，或手工归入",
  "place-unknown": "该项目现在没有这份材料",
  "text-changed": "打印以后答复或文件有改动，请重新打印用印，或核对后手工归入",
  "page-count": "页数与打印时不同",
  "pages-unknown": "由 Word 打印，页数无从核对，请看是否都是这一份的",
  twice: "同一份材料出现了两次，请选一份",
  "not-confirmed": "这叠材料的次序可能颠倒，文字也未能印证",
};
