import { folded } from "../folded.ts";
import { mainScript } from "../scripts.ts";
import { DATE_LABEL, NAME_LABEL } from "../vocabulary/signing-words.ts";
import type { ClausePair, Passage } from "./clause-pairs.ts";
import { tableColumn } from "./table-columns.ts";

/** What a translation says where its original has a passage, the page on which it begins, and the lines in which it stands. */
export type TranslatedQuote = Pick<Passage, "text" | "page" | "lines">;

/**
 * The words of a translation beside a quote of its original: the sentences in the same places, where both clauses have as many, else the
 * paragraph, else the clause. Of who signs beside others: what has the same label in the same column. `undefined`: the quote is in Chinese
 * itself, or no clause that has a partner holds it.
 */
export function translatedQuote(clauses: readonly ClausePair[], quote: string): TranslatedQuote | undefined {
  const own = bare(quote);
  if (own === "" || mainScript(quote) === "han") return undefined;
  for (const { original, translation } of clauses) {
    const at = original?.findIndex(({ text }) => bare(text).includes(own)) ?? -1;
    const [passage, other] = [original?.[at], translation?.[at]];
    if (passage === undefined || translation === undefined || translation.length === 0) continue;
    if (passage.row !== undefined) return whole(sameLabelled(passage, original ?? [], translation));
    if (original?.length !== translation.length || other === undefined) return whole(translation);
    const [said, says] = [sentences(passage.text), sentences(other.text)];
    const places = said.length === says.length ? said.flatMap((sentence, place) => (isPartOf(bare(sentence), own) ? [place] : [])) : [];
    const [first, last] = [places[0], places.at(-1)];
    return first === undefined || last === undefined ? whole([other]) : { text: says.slice(first, last + 1).join(""), page: other.page, lines: other.lines };
  }
  return undefined;
}

const bare = (text: string) => text.replace(/[\s-]/gu, "");
/** A sentence of the quote, or one that holds it. */
const isPartOf = (sentence: string, quote: string) => quote.includes(sentence) || sentence.includes(quote);
const sentences = (text: string) => text.split(/(?<=[。！？])|(?<=[.!?]["”’»)]?)\s+(?=["“«(]?\p{Lu})/u).filter((sentence) => sentence.trim() !== "");

const LABELS = [NAME_LABEL, DATE_LABEL];

/** 姓名：… in the column of “Name: …”: columns side by side, read line by line, would mix those who sign. */
function sameLabelled(passage: Passage, original: readonly Passage[], translation: readonly Passage[]): readonly Passage[] {
  const label = LABELS.find((one) => one.test(folded(passage.text)));
  const column = tableColumn(original, passage);
  return label ? translation.filter((one) => label.test(folded(one.text)) && tableColumn(translation, one) === column) : [];
}

function whole(passages: readonly Passage[]): TranslatedQuote | undefined {
  const [first] = passages;
  return first && { text: passages.map(({ text }) => text).join(" "), page: first.page, lines: passages.flatMap(({ lines }) => lines) };
}
