import { describe, expect, it } from "vitest";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

describe("a short agreement that ends with （以下无正文）", () => {
  const rows = [
    "合作协议",
    "甲方：上海示例智能装备有限公司",
    "乙方：南郊样例大学，德国南郊市样例路1号",
    "第一条 合作内容",
    "双方共同研究机器人柔性装配。",
    "第二条 期限",
    "本协议自双方签署之日起生效，有效期三年。",
    "（以下无正文）",
    "甲方（盖章）：",
    "乙方（盖章）：",
  ];
  const plain = ["合作协议", "甲方：上海示例智能装备有限公司", "乙方：南郊样例大学", "双方共同研究机器人柔性装配，自双方签署之日起三年。", "（以下无正文）"];

  it.each([
    ["Word file", digestOfWord(rows.map((row) => [row]))],
    ["Word file without numbers", digestOfWord(plain.map((row) => [row]))],
    ["page with its clauses", digestOf({ pages: pagesOf(rows.join("\n")), unread: [] })],
  ])("is no signature page: %s", (_, digest) => {
    const [file] = proposeFiles([found("合作协议", digest)]).files;
    expect(file).toMatchObject({ group: "known", place: { to: "slot", role: "agreement" } });
  });

  it.each(["签字页 扫描.pdf", "签署页.jpg", "Signature_page IIPS.pdf"])("a page of names alone is one by the name of its file: %s", (name) => {
    const digest = digestOf({ pages: pagesOf("Party A: Name: CHEN Zherong Date: 20 April 2026\nChen Zherong"), unread: [] });
    expect(proposeFiles([found(name, digest)]).files[0]).toMatchObject({ group: "look", remark: { code: "signature-page" } });
  });

  it("a page of which nothing is known is what a person says", () => {
    const files = [found("扫描0001.pdf", digestOf({ pages: pagesOf("Chen Zherong"), unread: [] }))];
    const [file] = proposeFiles(files, new Map([[files[0]?.key ?? "", { to: "slot", role: "funding" }]])).files;
    expect(file).toMatchObject({ group: "look", role: "funding", remark: { code: "chosen" } });
  });

  it("a page that bears the last clause alone still is", () => {
    const last = "合作协议\n第九条 其他\n本协议一式四份，各方各执两份。（以下无正文，为签署页）\n甲方：上海示例智能装备有限公司 || 乙方：南郊样例大学";
    const [file] = proposeFiles([found("末页.jpg", digestOf({ pages: pagesOf(last), unread: [] }))]).files;
    expect(file).toMatchObject({ group: "look", remark: { code: "signature-page" } });
  });
});
