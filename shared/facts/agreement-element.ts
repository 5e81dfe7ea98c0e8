import type { Agreement } from "../case/case.ts";
import { elementSchema } from "../case/guide-answers-schema.ts";
import { AGREEMENT_ELEMENTS } from "../guide/check-kinds.ts";

/** What an agreement states of an element and where; `null`: it is said to state nothing of it. */
export type StatedElement = {
  /** where the answer stands below the agreement: `ip`, `answers.data-sharing` */
  readonly path: string;
  readonly answer: Pick<NonNullable<Agreement["ip"]>, "stated" | "page" | "translationPage"> | null | undefined;
};

/** One of the elements that every agreement is asked for, or one that the guide itself names. */
export function readElement(agreement: Agreement, element: string): StatedElement {
  const known = AGREEMENT_ELEMENTS.find((one) => one === element);
  if (known !== undefined) return { path: known, answer: agreement[known] };
  const answer = agreement.answers?.[element];
  return { path: `answers.${element}`, answer: answer === null ? null : elementSchema.safeParse(answer).data };
}

/** What an element that the guide itself names is called. */
export const ownElementName = ({ questions }: { readonly questions: readonly { readonly id: string; readonly label: string }[] }, element: string): string =>
  questions.find(({ id }) => id === element)?.label ?? element;
