import { expect, test } from "vitest";
import { onlineChecks, submissionRequest, unitContact } from "../../../shared/desk/submission.ts";
import { submissionText } from "../../../shared/messages/submission-text.ts";
import { guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

const theCase = parsedCase(sampleJson());

test("what is opened again online stands beside the value of the case, signed pages by agreement", () => {
  const checks = onlineChecks(theCase, { files: 9, pages: 25 });
  expect(checks.map(({ id }) => id)).toEqual(["title", "budget", "files", "signatures"]);
  expect(checks[0]?.value).toContain(theCase.lead?.name);
  expect(checks[1]?.value).toMatch(/^65\.00 万元，\d+\.\d+ 万元$/);
  expect(checks[2]?.value).toBe("9 个文件，共 25 页");
  expect(onlineChecks(theCase, { files: 0, pages: 0 })[2]?.value).toBe("生成附件包后再核对");
  expect(checks[3]?.value).toMatch(/第 \d+/);
});

test("a case without signed pages and amounts is asked for nothing that it does not have", () => {
  const bare = parsedCase({ formatVersion: 1, id: "x", guide: guide2026.id, topic: "2" });
  expect(onlineChecks(bare, { files: 0, pages: 0 }).map(({ id }) => id)).toEqual(["title", "budget", "files"]);
  expect(unitContact(bare)).toEqual({ name: undefined, phone: undefined, unit: undefined });
});

test("the message to the unit names the deadline and the words of the guide", () => {
  const words = submissionRequest(theCase, guide2026);
  expect(words).toContain("6月3日 16:30");
  expect(words).toContain("截止时间（含申报单位网上审核提交）为2026年6月3日16:30");
  expect(words).toContain(theCase.title);
});

test("a title in Latin letters stands apart from the page behind it", () => {
  expect(submissionText.signedOn("Cooperation Agreement", [4])).toBe("Cooperation Agreement 第 4 页");
  expect(submissionText.signedOn("合作协议", [4])).toBe("合作协议第 4 页");
});
