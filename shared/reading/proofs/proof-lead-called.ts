import type { Paragraph } from "../paragraphs.ts";
import { LEAD } from "../vocabulary/lead-words.ts";
import { CAPITALS, type NamedPerson, nameAt, personAt } from "./proof-persons.ts";

/** y el Dr. Ana Primjer, DNI 24…, en adelante “EL INVESTIGADOR RESPONSABLE”: the person before whom the contract calls so from there on. */
export function leadCalled(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  const called = new RegExp(
    `(?:en (?:adelante|lo sucesivo)|hereinafter(?: referred to as| called)?|hereafter|nachfolgend|im folgenden|ci-apres|doravante|in seguito|di seguito|以下(?:简称|称))\\s*[,:：]?\\s*(?:denominad[oa] |denomme(?:e)? |as )?[(（]?["“«„]\\s*(?:(?:el|la|the|le|l'|der|die|il|o|a) ?)?(?:${LEAD})\\s*["”»]`,
    "gu",
  );
  for (const paragraph of paragraphs)
    for (const { index } of paragraph.folded.matchAll(called)) {
      const party = paragraph.text.slice(0, index).split(/[;；]/u).at(-1) ?? "";
      const begins = /^\s*(?:(?:y|e|and|et|und|与|和)\s+)?(?:(?:el|la|the|le|der|die|il|o|a)\s+)?/iu.exec(party)?.[0].length ?? 0;
      const found = personAt(party.slice(begins), CAPITALS);
      if (found?.includes(" ")) return nameAt(paragraph, found, index - party.length);
    }
  return undefined;
}
