import { describe, expect, test } from "vitest";
import { daysByPen, withDays, writtenDay } from "../../../shared/reading/days-by-pen.ts";
import type { PageText, TextBox } from "../../../shared/reading/page-text.ts";

const box = (left: number, top: number, width: number, height = 10): TextBox => ({ left, top, width, height });

/** Print as text with its place, ten points high, and ink. */
function pageWith(print: readonly (readonly [text: string, left: number, top: number, width?: number])[], inkMarks: readonly TextBox[]): PageText {
  const lines = print.map(([text, left, top, width = text.length * 5]) => ({ text, box: box(left, top, width), confidence: 1 }));
  return { page: 1, width: 595, height: 842, turn: 0, source: "digital", lines, redSeals: [], inkMarks };
}

const ink = box(100, 96, 76, 18);

describe("ink behind the label of a day is looked at", () => {
  test.each([
    ["Date:"],
    ["Place and date:"],
    ["日期："],
    ["签字日期:"],
    ["日期 Data："],
    ["日期Date:"],
    ["日期Dae"],
    ["Datum:"],
    ["Fecha:"],
    ["Date :"],
    ["Le :"],
    ["Leoben, am"],
    ["Shanghai, lì"],
    ["Fait à Lyon, le"],
    ["Notifié le"],
    ["Shanghai,"],
    ["Kelt: Szeged,"],
    ["THUS DONE AND SIGNED AT PRETORIA ON"],
    ["Date: ____________"],
    ["日期：____年__月__日"],
    ["Date: __/__/2026"],
    ["Signature:  Date:"],
  ])("%s", (label) => {
    const [day, ...others] = daysByPen(pageWith([[label, 58, 100, /[_]/u.test(label) ? 110 : 40]], [ink]));
    expect(others).toEqual([]);
    expect(day).toMatchObject({ line: 0, marks: [ink], isCell: false });
  });

  test("日　　期： that was set so wide that it is two lines", () => {
    const page = pageWith(
      [
        ["日", 58, 100, 11],
        ["期：", 86, 100, 14],
      ],
      [box(110, 96, 76, 18)],
    );
    expect(daysByPen(page)).toMatchObject([{ line: 1 }]);
  });

  test("日　　期 in a cell of a table that was set as wide, without a colon", () => {
    const page = pageWith(
      [
        ["日", 58, 100, 11],
        ["期", 86, 100, 11],
      ],
      [box(130, 96, 76, 18)],
    );
    expect(daysByPen(page)).toMatchObject([{ line: 1, isCell: true }]);
    const alone = pageWith([["期", 86, 100, 11]], [box(130, 96, 76, 18)]);
    expect(daysByPen(alone)).toEqual([]);
  });

  test("figures among 年, 月 and 日 in print are read with it, and take its place", () => {
    const page = pageWith(
      [
        ["日期：", 58, 100, 30],
        ["年", 130, 100, 11],
        ["月", 165, 100, 11],
        ["日", 200, 100, 11],
        ["第 2 页", 500, 800],
      ],
      [box(94, 97, 30, 14)],
    );
    const days = daysByPen(page);
    expect(days).toMatchObject([{ line: 0, blanks: [1, 2, 3] }]);
    expect(days[0]?.box.left).toBeLessThan(95);
    expect((days[0]?.box.left ?? 0) + (days[0]?.box.width ?? 0)).toBe(211);
    expect(withDays(page, days, ["2026年5月8日"]).lines.map(({ text }) => text)).toEqual(["日期： 2026年5月8日", "第 2 页"]);
  });

  test("each cell of a row whose first says Date, as a line of its own", () => {
    const marks = [box(117, 96, 72, 17), box(309, 96, 72, 17)];
    const page = pageWith(
      [
        ["Date", 64, 100, 24],
        ["Stamp", 64, 120, 30],
      ],
      marks,
    );
    const days = daysByPen(page);
    expect(days).toMatchObject([
      { line: 0, marks: [marks[0]], isCell: true },
      { line: 0, marks: [marks[1]], isCell: true },
    ]);
    expect(withDays(page, days, ["12.10.2026", undefined]).lines.map(({ text }) => text)).toEqual(["Date", "12.10.2026", "Stamp"]);
  });

  test("each cell of a row, though it was read as a name, or 年 月 日 is printed for another", () => {
    const marks = [box(183, 96, 74, 17), box(366, 96, 72, 21)];
    const print = pageWith(
      [
        ["日期", 60, 100, 27],
        ["年月日", 177, 100, 84],
        ["206年5月6日", 365, 98, 75],
      ],
      marks,
    );
    const page = { ...print, lines: print.lines.map((line, index) => (index === 2 ? { ...line, confidence: 0.5 } : line)) };
    const days = daysByPen(page);
    expect(days).toMatchObject([
      { line: 0, blanks: [1], marks: [marks[0]], isCell: true },
      { line: 0, blanks: [2], marks: [marks[1]], isCell: true },
    ]);
    expect(withDays(page, days, [undefined, "2026年5月6日"]).lines.map(({ text }) => text)).toEqual(["日期", "年月日", "2026年5月6日"]);
    expect(daysByPen({ ...print, lines: print.lines.map((line) => ({ ...line, text: line.text.replace("206年5月6日", "2026年5月6日") })) })).toEqual([]);
  });

  test("a label behind which a little of the pen was read already", () => {
    const page = pageWith([["Fecha: y Ll", 293, 100, 68]], [box(339, 99, 72, 15)]);
    const days = daysByPen(page);
    expect(days).toMatchObject([{ line: 0, label: 6 }]);
    expect(withDays(page, days, ["08/05/2026"]).lines.map(({ text }) => text)).toEqual(["Fecha: 08/05/2026"]);
    expect(daysByPen(pageWith([["Fecha: y Ll", 293, 100, 68]], [box(393, 99, 72, 15)]))).toEqual([]);
  });

  test("a label whose box reaches into the pen", () => {
    expect(daysByPen(pageWith([["签订日期：", 59, 100, 75]], [box(123, 96, 77, 17)]))).toHaveLength(1);
    expect(daysByPen(pageWith([["签订日期：", 59, 100, 75]], [box(80, 96, 60, 17)]))).toEqual([]);
  });

  test("日期Date without its colon, whose box reaches into the pen, is no first cell of a row", () => {
    const [day, ...others] = daysByPen(pageWith([["日期Date", 56, 96, 86]], [box(123, 94, 76, 18)]));
    expect(day).toMatchObject({ line: 0, isCell: false });
    expect(others).toEqual([]);
  });

  test("two labels in one row, each with its own", () => {
    const marks = [box(95, 96, 76, 18), box(335, 96, 76, 18)];
    const page = pageWith(
      [
        ["Datum:", 58, 100, 32],
        ["Datum:", 298, 100, 32],
      ],
      marks,
    );
    expect(daysByPen(page)).toMatchObject([
      { line: 0, marks: [marks[0]] },
      { line: 1, marks: [marks[1]] },
    ]);
  });
});

