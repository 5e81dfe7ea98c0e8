import { hasHan } from "../text/han.ts";
import { bare } from "./case-difference.ts";
import { OCR_ALPHABET } from "./vocabulary/ocr-alphabet.ts";

/** Whether the engine for scans knows none but another character for one: 镕, of which it makes 铬 where its look does not tell. */
const isUnreadable = (character: string): boolean => hasHan(character) && !OCR_ALPHABET.has(character);

/** Whether what was read from a picture may be an answer of a case: it says otherwise only where that has characters which the engine does not know. */
export function mayBeReadAs(found: string, answer: string): boolean {
  const characters = [...bare(answer)];
  // of such a character alone nothing is left that could be held to the answer
  if (!characters.some(isUnreadable) || characters.every(isUnreadable)) return false;
  const pattern = characters.map((character) => (isUnreadable(character) ? ".{0,2}" : character)).join("");
  const [read = ""] = new RegExp(pattern, "u").exec(bare(found)) ?? [];
  // one may be passed over, but not several
  return [...read].length >= characters.length - 1;
}
