import { folded } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { FOR_SIDE } from "../../vocabulary/signing-words.ts";
import type { Sides, SignLine, SignSide } from "./sign-line.ts";
import { isPersonLine, signerIn } from "./sign-names.ts";
import { ownUnit } from "./sign-units.ts";

/** The common seal of …, affixed in the presence of two officers: a unit signs from here on. */
export const SEAL_OF = /^(?:the )?(?:common|corporate|company|official) seal of (?:the )?[a-z]/u;

/**
 * Sides below each other, of which one has two who sign beside each other: “Signed by Jane Smith, President, for and on behalf of …” and its day,
 * and below it “Executed as a deed by affixing the common seal of … in the presence of:” above two officers.
 */
export function betweenSigned(
  lines: readonly SignLine[],
  parties: readonly Party[],
  sidesOf: (lines: readonly SignLine[], parties: readonly Party[]) => Sides,
): Sides | undefined {
  const isSigned = (line: SignLine | undefined) => line?.cells === 1 && signerIn(line.text, parties) !== undefined;
  const begins = (line: SignLine) =>
    isSigned(line) ||
    (line.cells === 1 && [FOR_SIDE, SEAL_OF].some((words) => words.test(folded(line.text))) && ownUnit({ lines: [line] }, parties) !== undefined);
  const heads = lines.flatMap((line, at) => (begins(line) ? [at] : []));
  const parts = heads.map((from, at) => lines.slice(from, heads[at + 1]));
  const units = parts.map((own) => ownUnit({ lines: own.filter(({ cells }) => cells === 1) }, parties));
  if (parts.length < 2 || heads[0] !== 0 || units.includes(undefined) || new Set(units).size < parts.length) return undefined;
  const sides = parts.map((own): readonly SignSide[] => {
    const first = own.findIndex(({ cells }) => cells > 1);
    if (first < 0) return [{ lines: own, left: 0, right: 10_000 }];
    if (isSigned(own[0])) return [];
    return sidesOf(own.slice(first), parties).sides.map((side) => ({ ...side, lines: [...own.slice(0, first), ...side.lines] }));
  });
  const bearOne = (own: readonly SignSide[]) => own.length > 0 && own.every((side) => side.lines.some((line) => isPersonLine(line, parties)));
  const isMixed = parts.some((own) => isSigned(own[0])) && sides.some((own) => own.length > 1);
  return isMixed && sides.every(bearOne) ? { sides: sides.flat(), shared: [] } : undefined;
}
