import { expect, it } from "vitest";
import type { FilePlace, FileToPropose } from "../../../shared/files-first/propose-files.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";

const file = (name: string, kind: "unread" | "waiting" = "unread"): FileToPropose => ({ key: name, name, folder: "", bytes: 100, state: { kind } });
const only = (one: FileToPropose, place?: FilePlace) => proposeFiles([one], new Map(place ? [[one.key, place]] : [])).files[0];

it.each([
  ["合作协议 扫描.pdf", "agreement"],
  ["Zuwendungsbescheid.pdf", "funding"],
  ["自筹经费承诺书.pdf", "self-funding"],
  ["伦理审查批件.pdf", "ethics"],
])("a file that nobody read is proposed by its name, for a look: %s", (name, role) => {
  expect(only(file(name))).toMatchObject({ group: "look", role, remark: { code: "unread-by-name" }, place: { to: "slot", role } });
});

it.each([
  "扫描0003.pdf",
  "合作协议 中文译件.pdf",
  "合作协议修改意见.pdf",
  "合作项目可行性报告.pdf",
  "营业执照.jpg",
])("none is where its name says no slot: %s", (name) => {
  expect(only(file(name))).toEqual({ key: name, isTranslation: false, group: "coming", remark: { code: "unread" } });
});

it("nothing is guessed of one that is still being read", () => {
  expect(only(file("合作协议 扫描.pdf", "waiting"))).toMatchObject({ group: "coming", remark: { code: "unread" } });
});

it.each(["unread", "waiting"] as const)("a place by hand counts for a file that is %s", (kind) => {
  const place = { to: "slot", role: "agreement" } as const;
  expect(only(file("扫描0003.pdf", kind), place)).toMatchObject({ group: "known", role: "agreement", remark: { code: "chosen" }, place });
  expect(only(file("扫描0003.pdf", kind), { to: "none" })).toMatchObject({ group: "known", place: { to: "none" } });
});
