import type { Case } from "../../shared/case/case.ts";
import { type DocumentContent, documentText, wordsSha256 } from "../../shared/documents/blocks.ts";
import { lettersOf } from "../../shared/documents/guide-letters.ts";
import { writeLetter } from "../../shared/documents/write-letter.ts";
import { findTopic, type Guide } from "../../shared/guide/guide.ts";
import { renderPdf } from "../documents/pdf.ts";
import type { Fonts } from "../pdf/fonts/fonts.ts";
import { markPdfAsSample } from "./lay-out-sample.ts";

/** A letter of the product as it would be printed for a case, marked 样例; its words and their hash. */
export type PrintedLetter = {
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly pages: number;
  readonly wordsSha256: string;
  readonly words: string;
};

/** Prints the letter of this id for a case. Throws when the case is not one that the letter is written for. */
export async function printLetter(theCase: Case, guide: Guide, id: string, fonts: Fonts): Promise<PrintedLetter> {
  const content = await letterContent(theCase, guide, id);
  const rendered = await renderPdf(content, { fonts });
  if (!rendered.ok) throw new Error(`${id}: ${JSON.stringify(rendered.error)}`);
  const { bytes, pages } = rendered.value;
  return { bytes: await markPdfAsSample(bytes, fonts), title: content.title, pages, wordsSha256: wordsSha256(content), words: documentText(content) };
}

async function letterContent(theCase: Case, guide: Guide, id: string): Promise<DocumentContent> {
  const topic = findTopic(guide, theCase.topic);
  if (!topic.ok) throw new Error(`the guide has no topic ${theCase.topic}`);
  const letter = lettersOf(guide).find((candidate) => candidate.id === id);
  if (letter === undefined) throw new Error(`no template for ${id}`);
  const outcome = writeLetter({ case: theCase, guide, topic: topic.value, letter });
  if (outcome.kind !== "written") throw new Error(`${id}: ${JSON.stringify(outcome)}`);
  return outcome.content;
}
