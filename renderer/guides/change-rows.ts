import type { GuideChanges, ValueChange } from "../../shared/guide/guide-changes.ts";
import { AREA_NAMES, CHANGE_NAMES } from "../../shared/messages/guide-change-text.ts";
import { changedPlaceText, changedValueText } from "../../shared/messages/guide-place-text.ts";
import { type Change, changesOnly } from "../../shared/text/compare-texts.ts";
import { words } from "./words.ts";

/** One line of the list of changes: `before` and `after` values, or `stretches` of a text with what went and came. */
export type ChangeRow = {
  readonly label: string;
  readonly area: string;
  readonly before?: string;
  readonly after?: string;
  readonly stretches?: readonly Change[];
};

const AROUND = 10;

/** The changes between two guides in lines: amounts and dates first, then what else; the same change of several topics once. */
export function changeRows({ entries, numbers }: GuideChanges): readonly ChangeRow[] {
  const told = new Set(numbers.map(({ area, id, at, before, after }) => [area, id, at, before, after].join("\n")));
  const amounts = numbers.map(
    ({ area, id, title, at, before, after }): ChangeRow => ({
      label: changedPlaceText(area, id, title, at),
      area: AREA_NAMES[area],
      before: changedValueText(before, at),
      after: changedValueText(after, at),
    }),
  );
  const others = entries.flatMap(({ area, id, title, kind, values }): readonly ChangeRow[] => {
    const name = { area: AREA_NAMES[area] };
    if (kind === "added" || kind === "removed")
      return [{ ...name, label: changedPlaceText(area, id, title, ""), [kind === "added" ? "after" : "before"]: CHANGE_NAMES[kind] }];
    const left = values.filter(({ at, before, after }) => !told.has([area, id, at, before, after].join("\n")));
    if (kind === "moved")
      return left.map(({ before = "", after = "" }) => ({ ...name, label: `${changedPlaceText(area, id, title, "")}　${CHANGE_NAMES.moved}`, before, after }));
    // a list that got an entry says otherwise in each value after it
    if (left.length > MOST_VALUES) return [{ ...name, label: changedPlaceText(area, id, title, ""), after: words.changes.count(left.length) }];
    return left.map((value) => rowOf(value, area, id, title));
  });
  const rows = new Map([...amounts, ...others].map((row) => [JSON.stringify(row), row]));
  return [...rows.values()];
}

const MOST_VALUES = 4;

function rowOf({ at, before, after, words: stretches }: ValueChange, area: Parameters<typeof changedPlaceText>[0], id: string, title: string): ChangeRow {
  const head = { label: changedPlaceText(area, id, title, at), area: AREA_NAMES[area] };
  if (stretches !== undefined) return { ...head, stretches: changesOnly(stretches, AROUND) };
  return { ...head, ...(before !== undefined && { before: changedValueText(before, at) }), ...(after !== undefined && { after: changedValueText(after, at) }) };
}
