import type { KeptAttachmentNumbers, MissingAttachment, PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import type { BundleSettings } from "../../shared/documents/bundle-settings.ts";
import { missingNumbers, type NumberRange, type RunningNumbers, runningNumbers } from "../../shared/documents/running-numbers.ts";
import type { HouseStyle } from "../documents/house-style.ts";
import { layOutFront } from "../documents/lay-out-front.ts";
import type { Fonts } from "../pdf/fonts/fonts.ts";
import { type IndexRow, type IndexRows, indexPages } from "./index-pages.ts";

/** What the pages of the bundle's front are set with. */
export type FrontLook = { readonly style: HouseStyle; readonly fonts: Fonts };

/** The numbers of an earlier bundle that stay; `ranges` by the key of each attachment. */
export type KeptNumbers = {
  readonly ranges: ReadonlyMap<string, NumberRange>;
  readonly front: number;
  readonly lastPage: number;
  readonly papers: KeptAttachmentNumbers;
};

/** An attachment in its place, and how many pages it has. */
export type CountedAttachment = { readonly planned: PlannedAttachment; readonly pages: { readonly length: number } };

type LayOutSettings = Pick<BundleSettings, "dividers" | "sections">;

export type LaidBundle = {
  readonly rows: readonly IndexRow[];
  readonly listed: IndexRows;
  /** pages before the attachments: cover and index */
  readonly front: number;
  /** for each attachment where its first page stands, counted from 1 */
  readonly starts: readonly number[];
  readonly numbers: RunningNumbers;
  /** the number printed on each page of the bundle */
  readonly labels: readonly string[];
  readonly pages: number;
};

/** The index before any running number is known. */
const NO_NUMBERS = { starts: [], own: [], totals: { attachments: 0, pages: 0, bundle: 0, missing: 0 } };

/** Finds every running number: how long the index is decides them, and what it says of missing ones decides how long it is. */
export function layOutBundle(
  bundled: readonly CountedAttachment[],
  options: LayOutSettings,
  kept: KeptNumbers | undefined,
  look: FrontLook,
  missing: readonly MissingAttachment[] = [],
): LaidBundle {
  const before = options.dividers ? 1 : 0;
  const blocksWith = (front: number) => [
    { pages: front, kept: kept && { first: 1, count: kept.front } },
    ...bundled.map(({ planned, pages }) => ({ pages: before + pages.length, kept: kept?.ranges.get(planned.key) })),
  ];
  const attachmentNumbers = [0, ...bundled.map(({ planned }) => planned.number)];
  const lastNumber = Math.max(kept?.papers.last ?? 0, ...attachmentNumbers);
  const rowsWith = (front: number) => {
    const blocks = blocksWith(front);
    return rowsOf(bundled, options, missingNumbers(blocks, runningNumbers(blocks, kept?.lastPage), attachmentNumbers, lastNumber));
  };
  let front = kept?.front ?? 2;
  const pagesOf = (attached: readonly IndexRow[]) => layOutFront(indexPages({ attached, missing }, NO_NUMBERS), look.style, look.fonts).length;
  let indexes = pagesOf(rowsWith(front));
  // a note more or less can move the last row to another page once, never back and forth for ever
  for (let turn = 0; turn < 4 && front !== 1 + indexes; turn++) {
    front = 1 + indexes;
    indexes = pagesOf(rowsWith(front));
  }
  front = 1 + indexes;
  const listed = rowsWith(front);
  const numbers = runningNumbers(blocksWith(front), kept?.lastPage);
  const starts: number[] = [];
  let at = front + 1;
  for (const { pages } of bundled) {
    starts.push(at + before);
    at += before + pages.length;
  }
  return { rows: listed, listed: { attached: listed, missing }, front, starts, numbers, labels: numbers.labels.flat(), pages: at - 1 };
}

function rowsOf(bundled: readonly CountedAttachment[], { sections }: LayOutSettings, missing: readonly (readonly string[])[]): readonly IndexRow[] {
  const beforeAll = (missing[0] ?? []).map((words) => `其前${words.replace(/^其后/, "")}`);
  return bundled.map(({ planned, pages }, index): IndexRow => {
    const { number, title, section } = planned;
    const begins = sections && section !== undefined && section !== bundled[index - 1]?.planned.section;
    const notes = [...planned.notes, ...(index === 0 ? beforeAll : [])];
    return { number, title, notes, after: missing[index + 1] ?? [], pages: pages.length, ...(begins ? { section } : {}) };
  });
}
