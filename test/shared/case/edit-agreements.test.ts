import { describe, expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { type AgreementOfFile, withAgreementFromFile, withSignatories } from "../../../shared/case/edit-agreements.ts";

function caseWith(more: Readonly<Record<string, unknown>>): Case {
  const parsed = parseCase({ formatVersion: 1, id: "c", guide: "g", topic: "1", ...more }, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

test("signatures are put into their agreement; the other agreements stay the same objects", () => {
  const before = caseWith({ agreements: [{ id: "a", title: "协议", signatories: [{ party: "applicant" }] }, { id: "b" }] });
  const after = withSignatories(before, "a", [{ party: "uni", signed: true }]);
  expect(after.agreements?.[0]).toEqual({ id: "a", title: "协议", signatories: [{ party: "uni", signed: true }] });
  expect(after.agreements?.[1]).toBe(before.agreements?.[1]);
});

describe("an agreement from its file", () => {
  const known: AgreementOfFile = { slot: "copy", kind: "cooperation", partner: "uni", title: "合作协议 某大学" };
  const file = (id: string, more: object = {}) => ({ id, slot: "copy", file: `attachments/${id}.pdf`, ...more });

  test("is entered at the end with its partner and a first title, and says nothing that the file does not", () => {
    const before = caseWith({ agreements: [{ id: "a" }], attachments: [file("f"), file("g")] });
    const after = withAgreementFromFile(before, ["f"], known);
    expect(after.agreements).toEqual([{ id: "a" }, { id: "agreement-2", kind: "cooperation", title: "合作协议 某大学", partners: ["uni"] }]);
    expect(after.attachments).toEqual([file("f", { for: "agreement-2" }), file("g")]);
    expect(after.agreements?.[0]).toBe(before.agreements?.[0]);
    expect(after.attachments?.[1]).toBe(before.attachments?.[1]);
  });

  test("takes all files of its place, and those that waited elsewhere are in its slot then", () => {
    const before = caseWith({ attachments: [file("f"), { ...file("g"), slot: "other", unplaced: true }] });
    const after = withAgreementFromFile(before, ["f", "g"], known);
    expect(after.agreements).toHaveLength(1);
    expect(after.attachments).toEqual([file("f", { for: "agreement-1" }), file("g", { for: "agreement-1", state: "received" })]);
  });

  test("has an id that nothing else in the case bears", () => {
    const before = caseWith({ partners: [{ id: "agreement-1" }], attachments: [file("f")] });
    expect(withAgreementFromFile(before, ["f"], known).agreements?.[0]?.id).toBe("agreement-2");
  });

  test("is not entered again where the partner's agreement waits for this file: it takes the file and stays the same object", () => {
    const before = caseWith({ agreements: [{ id: "a", title: "Agreement", partners: ["uni"] }], attachments: [file("f")] });
    const after = withAgreementFromFile(before, ["f"], known);
    expect(after.agreements?.[0]).toBe(before.agreements?.[0]);
    expect(after.agreements).toHaveLength(1);
    expect(after.attachments).toEqual([file("f", { for: "a" })]);
  });

  test("is a second one where the partner's agreement has its file, or is of another kind", () => {
    const taken = caseWith({ agreements: [{ id: "a", partners: ["uni"] }], attachments: [file("e", { for: "a" }), file("f")] });
    expect(withAgreementFromFile(taken, ["f"], known).attachments?.map((one) => one.for)).toEqual(["a", "agreement-2"]);
    const platform = caseWith({ agreements: [{ id: "a", kind: "joint-platform", partners: ["uni"] }], attachments: [file("f")] });
    expect(withAgreementFromFile(platform, ["f"], known).agreements).toHaveLength(2);
  });

  test("that names no partner goes to an agreement that names none either, else it is entered without", () => {
    const { partner: _partner, ...nobody } = known;
    const before = caseWith({ agreements: [{ id: "a", partners: ["uni"] }, { id: "b" }], attachments: [file("f"), file("g")] });
    const once = withAgreementFromFile(before, ["f"], nobody);
    expect(once.attachments?.[0]).toMatchObject({ for: "b" });
    const again = withAgreementFromFile(once, ["g"], nobody);
    expect(again.agreements?.[2]).toEqual({ id: "agreement-3", kind: "cooperation", title: known.title });
  });

  test("changes nothing for a file that belongs to a registered agreement", () => {
    const before = caseWith({ agreements: [{ id: "a" }], attachments: [file("f", { for: "a" })] });
    expect(withAgreementFromFile(before, ["f", "gone"], known)).toBe(before);
  });
});
