import { nameBytes as bytes } from "../text/file-names.ts";
import { withoutLegalForm } from "../text/legal-forms.ts";
import { wordStarts } from "../text/line-breaking.ts";

/** Bytes that the name of an attachment outside the guide's list, or of a partner, may claim before unit and lead are cut: twelve characters. */
export const OWN_NAME = 36;

/** `isPerson`: the name of a person, half of which is nobody's name, so that all others are cut before it. */
export type NamePart = { readonly text: string; readonly isPerson?: boolean };

/**
 * Cuts the longest of the parts until all joined fit into `room` bytes: legal forms first, which tell no unit from another, then word by word.
 * A word is cut only where no part has one to lose, or where it is longer than any part should be.
 */
export function cutLongest(parts: readonly NamePart[], room: number): readonly string[] {
  const cut = parts.map((part) => part.text);
  const weight = (index: number) => bytes(cut[index] ?? "") / (parts[index]?.isPerson ? 2 : 1);
  while (bytes(cut.join("_")) > room) {
    const next = nextCut(
      cut.map((text, index) => ({ text, index, isPerson: parts[index]?.isPerson === true })),
      (one, other) => weight(other.index) - weight(one.index),
    );
    if (next.text === "") break;
    cut[next.index] = next.text;
  }
  return cut;
}

type Cut = { readonly text: string; readonly index: number };

function nextCut(parts: readonly (Cut & { readonly isPerson: boolean })[], byWeight: (one: Cut, other: Cut) => number): Cut {
  const sorted = [...parts].sort(byWeight);
  for (const { text, index, isPerson } of sorted) {
    const shorter = isPerson ? text : withoutLegalForm(text);
    if (shorter !== text) return { text: shorter, index };
  }
  for (const { text, index } of sorted) {
    const shorter = withoutLastWord(text);
    if (shorter !== undefined) return { text: shorter, index };
    if (bytes(text) > OWN_NAME) break;
  }
  const [longest = { text: "", index: 0 }] = sorted;
  return { text: [...longest.text].slice(0, -1).join("").trimEnd(), index: longest.index };
}

/** Marks and small words that join what follows to what stands before: at the end of a cut name they hang in the air. */
const HANGING =
  /(?:[\s_,，、;；:：·・&＆/\-–—（(〔【“‘]+|[的与和及或暨]|(?<=\s)(?:of|the|and|for|in|at|de|des|du|la|le|et|der|die|das|und|für|zur|zum|von|van|di|e|y|do|da))$/iu;

/** The name up to the beginning of its last word; `undefined` where it is one word. A bracket that is not closed any more goes as a whole. */
function withoutLastWord(name: string): string | undefined {
  const at = wordStarts(name).at(-1);
  if (at === undefined) return undefined;
  let left = name.slice(0, at).replace(/[（(〔【“‘][^）)〕】”’]*$/u, "");
  while (HANGING.test(left)) left = left.replace(HANGING, "");
  return left === "" ? undefined : left;
}
