import type { Guide } from "../../shared/guide/guide.ts";
import { loginAccount } from "../../shared/guide/place-words.ts";
import { deadlineText } from "../../shared/text/moment-text.ts";
import { type CallDetails, lookUpChapters, type ManualBlock, type ManualChapter, workChapters } from "./manual-words.ts";

/** The chapter 指南没有要求的. */
export const NOT_ASKED = "not-asked";

/** What the manual takes from a guide. */
export type GuideContacts = Pick<Guide, "callName" | "documentNumber" | "hotline" | "hotlineNotes" | "portal" | "portalAddress" | "filing"> &
  Partial<Pick<Guide, "notAsked" | "clauses" | "words">>;

/** The whole manual for a guide: the one source of the help screen and of docs/manual.md. Without a guide it names none of its details. */
export function manualFor(guide: GuideContacts | undefined): readonly ManualChapter[] {
  return [...workChapters(guide ? detailsOf(guide) : NO_GUIDE), ...(guide ? notAskedChapter(guide) : []), ...lookUpChapters];
}

/** 指南没有要求的, out of the guide's data, each with the places that it rests on; none where the guide names nothing. */
function notAskedChapter({ notAsked = [], clauses = [] }: GuideContacts): readonly ManualChapter[] {
  if (notAsked.length === 0) return [];
  const placeOf = (id: string) => clauses.find((clause) => clause.id === id)?.place ?? id;
  const rows = notAsked.map(({ title, words, cites }) => {
    const places = cites.map(({ clause }) => placeOf(clause));
    return [title, places.length === 0 ? words : `${words}（${places.join("、")}）`] as const;
  });
  const first: ManualBlock = { kind: "words", words: "这些常被问到，指南却没有写，检查也不据此判断；网上系统另有要求的，以系统为准。" };
  return [{ id: NOT_ASKED, title: "指南没有要求的", blocks: [first, { kind: "pairs", pairs: rows }] }];
}

const NO_GUIDE: CallDetails = {
  call: "项目",
  hotline: "指南写明的咨询电话",
  portal: "网上填报系统",
  deadline: "指南规定的截止时间",
  account: loginAccount({ words: {} }),
};

function detailsOf({ callName, documentNumber, hotline, hotlineNotes, portal, portalAddress, filing, words = {} }: GuideContacts): CallDetails {
  const numbers = hotline.map((number, index) => {
    const note = hotlineNotes?.[index];
    return note === undefined ? number : `${number}（${note}）`;
  });
  return {
    call: `“${callName}”项目${documentNumber === undefined ? "" : `（${documentNumber}）`}`,
    hotline: numbers.length === 0 ? NO_GUIDE.hotline : `服务热线 ${numbers.join("、")} `,
    portal: `${portal ?? NO_GUIDE.portal}${portalAddress === undefined ? "" : `（${portalAddress}）`}`,
    deadline: ` ${deadlineText(filing.closes)} `,
    account: loginAccount({ words }),
  };
}

/** All words of a chapter, for the search. */
export function textOfChapter({ title, blocks }: ManualChapter): string {
  return [title, ...blocks.map(textOfBlock)].join("\n");
}

function textOfBlock(block: ManualBlock): string {
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

/** Chapters of `manual` in their order; nothing asked for: all of them, without excerpts. */
export function searchManual(manual: readonly ManualChapter[], query: string): readonly ManualHit[] {
  const wanted = query.normalize("NFKC").toLowerCase().split(/\s+/u).filter(Boolean);
  const [first] = wanted;
  if (first === undefined) return manual.map((chapter) => ({ chapter, excerpt: undefined }));
  return manual.flatMap((chapter) => {
    const all = textOfChapter(chapter);
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
