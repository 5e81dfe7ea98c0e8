import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readUnitTemplate } from "../../electron/documents/unit-template.ts";
import { findAttachmentFile } from "../../electron/files/attachment-files.ts";
import { parseYaml } from "../../electron/files/parse-yaml.ts";
import { readInThread } from "../../electron/ingest/decoding-client.ts";
import { readCase } from "../../electron/library/cases/cases.ts";
import { readForScreen } from "../../electron/library/cases/open-case.ts";
import { installData, installDataText } from "../../electron/library/guides/install-data.ts";
import { LETTER_FACT_NAMES } from "../../shared/documents/letter-facts.ts";
import type { AppError, FieldProblem, Result } from "../../shared/errors.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { pdfOfPages } from "../fixtures/defective-files.ts";
import { docxBomb, hostilePdfs, jpegBomb, largePdfs, pdfOfObjects, pngBomb, tiffBomb } from "./hostile-files.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 恶意 "));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const wordsOf = (result: Result<unknown, AppError>) => (result.ok ? "it was read" : errorText(result.error));
/** Of the processor, since the machine may be busy with other things. */
const secondsSince = (before: NodeJS.CpuUsage) => (process.cpuUsage(before).user + process.cpuUsage(before).system) / 1e6;
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
    ["of open brackets alone", "[".repeat(3_000_000), /内容不完整或被改坏/],
    ["that names one answer twice", `{${head},"budget":{"grant":1,\n"grant":700000}}`, /第 2 行的“grant”在同一处出现两次。请/],
    ["that names one answer twice in another spelling", `{${head},"title":"a","titl\\u0065":"b"}`, /“title”在同一处出现两次/],
    ["with a prototype", `{${head},"__proto__":{"polluted":true}}`, /__proto__.*请/],
    ["with a prototype deep inside", `{${head},"policies":{"activities":{"__proto__":true}}}`, /__proto__/],
    ["of 100 MB", Buffer.alloc(100_000_000, " "), /文件过大，不是申报项目的文件。请/],
    ["of 19 MB of brackets that close", `{${head},"z":${"[".repeat(9_500_000)}${"]".repeat(9_500_000)}}`, /嵌套超过 100 层。请/],
    ["of six million objects", `{${head},"z":[${"{},".repeat(6_000_000)}{}]}`, /内容过多。请/],
    ["of a million and a half keys", `{${head},${Array.from({ length: 1_500_000 }, (_, index) => `"k${index}":1`).join(",")}}`, /内容过多。请/],
    ["with one answer of 19 MB, named twice", `{${head},"title":"${"\\n".repeat(9_500_000)}","title":"b"}`, /“title”在同一处出现两次/],
    ["in another encoding", Buffer.from([0xff, 0xfe, 0x7b, 0x00]), /不是 UTF-8/],
  ])("%s is refused by name, and nothing is changed by it", async (_name, text, words) => {
    const before = process.cpuUsage();
    expect(wordsOf(await open(text))).toMatch(words);
    expect(secondsSince(before)).toBeLessThan(10);
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
      expect(wordsOf(await findAttachmentFile(own, { file, slot: "other" })), file).toMatch(/不在项目文件夹内，为安全起见没有读取。请/);
    }
    expect(wordsOf(await findAttachmentFile(own, { file: "CON", slot: "other" }))).toMatch(/找不到/);
  });
});

