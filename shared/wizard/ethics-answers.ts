import type { Case } from "../case/case.ts";
import { ethicsCategories } from "./options.ts";

export type Ethics = NonNullable<NonNullable<Case["declarations"]>["ethics"]>;
export type EthicsAnswer = "categories" | "notInvolved" | "unsure";

export const ETHICS_ANSWERS: readonly EthicsAnswer[] = ["categories", "notInvolved", "unsure"];

/** Where the three lists of categories are kept; together they are the answer to one question. */
export const ethicsPaths: readonly string[] = ETHICS_ANSWERS.map((answer) => `declarations.ethics.${answer}`);

/** The question at which a path is answered: the three lists of categories share the control of the first. */
export const askedAt = (path: string): string => (ethicsPaths.includes(path) ? "declarations.ethics.categories" : path);

/** What has been answered for a category: involved, not involved, unsure; `undefined` while nothing has. */
export function ethicsAnswer(ethics: Ethics, category: string): EthicsAnswer | undefined {
  return ETHICS_ANSWERS.find((answer) => (ethics[answer] ?? []).includes(category));
}

/** Categories in words of the user's own, from older or hand-written cases. */
export function otherCategories(ethics: Ethics): readonly string[] {
  return (ethics.categories ?? []).filter((category) => !ethicsCategories.some(({ name }) => name === category));
}

/**
 * The answers with another one for a category (`undefined`: none), and the conclusion that follows: one that is involved
 * puts the work in scope, one that nobody is sure of leaves it open (`null`, so that the check cannot tell), four that
 * are not involved put it outside. While none of this holds, the conclusion stays as it was.
 */
export function withEthicsAnswer(ethics: Ethics, category: string, answer: EthicsAnswer | undefined): Ethics {
  const without = (kind: EthicsAnswer) => (ethics[kind] ?? []).filter((name) => name !== category);
  const next: Record<EthicsAnswer, string[]> = { categories: without("categories"), notInvolved: without("notInvolved"), unsure: without("unsure") };
  if (answer) next[answer].push(category);
  const { categories: _categories, notInvolved: _notInvolved, unsure: _unsure, ...others } = ethics;
  const said = Object.fromEntries(ETHICS_ANSWERS.filter((kind) => next[kind].length > 0 || ethics[kind] !== undefined).map((kind) => [kind, next[kind]]));
  const concluded = conclusion(next);
  return { ...others, ...said, ...(concluded !== "open" && { inScope: concluded }) };
}

/** The answers in which none of the categories is involved. */
export const withNoneInvolved = (ethics: Ethics): Ethics =>
  ethicsCategories.reduce((all, { name }) => (ethicsAnswer(all, name) === "notInvolved" ? all : withEthicsAnswer(all, name, "notInvolved")), ethics);

function conclusion(answers: Readonly<Record<EthicsAnswer, readonly string[]>>): boolean | null | "open" {
  if (answers.categories.length > 0) return true;
  if (answers.unsure.length > 0) return null;
  return ethicsCategories.every(({ name }) => answers.notInvolved.includes(name)) ? false : "open";
}
