import { describe, expect, test } from "vitest";
import type { AppError } from "../../../shared/errors.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import { EXIT, exitCodeOf } from "../../../shared/messages/exit-codes.ts";

const file = "附件/扫描 件.pdf";
const problems = [{ path: "budget.grant", problem: "须为整数（元）" }];

/** One of each kind: a kind that is added and not listed here is a type error. */
const errors: { readonly [K in AppError["kind"]]: Extract<AppError, { kind: K }> } = {
  "wrong-use": { kind: "wrong-use", problem: { code: "command-line", text: "缺少 --out。" } },
  "file-not-found": { kind: "file-not-found", file },
  "file-unreadable": { kind: "file-unreadable", file, cause: { code: "no-permission" } },
  "case-invalid": { kind: "case-invalid", file, problems },
  "case-too-new": { kind: "case-too-new", file, formatVersion: 2 },
  "guide-unknown": { kind: "guide-unknown", guide: "x", edition: "2027", known: ["a", "b"] },
  "guide-invalid": { kind: "guide-invalid", file, problems },
  "data-file-conflicts": { kind: "data-file-conflicts", file, id: "policy-x", edition: "2026", installed: "/data/policy-x.yaml" },
  "policy-invalid": { kind: "policy-invalid", file, problems },
  "profiles-invalid": { kind: "profiles-invalid", file, problems },
  "profile-changed": { kind: "profile-changed", name: "样例大学" },
  "review-invalid": { kind: "review-invalid", file, problems },
  "template-invalid": { kind: "template-invalid", file, problems },
  "topic-unknown": { kind: "topic-unknown", topic: "9", known: ["1", "2"] },
  "document-unknown": { kind: "document-unknown", document: "x", known: ["recusal"] },
  "hand-over-invalid": { kind: "hand-over-invalid", file, cause: { code: "damaged", path: "项目/case.json" } },
  "hand-over-locked": { kind: "hand-over-locked", file, passwordsTried: 2 },
  "slot-unknown": { kind: "slot-unknown", slot: "agreement", for: "x", known: ["agreement-copy --for qut", "self-funding"] },
  "attachment-missing": { kind: "attachment-missing", file, slot: "agreement-copy" },
  "attachment-outside-case": { kind: "attachment-outside-case", file },
  "attachment-changed": { kind: "attachment-changed", file },
  "attachment-elsewhere": { kind: "attachment-elsewhere", file, place: "自筹经费承诺书" },
  "scan-changed": { kind: "scan-changed", file },
  "scan-changing": { kind: "scan-changing", file },
  "attachment-empty": { kind: "attachment-empty", file },
  "attachment-unsupported": { kind: "attachment-unsupported", file, found: { code: "jpeg-bits", bits: 12 } },
  "attachment-damaged": { kind: "attachment-damaged", file, page: 3, cause: { code: "tiff-data", row: 17 } },
  "attachment-too-slow": { kind: "attachment-too-slow", file, page: 3, seconds: 30 },
  "bundle-without-plan": { kind: "bundle-without-plan", file: "旧件.pdf" },
  "bundle-changed": { kind: "bundle-changed", file: "bundle.pdf" },
  "page-changes-invalid": { kind: "page-changes-invalid", file: "attachments/协议.pdf", pages: 3, cause: { code: "left-out-of-order", page: 2 } },
  "attachment-not-converted": {
    kind: "attachment-not-converted",
    file,
    cause: { code: "programs-failed", tried: [{ program: "LibreOffice", problem: "too-slow", seconds: 120 }] },
  },
  "attachment-encrypted": { kind: "attachment-encrypted", file, passwordsTried: 2 },
  "files-too-large": { kind: "files-too-large", bytes: 3000, limit: 2000 },
  "attachment-too-large": { kind: "attachment-too-large", file, page: 3, bytes: 1_048_577, limit: 1_048_576 },
  "no-attachments": { kind: "no-attachments", where: "文件夹" },
  "glyph-missing": { kind: "glyph-missing", character: "𠮷", codePoint: "U+20BB7", field: "lead.name" },
  "output-is-file": { kind: "output-is-file", file },
  "output-is-link": { kind: "output-is-link", file },
  "output-not-ours": { kind: "output-not-ours", folder: "输出" },
  "output-unwritable": { kind: "output-unwritable", file, cause: { code: "system", detail: "EUNKNOWN" } },
  "output-inside-case": { kind: "output-inside-case", folder: "输出" },
  "bundle-differs": { kind: "bundle-differs", file, problem: { code: "page-count", planned: 12, found: 11 } },
  "not-a-bundle": { kind: "not-a-bundle", folder: "输出" },
  "manifest-invalid": { kind: "manifest-invalid", file, cause: { code: "field", path: "files[1].path", problem: "须为文件夹内的相对路径" } },
  "case-not-as-shown": { kind: "case-not-as-shown", file },
  "case-changed-on-disk": { kind: "case-changed-on-disk", file, kept: "另存.json", base: "0" },
  cancelled: { kind: "cancelled" },
  unexpected: { kind: "unexpected", cause: { code: "thrown", detail: "x" } },
};

