import { describe, expect, it } from "vitest";
import { digestOf } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found } from "../../fixtures/found-folder.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

const pages = (text: string) => digestOf({ pages: pagesOf(text), unread: [] });
const AGREEMENT = found("Vertrag.pdf", digestOf({ pages: pagesOf(...PAPERS.agreementDe), unread: [] }));
const BODY =
  "We are pleased to invite you to visit our laboratory in Shanghai from 6 to 12 July 2026 to discuss the joint work on flexible assembly in detail.";
const leadOf = (...lines: readonly string[]) => {
  const files = [AGREEMENT, found("Letter.pdf", pages(lines.join("\n")))];
  return offerFacts(files, proposeFiles(files)).flatMap((fact) =>
    fact.field === "partner.lead" ? [[fact.values.map(({ value }) => value), takenValue(fact, undefined)?.value]] : [],
  );
};

describe("a letter to the other side", () => {
  it.each([
    [["Invitation Letter", "Recipient: Professor René Müsterlin", "Hochschule Süderau", "Beispielweg 1, 70000 Süderau, Germany", BODY]],
    [["Letter of Invitation", "To: Prof. Dr. René Müsterlin, Hochschule Süderau", "Dear Professor Müsterlin,", BODY]],
    [["Letter of Invitation", "Shanghai Beispiel Intelligent Equipment Co., Ltd.", "Attention: Prof. René Müsterlin", "Date: 1 June 2026", BODY]],
    [
      [
        "邀请函",
        "致：René Müsterlin 教授（Hochschule Süderau）",
        "兹邀请您于2026年7月访问上海，讨论柔性装配联合研究的分工与进度安排，费用由我方承担，请予确认为盼。",
      ],
    ],
  ])("offers the professor that it is addressed to, and a person chooses: %j", (lines) => {
    expect(leadOf(...lines)).toEqual([[[expect.stringMatching(/René Müsterlin$/u)], undefined]]);
  });

  it.each([
    [["Letter of Support", "To: Prof. Zhe Shen", "Shanghai Beispiel Intelligent Equipment Co., Ltd., Shanghai, China", BODY]],
    [["Letter of Support", "Attention: Professor Zhe Shen", BODY]],
    [["Letter of Invitation", "To: the Visa Section, Embassy of Germany", BODY]],
    [["Letter of Invitation", "To: Kaisa Lasku, Travel Office", BODY]],
    [["邀请函", "致：沈喆教授", "上海示例智能装备有限公司", BODY]],
  ])("offers nobody of our own side, and no office: %j", (lines) => {
    expect(leadOf(...lines)).toEqual([]);
  });
});

it.each([
  ["To: Prof. Dr. René Müsterlin, Hochschule Süderau", "Dear Professor Müsterlin,", BODY],
  ["Hochschule Süderau", BODY],
  ["致：南郊样例大学（Hochschule Süderau）", "诚邀贵校于2026年7月访问上海。"],
])("a letter that speaks of a visit to China leaves its partner abroad: %s", (...lines) => {
  const files = [AGREEMENT, found("Letter.pdf", pages(["Letter of Invitation", ...lines].join("\n")))];
  expect(proposeFiles(files).partners.map(({ names: [name] }) => name)).toEqual(["Hochschule Süderau"]);
});
