import type { z } from "zod";

/** How messages name the types of JSON. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: "列表（方括号）",
  boolean: " true 或 false",
  int: "整数",
  number: "数字（不加引号）",
  object: "一组字段（花括号）",
  record: "一组字段（花括号）",
  string: "文字（加引号）",
};

/**
 * What is wrong with a value, in Chinese, where the schema has no sentence of its own: the error map given to zod's
 * `safeParse`, whose own words are English.
 */
export function formatProblem(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "缺少这一项" : `须为${TYPE_NAMES[issue.expected] ?? "另一种类型"}`;
    case "invalid_value":
      return issue.input === undefined ? "缺少这一项" : `须为 ${issue.values.map(String).join("、")}${issue.values.length > 1 ? " 之一" : ""}`;
    case "unrecognized_keys":
      return `有不认识的字段：${issue.keys.join("、")}`;
    default:
      return "写法不符合格式";
  }
}
