import { lookUpChapters, type ManualBlock, type ManualChapter, workChapters } from "./manual-words.ts";

/** The whole manual: the one source of the help screen and of README.md's Chinese section. */
export const manual: readonly ManualChapter[] = [...workChapters, ...lookUpChapters];

/** All words of a chapter, for the search. */
export function chapterWords({ title, blocks }: ManualChapter): string {
  return [title, ...blocks.map(blockWords)].join("\n");
}

function blockWords(block: ManualBlock): string {
  switch (block.kind) {
    case "words":
      return block.words;
    case "list":
    case "steps":
      return block.items.join("\n");
    case "picture":
      return block.shows;
    case "pairs":
      return block.pairs.map((pair) => pair.join("　")).join("\n");
  }
}

/** A chapter that holds every word of a query, and the place where the first of them stands with a little around it. */
export type ManualHit = { readonly chapter: ManualChapter; readonly excerpt: string | undefined };

const AROUND = 14;

/** Chapters in their order; nothing asked for: all of them, without excerpts. */
export function searchManual(query: string): readonly ManualHit[] {
  const wanted = query.normalize("NFKC").toLowerCase().split(/\s+/u).filter(Boolean);
  const [first] = wanted;
  if (first === undefined) return manual.map((chapter) => ({ chapter, excerpt: undefined }));
  return manual.flatMap((chapter) => {
    const all = chapterWords(chapter);
    const plain = all.normalize("NFKC").toLowerCase();
    if (!wanted.every((word) => plain.includes(word))) return [];
    const line = all
      .split("\n")
      .slice(1)
      .find((candidate) => candidate.normalize("NFKC").toLowerCase().includes(first));
    return [{ chapter, excerpt: line && excerptOf(line, first) }];
  });
}

function excerptOf(line: string, word: string): string {
  const at = Math.max(0, line.toLowerCase().indexOf(word));
  const from = Math.max(0, at - AROUND);
  const to = Math.min(line.length, at + word.length + AROUND);
  return `${from > 0 ? "…" : ""}${line.slice(from, to)}${to < line.length ? "…" : ""}`;
}
