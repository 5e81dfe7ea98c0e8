import { expect, test } from "vitest";
import { stageOf } from "../../../renderer/finish/build-stages.ts";
import type { Progress } from "../../../shared/report.ts";

const RUN: readonly Progress[] = [
  { step: { code: "checking-case" }, done: 0, total: 0 },
  { step: { code: "writing-document", title: "用印清单" }, done: 1, total: 2 },
  { step: { code: "documents-written" }, done: 2, total: 2 },
  { step: { code: "reading-attachments" }, done: 1, total: 2 },
  { step: { code: "checking-margins" }, done: 5, total: 5 },
  { step: { code: "compressing-images" }, done: 1, total: 3 },
  { step: { code: "numbering-pages" }, done: 5, total: 10 },
  { step: { code: "verifying" }, done: 10, total: 10 },
];

test("a build goes through its stages, of which the running one is counted, and the whole never goes back", () => {
  const told = RUN.map((_, index) => stageOf(RUN.slice(0, index + 1)));
  expect(told.map(({ stage, done, total }) => `${stage} ${done}/${total}`)).toEqual([
    "check 0/0",
    "documents 1/2",
    "documents 2/2",
    "attachments 1/2",
    "attachments 1/2",
    "attachments 1/2",
    "numbers 5/10",
    "verify 10/10",
  ]);
  expect(told.map(({ whole }) => whole)).toEqual([0, 0.3, 0.4, 0.5, 0.5, 0.5, 0.7, 1]);
});

test("before its first step is told the first stage runs", () => {
  expect(stageOf([])).toEqual({ stage: "check", done: 0, total: 0, whole: 0 });
});
