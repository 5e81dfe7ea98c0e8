import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { productFolder } from "../../../../electron/files/paths.ts";
import { attachFiles } from "../../../../electron/jobs/attach/attach-files.ts";
import { drawSource } from "../../../reading/draw-source.ts";
import { readingSet } from "../../../reading/reading-set.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe attach "));
  await cp(join(productFolder(), "templates", "samples", "topic-2", "case.json"), join(folder, "case", "case.json"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a file whose name and first words say nothing is placed by what its text says that it is, with the words", async () => {
  const source = readingSet("tune").find(({ id }) => id.startsWith("59-"));
  if (!source) throw new Error("no source");
  await writeFile(join(folder, "scan-0001.pdf"), await drawSource(source, false));
  const attached = await attachFiles(join(folder, "case"), [join(folder, "scan-0001.pdf")], { moment: { kind: "instant", epochMs: 0 }, now: 0 });
  if (!attached.ok) throw new Error(attached.error.kind);
  expect(attached.value.attached).toMatchObject([{ why: expect.stringContaining("TÁMOGATÁSI SZERZŐDÉS") }]);
});
