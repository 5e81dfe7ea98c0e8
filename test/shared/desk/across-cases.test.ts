import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { type AcrossNote, acrossCases } from "../../../shared/desk/across-cases.ts";
import { acrossText } from "../../../shared/desk/across-text.ts";
import { newestShippedGuide } from "../../data/shipped-guide.ts";

const guide = await newestShippedGuide();
const caseOf = (path: string, answers: Partial<Case>) => ({
  path,
  guide,
  case: { formatVersion: 1 as const, id: path, guide: guide.id, topic: "1", ...answers },
});
const kinds = (notes: readonly AcrossNote[]) => notes.map(({ kind }) => kind);
const ongoing = (number: string, role: "lead" | "participant" = "lead") => ({
  number,
  title: `项目${number}`,
  role,
  funder: "stcsm" as const,
  accepted: false,
});

test("one person who leads two applications is told, and two people of one name are asked about", () => {
  const one = caseOf("a", { lead: { name: "沈 荧", phone: "021-6000 0001" } });
  expect(acrossCases([one, caseOf("b", { lead: { name: "沈荧", phone: "02160000001" } })])).toEqual([
    { kind: "lead-twice", name: "沈 荧", certain: true, cases: ["a", "b"] },
  ]);
  const [other] = acrossCases([one, caseOf("b", { lead: { name: "沈荧", phone: "021-9" } })]);
  expect(other).toMatchObject({ kind: "lead-twice", certain: false });
  expect(other && acrossText(other)).toContain("请核对是不是同一人");
});

test("ongoing projects that only together reach the guide's limit are told with its clause, each counted once", () => {
  const lead = { name: "沈荧", phone: "1" };
  const notes = acrossCases([
    caseOf("a", { lead: { ...lead, ongoingProjects: [ongoing("24A"), ongoing("24P", "participant")] } }),
    caseOf("b", { lead: { ...lead, ongoingProjects: [ongoing("25B")] } }),
  ]);
  expect(notes[1]).toMatchObject({ kind: "lead-ongoing", projects: ["项目24A", "项目25B"], limit: 2, clause: { place: "申报要求第8条" } });
  const once = acrossCases([
    caseOf("a", { lead: { ...lead, ongoingProjects: [ongoing("24A")] } }),
    caseOf("b", { lead: { ...lead, ongoingProjects: [ongoing("24a")] } }),
  ]);
  expect(kinds(once)).toEqual(["lead-twice"]);
});

test("one unit or partner written in two ways is told, and two that only share a word are not", () => {
  const notes = acrossCases([
    caseOf("a", { applicant: { name: "浦江样例大学", creditCode: "9X" }, partners: [{ id: "p", name: "Technische Univ. Nordmark", nameZh: "北地工业大学" }] }),
    caseOf("b", {
      applicant: { name: "浦江样例大学（本部）", creditCode: "9x" },
      partners: [{ id: "q", name: "Technische Universität Nordmark", nameZh: "诺德马克工业大学" }],
    }),
    caseOf("c", { applicant: { name: "别的样例大学", creditCode: "8" }, partners: [{ id: "r", name: "Technische Universität Südmark" }] }),
  ]);
  expect(notes).toEqual([
    { kind: "written-differently", party: "applicant", names: ["浦江样例大学", "浦江样例大学（本部）"], cases: ["a", "b"] },
    { kind: "written-differently", party: "partner", names: ["Technische Univ. Nordmark", "Technische Universität Nordmark"], cases: ["a", "b"] },
    { kind: "written-differently", party: "partner", names: ["北地工业大学", "诺德马克工业大学"], cases: ["a", "b"] },
  ]);
});

test("one agreement in two cases is known by its content, whatever the files are called; other files may be shared", () => {
  const file = (name: string, slot: string) => ({ id: name, slot, file: `attachments/${name}`, sha256: "f".repeat(64) });
  const notes = acrossCases([
    caseOf("a", { topic: "2", attachments: [file("协议.pdf", "agreement-copy"), file("说明.pdf", "other")] }),
    caseOf("b", { topic: "2", attachments: [file("agreement.pdf", "agreement-copy"), file("说明.pdf", "other")] }),
  ]);
  expect(notes).toEqual([{ kind: "agreement-twice", files: ["协议.pdf", "agreement.pdf"], cases: ["a", "b"] }]);
});

