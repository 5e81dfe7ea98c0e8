import { folded } from "../../../shared/reading/folded.ts";
import type { TextBox } from "../../../shared/reading/page-text.ts";
import { DATE_LABEL, OFFICE_OF, SIGN_LABEL } from "../../../shared/reading/vocabulary/signing-words.ts";
import { boundsOf, type LineBox } from "./line-box.ts";
import { slopeOf } from "./order-lines.ts";

/** So far from print, in heights of its line, a pen still writes beside it: what belongs to another column is further away. */
const BESIDE = 4;
/** So much of the height of a pen lies in the row of the print beside it. */
const IN_ROW = 0.4;
/** So much room is left around what a pen has written, in pixels. */
const ROOM = 3;

type ReadBox = { readonly box: LineBox; readonly text: string };
/** `label`: the print in front of it that is read with it. */
export type WrittenLine = { readonly box: LineBox; readonly label?: LineBox };

/**
 * What is to be read of what pens have written: what stands alone, as perhaps a name, and what is filled in behind a label together with it. Names
 * beside print, as behind 签字：, are no text, and days are read apart (`days-by-pen`).
 * @param print the lines that are printed; @param pens in pixels
 */
export function writtenLines(print: readonly ReadBox[], pens: readonly TextBox[]): readonly WrittenLine[] {
  const slope = slopeOf(print.map(({ box }) => box));
  const placed = print.filter(({ text }) => text !== "").map(({ text, box }) => ({ text, box: { ...box, slope }, bounds: boundsOf(box) }));
  return pens.flatMap((pen): readonly WrittenLine[] => {
    const beside = placed.filter(({ box, bounds }) => isInRow(pen, box) && distance(pen, bounds) < BESIDE * 2 * box.halfHeight);
    if (beside.length === 0) return [{ box: boxOf(pen) }];
    const label = beside.find(({ text, bounds }) => bounds.left < pen.left && FOR_WORDS.test(text) && !isOfSigner(text));
    return label ? [{ box: from(label.box, pen), label: label.box }] : [];
  });
}

/** So few signs where a pen has written, neither a label nor an office, are what is left of it over a seal; behind a label too: 日期：2. */
const SCRAP = /^(?!.*(?:[:：_]\s*$|\p{Script=Han}{2})).{1,3}$/u;
/** A few more signs are so where they are read so badly. */
const [BADLY, SHORT] = [0.7, 8];
const SCRAP_BEHIND = /(?<=[:：])\s*\P{Script=Han}{1,3}$/u;

/** What was read of print, without scraps of pens. */
export function withoutScraps<T extends ReadBox & { readonly confidence: number }>(print: readonly T[], pens: readonly TextBox[]): readonly T[] {
  const isOnPen = (x: number, y: number) => pens.some(({ left, top, width, height }) => x > left && x < left + width && y > top && y < top + height);
  return print.flatMap((line) => {
    const { centreX, centreY, halfWidth, slope } = line.box;
    const isScrap = SCRAP.test(line.text) || (line.confidence < BADLY && line.text.length <= SHORT);
    if (isScrap && isOnPen(centreX, centreY)) return [];
    const right = halfWidth * 0.95;
    return isOnPen(centreX + right, centreY + slope * right) ? [{ ...line, text: line.text.replace(SCRAP_BEHIND, "") }] : [line];
  });
}

/** What ends so is to be filled in. */
const FOR_WORDS = /[:：_]\s*$/u;
/** 签字：, 日期：, and 主任：, behind which somebody signs whose name is printed below. */
function isOfSigner(text: string): boolean {
  const own = folded(text).trim();
  return SIGN_LABEL.test(own) || OFFICE_OF.test(own) || new RegExp(`(?:${DATE_LABEL.source})$`, "u").test(own);
}

function isInRow({ left, top, width, height }: TextBox, { centreX, centreY, halfHeight, slope }: LineBox): boolean {
  const middle = centreY + slope * (left + width / 2 - centreX);
  const inside = Math.min(top + height, middle + halfHeight) - Math.max(top, middle - halfHeight);
  return inside > IN_ROW * Math.min(height, 2 * halfHeight);
}

/** How far apart two boxes are across. */
const distance = (one: TextBox, other: TextBox) => Math.max(other.left - one.left - one.width, one.left - other.left - other.width);

const boxOf = ({ left, top, width, height }: TextBox): LineBox => ({
  centreX: left + width / 2,
  centreY: top + height / 2,
  halfWidth: width / 2 + ROOM,
  halfHeight: height / 2 + ROOM,
  slope: 0,
});

/** From where a label begins to where a pen has stopped, as high as both. */
function from(label: LineBox, pen: TextBox): LineBox {
  const { left } = boundsOf(label);
  const [right, centreX] = [pen.left + pen.width + ROOM, (left + pen.left + pen.width + ROOM) / 2];
  return { ...label, centreX, centreY: label.centreY + label.slope * (centreX - label.centreX), halfWidth: (right - left) / 2 };
}
