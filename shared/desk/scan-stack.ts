import type { LeftOverCause } from "../causes.ts";
import type { SeparatorCode } from "../documents/separator-code.ts";

/** A stack of scanned pages cut into documents, and where each belongs. Pure: pages and expected documents come from outside. */

/** What a page of the stack shows; the stack is one row of pages, whatever files they come in. */
export type StackPage = {
  /** nothing stands on it: the back of a sheet */
  readonly blank: boolean;
  /** of the QR code on it; `damaged`: one of ours that cannot be trusted */
  readonly code?: SeparatorCode | "damaged";
  /** pages that could not be read lay before it: a sheet in front of those says nothing of this one */
  readonly gap?: boolean;
};

/** A document that is expected back. `key` tells it from all others; `version`: as on separator sheets. */
export type ExpectedScan = {
  readonly key: string;
  /** of its case */
  readonly folder: string;
  readonly caseId: string;
  readonly slot: string;
  readonly for?: string | undefined;
  readonly version: string;
};

/** Neighbouring pages (places in the stack, from 0; blank ones and separators are in none) that are one document. `expected`: its key. */
export type StackPart =
  | { readonly kind: "assigned"; readonly pages: readonly number[]; readonly expected: string; readonly by: "separator" | "text" }
  /** `expected`: the document that it may be */
  | { readonly kind: "left-over"; readonly pages: readonly number[]; readonly why: LeftOverCause; readonly expected?: string }
  /** a list of the print pack, which is assigned nowhere */
  | { readonly kind: "list"; readonly pages: readonly number[] };

/** What is written on these pages finds the documents among the expected ones; pages of no document are in none. */
export type FindByText = (pages: readonly number[]) => readonly { readonly pages: readonly number[]; readonly expected: string }[];

/** Where documents begin among pages of which none was found for certain, and which each may be (`undefined`: one of several). */
type GuessByText = (pages: readonly number[]) => readonly { readonly pages: readonly number[]; readonly expected: string | undefined }[];

/** What the text of the pages tells. `isInternal`: a page of the print pack that is not sealed, by its mark. */
export type StackText = { readonly find: FindByText; readonly guess: GuessByText; readonly isInternal: (page: number) => boolean };

/** The part of the stack behind a separator sheet, up to the next one; the first may have none, and what lies behind a gap has none. */
type Section = { readonly code?: SeparatorCode | "damaged" | undefined; readonly pages: readonly number[] };

function sectionsOf(stack: readonly StackPage[]): readonly Section[] {
  const sections: { code?: SeparatorCode | "damaged" | undefined; pages: number[] }[] = [{ pages: [] }];
  for (const [index, page] of stack.entries()) {
    if (page.gap) sections.push({ pages: [] });
    if (page.code !== undefined) sections.push({ code: page.code, pages: [] });
    else if (!page.blank) sections.at(-1)?.pages.push(index);
  }
  return sections.filter(({ code, pages }, index) => index > 0 || code !== undefined || pages.length > 0);
}

/**
 * A stack that begins with pages and ends with a separator sheet was perhaps laid in backwards: then each document would stand
 * before its sheet, and be assigned to the next one.
 */
export function orderInDoubt(stack: readonly StackPage[]): boolean {
  const sections = sectionsOf(stack);
  const [first] = sections;
  const last = sections.at(-1);
  return sections.length > 1 && first !== undefined && last !== undefined && first.code === undefined && last.code !== undefined && last.pages.length === 0;
}

/** The pages that must be read as text: those that no separator sheet assigns for certain. */
export function pagesToRead(stack: readonly StackPage[], expected: readonly ExpectedScan[]): readonly number[] {
  const doubt = orderInDoubt(stack);
  return sectionsOf(stack).flatMap((section) => {
    const judged = judge(section, expected);
    if (judged.kind === "place") return doubt ? section.pages : [];
    if (judged.kind === "list") return doubt ? section.pages : judged.rest;
    return READ_FOR.has(judged.why) ? section.pages : [];
  });
}

/** In these cases the text may tell what the sheet does not; in the others the sheet is right, and a person must decide. */
const READ_FOR: ReadonlySet<LeftOverCause> = new Set<LeftOverCause>(["not-recognised", "code-damaged", "page-count", "pages-unknown"]);

type Judged =
  | { readonly kind: "place"; readonly expected: string }
  | { readonly kind: "list"; readonly list: readonly number[]; readonly rest: readonly number[] }
  | { readonly kind: "unsure"; readonly why: LeftOverCause; readonly expected?: string };

