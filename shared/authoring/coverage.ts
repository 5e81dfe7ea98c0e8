import type { Case } from "../case/case.ts";
import { questionPath } from "../case/case-path.ts";
import { fieldName } from "../case/field-catalogue.ts";
import { checkCase } from "../check/check-case.ts";
import { lettersOf } from "../documents/guide-letters.ts";
import { askedAs, derivedFacts } from "../facts/field-value.ts";
import type { Guide } from "../guide/guide.ts";
import { speaksOf } from "../guide/guide.ts";
import type { GuideGap } from "../guide/guide-gaps.ts";
import { questionNames } from "../guide/question-names.ts";
import { factsOf } from "../guide/questions.ts";
import { parseMoment } from "../text/moment.ts";
import { questionPaths } from "../wizard/fields.ts";
import { textsOf } from "../wizard/questions-asked.ts";
import { sectionCatalogue } from "../wizard/sections.ts";
import { factsUsed } from "./facts-used.ts";

/** What is counted of a guide, for the line that sums it up. */
export type Coverage = {
  readonly gaps: readonly GuideGap[];
  readonly clauses: { readonly all: number; readonly used: number; readonly notRules: number };
  readonly rules: number;
  readonly questions: number;
  readonly letters: number;
  readonly slots: number;
};

/**
 * Holds a guide without faults against itself: each clause leads to something or says why not, each question is used, each
 * answer that a rule looks at is asked for, each letter belongs to a document, each slot to a rule. `ownLetters`: ids of the
 * letters that stand in the guide's own folder.
 */
export function coverageOf(guide: Guide, ownLetters: readonly string[]): Coverage {
  const clauses = clauseGaps(guide);
  return {
    gaps: [
      ...clauses,
      ...topicGaps(guide),
      ...draftedRules(guide),
      ...filingGaps(guide),
      ...questionGaps(guide),
      ...factGaps(guide),
      ...letterGaps(guide, ownLetters),
      ...slotGaps(guide),
      ...listGaps(guide),
    ],
    clauses: {
      all: guide.clauses.length,
      used: guide.clauses.filter(({ id, notARule }) => notARule === undefined && citedClauses(guide).has(id)).length,
      notRules: guide.clauses.filter(({ notARule }) => notARule !== undefined).length,
    },
    rules: guide.rules.length,
    questions: guide.questions.length,
    letters: ownLetters.length,
    slots: guide.slots.length,
  };
}

function clauseGaps(guide: Guide): readonly GuideGap[] {
  const cited = citedClauses(guide);
  return guide.clauses.flatMap(({ id, place, notARule }, index): readonly GuideGap[] => {
    const rule = notARule === undefined ? undefined : guide.rules.find(({ cites }) => cites.some(({ clause }) => clause === id));
    if (rule !== undefined) return [{ path: `clauses[${index}].notARule`, code: "clause-used", clause: id, rule: rule.id }];
    return notARule !== undefined || cited.has(id) ? [] : [{ path: `clauses[${index}]`, code: "clause-unused", clause: id, place }];
  });
}

/** The clauses of which something comes that an applicant meets. */
function citedClauses({ rules, slots, documents, questions, filing, review, notAsked, upload }: Guide): ReadonlySet<string> {
  const cites = [...rules, ...slots, ...documents, ...notAsked].flatMap((entry) => entry.cites.map(({ clause }) => clause));
  return new Set([
    ...cites,
    filing.cites.clause,
    ...(review ? [review.clause] : []),
    ...(upload ? [upload.cites.clause] : []),
    ...questions.flatMap(({ clause }) => clause ?? []),
  ]);
}

/** Rules of a draft that nobody has looked at yet: they only send the applicant back to the clause. */
const draftedRules = (guide: Guide): readonly GuideGap[] =>
  guide.rules.flatMap(({ id, title, check, say }, index) =>
    check.kind === "advise" && /^请对照.*核对。$/u.test(say.advice ?? "")
      ? [{ path: `rules[${index}]`, code: "rule-untouched" as const, rule: id, title }]
      : [],
  );

/** Screens show the deadline of `filing`, a rule checks its own; a rule of some topics may well have another. */
const filingGaps = ({ filing: { opens, closes }, rules }: Guide): readonly GuideGap[] =>
  rules.flatMap(({ id, topics, check }, index): readonly GuideGap[] =>
    check.kind === "filingWindow" && topics === "all" && (check.opens !== opens || check.closes !== closes)
      ? [
          {
            path: `rules[${index}].check`,
            code: "filing-differs",
            rule: id,
            checked: { opens: check.opens, closes: check.closes },
            shown: { opens, closes },
          },
        ]
      : [],
  );

const topicGaps = (guide: Guide): readonly GuideGap[] =>
  guide.topics.flatMap(({ id, name }, index) =>
    guide.rules.some((rule) => speaksOf(rule, id)) ? [] : [{ path: `topics[${index}]`, code: "topic-without-rules" as const, topic: id, name }],
  );

/** A question is put because something uses it; its name in a letter stands there in double brackets. */
function questionGaps(guide: Guide): readonly GuideGap[] {
  const { rules, slots, documents, questions, letters, upload } = guide;
  // what is asked because it is used, is used: elements of agreements are no facts of a condition, but are named by rules
  const used = new Set([...rules, ...slots, ...documents].flatMap((entry) => [...factsUsed(entry), ...factsOf(entry)]).map(lastName));
  const inLetters = [...Object.values(letters), ...documents.flatMap((document) => textsOf(document, guide)), upload?.prefix ?? ""].join("\n");
  return questions.flatMap((question, index): readonly GuideGap[] => {
    const { id, label, letterName = label } = question;
    const byOther = questions.some((other) => other !== question && factsUsed(other).map(lastName).includes(id));
    const usedHere = question.always === true || used.has(id) || byOther || inLetters.includes(letterName);
    return usedHere ? [] : [{ path: `questions[${index}]`, code: "question-unused", question: id, label }];
  });
}

