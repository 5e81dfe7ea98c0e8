import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { withSaveLock } from "../../../electron/library/cases/save-lock.ts";
import { caseSchema } from "../../../shared/case/case.ts";
import { profileById, profilesSchema, profileValues, withProfileIn } from "../../../shared/desk/profiles.ts";
import { ok } from "../../../shared/errors.ts";
import { unwrap } from "../../fixtures/letter-source.ts";

const opened = z.object({ ok: z.literal(true), value: z.looseObject({ key: z.string(), folder: z.string(), case: caseSchema, base: z.string() }) });
const put = z.object({ ok: z.literal(true), value: z.object({ profiles: profilesSchema, id: z.string() }) });
const saved = z.object({ ok: z.literal(true), value: z.object({ base: z.string() }) });
const updates = z.object({ ok: z.literal(true), value: z.array(z.looseObject({ key: z.string(), base: z.string() })) });

let home: string;
let calls: CallHandler;
let told: { readonly name: string; readonly what?: string }[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 档案 "));
  vi.stubEnv("GUOHE_HOME", home);
  told = [];
  const emit = (name: string, payload: object) => void told.push({ name, ...payload });
  calls = createCallHandler({ shell: "browser", version: "0", at: "2026-05-20T10:00", openPath: async () => ok(undefined), emit });
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

/** A copy of the complete sample of 专题二 that was filled from a profile of its own unit. */
async function caseWithProfile() {
  const { key, folder, case: theCase, base } = opened.parse(await calls.handle("cases:open-sample", [{ sample: "topic-2" }])).value;
  const { profiles, id } = put.parse(await calls.handle("profiles:put", [{ kind: "unit", values: profileValues(theCase, "unit") }])).value;
  const profile = profileById(profiles, "unit", id);
  if (profile === undefined) throw new Error("not put");
  const next = withProfileIn(theCase, "unit", profile);
  const { base: now } = saved.parse(await calls.handle("cases:save", [{ key, base, case: next }])).value;
  return { key, folder, case: next, base: now, profile };
}

test("an update in its thread waits for a save of the program's own, whose lock it takes for no ended program's", async () => {
  const { key, folder, base, profile } = await caseWithProfile();
  await calls.handle("profiles:put", [{ kind: "unit", id: profile.id, values: { ...profile.values, name: `${profile.values.name}（更名）` } }]);
  // the thread is started, its modules are read
  await calls.handle("profiles:update", [{ cases: [] }]);
  let isOver = false;
  const { updating, wasHeld } = await withSaveLock(folder, async (stillHeld) => {
    const begun = calls.handle("profiles:update", [{ cases: [{ key, base }] }]).finally(() => {
      isOver = true;
    });
    await setTimeout(1_500);
    expect(isOver).toBe(false);
    return ok({ updating: begun, wasHeld: await stillHeld() });
  }).then(unwrap);
  expect(wasHeld).toBe(true);
  expect(await updating).toEqual({ ok: true, value: [{ key }] });
});

test("a changed unit is offered to the cases filled from it, with the exact change and the sealed letters that it makes outdated", async () => {
  const { key, folder, base, profile } = await caseWithProfile();
  expect(await calls.handle("profiles:updates", [])).toEqual({ ok: true, value: [] });
  const name = `${profile.values.name}（更名）`;
  await calls.handle("profiles:put", [{ kind: "unit", id: profile.id, values: { ...profile.values, name } }]);
  const offered = await calls.handle("profiles:updates", []);
  expect(offered).toMatchObject({
    ok: true,
    value: [
      {
        key,
        base,
        folder,
        changes: [{ labels: ["单位全称"], before: profile.values.name, after: name }],
        outdated: [{ title: "无授权使用专利（技术）、无相互持股的技术转移承诺书" }, { title: "自筹经费与申请资助经费比例承诺书" }],
      },
    ],
  });
  expect(told.filter(({ name }) => name === "profiles:progress")).toContainEqual({ name: "profiles:progress", what: "look", done: 1, total: 1 });
  expect(
    await calls.handle("profiles:update", [
      {
        cases: [
          { key, base },
          { key: "no such case", base },
        ],
      },
    ]),
  ).toEqual({
    ok: true,
    value: [{ key }, { key: "no such case", error: expect.objectContaining({ kind: "wrong-use" }) }],
  });
  expect(told.at(-1)).toEqual({ name: "profiles:progress", what: "update", done: 1, total: 1 });
  const now = caseSchema.parse(JSON.parse(await readFile(join(folder, "case.json"), "utf8")));
  expect(now).toMatchObject({ applicant: { name }, profiles: { unit: { profile: profile.id, version: 2 } } });
  expect(await calls.handle("profiles:updates", [])).toEqual({ ok: true, value: [] });
});

test("a case that was changed since its update was shown stays as it is", async () => {
  const { key, folder, base, profile, case: theCase } = await caseWithProfile();
  await calls.handle("profiles:put", [{ kind: "unit", id: profile.id, values: { ...profile.values, address: "新址" } }]);
  updates.parse(await calls.handle("profiles:updates", []));
  const text = JSON.stringify({ ...theCase, title: "别处改的" });
  await writeFile(join(folder, "case.json"), text);
  expect(await calls.handle("profiles:update", [{ cases: [{ key, base }] }])).toMatchObject({ value: [{ key, error: { kind: "case-not-as-shown" } }] });
  expect(await readFile(join(folder, "case.json"), "utf8")).toBe(text);
});

test("new cases begin with the unit that was set for them", async () => {
  const { profile } = await caseWithProfile();
  expect(await calls.handle("profiles:use-for-new", [{ id: profile.id }])).toMatchObject({ ok: true, value: { newCases: profile.id } });
  const made = opened.parse(await calls.handle("cases:create", [{ guide: "shanghai-intl-coop-2026", topic: "2", title: "" }])).value;
  expect(made.case).toMatchObject({ applicant: profile.values, profiles: { unit: { profile: profile.id, version: 1 } } });
  expect(await calls.handle("profiles:use-for-new", [{ id: "unknown" }])).toMatchObject({ ok: false });
});

test("the folder of a new case is called as was said, else by its title, else that it is new", async () => {
  const nameOf = async (part: object) => {
    const made = opened.parse(await calls.handle("cases:create", [{ guide: "shanghai-intl-coop-2026", topic: "2", title: "", ...part }])).value;
    return made.folder.split(/[\\/]/).at(-1);
  };
  expect(await nameOf({ title: "柔性装配", folder: "镕喆䶮 柔性/装配 2026" })).toBe("镕喆䶮 柔性_装配 2026");
  expect(await nameOf({ title: "柔性装配" })).toBe("柔性装配");
  expect(await nameOf({ folder: " " })).toBe("新项目 专题二");
});

test("a case is copied as a new project in a folder of its own, and the first stays as it is", async () => {
  const { key, folder, base, case: theCase } = await caseWithProfile();
  const before = await readFile(join(folder, "case.json"), "utf8");
  const copy = opened.parse(await calls.handle("cases:copy", [{ key, base }])).value;
  expect(copy.folder).not.toBe(folder);
  expect(copy.case.id).not.toBe(theCase.id);
  expect(copy.case).toMatchObject({ applicant: theCase.applicant, lead: theCase.lead, topic: theCase.topic });
  expect(copy.case.attachments).toBeUndefined();
  expect(await readFile(join(folder, "case.json"), "utf8")).toBe(before);
  expect(await calls.handle("cases:copy", [{ key, base: "other" }])).toMatchObject({ ok: false, error: { kind: "case-not-as-shown" } });
});

test.each([
  "{",
  '{"formatVersion":1,"units":[{"id":"a"}]}',
  '{"formatVersion":9}',
])("profiles that cannot be read stay as they are, and nothing is written: %s", async (content) => {
  await writeFile(join(home, "profiles.json"), content);
  expect(await calls.handle("profiles:read", [])).toMatchObject({ ok: false });
  expect(await calls.handle("profiles:put", [{ kind: "lead", values: { name: "沈荧" } }])).toMatchObject({ ok: false });
  expect(await readFile(join(home, "profiles.json"), "utf8")).toBe(content);
});

test("two profiles put in at once are both kept", async () => {
  await Promise.all(["甲", "乙", "丙"].map((name) => calls.handle("profiles:put", [{ kind: "lead", values: { name } }])));
  const read = z.object({ value: profilesSchema }).parse(await calls.handle("profiles:read", []));
  expect(read.value.leads.map(({ values }) => values.name).toSorted()).toEqual(["丙", "乙", "甲"]);
});

test("a case that somebody else has open on the share is shown with who and where, as long as their program is alive", async () => {
  const { key, folder } = await caseWithProfile();
  await calls.handle("cases:leave", [{ key }]);
  const lock = (heartbeat: number) => JSON.stringify({ user: "何佳样", machine: "科研院-3", pid: 1, run: "r", heartbeat: new Date(heartbeat).toISOString() });
  await writeFile(join(folder, ".lock.json"), lock(Date.now()));
  expect(await calls.handle("cases:recent", [])).toMatchObject({ value: [{ key, openBy: "何佳样（科研院-3）" }] });
  await writeFile(join(folder, ".lock.json"), lock(Date.now() - 600_000));
  const { value } = z.object({ value: z.array(z.looseObject({})) }).parse(await calls.handle("cases:recent", []));
  expect(value[0]).not.toHaveProperty("openBy");
});
