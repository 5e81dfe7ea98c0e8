import type { Case } from "../case/case.ts";
import { scopeOf } from "../conditions/context.ts";
import { evaluate } from "../conditions/evaluate.ts";
import { type Guide, type GuideDocument, speaksOf } from "../guide/guide.ts";
import { factsOf, type GuideQuestion, nameInLetters, questionOfFact } from "../guide/questions.ts";

const askedBefore = new WeakMap<Guide, Map<string, ReadonlySet<string>>>();

/** The questions that a topic asks: those that its rules, slots, documents or letters use, those that decide whether another is asked, and `always`. */
export function questionsAsked(guide: Guide, topic: string): ReadonlySet<string> {
  const ofGuide = askedBefore.get(guide) ?? new Map<string, ReadonlySet<string>>();
  askedBefore.set(guide, ofGuide);
  const known = ofGuide.get(topic) ?? findAsked(guide, topic);
  ofGuide.set(topic, known);
  return known;
}

function findAsked(guide: Guide, topic: string): ReadonlySet<string> {
  const { questions } = guide;
  const used = [guide.rules, guide.slots, guide.documents].flatMap((entries) =>
    entries.filter((entry) => speaksOf(entry, topic)).flatMap((entry) => factsOf(entry)),
  );
  const letters = [...guide.documents.filter((entry) => speaksOf(entry, topic)).flatMap((one) => textsOf(one, guide)), guide.upload?.prefix ?? ""];
  const named = questions.filter((question) => letters.some((letter) => namesInLetter(letter).has(nameInLetters(question))));
  const asked = new Set<string>();
  const ask = (question: GuideQuestion | undefined) => {
    if (question === undefined || asked.has(question.id)) return;
    asked.add(question.id);
    for (const fact of factsOf(question.when)) ask(questionOfFact(questions, fact));
    if (question.type === "list") for (const fact of question.fields.flatMap(({ when }) => factsOf(when))) ask(questionOfFact(questions, fact));
  };
  for (const question of named) ask(question);
  for (const fact of used) ask(questionOfFact(questions, fact));
  for (const question of questions) if (question.always === true) ask(question);
  return asked;
}

/** Where a document says names of facts: its letter, and the lines of its signers. */
export const textsOf = ({ id, signers = [] }: GuideDocument, { letters }: Pick<Guide, "letters">): readonly string[] => [
  letters[id] ?? "",
  ...signers.flatMap((signer) => (typeof signer === "string" ? [] : [signer.label, ...(signer.each === undefined ? [] : [`每个${signer.each}：`])])),
];

const NAMES_IN_LETTER = /\(\(\s*(?:每个|当)?([^()?]+?)\s*(?:\?\?|\)\))|(?:每个|当)([^：|()]+)：|\{([^{}]+)\}/g;

/** What a letter names, an amount by its name in figures too: ((负责人出生日期)), 每个里程碑：; and a name of files, {单位简称}. */
export function namesInLetter(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(NAMES_IN_LETTER)].map(([, fact, prefix, place]) => fact ?? prefix ?? place ?? "");
  return new Set([...names, ...names.map((name) => name.replace(/大写$/, ""))]);
}

/** Whether the topic and the other answers call for a question of the guide, or for a field of one of its lists. */
export function guideAsks(
  { question, askedWhen }: { readonly question?: string; readonly askedWhen?: GuideQuestion["when"] | undefined },
  of: { readonly theCase: Case; readonly guide: Guide; readonly base: string },
): boolean {
  const { theCase, guide, base } = of;
  if (question !== undefined && !questionsAsked(guide, theCase.topic).has(question)) return false;
  if (askedWhen === undefined) return true;
  // the moment of the check is none of the things that `when` of a question may look at
  const moment = { kind: "date", date: guide.filing.opens.slice(0, 10) } as const;
  return evaluate(askedWhen, { case: theCase, guide, moment, scope: scopeOf(base === "" ? undefined : base) }).holds === true;
}
