import { expect, test } from "vitest";
import { type AttachmentCount, attachmentCount, attachmentCountText, awaitsCheck, unfilledName } from "../../../shared/messages/attachment-count.ts";
import type { SlotReport, SlotState } from "../../../shared/report.ts";
import { checkValue } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

const slot = (state: SlotState, more: Partial<SlotReport> = {}): SlotReport => ({
  slot: "own",
  title: "own",
  required: true,
  sealed: false,
  state,
  clause: { place: "申报要求第11条（a）", quote: "" },
  filled: state === "received" || state === "sealed-scan" || state === "checked",
  attachments: [],
  ...more,
});
const count = (part: Partial<AttachmentCount>): AttachmentCount => ({ ...attachmentCount([], new Set()), ...part });
const said = (...slots: readonly SlotReport[]) => attachmentCountText(attachmentCount(slots, new Set()));

test("what is there and not yet checked is said beside the count, and that all is checked", () => {
  expect(said(slot("checked"), slot("received"), slot("sealed-scan"))).toBe("3 / 3 件已到位（其中 2 件待核对）");
  expect(said(slot("checked"), slot("checked"))).toBe("2 / 2 件已核对");
  expect(attachmentCountText(count({ asked: 3, filled: 3, unchecked: 2 }), "short")).toBe("2 件待核对");
  expect(attachmentCountText(count({ asked: 3, filled: 3, unchecked: 2 }), "there")).toBe("3 / 3 件已到位");
  expect(attachmentCountText(count({ asked: 3, filled: 3 }), "there")).toBe("3 / 3 件已核对");
});

test("as long as something is missing, what has changed and what is still to be checked is said all the same, in a narrow list the first of what lacks", () => {
  expect(said(slot("checked"), slot("missing"), slot("received", { required: false }))).toBe("1 / 2 件已到位，缺 1 件");
  expect(said(slot("checked"), slot("outdated"), slot("sealed-scan"))).toBe("2 / 3 件已到位（其中 1 件待核对），1 件内容已变");
  expect(attachmentCountText(count({ asked: 3, filled: 2, changed: 1, unchecked: 1 }), "short")).toBe("1 件内容已变");
  expect(attachmentCountText(count({ asked: 3, filled: 1, changed: 1, toSeal: 1 }), "short")).toBe("1 件内容已变");
  expect(said(slot("received", { required: false }))).toBe("");
});

test("another file in a place is neither there nor to be checked, and is said first", () => {
  expect(said(slot("checked"), slot("received", { wrong: true }), slot("received"))).toBe("2 / 3 件已到位（其中 1 件待核对），1 件放错");
  expect(said(slot("checked"), slot("checked", { wrong: true }))).toBe("1 / 2 件已到位，1 件放错");
  expect(said(slot("sealed-scan", { sealed: true, filled: false, sealUnsaid: true, wrong: true }), slot("missing"))).toBe("0 / 2 件已到位，1 件放错，缺 1 件");
  expect(attachmentCountText(count({ asked: 3, filled: 2, wrong: 1, unchecked: 1 }), "short")).toBe("1 件放错");
});

test("why a named attachment is unfilled stands in the one pair of brackets behind it", () => {
  expect(unfilledName("合作协议 · 南郊样例大学（德国）", "toSeal")).toBe("合作协议 · 南郊样例大学（德国，待用印）");
  expect(unfilledName("自筹经费承诺书", "changed")).toBe("自筹经费承诺书（内容已变）");
  expect(unfilledName("项目合作协议", "missing")).toBe("项目合作协议");
});

test("a file with another seal than the one that is asked for is not there", () => {
  expect(said(slot("sealed-scan", { sealed: true, filled: false }))).toBe("0 / 1 件已到位，1 件待用印");
});

test("the translation of a proof waits to be checked as that of an agreement does, where the guide asks for one", () => {
  const waiting = (language: string, state: string) => {
    const value = baseCase("2");
    setField(value, "agreements", [{ id: "a-uni", partners: ["p-uni"], languages: [language] }]);
    setField(value, "partners.0.localFunding", { obtained: true, language });
    setField(value, "attachments", [
      { id: "t1", slot: "agreement-translation", for: "a-uni", file: "attachments/1.pdf", state, sealedBy: "applicant" },
      { id: "t2", slot: "foreign-funding-translation", for: "p-uni", file: "attachments/2.pdf", state },
    ]);
    return checkValue(value)
      .slots.filter(awaitsCheck)
      .flatMap(({ attachments }) => attachments);
  };
  expect(waiting("de", "received")).toEqual(["t1", "t2"]);
  expect(waiting("de", "checked")).toEqual([]);
  expect(waiting("zh", "received")).toEqual([]);
});

test("while it is open whether more is asked for, the count is of what is certain", () => {
  expect(attachmentCountText(count({ asked: 1, filled: 0, missing: 1 }), "short", 4)).toBe("目前缺 1 件");
  expect(attachmentCountText(count({ asked: 4, filled: 0, toSeal: 4 }), "short", 4)).toBe("目前 4 件待用印");
  expect(attachmentCountText(count({ asked: 2, filled: 2, unchecked: 2 }), "whole", 1)).toBe("目前须附 2 件，已到位 2 件（其中 2 件待核对）");
  expect(attachmentCountText(count({ asked: 2, filled: 2 }), "whole", 1)).toBe("目前须附 2 件，都已核对");
});
