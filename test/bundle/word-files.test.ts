import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { platform } from "node:process";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { powershellArguments } from "../../electron/bundle/convert-word.ts";
import { fileType } from "../../electron/bundle/file-type.ts";
import { buildBundle } from "../../electron/jobs/build-bundle.ts";
import { checkCaseFolder } from "../../electron/jobs/check-case.ts";
import { samplesFolder } from "../../electron/library/paths.ts";
import { errorText } from "../../shared/error-text.ts";
import { parseMoment } from "../../shared/moment.ts";
import { pdfOfPages } from "./defective-files.ts";

let folder: string;
let office: string;
const runs = join("runs.txt");

/** A program that answers as LibreOffice does and writes down each time that it is started. */
async function standIn(ending: string): Promise<void> {
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
    await standIn(`cp '${join(folder, "made.pdf")}' "$2/in.pdf"`);
    expect(await loose()).toMatchObject({ ok: true, value: { pages: 4, warnings: [{ kind: "converted", file: "协议.rtf" }] } });
    // built anew at the same place it is taken from there
    expect(await loose()).toMatchObject({ ok: true, value: { pages: 4, warnings: [{ kind: "converted" }] } });
    expect(await started()).toBe(1);
  });

  test("that the program fails on is refused with what to do, also when half a PDF was written", async () => {
    await standIn('echo "%PDF-1.4 half" > "$2/in.pdf"; exit 3');
    const built = await loose();
    expect(built).toMatchObject({ ok: false, error: { kind: "attachment-not-converted", file: "协议.rtf" } });
    expect(built.ok ? "" : errorText(built.error)).toContain("导出（输出）为 PDF");
    vi.stubEnv("GUOHE_LIBREOFFICE", "");
    expect(await loose()).toMatchObject({ ok: false, error: { cause: "这台电脑上没有找到 Word、WPS 或 LibreOffice" } });
  });

  test("of a case is converted once, whatever is built of the case; once changed it is converted again", async () => {
    await standIn(`cp '${join(folder, "made.pdf")}' "$2/in.pdf"`);
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
