import { expect, test } from "vitest";
import { paceAfter, type ScanPace, secondsLeft } from "../../../renderer/state/scan-pace.ts";
import type { FileState } from "../../../shared/files-first/found-file.ts";

const FILES = [{ key: "协议" }, { key: "证明" }, { key: "临时", skipped: "temporary" as const }];

/** What is said to be left after each state that a file tells, one a second. */
function told(states: readonly (readonly [string, FileState])[]): readonly (number | undefined)[] {
  const known = new Map<string, FileState>();
  let pace: ScanPace | undefined;
  return states.map(([file, state], second) => {
    pace = paceAfter(pace, known.get(file), state, second * 1000);
    known.set(file, state);
    return secondsLeft(pace, FILES, known, second * 1000);
  });
}

test("the time left is told once three pages are recognised, over all scans that wait, without the first, during which the engine starts", () => {
  expect(
    told([
      ["协议", { kind: "waiting", scanned: 5 }],
      ["证明", { kind: "waiting", scanned: 4 }],
      ["协议", { kind: "reading", done: 0, pages: 5 }],
      ["协议", { kind: "reading", done: 0, pages: 5 }],
      ["协议", { kind: "reading", done: 0, pages: 5 }],
      ["协议", { kind: "reading", done: 1, pages: 5 }],
      ["协议", { kind: "reading", done: 2, pages: 5 }],
      ["协议", { kind: "reading", done: 3, pages: 5 }],
      ["协议", { kind: "reading", done: 5, pages: 5 }],
    ]),
  ).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, undefined, 6, 3]);
});

test("nothing is told while a file was not opened, of which nobody knows the pages, nor at the end", () => {
  expect(
    told([
      ["协议", { kind: "reading", done: 0, pages: 3 }],
      ["协议", { kind: "reading", done: 3, pages: 3 }],
      ["证明", { kind: "reading", done: 0, pages: 0 }],
      ["协议", { kind: "failed", error: { kind: "cancelled" } }],
      ["证明", { kind: "failed", error: { kind: "cancelled" } }],
    ]),
  ).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