/** All that an error knows but its kind and codes, of causes within too. */
const fieldsOf = (known: object): readonly string[] =>
  Object.entries(known).flatMap(([name, value]) => {
    if (["kind", "code", "problems", "base"].includes(name) || (name === "problem" && "program" in known)) return [];
    return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => (typeof one === "object" && one !== null ? fieldsOf(one) : [String(one)]));
  });

describe("every expected failure", () => {
  test.each(Object.values(errors))("$kind is said in whole Chinese sentences that name all it knows", (error) => {
    const text = errorText(error);
    expect(text).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(text).not.toMatch(/undefined|\[object/);
    for (const known of fieldsOf(error)) expect(text).toContain(known);
    if ("problems" in error) expect(text).toContain("budget.grant：须为整数（元）");
  });

  test.each([
    ["compressed", /压缩图片后仍有 3000 字节.*拆成几个文件/],
    ["signed", /数字签名.*没有压缩.*拆成几个文件/],
  ] as const)("a file that is too large though it was %s says so", (shrunk, words) => {
    expect(errorText({ kind: "attachment-too-large", file, bytes: 3000, limit: 2000, shrunk })).toMatch(words);
  });

  test("all files that are too large though they were compressed are not asked to be compressed", () => {
    expect(errorText({ kind: "files-too-large", bytes: 3000, limit: 2000, shrunk: "compressed" })).toMatch(/^单个上传文件压缩图片后合计仍有 3000 字节/);
  });

  test.each(Object.values(errors))("$kind has an exit code other than done", (error) => {
    expect(exitCodeOf(error)).not.toBe(EXIT.done);
    expect(exitCodeOf(error)).not.toBe(EXIT.notReady);
  });

  test("of a long list of fields shows the first ones and counts the rest", () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ path: `units[${index}].id`, problem: "编号不能为空" }));
    expect(errorText({ kind: "case-invalid", file, problems: many })).toMatch(/有 12 处.*units\[7\]\.id.*另有 4 处/);
  });
});

test("the window names an attachment as its user knows it, the command line as the case has it", () => {
  const missing: AppError = {
    kind: "attachment-missing",
    file: "attachments/协议.pdf",
    slot: "agreement-copy",
    others: [{ kind: "attachment-empty", file: "attachments/证明.pdf" }],
  };
  expect(errorText(missing, "window")).toBe(
    "附件“协议.pdf”已登记，但在项目文件夹中找不到。请把文件放回原处，或重新登记。\n附件“证明.pdf”是空文件（0 字节）。请重新扫描或重新复制该文件。",
  );
  expect(errorText(missing)).toContain("附件“attachments/协议.pdf”（agreement-copy）已登记");
});

test("a file that cannot be read has advice, whatever characters stand in the system's words", () => {
  const failure = (cause: Extract<AppError, { kind: "file-unreadable" }>["cause"]): AppError => ({ kind: "file-unreadable", file, cause });
  const detail = "EBUSY: resource busy or locked, open 'C:\\申请材料\\协议.pdf'";
  expect(errorText(failure({ code: "system", detail }))).toBe(`无法读取“${file}”：${detail}。请检查该文件后重试。`);
  expect(errorText(failure({ code: "busy" }))).toMatch(/请检查该文件后重试。$/);
  for (const code of ["not-regular", "not-utf8-text", "zip-archive", "no-opener"] as const) {
    expect(errorText(failure({ code }))).toContain("请");
    expect(errorText(failure({ code }))).not.toContain("请检查该文件后重试");
  }
});
