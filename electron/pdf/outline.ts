import { type PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef } from "@cantoo/pdf-lib";

/** A bookmark leads to its page, shown whole; those below it are shown folded out. */
export type Bookmark = { readonly title: string; readonly page: PDFPage; readonly below?: readonly Bookmark[] };

/** Writes bookmarks (ISO 32000-1, 12.3.3) and opens the file with them shown. Titles are UTF-16, so Chinese reads everywhere. */
export function writeOutline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = pdf;
  const root = context.nextRef();
  const ends = writeLevel(pdf, root, bookmarks);
  context.assign(root, context.obj({ Type: "Outlines", Count: countOf(bookmarks), ...ends }));
  catalog.set(PDFName.of("Outlines"), root);
  catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

function writeLevel(pdf: PDFDocument, parent: PDFRef, bookmarks: readonly Bookmark[]): { readonly First?: PDFRef; readonly Last?: PDFRef } {
  const { context } = pdf;
  const refs = bookmarks.map(() => context.nextRef());
  for (const [index, { title, page, below = [] }] of bookmarks.entries()) {
    const [ref, previous, next] = [refs[index], refs[index - 1], refs[index + 1]];
    if (ref === undefined) continue;
    const entries = {
      Title: PDFHexString.fromText(title),
      Parent: parent,
      Dest: [page.ref, "Fit"],
      ...(previous && { Prev: previous }),
      ...(next && { Next: next }),
      ...(below.length === 0 ? {} : { Count: countOf(below), ...writeLevel(pdf, ref, below) }),
    };
    context.assign(ref, context.obj(entries));
  }
  const [first, last] = [refs[0], refs.at(-1)];
  return { ...(first && { First: first }), ...(last && { Last: last }) };
}

const countOf = (bookmarks: readonly Bookmark[]): number => bookmarks.reduce((sum, { below = [] }) => sum + 1 + countOf(below), 0);

/**
 * Page labels (12.4.2): the running number that is printed on the page, so that a reader can go to 总第14页 by typing 14.
 * @param labels of all pages: 13, or 13-1
 */
export function writePageLabels(pdf: PDFDocument, labels: readonly string[]): void {
  const parts = labels.map((label) => /^(.*?)(\d+)$/.exec(label)).map((match) => ({ prefix: match?.[1] ?? "", number: Number(match?.[2] ?? 0) }));
  const ranges = parts.flatMap(({ prefix, number }, index) => {
    const before = parts[index - 1];
    if (before && before.prefix === prefix && before.number + 1 === number) return [];
    return [index, { S: "D", St: number, ...(prefix === "" ? {} : { P: PDFHexString.fromText(prefix) }) }];
  });
  pdf.catalog.set(PDFName.of("PageLabels"), pdf.context.obj({ Nums: ranges }));
}

export type BundleMetadata = { readonly title: string; readonly author: string; readonly subject: string; readonly createdAt: Date };

export function writeMetadata(pdf: PDFDocument, metadata: BundleMetadata): void {
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true });
  if (metadata.author !== "") pdf.setAuthor(metadata.author);
  if (metadata.subject !== "") pdf.setSubject(metadata.subject);
  pdf.setCreator("国合申报匣");
  pdf.setProducer("国合申报匣");
  pdf.setCreationDate(metadata.createdAt);
  pdf.setModificationDate(metadata.createdAt);
  pdf.setLanguage("zh-CN");
}
