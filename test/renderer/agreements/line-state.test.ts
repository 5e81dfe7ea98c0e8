import { expect, test } from "vitest";
import type { ElementRow } from "../../../renderer/agreements/element-line.ts";
import { lineState } from "../../../renderer/agreements/line-state.ts";

const reading = { proposal: undefined, answer: undefined, decision: "owed", isOffered: false, isUnseen: false, isPending: false, isSkipped: false } as const;
const line = { key: "line", name: "", quote: "", page: undefined, translationPage: undefined, reading, state: "absent" } as const;
const SEAL: ElementRow = { ...line, kind: "seal", attachment: { id: "a1", slot: "agreement", file: "协议.pdf" } };
const LACKED: readonly ElementRow[] = [
  { ...line, kind: "element", path: "agreements[0].elements.term" },
  { ...line, kind: "signature", path: undefined, agreement: "agreements[0]", party: "parties[0]", doubts: [] },
];

test("a copy that nobody has sealed yet waits for the seal, in the sign and the words of 检查结果", () => {
  expect(lineState(SEAL, true, false)).toEqual({ icon: "seal", tone: "accent", words: "待用印" });
});

test.each(LACKED)("an element or a signature that the agreement lacks stays a fault: $kind", (row) => {
  expect(lineState(row, true, false)).toMatchObject({ icon: "must", tone: "must" });
});
