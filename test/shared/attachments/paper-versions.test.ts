import { describe, expect, it, test } from "vitest";
import { areCalledAlike, earlierVersionOf } from "../../../shared/attachments/paper-versions.ts";
import type { Attachment } from "../../../shared/case/case.ts";

describe("two versions of a paper", () => {
  it.each([
    ["attachments/合作协议.pdf", "attachments/合作协议 2.pdf"],
    ["attachments/合作协议.pdf", "attachments/合作协议（1）.pdf"],
    ["attachments/合作协议 v1.pdf", "attachments/合作协议 v2.pdf"],
    ["attachments/合作协议_终稿.docx", "attachments/合作协议.pdf"],
    ["attachments/合作协议（修订版）.pdf", "attachments/合作协议（最终版）.pdf"],
    ["attachments/合作协议20260501.pdf", "attachments/合作协议 2026-05-20.pdf"],
    ["attachments/承诺书.pdf", "attachments/承诺书（已盖章）.pdf"],
    ["attachments/Agreement_signed.pdf", "attachments/Agreement final.pdf"],
  ])("are called alike: %s, %s", (one, other) => expect(areCalledAlike(one, other)).toBe(true));

  it.each([
    ["attachments/合作协议.pdf", "attachments/补充协议.pdf"],
    ["attachments/附件1.pdf", "attachments/附件2.pdf"],
    ["attachments/scan0001.pdf", "attachments/scan0002.pdf"],
    ["attachments/协议 1.pdf", "attachments/协议 2.pdf"],
    ["attachments/扫描件.pdf", "attachments/扫描件 2.pdf"],
    ["attachments/合作协议 甲大学.pdf", "attachments/合作协议 乙公司.pdf"],
    ["attachments/资助证明.pdf", "attachments/资助证明 中文译件.pdf"],
  ])("are not two papers: %s, %s", (one, other) => expect(areCalledAlike(one, other)).toBe(false));
});

const paper = (id: string, file: string, more: Partial<Attachment> = {}): Attachment => ({ id, slot: "agreement-copy", file: `attachments/${file}`, ...more });

test("the version before it is asked about, until a person has said that both stay", () => {
  const [old, middle, other] = [paper("a", "协议.pdf"), paper("b", "协议 2.pdf"), paper("c", "补充.pdf")];
  expect(earlierVersionOf(middle, [old, other, middle])).toBe(old);
  expect(earlierVersionOf(old, [old, other, middle])).toBeUndefined();
  expect(earlierVersionOf({ ...middle, besides: ["a"] }, [old, { ...middle, besides: ["a"] }])).toBeUndefined();
  expect(
    earlierVersionOf({ ...middle, sha256: "x" }, [
      { ...old, sha256: "x" },
      { ...middle, sha256: "x" },
    ]),
  ).toBeUndefined();
});

test("files are called by the names that they were given by, not by shorter ones that they are kept under", () => {
  const old = paper("a", "很长…稿.pdf", { givenName: "很长的甲协议 第一稿.pdf" });
  const other = paper("b", "很长…稿 2.pdf", { givenName: "很长的乙协议 第一稿.pdf" });
  const newer = paper("c", "很长…稿 3.pdf", { givenName: "很长的甲协议 第二稿.pdf" });
  expect(earlierVersionOf(newer, [old, other, newer])).toBe(old);
  expect(earlierVersionOf(other, [old, other])).toBeUndefined();
});
