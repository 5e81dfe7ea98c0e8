import { z } from "zod";
import { AGREEMENT_ELEMENTS } from "./check-kinds.ts";
import type { GuideProblem } from "./guide-problems.ts";
import { type GuideQuestion, questionSchema } from "./questions.ts";

/** Questions that a guide writes in a short form of their own; each becomes one of its `questions`. */
const words = z.string().min(1);

/** What agreements of this guide must state besides the six elements of every guide: 数据共享. */
export const agreementElementsSchema = z.array(z.strictObject({ id: words, title: words, clause: words.optional(), hint: words.optional() })).default([]);

/** What each item of the budget is one of: the choice `category` of the item. */
export const budgetCategoriesSchema = z
  .array(z.strictObject({ id: words, title: words }))
  .refine((list) => list.length !== 1, "至少两类")
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length && new Set(list.map(({ title }) => title)).size === list.length, "编号或名称重复")
  .default([]);

/** The id of the question that asks for the category of a budget item. */
const CATEGORY = "category";

export type ShortForms = {
  readonly agreementElements: z.infer<typeof agreementElementsSchema>;
  readonly budgetCategories: z.infer<typeof budgetCategoriesSchema>;
};

/** The questions that the short forms stand for, and what is wrong with them beside the guide's other questions. */
export function shortQuestions(
  { agreementElements, budgetCategories }: ShortForms,
  others: readonly GuideQuestion[],
): { readonly questions: readonly GuideQuestion[]; readonly problems: readonly GuideProblem[] } {
  const category = {
    path: "budgetCategories",
    value: {
      id: CATEGORY,
      on: "budget-item",
      type: "choice",
      label: "预算类别",
      always: true,
      options: budgetCategories.map(({ id, title }) => ({ value: id, label: title })),
    },
  };
  const elements = agreementElements.map(({ id, title, clause, hint }, index) => ({
    path: `agreementElements[${index}].id`,
    value: {
      id,
      on: "agreement",
      type: "element",
      label: title,
      always: true,
      ...(clause !== undefined && { clause }),
      ...(hint !== undefined && { help: hint }),
    },
  }));
  const questions: GuideQuestion[] = [];
  const problems: GuideProblem[] = [];
  for (const { path, value } of budgetCategories.length === 0 ? elements : [...elements, category]) {
    const read = questionSchema.safeParse(value);
    const taken =
      [...others, ...questions].some(({ id, label }) => id === value.id || label === value.label) || AGREEMENT_ELEMENTS.some((one) => one === value.id);
    if (!read.success) problems.push({ path, code: "wrong-form", form: read.error.issues[0]?.message ?? "写法不符合格式" });
    else if (taken) problems.push({ path, code: "wrong-form", form: `已有同编号或同名的问题：${value.id}（${value.label}），请换一个` });
    else questions.push(read.data);
  }
  return { questions, problems };
}
