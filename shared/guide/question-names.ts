import type { OwnNames } from "../case/field-catalogue.ts";
import { answerPathOf, type GuideQuestion } from "./questions.ts";

const ELEMENT_PARTS: Readonly<Record<string, (label: string) => string>> = {
  stated: (label) => label,
  page: (label) => `${label}所在页`,
  quote: (label) => `${label}的原文`,
  translationPage: (label) => `${label}的译文所在页`,
};

const made = new WeakMap<readonly GuideQuestion[], OwnNames>();

/** The names of the answers that a guide asks for, for `fieldName`: a part of a list is named after its list. */
export function questionNames({ questions }: { readonly questions: readonly GuideQuestion[] }): OwnNames {
  let own = made.get(questions);
  if (own === undefined) {
    const names = new Map(questions.flatMap(namesOf));
    own = (path) => names.get(path);
    made.set(questions, own);
  }
  return own;
}

function namesOf(question: GuideQuestion): readonly (readonly [string, string])[] {
  const path = answerPathOf(question).replaceAll("[]", "");
  const parts =
    question.type === "element"
      ? Object.entries(ELEMENT_PARTS).map(([part, name]) => [`${path}.${part}`, name(question.label)] as const)
      : question.type === "list"
        ? question.fields.map(({ id, label }) => [`${path}.${id}`, `${question.label}的${label}`] as const)
        : [];
  return [[path, question.label], ...parts];
}
