import { expect, test } from "vitest";
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
