import type { Case } from "../case/case.ts";
import { joinPath } from "../case/case-path.ts";
import type { Guide } from "../guide/guide.ts";
import { answerLines } from "./answer-lines.ts";
import { type AskedOf, type Field, isCalledFor, listLength, type Section } from "./fields.ts";
import { sectionsOf } from "./sections.ts";

export type Dropped = { readonly section: string; readonly whole: boolean; readonly labels: readonly string[] };

/** What another topic would ask and no longer ask. Nothing is taken out of the case. */
export type TopicChange = { readonly dropped: readonly Dropped[]; readonly added: readonly string[]; readonly kept: number };

export function topicChange(theCase: Case, guide: Guide, topic: string): TopicChange {
  const next: Case = { ...theCase, topic };
  const [before, after] = [sectionsOf(guide, theCase), sectionsOf(guide, next)];
  const pathsOf = (sections: readonly Section[], asked: Case) =>
    new Set(sections.flatMap((section) => calledPaths(section.fields, { theCase: asked, guide, base: "" })));
  const [calledBefore, called] = [pathsOf(before, theCase), pathsOf(after, next)];
  const answered = before.map((section) => ({ section, lines: answeredLines(section, { theCase, guide, base: "" }) }));
  const dropped = answered.flatMap(({ section, lines }): Dropped[] => {
    const lost = lines.filter(({ path }) => calledBefore.has(path) && !called.has(path));
    if (lost.length === 0) return [];
    return [{ section: section.title, whole: !after.includes(section), labels: counted(lost.map(({ label }) => label)) }];
  });
  const kept = new Set(answered.flatMap(({ lines }) => lines.filter(({ path }) => called.has(path)).map(({ path }) => path))).size;
  return { dropped, added: after.filter((section) => !before.includes(section)).map(({ title }) => title), kept };
}

function answeredLines(section: Section, of: AskedOf): readonly { readonly path: string; readonly label: string }[] {
  return answerLines(section, of).flatMap((line) =>
    line.kind === "answer" && (line.answer !== undefined || line.notTaken !== undefined) ? [{ path: line.path, label: line.label }] : [],
  );
}

/** Paths of the questions that the topic itself calls for, in all items of lists. */
function calledPaths(fields: readonly Field[], of: AskedOf): readonly string[] {
  return fields.flatMap((field): readonly string[] => {
    if (field.kind === "heading" || !isCalledFor(field, of)) return [];
    const path = joinPath(of.base, field.path);
    if (field.kind !== "list") return [path];
    const count = listLength(of.theCase, path) ?? 0;
    return [path, ...Array.from({ length: count }, (_, index) => calledPaths(field.fields, { ...of, base: `${path}[${index}]` })).flat()];
  });
}

/** Equal labels once, with their number: 已有的合作基础（3 项）. */
function counted(labels: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => (count === 1 ? label : `${label}（${count} 项）`));
}
