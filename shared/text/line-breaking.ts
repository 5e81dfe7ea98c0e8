import { clusterScript, clusters } from "./clusters.ts";
import { hasHan } from "./han.ts";

/**
 * Where a Chinese text may be broken into lines (after GB/T 15834 and the usual 禁则): marks that must
 * not begin or end a line, and what is never split. Pure: no fonts, no widths of its own.
 */

/** Marks that fill a square whose right, or left, half is empty, in a Chinese face. */
export const CLOSING_MARKS = "，。、；：）〕】》〉」』”’";
export const OPENING_MARKS = "（〔【《〈「『“‘";

/** Marks that never stand at the start of a line. The one list of them: classes of characters and Word files rest on it. */
export const NEVER_FIRST = `${CLOSING_MARKS}？！…—·～%‰℃)]},.;:!?`;
/** Marks that never stand at the end of a line. */
export const NEVER_LAST = `${OPENING_MARKS}¥￥([{`;

/** Words that no line of a title or a name begins with. */
export const NAME_NOT_FIRST = "的和与及等";

/** Phrases that are better not split between two lines: amounts in words, 国别（地区）, 中国香港, 第2页 and the like. */
export const PREFER_WHOLE = /人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+元整|国别（地区）|中国(?:香港|澳门|台湾)|第[\d-]+(?:至[\d-]+)?页/g;

const UNITS = "万元|亿元|年度|小时|分钟|个月|平方米|元|年|月|日|页|项|个|份|家|条|款|号|字|次|人|名|天|期|届|批|类|级|种|台|套|倍|章|节|时|分|米|%|‰|℃";

const HEBREW_LETTER = "[\\p{Script=Hebrew}\\u0591-\\u05C7]";

/**
 * What is never split: a number of a document, a clause, a number with its unit, a Latin word (broken after a hyphen
 * only), a Hebrew word, Thai (cut into words by `thaiWords`), a doubled dash or ellipsis; spaces; else one character.
 */
const PART = new RegExp(
  [
    "〔[0-9]{4}〕[0-9]+号",
    "第(?:[0-9一二三四五六七八九十]+|（[一二三四五六七八九十]+）)条(?:（[0-9a-z一二三四五六七八九十]+）)?",
    // with a unit whatever follows: 6月3日; without one the number must end there
    `[¥￥]?[0-9]+(?:[.,:/][0-9]+)*(?:(?:${UNITS})|(?![A-Za-z0-9]))`,
    "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{M}0-9&@/_+.#]+(?:['’][\\p{Script=Latin}]+)*-*",
    `${HEBREW_LETTER}+(?:['"’”־-]${HEBREW_LETTER}+)*`,
    "\\p{Script=Thai}+",
    "—+",
    "…+",
    " +",
    ".",
  ].join("|"),
  "gsu",
);

/** A piece of text that stays on one line; `space` holds the blanks after it, which vanish at a line end. */
export type Piece = { readonly text: string; readonly space: string };

/** Words and dates that stay whole in names, titles and cells; the segmenter takes 长 for a word, 人工 for one and 有限责任 for another. */
const KEPT_WHOLE =
  /有限责任公司|(?:股份)?有限公司|有限合伙|长三角|长江三角洲|京津冀|粤港澳|大湾区|一体化|人工智能|具身智能|集成电路|生物医药|信息技术|新能源|新材料|知识产权|外商投资|[一-龥]{2}(?:新区|新片区)|[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}日)?/gu;

/** For each place of a text, in UTF-16 units, whether it is inside of a word or date that `KEPT_WHOLE` names. */
export function insideKeptWords(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const match of text.matchAll(KEPT_WHOLE)) for (let at = match.index + 1; at < match.index + match[0].length; at += 1) inside.add(at);
  return inside;
}

