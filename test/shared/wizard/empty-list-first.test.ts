import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { emptyListFirst } from "../../../shared/wizard/empty-list-first.ts";
import { sectionsOf } from "../../../shared/wizard/sections.ts";
import { guide } from "../../fixtures/check-value.ts";

const empty: Case = { formatVersion: 1, id: "c", guide: guide.id, guideEdition: guide.edition, topic: "2" } as Case;
const sections = sectionsOf(guide, empty);
const first = (theCase: Case) => sections.flatMap((section) => emptyListFirst(section, theCase, guide) ?? []);

test("where the partners are still to be added, their proofs wait for them, by the name that the guide gives them", () => {
  expect(first(empty)).toEqual([{ path: "partners", item: "外方合作伙伴", papers: ["资助证明"] }]);
  expect(first({ ...empty, partners: [] })).toHaveLength(1);
  expect(first({ ...empty, partners: [{ id: "p" }] } as Case)).toEqual([]);
});

test("a guide that does not always ask for the paper names none", () => {
  const milder = { ...guide, slots: guide.slots.map((slot) => ({ ...slot, required: "never" as const })) };
  expect(sections.flatMap((section) => emptyListFirst(section, empty, milder)?.papers ?? [])).toEqual([]);
});
