import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BundleInput } from "../../../electron/bundle/bundle-input.ts";
import { ReadAhead } from "../../../electron/bundle/read-ahead.ts";
import { bundleInput } from "../../../electron/jobs/build/plan-bundle-input.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { Checkpoint, Stopped } from "../../../electron/workers/checkpoint.ts";
import { pdfOfPages } from "../../fixtures/defective-files.ts";

const reading = { passwords: [], keepSizes: false };

let folder: string;
let loaded: string[];
let input: BundleInput;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 先读 "));
  for (const name of ["1", "2", "3", "4"]) await writeFile(join(folder, `${name}.pdf`), name === "3" ? "" : await pdfOfPages(Number(name)));
  const planned = await bundleInput({ kind: "files", paths: [folder] }, join(folder, "out"));
  if (!planned.ok) throw new Error(planned.error.kind);
  loaded = [];
  input = {
    ...planned.value,
    load: (attachment) => {
      loaded.push(attachment.fileName);
      return planned.value.load(attachment);
    },
  };
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test("the next two attachments are being read while one is bundled, each loaded once and in order", async () => {
  const ahead = new ReadAhead(input, reading, new Checkpoint({}));
  const names = input.attachments.map(({ fileName }) => fileName);
  const one = await ahead.take(0);
  expect(loaded).toEqual(names.slice(0, 3));
  const two = await ahead.take(1);
  expect(loaded).toEqual(names);
  const pdfium = await openPdfium();
  for (const [index, read] of [one, two].entries()) {
    const opened = read.ok ? await read.value.open(pdfium) : read;
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.pageCount).toBe(index + 1);
    opened.value.seen.close();
  }
  expect(await ahead.take(2)).toMatchObject({ ok: false, error: { kind: "attachment-empty" } });
  expect((await ahead.take(3)).ok).toBe(true);
  expect(loaded).toEqual(names);
});

test("what a cancelled job began ahead ends with it and is thrown nowhere else", async () => {
  // nothing is known of the files from an earlier run
  vi.stubEnv("GUOHE_HOME", undefined);
  const stop = new AbortController();
  // the second is still being loaded when the job is cancelled, however fast the machine is
  const load: BundleInput["load"] = async (attachment) => {
    if (attachment !== input.attachments[0]) await once(stop.signal, "abort");
    return input.load(attachment);
  };
  const ahead = new ReadAhead({ ...input, load }, reading, new Checkpoint({ signal: stop.signal }));
  await ahead.take(0);
  stop.abort();
  await expect(ahead.take(1)).rejects.toThrow(Stopped);
});
