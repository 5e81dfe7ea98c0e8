import type { Case } from "../case/case.ts";
import { given } from "../facts/facts.ts";

/** What each partner is called that was removed from a project. */
export type GoneNames = readonly (readonly string[])[];

/** What a partner is called in texts, in Chinese first. */
export const namesInTexts = (partner: NonNullable<Case["partners"]>[number] | undefined): readonly string[] =>
  [partner?.nameZh, partner?.name].flatMap((name) => given(name) ?? []);

/** The removed partners by name that a text still speaks of; none whose name another partner has. */
export function goneNamesIn(written: string, gone: GoneNames, partners: Case["partners"]): readonly string[] {
  const present = partners?.flatMap(namesInTexts) ?? [];
  return gone.flatMap((own) => own.find((name) => written.includes(name) && !present.some((one) => one.includes(name))) ?? []);
}
