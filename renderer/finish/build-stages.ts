import type { Step } from "../../shared/causes.ts";
import type { Progress } from "../../shared/report.ts";

/** The stages of a build, in their order; a step of the job belongs to one of them. */
export const BUILD_STAGES = ["check", "documents", "attachments", "numbers", "verify"] as const;
export type BuildStage = (typeof BUILD_STAGES)[number];

/** Of every other step, which are those of an attachment that is being read. */
const STAGE_OF: { readonly [code in Step["code"]]?: BuildStage } = {
  "checking-case": "check",
  "writing-document": "documents",
  "documents-written": "documents",
  "numbering-pages": "numbers",
  verifying: "verify",
};

/** Where a build is: the stage that runs, how far it is where that can be counted, and how far the whole is, from 0 to 1. */
export function stageOf(steps: readonly Progress[]): { readonly stage: BuildStage; readonly done: number; readonly total: number; readonly whole: number } {
  const last = steps.at(-1);
  const stage = last === undefined ? "check" : (STAGE_OF[last.step.code] ?? "attachments");
  // of an attachment its pages are looked at, which are no count of the stage
  const counted = stage === "attachments" ? steps.findLast(({ step }) => step.code === "reading-attachments") : last;
  const { done, total } = counted ?? { done: 0, total: 0 };
  return { stage, done, total, whole: (BUILD_STAGES.indexOf(stage) + (total === 0 ? 0 : done / total)) / BUILD_STAGES.length };
}
