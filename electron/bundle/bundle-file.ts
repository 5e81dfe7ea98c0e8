import { createHash } from "node:crypto";
import { type PDFContext, PDFDocument, type PDFObject, PDFPageLeaf, PDFPageTree, PDFRawStream, type PDFRef } from "@cantoo/pdf-lib";
import { createFile, type GrowingFile } from "../files/write-durably.ts";

/** What was written. */
export type WrittenFile = { readonly sha256: string; readonly bytes: number };

/** Pieces are handed to the disk in loads of about this many bytes. */
const LOAD = 4 << 20;

/** Pieces of so many bytes are handed over alone. */
const LARGE = 64 << 10;

/** A comment of four bytes above 127 tells programs that the file is binary (ISO 32000-1, 7.5.2). */
const HEADER = Buffer.from("%PDF-1.7\n%\xe5\xd1\xf6\xfd\n", "latin1");

/**
 * A PDF that goes to disk while it is being made, so that it need not fit into memory.
 *
 * `pdf` is an ordinary document of pdf-lib: append and insert pages, draw on them, register objects, set metadata. Call
 * `spill` between two attachments: all objects that exist by then are written and freed, pages and catalog aside. They
 * can still be referred to, but no longer looked up or changed. Draw on pages at any time, up to `finish`, which writes
 * the rest. Never call `pdf.save()`. Call `abandon` in a `finally`; after `finish` it does nothing.
 */
export class BundleFile {
  readonly pdf: PDFDocument;
  private readonly file: GrowingFile;
  private readonly hash = createHash("sha256");
  /** where each object begins, by its number */
  private readonly offsets = new Map<number, number>();
  private load: Uint8Array[] = [];
  private loaded = 0;
  private length = 0;

  private constructor(pdf: PDFDocument, file: GrowingFile) {
    this.pdf = pdf;
    this.file = file;
  }

  /** Begins a new file at `path`. Throws the system's error. */
  static async create(path: string): Promise<BundleFile> {
    const bundle = new BundleFile(await PDFDocument.create({ updateMetadata: false }), await createFile(path));
    await bundle.append(HEADER);
    return bundle;
  }

  /** Writes and frees all objects that are finished: nothing of the bytes that they came from is needed any more. Throws the system's error. */
  async flushToDisk(): Promise<void> {
    const { context } = this.pdf;
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (object instanceof PDFPageLeaf || isRoot(context, ref, object)) continue;
      await this.writeObject(ref, object);
      context.delete(ref);
    }
    await this.flush();
  }

  /** Writes what is left and closes the file when the disk has it. Throws the system's error. */
  async finish(): Promise<WrittenFile> {
    const { context } = this.pdf;
    for (const [ref, object] of context.enumerateIndirectObjects()) await this.writeObject(ref, object);
    await this.writeCrossReferences();
    await this.flush();
    await this.file.finish();
    return { sha256: this.hash.digest("hex"), bytes: this.length };
  }

  /** Closes a file that will not be finished. */
  abandon(): Promise<void> {
    return this.file.abandon();
  }

  private async writeObject(ref: PDFRef, object: PDFObject): Promise<void> {
    if (this.offsets.has(ref.objectNumber)) throw new Error(`object ${ref.objectNumber} was changed after it had been written`);
    this.offsets.set(ref.objectNumber, this.length);
    await this.append(latin1(`${ref.objectNumber} ${ref.generationNumber} obj\n`));
    if (object instanceof PDFRawStream) {
      // the data as it is, not copied once more
      object.updateDict();
      await this.append(bytesOf(object.dict));
      await this.append(latin1("\nstream\n"));
      await this.append(object.contents);
      await this.append(latin1("\nendstream"));
    } else await this.append(bytesOf(object));
    await this.append(latin1("\nendobj\n"));
  }

  /** A classic table (7.5.4), which the oldest readers know. Numbers that no object took are free, one leading to the next. */
  private async writeCrossReferences(): Promise<void> {
    // all that is written so far is in the hash: a bundle that is opened again proves itself by its ID
    await this.flush();
    const { context } = this.pdf;
    const size = context.largestObjectNumber + 1;
    const free = Array.from({ length: size }, (_, number) => number).filter((number) => !this.offsets.has(number));
    const nextFree = new Map(free.map((number, index) => [number, free[index + 1] ?? 0]));
    const rows = Array.from({ length: size }, (_, number) => {
      const offset = this.offsets.get(number);
      if (offset !== undefined) return `${String(offset).padStart(10, "0")} 00000 n \n`;
      return `${String(nextFree.get(number) ?? 0).padStart(10, "0")} ${number === 0 ? "65535" : "00000"} f \n`;
    });
    const id = this.hash.copy().digest("hex").slice(0, 32);
    const { Root, Info } = context.trailerInfo;
    const trailer = `trailer\n<< /Size ${size} /Root ${Root} ${Info ? `/Info ${Info} ` : ""}/ID [<${id}> <${id}>] >>\nstartxref\n${this.length}\n%%EOF\n`;
    await this.append(latin1(`xref\n0 ${size}\n${rows.join("")}${trailer}`));
  }

  private async append(piece: Uint8Array): Promise<void> {
    this.length += piece.length;
    if (piece.length >= LARGE) {
      // as it is: a copy of each picture would stay in memory until it is collected
      await this.flush();
      this.hash.update(piece);
      await this.file.append(piece);
      return;
    }
    this.loaded += piece.length;
    this.load.push(piece);
    if (this.loaded >= LOAD) await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.load.length === 0) return;
    const load = Buffer.concat(this.load);
    this.load = [];
    this.loaded = 0;
    this.hash.update(load);
    await this.file.append(load);
  }
}

const latin1 = (text: string) => Buffer.from(text, "latin1");

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** Objects that grow until the end: the catalog, the tree of pages, and the document's information. */
function isRoot(context: PDFContext, ref: PDFRef, object: PDFObject): boolean {
  const { Root, Info } = context.trailerInfo;
  return ref === Root || ref === Info || object instanceof PDFPageTree;
}
