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