test("one proof or letter that serves several cases is no agreement", () => {
  const file = (slot: string) => ({ id: slot, slot, file: `attachments/${slot}.pdf`, sha256: "e".repeat(64) });
  const slots = ["foreign-funding-proof", "self-funding", "recusal", "ethics-approval"];
  for (const slot of slots) expect(acrossCases(["a", "b"].map((path) => caseOf(path, { topic: "2", attachments: [file(slot)] })))).toEqual([]);
});

test("an expert whom three cases want to be avoided is told, two are not many", () => {
  const avoiding = (path: string) => caseOf(path, { declarations: { recusal: { requested: true, experts: [{ name: "陈某", unit: "某大学" }] } } });
  expect(acrossCases(["a", "b"].map(avoiding))).toEqual([]);
  expect(acrossCases(["a", "b", "c"].map(avoiding))).toEqual([{ kind: "expert-avoided", name: "陈某", unit: "某大学", cases: ["a", "b", "c"] }]);
});

test("several applications of one field in 专题一 are advice with the guide's own words; other topics plan no number by field", () => {
  const notes = acrossCases([caseOf("a", { field: "生命科学" }), caseOf("b", { field: "生命科学" }), caseOf("c", { field: "大科学设施" })]);
  expect(notes).toEqual([
    {
      kind: "same-field",
      field: "生命科学",
      topic: "专题一",
      most: 1,
      cases: ["a", "b"],
      clause: { place: "专题一·经费额度", quote: expect.stringContaining("每个领域拟支持不超过1个项目") },
    },
  ]);
  expect(notes.map(acrossText).join("")).toContain("不限制申报");
  expect(acrossCases(["a", "b"].map((path) => caseOf(path, { topic: "2", field: "智能机器人" })))).toEqual([]);
});

test("several versions of one case are told as that, and not as two cases that share a person or an agreement", () => {
  const own = caseOf("项目", { id: "one", lead: { name: "朱镕喆", phone: "1" } });
  const received = caseOf("项目（收到于 2026-05-20）", { id: "one", lead: { name: "朱镕喆", phone: "1" } });
  const notes = acrossCases([own, received]);
  expect(notes).toEqual([{ kind: "case-twice", certain: true, cases: ["项目", "项目（收到于 2026-05-20）"] }]);
  expect(notes.map(acrossText)).toEqual([expect.stringContaining("2 个文件夹里是同一个项目")]);
});

test("the same project put in twice, by its title and lead person, is told once and by nothing else", () => {
  const agreement = { id: "x", slot: "agreement-copy", file: "附件/协议.pdf", sha256: "ab", state: "received" as const };
  const mine: Partial<Case> = {
    title: "䶮镕联合研究",
    lead: { name: "沈 喆", phone: "1" },
    applicant: { name: "浦江样例大学", creditCode: "9X" },
    attachments: [agreement],
  };
  const twin = { ...mine, title: "䶮镕 联合研究", lead: { name: "沈喆", phone: "2" }, applicant: { name: "浦江样例大学（本部）", creditCode: "9x" } };
  const notes = acrossCases([caseOf("甲", mine), caseOf("乙", twin)]);
  expect(notes).toEqual([{ kind: "case-twice", certain: false, cases: ["甲", "乙"] }]);
  expect(notes[0] && acrossText(notes[0])).toContain("名称和负责人相同");
  // another version of one of them is the same application too, whatever its title
  const version = { ...caseOf("丙", { ...mine, title: "改过的名称" }), case: { ...caseOf("甲", { ...mine, title: "改过的名称" }).case } };
  expect(acrossCases([caseOf("甲", mine), version, caseOf("乙", twin)])).toMatchObject([{ kind: "case-twice", cases: ["甲", "丙", "乙"] }]);
  // without a title two projects of one person stay two, and so does the same title of another year's call
  expect(kinds(acrossCases([caseOf("甲", { lead: { name: "沈喆" } }), caseOf("乙", { lead: { name: "沈喆" } })]))).toEqual(["lead-twice"]);
  const later = { ...caseOf("丁", { title: mine.title ?? "", lead: { name: "沈喆" } }), guide: { ...guide, edition: "2027-01" } };
  expect(acrossCases([caseOf("甲", { title: mine.title ?? "", lead: { name: "沈喆" } }), later])).toEqual([]);
});
