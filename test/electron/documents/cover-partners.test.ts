import { expect, test } from "vitest";
import { readHouseStyle } from "../../../electron/documents/house-style.ts";
import { layOutFront } from "../../../electron/documents/lay-out-front.ts";
import { productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import type { Inline } from "../../../shared/documents/blocks.ts";
import { unwrap } from "../../fixtures/letter-source.ts";

const text = (words: string): Inline[] => [{ kind: "text", text: words }];

/** The words of the row of partners as it is printed. */
function printed(partners: readonly string[], linesAbove = 0): string {
  const facts = [
    ...Array.from({ length: linesAbove }, (_, at) => ({ label: "项目名称", values: [text(`样例项目${at}`)] })),
    { label: "外方合作伙伴", values: partners.map(text), mayBeCut: true },
  ];
  const [page] = layOutFront({ blocks: [{ kind: "cover-facts", facts }] }, unwrap(readHouseStyle()), productFonts());
  return (page?.marks ?? []).flatMap((mark) => (mark.kind === "line" ? [mark.line.glyphRuns.map((run) => run.text).join("")] : [])).join("");
}

const both = (count: number) =>
  Array.from({ length: count }, (_, at) => [`样例第${at + 1}工业大学（德国）`, `Technische Hochschule Beispielstadt ${at + 1}`]).flat();

test("partners that fit keep their original names, and nothing says 等", () => {
  const words = printed(both(3));
  expect(words).toContain("Beispielstadt 3");
  expect(words).not.toContain("等");
});

test("original names go before partners do, all of them: a cover that still names all partners never says 等", () => {
  const words = printed(both(12));
  expect(words).toContain("样例第12工业大学（德国）");
  expect(words).not.toContain("Beispielstadt");
  expect(words).not.toContain("等");
});

test("a list from which partners are left out ends with 等", () => {
  const words = printed(both(60));
  expect(words).not.toContain("样例第60工业大学");
  expect(words.endsWith("等")).toBe(true);
});
