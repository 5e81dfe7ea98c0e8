import type { Case } from "../../../shared/case/case.ts";
import { isRecord, joinPath, questionPath, readPath } from "../../../shared/case/case-path.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { rulesOn } from "../../../shared/guide/rule-selectors.ts";
import { type Field, isAsked, type PartyGroup, type Section } from "../../../shared/wizard/fields.ts";
import { sectionsOf } from "../../../shared/wizard/sections.ts";
import { type Deed, randomDeed } from "./random-answers.ts";

/** One stay in a section, and what is done there. */
export type Visit = { readonly section: Section; readonly deeds: readonly Deed[] };

type Question = { readonly field: Exclude<Field, { kind: "heading" | "topic" }>; readonly question: string };

/** Every question of these fields that the topic can be asked, shown now or only after another answer, list items' too. */
function questionsBelow(fields: readonly Field[], theCase: Case, guide: Guide, base = ""): readonly Question[] {
  return fields.flatMap((field) => {
    if (field.kind === "heading" || field.kind === "topic") return [];
    const spoken = rulesOn(guide, field.because ?? [], theCase.topic).length > 0;
    if (field.onlyWithRule === true && !spoken) return [];
    const question = joinPath(base, field.path);
    return [{ field, question }, ...(field.kind === "list" ? questionsBelow(field.fields, theCase, guide, `${question}[]`) : [])];
  });
}

/** The questions of the case's topic, by their paths without item numbers. */
export function questionsOf(theCase: Case, guide: Guide): readonly string[] {
  return sectionsOf(guide, theCase).flatMap((section) => questionsBelow(section.fields, theCase, guide).map(({ question }) => question));
}

/** `missing` with the lists that must have an item first: parties to choose from, items that another section adds. */
function withListsNeeded(missing: ReadonlySet<string>, theCase: Case, guide: Guide): ReadonlySet<string> {
  const isEmpty = (path: string) => ![readPath(theCase, path)].flat().some(isRecord);
  const lists = (group: PartyGroup): readonly string[] => (group === "units" || group === "partners" ? [group] : []);
  const needed = sectionsOf(guide, theCase)
    .flatMap((section) => questionsBelow(section.fields, theCase, guide))
    .flatMap(({ field, question }) => {
      if (field.kind === "list" && field.fixed === true) return [...missing].some((path) => path.startsWith(`${question}[]`)) ? [question] : [];
      if (field.kind !== "party" || !missing.has(question)) return [];
      const groups = field.among.flatMap(lists);
      return groups.length === field.among.length && groups.every(isEmpty) ? groups : [];
    });
  return new Set([...missing, ...needed.filter(isEmpty)]);
}

/** The deed that gives the answer which makes `field` show, at the question beside it that its `when` names. */
function wayTo(field: Field, beside: readonly Field[], base: string): readonly Deed[] {
  if (field.kind === "heading" || field.when === undefined) return [];
  const { path, is } = field.when;
  const gate = beside.find((candidate) => candidate.kind !== "heading" && candidate.path === path);
  if (gate?.kind === "yes-no") return [{ kind: "radio", path: joinPath(base, path), index: is.includes(true) ? 0 : 1 }];
  if (gate?.kind !== "choice") return [];
  return [{ kind: "radio", path: joinPath(base, path), index: gate.options.findIndex(({ value }) => is.includes(value)) }];
}

/**
 * The next section, from the `turn`-th on, that holds questions of `missing`, and the deeds that answer them in their
 * first item; before each, what makes it show. `undefined` where no section holds any.
 */
export function visitTo(missing: ReadonlySet<string>, turn: number, random: () => number, theCase: Case, guide: Guide): Visit | undefined {
  const wanted = withListsNeeded(missing, theCase, guide);
  const towards = (fields: readonly Field[], base: string): readonly Deed[] =>
    fields.flatMap((field): readonly Deed[] => {
      if (field.kind === "heading" || field.kind === "topic") return [];
      const path = joinPath(base, field.path);
      const question = questionPath(path);
      const below = [...wanted].some((other) => other.startsWith(`${question}[]`));
      if (!wanted.has(question) && !(field.kind === "list" && below)) return [];
      const way = isAsked(field, { theCase, guide, base }) ? [] : wayTo(field, fields, base);
      if (field.kind !== "list") {
        const deed = randomDeed(random, { field, path }, theCase);
        return deed ? [...way, deed] : way;
      }
      const isEmpty = ![readPath(theCase, path)].flat().some(isRecord);
      const add: readonly Deed[] = field.fixed !== true && (isEmpty || wanted.has(question)) ? [{ kind: "add", path }] : [];
      // the items of a fixed list are there only after another section has added one
      return [...way, ...add, ...(below && !(isEmpty && field.fixed === true) ? towards(field.fields, `${path}[0]`) : [])];
    });
  const sections = sectionsOf(guide, theCase);
  for (let step = 0; step < sections.length; step += 1) {
    const section = sections[(turn + step) % sections.length];
    const deeds = section ? towards(section.fields, "") : [];
    if (section && deeds.length > 0) return { section, deeds };
  }
  return undefined;
}
