import { PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { fileType } from "../../../electron/ingest/file-type.ts";
import { type ReadAttachment, readAttachment } from "../../../electron/ingest/read-attachment.ts";
import { imageAsPdf } from "../../../electron/ingest/read-image.ts";
import { openPdfium, type Pdfium } from "../../../electron/pdf/pdfium.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import { fileTypeText } from "../../../shared/messages/file-type-text.ts";
import {
  cmykJpegHead,
  encryptedPdf,
  jpegPicture,
  pdfCutToItsHead,
  pdfOf,
  pdfOfPages,
  pdfWithJunkBeforeHeader,
  pdfWithoutPages,
  pdfWithWrongCrossReferences,
  pngPicture,
  truncatedJpeg,
  truncatedPdf,
} from "../../fixtures/defective-files.ts";

let pdfium: Pdfium;
beforeAll(async () => {
  pdfium = await openPdfium();
});

const read = (bytes: Uint8Array, passwords: readonly string[] = []) => readAttachment(bytes, "甲.pdf", { passwords, keepSizes: false }, pdfium);

async function readWell(bytes: Uint8Array, passwords: readonly string[] = []): Promise<ReadAttachment> {
  const result = await read(bytes, passwords);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function errorOf(bytes: Uint8Array, passwords: readonly string[] = []) {
  const result = await read(bytes, passwords);
  return result.ok ? "readable" : result.error;
}

test("a sound PDF is read, and its single file is the original byte for byte", async () => {
  const bytes = await pdfOfPages(3);
  const found = await readWell(bytes);
  expect(found).toMatchObject({ kind: "pdf", pageCount: 3, warnings: [] });
  expect(found.upload).toBe(bytes);
});

describe("encrypted files", () => {
  test("a user password opens the file, and what comes out is decrypted and unencrypted", async () => {
    const plain = await readWell(await pdfOf([{ words: "secret words" }]));
    const found = await readWell(await encryptedPdf({ user: "open", owner: "master" }), ["wrong", "open"]);
    expect(found.seen.text(1)).toContain("secret words");
    const again = await PDFDocument.load(found.upload);
    expect(again.isEncrypted).toBe(false);
    const darkness = (attachment: ReadAttachment) => attachment.seen.renderBottom(1, 1, 300)?.pixels.filter((pixel) => pixel < 128).length;
    expect(darkness(found)).toBe(darkness(plain));
    expect(darkness(found)).toBeGreaterThan(0);
  });

  test("the owner password opens it as well", async () => {
    const found = await readWell(await encryptedPdf({ user: "open", owner: "master" }), ["master"]);
    expect(found.seen.text(1)).toContain("secret words");
  });

  test("an empty user password opens by itself, and a warning says that the single file is unencrypted", async () => {
    const found = await readWell(await encryptedPdf({ owner: "master" }));
    expect(found.warnings).toMatchObject([{ kind: "decrypted", file: "甲.pdf" }]);
    expect((await PDFDocument.load(found.upload)).isEncrypted).toBe(false);
  });

  test("without a right password the error says how many were tried", async () => {
    expect(await errorOf(await encryptedPdf({ user: "open", owner: "master" }), ["a", "b"])).toEqual({
      kind: "attachment-encrypted",
      file: "甲.pdf",
      passwordsTried: 2,
    });
  });
});

describe("damaged files", () => {
  test("an empty file is named as empty", async () => {
    expect(await errorOf(new Uint8Array())).toEqual({ kind: "attachment-empty", file: "甲.pdf" });
  });

  test("a file cut short after its last object is mended with all its pages, and so is its single file", async () => {
    const found = await readWell(await truncatedPdf());
    expect(found).toMatchObject({ pageCount: 3, warnings: [{ kind: "rebuilt" }] });
    expect(found.seen.text(3)).toContain("page 3");
    expect(Buffer.from(found.upload).subarray(-1024).toString("latin1")).toContain("startxref");
  });

  test("a file cut short within its content is damaged, never bundled with blank pages", async () => {
    const whole = await pdfOfPages(6);
    const content = Buffer.from(whole).lastIndexOf("endobj");
    for (const share of [0.3, 0.5, 0.7, 0.9, 0.99]) {
      expect(await errorOf(whole.subarray(0, Math.floor(content * share)))).toMatchObject({ kind: "attachment-damaged", file: "甲.pdf" });
    }
  });

  test("a file of which only the head is left is damaged", async () => {
    expect(await errorOf(await pdfCutToItsHead())).toMatchObject({ kind: "attachment-damaged", file: "甲.pdf" });
  });

  test.each([300, 5000])("junk of %i bytes before the header does no harm", async (junk) => {
    expect((await readWell(await pdfWithJunkBeforeHeader(junk))).pageCount).toBe(2);
  });

  test("a file that lost its header is mended, with a warning", async () => {
    const headless = Buffer.from((await pdfOfPages(2)).subarray(9));
    const found = await readWell(Buffer.concat([Buffer.from("%\n"), headless]));
    expect(found).toMatchObject({ pageCount: 2, warnings: [{ kind: "rebuilt", file: "甲.pdf" }] });
    expect(Buffer.from(found.upload.subarray(0, 5)).toString()).toBe("%PDF-");
  });

  test("wrong cross-references do no harm", async () => {
    expect((await readWell(await pdfWithWrongCrossReferences())).pageCount).toBe(2);
  });

  test("a PDF without pages is damaged", async () => {
    expect(await errorOf(await pdfWithoutPages())).toMatchObject({ kind: "attachment-damaged" });
  });

  test("a JPEG or PNG cut short is damaged, its page named", async () => {
    expect(await errorOf(truncatedJpeg())).toMatchObject({ kind: "attachment-damaged", page: 1 });
    expect(await errorOf(pngPicture(50, 50, [0, 0, 0], 255).subarray(0, 60))).toMatchObject({ kind: "attachment-damaged", page: 1 });
  });
});

describe("what a file is, its content says", () => {
  test("a JPEG named .pdf is a picture", async () => {
    expect(await readWell(jpegPicture(300, 400))).toMatchObject({ kind: "image", pageCount: 1 });
  });

  test.each([
    ["ZIP 压缩包", [0x50, 0x4b, 3, 4, 0, 0]],
    ["OFD 版式文件", [0x50, 0x4b, 3, 4, ...Buffer.from("OFD.xml")]],
    ["Excel 表格", [0x50, 0x4b, 3, 4, ...Buffer.from("xl/workbook.xmlPK\x05\x06")]],
    ["HEIC 图片", [0, 0, 0, 24, ...Buffer.from("ftypheic")]],
    ["PSD 图片（Photoshop）", [...Buffer.from("8BPS"), 0, 1]],
  ])("%s is not supported, and the error says what it is and what to do", async (found, bytes) => {
    const error = await errorOf(Uint8Array.from(bytes));
    expect(error).toMatchObject({ kind: "attachment-unsupported", file: "甲.pdf" });
    expect(typeof error === "string" ? error : errorText(error)).toMatch(new RegExp(`类型不受支持（${found}）。请.+。$`));
  });

  test.each([
    ["cut in its beginning", [0x50, 0x4b, 3, 4, 0, 0], "协议.docx", "word"],
    ["cut behind its text", [0x50, 0x4b, 3, 4, ...Buffer.from("word/document.xml……")], "协议.docx", "word"],
    ["cut behind its text, by any name", [0x50, 0x4b, 3, 4, ...Buffer.from("word/document.xml……")], "协议", "word"],
    ["a table that is cut short", [0x50, 0x4b, 3, 4, ...Buffer.from("xl/workbook.xml")], "预算.xlsx", "table"],
    ["anything else", [1, 0, 2, 3], "协议.docx", "word"],
    ["the words of an error", [...Buffer.from("404 not found")], "协议.docx", "word"],
    ["no picture at all", [1, 0, 2, 3], "坏图.png", "picture"],
    ["the words of an error as a PDF", [...Buffer.from("404 not found")], "协议.pdf", "pdf"],
  ])("a file that is not whole is called damaged: %s", (_, bytes, name, meant) => {
    expect(fileType(Uint8Array.from(bytes), name)).toEqual({ kind: "broken", meant });
  });

  test.each([
    ["an archive", [0x50, 0x4b, 3, 4, 0, 0], "协议.zip", { kind: "other", found: { code: "zip" } }],
    ["a web page that an old system calls a Word file", [...Buffer.from("<html>协议</html>")], "协议.doc", { kind: "other", found: { code: "text" } }],
    ["a note", [...Buffer.from("项目名称：某研究")], "说明.txt", { kind: "other", found: { code: "text" } }],
    ["an unknown file", [1, 0, 2, 3], "数据.bin", { kind: "other", found: { code: "unknown" } }],
    ["a whole Word file", [0x50, 0x4b, 3, 4, ...Buffer.from("word/document.xml……PK\x05\x06")], "协议.docx", { kind: "word", ending: "docx" }],
    ["a picture by another name", [0xff, 0xd8, 0xff, 0xe0], "协议.docx", { kind: "jpeg" }],
  ])("but not %s", (_, bytes, name, type) => expect(fileType(Uint8Array.from(bytes), name)).toEqual(type));

  test("what is damaged says so and what to do, by what it was", () => {
    const textOf = (file: string, meant: "word" | "picture") => errorText({ kind: "attachment-damaged", file, cause: { code: "not-as-named", meant } });
    expect(textOf("坏.docx", "word")).toBe(
      "附件“坏.docx”已损坏，无法读取：内容不是完整的 Word 文档，可能没有传完。请在原来的程序中打开核对后另存，打不开的请向提供者重新索取。",
    );
    expect(textOf("坏图.png", "picture")).toBe("附件“坏图.png”已损坏，无法读取：内容不是完整的图片，可能没有传完。请重新导出或重新扫描该文件。");
  });

  test("names a zipped case and where to open it, also with a Word file stored in it", () => {
    const zipped = Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(26), Buffer.from("某项目/case.json{}PK\x03\x04……word/document.xml")]);
    expect(fileType(zipped, "某项目.zip")).toEqual({ kind: "other", found: { code: "zipped-case" } });
    expect(fileTypeText({ code: "zipped-case" }).todo).toContain("请先解压，再用“打开文件夹”打开其中有 case.json 的文件夹");
  });
});

