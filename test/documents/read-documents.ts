import { PDFiumLibrary } from "@hyzyla/pdfium";
import { strFromU8, unzipSync } from "fflate";

/** Reads finished documents back: the words of each page of a PDF, the words of a .docx. */

/** Text of each page as PDFium extracts it. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  library.destroy();
  return pages;
}

/** A part of a .docx as text. */
export function docxPart(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no ${name}`);
  return strFromU8(part);
}

/** The words of a .docx, paragraph by paragraph, without headers and footers; the signs of check boxes left out. */
export function docxWords(bytes: Uint8Array): string {
  const paragraphs = docxPart(bytes, "word/document.xml").match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  return paragraphs
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:tab\/>)/g)].map(([, text]) => plain(text ?? "")).join(""))
    .join("\n")
    .replaceAll(/[☐☑]/g, "");
}

const plain = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
