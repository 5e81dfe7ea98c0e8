import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { createCallHandler } from "../../../electron/calls/handle-call.ts";
import { Inspections, seenOnPages } from "../../../electron/calls/inspections.ts";
import { sha256 } from "../../../electron/files/sha256.ts";
import { inspectedAs } from "../../../electron/ingest/inspection.ts";
import { inspectorVersion, isInspected, keepInspection } from "../../../electron/ingest/kept-inspections.ts";
import { type InspectionRequest, inspectAttachments } from "../../../electron/jobs/attach/inspect-attachments.ts";
import type { JobControl } from "../../../electron/workers/progress.ts";
import { fail, ok } from "../../../shared/errors.ts";
import type { Events } from "../../../shared/ipc.ts";
import { stepText } from "../../../shared/messages/step-text.ts";
import { pdfOfPages } from "../../fixtures/defective-files.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 后台检查 "));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

/** Work that goes on until it is stopped, or told to be done. */
function fallbackFont() {
  const told: Events["inspection:progress"][] = [];
  const begun: { readonly files: readonly string[]; readonly control: JobControl; readonly done: () => void }[] = [];
  const inspections = new Inspections(
    (one) => told.push(one),
    ({ attachments }, control) =>
      new Promise((resolve) => {
        begun.push({ files: attachments.map(({ file }) => file), control, done: () => resolve(ok(undefined)) });
        control.signal?.addEventListener("abort", () => resolve(fail({ kind: "cancelled" })));
      }),
  );
  const asking = (...files: readonly string[]) => ({ folder: home, keepSizes: false, passwords: [], attachments: files.map((file) => ({ file })) });
  return { inspections, told, begun, asking };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("each inspected page is told of with its file, and that all is done", async () => {
  const { inspections, told, begun, asking } = fallbackFont();
  await inspections.ask("case", asking("甲.pdf"));
  begun[0]?.control.onProgress?.({ step: { code: "inspecting-file", file: "甲.pdf" }, done: 1, total: 2 });
  begun[0]?.done();
  await settled();
  expect(told).toEqual([{ key: "case", inspecting: { file: "甲.pdf", page: 1, pages: 2 } }, { key: "case" }]);
});

test("asking for the same files again goes on with them; a file that is removed stops the work, which begins anew without it", async () => {
  const { inspections, told, begun, asking } = fallbackFont();
  await inspections.ask("case", asking("甲.pdf", "乙.pdf"));
  await inspections.ask("case", asking("甲.pdf", "乙.pdf"));
  expect(begun).toHaveLength(1);
  await inspections.ask("case", asking("乙.pdf"));
  expect(begun.map(({ files, control }) => [files, control.signal?.aborted])).toEqual([
    [["甲.pdf", "乙.pdf"], true],
    [["乙.pdf"], false],
  ]);
  // what the first still says is of no interest any more
  told.length = 0;
  begun[0]?.control.onProgress?.({ step: { code: "inspecting-file", file: "甲.pdf" }, done: 2, total: 2 });
  expect(told).toEqual([]);
});

test("the end is told even of what was inspected already, and what is taken over by another request has none of its own", async () => {
  const { inspections, told, asking } = fallbackFont();
  await inspections.ask("case", asking("甲.pdf"));
  await inspections.ask("case", asking("乙.pdf"));
  expect(told).toEqual([]);
  await inspections.ask("case", asking());
  expect(told).toEqual([{ key: "case" }]);
});

test("a case that is left is inspected no more, and the end of the program waits until the work has stopped", async () => {
  const { inspections, begun, told, asking } = fallbackFont();
  await inspections.ask("one", asking("甲.pdf"));
  await inspections.ask("other", asking("乙.pdf"));
  inspections.stop("one");
  expect(begun.map(({ control }) => control.signal?.aborted)).toEqual([true, false]);
  await inspections.close();
  expect(begun.map(({ control }) => control.signal?.aborted)).toEqual([true, true]);
  expect(told).toEqual([{ key: "one" }, { key: "other" }]);
});

test("files whose inspection is kept already cost no work at all", async () => {
  const { inspections, begun, asking } = fallbackFont();
  const hash = sha256("content");
  const page = { inBand: false, inked: true, blank: false, turn: 0 as const, damage: [], seals: [], grey: false, scan: null };
  await keepInspection({ formatVersion: 1, ...inspectedAs(hash, await inspectorVersion(), false, undefined), asGiven: true, oddSizes: false, pages: [page] });
  const attachments = [{ file: "甲.pdf", sha256: hash.toUpperCase() }];
  await inspections.ask("case", { ...asking(), attachments });
  expect(begun).toEqual([]);
  await inspections.ask("case", { ...asking(), attachments: [{ ...attachments[0], file: "甲.pdf", pageTurns: [{ page: 1, degrees: 90 }] }] });
  expect(begun.map(({ files }) => files)).toEqual([["甲.pdf"]]);
});

const SEAL = { left: 0.5, top: 0.6, right: 0.7, bottom: 0.75 };

/** The page that lies on its side bears a seal. */
async function keepTurns(content: string, ...turns: readonly (0 | 90 | 180 | 270 | null)[]): Promise<void> {
  const pages = turns.map((turn) => ({
    inBand: false,
    inked: true,
    blank: false,
    turn,
    damage: [],
    seals: turn === 90 ? [SEAL] : [],
    grey: turn === 180,
    scan: null,
  }));
  const wanted = inspectedAs(sha256(content), await inspectorVersion(), false, undefined);
  await keepInspection({ formatVersion: 1, ...wanted, asGiven: true, oddSizes: false, pages });
}

test("what a kept inspection says of turned pages and seals is for the pages as they are turned now; without one nothing is known", async () => {
  await writeFile(join(home, "甲.pdf"), "turned");
  await keepTurns("turned", 0, 180, null, 90);
  expect(await seenOnPages(home, { file: "甲.pdf", sha256: sha256("turned").toUpperCase() }, false)).toEqual({
    turns: [
      { page: 2, degrees: 180 },
      { page: 4, degrees: 90 },
    ],
    unknown: [3],
    red: [4],
    grey: [2],
  });
  expect(await seenOnPages(home, { file: "甲.pdf", pageTurns: [{ page: 2, degrees: 180 }] }, false)).toBeNull();
  expect(await seenOnPages(home, { file: "没有.pdf" }, false)).toBeNull();
});

test("what is said of turned pages is of the file as it lies there: registered without a hash, or another than was registered", async () => {
  await writeFile(join(home, "甲.pdf"), "turned");
  await keepTurns("turned", 180);
  await keepTurns("registered", 0, 90);
  expect(await seenOnPages(home, { file: "甲.pdf" }, false)).toEqual({ turns: [{ page: 1, degrees: 180 }], unknown: [], red: [], grey: [1] });
  expect(await seenOnPages(home, { file: "甲.pdf", sha256: sha256("registered") }, false)).toEqual({
    turns: [{ page: 1, degrees: 180 }],
    unknown: [],
    red: [],
    grey: [1],
  });
  expect(await seenOnPages(join(home, "data"), { file: "../甲.pdf" }, false)).toBeNull();
});

test("the job inspects what it can read, tells each page, and passes over what is missing, encrypted or no paper at all", async () => {
  const folder = join(home, "case");
  await mkdir(folder);
  const bytes = await pdfOfPages(3);
  await writeFile(join(folder, "好.pdf"), bytes);
  await writeFile(join(folder, "坏.pdf"), "%PDF-1.7 nothing");
  await writeFile(join(folder, "信.txt"), "words");
  const steps: string[] = [];
  const request: InspectionRequest = {
    folder,
    keepSizes: false,
    passwords: [],
    attachments: ["没有.pdf", "../外.pdf", "坏.pdf", "信.txt", "好.pdf"].map((file) => ({ file })),
  };
  const inspected = await inspectAttachments(request, { onProgress: ({ step, done, total }) => steps.push(`${stepText(step)} ${done}/${total}`) });
  expect(inspected).toEqual(ok(undefined));
  expect(steps).toEqual(["好.pdf 1/3", "好.pdf 2/3", "好.pdf 3/3"]);
  expect(await isInspected(sha256(bytes), false, undefined)).toBe(true);
  expect(await readdir(join(home, "data", "inspections"))).toHaveLength(1);
  const stopped = new AbortController();
  stopped.abort();
  expect(await inspectAttachments(request, { signal: stopped.signal })).toEqual(fail({ kind: "cancelled" }));
});

test("an open case has its attachments inspected in a thread, once; one that is not open has nothing inspected", async () => {
  const told: Events["inspection:progress"][] = [];
  const calls = createCallHandler({
    shell: "browser",
    version: "0",
    openPath: async () => ok(undefined),
    emit: (_name, payload) => {
      if (!("progress" in payload) && "key" in payload) told.push(payload);
    },
  });
  try {
    const opened = z.object({
      value: z.looseObject({ key: z.string(), case: z.looseObject({ attachments: z.array(z.looseObject({ file: z.string(), sha256: z.string() })) }) }),
    });
    const { value } = opened.parse(await calls.handle("cases:open-sample", [{ sample: "topic-2" }]));
    const attachments = value.case.attachments.slice(0, 2).map(({ file, sha256: hash }) => ({ file, sha256: hash }));
    const ask = () => calls.handle("attachments:inspect", [{ key: value.key, keepSizes: false, attachments }]);
    expect(await ask()).toEqual(ok(undefined));
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ key: value.key }), { timeout: 100_000 });
    expect(new Set(told.flatMap(({ inspecting }) => inspecting?.file ?? []))).toEqual(new Set(attachments.map(({ file }) => file)));
    told.length = 0;
    await ask();
    await settled();
    expect(told).toEqual([{ key: value.key }]);
    expect(await calls.handle("attachments:inspect", [{ key: "other", keepSizes: false, attachments }])).toMatchObject({ ok: false });
  } finally {
    await calls.close();
  }
});
