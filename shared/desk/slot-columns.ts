import { overviewTableText } from "../messages/overview-text.ts";
import { slotStateText } from "../text/slot-states.ts";
import type { CaseOverview, OverviewItem } from "./case-overview.ts";
import type { WorkspaceRow } from "./workspace.ts";

/** How far the attachments of a slot are, the worst first: 待用印 of our own and of others' alike is `to-seal`; of what came back and nobody has said whose seal it bears, `to-confirm`. */
export const CELL_STATES = ["missing", "outdated", "to-seal", "to-confirm", "received", "sealed-scan", "checked"] as const;
export type CellState = (typeof CELL_STATES)[number];

/** A slot of a case: the worst state of its `total` attachments, in which `worst` of them are. `names`: whom the worst are for. */
export type Cell = { readonly state: CellState; readonly worst: number; readonly total: number; readonly names: readonly string[] };

/** A slot that at least one case must fill. */
export type MatrixColumn = { readonly slot: string; readonly title: string };

/** Whether something of an item must go to the seal: a paper that is there, or a letter of ours that is to be printed. */
export const waitsForSeal = ({ state, awaitsSeal, sealUnsaid, isToPrint }: OverviewItem): boolean =>
  isToPrint === true || (sealUnsaid !== true && (state === "generated" || awaitsSeal === true));

/** How an item stands, for tables and lists of text. */
export const itemText = ({ state, awaitsSeal, sealUnsaid, isToPrint }: OverviewItem): string => {
  if (state === "not-applicable") return overviewTableText.notApplicable;
  return slotStateText(state, { awaitsSeal: awaitsSeal === true, isOwn: sealUnsaid === true, isToPrint: isToPrint === true });
};

function stateOf(item: OverviewItem): CellState | undefined {
  const { state } = item;
  if (state === "not-applicable") return undefined;
  if (waitsForSeal(item)) return "to-seal";
  return item.sealUnsaid === true && state !== "outdated" ? "to-confirm" : state === "generated" ? "to-seal" : state;
}

/** The state of a slot in a case; `undefined`: the guide does not ask it of this case. */
export function cellOf(overview: CaseOverview, slot: string): Cell | undefined {
  const own = overview.items.flatMap((item) => {
    const state = item.slot === slot ? stateOf(item) : undefined;
    return state === undefined ? [] : [{ state, name: item.forName }];
  });
  const state = CELL_STATES.find((candidate) => own.some((item) => item.state === candidate));
  if (state === undefined) return undefined;
  const worst = own.filter((item) => item.state === state);
  return { state, worst: worst.length, total: own.length, names: worst.flatMap(({ name }) => name ?? []) };
}

/** Somebody still has to do something about it; what is printed for it stands together. */
export const UNFINISHED_STATES = ["to-seal", "to-confirm", "outdated", "missing"] as const satisfies readonly CellState[];
export type UnfinishedState = (typeof UNFINISHED_STATES)[number];

export const isUnfinished = (cell: Cell | undefined): boolean => UNFINISHED_STATES.some((state) => state === cell?.state);

/** The columns of the matrix, in the order of the cases' own slots; those that no case must fill are `unused`. */
export function matrixColumns(rows: readonly WorkspaceRow[]): { readonly columns: readonly MatrixColumn[]; readonly unused: readonly MatrixColumn[] } {
  const all: MatrixColumn[] = [];
  const used = new Set<string>();
  for (const row of rows) {
    if (!("overview" in row)) continue;
    let after = -1;
    for (const item of row.overview.items) {
      if (stateOf(item) !== undefined) used.add(item.slot);
      const known = all.findIndex(({ slot }) => slot === item.slot);
      if (known >= 0) after = Math.max(after, known);
      else {
        after += 1;
        all.splice(after, 0, { slot: item.slot, title: item.title });
      }
    }
  }
  return { columns: all.filter(({ slot }) => used.has(slot)), unused: all.filter(({ slot }) => !used.has(slot)) };
}

/** What to chase first over all cases: the attachment that most of them lack. */
export type ToChase = { readonly slot: string; readonly title: string; readonly keys: readonly string[] };

/** The slot that the most cases lack; of two the earlier one. `undefined`: none lacks any. */
export function firstToChase(rows: readonly WorkspaceRow[]): ToChase | undefined {
  let first: ToChase | undefined;
  for (const { slot, title } of matrixColumns(rows).columns) {
    const keys = rows
      .filter((row) => "overview" in row && row.overview.items.some((item) => item.slot === slot && item.state === "missing"))
      .map(({ key }) => key);
    if (keys.length > (first?.keys.length ?? 0)) first = { slot, title, keys };
  }
  return first;
}

/** The cases in which a slot is unfinished, by the state that its cell shows: together they are what its column counts. */
export function unfinishedIn(rows: readonly WorkspaceRow[], slot: string): Readonly<Record<UnfinishedState, readonly string[]>> {
  const keysOf = (state: UnfinishedState) => rows.filter((row) => "overview" in row && cellOf(row.overview, slot)?.state === state).map(({ key }) => key);
  return { "to-seal": keysOf("to-seal"), "to-confirm": keysOf("to-confirm"), missing: keysOf("missing"), outdated: keysOf("outdated") };
}

/** A short name of a slot in two lines of two characters, for a narrow column: 合作 / 协议. */
export function headLines(shortTitle: string): readonly [string, string] {
  const letters = [...shortTitle.replace(/[（(].*?[）)]/gu, "").replace(/影印件|复印件|扫描件|承诺书|公函|材料|[·、，\s]/gu, "")];
  const shown = letters.length === 0 ? [...shortTitle] : letters;
  if (shown.length <= 4) return [shown.slice(0, 2).join(""), shown.slice(2).join("")];
  // of a translation it matters what is translated
  return [shown.slice(...(shortTitle.endsWith("译件") ? [-4, -2] : [0, 2])).join(""), shown.slice(-2).join("")];
}
