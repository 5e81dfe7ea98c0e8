import { chineseDate } from "../text/dates.ts";
import type { Policy, PolicyClause } from "./policy.ts";

/**
 * How a clause is cited: 文件名称，发文字号 (or, where the document prints none, 印发日期)，条款. A background document
 * says so, because nobody should take it for a basis.
 */
export function citePolicy(policy: Policy, clause: PolicyClause): string {
  const mark = policy.documentNumber ?? `${chineseDate(policy.printedOn)}印发`;
  return `《${policy.title}》（${mark}）${clause.place}${policy.standing === "background" ? "（背景材料）" : ""}`;
}

/**
 * The words of a clause as screens and letters set them: the extraction of two documents left half-width stops and
 * «» between Chinese characters where the printed paper has full-width ones, and a heading on a line of its own runs on
 * after a blank. Letters and figures stay as they are, and so does the length: marks in the words keep their places.
 */
export function setWords(text: string): string {
  const full: Readonly<Record<string, string>> = { "\n": "　", ",": "，", ".": "。", ":": "：", ";": "；", "(": "（", ")": "）", "«": "《", "»": "》" };
  const set = text.replace(/[«»\n]/g, (mark) => full[mark] ?? mark);
  // a half-width mark belongs to Latin text only between two characters of it: “Service)”, “1.5”
  return set.replace(/[,.:;()]/g, (mark, at: number) => {
    const [before, after] = [set[at - 1] ?? "", set[at + 1] ?? ""];
    const latin = (character: string) => /[A-Za-z0-9 ]/.test(character);
    return latin(before) && latin(after) ? mark : (full[mark] ?? mark);
  });
}
