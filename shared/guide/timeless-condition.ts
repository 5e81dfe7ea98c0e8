import { conditionSchema } from "./conditions.ts";
import { factsOf } from "./questions.ts";

/** A condition that holds or not whenever the case is looked at: what must be attached or written does not change by itself overnight. */
export const timelessConditionSchema = conditionSchema.superRefine((condition, context) => {
  if (factsOf(condition).includes("at")) context.addIssue({ code: "custom", message: "这里不能看检查的时刻（at），请用 filing.opens 或 filing.closes" });
});
