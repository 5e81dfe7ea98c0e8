import { type Block, inlineText } from "../../shared/documents/blocks.ts";
import type { SetLine } from "./break-lines.ts";
import type { LineBox, Mark } from "./flow.ts";
import { baselineIn, type Setting, setText } from "./set-text.ts";
import { titleLines } from "./set-title.ts";

/**
 * The signature block (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2): free lines, the note on the place of the seal in the last of
 * them, unit, date. The date ends four characters before the right edge and the unit is centred on it; a unit that would
 * reach further moves the axis to the left. The strip before it is kept with it, so it never stands alone on a page.
 */
export function setSignature(block: Extract<Block, { kind: "signature" }>, setting: Setting): readonly LineBox[] {
  const { style, linePitch } = setting;
  const { signature, body } = style;
  const { axis, unitLines, dateLine, sealNote } = signatureLines(block, setting);
  const lineBox = (marks: readonly Mark[], keepWithNext = true): LineBox => ({ height: linePitch, marks, keepWithNext });
  const centred = (line: SetLine | undefined, size: number, color?: number): Mark[] =>
    line === undefined
      ? []
      : [{ kind: "line", x: axis - line.width / 2, baseline: baselineIn(linePitch, size), line, ...(color === undefined ? {} : { color }) }];
  const note = sealNote === undefined ? undefined : setText([{ kind: "text", text: sealNote }], signature.sealNote, ENDLESS, setting)[0];
  const free = Math.max(signature.freeLines, note ? 1 : 0);
  return [
    ...Array.from({ length: free }, (_, index) => lineBox(index === free - 1 ? centred(note, signature.sealNote.size, signature.sealNote.grey) : [])),
    ...unitLines.map((unit) => lineBox(centred(unit, body.size))),
    lineBox(centred(dateLine, body.size), false),
  ];
}

const ENDLESS = { firstWidth: 1e6, width: 1e6, justify: false };

/** The lines of a signature block and its axis, in points from the left edge of the type area. */
export type SignatureLines = {
  readonly axis: number;
  readonly unitLines: readonly SetLine[];
  readonly dateLine: SetLine | undefined;
  readonly units: readonly string[];
  readonly date: string;
  readonly sealNote: string | undefined;
};

/** Sets unit and date and finds their axis; both writers use it. */
export function signatureLines(block: Extract<Block, { kind: "signature" }>, setting: Setting): SignatureLines {
  const { style, area } = setting;
  const { signature, body } = style;
  const type = { ...body, characterPitch: area.characterPitch };
  const dateLine = setText(block.date, type, ENDLESS, setting)[0];
  const unitLines = titleLines(block.unit, type, signature.longestUnit * area.characterPitch, setting);
  const unitWidth = Math.max(0, ...unitLines.map(({ width }) => width));
  const axis = Math.min(
    area.width - signature.dateFromRight * area.characterPitch - (dateLine?.width ?? 0) / 2,
    area.width - signature.unitFromRight * area.characterPitch - unitWidth / 2,
  );
  const words = (line: SetLine) => line.glyphRuns.map((sort) => sort.text).join("");
  const sealNote = signature.showSealNote ? block.sealNote : undefined;
  return { axis, unitLines, dateLine, units: unitLines.map(words), date: inlineText(block.date), sealNote };
}
