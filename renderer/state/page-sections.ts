import type { Section } from "../../shared/wizard/fields.ts";

type Listed = { readonly section: Pick<Section, "id" | "page">; readonly state: string; readonly waits?: string | undefined };

/** The sections that are asked on one page with a section, it among them; the one on the page before, and the one to go on with. */
export type PageSections<S extends Listed> = { readonly page: readonly S[]; readonly before: S | undefined; readonly next: S | undefined };

/** @param all the sections of the case in their order. None of a page where no section has this id. */
export function sectionsOnPage<S extends Listed>(all: readonly S[], id: string): PageSections<S> {
  const at = all.findIndex(({ section }) => section.id === id);
  const own = all[at]?.section.page;
  const isBeside = (place: number) => own !== undefined && all[place]?.section.page === own;
  let [first, last] = [at, at];
  while (isBeside(first - 1)) first -= 1;
  while (isBeside(last + 1)) last += 1;
  if (at < 0) return { page: [], before: undefined, next: undefined };
  // what is still to be answered further down is not passed over
  const below = all.slice(at + 1, last + 1).find(({ state, waits }) => state !== "done" && waits !== "none");
  return { page: all.slice(first, last + 1), before: all[first - 1], next: below ?? all[last + 1] };
}
