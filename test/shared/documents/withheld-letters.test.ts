import { expect, test } from "vitest";
import { printedPieces } from "../../../shared/documents/printed-pieces.ts";
import { sealDocuments } from "../../../shared/documents/seal-list.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import { checked, guide2026, sampleJson, unwrap } from "../../fixtures/letter-source.ts";

const of = (set: Readonly<Record<string, unknown>>) => {
  const { letters, ...found } = checked(sampleJson(set), guide2026);
  const source = { ...found, topic: unwrap(findTopic(guide2026, found.case.topic)) };
  return { papers: sealDocuments(source), pieces: printedPieces(source, letters) };
};
const promise = (set: Readonly<Record<string, unknown>>) => of(set).papers.find(({ slot }) => slot.slot === "self-funding");
/** own money below the ratio that the letter promises */
const FAILS = { "budget.selfFunding[0].amount": 10_000 };

test("a letter that the budget does not carry is no paper for the seal, neither anew nor as its former scan, and says why", () => {
  expect(promise({})).toMatchObject({ sealed: true });
  expect(promise({})).not.toHaveProperty("withheld");
  const held = promise(FAILS);
  expect(held?.slot.attachments).toHaveLength(1);
  expect(held).toMatchObject({ back: false, withheld: { reason: "numbers-fail", why: expect.stringContaining("请先调整经费") } });
  expect(held).not.toHaveProperty("planned");
  expect(held).not.toHaveProperty("pages");
  expect(of(FAILS).pieces.join("\n")).not.toContain("self-funding");
});

test("without any scan it is not there either, and one that may be written again is printed in the place of its former scan", () => {
  const attachments = (sampleJson().attachments as readonly { slot: string }[]).filter(({ slot }) => slot !== "self-funding");
  expect(promise({ ...FAILS, attachments })).toMatchObject({ withheld: { reason: "numbers-fail" } });
  expect(promise({ attachments })).toMatchObject({ isLetter: true, planned: expect.anything() });
  const other = promise({ "budget.selfFunding[0].amount": 3_000_000 });
  expect(other).toMatchObject({ slot: { state: "outdated" }, planned: expect.anything(), sealed: false });
  expect(other).not.toHaveProperty("withheld");
});
