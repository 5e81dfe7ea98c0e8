import { describe, expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import {
  elementsListed,
  isLocated,
  leftToConfirm,
  signatureRows,
  unconfirmedCount,
  unsettledAgreements,
  withFirstSignature,
  withSignerParty,
} from "../../../shared/wizard/agreement-elements.ts";
import { guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

test("a confirmed element is located by its page or by its passage, and by neither where both are blank", () => {
  expect(isLocated({ page: 3, quote: "" })).toBe(true);
  expect(isLocated({ page: undefined, quote: "双方共同投入" })).toBe(true);
  expect(isLocated({ page: null, quote: "  " })).toBe(false);
  expect(isLocated({})).toBe(false);
});

test("the split of benefits is listed where a rule of the topic asks for it, else once something of it is answered", () => {
  const isListed = (topic: string, agreement = {}) => elementsListed({ id: "a", ...agreement }, topic, guide2026).includes("benefitSplit");
  expect(["1", "2", "3-1", "3-2"].map((topic) => isListed(topic))).toEqual([false, false, false, true]);
  expect(isListed("2", { benefitSplit: { stated: true } })).toBe(true);
  expect(isListed("2", { benefitSplit: {} })).toBe(false);
});

describe("the signatures of an agreement", () => {
  const caseWith = (agreement: Readonly<Record<string, unknown>>): Case => {
    const value = {
      ...{ formatVersion: 1, id: "c", guide: "g", topic: "1", partners: [{ id: "uni" }, { id: "firm" }], jointPlatform: { units: ["lab"] } },
      units: [{ id: "lab" }, { id: "fudan", role: "co-applicant" }, { id: "outside", role: "none" }],
      agreements: [{ id: "a", ...agreement }],
    };
    const parsed = parseCase(value, "case.json");
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return parsed.value;
  };
  const rowsOf = (agreement: Readonly<Record<string, unknown>>) => {
    const theCase = caseWith(agreement);
    return signatureRows(theCase, theCase.agreements?.[0] ?? { id: "" }).map(({ index, signatory }) => [index, signatory.party]);
  };

  test("are those of the applicant and of each partner named, from the beginning", () => {
    expect(rowsOf({ partners: ["uni", "firm"] })).toEqual([
      [undefined, "applicant"],
      [undefined, "uni"],
      [undefined, "firm"],
    ]);
    expect(rowsOf({})).toEqual([[undefined, "applicant"]]);
  });

  test("that are entered come first, and no party stands there twice", () => {
    expect(rowsOf({ partners: ["uni", "firm"], signatories: [{ party: "firm", signed: true }, { party: "applicant-department" }] })).toEqual([
      [0, "firm"],
      [1, "applicant-department"],
      [undefined, "uni"],
    ]);
  });

  test("are those of the units where they sign", () => {
    expect(rowsOf({ kind: "joint-platform" })).toEqual([
      [undefined, "applicant"],
      [undefined, "lab"],
    ]);
    expect(rowsOf({ kind: "project", partners: ["lab"] })).toEqual([
      [undefined, "applicant"],
      [undefined, "lab"],
      [undefined, "fudan"],
    ]);
  });

  test("are all entered with the first answer, in their order, so that nobody seems to be left out", () => {
    const theCase = caseWith({ partners: ["uni", "firm"], signatories: [{ party: "firm", name: "Muster" }] });
    const after = withFirstSignature(theCase, theCase.agreements?.[0] ?? { id: "" }, "uni", { signed: true });
    expect(after.agreements?.[0]?.signatories).toEqual([
      { party: "firm", name: "Muster" },
      { party: "applicant" },
      { party: "uni", signed: true, seen: { names: [] } },
    ]);
  });

  test("hold nothing of the sides that nobody has confirmed", () => {
    const theCase = caseWith({ partners: ["uni"] });
    const facts = { name: "Katrin Vogel", unit: undefined, signed: true, date: "2026-03-02" };
    const after = withFirstSignature(theCase, theCase.agreements?.[0] ?? { id: "" }, "uni", facts);
    expect(after.agreements?.[0]?.signatories).toEqual([
      { party: "applicant" },
      { party: "uni", name: "Katrin Vogel", signed: true, date: "2026-03-02", seen: { names: [], name: "Katrin Vogel" } },
    ]);
  });

  test("of which nothing is said are counted as waiting", () => {
    expect(unconfirmedCount(caseWith({ partners: ["uni"] })) - unconfirmedCount(caseWith({}))).toBe(1);
  });
});

test("an agreement whose copy bears a seal of which nobody has said whose it is waits for that too", () => {
  const copies = (set: Readonly<Record<string, unknown>>) => leftToConfirm(parsedCase(sampleJson(set)), guide2026);
  expect(copies({})).toBe(0);
  const at = (parsedCase(sampleJson()).attachments ?? []).findIndex(({ slot }) => slot === "agreement-copy");
  expect(copies({ [`attachments[${at}].sealedBy`]: "~absent" })).toBe(1);
});

test("the agreements in which something is left are told in their order, those behind one of them first", () => {
  const left = (set: Readonly<Record<string, unknown>>, after?: string) => unsettledAgreements(parsedCase(sampleJson(set)), guide2026, after);
  const [first] = parsedCase(sampleJson()).agreements ?? [];
  const [done, second, third] = [first, { id: "second", kind: "cooperation" }, { id: "third", kind: "cooperation" }];
  expect(left({})).toEqual([]);
  expect(left({ agreements: [done, second, third] })).toEqual(["second", "third"]);
  expect(left({ agreements: [second, done, third] }, done?.id)).toEqual(["third", "second"]);
  expect(left({ agreements: [second, done] }, "second")).toEqual([]);
});

test("nothing of an agreement is to be confirmed before there is a file of it, whatever is filled in", () => {
  const left = (agreement: object, attachments: readonly object[] = []) => {
    const theCase = parsedCase({ formatVersion: 1, id: "new", guide: guide2026.id, topic: "2", agreements: [{ id: "a", ...agreement }], attachments });
    return leftToConfirm(theCase, guide2026);
  };
  expect(left({})).toBe(0);
  expect(left({}, [{ id: "f", slot: "agreement-copy", for: "a", file: "attachments/a.pdf", state: "received" }])).toBeGreaterThan(1);
  expect(left({ ip: { stated: true } })).toBe(0);
});

test("a term that was taken over from the files waits for somebody who looks at it, or who marks the file as checked", () => {
  const left = (reading: object | undefined, state = "received") => {
    const term = { stated: true, page: 2, start: "2026-08-01", end: "2029-07-31", ...(reading && { reading }) };
    const attachments = [{ id: "f", slot: "agreement-copy", for: "a", file: "attachments/a.pdf", state }];
    const theCase = parsedCase({ formatVersion: 1, id: "new", guide: guide2026.id, topic: "2", agreements: [{ id: "a", term }], attachments });
    return leftToConfirm(theCase, guide2026);
  };
  const settled = left(undefined);
  expect(left({ of: "files-first", taken: true })).toBe(settled + 1);
  expect(left({ of: "0123456789abcdef", taken: true })).toBe(settled);
  expect(left({ of: "files-first", taken: true }, "checked")).toBe(settled);
});

test("nothing waits in an agreement of a kind that the topic does not ask for, in counts and in lists", () => {
  const left = (topic: string, kind: string) => {
    const attachments = [{ id: "f", slot: "agreement-copy", for: "a", file: "attachments/a.pdf", state: "received" }];
    const theCase = parsedCase({ formatVersion: 1, id: "new", guide: guide2026.id, topic, agreements: [{ id: "a", kind }], attachments });
    return { left: leftToConfirm(theCase, guide2026), all: unconfirmedCount(theCase, guide2026), agreements: unsettledAgreements(theCase, guide2026) };
  };
  expect(left("3-1", "project")).toEqual({ left: 0, all: 0, agreements: [] });
  expect(left("2", "cooperation").agreements).toEqual(["a"]);
  expect(left("2", "cooperation").left).toBeGreaterThan(1);
});

test("who is said to sign brings the name of the unit along, and never over what was typed", () => {
  const signs = (signatory: object, party: string, drafts?: object) => {
    const value = {
      formatVersion: 1,
      id: "new",
      guide: guide2026.id,
      topic: "2",
      applicant: { name: "上海样例大学" },
      partners: [{ id: "uni", name: "Muster-Universität" }],
    };
    const theCase = parsedCase({ ...value, agreements: [{ id: "a", signatories: [signatory] }], ...(drafts && { drafts }) });
    return parsedCase(withSignerParty(theCase, "agreements[0].signatories[0].party", party)).agreements?.[0]?.signatories?.[0];
  };
  expect(signs({}, "applicant")).toEqual({ party: "applicant", unit: "上海样例大学" });
  expect(signs({}, "uni")).toEqual({ party: "uni", unit: "Muster-Universität" });
  // another party than before: its name goes with it
  expect(signs({ party: "applicant", unit: "上海样例大学" }, "uni")).toEqual({ party: "uni", unit: "Muster-Universität" });
  expect(signs({ party: "applicant", unit: "上海样例大学" }, "applicant-department")).toEqual({ party: "applicant-department" });
  expect(signs({ unit: "国际合作处" }, "applicant")).toEqual({ party: "applicant", unit: "国际合作处" });
  expect(signs({ unit: null }, "applicant")).toEqual({ party: "applicant", unit: null });
  expect(signs({}, "applicant-department")).toEqual({ party: "applicant-department" });
});
