import { expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { copyAsNewCase } from "../../../shared/case/copy-case.ts";

const full: Case = {
  formatVersion: 1,
  id: "old",
  guide: "g",
  guideEdition: "2026-05",
  topic: "2",
  title: "旧题目",
  field: "智能机器人",
  period: { start: "2026-08-01", end: "2029-07-31" },
  letterDate: "2026-05-20",
  applicant: { name: "浦江样例大学" },
  lead: { name: "沈荧", ongoingProjects: [] },
  units: [{ id: "unit-1", name: "甲" }],
  partners: [{ id: "partner-1", name: "N", localFunding: { obtained: true } }],
  cooperation: { basis: "……" },
  budget: { grant: 1 },
  agreements: [{ id: "agreement-1" }],
  declarations: { truthful: true },
  documentStyle: { letterhead: "red", numbers: { recusal: "1 号" } },
  confirmations: [{ rule: "r" }],
  attachments: [{ id: "a", slot: "other", file: "attachments/a.pdf" }],
  drafts: { "budget.grant": "x" },
  profiles: { unit: { profile: "u1", version: 2 } },
};

test("a copy as a new project carries over who takes part, and nothing that has to be said or signed anew", () => {
  const copy = copyAsNewCase(full, "new");
  expect(JSON.parse(JSON.stringify(copy))).toEqual({
    formatVersion: 1,
    id: "new",
    guide: "g",
    guideEdition: "2026-05",
    topic: "2",
    field: "智能机器人",
    period: { start: "2026-08-01", end: "2029-07-31" },
    applicant: { name: "浦江样例大学" },
    lead: { name: "沈荧", ongoingProjects: [] },
    units: [{ id: "unit-1", name: "甲" }],
    partners: [{ id: "partner-1", name: "N" }],
    documentStyle: { letterhead: "red" },
    profiles: { unit: { profile: "u1", version: 2 } },
  });
  expect(parseCase(JSON.parse(JSON.stringify(copy)), "case.json")).toMatchObject({ ok: true });
});

test("a case without answers is copied without any", () => {
  expect(copyAsNewCase({ formatVersion: 1, id: "old", guide: "g", topic: "1" }, "new")).toEqual({ formatVersion: 1, id: "new", guide: "g", topic: "1" });
});