describe("nothing is looked at", () => {
  test.each([
    ["a day that is printed", "Date: 3 June 2026", ink],
    ["a signature", "Signature:", ink],
    ["a name", "Name:", ink],
    ["the label of another thing", "Date of birth:", ink],
    ["words behind the label", "Date: see the last page", ink],
    ["running text that ends in le", "L'accord est conclu pour trois ans à compter de sa signature, le", ink],
    ["running text that ends in on", "The Parties agree on", ink],
    ["a greeting", "Dear Professor Lang, dear colleagues,", ink],
    ["a label without a mark", "Date", box(100, 130, 76, 18)],
    ["ink on another line", "Date:", box(100, 140, 76, 18)],
    ["ink far away", "Date:", box(300, 96, 76, 18)],
    ["ink to the left", "Date:", box(10, 96, 40, 18)],
    ["a drawing as high as a seal", "Date:", box(100, 60, 90, 80)],
  ])("%s", (_, label, mark) => {
    expect(daysByPen(pageWith([[label, 58, 100, 40]], [mark]))).toEqual([]);
  });

  test("print between the label and the ink", () => {
    const page = pageWith(
      [
        ["Date:", 58, 100, 26],
        ["Seal", 90, 100, 20],
      ],
      [box(115, 96, 70, 18)],
    );
    expect(daysByPen(page)).toEqual([]);
  });

  test("a page without ink", () => {
    expect(daysByPen(pageWith([["Date:", 58, 100]], []))).toEqual([]);
  });
});

const reading = (text: string, sure = 0.9) => ({ text, sure: [...text].map(() => sure) });

