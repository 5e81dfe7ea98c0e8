import { expect, it } from "vitest";
import { words } from "../../../renderer/files-first/words.ts";
import { unitSchema } from "../../../shared/case/case.ts";
import { applicantKinds, unitKinds } from "../../../shared/case/kinds.ts";

const roles = ["co-applicant", "participant", "none"];

it("whatever a project says of a unit is shown in Chinese beside what the papers offer", () => {
  for (const kind of [...unitKinds, ...applicantKinds]) expect([kind, words.unitKind(kind)]).toEqual([kind, expect.stringMatching(/^\p{Script=Han}+$/u)]);
  for (const role of roles) expect([role, words.unitRoles[role]]).toEqual([role, expect.stringMatching(/^\p{Script=Han}+$/u)]);
  expect(roles.every((role) => unitSchema.safeParse({ id: "unit-1", role }).success)).toBe(true);
});
