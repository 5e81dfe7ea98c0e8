import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { closeRecognition, recognise } from "../../electron/reading/ocr/ocr-client.ts";
import { type DrawnPage, redChannel } from "../../electron/reading/page-picture.ts";
import { readText } from "../../electron/reading/read-text.ts";
import type { FileText } from "../../shared/reading/page-text.ts";

/**
 * `start`: the first file, for which the threads are started; `digital`: the next one. Of each scan: `seconds`: opened, inspected, drawn and recognised;
 * `pictures`: pictures of its pages recognised, which is all that an OCR engine does; `texts`: of each page, as the source says them and as they were recognised.
 */
export type MeasuredReading = {
  readonly start: number;
  readonly digital: number;
  readonly scans: readonly {
    readonly seconds: number;
    readonly cpu: number;
    readonly pictures: number;
    readonly texts: readonly { readonly source: string; readonly read: string }[];
  }[];
  readonly peakMegabytes: number;
};

/** Reads a digital agreement, then scans. Run by reading.ts: a folder for what it keeps, a digital file, then of each scan its source, itself and the folder with its pages as PPM. Times in seconds; `cpu`: of all threads together. */
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

type Timed<T> = { readonly seconds: number; readonly cpu: number; readonly done: T };

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const done = await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, done };
}

/** Pages at 150 dots to the inch, as the product draws them. */
const SCALE = 150 / 72;

/** What pdftoppm writes: “P6”, width, height and 255, then red, green and blue of each pixel. */
function pageOf(file: Buffer): DrawnPage {
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(file.toString("latin1", 0, 40));
  if (!head) throw new Error("no PPM of 8 bits");
  const [start = 0, width = 0, height = 0] = [...head].map((part, at) => (at === 0 ? part.length : Number(part)));
  const rgba = new Uint8Array(4 * width * height);
  for (let at = 0; at < width * height; at++) rgba.set(file.subarray(start + 3 * at, start + 3 * at + 3), 4 * at);
  return { rgba, width, height, scale: SCALE };
}

const pagesIn = async (folder: string) => await Promise.all((await readdir(folder)).toSorted().map(async (name) => pageOf(await readFile(join(folder, name)))));

/** All pages under way at once, as those of a file are. */
async function recogniseAll(pages: readonly DrawnPage[]): Promise<void> {
  for (const read of await Promise.all(pages.map((page) => recognise(redChannel(page), 1 / page.scale)))) {
    if (!read.ok) throw new Error(JSON.stringify(read.error));
  }
}

const words = ({ pages }: FileText) => pages.map(({ lines }) => lines.map(({ text }) => text).join("\n"));

const first = await timed(() => readAnew(digital, false));
const next = await timed(() => read(digital, false));
// the models are loaded once in the life of the program
await readAnew(files[1] ?? digital, true);
const scans: Omit<MeasuredReading["scans"][number], "pictures">[] = [];
const parts = Array.from({ length: files.length / 3 }, (_, part) => files.slice(3 * part, 3 * part + 3));
for (const [source = "", scan = ""] of parts) {
  const sources = words(await read(source, false));
  const { seconds, cpu, done } = await timed(() => read(scan, true));
  scans.push({ seconds, cpu, texts: words(done).map((found, page) => ({ source: sources[page] ?? "", read: found })) });
}
// of the reading of files: the product never holds all pages of one as pictures, as it does here from now on
const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
const pictures: number[] = [];
for (const [, , folder = ""] of parts) {
  const pages = await pagesIn(folder);
  pictures.push((await timed(() => recogniseAll(pages))).seconds);
}
await closeRecognition();
const measured: MeasuredReading = {
  start: first.seconds,
  digital: next.seconds,
  scans: scans.map((scan, at) => ({ ...scan, pictures: pictures[at] ?? 0 })),
  peakMegabytes,
};
process.stdout.write(JSON.stringify(measured));
