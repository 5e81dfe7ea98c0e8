import { expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { DOUBT_RULE, withOriginalConfirmed, withoutOriginal } from "../../../shared/check/answer-doubts.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { caseOverview, readinessOfOverview } from "../../../shared/desk/case-overview.ts";
import { caseLines, caseStanding, isReady } from "../../../shared/desk/case-standing.ts";
import { parseMoment } from "../../../shared/text/moment.ts";
import { checked, guide2026, sampleJson, unwrap } from "../../fixtures/letter-source.ts";

const WRONG = "91310115000000001Q";
const linesOf = (json: unknown, group: string) => {
  const found = checked(json, guide2026);
  return caseLines({ ...found, guide: guide2026 }).flatMap((line) => (line.group === group ? [`${line.about}　${line.result}`] : []));
};
const doubtsOf = (json: unknown) => checked(json, guide2026).report.doubts ?? [];

test("a credit code whose check digit fails is one open line everywhere, and nothing calls the case ready", () => {
  const json = sampleJson({ "applicant.creditCode": WRONG });
  const found = { ...checked(json, guide2026), guide: guide2026 };
  expect(linesOf(json, "lack")).toEqual(["统一社会信用代码　校验码不符"]);
  expect(caseStanding(found)).toMatchObject({ must: 0, lack: 1, open: 0, ready: false, place: { kind: "section", path: "applicant.creditCode" } });
  expect(isReady(found.report)).toBe(false);
  const row = caseOverview({ ...found, moment: parseMoment("2026-05-25T10:00") ?? expect.fail() });
  expect([row.lines, readinessOfOverview(row)]).toEqual([{ must: 0, toSeal: 0, lack: 1, open: 0 }, "not-ready"]);
});

test("the guide asks nothing of the code: its own readiness and findings stand as they are", () => {
  const { report } = checked(sampleJson({ "applicant.creditCode": WRONG }), guide2026);
  expect(report.ready).toBe(true);
  expect(report.findings.filter(({ rule }) => rule === DOUBT_RULE)).toEqual([]);
});

test("a right code, none, and the code of the chosen kind raise no doubt", () => {
  expect(doubtsOf(sampleJson())).toEqual([]);
  expect(doubtsOf(sampleJson({ "applicant.creditCode": "~absent" }))).toEqual([]);
  expect(doubtsOf(sampleJson({ "applicant.creditCode": " 91310115000000000q " }))).toEqual([]);
});

test("a code of another kind of unit, and one of another length, are doubted once each", () => {
  expect(linesOf(sampleJson({ "applicant.creditCode": "123100000000000001" }), "lack")).toContain("统一社会信用代码　与单位性质不符");
  expect(linesOf(sampleJson({ "applicant.creditCode": "9131" }), "lack")).toEqual(["统一社会信用代码　不是 18 位"]);
});

test("照原件无误 settles it by name and day, for that very value alone", () => {
  const { case: theCase } = checked(sampleJson({ "applicant.creditCode": WRONG }), guide2026);
  const settled = withOriginalConfirmed(theCase, "applicant.creditCode", { by: "沈若棠", on: "2026-05-25" });
  expect(doubtsOf(settled)).toMatchObject([{ outcome: "advice", confirmed: { basis: "照原件无误", by: "沈若棠", on: "2026-05-25" } }]);
  expect(linesOf(settled, "lack")).toEqual([]);
  expect(linesOf(settled, "advice")).toContain("统一社会信用代码　照原件无误");
  expect(isReady(checked(settled, guide2026).report)).toBe(true);
  const retyped: Case = { ...settled, applicant: { ...settled.applicant, creditCode: "91310115000000002Q" } };
  expect(linesOf(retyped, "lack")).toEqual(["统一社会信用代码　校验码不符"]);
  expect(withoutOriginal(settled, "applicant.creditCode")).toEqual(theCase);
});

test("words that are no answer are to be put right even where no rule waits for the answer", () => {
  const json = sampleJson({ "applicant.contact.phone": "~absent", drafts: { internalDeadline: "下周五" } });
  expect(linesOf(json, "must")).toEqual(["本单位内部截止日　所填不能采用"]);
});

test("words where a rule waits for the answer are told once, not beside that it is blank", () => {
  const json = sampleJson({ "budget.grant": "~absent", drafts: { "budget.grant": "七〇x" } });
  expect([linesOf(json, "must"), linesOf(json, "lack")]).toEqual([["申请资助　所填不能采用"], []]);
});

test("words in a field that the form of the topic does not show wait there, and nobody is sent to them", () => {
  expect(linesOf(sampleJson({ drafts: { "jointPlatform.teamSize": "三十" } }), "must")).toEqual([]);
  expect(linesOf(sampleJson({ drafts: { "partners[0].country": "德" } }), "must")).toHaveLength(1);
});

test("a procedure that follows is an open line, as its section counts it", () => {
  expect(linesOf(sampleJson({ "declarations.biosafety": { involved: true } }), "lack")).toHaveLength(1);
  expect(doubtsOf(sampleJson({ "declarations.biosafety": { involved: false } }))).toEqual([]);
});

test("one letter that lies in its place twice is an open line, and so is one file put in twice", () => {
  const json = sampleJson();
  const papers = json.attachments as readonly { readonly slot: string; readonly id: string }[];
  const letter = papers.find(({ slot }) => slot === "self-funding") ?? expect.fail();
  const copy = papers.find(({ slot }) => slot === "agreement-copy") ?? expect.fail();
  const withAlso = (paper: object) => ({ ...json, attachments: [...papers, paper] });
  expect(linesOf(withAlso({ ...letter, id: "again", file: "attachments/again.pdf", sha256: "1", sealedBy: "none", state: "received" }), "lack")).toEqual([
    "自筹经费承诺书　同一份放了几件",
  ]);
  expect(linesOf(withAlso({ ...copy, id: "again", sha256: "0" }), "lack")).toEqual([]);
  const same = papers.map((paper) => (paper === copy ? { ...paper, sha256: "0" } : paper));
  expect(linesOf({ ...json, attachments: [...same, { ...copy, id: "again", sha256: "0" }] }, "lack")).toEqual(["合作协议　同一份放了几件"]);
});

test("a sealed letter that was scanned in two parts is no double, nor is what waits for a place", () => {
  const json = sampleJson();
  const papers = json.attachments as readonly { readonly slot: string }[];
  const letter = papers.find(({ slot }) => slot === "self-funding") ?? expect.fail();
  const part = { ...letter, id: "part", file: "attachments/part.pdf", sha256: "1", sealedBy: "applicant" };
  expect(doubtsOf({ ...json, attachments: [...papers, part] })).toEqual([]);
  expect(doubtsOf({ ...json, attachments: [...papers, { ...part, sealedBy: "none", unplaced: true }] })).toEqual([]);
});

test("characters that no document can be written with are named at their answer, all at once, before anything is made", () => {
  const json = sampleJson({ title: "面向\u{20bb7}田\u{20bb8}与\u{2cb4e}的研究", "lead.name": "J\u{1f600}hn" });
  expect(linesOf(json, "lack")).toEqual(["项目名称　有字打不出", "姓名　有字打不出"]);
  const [title, lead] = doubtsOf(json);
  expect(title).toMatchObject({ rule: DOUBT_RULE, variant: "undrawn", field: "title", subject: "title" });
  expect(title?.message).toBe("随附的字体中没有“\u{20bb7}”（U+20BB7）、“\u{20bb8}”（U+20BB8），文书和附件汇编写不出来。");
  expect(lead?.field).toBe("lead.name");
  expect(isReady(checked(json, guide2026).report)).toBe(false);
});

test("a Chinese name without a Chinese character is advice, and both names that stand in each other's field are told so", () => {
  const latin = sampleJson({ "partners[0].nameZh": "Musterwerk Robotik GmbH" });
  expect(linesOf(latin, "advice")).toContain("中文名称　没有汉字");
  const swapped = sampleJson({ "partners[0].nameZh": "Musterwerk Robotik GmbH", "partners[0].name": "穆斯特机器人有限公司" });
  expect(doubtsOf(swapped).map(({ message }) => message)).toEqual([
    "中文名称“Musterwerk Robotik GmbH”没有汉字，外文名称“穆斯特机器人有限公司”却是中文，像是填反了。",
  ]);
  expect(doubtsOf(sampleJson())).toEqual([]);
});

test("a mail address that cannot be one is an open line until it is put right or held against the original", () => {
  const wrong = (email: string) => linesOf(sampleJson({ "lead.email": email }), "lack");
  for (const email of ["w@@x", "w@x", "a b@c.cn", "a.b.cn", "a@b@c.cn"]) expect(wrong(email), email).toEqual(["电子邮箱　格式不对"]);
  for (const email of ["a.b@sjtu.edu.cn", "a@c.cn；b@c.cn", "某@例子.公司"]) expect(wrong(email), email).toEqual([]);
  const { case: theCase } = checked(sampleJson({ "lead.email": "w@x" }), guide2026);
  const settled = withOriginalConfirmed(theCase, "lead.email", { by: "沈若棠", on: "2026-05-25" });
  expect(linesOf(settled, "lack")).toEqual([]);
});

test("a unit that was added and has no name yet is asked for it", () => {
  const doubts = doubtsOf(sampleJson({ "units[1].name": "~absent" }));
  const named = doubts.filter(({ variant, field }) => variant === "blank" && field === "units[1].name");
  expect(named).toEqual([expect.objectContaining({ missing: ["units[1].name"], message: expect.stringContaining("参与单位名称") })]);
  expect(doubtsOf(sampleJson()).filter(({ variant }) => variant === "blank")).toEqual([]);
});

test("a text that still names a removed partner is one open line of its section, with the way to the field", () => {
  const json = sampleJson();
  const { case: theCase, guide, letters } = checked(json, guide2026);
  const moment = parseMoment("2026-05-25T10:00") ?? expect.fail();
  const name = "已删样例机器人公司";
  const named: Case = { ...theCase, cooperation: { ...theCase.cooperation, basis: `申报单位自2017年起与${name}合作。` } };
  const checkedWith = (one: Case, names: string[]) => {
    // as it is read again from its file
    const kept = unwrap(parseCase(JSON.parse(JSON.stringify({ ...one, removedPartners: [{ partner: "gone", names }] })), "case.json"));
    return { case: kept, guide, report: unwrap(checkCase({ case: kept, guide, letters, moment })), letters, moment };
  };
  const found = checkedWith(named, [name, "Deleted Robotics GmbH"]);
  expect(caseLines(found).flatMap((line) => (line.group === "lack" ? [`${line.about}　${line.result}`] : []))).toEqual(["国际合作基础　还写着已删除的合作方"]);
  expect(caseStanding(found)).toMatchObject({ lack: 1, ready: false, place: { kind: "section", path: "cooperation.basis" } });
  expect(found.report.doubts).toMatchObject([{ message: `国际合作基础还写着已删除的合作方“${name}”。`, todo: "请核对这段文字。" }]);
  expect(checkedWith(theCase, [name]).report.doubts ?? []).toEqual([]);
  // another partner of that name is there
  const again: Case = { ...named, partners: [...(named.partners ?? []), { id: "partner-9", nameZh: name }] };
  expect((checkedWith(again, [name]).report.doubts ?? []).filter(({ variant }) => variant === "goneName")).toEqual([]);
});
