import type { PageText } from "../page-text.ts";
import type { Paragraph } from "../paragraphs.ts";
import { isUnsure, type MissingPart, type TranslationDifference } from "./difference.ts";
import { beginningIn } from "./place.ts";
import { itemsOf, type Node } from "./section-nodes.ts";
import { allParagraphs, firstLine, type Section } from "./sections.ts";

/** Parts without a partner: named one by one, or all of a page together where it is all of it. */
export function missingParts(pages: readonly PageText[], whole: Section, missing: readonly Node[]): readonly TranslationDifference[] {
  const [all, gone] = [lengthsOn(allParagraphs(whole)), lengthsOn(missing.flatMap(({ section }) => allParagraphs(section)))];
  const lost = new Set(pages.map(({ page }) => page).filter((page) => (gone.get(page) ?? 0) > (all.get(page) ?? 0) * 0.7));
  const onPages = new Map<number, MissingPart[]>();
  return missing.flatMap((node): readonly TranslationDifference[] => {
    const part = partOf(node.section);
    if (!part) return [];
    const { place } = part;
    // a signature without names and dates in print, or with those that stand elsewhere, is not missed
    if (node.section.isSignature && !lost.has(place.page) && itemsOf(node).every(({ hasEqual }) => hasEqual)) return [];
    if (!lost.has(place.page)) return [{ kind: "missing-clause", original: place, isUnsure: isUnsure(place) }];
    const before = onPages.get(place.page);
    if (before) {
      before.push(part);
      return [];
    }
    const parts = [part];
    onPages.set(place.page, parts);
    return [{ kind: "missing-page", original: place, isUnsure: isUnsure(place), parts }];
  });
}

function partOf(section: Section): MissingPart | undefined {
  const paragraph = firstLine(section);
  const { number, isAnnex, isSignature, rank } = section;
  const isArticle = number !== undefined && rank > 1 && rank <= LAST_RANK_OF_ARTICLES;
  const kind = isSignature ? "signing" : isAnnex ? "annex" : isArticle ? "article" : "other";
  return paragraph && { kind, number, place: beginningIn(paragraph, 48) };
}

/** Chapters are further out than articles, and paragraphs of articles further in. */
const LAST_RANK_OF_ARTICLES = 3;

/** How much of each page paragraphs are. */
function lengthsOn(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { text, lines } of paragraphs) {
    const page = lines[0]?.line.page ?? 1;
    found.set(page, (found.get(page) ?? 0) + text.length);
  }
  return found;
}
