import { expect, test } from "vitest";
import type { ElementRow } from "../../../renderer/agreements/element-line.ts";
import { lineState } from "../../../renderer/agreements/line-state.ts";

const reading = { answer: undefined, decision: "owed", isOffered: false, isUnseen: false, isPending: false, isSkipped: false } as const;
const row = (own: object): ElementRow => ({ kind: "element", reading, ...own }) as unknown as ElementRow;

test("a copy that nobody has sealed yet waits for the seal, in the sign and the words of 检查结果", () => {
  expect(lineState(row({ kind: "seal", state: "absent" }), true, false)).toEqual({ icon: "seal", tone: "accent", words: "待用印" });
});

test("an element or a signature that the agreement lacks stays a fault", () => {
  for (const kind of ["element", "signature"]) expect(lineState(row({ kind, state: "absent" }), true, false)).toMatchObject({ icon: "must", tone: "must" });
});
