import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { otherKind } from "../../../shared/attachments/other-kind.ts";
import { guide } from "../../fixtures/check-value.ts";
import { files } from "../../reading/file-set.ts";

const doubt = (slot: string, name: string, opening = "") => otherKind({ name, opening }, slot, guide.slots);

describe("a file that is called something else than its place", () => {
  test.each([
    ["no-licence-transfer", "共建协议.pdf", "共建"],
    ["self-funding", "项目合作协议 盖章.pdf", "项目合作协议"],
    ["foreign-funding-proof", "合作协议.pdf", "协议"],
    ["foreign-funding-translation", "Cooperation Agreement.pdf", "Agreement"],
    ["agreement-copy", "外方资助证明.pdf", "资助"],
    ["joint-platform-agreement", "Zuwendungsbescheid.pdf", "Zuwendung"],
    ["agreement-copy", "技术转移承诺书.pdf", "技术转移承诺"],
    ["ethics-approval", "自筹经费承诺书.pdf", "自筹"],
  ])("in %s is doubted: %s", (slot, name, words) => {
    expect(doubt(slot, name)).toEqual({ by: "name", words });
  });

  test("is doubted by its title, whatever its name", () => {
    expect(doubt("no-licence-transfer", "扫描.pdf", "关于共建联合实验室的协议\n甲方：上海样例大学")).toEqual({
      by: "content",
      words: "关于共建联合实验室的协议",
    });
    expect(doubt("no-licence-transfer", "承诺书.pdf", "共 建 协 议\r\n甲方：上海样例大学")).toEqual({ by: "content", words: "共建协议" });
    expect(doubt("foreign-funding-proof", "证明.pdf", "COOPERATION AGREEMENT\nbetween")).toEqual({ by: "content", words: "COOPERATION AGREEMENT" });
    expect(doubt("agreement-copy", "外方材料.pdf", "Zuwendungsbescheid\nSehr geehrte")).toEqual({ by: "content", words: "Zuwendungsbescheid" });
  });

  test.each([
    ["no-licence-transfer", "承诺书b（合作协议附件）.pdf", ""],
    ["no-licence-transfer", "合作协议.pdf", "无授权使用专利（技术）、无相互持股的技术转移承诺书\n上海市科学技术委员会："],
    ["self-funding", "扫描.pdf", "自筹经费与申请资助经费比例承诺书\n项目名称：共建协议执行研究"],
    ["foreign-funding-proof", "项目合同.pdf", "合同\n甲方"],
    ["foreign-funding-proof", "Grant agreement.pdf", "Grant Agreement"],
    ["foreign-funding-proof", "合作协议 资助证明.pdf", ""],
    ["agreement-copy", "共建协议.pdf", ""],
    ["joint-platform-agreement", "合作协议.pdf", "Cooperation Agreement"],
    ["agreement-translation", "合作协议译件.pdf", "合作协议"],
    ["agreement-copy", "扫描_001.pdf", ""],
    ["other", "资助证明.pdf", ""],
  ])("in %s is not doubted: %s", (slot, name, opening) => {
    expect(doubt(slot, name, opening)).toBeUndefined();
  });
});

test("no agreement of the sets of files is doubted where it belongs, nor a file of the samples", () => {
  const agreements = (["first", "second", "third"] as const).flatMap(files).filter(({ kind }) => kind !== "none");
  expect(agreements.length).toBeGreaterThan(20);
  expect(agreements.filter(({ text }) => doubt("agreement-copy", "a.pdf", text)).map(({ id }) => id)).toEqual([]);
  for (const topic of ["1", "2", "3-1", "3-2"]) {
    const path = new URL(`../../../templates/samples/topic-${topic}/case.json`, import.meta.url);
    const { attachments = [] } = JSON.parse(readFileSync(path, "utf8"));
    for (const { slot, file } of attachments) expect(doubt(slot, file.split("/").at(-1)), file).toBeUndefined();
  }
});
