import { expect, test } from "vitest";
import { toldOf } from "../../../electron/jobs/batch.ts";
import { needsWork } from "../../../shared/desk/batch.ts";

const one = { key: "k", folder: "f", title: "t" };

test("a case is not done while a template failed or a document waits for an answer, and a warning is told beside it", () => {
  const failed = toldOf({ failure: { kind: "template-invalid", file: "模板.docx", problems: [] }, skipped: [], warnings: [] });
  expect(failed.problem).toContain("模板.docx");
  expect(needsWork({ ...one, ...failed })).toBe(true);
  const skipped = toldOf({ skipped: [{ id: "letter", why: "尚未填写项目名称（title）", missing: ["title"] }], warnings: [] });
  expect(skipped.lacks).toBe("1 份文书没有写出：尚未填写项目名称。");
  expect(needsWork({ ...one, ...skipped })).toBe(true);
  const warned = toldOf({ skipped: [], warnings: [{ id: "letter", message: "您改过的文书保留未动。" }] });
  expect(warned).toEqual({ note: "您改过的文书保留未动。" });
  expect(needsWork({ ...one, ...warned })).toBe(false);
  expect(toldOf({ skipped: [{ id: "recusal", why: "没有提出回避专家申请，不需要这份公函" }] })).toEqual({});
});
