import type { PDFPage } from "@cantoo/pdf-lib";
import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import type { TextStyle, Typesetter } from "../documents/typesetter.ts";
import { baselineOf, PAGE_HEIGHT, sheetOn, TYPE_AREA } from "./drawing.ts";

const NUMBER: TextStyle = { face: "heiti", size: 22 };
const NAME: TextStyle = { face: "fangsong", size: 18 };
const NUMBER_PITCH = 46;
const NAME_PITCH = 29;
/** Words stand a little above the middle of the page, where the eye looks for them. */
const TOP = PAGE_HEIGHT * 0.36;

/** Draws 附件3 and the paper's title on an empty A4 page that stands before it. */
export function drawDivider(page: PDFPage, { number, title }: PlannedAttachment, typesetter: Typesetter): void {
  const sheet = sheetOn(page, typesetter);
  sheet.centred(`附件${number}`, baselineOf(TOP, NUMBER_PITCH, NUMBER.size), NUMBER);
  for (const [line, words] of typesetter.breakLines(title, TYPE_AREA.width, NAME).entries()) {
    sheet.centred(words.trim(), baselineOf(TOP + NUMBER_PITCH + line * NAME_PITCH, NAME_PITCH, NAME.size), NAME, "附件名称");
  }
}
