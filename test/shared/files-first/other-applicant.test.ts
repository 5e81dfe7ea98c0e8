import { expect, it } from "vitest";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

const OURS = "Shanghai Shili Intelligent Equipment Co., Ltd. (上海示例智能装备有限公司), 1 Shili Road, Shanghai, China";
const english = (ours: string) =>
  digestOf({
    pages: pagesOf(
      `COOPERATION AGREEMENT\nbetween\n${ours}\nand\nUniversität Südhof, Beispielweg 1, 70000 Südhof, Germany\n1. Scope\nThe Parties shall jointly develop grippers.\n2. Term\nThis Agreement remains in force from 1 March 2026 until 28 February 2031.`,
    ),
    unread: [],
  });
const german = (ours: string) =>
  digestOf({
    pages: pagesOf(
      `Kooperationsvereinbarung\nzwischen\nder Beispiel-Gesellschaft für Werkstoffe e. V., Hohe Straße 11, 01187 Dresden, Deutschland\nund\n${ours}\n1 Gegenstand der Zusammenarbeit\nDie Partner entwickeln einen Kältekreis.\n2 Laufzeit\nDie Vereinbarung gilt vom 1. März 2026 bis zum 28. Februar 2031.`,
    ),
    unread: [],
  });
const report = digestOfWord([["项目可行性报告"], ["申报单位：上海示例智能装备有限公司"], ["项目名称：面向柔性装配的联合研究"]]);

const OTHER = "dem Shanghai Beicai Zentrum für Kryotechnik, Lianxi-Straße 1280, Pudong, Shanghai";

it("an agreement of another unit here waits for a person, with nothing of it offered, until it is given a place", () => {
  const files = [found("A.pdf", english(OURS)), found("B.pdf", german(OTHER))];
  const { files: proposals, partners } = proposeFiles(files);
  expect(proposals).toMatchObject([
    { group: "known", role: "agreement" },
    { group: "look", role: "agreement", remark: { code: "other-applicant" } },
  ]);
  expect(proposals[1]?.place).toBeUndefined();
  expect(partners.map(({ names }) => names)).toEqual([["Universität Südhof"]]);
  const facts = offerFacts(files, proposeFiles(files));
  expect(facts.flatMap(({ values }) => values.map(({ file }) => file))).not.toContain("B.pdf");
  const chosen = proposeFiles(files, new Map([["B.pdf", { to: "slot", role: "agreement" }]]));
  expect(chosen.partners).toHaveLength(2);
});

it.each([
  [
    "the applicant of a report, by another Chinese name",
    [found("报告.docx", report), found("A.pdf", english("东海样例大学, Example Road 5, Shanghai, China"))],
    "A.pdf",
  ],
  ["the project's applicant, by another Chinese name", [found("A.pdf", english(OURS))], "A.pdf", ["上海样例材料研究所"]],
])("%s is another", (_, files, name, applicant: readonly string[] = []) => {
  const { files: proposals } = proposeFiles(files, new Map(), applicant);
  expect(proposals.find(({ key }) => key === name)?.remark.code).toBe("other-applicant");
});

it.each([
  [
    "in another language, where its own name is left",
    [found("A.pdf", english(OURS)), found("B.pdf", german("der Shanghai Shili Intelligente Ausrüstung GmbH, Shanghai, China"))],
  ],
  ["in Latin letters alone, where nobody knows how it is called so", [found("报告.docx", report), found("B.pdf", german(OTHER))]],
  ["alone, where no paper tells who applies", [found("B.pdf", german(OTHER))]],
  [
    "where agreements name two units and nobody knows which applies",
    [found("A.pdf", english(OURS)), found("B.pdf", english("东海样例大学, Example Road 5, Shanghai, China"))],
  ],
  ["shortened", [found("A.pdf", english(OURS)), found("B.pdf", german("der SSIE, Shanghai, China"))]],
])("a unit is not called another %s", (_, files) => {
  expect(proposeFiles(files).files.map(({ remark }) => remark.code)).not.toContain("other-applicant");
});

it("one of the applicant is known by its Chinese name in brackets, which has its place in brackets too", () => {
  const own = digestOfWord([["项目可行性报告"], ["申报单位：示例传感与先进仪器（上海）有限公司"], ["项目名称：面向柔性装配的联合研究"]]);
  const ours = "Shili Sensors and Advanced Instruments (Shanghai) Co., Ltd. (示例传感与先进仪器（上海）有限公司), 1 Shili Road, Shanghai, China";
  const { files: proposals } = proposeFiles([found("A.pdf", english(ours)), found("报告.docx", own)]);
  expect(proposals[0]).toMatchObject({ group: "known", role: "agreement" });
  expect(english(ours).chineseNames).toEqual([{ name: expect.stringContaining("Shili Sensors"), chinese: "示例传感与先进仪器（上海）有限公司" }]);
});
