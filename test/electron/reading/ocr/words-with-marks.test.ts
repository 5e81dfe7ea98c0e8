import { expect, test } from "vitest";
import { differsByMarks, nameOf, surerReading } from "../../../../electron/reading/ocr/words-with-marks.ts";

test.each([
  ["Begoña Solórzano", "Begoiia Solérzano"],
  ["SZŰCS Győző", "SZUCS Gy6z6"],
  ["Caoimhín Ó Súilleabháin", "Caoimhin O Stiilleabhdin"],
])("%s is another reading of the same words as %s", (text, read) => expect(differsByMarks(text, read)).toBe(true));

test.each([
  // two signs of Chinese that Tesseract takes for letters
  ["Gong Xuemei (ÄTA)", "Gong Xuemei (ATA)"],
  ["Ana Solórzano", "Begoiia Solérzano"],
  ["Begoña", "Begoiia Solérzano"],
])("%s is none of %s", (text, read) => expect(differsByMarks(text, read)).toBe(false));

const readings = (...all: readonly (readonly [string, number])[]) => all.map(([text, confidence]) => ({ text, confidence }));

test("letters of Danish that no language at hand has are told by what English and the others make of them", () => {
  const of = (text: string, confidence: number, ...others: readonly (readonly [string, number])[]) =>
    surerReading({ text, confidence }, readings(...others))?.text;
  expect(of("Seren @stergard-Holm", 0.4, ["Sgren Ostergärd-Holm", 0.54], ["Soren Ostergård-Holm", 0.88], ["Saren Ostergárd-Holm", 0.49])).toBe(
    "Søren Østergård-Holm",
  );
  expect(of("Selvi @degard", 0.83, ["Sglvi Odegärd", 0.57], ["Solvi Odegárd", 0.7], ["Solvi Odegård", 0.75], ["Solvi Odegárd", 0.74])).toBe("Sølvi Ødegård");
  expect(of("Birgitte Kj@rsgaard", 0.65, ["Birgitte Kjersgaard", 0.84], ["Birgitte Kjersgaard", 0.92], ["Birgitte Kjarsgaard", 0.56])).toBe(
    "Birgitte Kjærsgaard",
  );
});

test("a letter with a mark that one language alone takes for another outweighs no others", () => {
  const read = { text: "Hémi Tawhai", confidence: 0.8 };
  const others = readings(["Hemi Täwhai", 0.83], ["Hemi Tawhai", 0.87], ["Hömi Täwhai", 0.93], ["Hémi Táwhai", 0.88]);
  expect(surerReading(read, others)?.text).toBe("Hémi Táwhai");
});

test("two letters that languages without it make of one outweigh none that has it", () => {
  const begona = readings(
    ["Begona Solörzano", 0.9],
    ["Begoña Solórzano", 0.93],
    ["Begofia Solórzano", 0.89],
    ["Begofia Solórzano", 0.87],
    ["Begofia Solórzano", 0.88],
  );
  expect(surerReading({ text: "Begonia Sol6rzano", confidence: 0.57 }, begona)?.text).toBe("Begoña Solórzano");
  const lu = readings(["Name: Dongfang Lü", 0.92], ["Name: Dongfang Lii", 0.91], ["Name: Dongfang Li", 0.82], ["Name: Dongfang Lii", 0.92]);
  expect(surerReading({ text: "Name: Dongfang Lii", confidence: 0.88 }, lu)?.text).toBe("Name: Dongfang Lü");
});

test("of a guess a language that is surer, though not sure, is taken where it differs by marks alone", () => {
  const read = { text: "Maria Peiioilillo Cardenas", confidence: 0.62 };
  expect(surerReading(read, readings(["María Peñoilillo Cárdenas", 0.77], ["Maria Pefioililo Cardenas", 0.6]))?.text).toBe("María Peñoilillo Cárdenas");
});

test("a letter that all others read otherwise is theirs, though English is as sure", () => {
  const others = readings(
    ["Dr. Ximena Börquez", 0.91],
    ["Dr. Ximena Bórquez", 0.94],
    ["Dr. Ximena Bórquez", 0.92],
    ["Dr. Ximena Bórguez", 0.92],
    ["Dr. Ximena Bórquez", 0.91],
  );
  expect(surerReading({ text: "Dr. Ximena Bérquez", confidence: 0.92 }, others)?.text).toBe("Dr. Ximena Bórquez");
});

test("a name that English reads as the others do, or mail, stays", () => {
  expect(
    surerReading({ text: "Qiao Zhihong", confidence: 0.89 }, readings(["Qiao Zhihong", 0.83], ["Qiao Zhihon3", 0.9], ["Giao Zhihonzg", 0.38])),
  ).toBeUndefined();
  expect(surerReading({ text: "Bian Siyuan, gjc@samb.example", confidence: 0.91 }, readings(["Bian Siyuan, gjcOsamb.example", 0.89]))).toBeUndefined();
});

/** Each word as sure as the whole. */
const words = (text: string, confidence: number) => text.split(" ").map((word) => ({ text: word, confidence }));
const named = (read: readonly [string, number], ...others: readonly (readonly [string, number])[]) =>
  nameOf(
    words(...read),
    others.map((other) => words(...other)),
  ).text;

test("each word of a name is read by the language that knows it", () => {
  const portuguese = nameOf(
    [{ text: "Jodo", confidence: 0.96 }, ...words("Gongalves", 0.92)],
    [
      [{ text: "Joäo", confidence: 0.84 }, ...words("Goncalves", 0.93)],
      [{ text: "João", confidence: 0.97 }, ...words("Gonçalves", 0.96)],
      [{ text: "Joao", confidence: 0.31 }, ...words("Goncalves", 0.88)],
    ],
  );
  expect(portuguese.text).toBe("João Gonçalves");
});

test("languages that know no ü and ñ, and take them for two letters, do not outvote those that do", () => {
  expect(named(["Dongfang Lii", 0.88], ["Dongfang Lü", 0.93], ["Dongfang Lii", 0.93], ["Dongfang Li", 0.75], ["Dongfang Lii", 0.88])).toBe("Dongfang Lü");
  expect(named(["Begoiia", 0.53], ["Begona", 0.86], ["Begoña", 0.96], ["Begofia", 0.54], ["Begofia", 0.62], ["Begofia", 0.91])).toBe("Begoña");
});

test("a name of other words in most languages is taken as a whole", () => {
  expect(named(["Begoiia Sol6 rzano", 0.4], ["Begoña Solórzano", 0.95], ["Begofia So1órzano", 0.6])).toBe("Begoña Solórzano");
});
