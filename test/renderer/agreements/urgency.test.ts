import { expect, test } from "vitest";
import { type ElementRow, urgencyOf } from "../../../renderer/agreements/element-line.ts";

const READ = { status: "present", why: "stated", clarity: "clear", facts: {}, places: [] } as const;
const reading = { answer: undefined, decision: "owed", isOffered: false, isUnseen: false, isPending: false, isSkipped: false } as const;
const row = (own: object, proposal: object = {}): ElementRow =>
  ({ kind: "element", state: "waiting", doubts: [], reading: { ...reading, proposal: { ...READ, ...proposal } }, ...own }) as unknown as ElementRow;

test.each([
  ["the file says otherwise", row({ differences: [{ fact: "date", typed: "2026-07-09", read: "2026-07-08", at: 2 }] }), 0],
  ["settled under another name", row({ kind: "signature", renamed: { was: "甲", now: "乙" } }), 0],
  ["left open by the document", row({}, { status: "unclear" }), 1],
  ["badly read", row({}, { clarity: "doubtful" }), 1],
  ["several answers", row({}, { choices: [] }), 1],
  ["a signer who cannot be right", row({ kind: "signature", doubts: ["签字人存疑"] }), 1],
  ["clearly read", row({}), 2],
  ["not found", row({}, { status: "missing" }), 2],
])("how much a line needs a person: %s", (_what, line, urgency) => {
  expect(urgencyOf(line)).toBe(urgency);
});
