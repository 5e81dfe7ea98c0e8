import type { Block } from "../../shared/documents/blocks.ts";
import type { Mark, Slab } from "./flow.ts";
import { baselineIn, type Setting, setText } from "./set-blocks.ts";
import { titleLines } from "./set-title.ts";

/**
 * The signature block (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2): free lines, the note on the place of the seal in the last of
 * them, unit, date. The date ends four characters before the right edge and the unit is centred on it; a unit that would
 * reach further moves the axis to the left. The strip before it is kept with it, so it never stands alone on a page.
 */
export function setSignature(block: Extract<Block, { kind: "signature" }>, setting: Setting): readonly Slab[] {
  const { style, area, linePitch } = setting;
  const { signature, body } = style;
  const type = { ...body, pitch: area.characterPitch };
  const endless = { firstWidth: 1e6, width: 1e6, justify: false };
  const date = setText(block.date, type, endless, setting)[0];
  const units = titleLines(block.unit, type, signature.longestUnit * area.characterPitch, setting);
  const dateWidth = date?.width ?? 0;
  const unitWidth = Math.max(0, ...units.map(({ width }) => width));
  const axis = Math.min(
    area.width - signature.dateFromRight * area.characterPitch - dateWidth / 2,
    area.width - signature.unitFromRight * area.characterPitch - unitWidth / 2,
  );
  const slab = (marks: readonly Mark[], keepWithNext = true): Slab => ({ height: linePitch, marks, keepWithNext });
  const centred = (line: (typeof units)[number] | undefined, size: number, color?: number): Mark[] =>
    line === undefined
      ? []
      : [{ kind: "line", x: axis - line.width / 2, baseline: baselineIn(linePitch, size), line, ...(color === undefined ? {} : { color }) }];
  const { sealNote } = signature;
  const note = signature.showSealNote && block.sealNote ? setText([{ kind: "text", text: block.sealNote }], sealNote, endless, setting)[0] : undefined;
  const free = Math.max(signature.freeLines, note ? 1 : 0);
  return [
    ...Array.from({ length: free }, (_, index) => slab(index === free - 1 ? centred(note, sealNote.size, sealNote.grey) : [])),
    ...units.map((unit) => slab(centred(unit, body.size))),
    slab(centred(date, body.size), false),
  ];
}
