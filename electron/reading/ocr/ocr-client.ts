import { availableParallelism } from "node:os";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { PenReading } from "../../../shared/reading/days-by-pen.ts";
import type { TextBox, TextLine } from "../../../shared/reading/page-text.ts";
import { BY_PEN, FILLED_IN } from "../../../shared/reading/pen-confidence.ts";
import { startThread } from "../../workers/start-thread.ts";
import { type Loss, WorkerClient } from "../../workers/worker-client.ts";
import type { LineBox } from "./line-box.ts";
import type { FoundLines, OcrAnswer, OcrTask, PagePicture, PenLines, ReadLine, SampledLines } from "./ocr-messages.ts";
import { inReadingOrder, pointsOf } from "./order-lines.ts";
import { countScripts } from "./scripts.ts";
import { withFirstRoman } from "./slips.ts";
import { withoutScraps, writtenLines } from "./written-lines.ts";

/** A task that takes longer is given up with its page: half a page takes some seconds on a slow machine. */
const LONGEST_SECONDS = 120;
/** Pictures and what networks make of them are short-lived, and large beside the objects that hold them. */
const YOUNG_MB = 2;

/** One thread finds lines and reads, another looks into them and reads beside it where there is a second processor: a third would take too much memory. */
const first = newThread();
const second = availableParallelism() > 1 ? newThread() : undefined;
const threads = second ? [second, first] : [first];

/** How much is asked of a thread, and lines of all pages that wait for one of which nothing is: one of them searches other pages as well. */
const asked = new Map<Thread, number>();
const waiting: ((thread: Thread) => void)[] = [];

/** Hands what waits to the threads that are free, which count as asked from then on. */
function handOut(): void {
  for (const thread of threads) {
    const next = asked.get(thread) ? undefined : waiting.shift();
    if (next) asked.set(thread, 1);
    next?.(thread);
  }
}

function askMore(thread: Thread, more: 1 | -1): void {
  asked.set(thread, (asked.get(thread) ?? 0) + more);
  handOut();
}

const whichIsFree = (): Promise<Thread> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    handOut();
  });

type Thread = ReturnType<typeof newThread>;
function newThread() {
  return new WorkerClient<OcrTask, OcrAnswer>(() => startThread("ocr-thread", undefined, { maxYoungGenerationSizeMb: YOUNG_MB }));
}

/** `confidence`: 0 to 1, of all characters. `tall`: most lines are taller than wide, as they are on a page that lies on its side. */
export type RecognisedPage = { readonly lines: readonly TextLine[]; readonly confidence: number; readonly tall: boolean };

/**
 * Reads the picture of an upright page, its lines shared among the threads.
 * @param scale points to a pixel
 * @param written where pens have written, in points, what the picture is without, and the `whole` with it
 */
export async function recognise(
  picture: PagePicture,
  scale: number,
  { whole, pens }: { readonly whole: PagePicture; readonly pens: readonly TextBox[] } = { whole: picture, pens: [] },
  signal?: AbortSignal,
): Promise<Result<RecognisedPage, Loss>> {
  const found = await ask({ kind: "find", picture }, signal);
  if (!found.ok) return found;
  const { boxes } = found.value;
  const sampled = await ask({ kind: "sample", picture, boxes }, signal, second);
  if (!sampled.ok) return sampled;
  const read = await readPrint(picture, boxes, sampled.value, signal);
  if (!read.ok) return read;
  const inPixels = pens.map(({ left, top, width, height }) => ({ left: left / scale, top: top / scale, width: width / scale, height: height / scale }));
  const print = withoutScraps([...sampled.value.samples, ...read.value], inPixels);
  const written = writtenLines(print, inPixels);
  const byPen = await readBoxes(
    whole,
    written.map(({ box }) => box),
    { ...sampled.value, samples: [] },
    signal,
  );
  if (!byPen.ok) return byPen;
  const all = [
    ...print.filter(({ box }) => !written.some(({ label }) => label && isSame(label, box))),
    ...byPen.value.map((line) => {
      const isFilledIn = written.some(({ box, label }) => label && isSame(box, line.box));
      return { ...line, confidence: Math.min(line.confidence, isFilledIn ? FILLED_IN : BY_PEN) };
    }),
  ].filter(({ text }) => text !== "");
  const ordered = withFirstRoman(inReadingOrder(isOtherScript(all) ? all : all.filter(isNoJunk), ({ box }) => box, picture.width));
  const lines = ordered.map(({ text, box, confidence }) => ({ text, box: pointsOf(box, scale), confidence }));
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return ok({
    lines: lines.map((line) => ({ ...line, confidence: Math.round(line.confidence * 1000) / 1000 })),
    confidence: characters === 0 ? 0 : lines.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / characters,
    tall: boxes.filter(({ halfWidth, halfHeight }) => halfHeight > 1.5 * halfWidth).length > boxes.length / 2,
  });
}

/** So many points of paper are left around what a pen has written. */
const ROOM = 1.5;

/**
 * Reads what a pen has written on the picture of an upright page, each place several times.
 * @param scale points to a pixel; @param places in points
 */
