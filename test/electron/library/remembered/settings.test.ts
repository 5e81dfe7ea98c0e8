import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changeSettings, readSettings } from "../../../../electron/library/remembered/settings.ts";
import { withQuota } from "../../../../shared/settings.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe-settings-"));
  vi.stubEnv("GUOHE_HOME", home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

test("two changes at once are both kept", async () => {
  await Promise.all(["1", "2", "3-1"].map((topic) => changeSettings((settings) => withQuota(settings, { guide: "g", topic, quota: 5 }))));
  expect(JSON.parse(await readFile(join(home, "settings.json"), "utf8"))).toEqual({ quotas: { g: { "1": 5, "2": 5, "3-1": 5 } } });
});

test.each(["{", '{"quotas":5}', "[]"])("settings that cannot be read are none: %s", async (content) => {
  await writeFile(join(home, "settings.json"), content);
  expect(await readSettings()).toEqual({ quotas: {} });
});

test("one wrong value takes none of the others away, and the next change keeps them", async () => {
  const content = {
    textSize: "huge",
    appearance: "dark",
    quotas: { g: { "1": -4, "2": 3 }, h: 7 },
    deadlines: { g: "2026-02-31", h: "2026-05-27" },
    newer: [1],
  };
  await writeFile(join(home, "settings.json"), JSON.stringify(content));
  const kept = { appearance: "dark", quotas: { g: { "2": 3 }, h: {} }, deadlines: { h: "2026-05-27" }, newer: [1] };
  expect(await readSettings()).toEqual(kept);
  await changeSettings((settings) => withQuota(settings, { guide: "g", topic: "3-1", quota: 5 }));
  expect(JSON.parse(await readFile(join(home, "settings.json"), "utf8"))).toEqual({ ...kept, quotas: { g: { "2": 3, "3-1": 5 }, h: {} } });
});

test.each(["", "{", "[]", '{"quotas":{"g":{"1":5}}'])("a change writes over no file that cannot be read: %s", async (content) => {
  await writeFile(join(home, "settings.json"), content);
  const changed = await changeSettings((settings) => withQuota(settings, { guide: "g", topic: "1", quota: 9 }));
  expect(changed).toMatchObject({ ok: false, error: { kind: "file-unreadable", file: join(home, "settings.json") } });
  expect(await readFile(join(home, "settings.json"), "utf8")).toBe(content);
});
