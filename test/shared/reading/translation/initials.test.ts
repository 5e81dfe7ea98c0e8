import { expect, it } from "vitest";
import { sectionsOf } from "../../../../shared/reading/translation/sections.ts";
import { pagesOf } from "../pages-of.ts";

const CLAUSE = "Article 4 Law\nDisputes are settled within ninety (90) days.\n\n";
const SIGNED = `For Nanjiao\nNanjiao Sample University\n\nFor Süderau\nHochschule Süderau\n\nH. Kröpfl\f王䶮\nName: Wang Yan (王䶮)\nDate: 11 May 2026\nName: Dr. Hedwig Kröpfl`;

const partsOf = (text: string) => sectionsOf(pagesOf(...text.split("\f"))).parts.map(({ number, isSignature }) => (isSignature ? "signature" : number));

it("the initial of who signs numbers no clause, so that the signing block stays one", () => {
  const { parts } = sectionsOf(pagesOf(...(CLAUSE + SIGNED).split("\f")));
  expect(parts.map(({ isSignature }) => isSignature)).toEqual([false, true]);
  expect(parts[1]?.paragraphs.map(({ text }) => text)).toContain("H. Kröpfl");
});

it("a heading behind a letter numbers one, whichever the first letter is", () => {
  expect(partsOf("A. Purpose\nThe works go on.\n\nB. Scope\nThey are done at Süderau.")).toEqual([1, 2]);
});
