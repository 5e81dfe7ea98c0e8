import { spawnSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { findProgram } from "../runner/tools.ts";
import type { WrittenShare } from "./document-writer.ts";
import { writeCases } from "./write-cases.ts";

/**
 * The documents of 100 cases, one document each, every kind in turn, by the job that the program runs, saved on disk;
 * against LibreOffice that turns the same .docx files into PDF in one call. We write both forms, it writes one.
 */
export async function benchDocuments(scratch: string): Promise<void> {
  // as in a program that has been in use, for one thread and for two: fonts open, code compiled
  await writeCases({ from: 2000, to: 2000 + WARM, out: join(scratch, "warm") });
  const one = await writeCases({ from: 0, to: 100, out: join(scratch, "one") });
  const two = await onTwoThreads(scratch);
  const many = await writeCases({ from: 0, to: 1000, out: join(scratch, "many") });
  const count = one.documents.length;
  console.log(
    `documents  ${each(one.milliseconds, count)} ms each, as .docx and .pdf, on one thread (${count} documents; ${each(one.processor, count)} ms of processor)`,
  );
  console.log(`           ${each(two.milliseconds, two.documents)} ms each on two threads`);
  const memory = many.memory.map((bytes) => (bytes / 1024 / 1024).toFixed(0)).join(", ");
  console.log(
    `           ${each(many.milliseconds, many.documents.length)} ms each for ${many.documents.length}; memory ${memory} MB after 100, 500 and 1,000 documents`,
  );
  const libreOffice = findProgram("soffice");
  if (libreOffice === undefined) return console.log("           soffice: not installed, no comparison");
  const profile = pathToFileURL(join(scratch, "office")).href;
  const convert = (files: readonly string[], out: string) => {
    const started = performance.now();
    const ran = spawnSync(libreOffice, [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "pdf", "--outdir", out, ...files], {
      encoding: "utf8",
    });
    if (ran.status !== 0) throw new Error(`soffice ended with ${ran.status}: ${ran.stderr}`);
    return performance.now() - started;
  };
  // the first call makes its user profile; the second tells what a start costs
  const first = one.documents.slice(0, 1);
  convert(first, join(scratch, "office-first"));
  const start = convert(first, join(scratch, "office-start"));
  const whole = convert(one.documents, join(scratch, "office-out"));
  console.log(
    `           LibreOffice, the same .docx files to PDF in one call: ${each(whole, count)} ms each, ${start.toFixed(0)} ms of it in all for its start`,
  );
  const warm = (whole - start) / (count - 1);
  const times = (milliseconds: number, documents: number) =>
    `${(whole / count / (milliseconds / documents)).toFixed(1)} times as fast (${(warm / (milliseconds / documents)).toFixed(1)} leaving its start aside)`;
  console.log(`           ours is ${times(one.milliseconds, count)} on one thread, ${times(two.milliseconds, two.documents)} on two; target: 3 and 5`);
}

/** Documents that each thread writes before it is timed. */
const WARM = 100;

const each = (milliseconds: number, documents: number) => (milliseconds / documents).toFixed(1);

/** Two threads with half of the cases each, both with their fonts open, as in a program that has been in use. */
async function onTwoThreads(scratch: string): Promise<{ readonly milliseconds: number; readonly documents: number }> {
  const workers = [0, 1].map((share) => {
    const worker = new Worker(new URL("./document-writer-thread.mjs", import.meta.url), { execArgv: [] });
    return { worker, share: { from: share * 50, to: share * 50 + 50, out: join(scratch, `two-${share}`) } };
  });
  const answers = (share?: "share") =>
    Promise.all(
      workers.map(
        ({ worker, share: work }) =>
          new Promise<WrittenShare>((resolve, reject) => {
            worker.once("message", resolve);
            worker.once("error", reject);
            worker.postMessage(share === undefined ? { ...work, from: 2000, to: 2000 + WARM, out: join(work.out, "warm") } : work);
          }),
      ),
    );
  for (const { share } of workers) await mkdir(share.out, { recursive: true });
  await answers();
  const started = performance.now();
  const written = await answers("share");
  const milliseconds = performance.now() - started;
  await Promise.all(workers.map(({ worker }) => worker.terminate()));
  return { milliseconds, documents: written.reduce((sum, { documents }) => sum + documents, 0) };
}
