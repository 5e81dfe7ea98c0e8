import type { Case } from "../case/case.ts";
import { namesInTexts, removedPartners } from "../case/removed-partners.ts";

/** The removed partners by name that a text still speaks of; none whose name another partner has. */
export function goneNamesIn(written: string, theCase: Case): readonly string[] {
  const present = theCase.partners?.flatMap(namesInTexts) ?? [];
  return removedPartners(theCase).flatMap(({ names }) => names.find((name) => written.includes(name) && !present.some((one) => one.includes(name))) ?? []);
}
