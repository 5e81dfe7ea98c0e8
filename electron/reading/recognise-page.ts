import { fail, ok, type Result } from "../../shared/errors.ts";
import { type DayByPen, daysByPen, withDays, writtenDay } from "../../shared/reading/days-by-pen.ts";
import type { PageText, TextBox } from "../../shared/reading/page-text.ts";
import type { Loss, WorkerClient } from "../workers/worker-client.ts";
import type { PageTurn } from "./digital-text.ts";
import { inkMarks } from "./ink-marks.ts";
import { closeRecognition, type RecognisedPage, recognise, recognisePens } from "./ocr/ocr-client.ts";
import type { PagePicture } from "./ocr/ocr-messages.ts";
import type { SharedPdf, TextAnswer, TextProgress, TextTask } from "./text-messages.ts";

/** Pixels to a point: 150 to the inch, at which the smallest print of a contract is 16 pixels high. */
const SCALE = 150 / 72;
/** A page is given so many seconds to be drawn. */
const DRAW_SECONDS = 40;
/** Text that stands on its head is read with half of this; where less is reached, the page is tried in its other turns. */
const SURE = 0.75;
/** In a script that no engine knows, all turns are read as badly: another must be better by so much. */
const BETTER = 0.1;
/** So few characters say nothing of how a page stands. */
const LEAST_CHARACTERS = 12;
/** The threads that recognise text are ended when nothing has been asked of them for so long: they hold hundreds of megabytes. */
const IDLE_MS = 20_000;
/** So many pages are under way at once: one is drawn and searched for lines while another is read. */
const AT_ONCE = 3;

/** Reads pages from their pictures. */
export class PageRecogniser {
  private readonly drawing: WorkerClient<TextTask, TextAnswer, TextProgress>;
  private running = 0;
  private idle: NodeJS.Timeout | undefined;
  private readonly waiting: (() => void)[] = [];
  /**
   * Memory of pictures that are read, for the next ones: threads share it, so that it is freed only when each of them has looked for what it
   * holds, and none counts it for that. Pages of one stack would add up to hundreds of megabytes.
   */
  private spare: SharedArrayBuffer[] = [];

  /** @param drawing the thread that draws pages */
  constructor(drawing: WorkerClient<TextTask, TextAnswer, TextProgress>) {
    this.drawing = drawing;
  }

  /**
   * The page with what it shows, or without lines where it shows no text.
   * @param unsure its inspection could not tell how it stands
   */
  recognise(pdf: SharedPdf, page: PageText, unsure: boolean, signal: AbortSignal | undefined): Promise<Result<PageText, Loss>> {
    return this.inItsPlace(() => this.inTheRightTurn(pdf, page, unsure, signal));
  }

  /** The digital page with the days that a pen has filled in at these places, as far as they can be told. */
  readDays(pdf: SharedPdf, page: PageText, places: readonly DayByPen[], signal: AbortSignal | undefined): Promise<Result<PageText, Loss>> {
    return this.inItsPlace(async () => {
      const drawn = await this.draw(pdf, page, signal);
      if (!drawn.ok) return drawn;
      const { picture, whole } = drawn.value;
      const read = await this.withDays(page, whole, signal, places);
      this.keepSpare(picture);
      this.keepSpare(whole);
      return read;
    });
  }

  /** The page with what a pen has written at these places, as far as it is a day. */
  private async withDays(
    page: PageText,
    picture: PagePicture,
    signal: AbortSignal | undefined,
    places: readonly DayByPen[] = daysByPen(page),
  ): Promise<Result<PageText, Loss>> {
    if (places.length === 0) return ok(page);
    const boxes = places.map(({ box }) => box);
    const read = await recognisePens(picture, page.width / picture.width, boxes, signal);
    return read.ok ? ok(withDays(page, places, read.value.map(writtenDay))) : read;
  }

