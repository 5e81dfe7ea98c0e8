import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readInThread } from "../../electron/bundle/read-in-thread.ts";
import { readUnitTemplate } from "../../electron/documents/unit-template.ts";
import { findAttachmentFile } from "../../electron/library/attachment-files.ts";
import { readCase } from "../../electron/library/cases.ts";
import { parseYaml } from "../../electron/library/data-files.ts";
import { installDataText } from "../../electron/library/install-data.ts";
import { readForScreen } from "../../electron/library/open-case.ts";
import { LETTER_FACT_NAMES } from "../../shared/documents/letter-facts.ts";
import { errorText } from "../../shared/error-text.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import { pdfOfPages } from "../bundle/defective-files.ts";
import { docxBomb, hostilePdfs, jpegBomb, pngBomb, tiffBomb } from "./hostile-files.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 恶意 "));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const wordsOf = (result: Result<unknown, AppError>) => (result.ok ? "it was read" : errorText(result.error));
const head = '"formatVersion":1,"id":"x","guide":"shanghai-intl-coop-2026","topic":"2"';

describe("a case file", () => {
  const open = async (text: string | Uint8Array) => {
    const own = join(folder, "项目");
    await mkdir(own, { recursive: true });
    await writeFile(join(own, "case.json"), text);
    // the screens try to mend what is damaged: that must end too
    await readForScreen(own);
    return readCase(own);
  };

  test.each([
    ["nested 200,000 levels deep", `{${head},"z":${"[".repeat(200_000)}${"]".repeat(200_000)}}`, /case\.json”：嵌套超过 100 层。请/],
    ["of open brackets alone", "[".repeat(3_000_000), /不是有效的 JSON/],
    ["that names one answer twice", `{${head},"budget":{"grant":1,\n"grant":700000}}`, /第 2 行的“grant”在同一处出现两次。请/],
    ["that names one answer twice in another spelling", `{${head},"title":"a","titl\\u0065":"b"}`, /“title”在同一处出现两次/],
    ["with a prototype", `{${head},"__proto__":{"polluted":true}}`, /__proto__.*请/],
    ["with a prototype deep inside", `{${head},"policies":{"activities":{"__proto__":true}}}`, /__proto__/],
    ["of 100 MB", Buffer.alloc(100_000_000, " "), /文件过大，不是申报项目的文件。请/],
    ["in another encoding", Buffer.from([0xff, 0xfe, 0x7b, 0x00]), /不是 UTF-8/],
  ])("%s is refused by name, and nothing is changed by it", async (_name, text, words) => {
    expect(wordsOf(await open(text))).toMatch(words);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("with papers outside its folder gives none of them", async () => {
    const own = join(folder, "链接");
    await mkdir(join(own, "attachments"), { recursive: true });
    await writeFile(join(folder, "secret.pdf"), "%PDF");
    await symlink(join(folder, "secret.pdf"), join(own, "attachments", "link.pdf"));
    const paths = [
      "../secret.pdf",
      "..\\secret.pdf",
      "attachments/../../secret.pdf",
      "attachments/link.pdf",
      join(folder, "secret.pdf"),
      "C:\\secret.pdf",
      "\\\\server\\share\\x.pdf",
      "\\\\?\\C:\\x.pdf",
    ];
    for (const file of paths) {
      expect(wordsOf(await findAttachmentFile(own, { id: "a", slot: "other", file })), file).toMatch(/不在项目文件夹内，为安全起见没有读取。请/);
    }
    expect(wordsOf(await findAttachmentFile(own, { id: "a", slot: "other", file: "CON" }))).toMatch(/找不到/);
  });
});

describe("a guide or policy file", () => {
  const lines = Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array.from({ length: 10 }, () => `*a${index}`).join(",")}]`);
  test.each([
    ["of aliases of aliases", `a0: &a0 [x]\n${lines.join("\n")}`, /引用（&、\*）过多/],
    ["that holds itself", "a: &a\n  b: *a", /超过 100 层|引用|内容过多/],
    ["nested 20,000 levels deep", `${"[".repeat(20_000)}${"]".repeat(20_000)}`, /嵌套过深|超过 100 层|不是有效的 YAML/],
    ["with one key twice", "id: x\nid: y", /第 2 行：不是有效的 YAML/],
    ["that is no data file", "\u0000\u0001", /./],
  ])("%s is refused by name with the file's own error", async (_name, text, words) => {
    const parsed = parseYaml(text, (problems) => ({ kind: "guide-invalid", file: "指南.yaml", problems }));
    const refused = parsed.ok ? await installDataText(text, "指南.yaml") : parsed;
    expect(refused.ok).toBe(false);
    expect(wordsOf(refused)).toMatch(/“指南\.yaml”有误.*请/);
    expect(wordsOf(refused)).toMatch(words);
  });
});

describe("a Word template", () => {
  test.each([
    ["that unpacks to 200 MB", docxBomb(200_000_000), /解开后过大/],
    ["that unpacks to 200 MB and says that it is small", docxBomb(200_000_000, 1000), /损坏|不成对|没有|正文|解开后/],
    ["of 6,000 parts", zipSync(Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`p${index}`, new Uint8Array()]))), /解开后过大/],
    ["with parts outside its folder", zipSync({ "../../evil.xml": new Uint8Array(3) }), /没有 Word 正文/],
    ["cut short", docxBomb(10_000).subarray(0, 60), /已损坏或不是 Word 文档/],
  ])("%s is refused by name", (_name, bytes, words) => {
    const read = readUnitTemplate(bytes, "自拟.docx", LETTER_FACT_NAMES);
    // what is cut to the size that it states holds no placeholder: it may be read as a template without words
    if (read.ok) expect(JSON.stringify(read.value).length).toBeLessThan(10_000);
    else expect(wordsOf(read)).toMatch(words);
  });
});

describe("a picture", () => {
  test.each([
    ["PNG of 50,000 × 50,000", pngBomb(50_000, 50_000), /50000 × 50000 像素的图片，超过 4 亿像素.*请降低分辨率/],
    ["JPEG of 65,500 × 65,500", jpegBomb(), /65500 × 65500 像素的图片/],
    ["TIFF of 60,000 × 60,000", tiffBomb(), /60000 × 60000 像素的图片/],
    ["PNG of a few pixels with 300 MB of data", pngBomb(10, 10, 300_000_000), /./],
  ])("%s is refused by name or read within its room, and the next file is read", async (_name, bytes, words) => {
    const read = await readInThread(bytes, "大图.png", { passwords: [], keepSizes: false });
    if (!read.ok) expect(wordsOf(read)).toMatch(words);
    if (words.source !== ".") expect(read.ok).toBe(false);
    expect((await readInThread(await pdfOfPages(1), "好.pdf", { passwords: [], keepSizes: false })).ok).toBe(true);
  });
});

describe("a PDF", () => {
  test.each(Object.entries(hostilePdfs()))("%s is read or refused by name within its time, and the next file is read", async (file, bytes) => {
    const read = await readInThread(bytes, file, { passwords: [], keepSizes: false }, { seconds: 3 });
    if (!read.ok) {
      expect(read.error.kind).toMatch(/^attachment-(damaged|unsupported|too-slow)$/);
      expect(wordsOf(read)).toContain(file);
      expect(wordsOf(read)).toMatch(/请/);
    }
    expect((await readInThread(await pdfOfPages(1), "好.pdf", { passwords: [], keepSizes: false })).ok).toBe(true);
  });
});
