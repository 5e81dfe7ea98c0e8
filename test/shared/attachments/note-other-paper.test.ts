import { expect, test } from "vitest";
import { withOtherPaperNoted } from "../../../shared/attachments/note-other-paper.ts";
import type { Attachment, Case } from "../../../shared/case/case.ts";
import { caseLines, isReady } from "../../../shared/desk/case-standing.ts";
import { papersPutWrong, papersToCheck } from "../../../shared/desk/papers-to-check.ts";
import { documentText } from "../../../shared/documents/blocks.ts";
import { separatorSheet } from "../../../shared/documents/separator-sheet.ts";
import { keptThere, notedOf, otherPaperOf } from "../../../shared/facts/other-paper.ts";
import { attachmentCount, attachmentCountText } from "../../../shared/messages/attachment-count.ts";
import type { FileText } from "../../../shared/reading/page-text.ts";
import { documentOf, sampleOf } from "../../fixtures/every-document.ts";
import { checked, guide2026, parsedCase } from "../../fixtures/letter-source.ts";
import { pagesOf } from "../reading/pages-of.ts";

const read = (...texts: readonly string[]): FileText => ({ pages: pagesOf(...texts), unread: [] });
const letter = (id: string, set: object = {}) => read(documentText(documentOf({ ...sampleOf("2"), ...set }, id).content));

/** The complete example once the file of a place, `subject` its partner, was read. */
function noted(slot: string, text: FileText, { subject, ...facts }: { readonly subject?: string } & Partial<Attachment> = {}) {
  const sample = parsedCase(sampleOf("2"));
  const own = sample.attachments?.find((one) => one.slot === slot && (subject === undefined || one.for === subject)) ?? expect.fail();
  const theCase = { ...sample, attachments: (sample.attachments ?? []).map((one) => (one === own ? { ...one, ...facts } : one)) };
  const next = withOtherPaperNoted(theCase, own.id, text, guide2026);
  return { case: next, attachment: fileOf(next, own.id) };
}
const fileOf = (theCase: Case, id: string) => theCase.attachments?.find((one) => one.id === id) ?? expect.fail();
const says = (...args: Parameters<typeof noted>) => otherPaperOf(noted(...args).attachment);

const linesIn = (theCase: Case, group: string) => {
  const found = checked(theCase, guide2026);
  return caseLines({ ...found, guide: guide2026 }).flatMap((line) => (line.group === group ? [`${line.about}　${line.result}`] : []));
};

test("another letter of ours in the place of one is to be put right, until a person keeps it there", () => {
  const { case: theCase, attachment } = noted("no-licence-transfer", letter("self-funding"));
  expect(otherPaperOf(attachment)).toEqual({ kind: "title", title: "自筹经费与申请资助经费比例承诺书", slot: "self-funding" });
  expect(linesIn(theCase, "must")).toEqual(["技术转移承诺书　放的不是这一份"]);
  expect(isReady(checked(theCase, guide2026).report)).toBe(false);
  const kept = { ...theCase, attachments: (theCase.attachments ?? []).map((one) => (one === attachment ? { ...one, ...keptThere(one) } : one)) };
  expect(linesIn(kept, "must")).toEqual([]);
  expect(isReady(checked(kept, guide2026).report)).toBe(true);
  // it is read again: what a person said stays
  expect(withOtherPaperNoted(kept, attachment.id, letter("self-funding"), guide2026)).toBe(kept);
  // in another place, or as another file, nothing is known of it
  expect(notedOf({ ...attachment, slot: "self-funding" })).toBeUndefined();
  expect(notedOf({ ...attachment, sha256: "0".repeat(64) })).toBeUndefined();
});

test("a title that stands on two lines is told whole, and with dots where what stands below is no end of it", () => {
  const other = (below: string) =>
    says("self-funding", read(`无授权使用专利（技术）、\n${below}\n上海市科学技术委员会：\n我单位与合作方企业间无授权使用专利（技术）。`));
  const title = "无授权使用专利(技术)、无相互持股的技术转移承诺书";
  expect(other("无相互持股的技术转移承诺书")).toEqual({ kind: "title", title, slot: "no-licence-transfer" });
  expect(other("致：上海市科学技术委员会")).toEqual({ kind: "title", title: "无授权使用专利(技术)、…", slot: "no-licence-transfer" });
});

test("marked as checked before it was read it is told all the same", () => {
  const { case: theCase } = noted("no-licence-transfer", letter("self-funding"), { state: "checked" });
  expect(linesIn(theCase, "must")).toEqual(["技术转移承诺书　放的不是这一份"]);
});

test.each(["no-licence-transfer", "self-funding"])("the right letter %s, and one that nothing is read of, raise no doubt", (id) => {
  expect(says(id, letter(id))).toBeUndefined();
  expect(says(id, { pages: pagesOf(""), unread: [{ page: 1, why: "no-engine" }] })).toBeUndefined();
});

