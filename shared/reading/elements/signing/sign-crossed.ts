import { editsBetween } from "../../../text/near-name.ts";
import { folded } from "../../folded.ts";
import { BY_PEN } from "../../name-by-pen.ts";
import type { PageText } from "../../page-text.ts";
import type { Party } from "../../parties.ts";
import type { SignLine, SignSide } from "./sign-line.ts";
import { nameIn } from "./sign-names.ts";

/** How far above the first line of a side its signature stands, in points. */
const ABOVE = 60;
/** Print that a pen crosses is read no more surely. */
const CROSSED = 0.7;
/** Two words and more, each of several letters: no initials, and no stroke that an engine took for a letter. */
const WHOLE_NAME = /^\p{Lu}\p{Ll}{1,}(?:[ -]\p{Lu}\p{Ll}{1,}){1,3}$/u;

/**
 * “By: Kuang Le "© i”, which a pen has crossed, below the signature Kuang Lei: the name that the engine has read from the pen, where the print
 * below it begins nearly so. Neither alone would be a name.
 */
export function crossedName(
  side: SignSide,
  pages: readonly PageText[],
  parties: readonly Party[],
): { readonly line: SignLine; readonly name: string } | undefined {
  for (const line of side.lines) {
    const page = pages.find((one) => one.page === line.page && one.source === "ocr");
    if (!page || line.confidence > CROSSED) continue;
    const top = Math.min(...side.lines.filter((other) => other.page === line.page).map(({ box }) => box.top));
    const printed = folded(line.text)
      .replace(/^[^:：]{1,24}[:：]\s*/u, "")
      .trim();
    const pens = page.lines.filter(({ text, confidence, box }) => {
      const middle = box.left + box.width / 2;
      const isOfSide = middle >= side.left && middle < side.right && box.top > top - ABOVE && box.top < line.box.top;
      return confidence <= BY_PEN && isOfSide && WHOLE_NAME.test(text.trim());
    });
    for (const { text } of pens) {
      const name = text.trim();
      const most = name.length >= 16 ? 2 : 1;
      const isAlike = name.length >= 7 && editsBetween(folded(name), printed.slice(0, name.length)) <= most;
      if (isAlike && nameIn({ ...line, text: name, confidence: 1 }, parties) !== undefined) return { line, name };
    }
  }
  return undefined;
}
