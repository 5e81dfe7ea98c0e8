import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import { type AppError, ok, type Result } from "../../shared/errors.ts";
import type { LoadedAttachment } from "../ingest/loaded-attachment.ts";
import type { ReadingOptions } from "../ingest/prepare-attachment.ts";
import { type OpenAttachment, prepareSafely } from "../ingest/read-attachment.ts";
import type { Checkpoint } from "../workers/checkpoint.ts";
import type { BundleInput } from "./bundle-input.ts";

/** An attachment that was read and not opened yet: nothing of it needs closing. */
export type AttachmentRead = { readonly loaded: LoadedAttachment; readonly open: OpenAttachment };

/** So many more are read while one is bundled: one for each thread that reads. */
const AHEAD = 2;

/** Reads the attachments of a bundle in their order, the next ones while one is bundled. */
export class ReadAhead {
  private readonly begun = new Map<PlannedAttachment, Promise<Result<AttachmentRead, AppError>>>();
  private readonly input: BundleInput;
  private readonly reading: ReadingOptions;
  private readonly checkpoint: Checkpoint;

  constructor(input: BundleInput, reading: ReadingOptions, checkpoint: Checkpoint) {
    this.input = input;
    this.reading = reading;
    this.checkpoint = checkpoint;
  }

  /** The attachment at this place, from 0; each is taken once, in order. Errors: those of loading and reading. Throws `Stopped`. */
  async take(index: number): Promise<Result<AttachmentRead, AppError>> {
    const [planned, ...behind] = this.input.attachments.slice(index, index + 1 + AHEAD);
    if (!planned) throw new RangeError(`there is no attachment ${index}`);
    const read = this.begin(planned);
    // with the one that is waited for there are no more than `AHEAD`
    for (const next of behind.slice(0, -1)) this.begin(next);
    try {
      return await read;
    } finally {
      this.begun.delete(planned);
      for (const next of behind) this.begin(next);
    }
  }

  private begin(planned: PlannedAttachment): Promise<Result<AttachmentRead, AppError>> {
    const begun = this.begun.get(planned) ?? this.read(planned);
    this.begun.set(planned, begun);
    // it is thrown where the attachment is taken, if it is
    begun.catch(() => undefined);
    return begun;
  }

  private async read(planned: PlannedAttachment): Promise<Result<AttachmentRead, AppError>> {
    const loaded = await this.input.load(planned);
    if (!loaded.ok) return loaded;
    const { changes, reused } = loaded.value;
    if (!reused) {
      const open = await prepareSafely(loaded.value, { ...this.reading, ...(changes && { changes }) }, this.checkpoint);
      return open.ok ? ok({ loaded: loaded.value, open: open.value }) : open;
    }
    // one of an earlier bundle is opened, but not looked at again
    const { looks, kind, warnings, untouched } = reused;
    // pages that came from pictures have the size that they were given then
    const keepSizes = this.reading.keepSizes || kind === "image";
    const prepared = await prepareSafely(loaded.value, { passwords: [], keepSizes, looks }, this.checkpoint);
    if (!prepared.ok) return prepared;
    const open: OpenAttachment = async (pdfium) => {
      const opened = await prepared.value(pdfium);
      return opened.ok ? ok({ ...opened.value, kind, warnings, ...(untouched && { untouched }) }) : opened;
    };
    return ok({ loaded: loaded.value, open });
  }
}
