import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { caseArgument, caseFolderOf } from "../../../electron/desktop/case-argument.ts";
import { readStartOptions } from "../../../electron/desktop/start-options.ts";
import { ENTRY_FILE } from "../../../electron/library/cases/case-shortcut.ts";

const from = resolve("/somewhere");

test("the case that was double-clicked is found among switches, and values of options are not taken for it", () => {
  const args = ["--remote-debugging-port=1", "--hidden", "--at", "2026-05-25", "--chosen", "scan.pdf", "项目 甲"];
  expect(caseArgument(args, from)).toBe(join(from, "项目 甲"));
  expect(caseArgument(["--hidden", "--at=2026-05-25"], from)).toBeUndefined();
  expect(caseArgument([], from)).toBeUndefined();
  expect(caseArgument(["--hidden", join("乙", ENTRY_FILE)], from)).toBe(join(from, "乙"));
});

test("the entry stands for its folder, in whatever letters its ending is written", () => {
  expect(caseFolderOf(join(from, "甲", ENTRY_FILE))).toBe(join(from, "甲"));
  expect(caseFolderOf(join(from, "甲", "X.GUOHE"))).toBe(join(from, "甲"));
  expect(caseFolderOf(join(from, "甲", "case.json"))).toBe(join(from, "甲", "case.json"));
  // a hand-over is a file of its own, and stands for no folder
  expect(caseFolderOf(join(from, "甲.guohe.zip"))).toBe(join(from, "甲.guohe.zip"));
});

test("start options carry the case beside the moment; a moment that is none is refused", () => {
  expect(readStartOptions(["--at=2026-05-25T10:00", "甲"], from)).toEqual({
    ok: true,
    value: { hidden: false, at: "2026-05-25T10:00", opens: join(from, "甲") },
  });
  expect(readStartOptions(["--at=morgen"], from)).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
});

test("the file that a dialog would give back can be named in hidden tests only", () => {
  expect(readStartOptions(["--chosen=a.pdf"], from)).toEqual({ ok: true, value: { hidden: false } });
  expect(readStartOptions(["--hidden", "--chosen=a.pdf"], from)).toEqual({ ok: true, value: { hidden: true, chosen: "a.pdf" } });
});
