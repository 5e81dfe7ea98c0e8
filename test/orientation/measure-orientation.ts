import { argv } from "node:process";
import { type MeasuredPage, scannedPages } from "./measured-pages.ts";
import { realPages } from "./real-pages.ts";

/**
 * Prints how often the inspection is right, wrong or unsure about how pages stand: 100 drawn pages with the fonts and texts
 * that the network was fitted with, 100 with others, and, where a folder is named, its PDF files' first pages as scans.
 *
 *   npm run measure:orientation [-- FOLDER-OF-PDFS]
 */
async function count(title: string, pages: AsyncGenerator<MeasuredPage>): Promise<number> {
  const texts = { right: 0, wrong: 0, unsure: 0 };
  const others = { right: 0, wrong: 0, unsure: 0 };
  for await (const { name, turned, said, text, blank } of pages) {
    const needed = (360 - turned) % 360;
    const verdict = said === null ? "unsure" : blank || said === needed ? "right" : "wrong";
    (text ? texts : others)[verdict] += 1;
    if (verdict === "wrong" || (text && verdict === "unsure")) console.log(`  ${verdict}: ${name}, said ${said}`);
  }
  const line = ({ right, wrong, unsure }: typeof texts) => `${right} right, ${wrong} wrong, ${unsure} unsure`;
  console.log(`${title}: pages with text ${line(texts)}; photos, drawings and blank pages ${line(others)}`);
  return texts.wrong + others.wrong;
}

let wrong = await count("as fitted", scannedPages("fit", 40_000));
wrong += await count("kept apart", scannedPages("measure", 90_000));
const [, , folder] = argv;
if (folder !== undefined) await count("real pages", realPages(folder));
if (wrong > 1) process.exitCode = 1;
