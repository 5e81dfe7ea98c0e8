import type { BodyLine } from "../body-lines.ts";

/** A line of a block; `of`: the lines of the page that it was made from, where it is no whole one; `printed`: its words, where they stand otherwise on the page. */
export type SignLine = BodyLine & { readonly of?: readonly BodyLine[]; readonly printed?: string };
/** The lines in which one side signs. `signer`: who likely does, where that is known. */
export type SignSide = {
  readonly lines: readonly SignLine[];
  readonly left: number;
  readonly right: number;
  readonly signer?: { readonly name: string; readonly line: SignLine };
};
