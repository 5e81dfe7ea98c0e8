import { expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import {
  hasProfileValues,
  kindsToKeep,
  NO_PROFILES,
  type Profiles,
  profileById,
  profileChanges,
  profileIn,
  profileToKeep,
  profileValues,
  withKeptValues,
  withNewCaseUnit,
  withoutProfile,
  withPartnerAdded,
  withProfile,
  withProfileChanges,
  withProfileIn,
} from "../../../shared/desk/profiles.ts";

const plain: Case = { formatVersion: 1, id: "c1", guide: "g", topic: "2" };
const filled: Case = {
  ...plain,
  title: "光子计数",
  applicant: { name: "浦江样例大学", creditCode: "123", contact: { name: "何佳样", phone: "021" }, registeredInShanghai: true, answers: { own: "1" } },
  lead: { name: "沈荧", phone: "021-1", ongoingProjects: [] },
  partners: [
    { id: "partner-1", nameZh: "北岸大学", name: "Nordufer University", country: "DE", relations: { shareholding: "none" }, localFunding: { obtained: true } },
  ],
};

test("there is something to keep once a unit, a lead person or one of the partners has a name", () => {
  expect((["unit", "lead", "partner"] as const).map((kind) => hasProfileValues(plain, kind))).toEqual([false, false, false]);
  expect(hasProfileValues({ ...plain, partners: [] }, "partner")).toBe(false);
  expect(hasProfileValues({ ...plain, partners: [{ id: "partner-1", country: "DE" }] }, "partner")).toBe(false);
  expect(hasProfileValues({ ...plain, partners: [{ id: "partner-1" }, { id: "partner-2", nameZh: "北岸大学" }] }, "partner")).toBe(true);
  expect((["unit", "lead", "partner"] as const).map((kind) => hasProfileValues(filled, kind))).toEqual([true, true, true]);
});

const put = (profiles: Profiles, ...args: Parameters<typeof withProfile> extends [unknown, ...infer Rest] ? Rest : never): Profiles => {
  const next = withProfile(profiles, ...args);
  if (next === undefined) throw new Error("not taken");
  return next;
};
const profileOf = (profiles: Profiles, kind: "unit" | "lead" | "partner", id: string) => {
  const found = profileById(profiles, kind, id);
  if (found === undefined) throw new Error("no such profile");
  return found;
};
const unitProfiles = () => put(NO_PROFILES, "unit", "u1", profileValues(filled, "unit"));

test("a profile keeps what stays the same from project to project, and neither relations, proofs nor a guide's own questions", () => {
  expect(profileValues(filled, "unit")).toEqual({
    name: "浦江样例大学",
    creditCode: "123",
    contact: { name: "何佳样", phone: "021" },
    registeredInShanghai: true,
  });
  expect(profileValues(filled, "lead")).toEqual({ name: "沈荧", phone: "021-1", ongoingProjects: [] });
  expect(profileValues(filled, "partner", 0)).toEqual({ nameZh: "北岸大学", name: "Nordufer University", country: "DE" });
});

test("whoever has no name is no profile", () => {
  expect(profileValues({ ...plain, lead: { phone: "1" } }, "lead")).toBeUndefined();
});

test("a case is filled with a visible copy and a reference, and is a valid case", () => {
  const profiles = unitProfiles();
  const next = withProfileIn({ ...plain, applicant: { answers: { own: "2" } }, drafts: { "applicant.name": "?" } }, "unit", profileOf(profiles, "unit", "u1"));
  expect(next.applicant).toEqual({
    answers: { own: "2" },
    name: "浦江样例大学",
    creditCode: "123",
    contact: { name: "何佳样", phone: "021" },
    registeredInShanghai: true,
  });
  expect(next.drafts).toBeUndefined();
  expect(next.profiles).toEqual({ unit: { profile: "u1", version: 1 } });
  expect(profileIn(next, "unit")).toBe("u1");
  expect(parseCase(JSON.parse(JSON.stringify(next)), "case.json")).toMatchObject({ ok: true });
});

test("a partner is added under an id of its own, and its reference goes by that id wherever it moves in the list", () => {
  const profiles = put(NO_PROFILES, "partner", "p1", profileValues(filled, "partner", 0));
  const next = withPartnerAdded({ ...plain, partners: [{ id: "partner-2" }] }, profileOf(profiles, "partner", "p1"));
  expect(next.partners?.[1]).toMatchObject({ id: "partner-3", nameZh: "北岸大学" });
  const moved: Case = { ...next, partners: next.partners?.toReversed() };
  const changed = put(profiles, "partner", "p1", { nameZh: "北岸大学", name: "Nordufer Universität", country: "DE" });
  expect(profileChanges(moved, changed)).toEqual([
    { kind: "partner", name: "北岸大学", path: "partners[0].name", before: "Nordufer University", after: "Nordufer Universität" },
  ]);
});

test("a changed profile offers exactly the fields that were changed in it, and none that the case says otherwise by itself", () => {
  const profiles = unitProfiles();
  const own = withProfileIn(plain, "unit", profileOf(profiles, "unit", "u1"));
  const theCase: Case = { ...own, applicant: { ...own.applicant, creditCode: "本项目自己的" } };
  expect(profileChanges(theCase, profiles)).toEqual([]);
  const changed = put(profiles, "unit", "u1", {
    name: "浦江样例大学（新）",
    creditCode: "123",
    contact: { name: "何佳样", phone: "021" },
    registeredInShanghai: true,
  });
  expect(profileChanges(theCase, changed)).toEqual([
    { kind: "unit", name: "浦江样例大学（新）", path: "applicant.name", before: "浦江样例大学", after: "浦江样例大学（新）" },
  ]);
  const next = withProfileChanges(theCase, changed);
  expect(next.applicant).toMatchObject({ name: "浦江样例大学（新）", creditCode: "本项目自己的" });
  expect(next.profiles?.unit).toEqual({ profile: "u1", version: 2 });
  expect(profileChanges(next, changed)).toEqual([]);
});

test("a change that a case has missed is offered together with the later ones", () => {
  const first = unitProfiles();
  const theCase = withProfileIn(plain, "unit", profileOf(first, "unit", "u1"));
  const second = put(first, "unit", "u1", { ...profileOf(first, "unit", "u1").values, name: "二" });
  const third = put(second, "unit", "u1", { ...profileOf(second, "unit", "u1").values, creditCode: "三" });
  expect(profileChanges(theCase, third).map(({ path }) => path)).toEqual(["applicant.name", "applicant.creditCode"]);
});

test("the same values put in again change nothing, and values that no case could hold are not taken", () => {
  const profiles = unitProfiles();
  expect(withProfile(profiles, "unit", "u1", profileOf(profiles, "unit", "u1").values)).toBe(profiles);
  expect(withProfile(profiles, "unit", "u1", { kind: "王国" })).toBeUndefined();
});

test("a profile that is removed leaves the cases as they are, and new cases begin with it no more", () => {
  const profiles = withNewCaseUnit(unitProfiles(), "u1");
  const theCase = withProfileIn(plain, "unit", profileOf(profiles, "unit", "u1"));
  const without = withoutProfile(profiles, "unit", "u1");
  expect(without).toEqual(NO_PROFILES);
  expect(profileChanges(theCase, without)).toEqual([]);
});

test("what a case does not answer stays in the profile that it is kept in, field by field", () => {
  const former = profileOf(unitProfiles(), "unit", "u1");
  const fresh = profileValues({ ...plain, applicant: { name: "浦江样例大学", address: "新址", contact: { phone: "022" } } }, "unit");
  expect(withKeptValues(former, "unit", fresh)).toEqual({
    name: "浦江样例大学",
    creditCode: "123",
    contact: { name: "何佳样", phone: "022" },
    registeredInShanghai: true,
    address: "新址",
  });
  expect(withKeptValues(undefined, "unit", fresh)).toEqual(fresh);
});

test("lead persons of one name are the same only where phone or e-mail agree, or where the two contradict each other in nothing", () => {
  const kept = put(NO_PROFILES, "lead", "l1", { name: "张伟", phone: "021-1", email: "one@example.org", title: "教授" });
  const found = (values: object, profiles = kept) => profileToKeep(profiles, "lead", values)?.id;
  expect(found({ name: "张伟", phone: "021-1", email: "new@example.org" })).toBe("l1");
  expect(found({ name: "张伟", phone: "021-2", email: "one@example.org" })).toBe("l1");
  expect(found({ name: "张伟", phone: "021-2", email: "other@example.org" })).toBeUndefined();
  expect(found({ name: "张伟", phone: "021-2" })).toBeUndefined();
  expect(found({ name: "张伟" })).toBe("l1");
  expect(found({ name: "张伟", title: "副教授" })).toBeUndefined();
  expect(found({ name: "李伟", phone: "021-1" })).toBeUndefined();
  const byPhone = put(NO_PROFILES, "lead", "l1", { name: "张伟", phone: "021-1" });
  expect(found({ name: "张伟", email: "other@example.org" }, byPhone)).toBeUndefined();
  const two = put(kept, "lead", "l2", { name: "张伟", phone: "021-2" });
  expect(found({ name: "张伟", phone: "021-2" }, two)).toBe("l2");
  expect(found({ name: "张伟" }, two)).toBeUndefined();
});

test("units of one name with other credit codes are two, and a renamed one with its code is the same", () => {
  const profiles = unitProfiles();
  expect(profileToKeep(profiles, "unit", { name: "浦江样例大学" })?.id).toBe("u1");
  expect(profileToKeep(profiles, "unit", { name: "浦江样例大学（新）", creditCode: "123" })?.id).toBe("u1");
  expect(profileToKeep(profiles, "unit", { name: "浦江样例大学", creditCode: "999" })).toBeUndefined();
});

test("the profile that a place was filled from is the one to keep it in, unless the place now tells of somebody else", () => {
  const profiles = put(NO_PROFILES, "lead", "l1", { name: "沈荧", phone: "021-1", email: "shen@example.org" });
  expect(profileToKeep(profiles, "lead", { name: "沈荧", phone: "021-9", email: "shen@example.com" }, "l1")?.id).toBe("l1");
  expect(profileToKeep(profiles, "lead", { name: "沈瑩", phone: "021-1" }, "l1")?.id).toBe("l1");
  expect(profileToKeep(profiles, "lead", { name: "王镕", phone: "021-9", email: "wang@example.org" }, "l1")).toBeUndefined();
  const units = unitProfiles();
  expect(profileToKeep(units, "unit", { name: "别的大学", creditCode: "999" }, "u1")).toBeUndefined();
});

test("what a case holds is to be kept while no profile has it, and again once the case says it otherwise", () => {
  expect(kindsToKeep(NO_PROFILES, filled)).toEqual(["unit", "lead", "partner"]);
  expect(kindsToKeep(NO_PROFILES, plain)).toEqual([]);
  const unit = put(NO_PROFILES, "unit", "u1", profileValues(filled, "unit"));
  expect(kindsToKeep(unit, filled)).toEqual(["lead", "partner"]);
  expect(kindsToKeep(unit, { ...filled, applicant: { ...filled.applicant, address: "浦江路 1 号" } })).toEqual(["unit", "lead", "partner"]);
  // what the case does not answer stays in the profile, and is no difference
  expect(kindsToKeep(unit, { ...filled, applicant: { name: "浦江样例大学", creditCode: "123" } })).toEqual(["lead", "partner"]);
});
