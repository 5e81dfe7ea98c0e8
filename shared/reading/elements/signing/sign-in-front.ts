import { folded } from "../../folded.ts";
import type { Paragraph } from "../../paragraphs.ts";
import type { Party } from "../../parties.ts";
import { SIGN_LABEL } from "../../vocabulary/signing-words.ts";
import { linesIn } from "./sign-cells.ts";
import type { Sides, SignSide } from "./sign-line.ts";
import { isPersonLine } from "./sign-names.ts";
import { signTable } from "./sign-tables.ts";

/** On the cover, before the text begins: 签约方 | 签约代表 | 职务 | 签字 | 盖章, and a row for each side. */
export function tableInFront(
  paragraphs: readonly Paragraph[],
  signing: ReadonlySet<Paragraph>,
  parties: readonly Party[],
): readonly (Sides & { readonly before: readonly Paragraph[]; readonly at: number })[] {
  const at = paragraphs.findIndex((one) => signing.has(one) && one.isCell);
  const rest = at < 0 ? -1 : paragraphs.findIndex((one, index) => index > at && !signing.has(one));
  const cells = at < 0 ? [] : paragraphs.slice(at, rest < 0 ? undefined : rest);
  const lines = cells.flatMap((one) => linesIn(one, parties));
  const table = signTable(lines);
  const isNamed = ({ lines: own }: SignSide) => own.some((line) => isPersonLine(line, parties));
  return table && table.sides.length > 1 && table.sides.every(isNamed) && lines.some(({ text }) => SIGN_LABEL.test(folded(text)))
    ? [{ sides: table.sides, shared: [], before: paragraphs.slice(Math.max(0, at - 4), at), at }]
    : [];
}
