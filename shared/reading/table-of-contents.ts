import type { Paragraph } from "./paragraphs.ts";

export const SENTENCE_END = /[.。;；!！?？]["”’»]?\s*$/u;
const CONTENTS =
  /^(?:目\s*录|(?:table of )?contents|inhalt(?:sverzeichnis)?|table des matieres|sommaire|indice|sommario|sisallys(?:luettelo)?|innehall|tartalom(?:jegyzek)?)$/u;
const LEADER = /(?:\.{4,}|…{2,}|·{4,}|\s{3,}|(?:\. ){4,})\s*\d{1,3}\s*$/u;

/** The paragraphs without a table of contents, which is no clause. */
export function withoutContents(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let inside: number | undefined;
  return paragraphs.filter((paragraph) => {
    const page = paragraph.lines[0]?.line.page;
    if (!paragraph.isCell && !paragraph.isBeside && CONTENTS.test(paragraph.folded.trim())) inside = page;
    else if (inside !== undefined && (page !== inside || (paragraph.text.length > 60 && SENTENCE_END.test(paragraph.text)))) inside = undefined;
    return inside === undefined && !LEADER.test(paragraph.folded);
  });
}
