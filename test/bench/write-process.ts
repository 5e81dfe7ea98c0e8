import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, env, memoryUsage } from "node:process";
import { runBatch } from "../../electron/jobs/many-cases/batch.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { makeCases } from "../fixtures/many-cases.ts";

/**
 * Writes the documents of so many cases in one batch, as the window does, and prints as JSON how many, in how many seconds, and the most
 * resident bytes of the whole process up to each tenth of the cases: read ten times a second, as a batch's threads share the process.
 */
const count = Number(argv[2]);
const place = await mkdtemp(join(tmpdir(), "guohe-write-"));
env.GUOHE_HOME = join(place, "data");
const moment = parseMoment("2026-05-25T10:00");
if (moment === undefined) throw new Error("no moment");
try {
  const folder = join(place, "cases");
  await mkdir(folder);
  const cases = (await makeCases(folder, count)).map((path, index) => {
    const key = `case-${index}`;
    return { key, path, folder: key, title: key, documents: join(path, "文书"), passwords: [] };
  });
  const memory: number[] = [];
  let [most, done] = [0, 0];
  const look = () => {
    most = Math.max(most, memoryUsage.rss());
  };
  const looking = setInterval(look, 100);
  const started = performance.now();
  const results = await runBatch(
    { kind: "write", moment, cases },
    {
      signal: new AbortController().signal,
      onProgress: (_, result) => {
        if (result === undefined) return;
        done += 1;
        if (done % (count / 10) !== 0) return;
        look();
        memory.push(most);
        most = 0;
      },
    },
  );
  clearInterval(looking);
  const seconds = (performance.now() - started) / 1000;
  const failed = results.flatMap(({ problem }) => problem ?? []);
  if (failed.length > 0 || results.length !== count) throw new Error(failed.join("\n"));
  console.log(JSON.stringify({ seconds, documents: results.reduce((sum, { documents = 0 }) => sum + documents, 0), memory }));
} finally {
  await rm(place, { recursive: true, force: true });
}
