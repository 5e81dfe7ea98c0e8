import { chineseDate } from "./dates.ts";

/** What an answer on an agreement says otherwise than the file of that agreement. `at`, `page`: pages as they are shown, from 1. */
export type PaperDifference =
  /** `typed`: `""` where the answer is that there is none */
  | { readonly fact: SaidFact; readonly typed: string; readonly read: string; readonly at: number }
  | { readonly fact: "page"; readonly typed: number; readonly at: number }
  /** a page behind the last one of the file */
  | { readonly fact: "page" | "translationPage"; readonly typed: number; readonly pages: number };

/** The answers of a line that the file says in words of its own. */
export const SAID_FACTS = ["name", "unit", "date", "start", "end"] as const;
export type SaidFact = (typeof SAID_FACTS)[number];

const LABELS = { name: "签字人", unit: "签字单位", date: "签署日期", start: "期限起日", end: "期限止日", page: "原件页", translationPage: "译件页" } as const;

/** 签字人：您填的“张镕”，材料第 3 页写着“李喆”. */
export function differenceText(difference: PaperDifference): string {
  const label = LABELS[difference.fact];
  if ("pages" in difference) return `${label}：您填的第 ${difference.typed} 页，文件只有 ${difference.pages} 页`;
  if (difference.fact === "page") return `${label}：您填的第 ${difference.typed} 页，材料里在第 ${difference.at} 页`;
  return `${label}：您填的“${shown(difference.typed)}”，材料第 ${difference.at} 页写着“${shown(difference.read)}”`;
}

const shown = (value: string) => (value === "" ? "无" : /^\d{4}-\d{2}-\d{2}$/u.test(value) ? chineseDate(value) : value);

/** 已保留所填；文件中签字人为“李喆”（第 3 页）: what the file says instead of an answer that a person has kept. */
export function keptText(kept: readonly PaperDifference[]): string {
  const said = kept.map((one) => {
    if ("pages" in one) return `文件只有 ${one.pages} 页`;
    return one.fact === "page" ? `文件中在第 ${one.at} 页` : `文件中${LABELS[one.fact]}为“${shown(one.read)}”（第 ${one.at} 页）`;
  });
  return `已保留所填；${[...new Set(said)].join("，")}`;
}

/** The same of several in little room: the first, and how many others there are. */
export function differencesText([first, ...others]: readonly PaperDifference[]): string {
  return [first && differenceText(first), others.length > 0 ? `另有 ${others.length} 处不同` : ""].filter(Boolean).join("；");
}
