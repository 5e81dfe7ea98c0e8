import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import type { Measure, TextStyle } from "../documents/typesetter.ts";
import { baselineOf, PAGE_HEIGHT, type Sheet, TYPE_AREA } from "./drawing.ts";

const NUMBER: TextStyle = { face: "heiti", size: 22 };
const NAME: TextStyle = { face: "fangsong", size: 18 };
const NUMBER_PITCH = 46;
const NAME_PITCH = 29;
/** Words stand a little above the middle of the page, where the eye looks for them. */
const TOP = PAGE_HEIGHT * 0.36;

/** Draws 附件3 and the attachment's title on an empty A4 page that stands before it. */
export function drawDivider(sheet: Sheet, { number, title }: Pick<PlannedAttachment, "number" | "title">, measure: Measure): void {
  sheet.centred(`附件${number}`, baselineOf(TOP, NUMBER_PITCH, NUMBER.size), NUMBER);
  for (const [line, words] of measure.breakNames(title, TYPE_AREA.width, NAME).entries()) {
    sheet.centred(words.trim(), baselineOf(TOP + NUMBER_PITCH + line * NAME_PITCH, NAME_PITCH, NAME.size), NAME, "附件名称");
  }
}
