import { mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { ok } from "../../../shared/errors.ts";
import { furnish } from "../../fixtures/known-samples.ts";

const opened = z.object({ value: z.looseObject({ key: z.string(), folder: z.string() }) });
const written = z.object({ value: z.object({ report: z.object({ documents: z.array(z.object({ docx: z.string(), pdf: z.string() })) }) }) });
const only = { document: "truthfulness" };
const refused = { ok: false, error: { kind: "wrong-use" } };

let home: string;
let elsewhere: string;
let window: CallHandler;
let key: string;
let folder: string;
const opens: string[] = [];
const shows: string[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 显示 "));
  elsewhere = join(home, "给 学校");
  await mkdir(elsewhere);
  vi.stubEnv("GUOHE_HOME", home);
  await furnish(home);
  window = createCallHandler({
    shell: "desktop",
    version: "0",
    at: "2026-05-25T10:00",
    chooseOutputFolder: async () => elsewhere,
    openPath: async (path) => {
      opens.push(path);
      return ok(undefined);
    },
    showFile: async (path) => {
      shows.push(path);
      return ok(undefined);
    },
    emit: () => undefined,
  });
  ({ key, folder } = opened.parse(await window.handle("cases:open-sample", [{ sample: "topic-2" }])).value);
});
beforeEach(() => {
  opens.length = 0;
  shows.length = 0;
});
afterAll(async () => {
  await window.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

test("a document is chosen in the folder that it was written into, that of the case or another", async () => {
  const inCase = written.parse(await window.handle("documents:write", [{ key, place: "case", only }])).value.report.documents[0];
  const outside = written.parse(await window.handle("documents:write", [{ key, place: "choose", only }])).value.report.documents[0];
  for (const file of [inCase?.docx, outside?.pdf]) expect(await window.handle("documents:show-file", [{ key, file }])).toEqual(ok(undefined));
  expect(shows).toEqual([join(folder, "文书", "材料真实性与科研诚信承诺书.docx"), join(elsewhere, "材料真实性与科研诚信承诺书.pdf")]);
  expect(opens).toEqual([]);
});

test("a file that the program did not write is not shown, be it in the same folder, nor a path that is not whole", async () => {
  await writeFile(join(elsewhere, "别人的.docx"), "x");
  for (const file of [
    join(elsewhere, "别人的.docx"),
    elsewhere,
    "/etc/passwd",
    "../x",
    "文书/材料真实性与科研诚信承诺书.docx",
    join(folder, "..", "别处.docx"),
    folder,
  ]) {
    expect(await window.handle("documents:show-file", [{ key, file }])).toMatchObject(refused);
  }
  expect(await window.handle("documents:show-file", [{ key: "没有打开", file: join(folder, "文书", "材料真实性与科研诚信承诺书.docx") }])).toMatchObject(
    refused,
  );
  expect([...shows, ...opens]).toEqual([]);
});

test("a file that has gone since is told, and none is shown through a link out of the case", async () => {
  const file = join(folder, "文书", "材料真实性与科研诚信承诺书.pdf");
  await rm(file);
  expect(await window.handle("documents:show-file", [{ key, file }])).toMatchObject({ ok: false, error: { kind: "file-not-found" } });
  await symlink("/etc/hostname", file);
  expect(await window.handle("documents:show-file", [{ key, file }])).toMatchObject(refused);
  expect(shows).toEqual([]);
});

test("an attachment is chosen in its folder; one outside the case is not", async () => {
  const [name] = await readdir(join(folder, "attachments"));
  expect(await window.handle("attachments:show", [{ key, file: `attachments/${name}` }])).toEqual(ok(undefined));
  // as Windows writes it
  expect(await window.handle("attachments:show", [{ key, file: `attachments\\${name}` }])).toEqual(ok(undefined));
  expect(shows).toEqual([join(folder, "attachments", `${name}`), join(folder, "attachments", `${name}`)]);
  await rename(join(folder, "attachments"), join(home, "搬走的"));
  await symlink(join(home, "搬走的"), join(folder, "attachments"));
  for (const file of [`attachments/${name}`, "../给 学校/别人的.docx", ".", "attachments/../../别处"]) {
    expect(await window.handle("attachments:show", [{ key, file }])).toMatchObject(refused);
  }
  expect(shows).toHaveLength(2);
});

test("the folders of templates open, and a template just made is chosen in its folder", async () => {
  const made = z.object({ value: z.object({ file: z.string() }) }).parse(await window.handle("documents:make-template", [{ key, document: "truthfulness" }]));
  expect(await window.handle("documents:show-file", [{ key, file: made.value.file }])).toEqual(ok(undefined));
  for (const what of ["templates", "all-templates"]) await window.handle("documents:show", [{ key, what }]);
  expect(shows).toEqual([join(folder, "templates", "truthfulness.docx")]);
  expect(opens).toEqual([join(folder, "templates"), join(home, "templates")]);
});