/** ICU finds Thai words too, whatever the language that is asked for. */
let segmenter: Intl.Segmenter | undefined;
/** Its dictionaries are opened with the first text: most programs that load this break no line. */
function words(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return segmenter.segment(text);
}

/** Thai has no spaces between words: they are found in a dictionary. */
const thaiWords = (text: string) => Array.from(words(text), ({ segment }) => segment);

const parts = (text: string): readonly string[] => (text.match(PART) ?? []).flatMap((part) => (clusterScript(part) === "thai" ? thaiWords(part) : [part]));

/** Whether no line may end between the two: by their marks, or for a hyphen after a Chinese word, which ends a line and begins none: 巴登-|符腾堡州. */
const isJoined = (before: string, after: string) =>
  NEVER_FIRST.includes([...after][0] ?? "") || NEVER_LAST.includes([...before].at(-1) ?? "") || (/^[-‐–]$/u.test(after) && /\p{Script=Han}$/u.test(before));

/** Splits a text into pieces: between two pieces the line may break. Joined, pieces and spaces are the text again. */
export function pieces(text: string): readonly Piece[] {
  const found: { text: string; space: string }[] = [];
  for (const part of parts(text)) {
    const last = found.at(-1);
    if (/^ +$/.test(part)) {
      if (last) last.space += part;
      else found.push({ text: part, space: "" });
    } else if (last && last.space === "" && isJoined(last.text, part)) last.text += part;
    else found.push({ text: part, space: "" });
  }
  return found;
}

/** Chinese words of one character that stand for themselves; another one is mostly the end of the word before it: 机器|人. */
const OWN_WORDS = "的和与及或等在为由对从至到于是不未已将应须可按每各该本此其所之就被把向以并且而但";

const isLone = (segment: string) => [...segment].length === 1 && hasHan(segment) && !OWN_WORDS.includes(segment);

/** Where words of a text begin at which a line may begin too, in UTF-16 units, its first word aside. */
export function wordStarts(text: string): readonly number[] {
  const starts: number[] = [];
  const breaks = new Set<number>();
  const kept = insideKeptWords(text);
  let at = 0;
  for (const piece of pieces(text)) {
    breaks.add(at);
    at += piece.text.length + piece.space.length;
  }
  const segments = [...words(text)].flatMap(({ index, segment }) => {
    // the segmenter takes 的多 and 人的 for words
    const parts = /^(?:的.|.的)$/u.test(segment) ? [...segment] : [segment];
    return parts.map((part, number) => ({ index: index + number, lone: isLone(part), own: OWN_WORDS.includes(part) }));
  });
  for (const [number, { index, lone }] of segments.entries()) {
    if (index === 0 || !breaks.has(index) || kept.has(index)) continue;
    const [two, before, after] = [segments[number - 2], segments[number - 1], segments[number + 1]];
    // several lone characters in a row are a word that the segmenter does not know, and the first of them begins it: 样|例
    const begins = before?.own === true || (before?.lone !== true && after?.lone === true);
    // a lone one after 的 belongs to the word after it: 的|多尺度
    const prefixed = before?.lone === true && (two === undefined || two.own);
    if (!prefixed && (!lone || begins || !/[\p{L}\p{N}]/u.test(text[index - 1] ?? ""))) starts.push(index);
  }
  return starts;
}

/** Breaks a text into lines no wider than `maxWidth`, filling each as far as it goes. A piece wider than a line breaks anywhere. */
export function breakAtWidth(text: string, maxWidth: number, width: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const push = (piece: Piece) => {
    if (width(line + piece.text) <= maxWidth + TOLERANCE) {
      line += piece.text + piece.space;
      return;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = "";
    for (const character of clusters(piece.text)) {
      if (line !== "" && width(line + character) > maxWidth + TOLERANCE) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
    line += piece.space;
  };
  for (const piece of pieces(text)) push(piece);
  if (line !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Points by which a line may be too wide without being so: sums of fractions are not exact. */
const TOLERANCE = 0.001;
