import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";

/** A new file that grows piece by piece. */
export type GrowingFile = {
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** waits until the disk has it and closes it */
  readonly finish: () => Promise<void>;
  /** closes a file that will not be finished; does nothing after `finish` */
  readonly abandon: () => Promise<void>;
};

/** Makes a new file and the folders to it. Throws the system's error, `EEXIST` when a file of this name is there. */
export async function createFile(path: string): Promise<GrowingFile> {
  await makeFolder(dirname(path));
  const file: FileHandle = await open(path, "wx");
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await file.close();
  };
  return {
    append: (bytes) => file.writeFile(bytes),
    finish: async () => {
      try {
        await file.sync();
      } finally {
        await close();
      }
    },
    abandon: close,
  };
}

/** Writes a new file and waits until the disk has it, so that a folder renamed into place is whole even after a power cut. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await createFile(path);
  try {
    await file.append(typeof content === "string" ? Buffer.from(content) : content);
    await file.finish();
  } finally {
    await file.abandon();
  }
}

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
