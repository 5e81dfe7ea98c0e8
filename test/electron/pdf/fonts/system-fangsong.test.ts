import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { renderPdf } from "../../../../electron/documents/pdf.ts";
import { fontFile, makeFonts, ownFonts } from "../../../../electron/pdf/fonts/fonts.ts";
import { findFangsong, userFonts } from "../../../../electron/pdf/fonts/system-fangsong.ts";
import { letterOf, squeezed, unwrap, written } from "../../../fixtures/letter-source.ts";
import { pdfPages } from "../../../fixtures/read-documents.ts";

const folder = mkdtempSync(join(tmpdir(), "guohe-fangsong-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const own = readFileSync(fontFile("FandolFang"));

/** Every place of a name in a font file, in one byte a letter or two. */
function renamed(bytes: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(bytes);
  const wide = (name: string) => Buffer.from([...name].flatMap((letter) => [0, letter.charCodeAt(0)]));
  for (const [old, name] of [[Buffer.from(from), Buffer.from(to)] as const, [wide(from), wide(to)] as const]) {
    for (let at = copy.indexOf(old); at >= 0; at = copy.indexOf(old, at + 1)) name.copy(copy, at);
  }
  return copy;
}

/** A made-up 仿宋 with this fsType, as if it lay in the fonts of the computer. */
function madeUp(name: string, fsType: number | undefined): string {
  const bytes = renamed(own, "FandolFang", "FZFangsong");
  const tables = bytes.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + 16 * index;
    if (bytes.toString("latin1", entry, entry + 4) !== "OS/2") continue;
    if (fsType === undefined) bytes.write("xx/2", entry, "latin1");
    else bytes.writeUInt16BE(fsType, bytes.readUInt32BE(entry + 8) + 8);
  }
  const file = join(folder, `${name}.otf`);
  writeFileSync(file, bytes);
  return file;
}

describe("the computer's own 仿宋", () => {
  test.each([
    ["installable", 0x0000, true],
    ["for preview and print", 0x0004, true],
    ["editable", 0x0008, true],
    ["restricted", 0x0002, false],
    ["restricted and editable, where the less strict counts", 0x000a, true],
    ["not to be subset", 0x0108, false],
    ["bitmaps only", 0x0204, false],
    ["without its licence table", undefined, false],
  ] as const)("whose licence is %s (fsType %s) is used: %s", (name, fsType, used) => {
    const file = madeUp(name, fsType);
    const { found, refused } = findFangsong([file]);
    expect(found?.file).toBe(used ? file : undefined);
    expect(refused.map((one) => one.file)).toEqual(used ? [] : [file]);
  });

  test("is not another font, nor a file that is none, nor one that is not there", () => {
    const broken = join(folder, "broken.ttf");
    writeFileSync(broken, "no font");
    const { found, refused } = findFangsong([fontFile("Tinos"), join(folder, "absent.ttf"), broken]);
    expect(found).toBeUndefined();
    expect(refused).toEqual([{ file: broken, why: "unreadable" }]);
  });

  test("is looked for in the user's folder of fonts, and a folder that is not there holds none", () => {
    const file = madeUp("mine", 0);
    expect(userFonts(folder)).toContain(file);
    expect(userFonts(join(folder, "absent"))).toEqual([]);
  });

  test("is embedded as a subset, and the words stay the same", async () => {
    const content = written(letterOf("self-funding", { "lead.name": "陈样喆" }));
    const fonts = makeFonts(findFangsong([madeUp("embedded", 0)]));
    const [system, ours] = [unwrap(await renderPdf(content, { fonts })), unwrap(await renderPdf(content, { fonts: ownFonts() }))];
    expect(Buffer.from(system.bytes).toString("latin1")).toMatch(/\/[A-Z]{6}\+FZFangsong/);
    expect(Buffer.from(ours.bytes).toString("latin1")).not.toContain("FZFangsong");
    const words = async (bytes: Uint8Array) => squeezed((await pdfPages(bytes)).join(""));
    expect(await words(system.bytes)).toBe(await words(ours.bytes));
    expect(system.bytes.length).toBeLessThan(150_000);
    expect(fonts.bodyFont).toMatchObject({ name: expect.stringContaining("Fangsong"), file: expect.stringContaining("embedded.otf") });
  });
});
