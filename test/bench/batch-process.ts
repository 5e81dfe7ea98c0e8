import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, cpuUsage, env, memoryUsage } from "node:process";
import { samplesFolder } from "../../electron/files/paths.ts";
import { runBatch } from "../../electron/jobs/many-cases/batch.ts";
import type { BatchResult } from "../../shared/desk/batch.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { giveOwnScans } from "./own-scans.ts";

/** Builds and verifies copies of the complete example, so many at a time, and prints the seconds, those of the processor, and the resident bytes after a third and at the end, as JSON. */
const [threads = 1, count = 1] = argv.slice(2).map(Number);
const place = await mkdtemp(join(tmpdir(), "guohe-batch-"));
env.GUOHE_HOME = join(place, "data");
const moment = parseMoment("2026-05-25T10:00");
if (moment === undefined) throw new Error("no moment");
try {
  const cases = Array.from({ length: count }, (_, index) => ({ key: `case-${index}`, path: join(place, String(index)) }));
  for (const { key, path } of cases) {
    await cp(join(samplesFolder(), "topic-2"), path, { recursive: true });
    await giveOwnScans(path, key);
  }
  const memory: number[] = [];
  let done = 0;
  const onProgress = (_: readonly string[], result?: BatchResult) => {
    if (result === undefined) return;
    done += 1;
    if (done === Math.ceil(count / 3) || done === count) memory.push(memoryUsage.rss());
  };
  const before = cpuUsage();
  const started = performance.now();
  const results = await runBatch(
    {
      kind: "build",
      moment,
      threads,
      cases: cases.map((one) => ({ ...one, folder: one.key, title: one.key, documents: join(one.path, "文书"), passwords: [] })),
    },
    { signal: new AbortController().signal, onProgress },
  );
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = cpuUsage(before);
  const processor = (user + system) / 1_000_000;
  const failed = results.filter(({ verified }) => !verified);
  if (failed.length > 0 || results.length !== count) throw new Error(failed.map(({ problem }) => problem).join("\n"));
  console.log(JSON.stringify({ seconds, processor, memory }));
} finally {
  await rm(place, { recursive: true, force: true });
}
