import type { ReactNode } from "react";
import { create } from "zustand";
import { text } from "../ui/text.ts";

/** More than these are not drawn at once: five hundred experts would make each letter slow. */
export const ROWS_AT_ONCE = 50;

/** Where one is in each long list, by the list's path: the item that was gone to last, and whether it stands open where items fold. */
type ListPlace = { readonly item: number; readonly open: boolean };

const useListPlace = create<Readonly<Record<string, ListPlace>>>(() => ({}));

type ListPage<Item> = { readonly shown: readonly { readonly item: Item; readonly index: number }[]; readonly pager: ReactNode };

/** The items of a long list that are drawn now, and the way to the others. */
export function useListPage<Item>(path: string, list: readonly Item[], atOnce: number): ListPage<Item> {
  const wanted = useListPlace((state) => state[path]?.item ?? 0);
  const last = Math.max(0, list.length - 1);
  const first = Math.floor(Math.min(wanted, last) / atOnce) * atOnce;
  const shown = list.slice(first, first + atOnce).map((item, place) => ({ item, index: first + place }));
  if (list.length <= atOnce) return { shown, pager: null };
  const turn = (to: number) => openItem(path, to);
  return {
    shown,
    pager: (
      <nav className="pager" aria-label={text.wizard.pages}>
        <button type="button" className="link" disabled={first === 0} onClick={() => turn(first - atOnce)}>
          {text.wizard.earlierRows}
        </button>
        <span className="meta" aria-live="polite">
          {text.wizard.shownRows(first + 1, first + shown.length, list.length)}
        </span>
        <button type="button" className="link" disabled={first + atOnce >= list.length} onClick={() => turn(first + atOnce)}>
          {text.wizard.laterRows}
        </button>
      </nav>
    ),
  };
}

/** The one item that stands open in a list whose items fold; at first the first one. */
export function useOpenItem(path: string): number | undefined {
  const place = useListPlace((state) => state[path]);
  if (place === undefined) return 0;
  return place.open ? place.item : undefined;
}

/** Opens an item of a list that folds, and turns its page to it. */
export const openItem = (list: string, item: number) => useListPlace.setState({ [list]: { item, open: true } });

export const foldItem = (list: string, item: number) => useListPlace.setState({ [list]: { item, open: false } });

/** Turns every list on the way to a path to the item that the path leads through, and opens it there. */
export function turnPagesTo(path: string): void {
  for (const { index, 0: item, 1: number } of path.matchAll(/\[(\d+)\]/g)) {
    const list = path.slice(0, index);
    if (item !== "") openItem(list, Number(number));
  }
}
