import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

describe("the number of what is funded", () => {
  it.each([
    ["Example Council\nDr. Anna Sample || File: ABCRP 514417 – 25", "ABCRP 514417 – 25"],
    ["Example Council\nFile: 514417 – 25 March 2026", "514417"],
    ["Beispielrat\nAkte: 25-4417-A", "25-4417-A"],
    ["Conseil de l'exemple\nObjet : votre demande 514417 – offre de subvention", "514417"],
    ["Beispielrat\nIhr Antrag 514417 wurde bewilligt.", "514417"],
    ["Example Research Council – Grants\nHome > Grants > LP250104417\nLP250104417 – Linkage Projects", "LP250104417"],
    ["例示研究機構\nご応募いただいた課題「例」（課題番号：JPEX25A1234）を採択します。", "JPEX25A1234"],
  ])("is told as that of a file, an application or a page: %s", (text, reference) => {
    expect(readProof(pagesOf(text)).reference?.text).toBe(reference);
  });
});
