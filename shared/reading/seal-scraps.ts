import { hasHan } from "../text/han.ts";
import { readDates } from "./dates.ts";
import { folded } from "./folded.ts";
import type { PageText, TextBox, TextLine } from "./page-text.ts";
import { CHINESE_SURNAMES } from "./vocabulary/signing-words.ts";

/** 束广平主任, 中方: no pen writes an office and no seal the word of a side, however badly an engine has read it. */
export const IN_PRINT = /^[甲乙丙丁中外]\s?方$|\p{Script=Han}{2}(?:主任|[院所校处部会][长長]|[经經]理|教授|董事[长長])$|\s(?:CEO|Director|President|Rector)$/u;

/** A scrap of a seal: few characters, badly read, inside a red seal; one or two of its characters may be read well. A day by pen is none, nor a name in print. */
export function isOfSeal({ redSeals, source, lines }: PageText, { box, confidence, text }: TextLine): boolean {
  const isIn = ({ left, top, width, height }: TextBox) =>
    redSeals.some(
      (seal) =>
        left + width / 2 > seal.left && left + width / 2 < seal.left + seal.width && top + height / 2 > seal.top && top + height / 2 < seal.top + seal.height,
    );
  if (
    !isIn(box) ||
    IN_PRINT.test(text.trim()) ||
    readDates(folded(text)).length > 0 ||
    lines.some((line) => isNameBehind(line, { box, text }) || isEndOfCompany(line, { box, text }))
  )
    return false;
  if (confidence > GUESSED && IS_NAME.test(text.trim()) && lines.some((line) => !isIn(line.box) && isLevel(line.box, box))) return false;
  if (confidence > READ && IS_SHORT_NAME.test(text.trim()) && lines.some((line) => OF_NAMES.test(line.text.trim()) && isLevel(line.box, box))) return false;
  const isScrap = source === "ocr" && /^\P{Number}{1,2}$/u.test(text.trim()) && box.width < box.height * 2;
  if (isScrap || (confidence <= 0.8 && text.trim().length <= 14 && !/[:：]/u.test(text))) return true;
  // 南海, well read in the seal of a page that bears no Chinese beside its seals
  return source === "ocr" && /^\p{Script=Han}{1,6}$/u.test(text.trim()) && lines.every((line) => !hasHan(line.text) || isIn(line.box));
}

/** 授权代表： with 蔺相宜 close behind it, which an engine reads badly under a seal. */
function isNameBehind({ text: label, box: before }: TextLine, { text, box }: Pick<TextLine, "text" | "box">): boolean {
  const gap = box.left - before.left - before.width;
  const shared = Math.min(box.top + box.height, before.top + before.height) - Math.max(box.top, before.top);
  return /[:：]$/u.test(label.trim()) && /^\p{Script=Han}{2,4}$/u.test(text.trim()) && Math.abs(gap) < CLOSE && shared > box.height * ROW;
}
/** In points; and as a share of the height. */
const [CLOSE, ROW] = [4, 0.6];

/** 司 below 某某装备有限公, in a narrow cell. */
const isEndOfCompany = ({ text: above, box: before }: TextLine, { text, box }: Pick<TextLine, "text" | "box">) =>
  /^公?司$/u.test(text.trim()) &&
  /有限公?$/u.test(above.trim()) &&
  Math.abs(box.left - before.left) < before.height &&
  box.top > before.top &&
  box.top < before.top + 2 * before.height;

/** 司徒鹤鸣., in the row of another name or of its label: the words of a seal run around it. */
const isLevel = (one: TextBox, other: TextBox) =>
  Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top) > other.height * ROW && one.left + one.width < other.left;
const IS_NAME = new RegExp(`^[${CHINESE_SURNAMES}]\\p{Script=Han}{2,3}(?<![学院所司章校心])[.,'’]?$`, "u");
/** 褚镕 in the row of 姓名, well read. */
const IS_SHORT_NAME = new RegExp(`^[${CHINESE_SURNAMES}]\\p{Script=Han}$`, "u");
const OF_NAMES = /^\p{Script=Han}{0,4}姓\s?名(?:[（(].{1,8}[)）])?$/u;
const READ = 0.9;
/** Where an engine has guessed. */
const GUESSED = 0.7;