describe("a guide or policy file", () => {
  const lines = Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array.from({ length: 10 }, () => `*a${index}`).join(",")}]`);
  test.each([
    ["of aliases of aliases", `a0: &a0 [x]\n${lines.join("\n")}`, /引用（&、\*）过多/],
    ["that holds itself", "a: &a\n  b: *a", /超过 100 层|引用|内容过多/],
    ["nested 20,000 levels deep", `${"[".repeat(20_000)}${"]".repeat(20_000)}`, /嵌套过深|超过 100 层|不是有效的 YAML/],
    ["with one key twice", "id: x\nid: y", /第 2 行第 1 列：不是有效的 YAML/],
    ["that is no data file", "\u0000\u0001", /./],
  ])("%s is refused by name with the file's own error", async (_name, text, words) => {
    const parsed = parseYaml(text, (problems) => ({ kind: "guide-invalid", file: "指南.yaml", problems }));
    const refused = parsed.ok ? await installDataText(text, "指南.yaml") : parsed;
    expect(refused.ok).toBe(false);
    expect(wordsOf(refused)).toMatch(/“指南\.yaml”有误.*请/);
    expect(wordsOf(refused)).toMatch(words);
  });
});

describe("a guide or policy file that costs far more than its size", () => {
  const counted = (bytes: number, line: (index: number) => string) => {
    const lines: string[] = [];
    for (let size = 0; size < bytes; size += lines.at(-1)?.length ?? 0) lines.push(line(lines.length));
    return lines.join("");
  };
  const size = 490_000;
  test.each<[string, string, RegExp]>([
    ["an anchor and an alias in each line", counted(size, (index) => `- &a${index} x\n- *a${index}\n`), /引用（&、\*）过多/],
    ["anchors alone", counted(size, (index) => `- &a${index} x\n`), /引用（&、\*）过多/],
    ["70,000 keys", counted(size, (index) => `k${index}: x\n`), /缺少这一项/],
    ["keys of one line", `{${counted(size, (index) => `k${index}: x,`)}}`, /缺少这一项/],
    ["open brackets", "[".repeat(size), /嵌套过深/],
    ["brackets in brackets", "[".repeat(size / 2) + "]".repeat(size / 2), /嵌套过深/],
    ["lists in lists", "- ".repeat(size / 2), /嵌套过深/],
    ["an error in each character", `[${",".repeat(size)}]`, /第 1 行第 \d 列：不是有效的 YAML/],
    ["an error in each line", "]\n".repeat(size / 2), /第 1 行第 \d 列：不是有效的 YAML/],
    ["quotes", '"'.repeat(size), /第 1 行第 \d 列：不是有效的 YAML/],
    ["tags", "! ".repeat(size / 2), /第 1 行第 \d 列：不是有效的 YAML/],
    ["merge keys", `a: &a {x: 1}\nb:\n${"  <<: *a\n".repeat(size / 9)}`, /引用（&、\*）过多|出现两次/],
    ["one key that is as long as the file", `${"a".repeat(size)}: x`, /./],
    ["empty lines", "\n".repeat(size), /./],
  ])("is answered in time and by name: %s", async (_name, text, words) => {
    const before = process.cpuUsage();
    const refused = await installDataText(text, "指南.yaml");
    expect(secondsSince(before)).toBeLessThan(10);
    expect(wordsOf(refused)).toMatch(/“指南\.yaml”有误.*请/);
    expect(wordsOf(refused)).toMatch(words);
  });

  test("is stopped in the middle when its time is over, and the next one is read", () => {
    const invalid = (problems: readonly FieldProblem[]): AppError => ({ kind: "guide-invalid", file: "指南.yaml", problems });
    const before = process.cpuUsage();
    expect(
      wordsOf(
        parseYaml(
          counted(size, (index) => `k${index}: x\n`),
          invalid,
          50,
        ),
      ),
    ).toContain("内容过于复杂，0.05 秒内没有读完");
    expect(secondsSince(before)).toBeLessThan(1);
    expect(parseYaml("id: x", invalid)).toEqual({ ok: true, value: { id: "x" } });
  });

  test("of more than 500 kB is not read at all", async () => {
    await writeFile(join(folder, "大.yaml"), " ".repeat(500_001));
    expect(wordsOf(await installData(join(folder, "大.yaml")))).toMatch(/超过上限 500000 字节.*请/);
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
    const read = await readInThread(bytes, file, { passwords: [], keepSizes: false }, { seconds: 1 });
    if (!read.ok) {
      expect(read.error.kind).toMatch(/^attachment-(damaged|unsupported|too-slow)$/);
      expect(wordsOf(read)).toContain(file);
      expect(wordsOf(read)).toMatch(/请/);
    }
    expect((await readInThread(await pdfOfPages(1), "好.pdf", { passwords: [], keepSizes: false })).ok).toBe(true);
  });
});

test("a PDF of more than 10,000 pages is refused with their number before any of them is read", async () => {
  const pages = (count: number) =>
    pdfOfObjects([
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${"3 0 R ".repeat(count)}] /Count ${count} >>`,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ]);
  const read = await readInThread(pages(10_001), "一整柜.pdf", { passwords: [], keepSizes: false });
  expect(wordsOf(read)).toBe("附件“一整柜.pdf”的类型不受支持（10001 页，超过 10000 页的文件）。请拆成几个文件后再登记。");
});

describe("a file that asks for gigabytes", () => {
  test.each(Object.entries(largePdfs()))("%s is refused by name, and the program never has more than 800 MB", async (file, bytes) => {
    const path = join(folder, file);
    await writeFile(path, bytes());
    const program = join(import.meta.dirname, "read-alone.ts");
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", program, path]);
    const { said, most } = z.object({ said: z.string(), most: z.number() }).parse(JSON.parse(stdout));
    expect(said).toMatch(new RegExp(`“${file}”.*展开后占用内存超过 500 MB.*请降低分辨率`));
    expect(most / 1e6).toBeLessThan(800);
  });
});

test("a good file that is read beside one that asks for gigabytes is not refused for it", async () => {
  const bomb = largePdfs()["三份内容.pdf"]?.() ?? new Uint8Array();
  const options = { passwords: [], keepSizes: false };
  const [bad, good] = await Promise.all([readInThread(bomb, "坏.pdf", options), readInThread(await pdfOfPages(3), "好.pdf", options)]);
  expect(wordsOf(bad)).toMatch(/“坏\.pdf”.*展开后占用内存超过 500 MB/);
  expect(good.ok).toBe(true);
  const both = await Promise.all(["甲.pdf", "乙.pdf"].map((file) => readInThread(bomb, file, options)));
  expect(both.map(wordsOf)).toEqual([expect.stringMatching(/“甲\.pdf”.*展开后/), expect.stringMatching(/“乙\.pdf”.*展开后/)]);
  expect((await readInThread(await pdfOfPages(3), "好.pdf", options)).ok).toBe(true);
});
