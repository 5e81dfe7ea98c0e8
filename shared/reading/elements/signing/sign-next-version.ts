import { readDates } from "../../dates.ts";
import { clauseNumber } from "../../numbering.ts";
import { type Paragraph, pageOf } from "../../paragraphs.ts";
import { type Party, unitsIn } from "../../parties.ts";
import { DATE_LABEL, NAME_LABEL, PARTY_LABEL, SIGN_LABEL } from "../../vocabulary/signing-words.ts";
import { bearsPerson } from "./sign-asides.ts";

/** The number of a first clause. */
const FIRST = /^(?:1(?:\.1)*|i|一)$/u;

/**
 * A run of loose lines without the head of the version in the other language behind the signatures: its title and the parties, each with
 * its label, right above its first clause.
 */
export function withoutNextHead(run: readonly Paragraph[], next: Paragraph | undefined, parties: readonly Party[]): readonly Paragraph[] {
  const number = next && !next.isCell ? clauseNumber(next.folded, next.text) : undefined;
  if (!number || number.isAnnex || number.rank >= 8 || !FIRST.test(number.label)) return run;
  const signs = (one: Paragraph) =>
    [SIGN_LABEL, NAME_LABEL, DATE_LABEL].some((label) => label.test(one.folded)) || readDates(one.folded).length > 0 || bearsPerson([one], parties);
  const last = run.findLastIndex(signs);
  const head = run.slice(last + 1);
  const named = head.filter((one) => PARTY_LABEL.test(one.folded) && /[:：]\s*\S/u.test(one.text));
  const labels = new Set(named.map(({ folded: own }) => PARTY_LABEL.exec(own)?.[0]));
  if (last < 0 || labels.size < 2 || !named.some(({ text }) => unitsIn(text).length > 0)) return run;
  const from = head.findIndex((one) => named.includes(one));
  // the title stands above the first of them
  const isTitle = (one: Paragraph | undefined) => one !== undefined && unitsIn(one.text).length === 0 && !PARTY_LABEL.test(one.folded);
  const at = isTitle(head[from - 1]) ? from - 1 : from;
  const kept = run.slice(0, last + 1 + at);
  // “Fait à Toulouse, le 27 mars 2026” below the title of a version that begins on a page of its own
  const page = pageOf(named[0] as Paragraph);
  const onPage = kept.findIndex((one) => pageOf(one) === page);
  return onPage > 0 && !bearsPerson(kept.slice(onPage), parties) ? kept.slice(0, onPage) : kept;
}
