import { describe, expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { parseGuide } from "../../../shared/check/check-guide.ts";
import { planBundle } from "../../../shared/documents/bundle-plan.ts";
import { runningNumbers } from "../../../shared/documents/running-numbers.ts";
import { planStandaloneBundle } from "../../../shared/documents/standalone-bundle-plan.ts";
import type { SlotReport } from "../../../shared/report.ts";

const guide = (() => {
  const words = { clause: "c", words: "w" };
  const slot = (id: string, more: object) => ({
    id,
    title: `${id}题`,
    shortTitle: `${id}短`,
    topics: "all",
    required: "always",
    sealed: false,
    cites: [{ clause: "c" }],
    ...more,
  });
  const parsed = parseGuide(
    {
      formatVersion: 1,
      id: "g",
      title: "t",
      documentNumber: "n",
      issuer: "i",
      addressee: "a",
      plan: "p",
      callName: "c",
      edition: "e",
      issuedOn: "2026-01-01",
      hotline: [],
      filing: { opens: "o", closes: "c", cites: words },
      period: { start: "2026-01-01", end: "2026-12-31" },
      clauses: [{ id: "c", place: "申报要求第11条（a）", words: "w" }],
      topics: [
        {
          id: "1",
          name: "专题一",
          title: "t",
          letterTitle: "t",
          shortTitle: "t",
          fields: [],
          fieldsAreOpen: true,
          foreignPartners: "optional",
          units: "optional",
          sections: ["s"],
          atAGlance: [],
        },
      ],
      rules: [{ id: "r", title: "t", topics: "all", cites: [{ clause: "c" }], check: { kind: "advise" } }],
      slots: [
        slot("copy", { each: "agreements" }),
        slot("joint", {}),
        slot("translation", { each: "agreements", translates: ["copy", "joint"] }),
        slot("letter", { document: "self-funding" }),
        slot("other", { required: "never" }),
      ],
      documents: [{ id: "self-funding", title: "书", topics: "all", use: "upload", signedBy: "unit", cites: [{ clause: "c" }], when: "always" }],
    },
    "guide",
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
})();

function caseOf(attachments: readonly object[], more: object = {}): Case {
  const parsed = parseCase(
    {
      formatVersion: 1,
      id: "x",
      guide: "g",
      topic: "1",
      applicant: { name: "上海示例公司" },
      lead: { name: "沈喆" },
      partners: [{ id: "p1", nameZh: "南郊大学" }],
      agreements: [
        { id: "a1", partners: ["p1"], languages: ["en"] },
        { id: "a2", partners: ["p1"], languages: ["zh", "de"], wholeChineseText: true },
      ],
      attachments,
      ...more,
    },
    "case.json",
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const attachment = (id: string, slot: string, more: object = {}) => ({ id, slot, file: `attachments/${id}.pdf`, ...more });

const report = (slot: string, attachments: readonly string[], more: Partial<SlotReport> = {}): SlotReport => ({
  slot,
  title: `${slot}题`,
  required: true,
  sealed: false,
  state: attachments.length === 0 ? "missing" : "received",
  clause: { place: "申报要求第11条（a）", quote: "w" },
  filled: attachments.length > 0,
  attachments,
  ...more,
});

const plan = (theCase: Case, slots: readonly SlotReport[], letters: readonly string[] = []) =>
  planBundle({ case: theCase, guide, slots, letters: new Set(letters) });

describe("the plan of a case", () => {
  const twoAgreements = caseOf([
    attachment("t1", "translation", { for: "a1" }),
    attachment("c2", "copy", { for: "a2" }),
    attachment("c1", "copy", { for: "a1" }),
  ]);
  const slots = [
    report("copy", ["c1"], { for: "a1" }),
    report("copy", ["c2"], { for: "a2" }),
    report("translation", ["t1"], { for: "a1" }),
    report("translation", [], { for: "a2" }),
  ];

  test("each original is followed by its translation", () => {
    const { attachments } = plan(twoAgreements, slots);
    expect(attachments.map(({ source }) => source.kind === "attachment" && source.attachment.id)).toEqual(["c1", "t1", "c2"]);
    expect(attachments.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test("two agreements of one slot have different file names and titles", () => {
    const { attachments } = plan(twoAgreements, slots);
    expect(attachments.map(({ fileName }) => fileName)).toEqual([
      "附件01_copy短_南郊大学_上海示例公司_沈喆.pdf",
      "附件02_translation短_南郊大学_上海示例公司_沈喆.pdf",
      "附件03_copy短_南郊大学_上海示例公司_沈喆.pdf",
    ]);
    expect(new Set(attachments.map(({ title }) => title)).size).toBe(3);
  });

  test("of an agreement with several partners the first is named, with 等; one without a registered partner names none", () => {
    const more = {
      partners: [
        { id: "p1", nameZh: "南郊大学" },
        { id: "p2", name: "Universität Süderau" },
      ],
      agreements: [{ id: "a1", partners: ["p1", "p2"] }, { id: "a2", partners: ["p2"] }, { id: "a3" }],
    };
    const files = ["a1", "a2", "a3"].map((id) => attachment(id, "copy", { for: id }));
    const slots = ["a1", "a2", "a3"].map((id) => report("copy", [id], { for: id }));
    expect(plan(caseOf(files, more), slots).attachments.map(({ fileName }) => fileName)).toEqual([
      "附件01_copy短_南郊大学等_上海示例公司_沈喆.pdf",
      "附件02_copy短_Universität Süderau_上海示例公司_沈喆.pdf",
      "附件03_copy短_上海示例公司_沈喆.pdf",
    ]);
  });

  test("the notes say clause, language or pairing", () => {
    const { attachments } = plan(twoAgreements, slots);
    expect(attachments.map(({ notes }) => notes)).toEqual([
      ["第11条（a）", "英文"],
      ["第11条（a）", "附件1的译件"],
      ["第11条（a）", "中文、德文双语，无需译件"],
    ]);
  });

  test("an agreement is called 双语 only where its whole text is in Chinese", () => {
    const noteOf = (agreement: object) =>
      plan(caseOf([attachment("c", "copy", { for: "a1" })], { agreements: [{ id: "a1", partners: ["p1"], languages: ["en", "zh"], ...agreement }] }), [
        report("copy", ["c"], { for: "a1" }),
      ]).attachments[0]?.notes[1];
    expect(noteOf({ wholeChineseText: true })).toBe("英文、中文双语，无需译件");
    expect(noteOf({ wholeChineseText: false })).toBe("英文、中文，无完整中文文本");
    expect(noteOf({})).toBe("英文、中文");
  });

  test("a translation of an original of the whole case follows it", () => {
    const theCase = caseOf([attachment("t", "translation", { for: "a2" }), attachment("j", "joint")]);
    const { attachments } = plan(theCase, [report("joint", ["j"]), report("translation", ["t"], { for: "a2" }), report("letter", [])]);
    expect(attachments.map(({ slot }) => slot)).toEqual(["joint", "translation"]);
    expect(attachments[1]?.notes).toContain("附件1的译件");
  });

  test("a letter that can be written stands in for the sealed paper that is missing", () => {
    const theCase = caseOf([]);
    expect(plan(theCase, [report("letter", [])], ["self-funding"]).attachments).toMatchObject([
      { slot: "letter", state: "generated", source: { kind: "letter", document: "self-funding" } },
    ]);
    expect(plan(theCase, [report("letter", [])]).attachments).toEqual([]);
    expect(plan(theCase, [report("letter", [], { required: false })], ["self-funding"]).attachments).toEqual([]);
  });

  test("an attachment that no slot asks for comes last and is named, never dropped", () => {
    const theCase = caseOf([attachment("stray", "nowhere"), attachment("c1", "copy", { for: "a1" })]);
    const found = plan(theCase, [report("copy", ["c1"], { for: "a1" })]);
    expect(found.attachments.map(({ name }) => name)).toEqual(["copy题", "stray"]);
    expect(found.unasked.map(({ id }) => id)).toEqual(["stray"]);
  });

  test("an attachment that nobody asks for names no clause", () => {
    const theCase = caseOf([attachment("j", "joint"), attachment("o", "other")]);
    const { attachments } = plan(theCase, [report("joint", ["j"]), report("other", ["o"], { required: false })]);
    expect(attachments.map(({ clause, notes, section }) => ({ clause, notes, section }))).toEqual([
      { clause: "申报要求第11条（a）", notes: ["第11条（a）"], section: "第11条（a）" },
      { clause: undefined, notes: [], section: "其他材料" },
    ]);
  });

  test("a paper outside the list is called by its file", () => {
    const theCase = caseOf([{ id: "o", slot: "other", file: "attachments/获奖证书 2024.pdf" }]);
    expect(plan(theCase, [report("other", ["o"], { required: false })]).attachments).toMatchObject([
      { name: "获奖证书 2024", fileName: "附件01_获奖证书 2024_上海示例公司_沈喆.pdf" },
    ]);
  });
});

describe("the plan of loose files", () => {
  test("takes them in natural order, 2 before 10, folder by folder", () => {
    const paths = ["b/10.pdf", "b/2.pdf", "a10.pdf", "a2.pdf", "扫描10.jpg", "扫描9.jpg"];
    expect(planStandaloneBundle(paths).map(({ source }) => source.kind === "loose" && source.path)).toEqual([
      "a2.pdf",
      "a10.pdf",
      "b/2.pdf",
      "b/10.pdf",
      "扫描9.jpg",
      "扫描10.jpg",
    ]);
    expect(planStandaloneBundle(paths)[0]?.fileName).toBe("附件01_a2.pdf");
  });

  test("two files whose names differ in nothing but the ending get numbers", () => {
    expect(planStandaloneBundle(["a/x.pdf", "a/x.jpg", "x.pdf"]).map(({ title, name }) => [title, name])).toEqual([
      ["a/x（1）", "a/x（1）"],
      ["a/x（2）", "a/x（2）"],
      ["x", "x"],
    ]);
  });

  test("two files of one name keep apart", () => {
    const found = planStandaloneBundle(["a/x.pdf", "b/x.pdf"]);
    expect(found.map(({ title }) => title)).toEqual(["a/x", "b/x"]);
    expect(found.map(({ fileName }) => fileName)).toEqual(["附件01_x.pdf", "附件02_x.pdf"]);
  });
});

describe("the order that the user chose", () => {
  const names = (order: readonly string[]) => {
    const theCase = caseOf([attachment("j1", "joint"), attachment("o1", "other"), attachment("o2", "other"), attachment("o3", "other")], { bundle: { order } });
    return plan(theCase, [report("joint", ["j1"]), report("other", ["o1", "o2", "o3"])]).attachments.map(({ key, number }) => `${number} ${key}`);
  };

  test("is that of the attachments that it names, in the places that these have; all others stay", () => {
    expect(names([])).toEqual(["1 j1", "2 o1", "3 o2", "4 o3"]);
    expect(names(["o3", "o1"])).toEqual(["1 j1", "2 o3", "3 o2", "4 o1"]);
    expect(names(["o1", "j1", "gone"])).toEqual(["1 o1", "2 j1", "3 o2", "4 o3"]);
  });
});

describe("running numbers", () => {
  test("of new pages come behind the highest that was ever given, though its attachment was taken out", () => {
    const kept = { pages: 2, kept: { first: 1, count: 2 } };
    expect(runningNumbers([kept, { pages: 2 }], 9)).toMatchObject({
      labels: [
        ["1", "2"],
        ["10", "11"],
      ],
      last: 11,
    });
    expect(runningNumbers([kept, { pages: 1 }])).toMatchObject({ labels: [["1", "2"], ["3"]], last: 3 });
  });

  test("of further pages of an attachment that keeps its own count on from the last of them", () => {
    expect(runningNumbers([{ pages: 4, kept: { first: 5, count: 2 } }], 9).labels).toEqual([["5", "6", "6-1", "6-2"]]);
  });
});