/** `partners[].answers.age` and `age` name the same question. */
const lastName = (fact: string): string => /(?:^|\.)answers\.([^.[\]]+)/.exec(fact)?.[1] ?? fact;

/** One entry in each list, so that rules speak of it. */
const PROBE: Pick<Case, "partners" | "units" | "agreements"> = {
  partners: [{ id: "partner-1" }],
  units: [{ id: "unit-1" }],
  agreements: [{ id: "agreement-1" }],
};

/** What the rules of a topic look at and nobody is asked: by name where the rule says it, and what they find missing in two empty cases. */
function factGaps(guide: Guide): readonly GuideGap[] {
  const found = new Map<string, { readonly rule: string; readonly fact: string; readonly topics: string[] }>();
  const letters = lettersOf(guide);
  const moment = parseMoment(guide.filing.opens) ?? { kind: "instant" as const, epochMs: 0 };
  for (const topic of guide.topics) {
    const asked = [
      ...sectionCatalogue
        .filter(({ id }) => topic.sections.includes(id))
        .flatMap(({ fields }) => fields.flatMap((field) => questionPaths(field)))
        .filter((path) => topic.without.every((left) => path.replaceAll("[]", "") !== left && !isBelow(path.replaceAll("[]", ""), left))),
      ...guide.questions.map(({ id }) => `answers.${id}`),
    ];
    const tell = (rule: string, fact: string) => {
      const path = questionPath(askedAs(fact));
      if (isGiven(path, guide) || asked.some((known) => known === path || isBelow(known, path) || isBelow(path, known))) return;
      const key = `${rule} ${path}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { rule, fact: path, topics: [topic.id] });
      else if (!known.topics.includes(topic.id)) known.topics.push(topic.id);
    };
    for (const rule of guide.rules.filter((one) => speaksOf(one, topic.id))) for (const fact of factsUsed(rule.check)) tell(rule.id, inCase(fact));
    const empty: Case = { formatVersion: 1, id: "probe", guide: guide.id, topic: topic.id };
    for (const probe of [empty, { ...empty, ...PROBE }]) {
      const report = checkCase({ case: probe, guide, letters, moment });
      if (!report.ok) continue;
      const ids = new Set(guide.rules.map(({ id }) => id));
      for (const { rule, missing = [] } of report.value.findings) if (ids.has(rule)) for (const path of missing) tell(rule, path);
    }
  }
  return [...found.values()].map(({ rule, fact, topics }) => ({
    path: `rules[${guide.rules.findIndex(({ id }) => id === rule)}].check`,
    code: "fact-not-asked",
    rule,
    fact,
    name: fieldName(fact, questionNames(guide)),
    topics,
  }));
}

/** What the program knows by itself, what is no answer, and the guide's own questions. */
function isGiven(path: string, guide: Guide): boolean {
  if (/^(?:at|topic|attachments|filing|guide|applicant\.isEnterprise|budget\.(?:sum|ownSelfFunding|allSelfFunding))(?:$|[.[])/.test(path)) return true;
  return derivedFacts.includes(path) || path.includes("answers.") || path.startsWith("entry") || guide.questions.some(({ id }) => id === path);
}

const isBelow = (inner: string, outer: string) => inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

/** Where the nouns in scope stand in the case. */
const NOUNS: Readonly<Record<string, string>> = {
  partner: "partners[]",
  unit: "units[]",
  agreement: "agreements[]",
  signatory: "agreements[].signatories[]",
  item: "budget.items[]",
};

function inCase(fact: string): string {
  const [first = "", ...rest] = fact.split(".");
  const noun = NOUNS[first];
  return noun === undefined ? fact : [noun, ...rest].join(".");
}

/** That a document has no letter is a fault of the guide; a letter without its document is only forgotten. */
const letterGaps = (guide: Guide, own: readonly string[]): readonly GuideGap[] =>
  own.flatMap((letter) => (guide.documents.some(({ id }) => id === letter) ? [] : [{ path: "documents", code: "letter-unused" as const, letter }]));

/** A slot that may be asked for is held to a rule of the same topic, by the slot's word or by the rule's. */
function slotGaps(guide: Guide): readonly GuideGap[] {
  const named = new Set(guide.rules.flatMap(({ check }) => textsIn(check)));
  return guide.slots.flatMap(({ id, title, required, requiredBy }, index): readonly GuideGap[] =>
    required === "never" || requiredBy !== undefined || named.has(id) ? [] : [{ path: `slots[${index}]`, code: "slot-without-rule", slot: id, title }],
  );
}

const listGaps = (guide: Guide): readonly GuideGap[] => {
  const texts = new Set([guide.rules, guide.slots, guide.documents, guide.questions].flatMap(textsIn));
  return Object.keys(guide.lists).flatMap((list) => (texts.has(list) ? [] : [{ path: "rules", code: "list-unused" as const, list }]));
};

/** Every text in a part of a guide, however deep. */
function textsIn(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  if (typeof part !== "object" || part === null) return [];
  return Object.values(part).flatMap(textsIn);
}