describe("pictures", () => {
  /** Mean grey of the four quarters of the rendered page's picture area: upper left, upper right, lower left, lower right. */
  function quarters(found: ReadAttachment): readonly string[] {
    const picture = found.seen.renderBottom(1, 1, 200);
    if (!picture) throw new Error("the page cannot be rendered");
    const { width, height, pixels } = picture;
    const at = (x: number, y: number) => ((pixels[Math.floor(height * y) * width + Math.floor(width * x)] ?? 0) < 128 ? "black" : "white");
    return [at(0.4, 0.4), at(0.6, 0.4), at(0.4, 0.6), at(0.6, 0.6)];
  }

  test.each([
    [1, ["black", "white", "white", "white"]],
    [2, ["white", "black", "white", "white"]],
    [3, ["white", "white", "white", "black"]],
    [4, ["white", "white", "black", "white"]],
    [5, ["black", "white", "white", "white"]],
    [6, ["white", "black", "white", "white"]],
    [7, ["white", "white", "white", "black"]],
    [8, ["white", "white", "black", "white"]],
  ])("EXIF orientation %i is respected", async (orientation, expected) => {
    const found = await readWell(jpegPicture(300, 424, orientation));
    expect(quarters(found)).toEqual(expected);
    const size = found.seen.pageSize(1);
    expect((size?.width ?? 0) > (size?.height ?? 0)).toBe(orientation >= 5);
  });

  test("a CMYK picture of an Adobe program is turned the right way round, any other is not", async () => {
    for (const [adobe, expected] of [
      [true, "[ 1 0 1 0 1 0 1 0 ]"],
      [false, undefined],
    ] as const) {
      const pdf = await imageAsPdf(cmykJpegHead(adobe), "jpeg", "乙.jpg");
      if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
      const images = pdf.value.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => (object instanceof PDFRawStream && object.dict.has(PDFName.of("ColorSpace")) ? [object.dict] : []));
      expect(images.map((image) => image.get(PDFName.of("ColorSpace"))?.toString())).toEqual(["/DeviceCMYK"]);
      expect(images[0]?.get(PDFName.of("Decode"))?.toString()).toBe(expected);
    }
  });

  test("a picture stands on A4 in its own direction", async () => {
    const size = (await readWell(jpegPicture(600, 400))).seen.pageSize(1);
    expect(size?.width).toBeCloseTo(841.89, 1);
    expect(size?.height).toBeCloseTo(595.28, 1);
  });

  test("clear parts of a PNG are white", async () => {
    const found = await readWell(pngPicture(40, 56, [255, 0, 0], 0));
    expect(quarters(found)).toEqual(["white", "white", "white", "white"]);
  });
});
