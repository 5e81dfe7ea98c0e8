import { describe, expect, test } from "vitest";
import { renderDocx } from "../../../electron/documents/docx.ts";
import { renderPdf } from "../../../electron/documents/pdf.ts";
import { type DocumentContent, documentText } from "../../../shared/documents/blocks.ts";
import { baseOf, planOf, repeatedWords, sampleOf, TOPICS } from "../../fixtures/every-document.ts";
import { squeezed, unwrap } from "../../fixtures/letter-source.ts";
import { docxText, pdfPages } from "../../fixtures/read-documents.ts";

const ALWAYS = ["cooperation-basis", "science-data", "truthfulness", "ethics"];
const LAST = ["budget-sheet", "seal-list"];

/** Which documents each case gets, in the guide's order, an agreement's with its id. */
const EXPECTED: readonly (readonly [name: string, json: () => Record<string, unknown>, documents: readonly string[]])[] = [
  ["sample 1", () => sampleOf("1"), [...ALWAYS, "agreement-checklist--agreement-elbtal", "agreement-checklist--agreement-koala", ...LAST]],
  [
    "sample 2",
    () => sampleOf("2"),
    [
      "no-licence-transfer",
      "self-funding",
      "prior-funding",
      ...ALWAYS,
      "agreement-checklist--agreement-muster",
      "agreement-checklist--agreement-suederau",
      "foreign-funding-checklist",
      ...LAST,
    ],
  ],
  ["sample 3-1", () => sampleOf("3-1"), [...ALWAYS, "agreement-checklist--agreement-platform", "joint-platform-checklist", ...LAST]],
  ["sample 3-2", () => sampleOf("3-2"), ["self-funding", ...ALWAYS, "agreement-checklist--agreement-project", ...LAST]],
];

const nameOf = (content: DocumentContent) => (content.for === undefined ? content.id : `${content.id}--${content.for}`);

describe.each(EXPECTED)("%s", (_name, json, documents) => {
  test("gets every document that applies and none that does not", () => {
    expect(planOf(json()).planned.map(({ content }) => nameOf(content))).toEqual(documents);
  });
});

const CASES = TOPICS.flatMap((topic) => [[`sample ${topic}`, sampleOf(topic)] as const, [`base ${topic}`, baseOf(topic)] as const]);

describe.each(CASES)("the documents of %s", (_name, json) => {
  const { planned, failure } = planOf(json);

  test("are some, and no template is broken", () => {
    expect(failure).toBeUndefined();
    expect(planned.length).toBeGreaterThanOrEqual(7);
  });

  test("have the same words as blocks, as PDF and as Word file", async () => {
    for (const { content } of planned) {
      const words = squeezed(documentText(content));
      const { bytes, pages } = unwrap(await renderPdf(content));
      const printed = await pdfPages(bytes);
      expect(printed.length, content.id).toBe(pages);
      expect(withoutRepeats(printed, content), nameOf(content)).toBe(words);
      const body = squeezed(documentText({ ...content, page: { kind: "letter" } }));
      expect(squeezed(docxText(unwrap(await renderDocx(content)))), nameOf(content)).toBe(body);
      expect(bytes.length, nameOf(content)).toBeLessThan(150_000);
    }
  });
});

/** Words of all pages without page numbers and without what a table document repeats at the top of a further page. */
function withoutRepeats(pages: readonly string[], content: DocumentContent): string {
  return pages
    .map((page, index) => {
      // PDFium reads a hyphen at the end of a line as U+FFFE
      let words = squeezed(page.replaceAll(/—\s*\d+\s*—/g, "").replaceAll("\uFFFE", "-"));
      if (index === 0) return words;
      const [mark, ...heads] = [...repeatedWords(content)].reverse();
      if (mark !== undefined && words.startsWith(mark)) words = words.slice(mark.length);
      const head = heads.find((candidate) => candidate !== "" && words.startsWith(candidate));
      return head === undefined ? words : words.slice(head.length);
    })
    .join("");
}

test("the complete sample of 专题二 has nothing left open in any document", () => {
  for (const { content, missing } of planOf(sampleOf("2")).planned) {
    expect(missing, content.id).toEqual([]);
    expect(documentText(content), content.id).not.toContain("【未填");
  }
});

test("every document quotes or cites the clause that asks for it", () => {
  for (const topic of TOPICS) {
    for (const { content } of planOf(sampleOf(topic)).planned) {
      if (["no-licence-transfer", "self-funding"].includes(content.id)) continue;
      expect(documentText(content), `${content.id} of ${topic}`).toMatch(/申报要求第\d+条|第11条|专题[一二三]/);
    }
  }
});
