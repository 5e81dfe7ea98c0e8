import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { samplesFolder, userDataFolder } from "../../../electron/files/paths.ts";
import { caseKey } from "../../../electron/library/cases/case-key.ts";
import { rememberFolder } from "../../../electron/library/remembered/recent-cases.ts";
import { caseSchema } from "../../../shared/case/case.ts";
import { ok } from "../../../shared/errors.ts";
import { furnish } from "../../fixtures/known-samples.ts";

let home: string;
let calls: CallHandler;
let shown: string[];

const folderOf = (name: string) => join(home, "别处", name);
const keyOf = (name: string) => caseKey(folderOf(name));

/** A recent case of which nothing is sealed yet. */
async function unsealedCase(name: string): Promise<void> {
  await cp(join(samplesFolder(), "topic-2"), folderOf(name), { recursive: true });
  const file = join(folderOf(name), "case.json");
  const theCase = caseSchema.parse(JSON.parse(await readFile(file, "utf8")));
  await writeFile(file, JSON.stringify({ ...theCase, id: `case-${name}`, title: `${name}项目`, attachments: [] }));
  await rememberFolder(folderOf(name));
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 用印 "));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  await furnish(join(home, "data"));
  shown = [];
  for (const name of ["甲", "乙"]) await unsealedCase(name);
  calls = createCallHandler({
    shell: "browser",
    version: "0",
    openPath: async (path) => {
      shown.push(path);
      return ok(undefined);
    },
    emit: () => undefined,
  });
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const make = () => calls.handle("print-packs:make", [{ keys: [keyOf("甲"), keyOf("乙")] }]);

describe("the print pack of several recent cases", () => {
  test("is put where new cases are put, and shown there after these go elsewhere", async () => {
    const chosen = join(home, "新项目");
    await writeFile(join(userDataFolder(), "settings.json"), JSON.stringify({ casesFolder: chosen }));
    const file = join(chosen, "用印包（多个项目）.pdf");
    expect(await make()).toMatchObject({ ok: true, value: { pack: { file }, failed: [] } });
    expect((await stat(file)).size).toBeGreaterThan(1000);
    await writeFile(join(userDataFolder(), "settings.json"), "{}");
    expect(await calls.handle("print-packs:show", [{ inFolder: false }])).toMatchObject({ ok: true });
    expect(shown).toEqual([file]);
  });

  test("is made of the others where one case cannot be read, which is named with its reason", async () => {
    await writeFile(join(folderOf("甲"), "case.json"), "{");
    expect(await make()).toMatchObject({ ok: true, value: { pack: { papers: expect.any(Array) }, failed: [{ key: keyOf("甲") }] } });
  });

  test("is not made where no case can be read, and each of them is named", async () => {
    for (const name of ["甲", "乙"]) await writeFile(join(folderOf(name), "case.json"), "{");
    const made = await make();
    expect(made).toMatchObject({ ok: true, value: { failed: [{ key: keyOf("甲") }, { key: keyOf("乙") }] } });
    expect(made).not.toHaveProperty("value.pack");
  });
});
