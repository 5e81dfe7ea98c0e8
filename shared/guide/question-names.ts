import { namesWithPlace, type OwnNames } from "../case/field-catalogue.ts";
import { answerPathOf, type GuideQuestion } from "./questions.ts";

const ELEMENT_PARTS: Readonly<Record<string, (label: string) => string>> = {
  stated: (label) => label,
  page: (label) => `${label}所在页`,
  quote: (label) => `${label}的原文`,
  translationPage: (label) => `${label}的译文所在页`,
};

/** What names fields: the questions of a guide, and its word for the place. */
type Naming = { readonly questions: readonly GuideQuestion[]; readonly words?: { readonly 本市?: string | undefined } | undefined };

const made = new WeakMap<readonly GuideQuestion[], Map<string | undefined, OwnNames>>();

/**
 * The names that a guide gives, for `fieldName`: of the answers that it asks for, where a part of a list is named after its
 * list, and of the fields that speak of its place.
 */
export function questionNames({ questions, words }: Naming): OwnNames {
  const place = words?.本市;
  const byPlace = made.get(questions) ?? new Map<string | undefined, OwnNames>();
  made.set(questions, byPlace);
  const known = byPlace.get(place);
  if (known) return known;
  const names = new Map([...questions.flatMap(namesOf), ...(place === undefined ? [] : namesWithPlace(place))]);
  const own: OwnNames = (path) => names.get(path);
  byPlace.set(place, own);
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
