/** Pictures of pages, the one used last at the end; what is over the limit goes from the front. */
export class PageCache {
  private readonly pictures = new Map<string, Uint8Array>();
  private bytes = 0;
  private readonly mostBytes: number;

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes;
  }

  get(key: string): Uint8Array | undefined {
    const found = this.pictures.get(key);
    if (found) {
      this.pictures.delete(key);
      this.pictures.set(key, found);
    }
    return found;
  }

  set(key: string, picture: Uint8Array): void {
    this.bytes += picture.length - (this.pictures.get(key)?.length ?? 0);
    this.pictures.delete(key);
    this.pictures.set(key, picture);
    for (const [oldest, other] of this.pictures) {
      if (this.bytes <= this.mostBytes) break;
      this.pictures.delete(oldest);
      this.bytes -= other.length;
    }
  }

  get size(): number {
    return this.bytes;
  }
}
