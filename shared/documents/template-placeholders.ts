import type { ParsedTemplate } from "./template.ts";
import type { Expression, FactNames } from "./template-expressions.ts";
import type { LinePrefix } from "./template-lines.ts";

/** What our own letter names: its facts, and its lists with the facts of each entry. For whoever writes a template of their own. */
export type Placeholders = { readonly facts: readonly string[]; readonly conditions: readonly string[]; readonly lists: readonly PlaceholderList[] };
export type PlaceholderList = { readonly name: string; readonly facts: readonly string[] };

export function placeholdersOf(template: ParsedTemplate, known: FactNames): Placeholders {
  const facts = new Set<string>();
  const conditions = new Set<string>();
  const lists = new Map<string, Set<string>>();
  const take = (expressions: readonly Expression[], list: string | undefined) => {
    for (const expression of expressions) {
      if (expression.kind === "words") continue;
      const ofList = list !== undefined && known.lists.get(list)?.has(expression.name) === true;
      if (ofList) lists.get(list)?.add(expression.name);
      else if (expression.kind === "fact") facts.add(expression.name);
      else conditions.add(expression.name);
      if (expression.kind === "condition") take(expression.then, list);
    }
  };
  const enter = ({ when, each }: LinePrefix) => {
    if (each !== undefined && !lists.has(each)) lists.set(each, new Set());
    if (when !== undefined && (each === undefined || !known.lists.get(each)?.has(when))) conditions.add(when);
    return each;
  };
  for (const line of template.lines) {
    const list = enter(line);
    if (line.form === "page-break") continue;
    if (line.form !== "table") take(line.words, list);
    else
      for (const row of [...line.head, ...line.rows]) {
        const ofRow = enter(row);
        for (const cell of row.cells) take(cell.words, ofRow);
      }
  }
  for (const part of [template.signature?.unit, template.signature?.date, template.letterhead?.unit, template.letterhead?.number]) take(part ?? [], undefined);
  return { facts: [...facts], conditions: [...conditions], lists: [...lists].map(([name, own]) => ({ name, facts: [...own] })) };
}
