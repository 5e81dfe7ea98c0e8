/** Writes big-endian numbers and bytes one after another, as font files hold them. */
export class ByteWriter {
  private bytes: Buffer;
  length = 0;

  /** `expected`: bytes that will do most often; it grows. */
  constructor(expected = 256) {
    this.bytes = Buffer.allocUnsafe(expected);
  }

  uint(value: number, size: 1 | 2 | 4): this {
    this.makeRoom(size);
    // masks keep negative numbers as their two's complement
    this.length = this.bytes.writeUIntBE(size === 4 ? value >>> 0 : value & (size === 2 ? 0xffff : 0xff), this.length, size);
    return this;
  }

  put(bytes: Uint8Array): this {
    this.makeRoom(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
    return this;
  }

  /** Zeros up to a whole multiple of `size` bytes. */
  pad(size: number): this {
    while (this.length % size !== 0) this.uint(0, 1);
    return this;
  }

  /** Writes a number of four bytes into a place that was kept for it. */
  set32(at: number, value: number): void {
    this.bytes.writeUInt32BE(value >>> 0, at);
  }

  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private makeRoom(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + size));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
