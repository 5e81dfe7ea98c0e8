import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { agreementDraft } from "../../../shared/documents/agreement-draft.ts";
import { documentText } from "../../../shared/documents/blocks.ts";

const CASE: Case = {
  formatVersion: 1,
  id: "c",
  guide: "shanghai-intl-coop-2026",
  topic: "2",
  title: "具身智能机器人联合研究",
  field: "智能机器人",
  period: { start: "2026-08-01", end: "2029-07-31" },
  applicant: { name: "上海示例智能装备有限公司" },
  lead: { name: "沈喆" },
  partners: [{ id: "p", name: "Hochschule Süderau", nameZh: "苏德劳应用科学大学", country: "DE", lead: "Jörg Weißenböck" }],
};

test("the draft of an agreement has every element of 11（a） in both languages, with the known facts", () => {
  const text = documentText(agreementDraft(CASE));
  for (const words of [
    "合作双方",
    "合作内容",
    "合作期限",
    "各方投入",
    "分工",
    "知识产权分配",
    "签字人姓名",
    "签署日期",
    "Term",
    "Inputs of each Party",
    "Division of work",
    "Allocation of intellectual property",
    "Name of signatory",
    "Date of signature",
  ])
    expect(text).toContain(words);
  for (const words of [
    "苏德劳应用科学大学",
    "Hochschule Süderau",
    "德国",
    "Germany",
    "Jörg Weißenböck",
    "沈喆",
    "自2026年8月1日起至2029年7月31日止",
    "from 1 August 2026 to 31 July 2029",
    "具身智能机器人联合研究",
  ])
    expect(text).toContain(words);
});

test("what is not known is marked in both languages, and the head says that it is a draft for a lawyer", () => {
  const text = documentText(agreementDraft({ formatVersion: 1, id: "c", guide: "g", topic: "2" }));
  expect(text).toContain("乙方：【待定】（【待定】）");
  expect(text).toContain("from [to be agreed] to [to be agreed]");
  expect(text).toContain("供律师审定　不构成法律意见");
  expect(text).not.toMatch(/undefined|null/u);
});

test("both columns have the same number of paragraphs, none of them empty", () => {
  const table = agreementDraft(CASE).blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error("no table");
  for (const { cells } of table.rows)
    expect(
      cells.map(
        ({ inlines }) =>
          inlines
            .map((one) => (one.kind === "text" ? one.text : ""))
            .join("")
            .trim() !== "",
      ),
    ).toEqual([true, true]);
});
