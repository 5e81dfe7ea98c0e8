import type { Attachment, Case } from "../case/case.ts";
import { compareCases, type SectionChanges } from "./compare-cases.ts";

/** What a package has of another content than the one before: attachments by their place, and all other answers. */
export type PackageChange = { readonly replaced: number; readonly added: number; readonly removed: number; readonly answers: number };

/** A package as it is told of when later ones have taken its place. `change`: against the one before; absent where that is not known. */
export type MadePackage = { readonly builtAt: string; readonly pages: number; readonly change?: PackageChange };

/** Attachments stand in no question, and what is noted of them, such as who checked one, is in no package. */
const isAnswer = ({ key }: SectionChanges["changes"][number]) => !key.startsWith("attachments");

export function packageChange(before: Case, after: Case): PackageChange {
  const [left, right] = [placesOf(before), placesOf(after)];
  const fresh = [...right].flatMap(([place, files]) => files.filter((file) => !left.get(place)?.includes(file)).map(() => place));
  const gone = [...left].flatMap(([place, files]) => files.filter((file) => !right.get(place)?.includes(file)).map(() => place));
  const replaced = [...new Set(fresh)].reduce((sum, place) => sum + Math.min(countOf(fresh, place), countOf(gone, place)), 0);
  const answers = compareCases(before, after, undefined).flatMap(({ changes }) => changes.filter(isAnswer)).length;
  return { replaced, added: fresh.length - replaced, removed: gone.length - replaced, answers };
}

const countOf = (places: readonly string[], place: string) => places.filter((one) => one === place).length;

/** The contents that each place of attachments holds, by their hashes. */
function placesOf({ attachments }: Case): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const attachment of attachments ?? []) {
    const place = placeOf(attachment);
    places.set(place, [...(places.get(place) ?? []), attachment.sha256 || attachment.file]);
  }
  return places;
}

const placeOf = ({ slot, for: subject }: Attachment) => `${slot} ${subject ?? ""}`;
