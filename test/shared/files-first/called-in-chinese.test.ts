import { describe, expect, it } from "vitest";
import { digestOf } from "../../../shared/files-first/digest.ts";
import { offerFacts } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found, paper } from "../../fixtures/found-folder.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

/** An agreement in Chinese alone, in which the partner has its Chinese name alone. */
const inChinese = (name: string) =>
  digestOf({ pages: pagesOf(PAPERS.agreementDeInChinese[0].replace("（中文译文）", "").replace("南郊样例大学（Hochschule Süderau）", name)), unread: [] });
const proofs = [found("Zuwendungsbescheid.pdf", paper("proofDe")), found("拨款通知 译.pdf", paper("proofDeInChinese"))];

describe("a proof whose translation says what its partner is called in Chinese", () => {
  it("is of the partner that an agreement names so alone", () => {
    const files = [found("协议.pdf", inChinese("南郊样例大学")), ...proofs];
    const folder = proposeFiles(files);
    expect(folder.partners.map(({ names, files: own }) => [names, own])).toEqual([
      [
        ["南郊样例大学", "Hochschule Süderau"],
        ["协议.pdf", "Zuwendungsbescheid.pdf"],
      ],
    ]);
    const named = offerFacts(files, folder).filter(({ field }) => field.startsWith("partner.name"));
    expect(named.map(({ field, values }) => [field, values.map(({ value }) => value)])).toEqual(
      expect.arrayContaining([
        ["partner.name", ["Hochschule Süderau"]],
        ["partner.nameZh", ["南郊样例大学"]],
      ]),
    );
  });

  it("is not of one that is called otherwise", () => {
    const { partners } = proposeFiles([found("协议.pdf", inChinese("北山样例研究院")), ...proofs]);
    expect(partners.map(({ names }) => names)).toEqual([["北山样例研究院"], ["Hochschule Süderau", "南郊样例大学"]]);
  });
});

it("a party keeps its whole Chinese name where the text goes on to call it in short", () => {
  const text = `柔性装配合作协议（中文译件）
甲方：上海示例智能装备有限公司（以下简称“示例公司”）
中国上海市浦东新区示例路1号
乙方：南郊样例大学（Musteruniversität Süderau，以下简称“样例大学”）
德国南郊市穆斯特大道7号
序言
（A）示例公司研制装配机器人，在上海运行一条试验线。
（B）样例大学在其机器人研究所开展触觉感知研究。`;
  expect(digestOf({ pages: pagesOf(text), unread: [] }).parties).toEqual(["上海示例智能装备有限公司", "南郊样例大学"]);
});
