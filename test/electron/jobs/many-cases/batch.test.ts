import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { reasonsAfterBuild, runBatch, toldOf } from "../../../../electron/jobs/many-cases/batch.ts";
import { endSpares } from "../../../../electron/workers/spare-threads.ts";
import { startThread } from "../../../../electron/workers/start-thread.ts";
import { needsWork, reasonsOf } from "../../../../shared/desk/batch.ts";
import { batchText } from "../../../../shared/messages/batch-text.ts";

vi.mock(import("../../../../electron/workers/start-thread.ts"), async (original) => {
  const real = await original();
  return { ...real, startThread: vi.fn(real.startThread) };
});

const one = { key: "k", folder: "f", title: "t" };

test("a case is not done while a template failed or a document waits for an answer, and a warning is told beside it", () => {
  const failed = toldOf({ failure: { kind: "template-invalid", file: "模板.docx", problems: [] }, skipped: [], warnings: [] });
  expect(failed.problem).toContain("模板.docx");
  expect(needsWork({ ...one, ...failed })).toBe(true);
  const skipped = toldOf({ skipped: [{ id: "letter", why: "尚未填写项目名称（title）", missing: ["title"] }], warnings: [] });
  expect(skipped.lacks).toBe("1 份文书没有写出：尚未填写项目名称。");
  expect(needsWork({ ...one, ...skipped })).toBe(true);
  const warned = toldOf({ skipped: [], warnings: [{ id: "letter", message: "您改过的文书保留未动。" }] });
  expect(warned).toEqual({ note: "您改过的文书保留未动。" });
  expect(needsWork({ ...one, ...warned })).toBe(false);
  expect(toldOf({ skipped: [{ id: "recusal", why: "没有提出回避专家申请，不需要这份公函" }] })).toEqual({});
});

test("a case with several reasons tells them all, what went wrong before what it lacks, and is told to lack nothing once it is complete", () => {
  const report = {
    skipped: [{ id: "letter", why: "尚未填写项目名称", missing: ["title"] }],
    warnings: [],
    ready: false,
    readyForReview: false,
  };
  const lacking = { next: "协议已到期", actor: "agreements" as const, also: ["资助证明　缺", "承诺书　待用印"] };
  const told = reasonsAfterBuild(lacking, report, { verified: false, problem: "成品与清单不一致" });
  const skipped = "1 份文书没有写出：尚未填写项目名称。";
  expect(reasonsOf({ ...one, ...told })).toEqual(["成品与清单不一致", "协议已到期", skipped, "资助证明　缺", "承诺书　待用印"]);
  expect(told.actor).toBe("agreements");
  const complete = reasonsAfterBuild(lacking, { ...report, ready: true }, { verified: true });
  expect(reasonsOf({ ...one, ...complete })).toEqual([skipped]);
  expect(complete.actor).toBeUndefined();
  expect(batchText.reasons(["甲。", "乙。", "丙"])).toBe("甲。还有：乙；丙。");
});

test("a batch does one case after the other in each of its threads, which share the cores, and begins no thread for each case", {
  timeout: 120_000,
}, async () => {
  const place = await mkdtemp(join(tmpdir(), "guohe-batch-"));
  try {
    const cases = ["a", "b", "c"].map((key) => ({ key, folder: key, title: key, path: join(place, key), documents: join(place, key, "文书"), passwords: [] }));
    for (const { path } of cases) await cp(join(samplesFolder(), "topic-2", "case.json"), join(path, "case.json"));
    const moment = { kind: "date", date: "2026-05-25" } as const;
    const results = await runBatch({ kind: "write", cases, moment, threads: 1 }, { signal: new AbortController().signal, onProgress: () => undefined });
    expect(results.map(({ problem, documents = 0 }) => [problem, documents > 0])).toEqual(cases.map(() => [undefined, true]));
    const started = () => vi.mocked(startThread).mock.calls.flatMap(([name, data]) => (name === "worker" ? [data] : []));
    expect(started()).toEqual([{ cores: availableParallelism(), atOnce: 1 }]);
    vi.mocked(startThread).mockClear();
    await runBatch({ kind: "write", cases: cases.slice(0, 2), moment, threads: 4 }, { signal: new AbortController().signal, onProgress: () => undefined });
    const share = { cores: Math.max(1, Math.floor(availableParallelism() / 2)), atOnce: 1 };
    expect(started()).toEqual([share, share]);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});

test("two cases are built at a time in one thread; where one costs the thread, it alone fails, and the others are built by themselves", {
  timeout: 120_000,
}, async () => {
  const place = await mkdtemp(join(tmpdir(), "guohe-batch-"));
  const { startThread: realStart } = await vi.importActual<typeof import("../../../../electron/workers/start-thread.ts")>(
    "../../../../electron/workers/start-thread.ts",
  );
  try {
    const cases = ["sound", "bad", "other", "last"].map((key) => ({
      key,
      folder: key,
      title: key,
      path: join(place, key),
      documents: join(place, key, "文书"),
      passwords: [],
    }));
    for (const { path } of cases) await cp(join(samplesFolder(), "topic-2", "case.json"), join(path, "case.json"));
    const moment = { kind: "date", date: "2026-05-25" } as const;
    // one that an earlier test left would not be watched
    await endSpares();
    const starts: unknown[] = [];
    vi.mocked(startThread).mockImplementation((name, data) => {
      const worker = realStart(name, data);
      starts.push(data);
      const post = worker.postMessage.bind(worker);
      worker.postMessage = (message: { readonly task?: { readonly path: string } }, transfer?: readonly ArrayBuffer[]) => {
        post(message, transfer as ArrayBuffer[]);
        if (message.task?.path === join(place, "bad")) setImmediate(() => worker.terminate());
      };
      return worker;
    });
    const results = await runBatch({ kind: "build", cases, moment, threads: 2 }, { signal: new AbortController().signal, onProgress: () => undefined });
    // nothing was attached, which each case tells that was built
    const told = results.map(({ key, problem }) => [key, problem?.includes("找不到")]);
    expect(told).toEqual(cases.map(({ key }) => [key, key !== "bad"]));
    const cores = Math.max(1, Math.floor(availableParallelism() / 2));
    expect(starts).toContainEqual({ cores, atOnce: 3 });
    expect(starts).toContainEqual({ cores, atOnce: 1 });
    for (const { path } of cases) expect((await readdir(path)).filter((name) => name.includes(".guohe-"))).toEqual([]);
  } finally {
    vi.mocked(startThread).mockImplementation(realStart);
    await rm(place, { recursive: true, force: true });
  }
});

test("cases that are only verified are looked at one after the other, and none once the user has cancelled", async () => {
  const cases = ["a", "b", "c"].map((key) => ({ key, folder: key, title: key, path: join(tmpdir(), "guohe-no-such", key), documents: "", passwords: [] }));
  const moment = { kind: "date", date: "2026-05-25" } as const;
  const verify = async (stopAfter: string) => {
    const stop = new AbortController();
    const shown: string[] = [];
    const results = await runBatch(
      { kind: "verify", cases, moment, threads: 1 },
      {
        signal: stop.signal,
        onProgress: (running, result) => {
          shown.push(running.join(" "));
          if (result?.key === stopAfter) stop.abort();
        },
      },
    );
    return { shown, done: results.map(({ key }) => key) };
  };
  expect(await verify("c")).toEqual({ shown: ["a", "", "b", "", "c", ""], done: ["a", "b", "c"] });
  expect(await verify("a")).toEqual({ shown: ["a", ""], done: ["a"] });
});
