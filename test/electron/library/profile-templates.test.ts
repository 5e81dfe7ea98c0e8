import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { createCallHandler } from "../../../electron/calls/handle-call.ts";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { readCase } from "../../../electron/library/cases/cases.ts";
import { lettersInForce, readUnitTemplates } from "../../../electron/library/cases/unit-templates.ts";
import { readGuides } from "../../../electron/library/guides/guides.ts";
import { overviewBasis } from "../../../electron/library/workspaces/overview-cache.ts";
import { ok } from "../../../shared/errors.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { paragraph, wordFile } from "../../fixtures/word-file.ts";

let home: string;
let folder: string;
const opened: string[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 模板 "));
  vi.stubEnv("GUOHE_HOME", join(home, "user"));
  folder = join(home, "项目");
  await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

async function fillFrom(profile: string): Promise<void> {
  const file = join(folder, "case.json");
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, "utf8")), profiles: { unit: { profile, version: 1 } } }));
}
async function put(place: string, words: string): Promise<void> {
  await mkdir(place, { recursive: true });
  await writeFile(join(place, "self-funding.docx"), wordFile(paragraph(words)));
}
const inForce = async () => {
  const { guides } = await readGuides();
  const found = (await readUnitTemplates(guides, folder))["self-funding"];
  // a case that was read already says the same as its file
  const read = unwrap(await readCase(folder));
  expect((await readUnitTemplates(guides, folder, read.case))["self-funding"]).toEqual(found);
  return found?.ok ? found.value.file : undefined;
};

test("cases without templates of their own share the letters of their guide, so that each is parsed once for five hundred", async () => {
  const [guide] = (await readGuides()).guides;
  const other = join(home, "另一项目");
  await cp(folder, other, { recursive: true });
  if (guide === undefined) throw new Error("no guide");
  expect(await lettersInForce(guide, folder)).toBe(await lettersInForce(guide, other));
  await put(join(other, "templates"), "项目的：((申报单位))");
  expect(await lettersInForce(guide, folder)).not.toBe(await lettersInForce(guide, other));
});

test("the Word templates of a unit hold for the cases that were filled from its profile, behind the case's own and before the user's", async () => {
  const ofUnit = join(home, "user", "templates", "units", "unit-1");
  await put(join(home, "user", "templates"), "用户的：((申报单位))");
  await put(ofUnit, "单位的：((申报单位))");
  expect(await inForce()).toBe(join(home, "user", "templates", "self-funding.docx"));
  await fillFrom("unit-2");
  expect(await inForce()).toBe(join(home, "user", "templates", "self-funding.docx"));
  await fillFrom("unit-1");
  expect(await inForce()).toBe(join(ofUnit, "self-funding.docx"));
  await put(join(folder, "templates"), "项目的：((申报单位))");
  expect(await inForce()).toBe(join(folder, "templates", "self-funding.docx"));
});

test("a profile id that leads out of the folder is none", async () => {
  await put(join(home, "user", "templates"), "用户的：((申报单位))");
  await put(join(home, "user", "elsewhere"), "别处的：((申报单位))");
  await fillFrom("../../elsewhere");
  expect(await inForce()).toBe(join(home, "user", "templates", "self-funding.docx"));
});

test("rows of a workspace are made anew when a unit gets a template", async () => {
  const before = await overviewBasis();
  await put(join(home, "user", "templates", "units", "unit-1"), "单位的：((申报单位))");
  expect(await overviewBasis()).not.toBe(before);
});

test("a unit's folder of templates is made, opened, and its documents are told; there is none of a unit that is not kept", async () => {
  const calls = createCallHandler({
    shell: "browser",
    version: "0",
    openPath: async (path) => {
      opened.push(path);
      return ok(undefined);
    },
    emit: () => undefined,
  });
  const made = await calls.handle("profiles:put", [{ kind: "unit", values: { name: "样例大学" } }]);
  const { id } = z.object({ value: z.looseObject({ id: z.string() }) }).parse(made).value;
  const place = join(home, "user", "templates", "units", id);
  expect(await calls.handle("profiles:templates", [{ id }])).toEqual({ ok: true, value: [] });
  expect(await calls.handle("profiles:show-templates", [{ id }])).toMatchObject({ ok: true });
  expect(opened).toEqual([place]);
  await put(place, "((申报单位))");
  await writeFile(join(place, "~$lf-funding.docx"), "x");
  expect(await calls.handle("profiles:templates", [{ id }])).toEqual({ ok: true, value: ["self-funding"] });
  expect(await calls.handle("profiles:show-templates", [{ id: "other" }])).toMatchObject({ ok: false });
  await calls.close();
});
