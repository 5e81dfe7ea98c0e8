import type { Case } from "../case/case.ts";
import { scopeOf } from "../conditions/context.ts";
import { evaluate } from "../conditions/evaluate.ts";
import { type Guide, speaksOf } from "../guide/guide.ts";
import { factsOf, type GuideQuestion, questionOfFact } from "../guide/questions.ts";

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
  const asked = new Set<string>();
  const ask = (question: GuideQuestion | undefined) => {
    if (question === undefined || asked.has(question.id)) return;
    asked.add(question.id);
    for (const fact of factsOf(question.when)) ask(questionOfFact(questions, fact));
    if (question.type === "list") for (const fact of question.fields.flatMap(({ when }) => factsOf(when))) ask(questionOfFact(questions, fact));
  };
  for (const fact of used) ask(questionOfFact(questions, fact));
  for (const question of questions) if (question.always === true) ask(question);
  return asked;
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
