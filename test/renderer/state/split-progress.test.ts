import { expect, test } from "vitest";
import { words } from "../../../renderer/split/words.ts";
import { type SplitProgress, splitProgress } from "../../../renderer/state/split-progress.ts";
import type { Progress } from "../../../shared/report.ts";

test("the progress of a stack never goes back, though its pages are read and then recognised", () => {
  const pages = (code: "file" | "text" | "ocr", file: string, total: number): readonly Progress[] =>
    Array.from({ length: total }, (_, index) => ({
      step: code === "file" ? { code: "reading-file", file } : { code: "reading-page", file, stage: code },
      done: index + 1,
      total,
    }));
  const told: readonly Progress[] = [
    { step: { code: "reading-cases" }, done: 1, total: 1 },
    ...["一.pdf", "二.pdf"].flatMap((file) => pages("file", file, 5)),
    ...["一.pdf", "二.pdf"].flatMap((file) => [...pages("text", file, 3), ...pages("ocr", file, 3)]),
  ];
  const shown: SplitProgress[] = [];
  for (const one of told) shown.push(splitProgress(shown.at(-1), one, 2));
  const percents = shown.map(({ done }) => done);
  expect(percents).toEqual([...percents].sort((one, other) => one - other));
  expect(percents[0]).toBe(5);
  expect(percents[10]).toBe(50);
  expect(percents.at(-1)).toBe(100);
  expect(shown.at(-1)?.file).toBe("二.pdf");
});

test("the pages of the file are counted at each stage, from the first that is recognised on", () => {
  const file = "/扫描/整叠.pdf";
  const told: readonly Progress[] = [
    { step: { code: "reading-file", file, stage: "look" }, done: 4, total: 30 },
    { step: { code: "reading-file", file }, done: 30, total: 30 },
    { step: { code: "reading-page", file, stage: "text" }, done: 25, total: 25 },
    { step: { code: "reading-page", file, stage: "ocr" }, done: 7, total: 25 },
  ];
  const shown: SplitProgress[] = [];
  for (const one of told) shown.push(splitProgress(shown.at(-1), one, 1));
  expect(shown.map((one) => words.readingNow(one))).toEqual([
    "正在逐页查看　整叠.pdf　4 / 30 页　9%",
    "正在找分隔页　整叠.pdf　30 / 30 页　50%",
    "正在识别　整叠.pdf　0 / 25 页　50%",
    "正在识别　整叠.pdf　7 / 25 页　64%",
  ]);
});
