import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { inflateSync } from "node:zlib";
import { type PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { readingError } from "../files/file-error.ts";
import { openRegularFile } from "../files/regular-file.ts";
import { type BundleRecord, bundleRecordSchema } from "./bundle-record.ts";

/** Our name among the private data of programs (ISO 32000-1, 14.5). */
const APPLICATION = "GuoheKit";
/** The end of the file with its trailer, and the longest catalog that we look through. */
const TAIL = 4096;
const LONGEST_CATALOG = 1 << 20;
const ROW = 20;
/** A bundle of a thousand pages has a record of 2 MB. */
const LONGEST_RECORD = 64 * 1024 * 1024;

/** Keeps the record in the bundle itself, as private data of ours that no reader shows and PDF/A allows. */
export function embedRecord(pdf: PDFDocument, record: BundleRecord, createdAt: Date): void {
  const { context, catalog } = pdf;
  const stream = context.register(context.flateStream(Buffer.from(JSON.stringify(record), "utf8")));
  const data = context.obj({ LastModified: PDFString.fromDate(createdAt), Private: stream });
  catalog.set(PDFName.of("PieceInfo"), context.obj({ [APPLICATION]: data }));
}

/**
 * The record of a bundle that lies alone. The file must be byte for byte the one that was written: its ID is made of its hash.
 * Errors: `file-not-found`, `file-unreadable`, `bundle-without-plan`, `bundle-changed`.
 */
export async function readEmbeddedRecord(path: string): Promise<Result<BundleRecord, AppError>> {
  let file: FileHandle | undefined;
  try {
    file = await openRegularFile(path);
    const found = await recordIn(file, path);
    if (found.ok || found.error.kind !== "bundle-without-plan") return found;
    return (await isOurs(file)) ? fail({ kind: "bundle-changed", file: path }) : found;
  } catch (error) {
    return fail(readingError(path, error));
  } finally {
    await file?.close();
  }
}

async function recordIn(file: FileHandle, path: string): Promise<Result<BundleRecord, AppError>> {
  const unknown = fail<AppError>({ kind: "bundle-without-plan", file: path });
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - TAIL), Math.min(TAIL, size));
  const trailer = /trailer\n<< \/Size (\d+) \/Root (\d+) 0 R [^\n]*\/ID \[<([0-9a-f]{32})>[^\n]*>>\nstartxref\n(\d+)\n%%EOF\n$/.exec(tail);
  const [, , root, id, start] = trailer ?? [];
  if (root === undefined || id === undefined || start === undefined) return unknown;
  const table = Number(start);
  const offsetOf = async (object: number) => {
    const header = await read(file, table, 32);
    const rows = table + (/^xref\n0 \d+\n/.exec(header)?.[0].length ?? 0);
    return Number(/^\d{10}/.exec(await read(file, rows + object * ROW, ROW))?.[0] ?? "0");
  };
  const catalog = (await read(file, await offsetOf(Number(root)), Math.min(LONGEST_CATALOG, size))).split("endobj")[0] ?? "";
  const place = new RegExp(`/${APPLICATION}[^>]*/Private (\\d+) 0 R`).exec(catalog)?.[1];
  if (place === undefined) return unknown;
  if ((await hashUpTo(file, table)).slice(0, 32) !== id) return fail({ kind: "bundle-changed", file: path });
  const at = await offsetOf(Number(place));
  const head = (await read(file, at, 512)).split("stream\n")[0] ?? "";
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? "0");
  if (length > Math.min(size, LONGEST_RECORD)) return unknown;
  const data = Buffer.from(await read(file, at + head.length + "stream\n".length, length), "latin1");
  const parsed = bundleRecordSchema.safeParse(recordOf(data));
  return parsed.success ? ok(parsed.data) : unknown;
}

/** The value of the record; `undefined` for what is none, and for a small one that would unpack to a huge one. */
function recordOf(data: Uint8Array): unknown {
  try {
    return JSON.parse(inflateSync(data, { maxOutputLength: LONGEST_RECORD }).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** A program that saved the bundle again keeps our data or our name as its maker somewhere in it. */
async function isOurs(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  let before = "";
  for (let at = 0; at < size; at += LONGEST_CATALOG) {
    const text = before + (await read(file, at, Math.min(LONGEST_CATALOG, size - at)));
    if (text.includes(`/${APPLICATION}`)) return true;
    before = text.slice(-APPLICATION.length - 1);
  }
  return false;
}

async function hashUpTo(file: FileHandle, end: number): Promise<string> {
  const hash = createHash("sha256");
  for (let at = 0; at < end; at += LONGEST_CATALOG) hash.update(Buffer.from(await read(file, at, Math.min(LONGEST_CATALOG, end - at)), "latin1"));
  return hash.digest("hex");
}

/** Bytes as characters of Latin-1, as many as there are. */
async function read(file: FileHandle, from: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.toString("latin1", 0, bytesRead);
}
