import type { Inline } from "./blocks.ts";

/** Text at a fixed place of a page, centred: its type and place are in the house style under the same name. */
export type DisplayUse = "plan" | "coverTitle" | "incomplete" | "date" | "dividerNumber" | "dividerName";

/** An entry of the index. `page`: as printed; without it the row has no leader. `target`: the row leads to this attachment, from 0. */
export type IndexEntry = {
  readonly number: string;
  readonly title: readonly Inline[];
  readonly notes: readonly Inline[];
  readonly page?: string;
  readonly target?: number;
  /** heading of the section that begins with this entry */
  readonly section?: readonly Inline[];
};

/** What only the pages of a bundle hold, beside the blocks of letters: never written as .docx. */
export type FrontBlock =
  | { readonly kind: "display"; readonly use: DisplayUse; readonly lines: readonly (readonly Inline[])[] }
  /** labels spread to one width, values over a line; of too many the last ones of the entry that `mayBeCut` give way to “等” */
  | {
      readonly kind: "cover-facts";
      readonly facts: readonly { readonly label: string; readonly values: readonly (readonly Inline[])[]; readonly mayBeCut?: boolean }[];
    }
  /** the list of attachments with leaders, its total, and below it what the page numbers mean */
  | {
      readonly kind: "index";
      readonly title: string;
      readonly head: readonly [string, string, string];
      readonly entries: readonly IndexEntry[];
      /** numbers of three digits: a wider column */
      readonly wideNumbers: boolean;
      readonly total: readonly [string, string];
      readonly note: readonly [string, string];
    };

/** A page of the bundle, or several: cover, index, divider. `footers`: the running number at the foot of each page; absent: none. */
export type FrontMatter = { readonly blocks: readonly FrontBlock[]; readonly footers?: readonly string[] };
