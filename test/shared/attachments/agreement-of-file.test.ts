import { describe, expect, test } from "vitest";
import { agreementOfFile, registersAgreement, withAgreementsOfFiles } from "../../../shared/attachments/agreement-of-file.ts";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

/** The complete case of a topic after changes. */
function caseOf(topic: string, changes: Readonly<Record<string, unknown>>): Case {
  const value = baseCase(topic);
  for (const [path, wanted] of Object.entries(changes)) setField(value, path, wanted);
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const partners = [
  { id: "p-uni", name: "University of Northfield", nameZh: "北原大学", country: "GB" },
  { id: "p-firm", name: "Acme Optics GmbH", nameZh: "艾克米光学", country: "DE" },
];

/** What could be registered by the one file of a case. */
function offered(topic: string, file: Readonly<Record<string, unknown>>, changes: Readonly<Record<string, unknown>> = {}, opening = "") {
  const theCase = caseOf(topic, { partners, agreements: [], ...changes, attachments: [{ id: "f", ...file }] });
  const [attachment] = theCase.attachments ?? [];
  if (!attachment) throw new Error("no file");
  return agreementOfFile({ case: theCase, guide }, checkValue(theCase).slots, attachment, { name: attachment.file, opening });
}

describe("the agreement that a file offers to register", () => {
  const waiting = { slot: "other", unplaced: true };

  test("is with the partner that the place, the name or the first words tell of", () => {
    expect(offered("2", { slot: "agreement-copy", for: "p-firm", file: "attachments/扫描01.pdf" })).toEqual({
      slot: "agreement-copy",
      kind: "cooperation",
      partner: "p-firm",
      title: "扫描01",
    });
    expect(offered("2", { ...waiting, file: "attachments/合作协议_北原大学.pdf" })).toMatchObject({ slot: "agreement-copy", partner: "p-uni" });
    expect(offered("2", { ...waiting, file: "attachments/scan.pdf" }, {}, "Cooperation Agreement between … and Acme Optics GmbH")).toMatchObject({
      partner: "p-firm",
    });
    expect(offered("2", { ...waiting, file: "attachments/译文_合作协议_艾克米光学.pdf" })).toMatchObject({ slot: "agreement-translation", partner: "p-firm" });
  });

  test("names no partner where nothing says which of several", () => {
    expect(offered("2", { slot: "agreement-copy", file: "attachments/合作协议.pdf" })).toEqual({
      slot: "agreement-copy",
      kind: "cooperation",
      title: "合作协议",
    });
    expect(offered("2", { slot: "agreement-copy", file: "attachments/合作协议.pdf" }, { partners: [partners[0]] })).toMatchObject({ partner: "p-uni" });
  });

  test("is with the only partner as long as that one has none, or waits for its file: a second may be with another one", () => {
    const one = { partners: [partners[0]] };
    const file = { slot: "agreement-copy", file: "attachments/合作协议二.pdf" };
    const own = { id: "a-1", kind: "cooperation", partners: ["p-uni"] };
    const there = { id: "c", slot: "agreement-copy", for: "a-1", file: "attachments/合作协议一.pdf" };
    const found = (agreements: readonly object[], others: readonly object[], unplaced?: true) => {
      const theCase = caseOf("2", { ...one, agreements, attachments: [{ id: "f", ...file, ...(unplaced && { unplaced }) }, ...others] });
      const [attachment] = theCase.attachments ?? [];
      return attachment && agreementOfFile({ case: theCase, guide }, checkValue(theCase).slots, attachment, { name: "合作协议二.pdf", opening: "" });
    };
    expect(found([own], [there], true)).toEqual({ slot: "agreement-copy", kind: "cooperation", title: "合作协议二" });
    expect(found([own, { id: "a-2", kind: "cooperation", partners: ["p-uni"] }], [there])).toMatchObject({ partner: "p-uni" });
    // its words say so
    expect(offered("2", { slot: "other", unplaced: true, file: "attachments/合作协议_北原大学.pdf" }, one)).toMatchObject({ partner: "p-uni" });
  });

  test("is of the kind of its slot", () => {
    expect(offered("3-1", { slot: "joint-platform-agreement", file: "attachments/共建协议.pdf" })).toMatchObject({ kind: "joint-platform" });
    expect(offered("3-2", { ...waiting, file: "attachments/项目合作协议.pdf" })).toMatchObject({ slot: "project-agreement", kind: "project" });
    expect(offered("3-2", { slot: "agreement-translation", file: "attachments/译件.pdf" })).toMatchObject({ kind: "project" });
  });

  test("is none for other papers, nor for a file of a registered agreement, nor for one that such an agreement surely waits for", () => {
    const agreements = [{ id: "a-uni", kind: "cooperation", partners: ["p-uni"] }];
    expect(offered("2", { slot: "foreign-funding-proof", file: "attachments/合作协议.pdf" })).toBeUndefined();
    expect(offered("2", { ...waiting, file: "attachments/照片.pdf" })).toBeUndefined();
    expect(offered("2", { slot: "agreement-copy", for: "a-uni", file: "attachments/合作协议.pdf" }, { agreements })).toBeUndefined();
    expect(offered("2", { slot: "agreement-copy", file: "attachments/合作协议.pdf" }, { agreements })).toBeUndefined();
    expect(offered("2", { ...waiting, file: "attachments/合作协议_北原大学.pdf" }, { agreements })).toBeUndefined();
    expect(offered("2", { ...waiting, file: "attachments/合作协议_艾克米光学.pdf" }, { agreements })).toMatchObject({ partner: "p-firm" });
    const platform = [{ id: "a", kind: "joint-platform" }];
    expect(offered("3-1", { slot: "joint-platform-agreement", file: "attachments/共建协议.pdf" }, { agreements: platform })).toBeUndefined();
  });
});

describe("files that come into the places of agreements", () => {
  const file = (id: string, slot: string, more: object = {}) => ({ id, slot, file: `attachments/${id}.pdf`, ...more });
  const received = (attachments: readonly object[], changes: Readonly<Record<string, unknown>> = {}, topic = "2") => {
    const theCase = caseOf(topic, { partners, agreements: [], ...changes, attachments });
    return { before: theCase, next: withAgreementsOfFiles(theCase, guide, ["协议", "续页", "译件"]) };
  };

  test("register one agreement with its original and its translation, however many files they are", () => {
    const of = { for: "p-uni" };
    const { next } = received([file("协议", "agreement-copy", of), file("续页", "agreement-copy", of), file("译件", "agreement-translation", of)]);
    expect(next.agreements).toEqual([{ id: "agreement-1", kind: "cooperation", title: "协议", partners: ["p-uni"] }]);
    expect(next.attachments?.map((one) => one.for)).toEqual(["agreement-1", "agreement-1", "agreement-1"]);
    expect(
      checkValue(next)
        .slots.filter(({ slot, for: subject }) => slot.startsWith("agreement-") && subject === "agreement-1")
        .map(({ slot, attachments, forName }) => [slot, attachments, forName]),
    ).toEqual([
      ["agreement-copy", ["协议", "续页"], "北原大学（英国）"],
      ["agreement-translation", ["译件"], "北原大学（英国）"],
    ]);
  });

  test("are told to register one before they come there, where none is there that they belong to; a translation reads alone and is not", () => {
    const at = (slot: string, changes: Readonly<Record<string, unknown>> = {}) =>
      registersAgreement(received([file("协议", "other", { unplaced: true })], changes).before, guide, "协议", { slot });
    expect([at("agreement-copy"), at("agreement-translation"), at("funding-proof"), at("other")]).toEqual([true, false, false, false]);
    expect(at("agreement-copy", { agreements: [{ id: "a", kind: "cooperation", partners: ["p-uni"] }] })).toBe(false);
  });

  test("register an agreement that names no partner too, once for original and translation", () => {
    const { next } = received([file("协议", "agreement-copy"), file("译件", "agreement-translation")]);
    expect(next.agreements).toEqual([{ id: "agreement-1", kind: "cooperation", title: "协议" }]);
    expect(next.attachments?.map((one) => one.for)).toEqual(["agreement-1", "agreement-1"]);
  });

  test("register nothing where they belong to an agreement, wait for a place, or lie elsewhere", () => {
    const agreements = [{ id: "a-uni", partners: ["p-uni"] }];
    const { before, next } = received(
      [file("协议", "agreement-copy", { for: "a-uni" }), file("续页", "other", { unplaced: true }), file("译件", "foreign-funding-proof", { for: "p-uni" })],
      { agreements },
    );
    expect(next).toBe(before);
    const platform = received([file("协议", "joint-platform-agreement")], { agreements: [{ id: "a", kind: "joint-platform" }] }, "3-1");
    expect(platform.next).toBe(platform.before);
  });
});
