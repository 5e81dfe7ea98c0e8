import { describe, expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { withAnswer, withItem, withoutItem, withoutPartnerAnd, withWaitingText } from "../../../shared/case/edit-list.ts";
import { agreementsOnlyWith } from "../../../shared/case/removed-partners.ts";

function caseOf(answers: object): Case {
  const parsed = parseCase({ formatVersion: 1, id: "c", guide: "g", topic: "2", ...answers }, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return deepFreeze(parsed.value);
}
function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const part of Object.values(Object.freeze(value))) deepFreeze(part);
  return value;
}

const [first, second, third] = [
  { id: "p1", name: "甲" },
  { id: "p2", name: "乙" },
  { id: "p3", name: "丙" },
];
const partners = [first, second, third];

describe("an answer", () => {
  test("is given, changed and taken away; other branches stay the same objects", () => {
    const before = caseOf({ title: "旧", partners });
    const after = withAnswer(before, "title", "新");
    expect(after).toEqual({ ...before, title: "新" });
    expect(after).toHaveProperty("partners", before.partners);
    expect(withAnswer(before, "title", undefined)).not.toHaveProperty("title");
  });

  test("that is there already is no change at all", () => {
    const before = caseOf({ title: "旧" });
    expect(withAnswer(before, "title", "旧")).toBe(before);
    expect(withAnswer(before, "applicant.name", undefined)).toBe(before);
  });

  test("takes the place of what waits there, even when it is the same answer", () => {
    const before = caseOf({ drafts: { "budget.grant": "70x", "budget.total": "9y" } });
    expect(withAnswer(before, "budget.grant", 700_000)).toMatchObject({ budget: { grant: 700_000 }, drafts: { "budget.total": "9y" } });
    expect(withAnswer(before, "budget.grant", undefined)).toMatchObject({ drafts: { "budget.total": "9y" } });
  });
});

describe("text that cannot be an answer", () => {
  test("waits in the place of the answer", () => {
    const after = withWaitingText(caseOf({ budget: { grant: 1 } }), "budget.grant", "70x");
    expect(after).toMatchObject({ budget: {}, drafts: { "budget.grant": "70x" } });
  });

  test("that waits there already is no change at all", () => {
    const before = caseOf({ drafts: { "budget.grant": "70x" } });
    expect(withWaitingText(before, "budget.grant", "70x")).toBe(before);
  });
});

