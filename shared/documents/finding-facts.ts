import type { CheckKind } from "../guide/check-kinds.ts";
import { type GuideRule, speaksOf } from "../guide/guide.ts";
import type { Finding, SlotReport } from "../report.ts";
import { check, type LetterSource } from "./fact-values.ts";
import type { FactValue } from "./fill-expressions.ts";

/** How checklists print what the rules found: never a judgement of their own. */

const OUTCOMES: Readonly<Record<Finding["outcome"], string>> = {
  met: "符合",
  "not-met": "不符合",
  "cannot-tell": "无法判断",
  "not-applicable": "不适用",
  advice: "提示",
};

/** ☑符合, □不符合 and so on; without a finding there is nothing to print. */
export function outcomeFact(finding: Finding | undefined): FactValue {
  return check(finding?.outcome === "met", finding === undefined ? "未核对" : OUTCOMES[finding.outcome]);
}

/** What was found, and what to do about it where it is not met. */
export function remark(finding: Finding | undefined): string {
  if (finding === undefined) return "";
  return printed(finding.outcome === "not-met" || finding.outcome === "cannot-tell" ? `${finding.message}${finding.todo ?? ""}` : finding.message);
}

/** Messages set blanks around numbers for the screen; print has none between Chinese characters and digits. */
export const printed = (message: string): string =>
  message.replace(/(?<=[\p{Script=Han}，。；：（]) (?=[0-9])|(?<=[0-9%]) (?=[\p{Script=Han}，。；：）])/gu, "");

/** The rules of this topic that make a check of one of these kinds. */
export function rulesOfKind(source: LetterSource, kinds: readonly CheckKind[]): readonly GuideRule[] {
  return source.guide.rules.filter((rule) => speaksOf(rule, source.topic.id) && kinds.includes(rule.check.kind));
}

/** The finding of a rule, for a subject where the rule gives one for each. */
export function findingOf(source: LetterSource, rule: string | undefined, subject?: string): Finding | undefined {
  return source.report?.findings.find((finding) => finding.rule === rule && (subject === undefined || finding.subject === subject));
}

/** 核对表's four states of a Chinese translation, and `faulty`: one in which a person found faults; `unknown` while the language is unanswered. */
export type TranslationFlag = "not-needed" | "missing" | "attached" | "faulty" | "checked" | "unknown";

/** Whether a finding says that a person found faults in a translation (译件须改). */
export const isFaultyTranslation = ({ outcome, variant }: Pick<Finding, "outcome" | "variant">): boolean => outcome === "not-met" && variant === "faulty";

/** Whether a finding says that such a translation was replaced and that nobody has compared the new one. */
export const isReplacedTranslation = ({ outcome, variant }: Pick<Finding, "outcome" | "variant">): boolean =>
  outcome === "cannot-tell" && variant === "replaced";

/** Whether a finding says that an answer on an agreement is another one than its file has, and waits for a person. */
export const isDifferingAnswer = ({ outcome, variant }: Pick<Finding, "outcome" | "variant">): boolean => outcome === "cannot-tell" && variant === "differs";

/** The state of a translation, from the rule's finding and the slot of the attachment. */
export function translationFlag(finding: Finding | undefined, slot: SlotReport | undefined): TranslationFlag {
  if (finding?.outcome === "not-applicable") return "not-needed";
  if (finding !== undefined && isFaultyTranslation(finding)) return "faulty";
  switch (slot?.state) {
    case "checked":
      return "checked";
    case "received":
    case "sealed-scan":
    case "outdated":
      return "attached";
    case "missing":
    case "generated":
    case undefined:
      return finding?.outcome === "not-met" ? "missing" : "unknown";
  }
}

/** The words of each state, as they stand beside its box. */
export const TRANSLATION_WORDS: Readonly<Record<Exclude<TranslationFlag, "unknown">, string>> = {
  "not-needed": "无需译件",
  missing: "须附中文译件·未附",
  attached: "译件已附·待核对",
  faulty: "译件已附·须改",
  checked: "译件已核对",
};

/** The four boxes side by side, at most one ticked, and the state in words. */
export function translationFacts(flag: TranslationFlag): Readonly<Record<"无需译件" | "须附未附" | "待核对" | "已核对", FactValue>> {
  const box = (state: Exclude<TranslationFlag, "unknown">) => check(flag === state, TRANSLATION_WORDS[state]);
  // one that must be changed is not done with, whoever looked through it
  if (flag === "faulty") return { ...translationFacts("attached"), 待核对: check(true, TRANSLATION_WORDS.faulty) };
  return { 无需译件: box("not-needed"), 须附未附: box("missing"), 待核对: box("attached"), 已核对: box("checked") };
}
