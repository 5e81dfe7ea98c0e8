import { fail, ok, type Result } from "../errors.ts";
import { nearName } from "../text/near-name.ts";
import { AGREEMENT_ELEMENTS, slotsOfCheck, subjectOfCheck } from "./check-kinds.ts";
import type { Citation } from "./citation.ts";
import { type Guide, guideSchema } from "./guide.ts";
import type { GuideParts } from "./guide-parts.ts";
import type { GuideFault, GuideProblem, Named } from "./guide-problems.ts";
import { schemaProblems } from "./schema-problems.ts";
import { shortQuestions } from "./short-forms.ts";

/** Reads the value of a guide file and checks that all it cites exists. Errors: every fault with its place in the file. */
export function readGuideValue(value: unknown, parts: GuideParts): Result<Guide, readonly GuideProblem[]> {
  const parsed = guideSchema.safeParse(value);
  if (!parsed.success) return fail(schemaProblems(guideSchema, value));
  const short = shortQuestions(parsed.data, parsed.data.questions);
  const guide = { ...parsed.data, questions: [...parsed.data.questions, ...short.questions], ...parts };
  const problems = [...short.problems, ...guideReferences(guide)];
  return problems.length > 0 ? fail(problems) : ok(guide);
}

/**
 * All that a guide cites or names within itself and does not have, ids that stand twice, and rules that speak of nobody:
 * with one of these a guide could not be used.
 */
function guideReferences(guide: Guide): readonly GuideProblem[] {
  const problems: GuideProblem[] = [];
  const add = (path: string, fault: GuideFault) => problems.push({ path, ...fault });
  const clauses = new Map(guide.clauses.map((clause) => [clause.id, clause.words]));
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  const known: Readonly<Partial<Record<Named, ReadonlySet<string>>>> = {
    clause: new Set(clauses.keys()),
    reading: ids(guide.readings),
    rule: ids(guide.rules),
    topic: ids(guide.topics),
    slot: ids(guide.slots),
    document: ids(guide.documents),
    element: new Set([...AGREEMENT_ELEMENTS, ...guide.questions.flatMap(({ id, type }) => (type === "element" ? [id] : []))]),
  };
  const named = (path: string, what: Named, name: string) => {
    const names = known[what] ?? new Set();
    if (!names.has(name)) add(path, { code: "unknown", what, name, near: nearName(name, names) });
  };
  const all = (path: string, what: Named, names: readonly string[] | "all") => {
    if (names !== "all") for (const [index, name] of names.entries()) named(`${path}[${index}]`, what, name);
  };
  const cite = (path: string, { clause: id, words }: Citation) => {
    named(`${path}.clause`, "clause", id);
    const clause = clauses.get(id);
    if (clause !== undefined && words !== undefined && !clause.includes(words)) add(`${path}.words`, { code: "not-in-clause", clause: id, words });
  };
  const citeAll = (path: string, citations: readonly Citation[]) => {
    for (const [index, citation] of citations.entries()) cite(`${path}[${index}]`, citation);
  };

  for (const [index, rule] of guide.rules.entries()) {
    const path = `rules[${index}]`;
    citeAll(`${path}.cites`, rule.cites);
    all(`${path}.readings`, "reading", rule.readings);
    all(`${path}.topics`, "topic", rule.topics);
    for (const { path: below, slot } of slotsOfCheck(rule.check)) named(`${path}.check.${below}`, "slot", slot);
    if (rule.check.kind === "agreementStates") all(`${path}.check.elements`, "element", rule.check.elements);
    const subject = subjectOfCheck(rule.check);
    if (subject !== undefined && rule.each !== subject) add(`${path}.check`, { code: "needs-each", kind: rule.check.kind, each: subject });
  }
  for (const [index, slot] of guide.slots.entries()) {
    const path = `slots[${index}]`;
    citeAll(`${path}.cites`, slot.cites);
    all(`${path}.topics`, "topic", slot.topics);
    if (slot.requiredBy) named(`${path}.requiredBy`, "rule", slot.requiredBy);
    all(`${path}.translates`, "slot", slot.translates);
    if (slot.document) named(`${path}.document`, "document", slot.document);
    for (const topic of Object.keys(slot.agreementKinds)) named(`${path}.agreementKinds.${topic}`, "topic", topic);
  }
  for (const [index, document] of guide.documents.entries()) {
    citeAll(`documents[${index}].cites`, document.cites);
    all(`documents[${index}].topics`, "topic", document.topics);
  }
  for (const [index, example] of guide.examples.entries()) all(`examples[${index}].topics`, "topic", example.topics);
  for (const [index, reading] of guide.readings.entries()) all(`readings[${index}].topics`, "topic", reading.topics);
  for (const [index, topic] of guide.topics.entries()) {
    for (const [row, { clause }] of topic.atAGlance.entries()) named(`topics[${index}].atAGlance[${row}].clause`, "clause", clause);
  }
  cite("filing.cites", guide.filing.cites);
  if (guide.review) cite("review", guide.review);
  for (const [index, { clause }] of guide.agreementElements.entries()) if (clause !== undefined) named(`agreementElements[${index}].clause`, "clause", clause);
  if (guide.upload) cite("upload.cites", guide.upload.cites);
  for (const [index, entry] of guide.notAsked.entries()) citeAll(`notAsked[${index}].cites`, entry.cites);
  for (const [index, question] of guide.choosing.entries()) {
    const path = `choosing[${index}]`;
    for (const [row, { topic, clause, words }] of question.says.entries()) {
      cite(`${path}.says[${row}]`, { clause, ...(words !== undefined && { words }) });
      named(`${path}.says[${row}].topic`, "topic", topic);
    }
    for (const [row, option] of question.options.entries()) all(`${path}.options[${row}].topics`, "topic", option.topics);
  }
  return [...problems, ...repeatedIds(guide)];
}

/** Ids stand once; those of rules and documents once in each topic, as a clause may differ by topic. */
function repeatedIds(guide: Guide): readonly GuideProblem[] {
  const once = (list: string, what: Named, entries: readonly { readonly id: string }[]) => {
    const seen = new Set<string>();
    return entries.flatMap(({ id }, index): GuideProblem[] => {
      const repeated = seen.has(id);
      seen.add(id);
      return repeated ? [{ path: `${list}[${index}].id`, code: "repeated", what, name: id }] : [];
    });
  };
  const topics = guide.topics.map(({ id }) => id);
  const onceInTopic = (list: string, what: Named, entries: readonly { readonly id: string; readonly topics: "all" | readonly string[] }[]) => {
    const seen = new Set<string>();
    return entries.flatMap(({ id, topics: own }, index): GuideProblem[] => {
      const keys = (own === "all" ? topics : own).map((topic) => JSON.stringify([id, topic]));
      const repeated = keys.some((key) => seen.has(key));
      for (const key of keys) seen.add(key);
      return repeated ? [{ path: `${list}[${index}].id`, code: "repeated", what, name: id }] : [];
    });
  };
  return [
    ...once("clauses", "clause", guide.clauses),
    ...once("readings", "reading", guide.readings),
    ...once("topics", "topic", guide.topics),
    ...once("slots", "slot", guide.slots),
    ...once("examples", "example", guide.examples),
    ...once("choosing", "choosing", guide.choosing),
    ...onceInTopic("rules", "rule", guide.rules),
    ...onceInTopic("documents", "document", guide.documents),
  ];
}
