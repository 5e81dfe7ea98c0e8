import type { BodyLine } from "../../body-lines.ts";

/** SIGNATURE PAGE, 签署页: the head of a page on which one side alone signs. */
const HEADS_PAGE = /^\s*(?:(?:signature|execution) page|签\s*[署字]\s*页)\s*$/iu;

/** The lines without the heads of all signature pages but the first, nor what each of these repeats below its head: the sides stand below each other then. */
export function withSignaturePagesJoined(lines: readonly BodyLine[]): readonly BodyLine[] {
  const heads = lines.flatMap(({ text }, at) => (HEADS_PAGE.test(text) ? [at] : []));
  const [first, ...others] = heads;
  if (first === undefined || others.length === 0) return lines;
  const title = lines[first + 1]?.text;
  const left = new Set(others.flatMap((at) => (lines[at + 1]?.text === title ? [at, at + 1] : [at])));
  return lines.filter((_, at) => !left.has(at));
}
