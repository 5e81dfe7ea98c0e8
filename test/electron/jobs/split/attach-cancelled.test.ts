import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sha256 } from "../../../../electron/files/sha256.ts";
import type { ScanToAttach } from "../../../../electron/jobs/split/attach-scans.ts";
import { attachScansInWorker } from "../../../../electron/jobs/threads/job-client.ts";
import type { Case } from "../../../../shared/case/case.ts";
import { makeCase } from "../../../split/split-set.ts";

let parent: string;
const folders: string[] = [];
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 中止 "));
  // the folder of the scans that are being made lies below it
  vi.stubEnv("TMPDIR", parent);
  for (const number of [0, 1, 2]) folders.push(await makeCase(join(parent, "项目"), number, false));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(parent, { recursive: true, force: true });
});

test("attaching that is given up in the middle leaves whole attachments and nothing else: what was begun is finished, the others are told", async () => {
  const scans = 60;
  const pdf = await PDFDocument.create();
  for (let page = 0; page < scans; page += 1) pdf.addPage([500, 700]).drawText(`sealed ${page}`);
  const bytes = await pdf.save();
  const stack = join(parent, "回件.pdf");
  await writeFile(stack, bytes);
  const wanted = Array.from(
    { length: scans },
    (_, page): ScanToAttach => ({ place: { case: folders[page % 3] ?? "", slot: "other" }, title: "用印回件䶮", parts: [{ file: stack, pages: [page + 1] }] }),
  );
  const giveUp = new AbortController();
  const began = { at: 0 };
  const attached = await attachScansInWorker(
    { job: "attach-scans", scans: wanted, files: [{ file: stack, sha256: sha256(bytes) }], pages: [], passwords: [], now: 0 },
    {
      signal: giveUp.signal,
      onProgress: ({ done }) => {
        if (done !== 7) return;
        began.at = performance.now();
        giveUp.abort();
      },
    },
  );
  expect(performance.now() - began.at).toBeLessThan(60_000);
  if (!attached.ok) throw new Error(attached.error.kind);
  const done = attached.value.filter((one) => one.ok).length;
  expect(done).toBeGreaterThanOrEqual(7);
  expect(done).toBeLessThan(scans);
  expect(attached.value.slice(done)).toEqual(Array.from({ length: scans - done }, () => ({ ok: false, error: { kind: "cancelled" } })));
  let registered = 0;
  for (const folder of folders) {
    const theCase: Case = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
    const own = (theCase.attachments ?? []).map(({ file }) => file.slice("attachments/".length));
    expect((await readdir(join(folder, "attachments"))).toSorted()).toEqual(own.toSorted());
    expect((await readdir(folder)).filter((name) => name.startsWith(".case-saving"))).toEqual([]);
    registered += own.length;
  }
  expect(registered).toBe(done);
  expect((await readdir(parent)).filter((name) => name.startsWith("guohe-split-"))).toEqual([]);
});
