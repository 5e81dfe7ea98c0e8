import type { MatrixColumn } from "../../../shared/desk/slot-columns.ts";
import type { Guide } from "../../../shared/guide/guide.ts";

/** A slot as narrow places call it: by its guide's short title. */
export const shortTitle = (guides: readonly Guide[] | undefined, { slot, title }: MatrixColumn): string =>
  guides?.flatMap(({ slots }) => slots).find(({ id }) => id === slot)?.shortTitle ?? title;
