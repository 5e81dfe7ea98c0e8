import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changeSettings, readSettings } from "../../../electron/library/settings.ts";
import { withQuota } from "../../../shared/settings.ts";

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

test.each(["{", '{"quotas":{"g":{"1":-4}}}', "[]"])("settings that cannot be read are none: %s", async (content) => {
  await writeFile(join(home, "settings.json"), content);
  expect(await readSettings()).toEqual({ quotas: {} });
});
