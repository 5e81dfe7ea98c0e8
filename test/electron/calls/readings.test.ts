import { expect, test } from "vitest";
import { Readings } from "../../../electron/calls/readings.ts";
import type { ReadDocumentRequest } from "../../../electron/jobs/read/read-document.ts";
import type { JobControl } from "../../../electron/workers/progress.ts";
import { fail, ok } from "../../../shared/errors.ts";
import type { Events } from "../../../shared/ipc.ts";
import type { ReadDocument } from "../../../shared/reading/read-document.ts";

const nothing: ReadDocument = { pages: [], unread: [], languages: [], need: { isNeeded: false, why: "no-text", gaps: [] }, agreements: [] };

/** Work that goes on until it is stopped, or told to be done. */
function readings() {
  const told: Events["reading:progress"][] = [];
  const begun: { readonly files: readonly string[]; readonly control: JobControl; readonly done: () => void }[] = [];
  const all = new Readings(
    (one) => told.push(one),
    ({ files }, control) =>
      new Promise((resolve) => {
        begun.push({ files: files.map(({ file }) => file), control, done: () => resolve(ok(nothing)) });
        control.signal?.addEventListener("abort", () => resolve(fail({ kind: "cancelled" })));
      }),
  );
  return { all, told, begun };
}

const request = (file: string): ReadDocumentRequest => ({ folder: "/case", files: [{ file }], ocr: false, passwords: [] });
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("each page that is read is told of, with its file and how it is read", async () => {
  const { all, told, begun } = readings();
  const reading = all.read("case", request("甲.pdf"));
  await settled();
  begun[0]?.control.onProgress?.({ step: { code: "reading-page", file: "甲.pdf", stage: "ocr" }, done: 1, total: 5 });
  begun[0]?.control.onProgress?.({ step: { code: "inspecting-file", file: "甲.pdf" }, done: 1, total: 5 });
  begun[0]?.done();
  expect(await reading).toMatchObject({ ok: true });
  expect(told).toEqual([{ key: "case", reading: { file: "甲.pdf", stage: "ocr", done: 1, pages: 5 } }]);
});

test("asking for another document gives the one before up, and begins once that has stopped", async () => {
  const { all, begun, told } = readings();
  const first = all.read("case", request("甲.pdf"));
  await settled();
  const second = all.read("case", request("乙.pdf"));
  expect(await first).toMatchObject({ ok: false, error: { kind: "cancelled" } });
  await settled();
  expect(begun.map(({ files }) => files)).toEqual([["甲.pdf"], ["乙.pdf"]]);
  begun[0]?.control.onProgress?.({ step: { code: "reading-page", file: "甲.pdf", stage: "text" }, done: 2, total: 5 });
  expect(told).toEqual([]);
  begun[1]?.done();
  expect(await second).toMatchObject({ ok: true });
});

test("one that is given up before it begins does not begin; another case is left alone", async () => {
  const { all, begun } = readings();
  const other = all.read("other", request("丙.pdf"));
  const reading = all.read("case", request("甲.pdf"));
  all.stop("case");
  expect(await reading).toMatchObject({ ok: false, error: { kind: "cancelled" } });
  await settled();
  expect(begun.map(({ files }) => files)).toEqual([["丙.pdf"]]);
  await all.close();
  expect(await other).toMatchObject({ ok: false, error: { kind: "cancelled" } });
});
