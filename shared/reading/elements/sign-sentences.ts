import { folded } from "../folded.ts";
import { clauseNumber } from "../numbering.ts";
import type { Paragraph } from "../paragraphs.ts";

/** Whether folded text that names a signer says nothing of it: “Signed by … on 3 June 2020, it is replaced.” tells of another document. */
export const isOnlySigned = (text: string, signer: string | undefined): boolean =>
  signer !== undefined && !/(?<![a-z])(?:shall|is|are|was|were|has|have|ist|wird|wurde|sind|sont)(?![a-z])/u.test(text.split(folded(signer)).at(-1) ?? "");

/** Whether the next clause goes on with the text, rather than beginning an annex. */
export function clausesGoOn(behind: readonly Paragraph[]): boolean {
  const [next] = behind.flatMap((one) => (one.isCell ? [] : (clauseNumber(one.folded, one.text) ?? [])));
  return next !== undefined && !next.isAnnex && next.rank < 8 && !/^(?:1(?:\.1)*|i|a|一)$/u.test(next.label);
}
