/** Places of pages, from 0, in an original and its translation. */
export type BothPlaces = { readonly copy: number; readonly translation: number };

/**
 * Where both papers begin as they are set side by side: at the difference that is opened, at the page of the opened line, which a translation
 * has in about the same place, else at the first page.
 * @param difference pages, from 1, of a difference that stands in both
 * @param page of the opened line, from 1
 */
export function placesSideBySide(difference: Partial<BothPlaces> | undefined, page: number | undefined): BothPlaces {
  const copy = difference?.copy ?? difference?.translation ?? page ?? 1;
  const translation = difference?.translation ?? difference?.copy ?? page ?? 1;
  return { copy: copy - 1, translation: translation - 1 };
}
