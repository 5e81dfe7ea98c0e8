import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, env } from "node:process";
import { samplesFolder } from "../../electron/files/paths.ts";
import { runBatch } from "../../electron/jobs/batch.ts";
import { parseMoment } from "../../shared/text/moment.ts";

/** Builds and verifies copies of the complete example, so many at a time, and prints the seconds as JSON. */
const [threads = 1, count = 1] = argv.slice(2).map(Number);
const place = await mkdtemp(join(tmpdir(), "guohe-batch-"));
env.GUOHE_HOME = join(place, "data");
const moment = parseMoment("2026-05-25T10:00");
if (moment === undefined) throw new Error("no moment");
try {
  const cases = Array.from({ length: count }, (_, index) => ({ key: `case-${index}`, path: join(place, String(index)) }));
  for (const { path } of cases) await cp(join(samplesFolder(), "topic-2"), path, { recursive: true });
  const started = performance.now();
  const results = await runBatch(
    {
      kind: "build",
      moment,
      threads,
      cases: cases.map((one) => ({ ...one, folder: one.key, title: one.key, documents: join(one.path, "文书"), passwords: [] })),
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  const seconds = (performance.now() - started) / 1000;
  const failed = results.filter(({ verified }) => !verified);
  if (failed.length > 0 || results.length !== count) throw new Error(failed.map(({ problem }) => problem).join("\n"));
  console.log(JSON.stringify({ seconds }));
} finally {
  await rm(place, { recursive: true, force: true });
}
