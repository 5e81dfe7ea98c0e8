import { z } from "zod";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** Blocks of signatures, each below the head of an agreement, and who signs there: name@day@a part of the unit (or another), `-`: none, `?`: either; `#P` begins a page. */
export const signingForm = z.strictObject({ name: z.string(), head: z.string(), block: z.string(), signs: z.array(z.string()) });
export type SigningForm = z.infer<typeof signingForm>;

/** @returns who signs as it is read and as it is wanted, in the same words where both agree */
export function signsOf(head: string | undefined, { block, signs }: SigningForm): { readonly read: readonly string[]; readonly wanted: readonly string[] } {
  const wanted = signs.map((one) => one.split("@"));
  const read = readElements(pagesOf(...`${head}\n\n${block}`.split(/^#P\n/m))).signatories.map(({ name = "-", date = "-", unit = "" }, at) => {
    const [, day, units = wanted[at] ? "" : unit] = wanted[at] ?? [];
    const isOfUnit = units
      .toLowerCase()
      .split("/")
      .some((part) => unit.toLowerCase().includes(part));
    return [name, day?.endsWith("?") ? day : date, isOfUnit ? units : unit].join("@");
  });
  return { read, wanted: wanted.map(([name, day, units = ""]) => [name, day, units].join("@")) };
}
