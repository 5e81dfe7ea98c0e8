import { widthUnits } from "../text/width-units.ts";
import type { TextLine } from "./page-text.ts";

/** 甲方（盖章）：…乙方（盖章）：…: where the second side of a block begins. */
const SECOND_HEAD = /^(?:[甲乙丙中外]方\s?(?<seal>[(（](?:盖章|公章|签章|签字|签字盖章|单位盖章)[)）])\s?[:：].*?)(?=[乙丙丁外中]方\s?\k<seal>\s?[:：])/u;

/**
 * The heads of two sides that an engine has read as one line, since the name of the first reaches to the second: each with the part of the box that
 * its signs take. The line itself where it is no such pair.
 */
export function sidesApart<T extends Pick<TextLine, "text" | "box">>(line: T): readonly T[] {
  const text = line.text.trim();
  const [first] = SECOND_HEAD.exec(text) ?? [];
  if (first === undefined) return [line];
  const { left, width } = line.box;
  const share = widthUnits(first) / widthUnits(text);
  return [
    { ...line, text: first.trimEnd(), box: { ...line.box, width: width * share - line.box.height / 2 } },
    { ...line, text: text.slice(first.length), box: { ...line.box, left: left + width * share, width: width * (1 - share) } },
  ];
}
