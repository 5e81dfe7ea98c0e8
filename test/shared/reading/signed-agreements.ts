import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** A clause in an agreement that both sides have signed, each on its day in June 2026. */

const EN =
  "RESEARCH AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Subject\nThe Parties jointly study turbines for slow tidal streams.";
const ZH = "合作研究协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n第一条 双方共同研究低流速潮流能水轮机。";
const SIGNED_EN = "\n\nFor HU:\nName: Anna Berg\nDate: 3 June 2026\n\nFor EIT:\nName: Li Wei\nDate: 4 June 2026";
const SIGNED_ZH = "\n\n甲方（盖章）：海港大学\n代表：李文华\n日期：2026年6月3日\n\n乙方（盖章）：东湖理工大学\n代表：王建国\n日期：2026年6月4日";
/** The term that this clause tells. */
export const termOf = (clause: string) => readElements(pagesOf(`${EN}\n${clause}${SIGNED_EN}`)).term;
/** The same in Chinese. */
export const termInChinese = (clause: string) => readElements(pagesOf(`${ZH}\n${clause}${SIGNED_ZH}`)).term;
