import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { acceptedAnswer, type Proposal } from "../../../shared/reading/proposals.ts";
import { elementState, signatureRows, signatureState, unconfirmedCount } from "../../../shared/wizard/agreement-elements.ts";
import { answerOf, withDecision, withSignerAnswer } from "../../../shared/wizard/decide-element.ts";

const theCase: Case = {
  formatVersion: 1,
  id: "c",
  guide: "shanghai-intl-coop-2026",
  topic: "2",
  partners: [{ id: "uni" }],
  agreements: [{ id: "a", kind: "cooperation", partners: ["uni"], ip: { page: 3 } }],
};
const proposal: Proposal = { status: "present", page: 2, quote: "until 31 July 2029", facts: { start: "2026-08-01", end: "2029-07-31" }, places: [] };
const asCase = (value: unknown): Case => ({ ...theCase, ...Object(value) });

test("an accepted term fills days, page, quote and whether it renews itself, unless that is answered", () => {
  const decided = acceptedAnswer(undefined, proposal, "stated");
  const next = asCase(withDecision(theCase, { path: "agreements[0].term" }, decided, false));
  expect(next.agreements?.[0]).toMatchObject({ term: { stated: true, start: "2026-08-01", end: "2029-07-31", page: 2 }, autoRenewal: false });
  const answered = asCase(withDecision(asCase({ agreements: [{ id: "a", autoRenewal: true }] }), { path: "agreements[0].term" }, decided, false));
  expect(answered.agreements?.[0]?.autoRenewal).toBe(true);
});

test("an element that is seen as left open waits no longer, and is no statement", () => {
  const unclear: Proposal = { status: "unclear", page: 3, quote: "agreed separately", facts: {}, places: [] };
  const before = unconfirmedCount(theCase);
  const decided = acceptedAnswer(answerOf(theCase, { path: "agreements[0].ip" }), unclear, "stated");
  const next = asCase(withDecision(theCase, { path: "agreements[0].ip" }, decided));
  expect(next.agreements?.[0]?.ip).toMatchObject({ stated: null, page: 3 });
  expect(next.agreements?.[0] && elementState(next.agreements[0], "ip")).toBe("unclear");
  expect(before - unconfirmedCount(next)).toBe(1);
});

test("the first accepted signature enters all parties, and says nothing of the others", () => {
  const line = { path: undefined, agreement: "a", party: "uni" } as const;
  const decided = acceptedAnswer(undefined, { ...proposal, facts: { name: "Jörg Müßigbaum", date: "2026-07-15" } }, "signed");
  const next = asCase(withDecision(theCase, line, decided));
  expect(next.agreements?.[0]?.signatories).toMatchObject([
    { party: "applicant" },
    { party: "uni", name: "Jörg Müßigbaum", date: "2026-07-15", signed: true, page: 2 },
  ]);
  const [agreement] = next.agreements ?? [];
  expect(agreement && signatureRows(next, agreement).map(({ signatory }) => signatureState(signatory))).toEqual(["waiting", "stated"]);
});

test("the word that a side signed takes along who signs for it where that is not filled in, and for no other side", () => {
  const signed = asCase({ agreements: [{ id: "a", partners: ["uni"], signatories: [{ party: "applicant" }, { party: "uni", name: "K. Vogel" }] }] });
  const at = (place: number, value: boolean) => {
    const next = asCase(withSignerAnswer(signed, `agreements[0].signatories[${place}]`, "signed", value, { unit: "Hochschule Süderau", name: "Katrin Vogel" }));
    return next.agreements?.[0]?.signatories;
  };
  expect(at(1, true)).toMatchObject([{ party: "applicant" }, { unit: "Hochschule Süderau", name: "K. Vogel", signed: true, seen: { name: "K. Vogel" } }]);
  expect(at(1, true)?.[0]).toEqual({ party: "applicant" });
  expect(at(1, false)?.[1]).toEqual({ party: "uni", name: "K. Vogel", signed: false });
});
