import { expect, test } from "vitest";
import { soundFile } from "../../../shared/attachments/double-files.ts";
import type { Attachment } from "../../../shared/case/case.ts";
import { stampInPlace } from "../../../shared/facts/other-paper.ts";

const NOW = "申请资助 680,000 元";
const paper = (id: string, facts: Partial<Attachment> = {}): Attachment => ({
  id,
  slot: "self-funding",
  file: `attachments/${id}.pdf`,
  state: "received",
  words: NOW,
  ...facts,
});
const saying = (one: Attachment): Attachment => ({
  ...one,
  differs: { in: stampInPlace(one), says: { kind: "letter", differences: [{ field: "budget.grant", answer: "680000", found: "650,000元" }] } },
});
const sealed = paper("sealed", { state: "sealed-scan", sealedBy: "applicant" });

test("of two files of a letter the one is sound that says what the letter says now", () => {
  const outdated = paper("old", { state: "checked", sealedBy: "applicant", words: "申请资助 650,000 元" });
  expect(soundFile([outdated, paper("new")], NOW)?.id).toBe("new");
  expect(soundFile([sealed, saying(paper("new"))], NOW)?.id).toBe("sealed");
  // of two that say the same the sealed one; of two alike neither
  expect(soundFile([paper("print", { sealedBy: "none" }), sealed], NOW)?.id).toBe("sealed");
  expect(soundFile([paper("one"), paper("other")], NOW)).toBeUndefined();
  expect(soundFile([saying(paper("one")), saying(paper("other"))], NOW)).toBeUndefined();
  expect(soundFile([paper("one", { words: undefined }), saying(paper("other"))], undefined)?.id).toBe("one");
});
