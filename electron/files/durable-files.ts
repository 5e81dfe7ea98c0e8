import { createFile } from "./write-durably.ts";

/** So many files may be with the disk at once. */
const AT_ONCE = 8;

/**
 * New files of one folder that is being filled aside: the next is made while the disk takes the last ones, which takes longer than
 * writing them. Nothing is sure before `settle`; where that is not reached, call `end`, so that no file is open any more.
 */
export class DurableFiles {
  private readonly taking = new Set<Promise<void>>();
  private failure: { readonly error: unknown } | undefined;

  /** Hands the content over: the bytes may be freed or changed after it. Throws the system's error, also that of an earlier file. */
  async write(path: string, content: Uint8Array): Promise<void> {
    const file = await createFile(path);
    try {
      await file.append(content);
    } catch (error) {
      await file.abandon();
      throw error;
    }
    const taken: Promise<void> = file
      .finish()
      .catch((error: unknown) => {
        this.failure ??= { error };
      })
      .finally(() => this.taking.delete(taken));
    this.taking.add(taken);
    if (this.taking.size >= AT_ONCE) await Promise.race(this.taking);
    this.throwFailure();
  }

  /** Waits until the disk has all of them. Throws the system's error. */
  async settle(): Promise<void> {
    await this.end();
    this.throwFailure();
  }

  /** Waits until none is open any more. */
  async end(): Promise<void> {
    await Promise.all(this.taking);
  }

  private throwFailure(): void {
    if (this.failure) throw this.failure.error;
  }
}
