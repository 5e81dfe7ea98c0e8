import type { CasePage } from "../state/route.ts";
import { text } from "../ui/text.ts";
import { words as reviewWords } from "./review-words.ts";

/** The pages of a case beside its sections, as the task list names them. */
export const PAGE_TITLES: Readonly<Record<Exclude<CasePage["kind"], "section">, string>> = {
  answers: text.answers.title,
  findings: text.workspace.findings,
  attachments: text.workspace.attachments,
  agreements: text.agreements.title,
  documents: text.workspace.documents,
  policies: text.policies.title,
  review: reviewWords.title,
  finish: text.workspace.finish,
  plan: text.plan.title,
  history: text.versions.title,
  submit: text.submit.title,
};
