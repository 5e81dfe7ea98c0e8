import type { FileHandle } from "node:fs/promises";
import { Reader } from "@zip.js/zip.js";

/** A file on the disk, read where a ZIP is asked for: none of it is in memory as a whole. */
export class DiskReader extends Reader<FileHandle> {
  private readonly handle: FileHandle;
  constructor(handle: FileHandle, size: number) {
    super(handle);
    this.handle = handle;
    this.size = size;
  }
  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.min(length, Math.max(0, this.size - index)));
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await this.handle.read(bytes, done, bytes.length - done, index + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  }
}
