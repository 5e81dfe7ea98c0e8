import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { agreementOffers, mayBeStrange } from "../../../shared/files-first/agreement-offers.ts";
import { readAgreements } from "../../../shared/reading/elements/read-elements.ts";
import type { ReadDocument } from "../../../shared/reading/read-document.ts";
import { translationNeed } from "../../../shared/reading/translation-need.ts";
import { guide } from "../../fixtures/check-value.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

const [TEXT] = PAPERS.agreementEn;
const IN_BOTH = TEXT.replaceAll(
  "Shanghai Beispiel Intelligent Equipment Co., Ltd.",
  "Shanghai Beispiel Intelligent Equipment Co., Ltd. (上海示例智能装备有限公司)",
);

function strangeIn(facts: Partial<Case>, words: string = TEXT, partners: readonly string[] = []) {
  const pages = pagesOf(words);
  const read: ReadDocument = { pages, unread: [], languages: [], need: translationNeed(pages), agreements: readAgreements(pages) };
  const agreement = { id: "agreement-1", kind: "cooperation" as const, title: "扫描件", partners: [...partners] };
  const theCase: Case = { formatVersion: 1, id: "case-1", guide: guide.id, topic: "2", agreements: [agreement], ...facts };
  return agreementOffers(theCase, guide, agreement, read, 0).strange;
}

test("an agreement in which neither the applicant nor a partner stands is strange, and says whom it names", () => {
  const named = ["Example Robotics Oy", "Shanghai Beispiel Intelligent Equipment Co., Ltd."];
  const applicant = { name: "Donghai Muster University" };
  expect(strangeIn({ applicant })).toEqual({ named, lacks: "applicant" });
  const partners = [{ id: "p-1", name: "Hochschule Süderau" }];
  expect(strangeIn({ applicant, partners })).toEqual({ named, lacks: "applicant-and-partners" });
  // a partner known in Chinese alone cannot be missed among names in Latin letters
  expect(strangeIn({ applicant, partners: [{ id: "p-1", nameZh: "南郊应用科学大学" }] })).toEqual({ named, lacks: "applicant" });
  const inBoth = { named: ["Example Robotics Oy", "Shanghai Beispiel Intelligent Equipment Co., Ltd.（上海示例智能装备有限公司）"], lacks: "applicant" };
  expect(strangeIn({ applicant: { name: "东海样例大学" } }, IN_BOTH)).toEqual(inBoth);
});

test("one of the case's units or persons in it is enough", () => {
  const applicant = { name: "Donghai Muster University" };
  expect(strangeIn({ applicant: { name: "Shanghai Beispiel Intelligent Equipment Co., Ltd." } })).toBeUndefined();
  expect(strangeIn({ applicant: { name: "上海示例智能装备有限公司" } }, IN_BOTH)).toBeUndefined();
  expect(strangeIn({ applicant, units: [{ id: "u-1", name: "Shanghai Beispiel Intelligent Equipment Co., Ltd." }] })).toBeUndefined();
  expect(strangeIn({ applicant, partners: [{ id: "p-1", name: "Example Robotics Oy" }] })).toBeUndefined();
  const signed = `${TEXT}\nFor Shanghai Beispiel\nZhe Shen`;
  expect(strangeIn({ applicant, lead: { name: "Zhe Shen" } }, signed)).toBeUndefined();
});

const DOMESTIC = `项目合作协议
甲方：样例北欧能源技术（上海）有限公司
乙方：东海样例能源研究所
一、合作内容
双方联合研究固态储能电池电极与电解质界面的稳定化方法。
二、合作期限
本协议自2026年3月5日起生效，至2029年12月31日止。
甲方：样例北欧能源技术（上海）有限公司　乙方：东海样例能源研究所`;

test("an agreement of two other units of China is strange as well", () => {
  const named = ["样例北欧能源技术（上海）有限公司", "东海样例能源研究所"];
  expect(strangeIn({ applicant: { name: "浦江示范传感技术有限公司" } }, DOMESTIC)).toEqual({ named, lacks: "applicant" });
  expect(strangeIn({ applicant: { name: "浦江示范传感技术有限公司" }, units: [{ id: "u-1", name: "东海样例能源研究所" }] }, DOMESTIC)).toBeUndefined();
  // near miss: the applicant's name is known in Latin letters alone
  expect(strangeIn({ applicant: { name: "Donghai Muster University" } }, DOMESTIC)).toBeUndefined();
});

test("what cannot be told is asked only where partners are missed too", () => {
  const applicant = { name: "东海样例大学" };
  const partners = [{ id: "p-1", name: "Hochschule Süderau" }];
  expect(strangeIn({})).toBeUndefined();
  expect(strangeIn({ applicant })).toBeUndefined();
  expect(strangeIn({ applicant, partners })?.lacks).toBe("names");
  // the only partner of the case is entered with each new agreement
  expect(strangeIn({ applicant, partners }, TEXT, ["p-1"])?.lacks).toBe("names");
});

test("while pages are still read, it is open whether an agreement is strange until somebody of the case stands in those that are", () => {
  const open = (facts: Partial<Case>, ...texts: readonly string[]) => {
    const pages = pagesOf(...texts);
    const read: ReadDocument = { pages, unread: [{ page: 9, why: "no-engine" }], languages: [], need: translationNeed(pages), agreements: [] };
    return mayBeStrange({ formatVersion: 1, id: "case-1", guide: guide.id, topic: "2", ...facts }, read, 0);
  };
  const applicant = { name: "Donghai Muster University" };
  expect(open({ applicant }, "This Agreement is made between the parties named below.")).toBe(true);
  expect(open({ applicant }, "This Agreement is made between Donghai Muster University and others.")).toBe(false);
  // nobody can be missed, and where no page has a text all goes on by hand
  expect(open({}, TEXT)).toBe(false);
  expect(open({ applicant }, "")).toBe(false);
});
