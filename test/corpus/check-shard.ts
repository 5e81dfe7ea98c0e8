import { join } from "node:path";
import { argv } from "node:process";
import { openPdfium } from "../../electron/pdf/pdfium.ts";
import { checkFile } from "./check-file.ts";

/** Child process of `check-corpus.ts`: checks the files of a folder that it is given, and sends each result. */
const [folder = "", ...files] = argv.slice(2);
async function checkAll(): Promise<void> {
  // fonts and threads are started before any file's time counts
  const [first] = files;
  if (first !== undefined) await checkFile(join(folder, first), first, await openPdfium());
  for (const name of files) {
    // a fresh one for each file: a trap in one must not spoil the next
    const result = await checkFile(join(folder, name), name, await openPdfium(), () => process.send?.("alive"));
    process.send?.(result);
  }
  process.disconnect?.();
}
void checkAll();
