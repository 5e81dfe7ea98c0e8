import { describe, expect, test } from "vitest";
import { type Attachment, type Case, parseCase } from "../../../shared/case/case.ts";
import {
  placing,
  withAttachmentDescribed,
  withAttachmentMoved,
  withAttachmentsAdded,
  withAttachmentsExchanged,
  withAttachmentsPlaced,
  withAttachmentUnplaced,
  withBothKept,
  withFileReplaced,
  withoutAttachment,
  withScanInPlaceOf,
  withSealOn,
  withVersionReplaced,
} from "../../../shared/case/edit-attachments.ts";

const printed = (slot: string) => (slot === "letter" ? { wordsSha256: "f".repeat(64), words: "承诺书的文字" } : {});
const noText = () => ({});

const paper = (id: string, more: Partial<Attachment> = {}): Attachment => ({ id, file: `attachments/${id}.pdf`, slot: "agreement", ...more });
function caseWith(attachments: readonly Attachment[] | undefined, more: Partial<Case> = {}): Case {
  const parsed = parseCase({ formatVersion: 1, id: "c", guide: "g", topic: "2", ...more, ...(attachments && { attachments }) }, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return deepFreeze(parsed.value);
}
/** Whatever is changed in place throws. */
function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const part of Object.values(Object.freeze(value))) deepFreeze(part);
  return value;
}
const only = (theCase: Case): Attachment => {
  const [first] = theCase.attachments ?? [];
  if (first === undefined) throw new Error("no attachment");
  return first;
};

