import type { SetLine } from "./break-lines.ts";
import { points } from "./house-style.ts";
import { type Setting, setText } from "./set-text.ts";
import { linesBetweenWords, titleLines } from "./set-title.ts";

/** The name of the unit over the red lines of a 信函: its lines, size of type, space after each character and line pitch in points. */
export type LetterheadName = { readonly lines: readonly SetLine[]; readonly size: number; readonly spacing: number; readonly pitch: number };

/** Below this size a name of one line looks poor over lines of 170 mm: it is set in two lines instead. */
const SMALLEST_IN_ONE_LINE = 18;
const SMALLEST = 12;
/** Line pitch of a name in two lines, in parts of its size. */
const LINE_PITCH = 1.2;

/**
 * Sets the name as wide as the red lines allow (GB/T 9704-2012, 10.1: it shrinks to stay in one line):
 * first smaller type, then less space between the characters, then two lines of like length. Undefined for no name.
 */
export function letterheadName(unitName: string, setting: Pick<Setting, "fonts" | "style">): LetterheadName | undefined {
  const { name } = setting.style.officialLetter;
  const widest = points(name.widest);
  const inlines = [{ kind: "text" as const, text: unitName, field: "applicant.name" }];
  const type = (size: number, spacing: number) => ({ face: name.face, size, characterPitch: size + spacing });
  const inOneLine = (size: number, spacing: number): LetterheadName | undefined => {
    const lines = setText(inlines, type(size, spacing), { firstWidth: 1e6, width: 1e6, justify: false }, setting);
    // the space after the last character is not seen
    return (lines[0]?.width ?? 0) - spacing <= widest ? { lines, size, spacing, pitch: size } : undefined;
  };
  for (let size = name.size; size >= SMALLEST_IN_ONE_LINE; size -= 0.5) {
    const found = inOneLine(size, name.spacing);
    if (found) return found.lines.length === 0 ? undefined : found;
  }
  for (let spacing = name.spacing - 1; spacing >= 0; spacing -= 1) {
    const found = inOneLine(SMALLEST_IN_ONE_LINE, spacing);
    if (found) return found;
  }
  for (let size = SMALLEST_IN_ONE_LINE; size > SMALLEST; size -= 0.5) {
    const lines = linesBetweenWords(inlines, type(size, 0), widest, setting);
    if (lines !== undefined && lines.length <= 2 && lines.every(({ width }) => width <= widest)) return { lines, size, spacing: 0, pitch: size * LINE_PITCH };
  }
  const lines = titleLines(inlines, type(SMALLEST, 0), widest, setting);
  return { lines, size: SMALLEST, spacing: 0, pitch: SMALLEST * LINE_PITCH };
}

/** The words of the lines, for the Word file. */
export const letterheadText = ({ lines }: LetterheadName): readonly string[] => lines.map(({ glyphRuns }) => glyphRuns.map(({ text }) => text).join(""));
