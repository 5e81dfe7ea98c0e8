import { expect, test } from "vitest";
import { attachmentsSoFar } from "../../../renderer/components/attachments-so-far.ts";
import { attachmentCount } from "../../../shared/messages/attachment-count.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

test("an attachment that is still being read is not counted as there before it is known what it is", () => {
  const { case: theCase, report } = checked(sampleJson(), guide2026);
  const attachments = attachmentCount(report.slots, new Set());
  const source = { report, case: theCase, guide: guide2026, attachments };
  const { asked, filled, unchecked } = attachments;
  expect(filled).toBe(asked);
  expect(attachmentsSoFar(source)).toBe(`${asked} / ${asked} 件已到位（其中 ${unchecked} 件待核对）`);
  const [read] = report.slots.filter(({ required, state }) => required && state === "received");
  const reading = new Set(read?.attachments);
  expect(attachmentsSoFar(source, "whole", reading)).toBe(`${asked - 1} / ${asked} 件已到位（其中 ${unchecked - 1} 件待核对），1 件正在读内容……`);
  expect(attachmentsSoFar(source, "short", reading)).toBe("正在读内容……");
  // what was checked already is known
  const known = new Set(report.slots.find(({ state }) => state === "checked")?.attachments);
  expect(attachmentsSoFar(source, "whole", known)).toBe(attachmentsSoFar(source));
});

test("what the checks say of files counts beside papers to check once none of these is left, and before them where it is a must", () => {
  const { case: theCase, report } = checked(sampleJson(), guide2026);
  const attachments = attachmentCount(report.slots, new Set());
  const left = { must: 0, open: 0, unanswered: 0, doubted: 2, reviews: 0, seals: 0 };
  const source = { report, case: theCase, guide: guide2026, attachments, leftOfAttachments: left };
  const { asked, unchecked } = attachments;
  // the task list says what the page says, not two lines of 检查结果 about one paper
  expect(attachmentsSoFar(source, "short")).toBe(`${unchecked} 件待核对`);
  expect(attachmentsSoFar(source)).toContain(attachmentsSoFar(source, "short"));
  const allChecked = { ...source, attachments: { ...attachments, unchecked: 0 } };
  expect(attachmentsSoFar(allChecked)).toBe(`${asked} / ${asked} 件已核对，2 项待核对`);
  expect(attachmentsSoFar(allChecked, "short")).toBe("2 项待核对");
  expect(attachmentsSoFar({ ...source, leftOfAttachments: { ...left, must: 1 } }, "short")).toBe("必须处理 1");
});