describe("attachments that come in", () => {
  test("stand at the end, in their order, behind those that are there, which stay the same objects", () => {
    const before = caseWith([paper("a")]);
    const after = withAttachmentsAdded(before, [paper("b"), paper("c")]);
    expect(after.attachments?.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(after.attachments?.[0]).toBe(before.attachments?.[0]);
    expect(before.attachments).toHaveLength(1);
    expect(withAttachmentsAdded(caseWith(undefined), [paper("a")]).attachments).toHaveLength(1);
  });

  test("without a place wait among the others; with one, and its letter's text, for whom it is", () => {
    expect(placing(undefined, printed)).toEqual({ slot: "other", unplaced: true });
    expect(placing({ slot: "letter", for: "p1" }, printed)).toEqual({ slot: "letter", for: "p1", ...printed("letter") });
    expect(placing({ slot: "agreement" }, printed)).toEqual({ slot: "agreement" });
  });

  test("are placed by id, the others stay where they are", () => {
    const before = caseWith([paper("a", { slot: "other", unplaced: true, for: "p9" }), paper("b", { slot: "other", unplaced: true })]);
    const after = withAttachmentsPlaced(before, new Map([["a", { slot: "letter" }]]), printed);
    expect(after.attachments?.[0]).toEqual({ id: "a", file: "attachments/a.pdf", slot: "letter", ...printed("letter") });
    expect(after.attachments?.[1]).toBe(before.attachments?.[1]);
  });
});

describe("an attachment that is moved to another place", () => {
  const checked = { checkedBy: "何佳样", checkedOn: "2026-05-21", for: "p1", wordsSha256: "0".repeat(64), words: "旧文字" };

  test("loses who checked it and what it was compared with, and keeps its seal", () => {
    const after = withAttachmentMoved(
      caseWith([paper("a", { ...checked, state: "checked", sealedBy: "applicant" })]),
      "a",
      { slot: "agreement", for: "p2" },
      printed,
    );
    expect(only(after)).toEqual(paper("a", { for: "p2", state: "sealed-scan", sealedBy: "applicant" }));
  });

  test.each([undefined, null, "none"] as const)("counts as received when it has no seal (%s)", (sealedBy) => {
    const before = caseWith([paper("a", sealedBy === undefined ? checked : { ...checked, sealedBy })]);
    expect(only(withAttachmentMoved(before, "a", { slot: "letter" }, printed))).toMatchObject({ state: "received", slot: "letter", ...printed("letter") });
  });
});

describe("an attachment whose file is replaced", () => {
  const old = paper("a", {
    sha256: "0".repeat(64),
    pages: 3,
    state: "checked",
    sealedBy: "applicant",
    checkedBy: "何佳样",
    checkedOn: "2026-05-21",
    pageTurns: [{ page: 1, degrees: 90 }],
    pageOrder: [3, 2, 1],
    wordsSha256: "1".repeat(64),
    words: "旧文字",
    title: "合作协议",
    givenName: "很长的旧名.pdf",
  });

  test("keeps its place and title, and nothing that was said of the old file, which is noted", () => {
    const file = { file: "attachments/new.pdf", sha256: "2".repeat(64), pages: 5 };
    expect(only(withFileReplaced(caseWith([old]), "a", file, noText))).toEqual(
      paper("a", { ...file, title: "合作协议", state: "received", earlierFiles: ["attachments/a.pdf"] }),
    );
  });

  test("says nothing of pages and hash that are not known, and is compared with the letter of now", () => {
    const after = only(withFileReplaced(caseWith([{ ...old, slot: "letter" }]), "a", { file: "attachments/new.docx" }, printed));
    expect(after).not.toHaveProperty("pages");
    expect(after).not.toHaveProperty("sha256");
    expect(after).toMatchObject(printed("letter"));
  });

  test("by an earlier one names each earlier file once, the latest last", () => {
    const there = paper("a", { file: "attachments/3.pdf", earlierFiles: ["attachments/1.pdf", "attachments/2.pdf"] });
    expect(only(withFileReplaced(caseWith([there]), "a", { file: "attachments/1.pdf" }, noText)).earlierFiles).toEqual([
      "attachments/2.pdf",
      "attachments/3.pdf",
    ]);
  });
});

describe("facts of an attachment", () => {
  test("are added, changed and taken away, of the one that is meant", () => {
    const before = caseWith([paper("a", { pages: 3, title: "旧" }), paper("b")]);
    const after = withAttachmentDescribed(before, "a", { title: "新", pages: undefined, checkedBy: "何佳样" }, noText);
    expect(only(after)).toEqual(paper("a", { title: "新", checkedBy: "何佳样" }));
    expect(only(after)).not.toHaveProperty("pages");
    expect(after.attachments?.[1]).toBe(before.attachments?.[1]);
  });

  test("hold the letter's text from the first time that its scan is called sealed or checked, and that one alone", () => {
    const first = withAttachmentDescribed(caseWith([paper("a", { slot: "letter" })]), "a", { state: "sealed-scan" }, printed);
    expect(only(first)).toMatchObject(printed("letter"));
    const again = withAttachmentDescribed(deepFreeze(first), "a", { state: "sealed-scan" }, () => ({ wordsSha256: "9".repeat(64), words: "后来" }));
    expect(only(again)).toMatchObject(printed("letter"));
    expect(only(withAttachmentDescribed(caseWith([paper("a", { slot: "letter" })]), "a", { state: "received" }, printed))).not.toHaveProperty("words");
    // a scan that came before its letter could be written
    const early = withAttachmentDescribed(caseWith([paper("a", { slot: "letter", state: "sealed-scan" })]), "a", { state: "checked" }, printed);
    expect(only(early)).toMatchObject(printed("letter"));
  });
});

describe("two attachments that are exchanged", () => {
  const before = caseWith([paper("a"), paper("b"), paper("c")], { bundle: { order: ["c", "a", "b"], split: true } });

  test("change places in the list and in an order of the bundle that names both", () => {
    const after = withAttachmentsExchanged(before, "a", "b");
    expect(after.attachments?.map(({ id }) => id)).toEqual(["b", "a", "c"]);
    expect(after.bundle).toEqual({ order: ["c", "b", "a"], split: true });
  });

  test("leave an order that does not name both as it is", () => {
    const other = caseWith([paper("a"), paper("b")], { bundle: { order: ["a"] } });
    expect(withAttachmentsExchanged(other, "a", "b").bundle).toBe(other.bundle);
  });
});

test("an attachment that is taken off the list leaves the others as they are", () => {
  const before = caseWith([paper("a"), paper("b")]);
  expect(withoutAttachment(before, "a").attachments).toEqual([before.attachments?.[1]]);
  expect(withoutAttachment(before, "z").attachments).toEqual(before.attachments);
});

describe("a newer version of a paper", () => {
  const before = caseWith([
    paper("old", { sha256: "a".repeat(64), sealedBy: "applicant", state: "sealed-scan", pageTurns: [{ page: 1, degrees: 90 }] }),
    paper("other"),
    paper("new", { sha256: "b".repeat(64), state: "received", pages: 4 }),
  ]);

  test("takes the older one's place, whose file is noted and whose seal does not hold for it", () => {
    const after = withVersionReplaced(before, "old", "new", noText);
    expect(after.attachments?.map(({ id }) => id)).toEqual(["old", "other"]);
    expect(only(after)).toEqual(
      paper("old", {
        file: "attachments/new.pdf",
        sha256: "b".repeat(64),
        state: "received",
        pages: 4,
        earlierFiles: ["attachments/old.pdf"],
        earlierIds: ["new"],
      }),
    );
    expect(withVersionReplaced(before, "gone", "new", noText)).toBe(before);
    expect(withVersionReplaced(before, "old", "old", noText)).toBe(before);
  });

  test("stays beside it, or waits for a place of its own, where a person says so", () => {
    expect(withBothKept(before, "new", "old").attachments?.[2]).toMatchObject({ besides: ["old"] });
    expect(withAttachmentUnplaced(before, "new").attachments?.[2]).toMatchObject({ slot: "other", unplaced: true, file: "attachments/new.pdf" });
  });
});

describe("the scan of a print", () => {
  test("takes the place of the attachment that was printed, which is noted; a second scan does likewise", () => {
    const before = caseWith([
      paper("copy", { for: "one", sha256: "a".repeat(64), sealedBy: "none" }),
      paper("other"),
      paper("scan", { for: "one", sha256: "b".repeat(64) }),
    ]);
    const after = withScanInPlaceOf(before, "copy", "scan");
    expect(after.attachments?.map(({ id }) => id)).toEqual(["copy", "other"]);
    expect(only(after)).toMatchObject({ file: "attachments/scan.pdf", for: "one", wordsSha256: "a".repeat(64), earlierFiles: ["attachments/copy.pdf"] });
    expect(only(after)).not.toHaveProperty("sealedBy");
    const again = withScanInPlaceOf(withAttachmentsAdded(after, [paper("second", { for: "one" })]), "copy", "second");
    expect(only(again)).toMatchObject({
      file: "attachments/second.pdf",
      earlierFiles: ["attachments/copy.pdf", "attachments/scan.pdf"],
      earlierIds: ["scan", "second"],
    });
    expect(withScanInPlaceOf(before, "gone", "scan")).toBe(before);
  });

  test("keeps the turns and the order of its own pages and its languages, and none of the print's", () => {
    const before = caseWith([
      paper("copy", { pageTurns: [{ page: 2, degrees: 90 }], pageOrder: [2, 1], languages: ["de"] }),
      paper("scan", { pageTurns: [{ page: 1, degrees: 180 }], languages: ["zh"] }),
      paper("plain"),
    ]);
    const after = only(withScanInPlaceOf(before, "copy", "scan"));
    expect(after).toMatchObject({ pageTurns: [{ page: 1, degrees: 180 }], languages: ["zh"] });
    expect(after).not.toHaveProperty("pageOrder");
    const plain = only(withScanInPlaceOf(before, "copy", "plain"));
    expect(plain).toMatchObject({ languages: ["de"] });
    expect(plain).not.toHaveProperty("pageTurns");
  });

  test("keeps who checked the words of what was printed where that holds for the scan too, and nothing of one that was not checked", () => {
    const check = { state: "checked", checkedBy: "何佳样", checkedOn: "2026-05-21" } as const;
    const before = caseWith([paper("translation", { ...check, sealedBy: "none" }), paper("scan")]);
    expect(only(withScanInPlaceOf(before, "translation", "scan", { keepsCheck: true }))).toMatchObject({ ...check, file: "attachments/scan.pdf" });
    expect(only(withScanInPlaceOf(before, "translation", "scan", { keepsCheck: true }))).not.toHaveProperty("sealedBy");
    expect(only(withScanInPlaceOf(before, "translation", "scan"))).toMatchObject({ state: "received" });
    expect(only(withScanInPlaceOf(before, "translation", "scan"))).not.toHaveProperty("checkedBy");
    const corrected = withScanInPlaceOf(before, "translation", "scan", { isScan: false, keepsCheck: true });
    expect(only(corrected)).toMatchObject({ state: "received", file: "attachments/scan.pdf", earlierFiles: ["attachments/translation.pdf"] });
    expect(only(corrected)).not.toHaveProperty("checkedBy");
    expect(only(corrected)).not.toHaveProperty("wordsSha256");
    const unchecked = caseWith([paper("translation", { state: "received" }), paper("scan")]);
    expect(only(withScanInPlaceOf(unchecked, "translation", "scan", { keepsCheck: true }))).toMatchObject({ state: "received" });
  });
});

test("a seal noted for several attachments makes sealed scans of them, keeps a check, and leaves others as they are", () => {
  const before = caseWith([
    paper("a", { state: "received" }),
    paper("b", { state: "checked" }),
    paper("c", { state: "received" }),
    paper("letter", { slot: "letter" }),
  ]);
  const { attachments } = withSealOn(before, ["a", "b", "letter", "gone"], "applicant", printed);
  expect(attachments?.map(({ state, sealedBy }) => [state, sealedBy])).toEqual([
    ["sealed-scan", "applicant"],
    ["checked", "applicant"],
    ["received", undefined],
    ["sealed-scan", "applicant"],
  ]);
  expect(attachments?.[3]).toMatchObject({ words: "承诺书的文字" });
  expect(attachments?.[2]).toBe(before.attachments?.[2]);
  expect(withSealOn(before, ["a"], "none", printed).attachments?.[0]).toMatchObject({ state: "received", sealedBy: "none" });
});