describe("an item of a list", () => {
  test("comes to the end, in a list that is made where there is none", () => {
    expect(withItem(caseOf({ partners }), "partners", { name: "丁" })).toHaveProperty("partners", [...partners, { name: "丁" }]);
    expect(withItem(caseOf({}), "partners", {})).toHaveProperty("partners", [{}]);
    expect(withItem(caseOf({ partners: null }), "partners", {})).toHaveProperty("partners", [{}]);
  });

  test("goes, and what waits in later items moves up with them", () => {
    const before = caseOf({ partners, drafts: { "partners[0].name": "零", "partners[1].name": "一", "partners[2].name": "二", "partners2[2].x": "别的" } });
    expect(withoutItem(before, "partners", 1)).toMatchObject({
      partners: [first, third],
      drafts: { "partners[0].name": "零", "partners[1].name": "二", "partners2[2].x": "别的" },
    });
    expect(Object.keys(Object(withoutItem(before, "partners", 1)).drafts)).toHaveLength(3);
  });

  test("that is a partner goes out of the agreements, from among parties and signatories", () => {
    const agreements = [
      { id: "a1", partners: ["p1", "p2"], signatories: [{ party: "applicant" }, { party: "p2" }] },
      { id: "a2", partners: ["p2"], signatories: [{ party: "p2" }] },
      { id: "a3", partners: ["p3"] },
    ];
    const before = caseOf({ partners, agreements });
    expect(withoutItem(before, "partners", 1)).toMatchObject({ partners: [first, third] });
    expect(withoutItem(before, "partners", 1)).toHaveProperty("agreements", [
      { id: "a1", partners: ["p1"], signatories: [{ party: "applicant" }] },
      { id: "a2" },
      { id: "a3", partners: ["p3"] },
    ]);
    expect(before.agreements).toEqual(agreements);
  });

  test("that is a partner leaves what waits at another signatory with that one", () => {
    const agreements = [{ id: "a1", partners: ["p2", "p3"], signatories: [{ party: "p2" }, { party: "p3" }] }];
    const drafts = { "agreements[0].signatories[0].date": "明天", "agreements[0].signatories[1].date": "月底" };
    expect(withoutItem(caseOf({ partners, agreements, drafts }), "partners", 1)).toMatchObject({
      agreements: [{ partners: ["p3"], signatories: [{ party: "p3" }] }],
      drafts: { "agreements[0].signatories[0].date": "月底" },
    });
  });

  test.each(["agreements", "partners", "units"])("of %s leaves its files without a place, and those of the others where they are", (list) => {
    const kept = { id: "f2", slot: "copy", for: "other", file: "attachments/b.pdf" };
    const gone = { id: "f1", slot: "copy", for: "gone", file: "attachments/a.pdf", pages: 1, state: "checked" as const, checkedBy: "周悦" };
    const before = caseOf({ [list]: [{ id: "gone" }, { id: "other" }], attachments: [gone, kept] });
    const after = withoutItem(before, list, 0);
    expect(after).toHaveProperty("attachments", [{ id: "f1", slot: "other", unplaced: true, file: "attachments/a.pdf", pages: 1, state: "received" }, kept]);
    expect(withoutItem(caseOf({ [list]: [{ id: "none" }, { id: "other" }], attachments: [kept] }), list, 0)).toHaveProperty("attachments", [kept]);
  });

  test.each([
    ["applicant", "sealed-scan"],
    ["none", "received"],
    [null, "received"],
  ] as const)("leaves a file that bears the seal of %s as %s, whatever was said of it in its old place", (sealedBy, state) => {
    const paper = { id: "f1", slot: "copy", for: "p1", file: "attachments/a.pdf", sealedBy, wordsSha256: "0".repeat(64) };
    for (const said of ["checked", "generated", "sealed-scan"] as const)
      expect(withoutItem(caseOf({ partners, attachments: [{ ...paper, state: said }] }), "partners", 0)).toHaveProperty("attachments", [
        { id: "f1", slot: "other", unplaced: true, file: "attachments/a.pdf", sealedBy, state },
      ]);
  });

  test("that is the last one leaves the list unanswered", () => {
    expect(withoutItem(caseOf({ partners: [first] }), "partners", 0)).not.toHaveProperty("partners");
  });

  test.each([-1, 3])("that is not there (%i) is no change at all, nor is one of what is no list", (index) => {
    const before = caseOf({ partners });
    expect(withoutItem(before, "partners", index)).toBe(before);
    expect(withoutItem(before, "title", 0)).toBe(before);
  });

  test("below an item of another list is found by its path", () => {
    const before = caseOf({ agreements: [{ id: "x", signatories: [{ name: "甲" }, { name: "乙" }] }] });
    expect(withoutItem(before, "agreements[0].signatories", 0)).toHaveProperty("agreements[0].signatories", [{ name: "乙" }]);
  });
});

test("a partner goes with the agreements that are with nobody else, and their files wait for another place", () => {
  const agreements = [
    { id: "a1", partners: ["p2"] },
    { id: "a2", partners: ["p1", "p2"] },
    { id: "a3", partners: ["p1"] },
  ];
  const attachments = [{ id: "f", slot: "agreement-copy", for: "a1", file: "attachments/a.pdf", state: "received" }];
  const before = caseOf({ partners, agreements, attachments });
  const left = agreementsOnlyWith(before, "p2");
  expect(left).toEqual(["a1"]);
  const after = withoutPartnerAnd(before, 1, left);
  expect(after).toMatchObject({
    partners: [first, third],
    agreements: [
      { id: "a2", partners: ["p1"] },
      { id: "a3", partners: ["p1"] },
    ],
    attachments: [{ id: "f", unplaced: true }],
  });
  expect(after).not.toHaveProperty("attachments[0].for");
});
