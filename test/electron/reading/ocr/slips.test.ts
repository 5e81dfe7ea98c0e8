import { expect, it } from "vitest";
import { withFirstRoman, withoutSlips, withSideNamed } from "../../../../electron/reading/ocr/slips.ts";

it("reads a year behind day and month whose first figure was taken for a letter", () => {
  expect(withoutSlips("Reutlingen, den 9. März A026")).toBe("Reutlingen, den 9. März 2026");
  expect(withoutSlips("14 de marzo de Z026")).toBe("14 de marzo de 2026");
  expect(withoutSlips("fait le 3 juin ?027.")).toBe("fait le 3 juin 2027.");
  for (const kept of ["9. März 2026", "Room 9 Block A026", "Az. A026", "12 März A0265", "Vertrag Nr. 9 Teil A126", "9. März A02b"])
    expect(withoutSlips(kept)).toBe(kept);
});

it("reads a day with a speck in front of its year", () => {
  expect(withoutSlips("Date: 17 June © 2026")).toBe("Date: 17 June 2026");
  expect(withoutSlips("le 3 juin ° 2027")).toBe("le 3 juin 2027");
  expect(withoutSlips("July 3, * 2026")).toBe("July 3, 2026");
  expect(withoutSlips("Date: 24 June 2026_")).toBe("Date: 24 June 2026");
  for (const kept of ["17 June 2026", "© 2026 Acme", "4 pages – 2026", "12 Articles / 2026"]) expect(withoutSlips(kept)).toBe(kept);
});

it("reads square metres where the small figure was taken for a question mark", () => {
  expect(withoutSlips("Labor in Shanghai (620 m?) sowie")).toBe("Labor in Shanghai (620 m²) sowie");
  expect(withoutSlips("620 m?")).toBe("620 m²");
  expect(withoutSlips("m?) sowie zwölf Mitarbeitende")).toBe("m²) sowie zwölf Mitarbeitende");
  for (const kept of ["Wie weit? 620 m?!", "from whom?", "620 m²", "5 mm?"]) expect(withoutSlips(kept)).toBe(kept);
});

it("leaves out what a line to sign on left behind a name", () => {
  expect(withoutSlips("Dr. Katharina Vogel_")).toBe("Dr. Katharina Vogel");
  expect(withoutSlips("Prof. Dr. Jörg Weißhaupt |")).toBe("Prof. Dr. Jörg Weißhaupt");
  for (const kept of ["Date: ____", "Name:_", "III |", "| Vogel |  12 |"]) expect(withoutSlips(kept)).toBe(kept);
});

it("reads a small l and a colon behind a label that were taken for other marks", () => {
  expect(withoutSlips("Xue Ting!an, Director")).toBe("Xue Tinglan, Director");
  expect(withoutSlips("Printed name; Rong Bozhai")).toBe("Printed name: Rong Bozhai");
  expect(withoutSlips("Title ; Director")).toBe("Title: Director");
  for (const kept of ["Stop! and go", "It ends!", "the name; the title; both", "Name: Rong Bozhai"]) expect(withoutSlips(kept)).toBe(kept);
});

it("reads the last letter of a name that was taken for a colon", () => {
  expect(withoutSlips("Dra. Marisol Nájera Urquid:")).toBe("Dra. Marisol Nájera Urquidi");
  for (const kept of ["Dr. Smith:", "Dear Prof. Weber:", "Dr. Smith answers:"]) expect(withoutSlips(kept)).toBe(kept);
});

it("reads the word I that was taken for a stroke", () => {
  expect(withoutSlips("| have read this Agreement and will act on it. | am not a party to")).toBe(
    "I have read this Agreement and will act on it. I am not a party to",
  );
  for (const kept of ["Name | Title | Date", "| hectares", "Vol. | 12"]) expect(withoutSlips(kept)).toBe(kept);
});

it("leaves out a speck of a seal behind a name", () => {
  expect(withoutSlips("Manager ;")).toBe("Manager");
  expect(withoutSlips("le partage des données ;")).toBe("le partage des données ;");
  expect(withoutSlips("Akos Biró, ©")).toBe("Akos Biró");
  expect(withoutSlips("Prof. Jane Smith *")).toBe("Prof. Jane Smith");
  for (const kept of ["Jane Smith, Director", "see Annex *", "Oxford ©", "a + b"]) expect(withoutSlips(kept)).toBe(kept);
});

it("reads the last letter of a Hungarian name and the stop behind a title", () => {
  expect(withoutSlips('Szűcs Győz"')).toBe("Szűcs Győző");
  expect(withoutSlips("Szűcs Győz6")).toBe("Szűcs Győző");
  expect(withoutSlips("Prof, Jin Lixuan")).toBe("Prof. Jin Lixuan");
  expect(withoutSlips("Name: Dr, Aroha Pūriri")).toBe("Name: Dr. Aroha Pūriri");
  for (const kept of ["of the “Győr”", "Annex6", "the Prof, Jin Lixuan", "Prof. Jin Lixuan"]) expect(withoutSlips(kept)).toBe(kept);
});

it("reads the head of a side that a seal has changed, and no half of a sign behind a name", () => {
  expect(withSideNamed("申方：海港大学")).toBe("甲方：海港大学");
  expect(withSideNamed("申方（盖章）")).toBe("甲方（盖章）");
  expect(withSideNamed("沈予宁亻")).toBe("沈予宁");
  for (const kept of ["申请方：海港大学", "申方远", "乙方：申方"]) expect(withSideNamed(kept)).toBe(kept);
});

it("reads the form of a company that was taken for another word", () => {
  expect(withoutSlips("1 Moorabinda Renewable Fuels Pty Lud, a company")).toBe("1 Moorabinda Renewable Fuels Pty Ltd, a company");
  expect(withoutSlips("Kestrel Optics Co., Lid.")).toBe("Kestrel Optics Co., Ltd.");
  for (const kept of ["Put the Lid on", "Pty Ltd", "Co-Lidar"]) expect(withoutSlips(kept)).toBe(kept);
});

it("reads the Roman number of a heading whose last I was taken for L", () => {
  expect(withoutSlips("IIL. Work of the parties")).toBe("III. Work of the parties");
  expect(withoutSlips("VIl. Confidentiality")).toBe("VII. Confidentiality");
  expect(withoutSlips("L. Meyer, Director")).toBe("L. Meyer, Director");
});

it("reads the first heading of a count in Roman numbers, and no initial of a person", () => {
  const read = (...lines: readonly string[]) => withFirstRoman(lines.map((text) => ({ text }))).map(({ text }) => text);
  expect(read("Agreement", "L. Subject of the cooperation", "1. The parties work together.", "II. Duration")[1]).toBe("I. Subject of the cooperation");
  expect(read("L. Meyer, Director", "I. Subject", "II. Duration")[0]).toBe("L. Meyer, Director");
  expect(read("II. Duration", "L. Meyer, Director")[1]).toBe("L. Meyer, Director");
});
