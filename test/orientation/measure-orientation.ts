import { argv } from "node:process";
import { type MeasuredPage, scannedPages } from "./measured-pages.ts";
import { realPages } from "./real-pages.ts";

/**
 * Prints how often the inspection is right, wrong or unsure about how pages with text stand, and whether it is quiet about others: 100 drawn pages with the fonts and texts
 * that the network was fitted with, 100 with others, and, where a folder is named, its PDF files' first pages as scans.
 *
 *   npm run measure:orientation [-- FOLDER-OF-PDFS]
 */
async function count(title: string, pages: AsyncGenerator<MeasuredPage>): Promise<number> {
  const texts = { right: 0, wrong: 0, unsure: 0 };
  const others = { quiet: 0, wrong: 0, unsure: 0 };
  for await (const { name, turned, said, text, blank } of pages) {
    const needed = (360 - turned) % 360;
    const unsure = said === null;
    if (text) texts[unsure ? "unsure" : said === needed ? "right" : "wrong"] += 1;
    // a page without text stands no way: it is wrong to turn it, unless it happens to be right
    else others[unsure ? "unsure" : blank || said === 0 || said === needed ? "quiet" : "wrong"] += 1;
    if (unsure || (!blank && said !== needed && (text || said !== 0))) console.log(`  ${unsure ? "unsure" : "wrong"}: ${name}, said ${said}`);
  }
  console.log(
    `${title}: pages with text ${texts.right} right, ${texts.wrong} wrong, ${texts.unsure} unsure; photos, drawings and blank pages ${others.quiet} nothing to judge, ${others.wrong} wrong, ${others.unsure} unsure`,
  );
  return texts.wrong + others.wrong;
}

let wrong = await count("as fitted", scannedPages("fit", 40_000));
wrong += await count("kept apart", scannedPages("measure", 90_000));
const [, , folder] = argv;
if (folder !== undefined) await count("real pages", realPages(folder));
if (wrong > 1) process.exitCode = 1;
