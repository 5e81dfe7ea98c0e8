import { expect, test } from "vitest";
import { decidedBy, isShownEmpty, notAsked, slotNote, undecidedPlaces } from "../../../shared/attachments/slot-notes.ts";
import { parseCase } from "../../../shared/case/case.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

/** The slots of agreements in the complete case of topic 2 after changes: place, what stands beside it, whether it is shown without a file. */
function notes(changes: Readonly<Record<string, unknown>>, slots = "agreement-"): readonly string[] {
  const value = baseCase("2");
  for (const [path, wanted] of Object.entries({ attachments: [], ...changes })) setField(value, path, wanted);
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return checkValue(value)
    .slots.filter(({ slot }) => slot.startsWith(slots))
    .map((slot) => {
      const note = slotNote(slot, parsed.value, guide);
      return `${slot.slot} ${slot.for} ${note ?? "asked"}${isShownEmpty(slot, parsed.value, guide) ? "" : ", hidden"}`;
    });
}

test("the place of an agreement that a partner has not registered is shown, its translation's is undecided until it is", () => {
  expect(notes({ agreements: [{ id: "a-uni", partners: ["p-uni"], languages: ["zh"] }] })).toEqual([
    "agreement-copy a-uni asked",
    "agreement-copy p-firm unregistered",
    "agreement-translation a-uni optional, hidden",
    "agreement-translation p-firm undecided, hidden",
  ]);
  // a partner alone does not say that there is nothing to translate
  const value = { ...EMPTY, topic: "2", partners: [{ id: "p", name: "Universität Test" }] };
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  expect(notAsked(checkValue(value).slots, parsed.value, guide).map(({ slot }) => slot.id)).not.toContain("agreement-translation");
  expect(undecided(value)).toContain("agreement-translation: agreements");
});

test("the place of a translation is shown until somebody says that the agreement is in Chinese", () => {
  expect(notes({ agreements: [{ id: "a-uni", partners: ["p-uni", "p-firm"] }] })).toEqual([
    "agreement-copy a-uni asked",
    "agreement-translation a-uni if-foreign",
  ]);
});

test("the place of a proof's translation is shown until somebody says that the proof is in Chinese or that there is none", () => {
  const of = (localFunding: object | null) => notes({ "partners.0.localFunding": localFunding }, "foreign-funding-translation")[0];
  expect(of({ obtained: true })).toBe("foreign-funding-translation p-uni if-foreign");
  expect(of({ obtained: true, language: "de" })).toBe("foreign-funding-translation p-uni asked");
  expect(of({ obtained: true, language: "zh" })).toBe("foreign-funding-translation p-uni optional, hidden");
  expect(of({ obtained: false })).toBe("foreign-funding-translation p-uni optional, hidden");
  expect(of(null)).toBe("foreign-funding-translation p-uni optional, hidden");
});

/** The places of which nobody can tell yet, each with the questions that decide it. */
function undecided(value: object): readonly string[] {
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const places = undecidedPlaces(checkValue(value).slots, parsed.value, guide);
  return places.map((slot) => `${slot.slot}: ${decidedBy(slot, parsed.value, guide).join(", ")}`);
}
const EMPTY = { formatVersion: 1, id: "new", title: "", guide: "shanghai-intl-coop-2026" };

test("a new case names what may still be asked for, each with the question that decides it", () => {
  expect(undecided({ ...EMPTY, topic: "2" })).toEqual([
    "agreement-translation: agreements",
    "no-licence-transfer: partners",
    "self-funding: applicant.kind",
    "foreign-funding-translation: partners",
    "recusal: declarations.recusal.requested",
    "ethics-approval: declarations.ethics.inScope",
  ]);
  expect(undecided({ ...EMPTY, topic: "3-1" })).toEqual([
    "agreement-copy: partners",
    "agreement-translation: agreements",
    "no-licence-transfer: units",
    "self-funding: applicant.kind",
    "recusal: declarations.recusal.requested",
    "ethics-approval: declarations.ethics.inScope",
  ]);
});

test.each([
  ["3-1", "joint-platform-agreement"],
  ["3-2", "project-agreement"],
])("a new case of %s lacks its own agreement from the beginning; a partner's (E3) is open until somebody says whether there is one", (topic, own) => {
  const places = (value: object) => checkValue({ ...EMPTY, topic, ...value }).slots.filter(({ slot }) => slot === own || slot === "agreement-copy");
  expect(places({}).map(({ slot, required, state }) => [slot, required, state])).toEqual([
    ["agreement-copy", false, "missing"],
    [own, true, "missing"],
  ]);
  expect(places({ partners: [] }).map(({ slot }) => slot)).toEqual([own]);
  expect(places({ partners: [{ id: "p", name: "Muster GmbH", country: "DE" }] }).map(({ slot, for: of }) => [slot, of])).toEqual([
    ["agreement-copy", "p"],
    [own, undefined],
  ]);
});

test("what the answers ask nothing for is named with the reason, and nothing that is shown elsewhere", () => {
  const none = (value: object) => {
    const parsed = parseCase(value, "case.json");
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return notAsked(checkValue(value).slots, parsed.value, guide).map(({ slot, why }) => `${slot.id}: ${why}`);
  };
  expect(none({ ...EMPTY, topic: "3-1" })).toEqual([]);
  const decided = {
    partners: [],
    agreements: [{ id: "a", kind: "joint-platform", languages: ["zh"] }],
    units: [{ id: "u", kind: "university" }],
    applicant: { kind: "enterprise" },
    declarations: { recusal: { requested: false }, ethics: { inScope: false } },
  };
  expect(none({ ...EMPTY, topic: "3-1", ...decided })).toEqual([
    "agreement-copy: no-partner",
    "agreement-translation: when-not-chinese",
    "no-licence-transfer: when-partner-enterprise",
    "recusal: when-recusal",
    "ethics-approval: when-ethics-in-scope",
  ]);
  // a partner who is there is not said to be none
  const named = { ...decided, partners: [{ id: "p", country: "DE" }], agreements: [{ ...decided.agreements[0], partners: ["p"] }] };
  expect(none({ ...EMPTY, topic: "3-1", ...named })).toContain("agreement-copy: in-other-agreement");
  // a file that came all the same is shown in its place
  const attachments = [{ id: "x", slot: "recusal", file: "x.pdf", state: "received" }];
  expect(none({ ...EMPTY, topic: "3-1", ...decided, attachments })).not.toContain("recusal: when-recusal");
});

test("what the answers decide is no longer open, either way", () => {
  expect(undecided(baseCase("2"))).toEqual([]);
  const value = baseCase("2");
  setField(value, "attachments", []);
  setField(value, "applicant.kind", undefined);
  setField(value, "partners.0.kind", undefined);
  setField(value, "partners.1.kind", undefined);
  expect(undecided(value)).toEqual(["no-licence-transfer: partners[0].kind, partners[1].kind", "self-funding: applicant.kind"]);
});

test("a letter that came before its question was answered is not called needless", () => {
  const value = baseCase("2");
  setField(value, "applicant.kind", undefined);
  setField(value, "attachments", [{ id: "x", slot: "self-funding", file: "x.pdf", state: "received" }]);
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const slot = checkValue(value).slots.find((one) => one.slot === "self-funding");
  expect(slot && slotNote(slot, parsed.value, guide)).toBe("undecided");
});
