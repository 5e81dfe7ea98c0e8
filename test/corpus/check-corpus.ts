import { fork } from "node:child_process";
import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { FileResult } from "./check-file.ts";

/** A file that nothing is heard of for so long is taken as hanging; each step of comparing its pages counts anew. */
const SILENT_MS = 120_000;

const resultSchema = z.object({
  file: z.string(),
  counts: z.record(z.string(), z.number()),
  pages: z.number().optional(),
  ms: z.number(),
  worst: z.number().optional(),
  refused: z.string().optional(),
  warnings: z.array(z.string()),
  faults: z.array(z.string()),
});

/** Bundles every PDF of a folder, its subfolders included, in as many processes as the machine has cores. */
export async function checkCorpus(folder: string): Promise<readonly FileResult[]> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.toLowerCase().endsWith(".pdf")).sort();
  const shards = Math.max(1, Math.min(availableParallelism(), 8, files.length));
  const results = await Promise.all(
    Array.from({ length: shards }, (_, shard) =>
      checkShard(
        folder,
        files.filter((_file, index) => index % shards === shard),
      ),
    ),
  );
  return results.flat().sort((one, other) => one.file.localeCompare(other.file));
}

async function checkShard(folder: string, files: readonly string[]): Promise<FileResult[]> {
  const results: FileResult[] = [];
  // a process that dies takes only the file that it was at along
  while (results.length < files.length) {
    const left = files.slice(results.length);
    const found = await runShard(folder, left);
    results.push(...found.slice(0, left.length));
    const lost = left[found.length];
    if (lost !== undefined) results.push({ file: lost, counts: {}, ms: 0, warnings: [], faults: ["the process died or hung"] });
  }
  return results;
}

function runShard(folder: string, files: readonly string[]): Promise<FileResult[]> {
  return new Promise((done) => {
    const results: FileResult[] = [];
    const child = fork(fileURLToPath(new URL("check-shard.ts", import.meta.url)), [folder, ...files], {
      execArgv: ["--import", "tsx"],
    });
    const end = () => child.kill("SIGKILL");
    let timer = setTimeout(end, SILENT_MS);
    child.on("message", (message) => {
      clearTimeout(timer);
      timer = setTimeout(end, SILENT_MS);
      if (message === "alive") return;
      const { pages, worst, refused, ...rest } = resultSchema.parse(message);
      results.push({
        ...rest,
        ...(pages === undefined ? {} : { pages }),
        ...(worst === undefined ? {} : { worst }),
        ...(refused === undefined ? {} : { refused }),
      });
    });
    child.on("exit", () => {
      clearTimeout(timer);
      done(results);
    });
  });
}

/** The totals, as a sentence. */
export function resultSummary(results: readonly FileResult[]): string {
  const count = (wanted: (result: FileResult) => boolean) => results.filter(wanted).length;
  const pages = results.reduce((sum, result) => sum + (result.pages ?? 0), 0);
  return (
    `${results.length} files: ${count((one) => one.pages !== undefined && one.faults.length === 0)} bundled right, ` +
    `${count((one) => one.refused !== undefined && one.faults.length === 0)} refused with a true reason, ${count((one) => one.faults.length > 0)} at fault; ` +
    `${pages} pages; slowest ${Math.max(0, ...results.map(({ ms }) => ms))} ms`
  );
}

/** The table of results and the totals, as lines. */
export function resultTable(results: readonly FileResult[]): readonly string[] {
  const line = ({ file, counts, pages, worst, ms, refused, warnings, faults }: FileResult) => {
    const says = Object.entries(counts).map(([reader, count]) => `${reader} ${count}`);
    const outcome = faults.length > 0 ? `FAULT ${faults.join("; ")}` : refused === undefined ? "bundled" : `refused: ${refused}`;
    const cells = [
      file,
      outcome,
      pages ?? "-",
      worst === undefined ? "-" : worst.toFixed(3),
      `${ms} ms`,
      says.join(" ") || "no reader opens it",
      warnings.join(" "),
    ];
    return `| ${cells.join(" | ")} |`;
  };
  return [
    "| file | outcome | pages | ink moved | time | readers say | warnings |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...results.map(line),
    "",
    resultSummary(results),
  ];
}

async function main(folder: string): Promise<void> {
  const results = await checkCorpus(resolve(folder));
  for (const line of resultTable(results)) process.stdout.write(`${line}\n`);
  process.exitCode = results.length === 0 || results.some(({ faults }) => faults.length > 0) ? 1 : 0;
}

if (argv[1] === fileURLToPath(import.meta.url)) await main(argv[2] ?? ".");
