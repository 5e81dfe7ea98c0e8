import { closeSync, fstatSync, readSync } from "node:fs";
import { openRegularFileSync } from "../files/regular-file.ts";

/** What PDFium reads piece by piece: fills the target with what stands at the position; false when it cannot be read. */
export type PdfiumSource = { readonly length: number; readonly read: (target: Uint8Array, position: number) => boolean; readonly close: () => void };

/** A file on disk. Throws the system's errors. @param onRead told of how many bytes were taken */
export function onDisk(path: string, onRead: (length: number) => void = () => undefined): PdfiumSource {
  const file = openRegularFileSync(path);
  const read = (target: Uint8Array, position: number) => {
    onRead(target.length);
    return readSync(file, target, 0, target.length, position) === target.length;
  };
  return { length: fstatSync(file).size, read, close: () => closeSync(file) };
}

/** Bytes that stay as they are. @param onRead told of how many were taken */
export function inMemory(bytes: Uint8Array, onRead: (length: number) => void = () => undefined): PdfiumSource {
  const read = (target: Uint8Array, position: number) => {
    if (position + target.length > bytes.length) return false;
    target.set(bytes.subarray(position, position + target.length));
    onRead(target.length);
    return true;
  };
  return { length: bytes.length, read, close: () => undefined };
}