describe("a day by hand", () => {
  test.each([
    [["18/05/2026", "18/05/2026", "18/05/2026."], "18/05/2026"],
    [["2 July2026", "2 July 2026", "2 July 2026 t"], "2 July2026"],
    [["Göteborg, 202608-19", "Goteborg, 2026-08-19t", "Goteborg, 2026-08-19"], "2026-08-19"],
    [["2026年5月18日", "2026年5月18日", ""], "2026年5月18日"],
    [["15/5,2026", "15/5,2026", "15/5/2026"], "15/5/2026"],
    [["April 2, 2024", "April 22, 2024", "April 22, 2024"], "April 22, 2024"],
  ])("%j is %s", (texts, day) => {
    expect(writtenDay(texts.map((text) => reading(text)))).toBe(day);
  });

  test.each([
    ["one reading alone", ["15/1/2026", "15//2026", "15//2026"]],
    ["readings that differ", ["15/1/2026", "15/7/2026", "15//2026"]],
    ["a name", ["Jane Smith", "Jane Smith", "Jane Smlth"]],
    ["a month without its day", ["July 2026", "July 2026", "July 2026"]],
    ["a number", ["20260819-3", "20260819-3", "20260819-3"]],
    ["a day of another century", ["3/5/1926", "3/5/1926", "3/5/1926"]],
    ["a day that there is not", ["31/02/2026", "31/02/2026", "31/02/2026"]],
    ["a sentence", ["see Annex 3 of 2 July 2026", "see Annex 3 of 2 July 2026", "see Annex 3 of 2 July 2026"]],
    ["a span", ["1.1.2026 - 31.12.2026", "1.1.2026 - 31.12.2026", "1.1.2026 - 31.12.2026"]],
    ["nothing", ["", "", ""]],
  ])("is not %s", (_, texts) => {
    expect(writtenDay(texts.map((text) => reading(text)))).toBeUndefined();
  });

  test("is none of which a figure is a guess", () => {
    const guessed = { text: "15/1/2026", sure: [0.9, 0.9, 0.9, 0.3, 0.9, 0.9, 0.9, 0.9, 0.9] };
    expect(writtenDay([guessed, guessed, reading("15//2026")])).toBeUndefined();
  });
});

test("a day joins the line of its label, which stays as high as it was and is no sure text any more; its ink signs nothing", () => {
  const other = box(60, 300, 80, 20);
  const page = pageWith([["Date: ______", 58, 100, 60]], [ink, other]);
  const read = withDays(page, daysByPen(page), ["18/05/2026"]);
  expect(read.lines).toEqual([{ text: "Date: 18/05/2026", box: box(58, 100, 118), confidence: 0.8 }]);
  expect(read.inkMarks).toEqual([other]);
});

test("where nothing could be read the page stays as it was", () => {
  const page = pageWith([["日期：", 58, 100, 30]], [ink]);
  expect(withDays(page, daysByPen(page), [undefined])).toEqual(page);
});

describe("ink above what is printed below a line is looked at", () => {
  test.each([
    ["Ort, Datum"],
    ["(Ort und Datum)"],
    ["Place, date"],
    ["Lieu et date"],
    ["Luogo e data"],
    ["Lugar y fecha"],
    ["Date"],
    ["（日期）"],
  ])("%s", (caption) => {
    const written = box(60, 78, 90, 18);
    const page = pageWith(
      [
        ["Für die Universität", 58, 60],
        [caption, 58, 100, 50],
        ["Prof. Dr. Ulrike Brandhorst", 58, 140],
      ],
      [written],
    );
    expect(daysByPen(page)).toMatchObject([{ line: 1, box: written, marks: [written], isCell: false }]);
    const [line] = withDays(page, daysByPen(page), ["12.5.2026"]).lines.slice(1);
    expect(line?.text).toBe(`${caption} 12.5.2026`);
  });

  test("each of two beside each other has its own", () => {
    const marks = [box(60, 78, 90, 18), box(320, 80, 80, 16)];
    const print = [["Ort, Datum", 58, 100, 50] as const, ["Ort, Datum", 318, 100, 50] as const];
    expect(daysByPen(pageWith(print, marks)).map(({ marks: own }) => own)).toEqual(marks.map((mark) => [mark]));
  });

  test.each([
    [
      "a name is printed on it",
      [
        ["Ulrike Brandhorst", 60, 82],
        ["Ort, Datum", 58, 100, 50],
      ],
      box(60, 78, 90, 18),
    ],
    ["it is far above", [["Ort, Datum", 58, 100, 50]], box(60, 30, 90, 18)],
    ["it stands beside", [["Ort, Datum", 58, 100, 50]], box(300, 78, 90, 18)],
    ["what stands below is no day", [["Unterschrift", 58, 100, 50]], box(60, 78, 90, 18)],
  ] as const)("but not where %s", (_, print, mark) => {
    expect(daysByPen(pageWith(print, [mark]))).toEqual([]);
  });
});
