import { expect, test } from "vitest";
import type { Cause, PlainCode } from "../../../shared/causes.ts";
import { causeText } from "../../../shared/messages/cause-text.ts";

type Composed = Exclude<Cause["code"], PlainCode<Cause>>;

/** One of each cause that carries more than its code: one that is added and not listed here is a type error. */
const causes: { readonly [C in Composed]: Cause & { readonly code: C } } = {
  system: { code: "system", detail: "EWHAT" },
  thrown: { code: "thrown", detail: "broken" },
  "too-deep": { code: "too-deep", levels: 100 },
  "not-json-at": { code: "not-json-at", line: 3, column: 7 },
  "repeated-json-key": { code: "repeated-json-key", key: "topic", line: 4 },
  "not-yaml": { code: "not-yaml", detail: "Unexpected scalar" },
  "repeated-yaml-key": { code: "repeated-yaml-key", key: "id" },
  "yaml-too-slow": { code: "yaml-too-slow", seconds: 2 },
  "text-too-large": { code: "text-too-large", bytes: 900, limit: 800 },
  "not-as-named": { code: "not-as-named", meant: "word" },
  "png-checksum": { code: "png-checksum", chunk: "IDAT" },
  "png-not-decoded": { code: "png-not-decoded", detail: "wrong filter" },
  "tiff-sampling": { code: "tiff-sampling", bits: 12 },
  "tiff-data": { code: "tiff-data", row: 33 },
  "tiff-compression": { code: "tiff-compression", compression: 34712 },
  "tiff-components": { code: "tiff-components", samples: 5 },
  "tiff-photometric": { code: "tiff-photometric", photometric: 8 },
  "programs-failed": { code: "programs-failed", tried: [{ program: "WPS", problem: "not-started" }] },
  "turned-page-missing": { code: "turned-page-missing", page: 4 },
  "ordered-page-missing": { code: "ordered-page-missing", page: 5 },
  "ordered-twice": { code: "ordered-twice", page: 6 },
  "left-out-of-order": { code: "left-out-of-order", page: 7 },
  "page-count": { code: "page-count", planned: 12, found: 11 },
  "bookmark-count": { code: "bookmark-count", planned: 9, found: 8 },
  "bookmark-target": { code: "bookmark-target", title: "附件1", page: 10 },
  "stamp-unread": { code: "stamp-unread", page: 2, text: "总第9页" },
  "image-differs": { code: "image-differs", page: 13 },
  "page-blank": { code: "page-blank", page: 14 },
  field: { code: "field", path: "files[0].path", problem: "须为文件夹内的相对路径" },
  "thread-ended": { code: "thread-ended", thread: "layout", exitCode: 134 },
  refused: { code: "refused", status: 403 },
};

test.each(Object.values(causes))("the cause $code is a clause that names all it knows", (cause) => {
  const text = causeText(cause);
  expect(text).not.toMatch(/undefined|\[object|。$/);
  const { code, ...fields } = cause;
  const worded = ["programs-failed", "thread-ended", "not-as-named"].includes(code);
  for (const known of Object.values(fields)) if (!worded) expect(text).toContain(String(known));
});

test("each program that was tried is named as its users know it, with what it did", () => {
  const tried = [
    { program: "Word", problem: "not-exported" },
    { program: "WPS", problem: "not-started" },
    { program: "LibreOffice", problem: "too-slow", seconds: 120 },
  ] as const;
  expect(causeText({ code: "programs-failed", tried })).toBe("Word没能打开或导出该文件；WPS 文字没能启动；LibreOffice超过 120 秒没有转换完，已停止");
});

test("a thread that ended is told from the others", () => {
  expect(causeText(causes["thread-ended"])).toBe("排版线程意外结束（134）");
});
