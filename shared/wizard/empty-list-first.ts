import type { Case } from "../case/case.ts";
import { readPath } from "../case/case-path.ts";
import { type Guide, speaksOf } from "../guide/guide.ts";
import { rulesOn } from "../guide/rule-selectors.ts";
import type { ListField, Section } from "./fields.ts";

/** A list whose entries another section adds and that is still empty; `papers`: what the guide asks of each entry for the sake of these questions, whatever is answered. */
export type EmptyList = { readonly path: string; readonly item: string; readonly papers: readonly string[] };

/** The list that must be filled elsewhere before a section asks anything. */
export function emptyListFirst(section: Section, theCase: Case, guide: Guide): EmptyList | undefined {
  const list = section.fields.find((field): field is ListField => field.kind === "list" && field.fixed === true);
  if (list === undefined) return undefined;
  const entries = readPath(theCase, list.path);
  if (Array.isArray(entries) && entries.length > 0) return undefined;
  const served = [list, ...list.fields].flatMap((field) => ("because" in field ? (field.because ?? []) : []));
  const rules = new Set(rulesOn(guide, served, theCase.topic).map(({ id }) => id));
  const papers = guide.slots.filter(
    ({ each, required, requiredBy, ...slot }) =>
      each === list.path && required === "always" && requiredBy !== undefined && rules.has(requiredBy) && speaksOf(slot, theCase.topic),
  );
  return { path: list.path, item: list.item, papers: papers.map(({ shortTitle }) => shortTitle) };
}
