/** Places of pages, from 0, in an original and its translation. */
export type BothPlaces = { readonly copy: number; readonly translation: number };

/**
 * Where both papers begin as they are set side by side: the one that was looked at stays where it was. The other one is where it was beside it before,
 * else where it has what is opened, else at the same place.
 * @param seen the one that was looked at
 * @param pages of what is opened, from 1, as far as it stands in either
 * @param before where both were when they were last side by side
 */
export function placesSideBySide(now: BothPlaces, seen: keyof BothPlaces, pages: Partial<BothPlaces>, before: BothPlaces | undefined): BothPlaces {
  if (before?.[seen] === now[seen]) return before;
  const other = seen === "copy" ? "translation" : "copy";
  const isOnPage = pages[seen] === undefined || pages[seen] - 1 === now[seen];
  const place = isOnPage && pages[other] !== undefined ? pages[other] - 1 : now[seen];
  return seen === "copy" ? { copy: now.copy, translation: place } : { copy: place, translation: now.translation };
}