test("a paper of the same project and unit that is no letter is told by its title, and by no line that speaks of another paper", () => {
  const { title, applicant } = sampleOf("2") as { title?: string; applicant?: { name?: string } };
  const about = `项目名称：${title}\n申报单位：${applicant?.name}\n研究目标与内容如下，${"双方共同研究柔性装配。".repeat(8)}`;
  for (const [line, place] of [
    ["可行性研究报告", undefined],
    ["项目申报书", undefined],
    ["合作协议书", "agreement-copy"],
    ["资助证明", "foreign-funding-proof"],
  ] as const)
    expect(says("no-licence-transfer", read(`${line}\n${about}`))).toEqual({ kind: "title", title: line, ...(place && { slot: place }) });
  expect(says("no-licence-transfer", read(`附件：可行性研究报告\n${about}`))).toBeUndefined();
  expect(says("no-licence-transfer", read(`可行性研究报告\n无授权使用专利（技术）、无相互持股的技术转移承诺书\n${about}`))).toBeUndefined();
});

test("any document that this program writes is told in a place that is not for it, and a well read paper without a word of the letter", () => {
  const truthfulness = { kind: "title", title: "材料真实性与科研诚信承诺书" };
  for (const slot of ["no-licence-transfer", "self-funding", "agreement-copy", "agreement-translation", "foreign-funding-proof", "foreign-funding-translation"])
    expect(says(slot, letter("truthfulness"))).toEqual(truthfulness);
  expect(says("agreement-translation", letter("self-funding"))).toMatchObject({ kind: "title", slot: "self-funding" });
  expect(says("agreement-translation", read(`资助通知书\n${"资助单位：样例部。".repeat(3)}`))).toMatchObject({
    kind: "title",
    slot: "foreign-funding-translation",
  });
  const title = String(sampleOf("2").title);
  expect(says("self-funding", read(`数据安全承诺书\n${title}\n${"本单位遵守有关规定。".repeat(4)}`))).toEqual({ kind: "title", title: "数据安全承诺书" });
  expect(says("self-funding", read(`${title}\n${"双方共同研究柔性装配的方法。".repeat(18)}`))).toMatchObject({ kind: "nothing" });
  expect(says("self-funding", read(`承诺书\n${title}\n${"本单位遵守有关规定。".repeat(4)}`))).toBeUndefined();
});

test("a translation of an agreement raises no doubt in its place", () => {
  for (const title of ["合作协议", "合作研究协议（中文译件）", "谅解备忘录", "关于成立联合实验室的协议"])
    expect(says("agreement-translation", read(`${title}\n甲方：上海样例大学\n乙方：南郊应用科学大学\n第一条 合作内容`))).toBeUndefined();
});

test("a title that is not read clearly, and the right letter behind another one, raise no doubt", () => {
  const blurred = letter("self-funding").pages.map((page) => ({ ...page, lines: page.lines.map((line) => ({ ...line, confidence: 0.5 })) }));
  expect(says("no-licence-transfer", { pages: blurred, unread: [] })?.kind).not.toBe("title");
  const both = [...letter("self-funding").pages, ...letter("no-licence-transfer").pages.map((page) => ({ ...page, page: page.page + 1 }))];
  expect(says("no-licence-transfer", { pages: both, unread: [] })?.kind).not.toBe("title");
  expect(says("no-licence-transfer", read("附件：自筹经费承诺书\n我单位"))).toBeUndefined();
});

test.each(["no-licence-transfer", "self-funding"])("a paper that has nothing of the letter %s is told, and keeps the package from being ready", (id) => {
  expect(says(id, read(GRANT))).toEqual({ kind: "title", title: "Bewilligungsbescheid", slot: "foreign-funding-proof" });
  const { case: theCase, attachment } = noted(id, read(GRANT.replace("Bewilligungsbescheid", "Bescheid")));
  expect(otherPaperOf(attachment)).toEqual({ kind: "nothing", own: id === "self-funding" ? "自筹经费承诺书" : "技术转移承诺书" });
  expect(linesIn(theCase, "must")).toEqual([`${id === "self-funding" ? "自筹经费承诺书" : "技术转移承诺书"}　放的不是这一份`]);
  expect(isReady(checked(theCase, guide2026).report)).toBe(false);
  const slots = checked(theCase, guide2026).report.slots;
  expect(attachmentCountText(attachmentCount(slots, new Set()))).toMatch(/^8 \/ 9 件已到位.*，1 件放错$/u);
  expect(papersPutWrong(slots, theCase, guide2026)).toEqual([attachment.id]);
  expect(papersToCheck(slots, theCase, guide2026)).not.toContain(attachment.id);
  // marked as checked by somebody who did not look
  expect(linesIn(noted(id, read(GRANT), { state: "checked" }).case, "must")).toHaveLength(1);
  // a page that nobody has read may have it, and few letters say nothing
  expect(says(id, { ...read(GRANT), unread: [{ page: 2, why: "no-engine" }] })).toBeUndefined();
  expect(says(id, read("Bewilligungsbescheid"))).toBeUndefined();
});

