import { expect, test } from "vitest";
import { printedPieces } from "../../../shared/documents/printed-pieces.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import { checked, guide2026, sampleJson, unwrap } from "../../fixtures/letter-source.ts";

function pieces(set: Readonly<Record<string, unknown>>): readonly string[] {
  const { letters, ...source } = checked(sampleJson(set), guide2026);
  return printedPieces({ ...source, topic: unwrap(findTopic(guide2026, source.case.topic)) }, letters);
}

const copy = { id: "c", slot: "agreement-copy", for: "agreement-muster", file: "attachments/协议.pdf", sha256: "a".repeat(64) };
const scan = { id: "s", slot: "self-funding", file: "attachments/承诺书.pdf", state: "received" };

test("a print pack prints what it did after a scan came back, and after an answer that no page of it says", () => {
  const made = pieces({ attachments: [copy] });
  expect(made.filter((piece) => piece.includes("letter"))).not.toHaveLength(0);
  const afterScan = pieces({ attachments: [copy, scan] });
  expect(afterScan.length).toBe(made.length - 1);
  expect(afterScan.filter((piece) => !made.includes(piece))).toEqual([]);
  const other = { id: "o", slot: "other", file: "attachments/发票.pdf" };
  expect(pieces({ attachments: [copy, other] })).toEqual(made);
});

test("a print pack is told from one with another file or other words of a letter", () => {
  const made = pieces({ attachments: [copy] });
  const isNew = (set: Readonly<Record<string, unknown>>) => pieces(set).some((piece) => !made.includes(piece));
  expect(isNew({ attachments: [{ ...copy, sha256: "b".repeat(64) }] })).toBe(true);
  expect(isNew({ attachments: [{ ...copy, pageTurns: [{ page: 1, degrees: 90 }] }] })).toBe(true);
  expect(isNew({ attachments: [copy], "applicant.name": "上海另一示例公司" })).toBe(true);
  expect(isNew({ attachments: [copy], "budget.selfFunding[0].amount": 3_000_000 })).toBe(true);
});
