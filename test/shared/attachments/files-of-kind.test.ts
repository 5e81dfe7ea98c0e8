import { describe, expect, test } from "vitest";
import { filesNotAsked, withFilesOfKind } from "../../../shared/attachments/files-of-kind.ts";
import { suggestSlot } from "../../../shared/attachments/suggest-slot.ts";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

type Part = Readonly<Record<string, unknown>>;

function caseOf(topic: string, agreements: readonly Part[], attachments: readonly Part[]): Case {
  const value = baseCase(topic);
  setField(value, "partners", [{ id: "p-1", name: "University of Northfield", country: "GB" }]);
  setField(value, "agreements", agreements);
  setField(
    value,
    "attachments",
    attachments.map((attachment, index) => ({ id: `f-${index + 1}`, file: `attachments/${index + 1}.pdf`, ...attachment })),
  );
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** The case after the kind of its first agreement is another one, and where its files came to. */
function withKind(theCase: Case, kind: "cooperation" | "joint-platform" | "project" | undefined) {
  const [first, ...others] = theCase.agreements ?? [];
  const { kind: _former, ...rest } = first ?? { id: "" };
  const after = { ...theCase, agreements: [{ ...rest, ...(kind && { kind }) }, ...others] };
  return withFilesOfKind(theCase, after, guide);
}
const placesIn = (theCase: Case) => (theCase.attachments ?? []).map(({ slot, for: subject }) => (subject ? `${slot} ${subject}` : slot));

describe("the files of an agreement whose kind is chosen or changed", () => {
  test.each([
    ["3-1", undefined, "joint-platform", "joint-platform-agreement"],
    ["3-1", "cooperation", "joint-platform", "joint-platform-agreement"],
    ["3-2", "cooperation", "project", "project-agreement"],
  ] as const)("go along into the slots of the kind: topic %s, %s to %s", (topic, former, kind, slot) => {
    const agreement = { id: "a-1", ...(former && { kind: former }) };
    const files = [
      { slot: "agreement-copy", for: "a-1", sealedBy: "applicant", state: "checked", checkedBy: "王" },
      { slot: "agreement-translation", for: "a-1" },
      { slot: "other", for: "a-1" },
    ];
    const before = caseOf(topic, [agreement], files);
    const { case: after, slots } = withKind(before, kind);
    expect(placesIn(after)).toEqual([`${slot} a-1`, "agreement-translation a-1", "other a-1"]);
    expect(slots).toEqual([slot]);
    // it is the same file of the same agreement, which somebody has checked
    expect(after.attachments?.[0]).toMatchObject({ sealedBy: "applicant", state: "checked", checkedBy: "王" });
    // and none lies in no place
    const placed = checkValue(after).slots.flatMap(({ attachments }) => attachments);
    expect(placed).toEqual(expect.arrayContaining(["f-1", "f-2"]));
    // and back
    const back = withKind(after, "cooperation");
    expect(placesIn(back.case)[0]).toBe("agreement-copy a-1");
  });

  test("also where they name the partner, or nobody while there is just one", () => {
    const files = [{ slot: "agreement-copy", for: "p-1" }, { slot: "agreement-copy" }];
    const { case: after } = withKind(caseOf("3-1", [{ id: "a-1", partners: ["p-1"] }], files), "joint-platform");
    expect(placesIn(after)).toEqual(["joint-platform-agreement a-1", "joint-platform-agreement a-1"]);
  });

  test("out of a slot of the whole case what names nobody too, but never the file of another agreement", () => {
    const agreements = [
      { id: "a-1", kind: "joint-platform" },
      { id: "a-2", kind: "cooperation" },
    ];
    const files = [{ slot: "joint-platform-agreement" }, { slot: "agreement-copy", for: "a-2" }];
    const { case: after } = withKind(caseOf("3-1", agreements, files), "cooperation");
    expect(placesIn(after)).toEqual(["agreement-copy a-1", "agreement-copy a-2"]);
  });

  test("stay where the topic has one slot for all kinds, or none for the kind", () => {
    const files = [{ slot: "agreement-copy", for: "a-1" }];
    for (const topic of ["2", "3-2"]) {
      const before = caseOf(topic, [{ id: "a-1", kind: "cooperation" }], files);
      expect(withKind(before, "joint-platform").slots).toEqual([]);
    }
  });
});

test("an original in Chinese that has no place left is not suggested as a translation", () => {
  const theCase = caseOf("3-1", [{ id: "a-1", kind: "joint-platform" }], [{ slot: "other", unplaced: true }]);
  const opening = "项目合作协议　甲方：样例大学　乙方：样例研究所　双方就联合研究达成如下协议，共同遵守。第一条　合作内容。甲方负责材料制备与测试工作。";
  const { slots } = checkValue(theCase);
  expect(suggestSlot({ name: "项目合作协议.pdf", opening }, slots, theCase, guide.slots)?.slot.slot).not.toBe("agreement-translation");
  expect(suggestSlot({ name: "项目合作协议 译件.pdf", opening }, slots, theCase, guide.slots)?.slot.slot).toBe("agreement-translation");
});

describe("the files of an agreement of a kind that the topic does not ask for", () => {
  const files = [
    { slot: "agreement-copy", for: "a-1" },
    { slot: "other", for: "a-1" },
    { slot: "agreement-copy", for: "a-1", unplaced: true },
  ];

  test("stay where they came to, and are listed with what the guide calls the kind", () => {
    const before = caseOf("3-1", [{ id: "a-1", kind: "cooperation" }], files);
    expect(filesNotAsked(before, guide)).toEqual([]);
    const { case: after, slots } = withKind(before, "project");
    expect([slots, placesIn(after)[0]]).toEqual([[], "agreement-copy a-1"]);
    expect(filesNotAsked(after, guide).map(({ agreement, kind, files: own }) => [agreement.id, kind, own.map(({ id }) => id)])).toEqual([
      ["a-1", "项目合作协议", ["f-1"]],
    ]);
  });

  test("are none in a topic that takes all kinds, and none where no file is", () => {
    expect(filesNotAsked(caseOf("2", [{ id: "a-1", kind: "project" }], files), guide)).toEqual([]);
    expect(filesNotAsked(caseOf("3-1", [{ id: "a-1", kind: "project" }], []), guide)).toEqual([]);
  });
});
