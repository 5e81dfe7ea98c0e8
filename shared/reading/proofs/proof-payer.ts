import { labelledIn } from "../labelled.ts";
import type { Paragraph } from "../paragraphs.ts";
import { isFunder, LONGEST_NAME } from "../vocabulary/funder-forms.ts";
import { type Written, written } from "../written.ts";

/** Ordinante | REGIONE TOSCANA – Settore Ricerca: whose money a bank has received, without the department behind a dash. */
export function payingFunder(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const { text, paragraph, from } of labelledIn(paragraphs, PAYER_LABEL)) {
    const name = text.split(/\s[–—-]\s|[,(（;]/u)[0]?.trim() ?? "";
    if (name.length < 3 || name.length > LONGEST_NAME || !isFunder(name)) continue;
    const at = paragraph.text.indexOf(name, from);
    return written(paragraph, at, at + name.length);
  }
  return undefined;
}
const PAYER_LABEL =
  "ordinante|ordenante|donneur d'ordre|(?:ordering|originating) (?:party|customer)|payer|remitter|zahlungspflichtiger|auftraggeber|汇款人|付款(?:人|方)";

/** Česká republika – Grantová agentura České republiky, … (dále jen „poskytovatel“): a party that is called who gives. */
export function providingFunder(paragraphs: readonly Paragraph[]): Written | undefined {
  const one = paragraphs.find(({ folded }) => IS_PROVIDER.test(folded));
  const name = one && /^(?:Česká republika|Slovenská republika)?(?:\s[–—-]\s)?([^,;:(]{4,80}),/u.exec(one.text)?.[1];
  if (!one || name === undefined || !isFunder(name)) return undefined;
  return written(one, one.text.indexOf(name), one.text.indexOf(name) + name.length);
}
const IS_PROVIDER = /[(（]\s*(?:dale jen|dalej len)\s*:?\s*["“”„']?\s*poskytovatel/u;
