import { expect, test } from "vitest";
import { caseLines } from "../../../shared/desk/case-standing.ts";
import { isSealAsked, type MessageHead, messageHead, missingLines, missingMessage } from "../../../shared/desk/missing-list.ts";
import { missingText } from "../../../shared/messages/missing-text.ts";
import { slotStateText } from "../../../shared/text/slot-states.ts";
import { checked, guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

function missingOf(json: unknown, at?: string) {
  const { case: theCase, report } = checked(json, guide2026, at);
  const lines = caseLines({ case: theCase, guide: guide2026, report });
  return { lines, groups: missingLines(report, lines, guide2026), head: messageHead(theCase, guide2026, report.at) };
}

const NEW = { formatVersion: 1, id: "new", guide: guide2026.id, topic: "2" };

test("what is missing is counted as 检查结果 counts it: each blocking line once, and each place that none of them speaks of", () => {
  for (const json of [NEW, sampleJson({ "budget.selfFunding[0].amount": 625_000, attachments: [] })]) {
    const { lines, groups } = missingOf(json);
    const blocking = lines.filter(({ group }) => group === "must" || group === "lack" || group === "open").map(({ key }) => key);
    const shown = groups.flatMap(({ items }) => items).flatMap((item) => (item.kind === "line" ? [item.key] : []));
    expect([...shown].sort()).toEqual([...blocking].sort());
  }
});

test("a message names the questions of an untouched section in one line, and says a fault in full, numbered as the list on screen", () => {
  const { groups, head } = missingOf(NEW);
  const message = missingMessage(groups, head);
  expect(message).toMatch(/^\d+\. 申报单位：单位全称、单位性质、.*未填$/m);
  expect(message.match(/^\d+\. /gm)).toHaveLength(groups.flatMap(({ items }) => items).length);
  const faulty = missingOf(sampleJson({ "budget.selfFunding[0].amount": 625_000 }));
  expect(missingMessage(faulty.groups, faulty.head)).toMatch(/^\d+\. .*自筹.*。.*（专题二　经费额度）$/m);
});

test("a message greets the lead person, says how much is missing and by when the unit wants it, unless that day is over", () => {
  const begun = (day: string) => {
    const { groups, head } = missingOf({ ...NEW, internalDeadline: day });
    return missingMessage(groups, { ...head, lead: "沈䶮" });
  };
  const [, count] = /还有 (\d+) 项待办/u.exec(begun("2026-05-27")) ?? [];
  expect(Number(count)).toBe(missingOf({ ...NEW, internalDeadline: "2026-05-27" }).groups.flatMap(({ items }) => items).length);
  expect(begun("2026-05-27")).toMatch(/^沈䶮老师：\n\n【未命名项目】.*还有 \d+ 项待办，请在 5月27日（本单位内部截止日）前办妥：\n/u);
  expect(begun("2026-01-05")).not.toContain("内部截止");
  expect(missingMessage([], missingOf(NEW).head)).not.toContain("老师");
});

test("a message names an agreement without its copy once, under those who have it", () => {
  const { attachments } = parsedCase(sampleJson());
  const { groups, head } = missingOf(sampleJson({ attachments: (attachments ?? []).filter(({ id }) => id !== "copy-muster") }));
  const [, ...parts] = missingMessage(groups, head).split("\n\n");
  const about = parts.filter((part) => part.includes("影印件"));
  expect(about).toHaveLength(1);
  expect(about[0]).toMatch(/^合作协议（与合作方）\n1\. .*影印件尚未提供。[^\n]*$/);
});

test("a message names an agreement under another seal once, under those who seal it", () => {
  const { attachments } = parsedCase(sampleJson());
  const sealedBy = (seal: string) =>
    sampleJson({ attachments: (attachments ?? []).map((one) => (one.id === "copy-muster" ? { ...one, sealedBy: seal } : one)) });
  const { groups, head } = missingOf(sealedBy("department"));
  const [, ...parts] = missingMessage(groups, head).split("\n\n");
  expect(parts.filter((part) => part.includes("内设机构章") || part.includes(missingText.otherSeal))).toHaveLength(1);
  expect(groups.flatMap(({ items }) => items.map(({ kind }) => kind))).not.toContain("slot");
  // a scan of which nobody said whose seal it bears is another matter, and named as well
  expect(missingOf(sealedBy("applicant")).groups.flatMap(({ items }) => items)).toHaveLength(0);
});

test("a letter of ours that came back is not said to be received from others", () => {
  const attachments = [{ id: "a", slot: "self-funding", file: "attachments/承诺书.pdf", state: "received" }];
  const { groups, head } = missingOf(sampleJson({ attachments }));
  expect(missingMessage(groups, head)).not.toContain("外来材料已收");
  expect(slotStateText("received", { isOwn: true, awaitsSeal: true })).toBe("待确认用印");
  expect(slotStateText("received", { awaitsSeal: true })).toBe("待用印");
});

test("scans whose seal nobody has said are asked about by their names, in one question", () => {
  const json = sampleJson();
  const [first, ...others] = json.attachments as readonly { readonly slot: string; readonly sealedBy?: string }[];
  const { sealedBy: _said, ...unsaid } = first ?? { slot: "" };
  const scans = [1, 2].map((number) => ({ ...unsaid, id: `scan-${number}`, file: `扫描件00${number}.pdf` }));
  const { groups, head } = missingOf({ ...json, attachments: [...scans, ...others] });
  expect(missingMessage(groups, head)).toMatch(/^\d+\. .*请确认 2 份文件上盖的是不是申报单位公章：扫描件001\.pdf、扫描件002\.pdf。/mu);
});

test("of a case that lacks nothing a message names what is still to be done, before the deadline", () => {
  const { head } = missingOf(sampleJson());
  const told = (of: Partial<MessageHead>) => missingMessage([], { ...head, ...of });
  expect(told({ unchecked: 1, isStale: true })).toContain("附件材料已齐，还要核对 1 件，重新生成附件包。");
  expect(told({ unchecked: 2 })).toContain("附件材料已齐，还要核对 2 件。");
  expect(told({ isStale: true })).toContain("附件材料已齐，还要重新生成附件包。");
  expect(told({})).toContain("附件材料已齐。");
  expect(told({ unchecked: 1, at: "2026-06-04T10:00" })).toContain("附件材料已齐。");
});

test("after the deadline a message counts it among nothing that is missing, and says when it was", () => {
  const { groups, head } = missingOf(sampleJson(), "2026-06-04T10:00");
  const message = missingMessage(groups, head);
  expect(message).toContain("附件材料已齐。");
  expect(message).toMatch(/网上填报已于.*截止。$/u);
  const before = missingOf(sampleJson());
  expect(missingMessage(before.groups, before.head)).toMatch(/截止，含申报单位网上审核。$/u);
});

test("a letter whose seal a line asks for is named by that line alone", () => {
  const sample = parsedCase(sampleJson());
  const back = (sample.attachments ?? []).map(({ sealedBy: _by, ...one }) =>
    one.slot === "self-funding" ? { ...one, state: "received" as const } : { ...(_by && { sealedBy: _by }), ...one },
  );
  const { case: theCase, report } = checked({ ...sample, attachments: back }, guide2026);
  const told = caseLines({ case: theCase, guide: guide2026, report }).flatMap(({ members }) => members);
  const asked = report.slots.filter((slot) => isSealAsked(slot, told, theCase)).map(({ slot }) => slot);
  expect(asked).toEqual(["self-funding"]);
  expect(report.slots.some((slot) => isSealAsked(slot, [], theCase))).toBe(false);
});
