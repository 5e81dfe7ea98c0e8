import type { MissingAttachment } from "../../shared/documents/bundle-plan.ts";
import type { FrontMatter, IndexEntry } from "../../shared/documents/front-matter.ts";
import { SLOT_STATES } from "../../shared/text/slot-states.ts";
import { plain } from "./plain-inlines.ts";

/** A row of the index; `pages` is how many the attachment has. */
export type IndexRow = {
  readonly number: number;
  readonly title: string;
  readonly notes: readonly string[];
  /** notes behind the number of pages: numbers that no page bears */
  readonly after?: readonly string[];
  readonly pages: number;
  /** heading of the section that begins here */
  readonly section?: string;
};

/** What is still to be provided: a row without number and page. */
type ListedRow = Omit<IndexRow, "number" | "pages"> & { readonly number: number | undefined; readonly pages: number | undefined };

/** Heading of what is missing, and what stands in the place of a number. */
const MISSING_SECTION = "尚缺材料";
const MISSING_NUMBER = SLOT_STATES.missing;

/** `missing`: how many are still to be provided. */
export type IndexTotals = { readonly attachments: number; readonly pages: number; readonly bundle: number; readonly missing: number };

/** What decides how many pages the index has: its rows. All else that it says takes the same room whatever the numbers. */
export type IndexRows = { readonly attached: readonly IndexRow[]; readonly missing: readonly MissingAttachment[] };

/** What stands in the index beside its rows: where attachments begin, its own running numbers, and the sums. */
export type IndexNumbers = { readonly starts: readonly string[]; readonly own: readonly string[]; readonly totals: IndexTotals };

/** The pages of the index, for the layout engine; `missing` stands behind all that is there. */
export function indexPages({ attached, missing }: IndexRows, { starts, own, totals }: IndexNumbers, footers?: readonly string[]): FrontMatter {
  const lacking = missing.map(
    (one, index): ListedRow => ({ ...one, number: undefined, pages: undefined, ...(index === 0 ? { section: MISSING_SECTION } : {}) }),
  );
  const { attachments, pages, bundle, missing: lacked } = totals;
  const [first = "", last = first] = [own[0], own.at(-1)];
  const itself = first === last ? `第${first}页` : `第${first}至${last}页`;
  return {
    blocks: [
      {
        kind: "index",
        title: "附件清单",
        head: ["附件号", "名称", "总页码"],
        entries: [...attached, ...lacking].map((row, index) => entryOf(row, index, starts[index] ?? "")),
        wideNumbers: attached.some(({ number }) => number > 99),
        total: ["合计", `${attachments}件，${pages}页${lacked === 0 ? "" : `；${SLOT_STATES.missing}${lacked}件`}`],
        note: ["说明：", `总页码为各附件首页在本册中的页码，见每页页脚“总第×页”。封面为第1页，本清单为${itself}，全册共${bundle}页。`],
      },
    ],
    ...(footers === undefined ? {} : { footers }),
  };
}

function entryOf({ number, title, notes, pages, after = [], section }: ListedRow, index: number, page: string): IndexEntry {
  const listed = [...notes, ...(pages === undefined ? [] : [`${pages}页`]), ...after].join("；");
  return {
    number: number === undefined ? MISSING_NUMBER : `附件${number}`,
    title: plain(title, "附件名称"),
    notes: plain(listed),
    ...(number === undefined ? {} : { page, target: index }),
    ...(section === undefined ? {} : { section: plain(section, "部分的标题") }),
  };
}