test("a letter of which an engine misread much, and one without the applicant's name, are that letter all the same", () => {
  const misread = letter("no-licence-transfer").pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({ ...line, text: [...line.text].map((one, at) => (at % 6 === 5 ? "口" : one)).join("") })),
  }));
  expect(says("no-licence-transfer", { pages: misread, unread: [] })?.kind).not.toBe("nothing");
  const title = String(sampleOf("2").title);
  expect(says("no-licence-transfer", read(`承诺\n兹就${title}一事作出说明，${"本单位对此知悉并遵守。".repeat(4)}`))?.kind).not.toBe("nothing");
});

test("the sheets that this program prints beside what is sealed are told as such, but not a letter behind one", () => {
  const sheet = separatorSheet({ project: String(sampleOf("2").title), lead: "何佳样", title: "技术转移承诺书", pages: 1, isList: false });
  const marked = read(`^ 内部材料　不上传\n${documentText(sheet)}`);
  expect(says("no-licence-transfer", marked)).toEqual({ kind: "sheet", title: "扫描分隔页" });
  expect(says("foreign-funding-proof", marked)).toEqual({ kind: "sheet", title: "扫描分隔页" });
  expect(linesIn(noted("no-licence-transfer", marked).case, "must")).toEqual(["技术转移承诺书　放的不是这一份"]);
  expect(says("self-funding", letter("seal-list"))).toEqual({ kind: "sheet", title: "用印清单" });
  const behind = letter("no-licence-transfer").pages.map((page) => ({ ...page, page: page.page + 1 }));
  expect(says("no-licence-transfer", { pages: [...marked.pages, ...behind], unread: [] })).toBeUndefined();
});

test("a letter with other answers is told until it is checked", () => {
  const before = letter("self-funding", {
    budget: { ...(sampleOf("2").budget as object), selfFunding: [{ unit: "applicant", amount: 750_000, source: "自有资金" }] },
  });
  const { case: theCase, attachment } = noted("self-funding", before);
  expect(otherPaperOf(attachment)).toMatchObject({ kind: "letter", differences: [{ field: "budget.selfFunding", answer: "703500" }] });
  expect(linesIn(theCase, "lack")).toEqual(["自筹经费承诺书　与现在的答案不同"]);
  expect(says("self-funding", before, { state: "checked" })).toBeUndefined();
  expect(withOtherPaperNoted(theCase, attachment.id, letter("self-funding"), guide2026).attachments?.some(({ differs }) => differs)).toBe(false);
});

const GRANT = "Bewilligungsbescheid\nZuwendungsempfänger: Musteruniversität Süderau\nProjektleitung: Prof. Dr. Anneliese Mustermann";

test("what is surely no agreement is told in the place of one, and an agreement is not", () => {
  const bescheid = noted("agreement-copy", read(`Bewilligungsbescheid MWX 7-0000.1/24\n\nBeispielministerium für Wissenschaft\n\n${GRANT}`));
  expect(otherPaperOf(bescheid.attachment)).toEqual({ kind: "title", title: "Bewilligungsbescheid", slot: "foreign-funding-proof" });
  expect(linesIn(bescheid.case, "must")).toEqual(["合作协议　放的不是这一份"]);
  expect(says("agreement-copy", letter("self-funding"))).toMatchObject({ kind: "title", slot: "self-funding" });
  expect(says("agreement-copy", letter("seal-list"))).toEqual({ kind: "sheet", title: "用印清单" });
  expect(says("agreement-copy", read("Letter of Support\nWe are pleased to support the project."))).toEqual({ kind: "title", title: "Letter of Support" });
  expect(says("agreement-copy", read("支持函\n我单位支持该项目。"))).toEqual({ kind: "title", title: "支持函" });
  for (const title of ["合作协议", "Cooperation Agreement", "Letter of Intent", "Kooperationsvereinbarung", "会议纪要"])
    expect(says("agreement-copy", read(`${title}\nMusteruniversität Süderau\n甲方：上海样例大学`))).toBeUndefined();
  expect(says("agreement-copy", read("Musteruniversität Süderau\nFörderbescheid vom 1. März 2026 (Anlage)\nlorem"))?.kind).not.toBe("nothing");
});

test("a proof that names another partner of the case is told, with whose it is", () => {
  const muster = { subject: "partner-muster" };
  expect(says("foreign-funding-proof", read(GRANT), muster)).toMatchObject({ kind: "party", slot: "foreign-funding-proof", for: "partner-suederau" });
  expect(linesIn(noted("foreign-funding-proof", read(GRANT), muster).case, "must")).toEqual(["资助证明　放的不是这一份"]);
  expect(says("foreign-funding-proof", read(GRANT), { subject: "partner-suederau" })).toBeUndefined();
  // both, the own lead alone, nobody, and pages that nobody has read
  expect(says("foreign-funding-proof", read(`${GRANT}\nPartner: Musterwerk`), muster)).toBeUndefined();
  expect(says("foreign-funding-proof", read(`${GRANT}\nProf. Müsterlin`), muster)).toBeUndefined();
  expect(says("foreign-funding-proof", read("Bewilligungsbescheid"), muster)).toBeUndefined();
  expect(says("foreign-funding-proof", { ...read(GRANT), unread: [{ page: 2, why: "no-engine" }] }, muster)).toBeUndefined();
});
