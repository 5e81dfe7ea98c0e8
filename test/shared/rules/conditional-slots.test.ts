import { expect, test } from "vitest";
import { isShownEmpty, slotNote } from "../../../shared/attachments/slot-notes.ts";
import { parseCase } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { UNDECIDED_SLOT_RULE } from "../../../shared/check/undecided-slots.ts";
import { planBundle } from "../../../shared/documents/bundle-plan.ts";
import { guideWith } from "../../fixtures/guide-questions.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

const QUESTIONS = [
  { id: "clinical", on: "project", type: "yes-no", label: "涉及临床试验" },
  { id: "invests", on: "unit", type: "yes-no", label: "投入经费" },
];
const slot = (required: unknown, more: object = {}) => ({
  id: "extra",
  title: "临床试验批件",
  shortTitle: "临床批件",
  topics: "all",
  required,
  sealed: false,
  cites: [{ clause: "r1" }],
  ...more,
});

function reported(own: object, changes: Readonly<Record<string, unknown>> = {}) {
  const guide = guideWith(QUESTIONS, { slots: [own] });
  const value = baseCase("2");
  for (const [path, wanted] of Object.entries({ attachments: [], ...changes })) setField(value, path, wanted);
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const theCase = parsed.value;
  const report = checkCase({ case: theCase, guide, letters: [], moment: { kind: "date", date: "2026-05-20" } });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  const { slots, findings } = report.value;
  return {
    slots: slots.map((one) => `${one.for ?? "case"} ${one.required ? "required" : (slotNote(one, theCase, guide) ?? "")} ${isShownEmpty(one, theCase, guide)}`),
    open: findings.filter(({ rule }) => rule === UNDECIDED_SLOT_RULE),
    files: planBundle({ case: theCase, guide, slots, letters: new Set() }).attachments.map(({ fileName, title }) => `${fileName} ${title}`),
  };
}

const WHEN = { when: { fact: "clinical", equals: true } };

test("a slot with a condition is required where it holds, and not asked for where it does not", () => {
  expect(reported(slot(WHEN), { answers: { clinical: true } })).toMatchObject({ slots: ["case required true"], open: [] });
  expect(reported(slot(WHEN), { answers: { clinical: false } })).toMatchObject({ slots: ["case optional false"], open: [] });
});

test("a slot of which nobody can tell yet has no place of its own and is not required, and the answers that would tell are named", () => {
  const { slots, open } = reported(slot(WHEN));
  expect(slots).toEqual(["case undecided false"]);
  expect(open).toMatchObject([{ outcome: "cannot-tell", missing: ["answers.clinical"], field: "answers.clinical" }]);
  expect(open[0]?.message).toBe("还不能判断是否须附“临床试验批件”：尚未填写涉及临床试验。");
});

test("where a rule of the guide speaks of the slot, the rule names the missing answers alone", () => {
  expect(reported(slot(WHEN, { requiredBy: "grant-cap" }), {}).open).toEqual([]);
});

const UNITS = [
  { id: "u-one", name: "甲材料研究所", role: "participant", answers: { invests: true } },
  { id: "u-two", name: "乙大学", role: "co-applicant", answers: { invests: false } },
  { id: "u-three", name: "丙公司", role: "none" },
  { id: "u-four", name: "丁医院", role: "participant" },
];

test("a slot for each unit has a place for each that takes part, required by the unit's own answers", () => {
  const own = slot({ when: { fact: "unit.answers.invests", equals: true } }, { each: "units" });
  const { slots, open } = reported(own, { units: UNITS });
  expect(slots).toEqual(["u-one required true", "u-two optional false", "u-four undecided false"]);
  expect(open).toMatchObject([{ subject: "u-four", missing: ["units[3].answers.invests"] }]);
});

test("the file of a unit's attachment is named after the unit", () => {
  const attachments = [{ id: "x", slot: "extra", for: "u-two", file: "y.pdf", state: "received" }];
  expect(reported(slot("always", { each: "units" }), { units: UNITS, attachments }).files[0]).toMatch(
    /^附件01_临床批件_乙大学_.*\.pdf 临床试验批件（乙大学）$/,
  );
});

test("an attachment that names nobody lies in the place of the only unit that takes part", () => {
  const attachments = [{ id: "x", slot: "extra", file: "y.pdf", state: "received" }];
  const { files } = reported(slot("always", { each: "units" }), { units: UNITS.slice(1, 3), attachments });
  expect(files[0]).toContain("临床试验批件（乙大学）");
});
