import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";
import { termOf } from "./signed-agreements.ts";

const between = (head: string) => (text: string) => readElements(pagesOf(`${head}\n${text}`));
const en = between("RESEARCH AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).");
const de = between("Kooperationsvertrag\nzwischen der Universität Hafenstadt (nachfolgend „UH“) und dem Eastlake Institute of Technology, China („EIT“).");
const zh = between("合作协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n第一条 双方共建联合研究中心，共同开展研究。");

it("takes the first day of the project where the agreement applies to it from its beginning", () => {
  const project =
    "9 Validity\n9.1 The Project is carried out between 1.9.2026 and 31.12.2029.\n9.2 This Agreement comes into force when both Parties have signed it";
  const days = { status: "present", start: "2026-09-01", end: "2029-12-31", months: 40 };
  expect(en(`${project}, applies to the Project from its beginning and expires on 31.12.2029.`).term).toMatchObject(days);
  // ends on another day than the project, and says nothing of its beginning
  expect(en(`${project}, applies to the Project from its beginning and expires on 31.12.2031.`).term.start).toBeUndefined();
  expect(en(`${project} and expires on 31.12.2029.`).term.start).toBeUndefined();
});

it("takes the first day of the project in German and Chinese too", () => {
  const german = "§ 8 Laufzeit\n(1) Das Projekt wird vom 1. Oktober 2026 bis zum 30. September 2029 durchgeführt.\n(2) Dieser Vertrag tritt";
  expect(de(`${german} mit Unterzeichnung in Kraft, gilt ab Projektbeginn und endet am 30. September 2029.`).term).toMatchObject({
    start: "2026-10-01",
    end: "2029-09-30",
  });
  const chinese = "第九条 期限\n9.1 项目执行期为2026年9月1日至2029年8月31日。\n9.2 本协议经双方签字后生效，";
  expect(zh(`${chinese}自项目启动之日起适用，至2029年8月31日终止。`).term).toMatchObject({ start: "2026-09-01", end: "2029-08-31" });
});

it.each([
  "Our work together will begin on September 1, 2026 and will end on August 31, 2030.",
  "Our study together starts on 1 September 2026 and ends on 31 August 2030.",
])("work that two do together has the days of the agreement: %s", (clause) => {
  expect(termOf(clause)).toMatchObject({ status: "present", start: "2026-09-01", end: "2030-08-31", months: 48 });
});

it("takes the first day from a box of a form whose number stands in front", () => {
  const form = [
    "Section 1 — Collaboration",
    "1.1* Title || Cages for fish far from the coast, and how they hold in a storm",
    "1.2* Effective date",
    "15 July 2026",
    "1.3* Duration || Three (3) years from the effective date",
    "Section 2 — Terms",
    "2.1* Law || Left open; the institutions will negotiate in good faith.",
    "",
    "For HU: Anna Berg, Rector, 3 May 2026",
    "For EIT: Li Wei, President, 4 May 2026",
  ].join("\n");
  expect(en(form).term).toMatchObject({ start: "2026-07-15", end: "2029-07-14", months: 36 });
});
