import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { closeRecognition } from "../../electron/reading/ocr/ocr-client.ts";
import { readText } from "../../electron/reading/read-text.ts";
import type { FileText } from "../../shared/reading/page-text.ts";

/** `start`: the first file, for which the threads are started; `digital`: the next one. `texts`: of each page, as the source says them and as they were recognised. */
export type MeasuredReading = {
  readonly start: number;
  readonly digital: number;
  readonly scans: readonly { readonly seconds: number; readonly cpu: number; readonly texts: readonly { readonly source: string; readonly read: string }[] }[];
  readonly peakMegabytes: number;
};

/** Reads a digital agreement, then scans. Run by reading.ts: a folder for what it keeps, a digital file, then pairs of a source and its scan. Times in seconds; `cpu`: of all threads together. */
const [home = "", digital = "", ...files] = process.argv.slice(2);
process.env.GUOHE_HOME = home;

async function read(path: string, ocr: boolean, ending = ""): Promise<FileText> {
  const bytes = Buffer.concat([await readFile(path), Buffer.from(ending)]);
  const text = await readText({ file: basename(path), bytes }, { ocr });
  if (!text.ok) throw new Error(JSON.stringify(text.error));
  return text.value;
}

/** Reads the same pages in a file of other content, so that nothing of it is kept. */
const readAnew = (path: string, ocr: boolean) => read(path, ocr, "\n%anew\n");

type Timed = { readonly seconds: number; readonly cpu: number; readonly text: FileText };

async function timed(work: () => Promise<FileText>): Promise<Timed> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const text = await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, text };
}

const words = ({ pages }: FileText) => pages.map(({ lines }) => lines.map(({ text }) => text).join("\n"));

const first = await timed(() => readAnew(digital, false));
const next = await timed(() => read(digital, false));
// the models are loaded once in the life of the program
await readAnew(files[1] ?? digital, true);
const scans: MeasuredReading["scans"][number][] = [];
for (let at = 0; at < files.length; at += 2) {
  const [source = "", scan = ""] = files.slice(at, at + 2);
  const sources = words(await read(source, false));
  const { seconds, cpu, text } = await timed(() => read(scan, true));
  scans.push({ seconds, cpu, texts: words(text).map((found, page) => ({ source: sources[page] ?? "", read: found })) });
}
await closeRecognition();
const measured: MeasuredReading = { start: first.seconds, digital: next.seconds, scans, peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6 };
process.stdout.write(JSON.stringify(measured));
