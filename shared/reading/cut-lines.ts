import type { TextLine } from "./page-text.ts";

/** Lines of a scan that an engine has cut in two: a list of people for each party, whose second half would else name somebody by itself. */

/** 联系人：甲方 窦文琦；乙方 */
const IS_CUT = /^[^:：]{2,10}[:：].*[；;，,、]\s*[甲乙丙丁]方$/u;
/** In heights of a line: how far the halves reach into each other, and how far apart they stand. */
const [INTO, APART] = [0.8, 0.8];

/** The lines, each first half with its second, wherever that stands in their order. */
export function withWholeLines<T extends { readonly line: TextLine }>(lines: readonly T[]): readonly T[] {
  const gone = new Set<T>();
  const whole = lines.map((one) => {
    const { text, box, confidence } = one.line;
    const second = IS_CUT.test(text.trim()) ? lines.find((other) => other !== one && goesOn(box, other.line.box)) : undefined;
    if (!second) return one;
    gone.add(second);
    const { text: rest, box: last, confidence: sure } = second.line;
    const line = { text: `${text} ${rest}`, box: { ...box, width: last.left + last.width - box.left }, confidence: Math.min(confidence, sure) };
    return { ...one, line };
  });
  return whole.filter((_, at) => !gone.has(lines[at] as T));
}

function goesOn({ left, top, width, height }: TextLine["box"], other: TextLine["box"]): boolean {
  const gap = other.left - left - width;
  return gap > -height * INTO && gap < height * APART && Math.abs(other.top + other.height / 2 - top - height / 2) < height / 2;
}
