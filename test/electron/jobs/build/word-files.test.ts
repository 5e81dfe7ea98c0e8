import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { platform } from "node:process";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { powershellArguments } from "../../../../electron/ingest/convert-word.ts";
import { fileType, type WordEnding } from "../../../../electron/ingest/file-type.ts";
import { takesFromOutside } from "../../../../electron/ingest/remote-content.ts";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { checkCaseFolder } from "../../../../electron/jobs/check/check-case.ts";
import { errorText } from "../../../../shared/messages/error-text.ts";
import { parseMoment } from "../../../../shared/text/moment.ts";
import { pdfOfPages } from "../../../fixtures/defective-files.ts";

let folder: string;
let office: string;
const runs = join("runs.txt");

/** A program that answers as LibreOffice does and writes down each time that it is started. */
async function fallbackFont(ending: string): Promise<void> {
  await writeFile(join(folder, "made.pdf"), await pdfOfPages(2));
  const script = ["#!/bin/sh", `echo run >> '${join(folder, runs)}'`, 'while [ "$1" != "--outdir" ]; do shift; done', ending];
  await writeFile(office, script.join("\n"));
  await chmod(office, 0o755);
}
const started = async () => (await readFile(join(folder, runs), "utf8").catch(() => "")).split("\n").filter((line) => line !== "").length;
const RTF = "{\\rtf1 one word}";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-word-test-"));
  office = join(folder, "soffice");
  vi.stubEnv("GUOHE_LIBREOFFICE", office);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe.runIf(platform !== "win32")("a Word file", () => {
  async function loose() {
    await writeFile(join(folder, "协议.rtf"), RTF);
    return buildBundle({ source: { kind: "files", paths: [join(folder, "协议.rtf")] }, out: join(folder, "out") });
  }

  test("is bundled as the user's program makes it a PDF, and a warning says which program that was", async () => {
    await fallbackFont(`cp '${join(folder, "made.pdf")}' "$2/in.pdf"`);
    expect(await loose()).toMatchObject({ ok: true, value: { pages: 4, warnings: [{ kind: "converted", file: "协议.rtf" }] } });
    // built anew at the same place it is taken from there
    expect(await loose()).toMatchObject({ ok: true, value: { pages: 4, warnings: [{ kind: "converted" }] } });
    expect(await started()).toBe(1);
  });

  test("that the program fails on is refused with what to do, also when half a PDF was written", async () => {
    await fallbackFont('echo "%PDF-1.4 half" > "$2/in.pdf"; exit 3');
    const built = await loose();
    expect(built).toMatchObject({ ok: false, error: { kind: "attachment-not-converted", file: "协议.rtf" } });
    expect(built.ok ? "" : errorText(built.error)).toContain("导出（输出）为 PDF");
    vi.stubEnv("GUOHE_LIBREOFFICE", "");
    expect(await loose()).toMatchObject({ ok: false, error: { cause: { code: "no-word-program" } } });
  });

  test("of a case is converted once, whatever is built of the case; once changed it is converted again", async () => {
    await fallbackFont(`cp '${join(folder, "made.pdf")}' "$2/in.pdf"`);
    const home = join(folder, "case");
    await cp(join(samplesFolder(), "topic-2"), home, { recursive: true });
    const given = JSON.parse(await readFile(join(home, "case.json"), "utf8"));
    given.attachments.push({ id: "word", slot: "other", file: "attachments/说明.rtf" });
    await writeFile(join(home, "case.json"), JSON.stringify(given));
    const build = async (words: string, out: string) => {
      await writeFile(join(home, "attachments", "说明.rtf"), words);
      const moment = parseMoment("2026-05-25T10:00");
      const checked = moment && (await checkCaseFolder(home, { moment }));
      if (!checked?.ok) throw new Error("the case cannot be checked");
      return buildBundle({ source: { kind: "case", checked: checked.value }, out: join(folder, out) });
    };
    for (const out of ["one", "two"]) expect(await build(RTF, out)).toMatchObject({ ok: true });
    expect(await started()).toBe(1);
    expect(await readdir(join(home, ".converted"))).toHaveLength(1);
    expect(await build("{\\rtf1 other words}", "three")).toMatchObject({ ok: true });
    expect(await started()).toBe(2);
  });
});

