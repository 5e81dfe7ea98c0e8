import { describe, expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { canPart, withFileParted } from "../../../shared/case/part-agreements.ts";
import { partName } from "../../../shared/text/part-name.ts";

const whole = { id: "a-1", file: "attachments/两份.pdf", slot: "agreement-copy", sha256: "00", pages: 5, state: "checked", checkedBy: "王" } as const;
const parts = [
  { id: "p-1", file: "attachments/两份（第 1–3 页）.pdf", sha256: "11", pages: 3 },
  { id: "p-2", file: "attachments/两份（第 4–5 页）.pdf", sha256: "22", pages: 2 },
];
const caseOf = (rest: Partial<Case>): Case => ({ formatVersion: 1, ...rest }) as Case;
const parted = (theCase: Case) => withFileParted(theCase, "a-1", parts, () => ({}));

describe("a file with several agreements", () => {
  test("is parted into a file for each, the first in its place, which notes the whole one, and the second for a new agreement with whom a person says", () => {
    const next = parted(caseOf({ agreements: [{ id: "agreement-1", kind: "cooperation", partners: ["p"] }], attachments: [whole], partners: [{ id: "p" }] }));
    expect(next.agreements).toEqual([
      { id: "agreement-1", kind: "cooperation", partners: ["p"] },
      { id: "agreement-2", kind: "cooperation", title: "两份（第 4–5 页）" },
    ]);
    expect(next.attachments).toEqual([
      {
        id: "a-1",
        file: "attachments/两份（第 1–3 页）.pdf",
        sha256: "11",
        pages: 3,
        slot: "agreement-copy",
        for: "agreement-1",
        state: "received",
        earlierFiles: ["attachments/两份.pdf"],
      },
      { id: "p-2", file: "attachments/两份（第 4–5 页）.pdf", sha256: "22", pages: 2, slot: "agreement-copy", for: "agreement-2", state: "received" },
    ]);
  });

  test("gives its further part to the agreement that waits for a file, and leaves one that has its own", () => {
    const agreements = ["agreement-1", "agreement-2", "agreement-3"].map((id) => ({ id, kind: "cooperation" as const }));
    const other = { id: "a-2", file: "attachments/另一份.pdf", slot: "agreement-copy", for: "agreement-2" };
    const next = parted(caseOf({ agreements, attachments: [{ ...whole, for: "agreement-1" }, other] }));
    expect(next.agreements).toEqual(agreements);
    expect(next.attachments?.map(({ file, for: subject }) => [file, subject])).toEqual([
      ["attachments/两份（第 1–3 页）.pdf", "agreement-1"],
      ["attachments/另一份.pdf", "agreement-2"],
      ["attachments/两份（第 4–5 页）.pdf", "agreement-3"],
    ]);
  });

  test("names no partner for the new agreement where there are several", () => {
    const partners = [{ id: "p" }, { id: "q" }];
    const next = parted(caseOf({ agreements: [{ id: "agreement-1", partners: ["p"] }], attachments: [whole], partners }));
    expect(next.agreements?.[1]).toEqual({ id: "agreement-2", title: "两份（第 4–5 页）" });
  });

  test("leaves the case as it is where nothing was parted", () => {
    const theCase = caseOf({ attachments: [whole] });
    expect(withFileParted(theCase, "a-1", parts.slice(0, 1), () => ({}))).toBe(theCase);
    expect(withFileParted(theCase, "a-9", parts, () => ({}))).toBe(theCase);
  });
});

test("a part is called by its file and pages", () => {
  expect(partName("attachments/协议 v1.2.PDF", { from: 4, to: 6 })).toBe("协议 v1.2（第 4–6 页）.pdf");
  expect(partName("协议", { from: 7, to: 7 })).toBe("协议（第 7 页）.pdf");
});

test("a file can be parted that has several agreements, all read, in the order of the file", () => {
  const read = { agreements: [1, 2], unread: [] };
  expect(canPart({}, read)).toBe(true);
  expect(canPart({}, { ...read, agreements: [1] })).toBe(false);
  expect(canPart({}, { ...read, unread: [3] })).toBe(false);
  expect(canPart({ pageOrder: [2, 1, 3, 4, 5] }, read)).toBe(false);
});
