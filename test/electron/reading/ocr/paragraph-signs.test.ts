import { expect, test } from "vitest";
import { mayHaveParagraphSign, shareWithSigns, withParagraphSigns } from "../../../../electron/reading/ocr/paragraph-signs.ts";

test("a paragraph sign is set where Tesseract has read a figure or a dollar, and PP-OCR the number alone", () => {
  expect(withParagraphSigns("8 1 Gegenstand des Vertrages", " 1 Gegenstand des Vertrages")).toBe("§ 1 Gegenstand des Vertrages");
  expect(withParagraphSigns("$ 4 Czas trwania", "4Czas trwania")).toBe("§ 4 Czas trwania");
  expect(withParagraphSigns("nicht; $ 15 Abs. 3 Satz 2 gilt", "nicht;15 Abs. 3 Satz 2 gilt")).toBe("nicht; § 15 Abs. 3 Satz 2 gilt");
  expect(withParagraphSigns("8 8 Laufzeit", "8Laufzeit")).toBe("§ 8 Laufzeit");
});

test("the heading of a clause begins with a paragraph sign even where both engines saw a dollar", () => {
  expect(withParagraphSigns("$ 4 Geistiges Eigentum", "$4 Geistiges Eigentum")).toBe("§ 4 Geistiges Eigentum");
  expect(withParagraphSigns("$ 12 Laufzeit und Kündigung", "$12 Laufzeitund Kundigung")).toBe("§ 12 Laufzeit und Kündigung");
  for (const sum of ["$ 4 Mio. jährlich", "$ 4 Millionen", "$ 20 pro Tag", "$ 500 Pauschale", "Kosten: $ 40 Reise", "$ 40 Reise, Hotel und 3 Tage Aufenthalt"])
    expect(withParagraphSigns(sum, sum)).toBe(sum);
});

test("figures and money that both engines see stay as they are", () => {
  expect(withParagraphSigns("8 12 Stück", "8 12Stuck")).toBe("8 12 Stück");
  expect(withParagraphSigns("85 Tage", "85Tage")).toBe("85 Tage");
  expect(withParagraphSigns("$ 500 pro Tag", "$500 pro Tag")).toBe("$ 500 pro Tag");
  expect(withParagraphSigns("8 1 Gegenstand", "Gegenstand")).toBe("8 1 Gegenstand");
});

test("only languages whose contracts number clauses so are looked into twice", () => {
  expect(mayHaveParagraphSign("8 1 Gegenstand", "deu")).toBe(true);
  expect(mayHaveParagraphSign("§ 1 Gegenstand", "deu")).toBe(false);
  expect(mayHaveParagraphSign("$ 500 a day", "eng")).toBe(false);
});

test("so much of a line is read again as its signs reach across", () => {
  expect(shareWithSigns("8 10 Schlussbestimmungen")).toBeCloseTo((8 / 24) * 1.25);
  expect(shareWithSigns("gilt nach 8 12 und $ 15 Abs. 3 Satz 2 dieses Vertrages unter den Parteien")).toBeCloseTo((27 / 73) * 1.25);
  expect(shareWithSigns("8 1 Ziel")).toBe(1);
});
