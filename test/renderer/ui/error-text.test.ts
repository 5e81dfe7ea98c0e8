import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { errorText as screenText, shortFaultText } from "../../../renderer/ui/error-text.ts";
import type { AppError } from "../../../shared/errors.ts";
import { errorText } from "../../../shared/messages/error-text.ts";

const large = { kind: "attachment-too-large", file: "协议.pdf", bytes: 2_000, limit: 1_000 } as const;
const errors: readonly AppError[] = [
  large,
  { ...large, shrunk: "compressed" },
  { ...large, shrunk: "signed" },
  { ...large, page: 2 },
  { kind: "attachment-encrypted", file: "协议.pdf", passwordsTried: 0 },
  { kind: "attachment-encrypted", file: "协议.pdf", passwordsTried: 2 },
];

test.each(errors)("a screen names no option of the command line: %j", (error) => {
  expect(errorText(error)).toMatch(/--[a-z]/);
  expect(screenText(error)).not.toMatch(/--[a-z]|（）/);
  expect(screenText(error)).toContain("协议.pdf");
});

const file = "/home/甲/项目/case 。旧版。.json";
type Unreadable = Extract<AppError, { kind: "file-not-found" | "file-unreadable" | "case-invalid" | "case-too-new" }>;
const unreadable: readonly (readonly [Unreadable, string])[] = [
  [{ kind: "file-not-found", file }, "找不到“case 。旧版。.json”。"],
  [{ kind: "file-unreadable", file, cause: { code: "empty" } }, "无法读取“case 。旧版。.json”：文件是空的。"],
  [
    { kind: "case-invalid", file, problems: [{ path: "budget.grant", problem: "须为整数（元）。不带小数" }] },
    "申报项目文件“case 。旧版。.json”有 1 处内容不符合格式：budget.grant：须为整数（元）。不带小数。",
  ],
  [{ kind: "case-too-new", file, formatVersion: 9 }, "申报项目文件“case 。旧版。.json”由更新版本的程序写成（格式版本 9），本软件读不了。"],
];

test.each(unreadable)("a list says of a version why it cannot be read, whole and without what to do: %j", (error, fault) => {
  expect(shortFaultText(error)).toBe(fault);
  expect(screenText({ ...error, file: "case 。旧版。.json" }).startsWith(fault)).toBe(true);
});

test("no screen cuts a text at the marks of its sentences", () => {
  const folder = fileURLToPath(new URL("../../../renderer", import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((name) => /\.split\(["'`/][。！？；]/.test(readFileSync(join(folder, name), "utf8")))).toEqual([]);
});
