import { CheckBox, type ParagraphChild, TextRun } from "docx";
import type { Inline, InlineFace } from "../../shared/documents/blocks.ts";
import { runFont } from "./docx-styles.ts";
import type { Face } from "./fonts.ts";

const FACES: Readonly<Record<Exclude<InlineFace, "body">, Face>> = { emphasis: "kaiti", heading: "heiti", foreign: "latin" };

/** Runs of a paragraph; the face comes from its style unless an inline has its own. A check box is a content control. */
export function wordRuns(inlines: readonly Inline[], face?: Face): ParagraphChild[] {
  return inlines.map((inline) => {
    if (inline.kind === "check-box") {
      const state = (value: string) => ({ value, font: "Segoe UI Symbol" });
      return new CheckBox({ checked: inline.ticked, checkedState: state("2611"), uncheckedState: state("2610") });
    }
    const own = inline.face === undefined || inline.face === "body" ? face : FACES[inline.face];
    // the hint keeps “ ” — … in the Chinese face, whatever the style says
    return new TextRun({ text: inline.text, font: own === undefined ? { hint: "eastAsia" } : runFont(own) });
  });
}