export async function recognisePens(
  picture: PagePicture,
  scale: number,
  places: readonly TextBox[],
  signal?: AbortSignal,
): Promise<Result<readonly (readonly PenReading[])[], Loss>> {
  const boxes = places.map(({ left, top, width, height }) => ({
    centreX: (left + width / 2) / scale,
    centreY: (top + height / 2) / scale,
    halfWidth: (width / 2 + ROOM) / scale,
    halfHeight: (height / 2 + ROOM) / scale,
    slope: 0,
  }));
  const read = await ask({ kind: "pen", picture, boxes }, signal);
  return read.ok ? ok(read.value.readings) : read;
}

/** Reads the lines that were not read when the page was looked into, the long ones first, so that all threads end together. */
async function readBoxes(
  picture: PagePicture,
  boxes: readonly LineBox[],
  { samples, latinFirst, language }: SampledLines,
  signal: AbortSignal | undefined,
): Promise<Result<readonly ReadBox[], Loss>> {
  const left = boxes.filter((box) => !samples.some((sample) => isSame(sample.box, box))).sort((one, other) => other.halfWidth - one.halfWidth);
  const read: ReadBox[] = [];
  let loss: Loss | undefined;
  const readOne = async (box: LineBox) => {
    const thread = await whichIsFree();
    const answer = loss ? fail(loss) : await ask({ kind: "read", picture, box, latinFirst, language }, signal, thread);
    if (answer.ok) read.push({ ...answer.value, box });
    else loss = answer.error;
    askMore(thread, -1);
  };
  await Promise.all(left.map(readOne));
  return loss === undefined ? ok(read) : fail(loss);
}

/**
 * Reads the print of a page. On one whose long lines are in Latin letters, but others in Chinese, a short line that Tesseract is less sure of may begin with a
 * label in Chinese (职务 Title:), of which it makes letters (53 Tite:): it is read once more, as Chinese.
 */
async function readPrint(
  picture: PagePicture,
  boxes: readonly LineBox[],
  sampled: SampledLines,
  signal: AbortSignal | undefined,
): Promise<Result<readonly ReadBox[], Loss>> {
  const read = await readBoxes(picture, boxes, sampled, signal);
  if (!read.ok || !sampled.latinFirst || !read.value.some(({ text }) => countScripts(text).han > 0)) return read;
  const doubted = read.value.filter(({ text, confidence }) => confidence < SURE_LABEL && text.length <= LABEL_LENGTH && countScripts(text).han === 0);
  const again = await readBoxes(
    picture,
    doubted.map(({ box }) => box),
    { ...sampled, latinFirst: false, samples: [] },
    signal,
  );
  if (!again.ok) return again;
  const isLabelled = ({ text, confidence }: ReadBox) => countScripts(text).han > 0 && confidence >= SURE_CHINESE;
  const labelled = again.value.filter(isLabelled);
  return ok([...read.value.filter(({ box }) => !labelled.some((one) => isSame(one.box, box))), ...labelled]);
}

/** Lines with a label in two languages are no longer; Tesseract is less sure of such a one than this, PP-OCR at least as sure as that. */
const LABEL_LENGTH = 60;
const SURE_LABEL = 0.9;
const SURE_CHINESE = 0.8;

/** Boxes are copied on their way between threads. */
const isSame = (one: LineBox, other: LineBox) => one.centreX === other.centreX && one.centreY === other.centreY;

type ReadBox = { readonly box: LineBox; readonly text: string; readonly confidence: number };

/** What is read with less is a piece of a seal, a signature or a picture. */
const JUNK = 0.5;
const SHORT_JUNK = 0.7;
const SHORT = 3;

const isNoJunk = ({ text, confidence }: ReadBox) => confidence >= (text.length <= SHORT ? SHORT_JUNK : JUNK);

/** So many lines, so many times as wide as high, are a page of text. */
const TEXT_LINES = 4;
const TEXT_SHAPE = 8;

/** A page of text in a script that no engine knows: what they make of its lines is kept, with how little they are sure of it. */
function isOtherScript(read: readonly ReadBox[]): boolean {
  const long = read.filter(({ box }) => box.halfWidth > TEXT_SHAPE * box.halfHeight);
  return long.length >= TEXT_LINES && long.filter(isNoJunk).length < long.length / 2;
}

/** Ends the threads and gives their memory back. */
export const closeRecognition = async (): Promise<void> => {
  await Promise.all([first.close(), second?.close()]);
};

type Answers = { readonly find: FoundLines; readonly sample: SampledLines; readonly read: ReadLine; readonly pen: PenLines };
type Asked<T extends OcrTask> = Answers[T["kind"]];

async function ask<T extends OcrTask>(task: T, signal: AbortSignal | undefined, thread = first): Promise<Result<Asked<T>, Loss>> {
  askMore(thread, 1);
  const answer = await thread.ask(task, { seconds: LONGEST_SECONDS, signal });
  askMore(thread, -1);
  return answer.ok
    ? isAnswerTo(task, answer.value)
      ? ok(answer.value)
      : fail({ code: "thrown", error: new Error(`${task.kind}: ${answer.value.kind}`) })
    : answer;
}

const ANSWERS = { find: "found", sample: "sampled", read: "read", pen: "penned" } as const;

function isAnswerTo<T extends OcrTask>(task: T, answer: OcrAnswer): answer is Asked<T> & OcrAnswer {
  return answer.kind === ANSWERS[task.kind];
}