  /** No more pages than can be are under way at once, and no thread is ended while one is. */
  private async inItsPlace<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    clearTimeout(this.idle);
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
      if (this.running === 0) this.idle = setTimeout(() => void this.endIdle(), IDLE_MS).unref();
    }
  }

  /** Ends the threads at once, unless pages are with them. */
  async endIdle(): Promise<void> {
    if (this.running > 0) return;
    clearTimeout(this.idle);
    this.spare = [];
    await closeRecognition();
  }

  private async inTheRightTurn(pdf: SharedPdf, page: PageText, unsure: boolean, signal: AbortSignal | undefined): Promise<Result<PageText, Loss>> {
    let best: Read | undefined;
    for (const more of [0, 180, 90, 270] as const) {
      const turned = turnedBy(page, more);
      const read = await this.inTurn(pdf, turned, signal);
      if (!read.ok) return read;
      if (!best || isBetterRead(read.value, best.read)) best = { page: turned, read: read.value };
      const { confidence, tall } = best.read;
      const characters = charactersOf(best.read);
      if (!tall && (confidence >= SURE || (!unsure && characters < LEAST_CHARACTERS))) break;
      // a page that its inspection knew is not tried on its side as well, unless its lines say so
      if (more === 180 && !unsure && !tall) break;
    }
    if (!best) return ok(page);
    const { lines, marks } = best.read;
    return ok({ ...best.page, source: lines.length > 0 ? "ocr" : "none", lines, inkMarks: marks });
  }

  private async inTurn(
    pdf: SharedPdf,
    page: PageText,
    signal: AbortSignal | undefined,
  ): Promise<Result<RecognisedPage & { readonly marks: readonly TextBox[] }, Loss>> {
    const drawn = await this.draw(pdf, page, signal);
    if (!drawn.ok) return drawn;
    const { picture, whole, pens } = drawn.value;
    const { width, height, redSeals } = page;
    const read = await recognise(picture, width / picture.width, { whole, pens }, signal);
    if (!read.ok) return read;
    const { lines } = read.value;
    const marks = inkMarks(picture, { width, height }, lines, redSeals).filter((mark) => !pens.some((pen) => overlap(mark, pen) > 0));
    const filled = await this.withDays({ ...page, lines, inkMarks: [...marks, ...pens] }, whole, signal);
    if (!filled.ok) return filled;
    this.keepSpare(picture);
    this.keepSpare(whole);
    return ok({ ...read.value, lines: filled.value.lines, marks: filled.value.inkMarks ?? [] });
  }

  /** The print of the page as a picture, the same with what pens have drawn in blue (`whole`), and where that is. */
  private async draw(pdf: SharedPdf, { page, turn }: PageText, signal: AbortSignal | undefined) {
    const into = this.spare.pop();
    const drawn = await this.drawing.ask({ kind: "picture", pdf, page, turn, scale: SCALE, ...(into && { into }) }, { seconds: DRAW_SECONDS, signal });
    if (!drawn.ok) return drawn;
    const { picture, whole = picture, penMarks = [] } = drawn.value.kind === "picture" ? drawn.value : {};
    if (!picture || !whole) return fail<Loss>({ code: "thrown", error: new Error(`page ${page} cannot be drawn`) });
    return ok({ picture, whole, pens: penMarks });
  }

  /** Keeps the memory of a picture that has been read: of what failed, a thread may still be at it. */
  private keepSpare({ pixels }: PagePicture): void {
    const { buffer } = pixels;
    if (buffer instanceof SharedArrayBuffer && !this.spare.includes(buffer)) this.spare.push(buffer);
  }
}

const charactersOf = ({ lines }: Pick<RecognisedPage, "lines">) => lines.reduce((sum, { text }) => sum + text.length, 0);

/** A page on its side shows a few signs, which may be read as surely as any: of the turn in which it is to be read there is more text. */
export const isBetterRead = (one: Pick<RecognisedPage, "lines" | "confidence">, best: Pick<RecognisedPage, "lines" | "confidence">): boolean =>
  one.confidence > best.confidence + BETTER && charactersOf(one) * LEAST_SHARE >= charactersOf(best);
/** A turn that is right shows at least this part of what another shows. */
const LEAST_SHARE = 3;

function overlap(one: TextBox, other: TextBox): number {
  const across = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const down = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return across > 0 && down > 0 ? across * down : 0;
}

type Read = { readonly page: PageText; readonly read: RecognisedPage & { readonly marks: readonly TextBox[] } };

/** The page turned further clockwise, with its seals. */
function turnedBy(page: PageText, more: PageTurn): PageText {
  if (more === 0) return page;
  const { width, height } = page;
  const [toWidth, toHeight] = more === 180 ? [width, height] : [height, width];
  const turned = (box: TextBox): TextBox => {
    if (more === 180) return { ...box, left: width - box.left - box.width, top: height - box.top - box.height };
    if (more === 90) return { left: height - box.top - box.height, top: box.left, width: box.height, height: box.width };
    return { left: box.top, top: width - box.left - box.width, width: box.height, height: box.width };
  };
  return { ...page, width: toWidth, height: toHeight, turn: turnOf(page.turn + more), redSeals: page.redSeals.map(turned) };
}

const turnOf = (degrees: number): PageTurn => ([0, 90, 180, 270] as const).find((turn) => turn === degrees % 360) ?? 0;
