import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { renderDocx } from "../../../electron/documents/docx.ts";
import { setCharacters } from "../../../electron/documents/text-runs.ts";
import { createTypesetter } from "../../../electron/documents/typesetter.ts";
import { fontFile, productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import { closeFonts, openedFonts } from "../../../electron/pdf/fonts/opened-fonts.ts";
import { OWN_FONT_NAMES } from "../../../shared/documents/font-names.ts";
import { undrawnCharacters } from "../../../shared/text/undrawn-characters.ts";
import { letterOf, unwrap, written } from "../../fixtures/letter-source.ts";
import { pdfPages } from "../../fixtures/read-documents.ts";

const fonts = productFonts();
const fontsOf = (text: string, face: Parameters<typeof setCharacters>[1]) => setCharacters(text, face, fonts).map(({ font }) => font);

describe("font files", () => {
  test("are all found and open", () => {
    for (const name of OWN_FONT_NAMES) expect(fonts.font(name).unitsPerEm, name).toBeGreaterThan(0);
  });

  test("beside the templates of a packed program come before those of the packages", () => {
    const folder = mkdtempSync(join(tmpdir(), "guohe-fonts-"));
    const installed = fontFile("Tinos", folder);
    writeFileSync(join(folder, basename(installed)), "");
    expect(fontFile("Tinos", folder)).toBe(join(folder, basename(installed)));
    expect(installed).not.toBe(fontFile("Tinos", folder));
    rmSync(folder, { recursive: true });
  });
});

describe("characters", () => {
  test("that no document can be written with are known without a font: those of the fonts of all faces, beyond the basic plane", () => {
    const planes = [
      [0x3400, 0x4dbf],
      [0x4e00, 0x9fff],
      [0x20000, 0x2f7ff],
      [0x30000, 0x323af],
    ] as const;
    const wrong = planes.flatMap(([first, last]) => {
      const points = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((point) =>
        /\p{Script=Han}/u.test(String.fromCodePoint(point)),
      );
      return (["NotoSerifSCLight", "NotoSerifSCBold"] as const).flatMap((name) =>
        points.filter((point) => (undrawnCharacters(String.fromCodePoint(point)).length === 0) !== (fonts.advance(name, point) !== undefined)),
      );
    });
    expect(wrong.map((point) => point.toString(16))).toEqual([]);
    expect(undrawnCharacters("沈\ue000\u{1f600}䶮\ue000")).toEqual(["\ue000", "\u{1f600}"]);
  });

  const RARE = "喆镕䶮堃祎龑㛃𬭎𬱖";

  test("that 仿宋 and 楷体 lack come glyph by glyph from a face like each, with nothing to say of it", () => {
    for (const [face, own, like] of [
      ["fangsong", "FandolFang", "NotoSerifSCLight"],
      ["kaiti", "FandolKai", "LXGWWenKai"],
    ] as const) {
      expect(fontsOf(`沈${RARE}样`, face)).toEqual([own, ...Array.from(RARE, () => like), own]);
      expect(setCharacters(`沈${RARE}样`, face, fonts).some(({ fallbackFont }) => fallbackFont)).toBe(false);
    }
  });

  test("that 霞鹜文楷 lacks too come from 宋体, which is said", () => {
    expect(fontsOf("沈㛂", "fangsong")).toEqual(["FandolFang", "NotoSerifSCLight"]);
    expect(fontsOf("沈㛂", "kaiti")).toEqual(["FandolKai", "NotoSerifSC"]);
    expect(setCharacters("沈㛂", "kaiti", fonts).map(({ fallbackFont }) => fallbackFont)).toEqual([false, true]);
  });

  test("of ordinary names leave the fonts of the rare ones closed", () => {
    closeFonts();
    unwrap(renderDocx(written(letterOf("self-funding", { "lead.name": "陈样" }))));
    expect(openedFonts.has("NotoSerifSCLight")).toBe(false);
  });

  test("of a foreign name are set in one face, though 仿宋 holds some of them", () => {
    expect(new Set(fontsOf("Universität Süderau Élan Łódź", "fangsong"))).toEqual(new Set(["Tinos"]));
  });

  test("such as Chinese quotation marks, dashes and × stay in the Chinese face", () => {
    expect(new Set(fontsOf("“——……·×÷”", "fangsong"))).toEqual(new Set(["FandolFang"]));
  });

  test("that no font holds have none", () => {
    expect(fontsOf("\u{2A6D6}", "fangsong")).toEqual([undefined]);
  });
});

describe("the typesetter", () => {
  const style = { face: "heiti", size: 9 } as const;

  test("measures what it draws, and keeps composed and decomposed letters alike", async () => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    const page = pdf.addPage([595, 842]);
    const typesetter = createTypesetter(pdf, fonts);
    const words = "附件3　合作协议中文译件　第2页 共5页 é";
    expect(typesetter.draw(page, words, { ...style, x: 57, y: 21 })).toBeCloseTo(typesetter.width(words, style), 6);
    expect(typesetter.width("e\u0301", style)).toBeCloseTo(typesetter.width("é", style), 6);
    expect(unwrap(typesetter.finish()).fallbackFonts).toEqual([]);
    expect((await pdfPages(await pdf.save()))[0]?.replaceAll("　", "")).toContain("附件3合作协议中文译件第2页 共5页");
  });

  test("breaks a name into lines that fit", async () => {
    const typesetter = createTypesetter(await PDFDocument.create(), fonts);
    const lines = typesetter.breakLines("合作协议中文译件（上海示例智能装备有限公司与Universität Süderau），共5页", 90, style);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(typesetter.width(line, style)).toBeLessThanOrEqual(90);
  });

  test("says at the end which character was missing, and in which field", async () => {
    const pdf = await PDFDocument.create();
    const typesetter = createTypesetter(pdf, fonts);
    typesetter.draw(pdf.addPage(), "名称\u{1F600}", { ...style, x: 0, y: 0, field: "title" });
    expect(typesetter.finish()).toEqual({ ok: false, error: { kind: "glyph-missing", character: "\u{1F600}", codePoint: "U+1F600", field: "title" } });
  });

  test("refuses letters of scripts that join from right to left, which it would set backwards and apart", async () => {
    const pdf = await PDFDocument.create();
    const typesetter = createTypesetter(pdf, fonts);
    typesetter.draw(pdf.addPage(), "\u0631\u0648 GmbH", { ...style, x: 0, y: 0, field: "partners[0].name" });
    expect(typesetter.finish()).toMatchObject({ ok: false, error: { kind: "glyph-missing", codePoint: "U+0631", field: "partners[0].name" } });
  });

  test.each([90, 180, 270] as const)("turns text by %i degrees for turned pages, and it still reads", async (turn) => {
    const pdf = await PDFDocument.create();
    const typesetter = createTypesetter(pdf, fonts);
    typesetter.draw(pdf.addPage([300, 300]), "总第15页", { ...style, x: 150, y: 150, turn });
    unwrap(typesetter.finish());
    expect((await pdfPages(await pdf.save()))[0]).toContain("总第15页");
  });
});
