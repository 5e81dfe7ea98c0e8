import { compareTexts } from "../text/compare-texts.ts";
import { type DocumentContent, documentLines, documentText, type Inline } from "./blocks.ts";

/** The inlines of a document whose words are not those of an older version: changed answers, and words that came or went with them. */
export function changedInlines(content: DocumentContent, before: string): ReadonlySet<Inline> {
  const changed = new Set<Inline>();
  const marks = changedPlaces(before.normalize("NFC"), documentText(content).normalize("NFC"));
  let at = 0;
  for (const line of documentLines(content)) {
    for (const inline of line) {
      const length = inline.kind === "text" ? inline.text.normalize("NFC").length : 0;
      if (marks.some(({ from, to }) => from < at + length && to > at)) changed.add(inline);
      at += length;
    }
    at += 1;
  }
  return changed;
}

type Place = { readonly from: number; readonly to: number };

/** Where words came; where words only went, nothing on the page can be marked. */
function changedPlaces(before: string, after: string): readonly Place[] {
  const places: Place[] = [];
  let at = 0;
  for (const { kind, text } of compareTexts(before, after)) {
    if (kind === "gone") continue;
    if (kind === "come" && text.trim() !== "") places.push({ from: at, to: at + text.length });
    at += text.length;
  }
  return places;
}
