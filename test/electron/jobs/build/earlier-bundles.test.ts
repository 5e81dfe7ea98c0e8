import { readdirSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BundleEdits } from "../../../../electron/bundle/edited-bundle.ts";
import { parseManifest } from "../../../../electron/bundle/manifest.ts";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { verifyBundle } from "../../../../electron/jobs/build/verify-bundle.ts";
import { errorText } from "../../../../shared/messages/error-text.ts";

/** Manifests and whole bundles as earlier commits of this repository wrote them (docs/data-format.md). */
const fixtures = fileURLToPath(new URL("../../../fixtures/earlier-bundles/", import.meta.url));
const manifests = readdirSync(fixtures).filter((name) => name.endsWith(".json"));
const FIRST = "folder-at-dd7d25e";
const FIRST_WITH_PLAN = "folder-at-597ec56";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 旧汇编 "));
  await cp(fixtures, home, { recursive: true });
});
afterAll(() => rm(home, { recursive: true, force: true }));

const reopened = (name: string, edits: Partial<BundleEdits>) =>
  buildBundle({
    source: { kind: "earlier", path: join(home, name), edits: { replace: new Map(), remove: new Set(), titles: new Map(), ...edits } },
    out: join(home, `${name}-anew`),
    createdAt: "2026-05-25T10:00:00+08:00",
  });

test("there are manifests of each state of the format: without settings, with settings, with all their fields, with the plan", async () => {
  const states = await Promise.all(manifests.map(async (name) => Object.keys(JSON.parse(await readFile(join(fixtures, name), "utf8"))).join(" ")));
  expect(states.length).toBeGreaterThanOrEqual(4);
  expect(new Set(states).size).toBeGreaterThanOrEqual(3);
});

test.each(manifests)("the manifest %s of an earlier program is read with everything that it says", async (name) => {
  const text = await readFile(join(fixtures, name), "utf8");
  expect(parseManifest(text, name)).toMatchObject({ ok: true, value: JSON.parse(text) });
});

test.each([FIRST, FIRST_WITH_PLAN])("the bundle %s of an earlier program is verified", async (name) => {
  expect(await verifyBundle(join(home, name))).toEqual({ ok: true, value: { ok: true, changed: [], missing: [], extra: [] } });
});

test("a bundle from before the plan was kept says what to do instead of opening it again", async () => {
  const built = await reopened(FIRST, {});
  expect(built).toMatchObject({ ok: false, error: { kind: "bundle-without-plan" } });
  expect(built.ok ? "" : errorText(built.error)).toMatch(/manifest\.json.+/);
});

test("a bundle of the first program that kept the plan is opened again, changed and verified", async () => {
  const built = await reopened(FIRST_WITH_PLAN, { remove: new Set([1]) });
  if (!built.ok) throw new Error(errorText(built.error));
  expect(built.value.files.map(({ path }) => path)).toEqual(["files/附件01_letter.pdf"]);
  expect(await verifyBundle(join(home, `${FIRST_WITH_PLAN}-anew`))).toMatchObject({ ok: true, value: { ok: true } });
});
