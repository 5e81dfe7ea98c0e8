import { type ComparedCounts, comparedKinds } from "../../shared/reading/translation/compared-counts.ts";
import { text } from "../ui/text.ts";

const words = text.agreements.differences;

/** What a comparison looked at, how much of each kind, and what is left for a person to read: “没有发现不同” says no more than that. */
export function comparedText(compared: ComparedCounts | undefined): string {
  if (!compared) return words.rest;
  const [some, none] = [comparedKinds.filter((kind) => compared[kind] > 0), comparedKinds.filter((kind) => compared[kind] === 0)];
  return [
    some.length > 0 ? words.compared(some.map((kind) => words.counted[kind](compared[kind]))) : "",
    none.length > 0 ? words.notFound(none.map((kind) => words.ofKind[kind])) : "",
    words.rest,
  ].join("");
}
