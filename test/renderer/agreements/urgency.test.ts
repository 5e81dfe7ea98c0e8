import { expect, test } from "vitest";
import { type ElementRow, uncertainFact, urgencyOf } from "../../../renderer/agreements/element-line.ts";

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

const signature = (proposal: object, answer?: object) =>
  row({ kind: "signature", reading: { ...reading, answer, proposal: { ...READ, why: "printed", ...proposal } } });

test.each([
  ["a name in badly read words", signature({ clarity: "doubtful", facts: { name: "裘䶮" } }), "name"],
  ["a name that goes on in signs that no name has", signature({ facts: { name: "Katharina Brügge" }, quote: "Prof. Dr. Katharina Brügge=mann" }), "name"],
  ["a name that a person has put right", signature({ clarity: "doubtful", facts: { name: "裘龑" } }, { name: "裘䶮" }), undefined],
  ["a name with titles and both scripts", signature({ facts: { name: "Jörg O’Müßigbaum" }, quote: "Dr.-Ing. Jörg O’Müßigbaum（穆）, 2026" }), undefined],
  ["a day whose month may be another", signature({ facts: { name: "李娜" }, otherDate: "2026-06-05" }), "date"],
  ["a term in badly read words", row({ element: "term" }, { clarity: "doubtful" }), "term"],
  ["a passage in badly read words", row({ element: "ip" }, { clarity: "doubtful" }), undefined],
  ["what is decided", { ...signature({ clarity: "doubtful", facts: { name: "裘䶮" } }), state: "stated" } satisfies ElementRow, undefined],
])("what was not read surely, so that Enter confirms none of it: %s", (_what, line, fact) => {
  expect(uncertainFact(line)).toBe(fact);
});