function judge({ code, pages }: Section, expected: readonly ExpectedScan[]): Judged {
  if (code === undefined) return { kind: "unsure", why: "not-recognised" };
  if (code === "damaged") return { kind: "unsure", why: "code-damaged" };
  if (code.slot === undefined) return { kind: "list", list: pages.slice(0, code.pages), rest: pages.slice(code.pages) };
  const ofCase = expected.filter(({ caseId }) => caseId === code.caseId);
  if (ofCase.length === 0) return { kind: "unsure", why: "case-unknown" };
  // copies of a case have its id too
  if (ofCase.some(({ folder }) => folder !== ofCase[0]?.folder)) return { kind: "unsure", why: "case-twice" };
  // a place may have several documents, such as two files of one agreement: the sheet is of the one with its version
  const places = ofCase.filter(({ slot, for: subject }) => slot === code.slot && subject === code.for);
  const place = places.find(({ version }) => version === code.version) ?? places[0];
  if (place === undefined) return { kind: "unsure", why: "place-unknown" };
  if (place.version !== code.version) return { kind: "unsure", why: "text-changed", expected: place.key };
  // how many pages belong here nobody knows: what lies behind the sheet may be of another document, whose own was lost
  if (code.pages === 0) return { kind: "unsure", why: "pages-unknown", expected: place.key };
  if (code.pages > 0 && pages.length !== code.pages) return { kind: "unsure", why: "page-count", expected: place.key };
  return { kind: "place", expected: place.key };
}

/**
 * Cuts a stack into documents and assigns them: by separator sheets where the pages behind one are as many as were printed, else by what is
 * written on them, also where nobody knows how many were printed. What is not sure is left over with the reason. Parts are in the order of the stack.
 */
export function splitStack(stack: readonly StackPage[], expected: readonly ExpectedScan[], text: StackText): readonly StackPart[] {
  const doubt = orderInDoubt(stack);
  const parts = sectionsOf(stack).flatMap((section): readonly StackPart[] => {
    const judged = judge(section, expected);
    if (judged.kind === "list") return [...part({ kind: "list", pages: judged.list }), ...byText(judged.rest, "not-recognised")];
    if (judged.kind === "place" && !doubt) return part({ kind: "assigned", pages: section.pages, expected: judged.expected, by: "separator" });
    if (judged.kind === "place") {
      const [found] = text.find(section.pages);
      const isConfirmed = found?.expected === judged.expected && found.pages.length === section.pages.length;
      return isConfirmed
        ? [{ kind: "assigned", pages: section.pages, expected: judged.expected, by: "separator" }]
        : byText(section.pages, "not-confirmed", judged.expected);
    }
    return READ_FOR.has(judged.why) ? byText(section.pages, judged.why, judged.expected) : part({ ...judged, kind: "left-over", pages: section.pages });
  });
  return withoutTwice(parts);

  /** Lists and separator sheets whose code cannot be read divide the pages, as sheets with a code do. */
  function byText(pages: readonly number[], why: LeftOverCause, maybe?: string): readonly StackPart[] {
    const at = pages.findIndex(text.isInternal);
    if (at >= 0) return [...found(pages.slice(0, at), why, maybe), { kind: "list", pages: pages.slice(at, at + 1) }, ...byText(pages.slice(at + 1), why)];
    return found(pages, why, maybe);
  }

  function found(pages: readonly number[], why: LeftOverCause, maybe: string | undefined): readonly StackPart[] {
    const unsure = (rest: readonly number[]) => part({ kind: "left-over", pages: rest, why, ...(maybe !== undefined && { expected: maybe }) });
    const likely = (rest: readonly number[]) =>
      around(rest, text.guess(rest), unsure, ({ pages: own, expected: key }) => ({
        kind: "left-over",
        pages: own,
        why: "alike",
        ...(key !== undefined && { expected: key }),
      }));
    // behind a sheet nobody guesses: it says what was printed
    const left = why === "not-recognised" ? likely : unsure;
    return around(pages, text.find(pages), left, ({ pages: own, expected: key }) => ({ kind: "assigned", pages: own, expected: key, by: "text" }));
  }
}

/** What was found among the pages, and the pages in front of, between and behind. */
function around<T extends { readonly pages: readonly number[] }>(
  pages: readonly number[],
  found: readonly T[],
  between: (rest: readonly number[]) => readonly StackPart[],
  partOf: (one: T) => StackPart,
): readonly StackPart[] {
  const parts: StackPart[] = [];
  let from = 0;
  for (const one of found) {
    const start = pages.indexOf(one.pages[0] ?? -1);
    parts.push(...between(pages.slice(from, start)), partOf(one));
    from = start + one.pages.length;
  }
  return [...parts, ...between(pages.slice(from))];
}

const part = (one: StackPart): readonly StackPart[] => (one.pages.length === 0 ? [] : [one]);

/** Of several parts that are one document a person must choose: the first is no better than the others. */
function withoutTwice(parts: readonly StackPart[]): readonly StackPart[] {
  const count = new Map<string, number>();
  for (const one of parts) if (one.kind === "assigned") count.set(one.expected, (count.get(one.expected) ?? 0) + 1);
  return parts.map((one) =>
    one.kind === "assigned" && (count.get(one.expected) ?? 0) > 1 ? { kind: "left-over", pages: one.pages, why: "twice", expected: one.expected } : one,
  );
}
