import { expect, test } from "vitest";
import {
  beforeOnline,
  hasCopyIn,
  onlineChecks,
  openSteps,
  type SubmissionStanding,
  selfChecks,
  submissionRequest,
  submissionWaits,
  unitContact,
} from "../../../shared/desk/submission.ts";
import { submissionText } from "../../../shared/messages/submission-text.ts";
import { parseMoment } from "../../../shared/text/moment.ts";
import { checked, guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

const theCase = parsedCase(sampleJson());
const file = (agreement: string, pages: number, isTranslation = false) => ({ for: agreement, pages, isTranslation });

test("what is opened again online stands beside the value of the case, signed pages by agreement", () => {
  const checks = onlineChecks(theCase, [file("nobody", 20), file("nobody", 5)], () => true);
  expect(checks.map(({ id }) => id)).toEqual(["title", "budget", "files", "signatures"]);
  expect(checks[0]?.value).toContain(theCase.lead?.name);
  expect(checks[1]?.value).toMatch(/^65\.00 万元，\d+\.\d+ 万元$/);
  expect(checks[2]?.value).toBe("2 个文件，共 25 页");
  expect(onlineChecks(theCase, [], () => true)[2]).toEqual({ id: "files", value: "生成附件包后再核对", first: "finish" });
  expect(checks[3]?.value).toMatch(/第 \d+/);
});

test("signed pages are told by the attachments that are seen online, of an original in several files by the page in each", () => {
  const two = { ...theCase, agreements: [signedOn("a", 4, 4), signedOn("b", 3, 5)] };
  const files = [file("a", 2, true), file("a", 6), file("b", 3), file("b", 3)];
  expect(onlineChecks(two, files, () => true)[3]?.value).toBe("附件 02 第 4 页，附件 03 第 3 页，附件 04 第 2 页");
});

test("pages are named in one way: by the agreements where one of them is not in the package", () => {
  const two = { ...theCase, agreements: [signedOn("a", 4), { ...signedOn("b", 3), title: "合作协议" }] };
  expect(onlineChecks(two, [file("a", 6)], () => true)[3]?.value).toBe("协议1第 4 页，合作协议第 3 页");
  expect(onlineChecks(two, [file("a", 6)], ({ id }) => id === "a")[3]?.value).toBe("附件 01 第 4 页，“合作协议”的影印件还没有放入");
});

const signedOn = (id: string, ...pages: readonly number[]) => ({ id, signatories: pages.map((page) => ({ page })) });

test("no page is named of an agreement whose copy is not there: it is said what comes first", () => {
  const hasCopy = (set: Readonly<Record<string, unknown>>) => {
    const { case: one, report } = checked(sampleJson(set), guide2026);
    return { one, of: hasCopyIn(report.slots, guide2026, one.topic) };
  };
  const whole = hasCopy({});
  expect(whole.one.agreements?.map(whole.of)).toEqual([true, true]);
  const half = hasCopy({ "attachments[0]": "~absent" });
  expect(half.one.agreements?.map(half.of)).toEqual([false, true]);
  expect(onlineChecks(half.one, [], half.of)[3]).toEqual({
    id: "signatures",
    value: expect.stringMatching(/^“.+”的影印件还没有放入，.+第 \d+ 页$/),
    first: "attachments",
  });
});

test("it is said what is done before anything is opened online: the build, the upload, the opening of the system", () => {
  const built = standing("2026-05-20T10:00:00+08:00");
  expect(beforeOnline(built, guide2026)).toBeUndefined();
  expect(beforeOnline({ ...built, build: "none" }, guide2026)).toMatch(/^先生成附件包/);
  expect(beforeOnline({ ...built, build: "stale" }, guide2026)).toMatch(/^先重新生成/);
  expect(beforeOnline(standing("2026-05-13T22:00:00+08:00"), guide2026)).toBe("网上填报 5月15日 09:00 开始，填好并上传后再逐项核对。");
});

test("a case without signed pages and amounts is asked for nothing that it does not have", () => {
  const bare = parsedCase({ formatVersion: 1, id: "x", guide: guide2026.id, topic: "2" });
  expect(onlineChecks(bare, [], () => false).map(({ id }) => id)).toEqual(["title", "budget", "files"]);
  expect(unitContact(bare)).toEqual({ name: undefined, phone: undefined, unit: undefined });
});

test("who submits for the unit is named once on a machine, with the office, and is the one to whom the message goes", () => {
  const submitter = { name: "周例清", office: "科研处", phone: "021-00000000" };
  expect(unitContact(theCase, submitter)).toEqual({ name: "周例清", phone: "021-00000000", unit: "科研处" });
  expect(unitContact(theCase, { name: "周例清" })).toEqual({ name: "周例清", phone: undefined, unit: theCase.applicant?.name });
  const words = submissionRequest(theCase, guide2026, standing("2026-05-20T10:00:00+08:00"), unitContact(theCase, submitter));
  expect(words).toContain("周例清");
});

const standing = (at: string): SubmissionStanding => ({
  files: { filled: 9, asked: 9, unchecked: 0 },
  open: 0,
  build: "fresh",
  seen: { ticked: 4, all: 4 },
  moment: parseMoment(at) ?? { kind: "instant", epochMs: Number.NaN },
});

test("the message to the unit names the deadline and the words of the guide", () => {
  const words = submissionRequest(theCase, guide2026, standing("2026-05-20T10:00:00+08:00"));
  expect(words).toContain("6月3日 16:30");
  expect(words).toContain("截止时间（含申报单位网上审核提交）为2026年6月3日16:30");
  expect(words).toContain(theCase.title);
  expect(words).toContain("已在网上填报完毕，请在");
});

test("it says that all is filled in online only where it is, else what is missing and that another message follows", () => {
  const early = standing("2026-05-13T22:00:00+08:00");
  expect(submissionWaits(early, guide2026)).toEqual(["网上填报 5月15日 09:00 开始"]);
  const words = submissionRequest(theCase, guide2026, { ...early, files: { filled: 7, asked: 9, unchecked: 0 }, open: 4, build: "stale" });
  expect(words).toContain("尚未在网上填报完毕（附件 7 / 9 件；检查结果 4 项待处理；附件包生成以后有改动；网上填报 5月15日 09:00 开始）。填报完毕后我再通知");
  expect(words).not.toContain("已在网上填报完毕");
  const unseen = { ...standing("2026-05-20T10:00:00+08:00"), seen: { ticked: 1, all: 4 }, build: "none" as const };
  expect(submissionWaits(unseen, guide2026)).toEqual(["附件包尚未生成", "网上内容核对了 1 / 4 项"]);
});

test("before the submission is registered, each open step is named: what fails here, what opens later, what nobody has looked at online", () => {
  const done = standing("2026-05-20T10:00:00+08:00");
  expect(openSteps(done, guide2026)).toEqual([]);
  const open = { ...done, files: { filled: 9, asked: 9, unchecked: 5 }, build: "stale" as const, seen: { ticked: 1, all: 4 } };
  expect(selfChecks(open).flatMap(({ id, fine }) => (fine ? [] : id))).toEqual(["attachments", "fresh"]);
  expect(openSteps(open, guide2026)).toEqual([
    { step: "self", words: "自检 2 项未过" },
    { step: "online", words: "网上填报 3 项未核" },
  ]);
  const early = { ...standing("2026-05-13T22:00:00+08:00"), open: 4, seen: { ticked: 0, all: 4 } };
  expect(openSteps(early, guide2026).map(({ words }) => words)).toEqual(["自检 1 项未过", "网上填报 5月15日 09:00 开始"]);
});

test("a title in Latin letters stands apart from the page behind it", () => {
  expect(submissionText.signedOn("Cooperation Agreement", [4])).toBe("Cooperation Agreement 第 4 页");
  expect(submissionText.signedOn("合作协议", [4])).toBe("合作协议第 4 页");
});
