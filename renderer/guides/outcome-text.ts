import { OUTCOME_NAMES } from "../../shared/messages/guide-change-text.ts";

const STATES: Readonly<Record<string, string>> = {
  ...OUTCOME_NAMES,
  "no-finding": "没有这条结论",
  required: "须附",
  "not-required": "不须附",
  filled: "已有",
  missing: "缺",
  absent: "没有这个位置",
};

/** What a situation expects or finds, as people say it; several are divided by spaces. Sentences stay as they are. */
export const outcomeText = (said: string): string =>
  said
    .split(" ")
    .map((one) => STATES[one] ?? one)
    .join(" ");
