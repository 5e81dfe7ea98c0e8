import { expect, test } from "vitest";
import { itemMarks } from "../../../renderer/wizard/item-marks.ts";
import type { Group } from "../../../shared/desk/finding-group.ts";

const partners = { id: "partners" };
const funding = { id: "funding" };
const sectionOf = (path: string) => (path.includes("localFunding") ? funding : partners);
type Where = { readonly subject?: string; readonly missing?: readonly string[]; readonly section?: { readonly id: string }; readonly path?: string };
const placed = (group: Group, { subject, missing, section, path }: Where) => ({
  group,
  finding: { ...(subject !== undefined && { subject }), ...(missing !== undefined && { missing }) },
  section,
  path,
});
const marks = (id: string, ...findings: ReturnType<typeof placed>[]) => itemMarks("partners", ["a", "b"], findings, id, sectionOf);

test("an item bears the weightiest of what its section has to say of it", () => {
  const lack = placed("lack", { subject: "a", section: partners, missing: ["partners[0].name"] });
  const must = placed("must", { section: partners, path: "partners[0].country" });
  expect(marks("partners", lack)).toEqual(["lack", undefined]);
  expect(marks("partners", lack, must)).toEqual(["must", undefined]);
});

test("a missing attachment is told of with the attachments, an unanswered question in its own section", () => {
  const attachment = placed("must", { subject: "b", path: "attachments" });
  const unfunded = placed("lack", { subject: "b", section: funding, missing: ["partners[1].localFunding.obtained"] });
  expect(marks("partners", attachment, unfunded)).toEqual([undefined, undefined]);
  expect(marks("funding", attachment, unfunded)).toEqual([undefined, "lack"]);
});

test("a finding that waits for answers of several sections marks its item in each of them", () => {
  const both = placed("lack", { subject: "a", section: partners, missing: ["partners[0].kind", "partners[0].localFunding.obtained"] });
  expect([marks("partners", both), marks("funding", both)]).toEqual([
    ["lack", undefined],
    ["lack", undefined],
  ]);
});
