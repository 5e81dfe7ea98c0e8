import { CASE_LABELS } from "../reading/case-labels.ts";
import { folded } from "../reading/folded.ts";

/** Bullets and the marks of plain notes before a line: - 项目名称, ## 项目名称, ● 项目名称. */
const BULLET = /^[\s>#*•·●○◆◇■□▪–—-]+(?=[\p{Script=Han}【[*])/u;
/** A number before a heading: 一、 （二） 3. */
const NUMBER = "(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）]?[、.．]?\\s*)?";
/** 【项目名称】 and [项目名称], with its value behind. */
const BRACKETED_LABEL = /^[【[]\s*(\p{Script=Han}{2,10})\s*[】\]]\s*[:：]?\s*/u;
/** 项 目 名 称, as the cells of forms are spaced. */
const SPACED_LABEL = /^(?:\p{Script=Han}\s+){1,7}\p{Script=Han}(?=\s*(?:[:：]|$))/u;
/** 3. 领域 智能机器人: a numbered label without its colon. */
const NUMBERED_GAP = /^[（(]?\d{1,2}[)）]?[、.．)]\s*((?:(?:研究|技术|支持|合作)?领域|国别|专题)\s+)(?=\p{Script=Han})/u;
/** 一、项目名称： and （一）项目名称：; figures before a label are read as they are. */
const NUMBERED_LABEL = /^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?\s*(?=\p{Script=Han}{2,10}\s*[:：])/u;
const LABELS =
  "(?:项目|课题)(?:名称|负责人|周期)|(?:申报|申请|承担|依托|牵头|参与|合作|外方)?单位(?:名称)?|(?:外方)?(?:负责|联系)人|起止(?:时间|日期|年月)?|执行期限?|(?:申请|自筹|总)?(?:金额|经费|资助)|(?:联系)?电话|手机|(?:电子)?邮箱|职称|职务|(?:单位)?地址|(?:研究|技术)?领域|国别|(?:申报)?专题";
/** Two labels in one line: 项目名称：……　负责人：沈喆. */
const NEXT_LABEL = new RegExp(`[\\s，,]+(?=(?:${LABELS})\\s*[:：])`, "gu");
/** A second person in one line, without a colon: 联系人：陆敏 138… 外方联系人 Aino Esimerkki. */
const NEXT_PERSON = /[\s，,、]+((?:外方|中方|我方)(?:项目)?(?:联系人|负责人))\s+(?=\p{L})/gu;
const ABROAD_GAP = /^(外方)\s+(?=\p{L})/u;
const HEADING = new RegExp(
  `^${NUMBER}(?:${[CASE_LABELS.title, CASE_LABELS.applicant, CASE_LABELS.lead, CASE_LABELS.partnerLead, CASE_LABELS.period].join("|")})$`,
  "u",
);
/** What stands below a heading as its value, and is no running text. */
const LONGEST_VALUE = 60;
const IS_VALUE = /^[^。；;:：]+$/u;

/**
 * The rows of a Word file or a note with their labels as people's forms mean them: without bullets and the marks of plain text, without
 * blanks inside a label, a label that heads the next line beside it. Each row stays at its place; a label that is moved leaves its own empty.
 */
export function noteRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const plain = rows.map((cells) => cells.map((cell) => plainCell(cell, cells.length === 1)));
  return plain.map((cells, at) => {
    if (isHeadingOver(cells, plain[at + 1])) return [];
    const [above = []] = plain.slice(Math.max(0, at - 1), at);
    return at > 0 && isHeadingOver(above, cells) ? [bareHeading(above[0] ?? ""), ...cells] : cells;
  });
}

const bareHeading = (text: string) => text.trim().replace(new RegExp(`^${NUMBER}`, "u"), "");

function isHeadingOver(cells: readonly string[], below: readonly string[] | undefined): boolean {
  const [label = "", ...others] = cells;
  const [value = "", ...more] = below ?? [];
  if (others.length > 0 || more.length > 0 || !HEADING.test(folded(label.trim()))) return false;
  const text = value.trim();
  return text.length > 1 && text.length <= LONGEST_VALUE && IS_VALUE.test(text) && !HEADING.test(folded(text));
}

function plainCell(cell: string, isAlone: boolean): string {
  const text = cell
    .replace(BULLET, "")
    .replace(/\*\*|__/gu, "")
    .replace(BRACKETED_LABEL, "$1：");
  const closed = text
    .trim()
    .replace(SPACED_LABEL, (label) => label.replace(/\s+/gu, ""))
    .replace(NUMBERED_LABEL, "")
    .replace(NUMBERED_GAP, "$1");
  // a stop is what ends a value
  return isAlone ? closed.replace(ABROAD_GAP, "$1：").replace(NEXT_LABEL, "；").replace(NEXT_PERSON, "；$1：") : closed;
}
