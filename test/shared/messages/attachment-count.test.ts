import { expect, test } from "vitest";
import { attachmentCount, attachmentCountText } from "../../../shared/messages/attachment-count.ts";
import type { SlotReport, SlotState } from "../../../shared/report.ts";

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
const said = (...slots: readonly SlotReport[]) => attachmentCountText(attachmentCount(slots));

test("what is there and not yet checked is said beside the count, and that all is checked", () => {
  expect(said(slot("checked"), slot("received"), slot("sealed-scan"))).toBe("3 / 3 件已齐，2 件待核对");
  expect(said(slot("checked"), slot("checked"))).toBe("2 / 2 件已核对");
  expect(attachmentCountText({ asked: 3, filled: 3, unchecked: 2 }, "short")).toBe("2 件待核对");
});

test("as long as something is missing the count alone is said, and nothing where nothing is asked for", () => {
  expect(said(slot("checked"), slot("missing"), slot("outdated"), slot("received", { required: false }))).toBe("1 / 3 件");
  expect(said(slot("received", { required: false }))).toBe("");
});

test("a file with another seal than the one that is asked for is not there", () => {
  expect(said(slot("sealed-scan", { sealed: true, filled: false }))).toBe("0 / 1 件");
});
