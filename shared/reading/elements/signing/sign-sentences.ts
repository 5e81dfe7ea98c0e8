import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { clauseNumber } from "../../numbering.ts";
import type { Paragraph } from "../../paragraphs.ts";
import type { SignLine } from "./sign-line.ts";

/** Whether folded text that names a signer says nothing of it: “Signed by … on 3 June 2020, it is replaced.” tells of another document. */
export const isOnlySigned = (text: string, signer: string | undefined): boolean =>
  signer !== undefined && !/(?<![a-z])(?:shall|is|are|was|were|has|have|ist|wird|wurde|sind|sont)(?![a-z])/u.test(text.split(folded(signer)).at(-1) ?? "");

/** The number of a first clause. */
const FIRST = /^(?:1(?:\.1)*|i|a|一|premier|primer[oa]?|primeir[oa])$/u;

/** Whether the next clause goes on with the text, rather than beginning an annex. */
export function clausesGoOn(behind: readonly Paragraph[]): boolean {
  for (const one of behind) {
    const next = one.isCell ? undefined : clauseNumber(one.folded, one.text);
    if (next) return !next.isAnnex && next.rank < 8 && !FIRST.test(next.label);
  }
  return false;
}

type Placed = { readonly at: number; readonly sides: readonly unknown[] };

/** Without lists among the clauses, which go on behind them, where others sign later; and without those of an annex behind two who have signed. */
export function outsideText<Block extends Placed>(blocks: readonly Block[], paragraphs: readonly Paragraph[]): readonly Block[] {
  const numbers = paragraphs.map((one) => (one.isCell ? undefined : clauseNumber(one.folded, one.text)));
  const isOfAnnex = ({ at }: Block) => {
    const annex = numbers.findLastIndex((number, index) => index < at && number?.isAnnex);
    return blocks.filter((other) => other.at < annex).flatMap(({ sides }) => sides).length > 1;
  };
  const isAmongClauses = ({ at }: Block) => {
    const before = numbers.slice(0, at).findLast((number) => number !== undefined && number.rank < 8);
    const behind = numbers.slice(at).find((number) => number !== undefined && number.rank < 8);
    return before?.rank === behind?.rank && behind !== undefined && !behind.isAnnex && !FIRST.test(behind.label);
  };
  const own = blocks.filter((block) => !isOfAnnex(block));
  return own.filter((block, index) => !isAmongClauses(block) || own.slice(index + 1).every(isAmongClauses));
}

/** Without titles of an annex behind the block. */
export function trimmedRun(run: readonly Paragraph[]): readonly Paragraph[] {
  const annex = run.findIndex((one, index) => index > 0 && clauseNumber(one.folded, one.text)?.isAnnex);
  return annex < 0 ? run : run.slice(0, annex);
}

type Lines = { readonly sides: readonly { readonly lines: readonly SignLine[] }[]; readonly shared: readonly SignLine[] };
const ADDRESS =
  /^(?:[甲乙丙丁]方)?(?:住\s?所\s?地?|(?:通讯|注册|单位|联系)?地\s?址|(?:registered )?(?:address|office)|anschrift|adresse|domicilio|sede|adres)\s*[:：]/u;
const SPEAKS_OF_SIGNING = /签|盖\s?章|公\s?章|sign|unterschr|firma|underskr|_{4,}/u;

/** Without the particulars of the parties at the head, address and legal representative of each, where others sign below; no day stands among them. */
export function withoutParticulars<Block extends Lines>(blocks: readonly Block[]): readonly Block[] {
  const areParticulars = ({ sides, shared }: Block) => {
    const all = [...shared, ...sides.flatMap(({ lines }) => lines)].map(({ text }) => folded(text));
    return all.some((text) => ADDRESS.test(text)) && !all.some((text) => SPEAKS_OF_SIGNING.test(text) || readDates(text).length > 0);
  };
  return blocks.filter((block, index) => !areParticulars(block) || !blocks.slice(index + 1).some(({ sides }) => sides.length > 1));
}
