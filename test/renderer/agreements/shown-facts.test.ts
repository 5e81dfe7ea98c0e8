import { expect, test } from "vitest";
import { type SignatureRow, shownFact, shownPage } from "../../../renderer/agreements/element-line.ts";

const row = (state: SignatureRow["state"]): SignatureRow => ({
  kind: "signature",
  path: undefined,
  agreement: "a",
  party: "uni",
  doubts: [],
  key: "uni",
  name: "签字方",
  quote: "",
  page: undefined,
  translationPage: undefined,
  state,
  reading: {
    proposal: { status: "present", why: "printed", clarity: "clear", facts: { name: "Kathe Beispiel", date: "2026-05-11" }, places: [], page: 3, quote: "" },
    answer: undefined,
    decision: "owed",
    isOffered: false,
    isUnseen: false,
    isPending: false,
    isSkipped: false,
  },
});

test("the fields of a signature begin with what was read, until a person has decided it", () => {
  const waiting = row("waiting");
  expect([shownFact(waiting, "name", undefined), shownFact(waiting, "date", ""), shownFact(waiting, "unit", null)]).toEqual([
    "Kathe Beispiel",
    "2026-05-11",
    "",
  ]);
  expect(shownFact(waiting, "name", "Käthe Beispiel")).toBe("Käthe Beispiel");
  expect(shownPage(waiting)).toBe(3);
  const decided = row("stated");
  expect([shownFact(decided, "name", undefined), shownPage(decided)]).toEqual(["", undefined]);
});
