import { stat } from "node:fs/promises";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import type { AttachmentOverview } from "../../shared/attachments/received-files.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { findAttachmentFile } from "../files/attachment-files.ts";
import { readingError } from "../files/file-error.ts";
import { openRegularFile, readRegularFile } from "../files/regular-file.ts";
import { type ConvertedWord, convertWord } from "../ingest/convert-word.ts";
import { CONVERTED_FOLDER } from "../ingest/converted-files.ts";
import { fileType, type WordEnding } from "../ingest/file-type.ts";
import type { WantedPicture } from "./draw-page.ts";
import type { ViewedSource } from "./opened-attachments.ts";
import { PageThread } from "./page-client.ts";

/** Pictures kept in memory, and Word files that were made a PDF of: both end with the program. */
const MOST_BYTES = 48 * 1024 * 1024;
const MOST_CONVERTED = 4;

/** Pictures of pages by file, page and size, those seen last; no more than `mostBytes` of them. */
export const pageCache = (mostBytes: number) => new LRUCache<string, Uint8Array>({ maxSize: mostBytes, sizeCalculation: ({ length }) => Math.max(1, length) });

export type Viewed = { readonly folder: string; readonly file: string; readonly passwords: readonly string[] };

/** The pages of the attachments of open cases, for the screens. Close it at the end of the program. */
export class ViewedAttachments {
  private readonly thread = new PageThread();
  private readonly cache = pageCache(MOST_BYTES);
  private readonly end = new AbortController();
  private converting: Promise<unknown> = Promise.resolve();
  private readonly converted = new LRUCache<string, Promise<Result<Uint8Array, AppError>>>({ max: MOST_CONVERTED });

  /** Pages, their sizes and how the attachment begins. Errors: those of finding and reading it. */
  async look(viewed: Viewed): Promise<Result<AttachmentOverview, AppError>> {
    const source = await this.source(viewed);
    if (!source.ok) return source;
    const found = await this.thread.ask(source.value, { kind: "look" });
    if (!found.ok) return found;
    const { value } = found;
    if (typeof value === "string" || value instanceof Uint8Array) return fail({ kind: "unexpected", cause: { code: "thrown", detail: "look" } });
    return ok({ ...value, ...(source.value.converted ? { converted: true } : {}) });
  }

  /** The words of a page, in reading order; empty on a scan. */
  async words(viewed: Viewed, page: number): Promise<Result<string, AppError>> {
    const source = await this.source(viewed);
    if (!source.ok) return source;
    const found = await this.thread.ask(source.value, { kind: "words", page });
    if (!found.ok) return found;
    return typeof found.value === "string" ? ok(found.value) : fail({ kind: "unexpected", cause: { code: "thrown", detail: "words" } });
  }

  /** A page as a JPEG. Errors: also `cancelled`. */
  async picture(viewed: Viewed, wanted: WantedPicture, ticket: string): Promise<Result<Uint8Array, AppError>> {
    const source = await this.source(viewed);
    if (!source.ok) return source;
    const { path, stamp } = source.value;
    const key = [path, stamp, wanted.page, wanted.width, wanted.turn].join("\n");
    const known = this.cache.get(key);
    if (known) return ok(known);
    const drawn = await this.thread.ask(source.value, { kind: "picture", ...wanted }, ticket);
    if (!drawn.ok) return drawn;
    if (!(drawn.value instanceof Uint8Array)) return fail({ kind: "unexpected", cause: { code: "thrown", detail: "picture" } });
    this.cache.set(key, drawn.value);
    return ok(drawn.value);
  }

  takeBack(tickets: readonly string[]): void {
    this.thread.takeBack(tickets);
  }

  close(): Promise<void> {
    this.end.abort();
    return this.thread.close();
  }

  private async source({ folder, file, passwords }: Viewed): Promise<Result<ViewedSource, AppError>> {
    const found = await findAttachmentFile(folder, { file });
    if (!found.ok) return found;
    const { path } = found.value;
    try {
      const { mtimeMs, size } = await stat(path);
      const source = { path, stamp: `${mtimeMs}-${size}`, file, passwords };
      if (!(await mayBeWord(path))) return ok(source);
      const converted = await this.convertedWord(source, folder);
      return converted.ok ? ok(converted.value ? { ...source, converted: converted.value } : source) : converted;
    } catch (error) {
      return fail(readingError(file, error));
    }
  }

  /** The PDF of a Word file, made once, the very one that is bundled; `undefined`: it is another kind of packed file, which the reader names. */
  private async convertedWord({ path, stamp, file }: ViewedSource, folder: string): Promise<Result<Uint8Array | undefined, AppError>> {
    const bytes = await readRegularFile(path);
    const type = fileType(bytes);
    if (type.kind !== "word") return ok(undefined);
    const key = `${path}\n${stamp}`;
    const convert = () => this.convert(bytes, type.ending, file, folder);
    const known = this.converted.get(key) ?? this.oneByOne(convert).then((made) => (made.ok ? ok(made.value.bytes) : made));
    this.converted.set(key, known);
    const made = await known;
    // the next look may find the program that was missing
    if (!made.ok) this.converted.delete(key);
    return made;
  }

  private async convert(bytes: Uint8Array, ending: WordEnding, file: string, folder: string): Promise<Result<ConvertedWord, AppError>> {
    const { signal } = this.end;
    try {
      return await convertWord(bytes, ending, file, { kept: join(folder, CONVERTED_FOLDER), signal });
    } catch (error) {
      if (signal.aborted) return fail({ kind: "cancelled" });
      throw error;
    }
  }

  /** A case with ten Word files does not start the user's office program ten times at once. */
  private oneByOne<T>(work: () => Promise<T>): Promise<T> {
    const done = this.converting.then(work);
    this.converting = done.catch(() => undefined);
    return done;
  }
}

/** By the first bytes: ZIP, OLE or RTF. */
async function mayBeWord(path: string): Promise<boolean> {
  const handle = await openRegularFile(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 0);
    const head = buffer.subarray(0, bytesRead).toString("latin1");
    return head.startsWith("PK\x03\x04") || head.startsWith("\xd0\xcf\x11\xe0") || head.startsWith("{\\rtf");
  } finally {
    await handle.close();
  }
}