const relationship = (type: string, target: string, mode = ' TargetMode="External"') =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`;
const docx = (rels: string, document = "<w:document/>") => zipSync({ "word/document.xml": strToU8(document), "word/_rels/document.xml.rels": strToU8(rels) });
const odt = (content: string) => zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8(content) });
const UNC = String.raw`\\server\share\a.png`;

describe("a Word file that takes pictures, texts or a template from outside of itself", () => {
  test.each<[string, Uint8Array, WordEnding]>([
    ["a picture on the web", docx(relationship("image", "https://example.com/a.png")), "docx"],
    ["a template on the web", docx(relationship("attachedTemplate", "http://example.com/a.dotm")), "docx"],
    ["a picture on a share", docx(relationship("image", String.raw`\\server\a.png`)), "docx"],
    ["a picture on another machine", docx(relationship("image", "file://server/share/a.png")), "docx"],
    ["a picture that is linked without a copy", docx(relationship("image", "file:///C:\\a.png"), '<a:blip r:link="r1"/>'), "docx"],
    ["an old picture that is linked without a copy", docx(relationship("image", "file:///C:\\a.png"), '<v:imagedata r:href="r1"/>'), "docx"],
    ["a picture of this computer, in OpenDocument", odt('<draw:image xlink:href="../pictures/a.png"/>'), "odt"],
    ["an address written in numbers", docx(relationship("image", "&#104;ttp://example.com/a.png")), "docx"],
    [
      "a field with a picture on the web, in pieces",
      docx(
        "<Relationships/>",
        '<w:fldChar w:fldCharType="begin"/><w:instrText> INCLUDE</w:instrText><w:instrText>PICTURE "http://example.com/a.png"</w:instrText>',
      ),
      "docx",
    ],
    ["a picture on the web, in OpenDocument", odt('<draw:image xlink:type="simple" xlink:href="http://example.com/a.png"/>'), "odt"],
    ["a field with a picture on the web", strToU8('{\\rtf1 {\\field{\\*\\fldinst { INCLUDEPICTURE \\\\d "http://example.com/a.png" }}}}'), "rtf"],
    ["a field with a picture on a share", strToU8(`{\\rtf1 {\\fldinst INCLUDEPICTURE "${UNC}" }}`), "rtf"],
    ["a template of RTF on the web", strToU8("{\\rtf1{\\*\\template http://example.com/a.dot}}"), "rtf"],
    ["a field in a file of Word 97", Buffer.from(' INCLUDEPICTURE "http://example.com/a.png" ', "utf16le"), "doc"],
  ])("is told: %s", (_name, bytes, ending) => {
    expect(takesFromOutside(bytes, ending)).toBe(true);
  });

  test.each<[string, Uint8Array, WordEnding]>([
    ["a link to be followed", docx(relationship("hyperlink", "https://example.com/")), "docx"],
    ["a picture inside", docx(relationship("image", "media/image1.png", "")), "docx"],
    [
      "a linked picture with a copy inside, as a chat leaves it",
      docx(relationship("image", "file:///C:\\a.png"), '<a:blip r:embed="r2" r:link="r1"/>'),
      "docx",
    ],
    ["a template of this computer", docx(relationship("attachedTemplate", "file:///C:\\Users\\a\\x.dotx")), "docx"],
    ["a link to be followed, in OpenDocument", odt('<text:a xlink:type="simple" xlink:href="http://example.com/">x</text:a>'), "odt"],
    ["a picture inside, in OpenDocument", odt('<draw:image xlink:href="Pictures/1.png"/>'), "odt"],
    ["a field with a picture of this computer", strToU8('{\\rtf1 INCLUDEPICTURE \\\\d "C:\\\\a.png" }'), "rtf"],
    ["a field with a link to be followed", docx("<Relationships/>", '<w:instrText> HYPERLINK "http://example.com/"</w:instrText>'), "docx"],
    ["words about an address", strToU8("{\\rtf1 http://example.com/ }"), "rtf"],
    ["a broken archive", strToU8("PK\u0003\u0004 word/document.xml"), "docx"],
  ])("is not what this is: %s", (_name, bytes, ending) => {
    expect(takesFromOutside(bytes, ending)).toBe(false);
  });

  test("is refused before any program starts, with what to do", async () => {
    await fallbackFont(`cp '${join(folder, "made.pdf")}' "$2/in.pdf"`);
    await writeFile(join(folder, "协议.docx"), docx(relationship("image", "https://example.com/a.png")));
    const built = await buildBundle({ source: { kind: "files", paths: [join(folder, "协议.docx")] }, out: join(folder, "out") });
    expect(built).toMatchObject({ ok: false, error: { kind: "attachment-not-converted", file: "协议.docx" } });
    expect(built.ok ? "" : errorText(built.error)).toMatch(/文档以外的图片.*断开链接/);
    expect(await started()).toBe(0);
  });
});

test("a document of WPS is known by what it holds, whatever its name ends in", () => {
  const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512), Buffer.from("WordDocument", "utf16le")]);
  expect(fileType(ole)).toEqual({ kind: "word", ending: "doc" });
});

test("the script for Word and WPS quotes names, opens to read only, asks nothing and ends no program that holds other documents", () => {
  const [, , , , , encoded = ""] = powershellArguments("KWPS.Application", "C:\\王's 文件\\in.doc", "C:\\out\\in.pdf");
  const script = Buffer.from(encoded, "base64").toString("utf16le");
  expect(script).toContain("Documents.Open('C:\\王''s 文件\\in.doc', $false, $true, $false, 'none')");
  expect(script).toContain("ExportAsFixedFormat('C:\\out\\in.pdf', 17)");
  expect(script).toContain("if ($word.Documents.Count -eq 0) { $word.Quit() }");
  expect(script).not.toContain("Visible");
});
