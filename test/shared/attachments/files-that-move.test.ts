import { beforeAll, expect, test } from "vitest";
import { readGuides } from "../../../electron/library/guides/guides.ts";
import { filesThatMove } from "../../../shared/attachments/files-that-move.ts";
import { type Attachment, type Case, parseCase } from "../../../shared/case/case.ts";
import { findTopic, type Guide } from "../../../shared/guide/guide.ts";
import { reportSlots } from "../../../shared/rules/slots.ts";
import { baseCase } from "../../fixtures/situations.ts";

let guide: Guide;
beforeAll(async () => {
  const found = (await readGuides()).guides.find(({ id }) => id === "shanghai-intl-coop-2026");
  if (!found) throw new Error("no guide");
  guide = found;
});

function caseWith(attachments: readonly Attachment[], partners = 1): Case {
  const parsed = parseCase({ ...baseCase("2"), attachments }, "case.json");
  if (!parsed.ok) throw new Error("the situation is no case");
  return { ...parsed.value, partners: parsed.value.partners?.slice(0, partners) };
}

function moved(theCase: Case, from: string, to: string): readonly string[] {
  const slotsOf = (id: string) => {
    const topic = findTopic(guide, id);
    if (!topic.ok) throw new Error("no such topic");
    return reportSlots({ case: { ...theCase, topic: id }, guide, topic: topic.value, letters: new Map() });
  };
  return filesThatMove({ theCase, guide, before: slotsOf(from), after: slotsOf(to) }, () => "").map(({ attachment, slot }) => `${attachment.id} ${slot.slot}`);
}

const english = { id: "a", slot: "other", file: "attachments/ISF资助证明_英文.pdf" };
const chinese = { id: "b", slot: "other", file: "attachments/ISF资助证明_中文译文.pdf" };
const title = { id: "c", slot: "other", file: "attachments/职称证书.pdf" };

test("a proof of funding and its translation go along to the slots that only the new topic has", () => {
  expect(moved(caseWith([english, chinese, title]), "1", "2")).toEqual(["a foreign-funding-proof", "b foreign-funding-translation"]);
  // of two partners nothing says whose it is
  expect(moved(caseWith([english, chinese], 2), "1", "2")).toEqual([]);
});

test("what was put among other papers while its slot was there stays, and so do two files for one slot", () => {
  expect(moved(caseWith([english, chinese]), "2", "2")).toEqual([]);
  expect(moved(caseWith([english, { ...english, id: "d", file: "attachments/资助批复_英文.pdf" }]), "1", "2")).toEqual([]);
});

test("a file that waits for a person to place it waits on", () => {
  expect(moved(caseWith([{ ...english, unplaced: true }]), "1", "2")).toEqual([]);
});
