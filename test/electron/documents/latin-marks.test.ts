import { describe, expect, test } from "vitest";
import { renderDocx } from "../../../electron/documents/docx.ts";
import { setCharacters } from "../../../electron/documents/text-runs.ts";
import { type Face, ownFonts } from "../../../electron/pdf/fonts/fonts.ts";
import type { DocumentContent } from "../../../shared/documents/blocks.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { docxPart } from "../../fixtures/read-documents.ts";

const fonts = ownFonts();
/** The marks of a text that are set in a Latin font. */
const latinMarks = (text: string, face: Face = "fangsong") =>
  setCharacters(text, face, fonts)
    .filter(({ text: character, font }) => "’‘“”–—…·".includes(character) && /^Tinos/.test(font ?? ""))
    .map(({ text: character }) => character)
    .join("");

test.each(["CO₂捕集", "α-Fe₂O₃催化", "密度达10⁻⁶量级"])("raised and lowered figures stand in the run of the letters before them: %s", (text) => {
  const characters = setCharacters(text, "fangsong", fonts);
  for (const { text: character, font, latin, fallbackFont } of characters) {
    if (/\p{Script=Han}/u.test(character)) continue;
    expect([character, latin, /^Tinos/.test(font ?? ""), fallbackFont]).toEqual([character, true, true, false]);
  }
});

describe("a mark that Chinese and Latin texts share", () => {
  test.each([
    ["Université Côte d’Azur", "’"],
    ["（L’Institut Pasteur）", "’"],
    ["’s-Hertogenbosch Laboratory", "’"],
    ["样例研究院（Students’ Academy）", "’"],
    ["Institut “Jožef Stefan”", "“”"],
    ["“Ion” University", "“”"],
    ["外方为Institut “Jožef Stefan”，国别", "“”"],
    ["Rhine–Main Laboratory", "–"],
    ["Associació Catalana Col·lab", "·"],
    ["Berlin — Institute", "—"],
  ])("is set in the Latin face inside of the Latin name %s", (text, marks) => {
    expect(latinMarks(text)).toBe(marks);
  });

  test.each([
    "“Horizon Europe”计划",
    "见‘Annex A’第3页",
    "“国际科技合作”项目",
    "样例·Robotik",
    "——Robotik",
    "— 1 —",
    "……等",
  ])("stays with the Chinese face in the Chinese text %s", (text) => {
    expect(latinMarks(text)).toBe("");
  });

  test.each(["fangsong", "kaiti", "biaosong", "heiti", "songti"] as const)("takes no whole square in a Latin name set in %s", (face) => {
    const set = setCharacters("L’Institut", face, fonts);
    expect(set[1]?.advance).toBeLessThan(0.5);
    expect(new Set(set.map(({ font }) => font)).size).toBe(1);
    expect(set.some(({ fallbackFont }) => fallbackFont)).toBe(false);
  });
});

test("the Word file names the Latin face for a Latin name with such a mark", () => {
  const content: DocumentContent = {
    id: "trial",
    title: "样例",
    page: { kind: "letter" },
    blocks: [{ kind: "paragraph", inlines: [{ kind: "text", text: "外方为Université Côte d’Azur，见“附件”。" }] }],
  };
  const document = docxPart(unwrap(renderDocx(content)), "word/document.xml");
  const run = /<w:r>(?:(?!<w:r>).)*d’Azur.*?<\/w:r>/s.exec(document)?.[0];
  expect(run).toContain('w:eastAsia="Times New Roman"');
  expect(run).not.toContain("附件");
});
