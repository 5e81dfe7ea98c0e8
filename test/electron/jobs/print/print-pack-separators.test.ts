import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { printPack } from "../../../../electron/jobs/print/print-pack.ts";
import { openPdfium } from "../../../../electron/pdf/pdfium.ts";
import { readQrCode } from "../../../../electron/reading/read-qr-code.ts";
import type { Case } from "../../../../shared/case/case.ts";
import { parseSeparator, type SeparatorCode } from "../../../../shared/documents/separator-code.ts";
import type { PrintPackReport } from "../../../../shared/report.ts";
import { unwrap } from "../../../fixtures/letter-source.ts";
import { pdfPages } from "../../../fixtures/read-documents.ts";
import { paragraph, wordFile } from "../../../fixtures/word-file.ts";

const moment = { kind: "date", date: "2026-05-25" } as const;

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 分隔页 "));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

/** The complete sample before its letters and one copy of an agreement were sealed. */
async function unsealedCase(id: string): Promise<string> {
  const folder = join(parent, id);
  await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
  const file = join(folder, "case.json");
  const theCase: Case = JSON.parse(await readFile(file, "utf8"));
  const kept = (theCase.attachments ?? []).filter(({ slot }) => slot !== "no-licence-transfer" && slot !== "self-funding");
  const copy = kept.find(({ slot }) => slot === "agreement-copy");
  const attachments = kept.map((attachment) => (attachment === copy ? { ...attachment, sealedBy: "none", state: "received" } : attachment));
  await writeFile(file, JSON.stringify({ ...theCase, id, title: `项目${id}`, attachments }));
  return folder;
}

/** The codes on the pages of a PDF, drawn at 100 dots an inch. */
async function codesOf(file: string): Promise<readonly (SeparatorCode | "damaged" | undefined)[]> {
  const opened = (await openPdfium()).open(await readFile(file));
  if (typeof opened === "string") throw new Error(opened);
  const codes = Array.from({ length: opened.pageCount }, (_, index) => {
    const picture = opened.renderBottom(index + 1, 1, 827);
    const text = picture && readQrCode(picture);
    return text === undefined ? undefined : parseSeparator(text);
  });
  opened.close();
  return codes;
}

describe("a print pack with separator sheets", () => {
  let report: PrintPackReport;
  let codes: Awaited<ReturnType<typeof codesOf>>;
  let pages: readonly string[];
  beforeAll(async () => {
    const paths = [await unsealedCase("first"), await unsealedCase("second")];
    report = unwrap(await printPack({ paths, out: join(parent, "包.pdf"), moment, separators: true }));
    codes = await codesOf(report.file);
    pages = (await pdfPages(await readFile(report.file))).map((text) => text.replace(/\s+/gu, ""));
  });

  test("has before each paper a sheet whose code names case, slot, subject, document and pages", () => {
    for (const paper of report.papers) {
      const code = codes[paper.page - 2];
      expect(code, paper.title).toMatchObject({ caseId: paper.caseId, pages: paper.pages, version: expect.stringMatching(/^[0-9a-f]{8}$/) });
      expect(pages[paper.page - 2]).toContain(paper.title.replace(/\s+/gu, ""));
      expect(pages[paper.page - 2]).toContain(`项目${paper.caseId}`);
    }
    const letter = codes.find((code) => typeof code === "object" && code.document === "self-funding");
    expect(letter).toMatchObject({ caseId: "first", slot: "self-funding" });
    const copy = codes.find((code) => typeof code === "object" && code.slot === "agreement-copy");
    expect(copy).toMatchObject({ caseId: "first", document: "", for: expect.any(String) });
  });

  test("has before each list a sheet that belongs to no slot, so that no list is taken for the end of a paper", () => {
    const lists = codes.flatMap((code, index) => (typeof code === "object" && code.slot === undefined ? [{ code, index }] : []));
    expect(lists.map(({ code: { caseId, document } }) => [caseId, document])).toEqual([
      [undefined, "print-pack"],
      ["first", "seal-list"],
      ["second", "seal-list"],
    ]);
    for (const { index } of lists) expect(pages[index + 1]).toMatch(/用印材料总目|用印清单/u);
    expect(codes.filter((code) => code !== undefined)).toHaveLength(report.papers.length + lists.length);
  });

  test("leaves the papers themselves as they are, and the places in the list in front right", async () => {
    const plain = unwrap(await printPack({ paths: [join(parent, "first")], out: join(parent, "无.pdf"), moment }));
    const own = report.papers.filter(({ caseId }) => caseId === "first");
    expect(plain.papers.map(({ title, pages: count }) => [title, count])).toEqual(own.map(({ title, pages: count }) => [title, count]));
    const plainPages = (await pdfPages(await readFile(plain.file))).map((text) => text.replace(/\s+/gu, ""));
    for (const [index, { page }] of own.entries()) expect(pages[page - 1]).toBe(plainPages[(plain.papers[index]?.page ?? 0) - 1]);
    for (const { page } of report.papers) expect(pages[1]).toContain(String(page));
    expect(plainPages.join("")).not.toContain("分隔页");
  });
});

test("a letter from the unit's own Word template has its sheet in the pack, which says to print it in Word and knows no number of pages", async () => {
  const folder = await unsealedCase("word");
  const templates = join(folder, "templates");
  await mkdir(templates);
  for (const id of ["self-funding", "no-licence-transfer"]) await writeFile(join(templates, `${id}.docx`), wordFile(paragraph("((申报单位))承诺自筹。")));
  const pack = (separators: boolean) => printPack({ paths: [folder], out: join(parent, `词${separators}.pdf`), moment, separators });
  const report = unwrap(await pack(true));
  expect(report.papers.map(({ title }) => title)).toEqual([expect.stringContaining("合作协议")]);
  const why = expect.stringContaining("放在用印包里它的分隔页之后");
  expect(report.leftOut).toMatchObject([
    { title: expect.stringContaining("承诺书"), why },
    { title: expect.stringContaining("承诺书"), why },
  ]);
  const codes = await codesOf(report.file);
  const sheets = codes.flatMap((code, index) => (typeof code === "object" && code.pages === 0 ? [{ code, index }] : []));
  expect(sheets.map(({ code }) => code)).toMatchObject([
    { caseId: "word", document: "no-licence-transfer", slot: "no-licence-transfer", version: expect.stringMatching(/^[0-9a-f]{8}$/) },
    { caseId: "word", document: "self-funding", slot: "self-funding" },
  ]);
  const text = (await pdfPages(await readFile(report.file))).map((one) => one.replace(/\s+/gu, ""));
  for (const { index } of sheets) expect(text[index]).toContain("请在Word或WPS中打印，放在本页之后");
  const plain = unwrap(await pack(false));
  expect(plain.leftOut.map((one) => one.why)).toEqual(Array.from({ length: 2 }, () => "用的是本单位的 Word 模板，请在 Word 或 WPS 中打印"));
  expect(plain.pages).toBe(report.pages - 4);
});
