import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeDocuments } from "../../../../electron/jobs/write/write-documents.ts";
import { stepText } from "../../../../shared/messages/step-text.ts";
import { checked, enterprise, guide2026, guide2027, letters, madeUpJson, sampleJson, unwrap } from "../../../fixtures/letter-source.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-documents-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const PROMISES = ["no-licence-transfer", "self-funding"];
const request = (set: Readonly<Record<string, unknown>> = {}) => checked(sampleJson(set), guide2026);

describe("writing the documents of a case", () => {
  test("puts each letter that applies into the folder as .docx and .pdf, and makes the folder", async () => {
    const out = join(folder, "new", "inner");
    const steps: string[] = [];
    const report = unwrap(await writeDocuments({ ...request(), out, only: PROMISES }, { onProgress: ({ step }) => steps.push(stepText(step)) }));
    expect(report.documents.map(({ id, pages }) => [id, pages])).toEqual([
      ["no-licence-transfer", 1],
      ["self-funding", 1],
    ]);
    expect(report.skipped).toEqual([]);
    expect((await readdir(out)).sort()).toEqual(["no-licence-transfer.docx", "no-licence-transfer.pdf", "self-funding.docx", "self-funding.pdf"]);
    for (const { docx, pdf } of report.documents) {
      expect((await readFile(docx)).subarray(0, 2).toString()).toBe("PK");
      expect((await readFile(pdf ?? "")).subarray(0, 5).toString()).toBe("%PDF-");
    }
    expect(steps.length).toBe(3);
  });

  test("names what it leaves out and why, with the unanswered fields", async () => {
    const partners = [enterprise("p1", { relations: undefined })];
    const report = unwrap(
      await writeDocuments({ ...request({ partners, units: [], "budget.grant": 9_999_999 }), out: join(folder, "left-out"), only: PROMISES }),
    );
    expect(report.documents).toEqual([]);
    expect(report.skipped).toMatchObject([
      { id: "no-licence-transfer", missing: ["partners[0].relations.licensedTechnology", "partners[0].relations.shareholding"] },
      { id: "self-funding", why: expect.stringContaining("低于1:1") },
    ]);
  });

  test("counts the pages of attachments that a case written by another program does not give", async () => {
    const folderOfSample = fileURLToPath(new URL("../../../../templates/samples/topic-2/", import.meta.url));
    const counts = async (given: { readonly folder?: string }) => {
      const asked = request();
      const attachments = (asked.case.attachments ?? []).map(({ pages: _, ...rest }) => rest);
      const out = join(folder, given.folder === undefined ? "uncounted" : "counted");
      return unwrap(await writeDocuments({ ...asked, ...given, case: { ...asked.case, attachments }, out, only: ["seal-list"] })).words[0]?.words ?? "";
    };
    expect(await counts({ folder: folderOfSample })).not.toContain("未填页数的由经办人填写");
    expect(await counts({})).toContain("未填页数的由经办人填写");
  });

  test("warns of a letter from before that is no longer written", async () => {
    const out = join(folder, "changed");
    unwrap(await writeDocuments({ ...request(), out }));
    const report = unwrap(await writeDocuments({ ...request({ "budget.grant": 999_999 }), out }));
    expect(report.skipped.map(({ id }) => id)).toEqual(["self-funding", "recusal", "biosafety", "policy-alignment"]);
    expect(report.warnings).toContainEqual({ id: "self-funding", message: expect.stringMatching(/self-funding\.docx、self-funding\.pdf.*请勿使用/) });
  });

  test("names the files as people read them where that is asked for, each with whom it is for", async () => {
    const agreements = ["a1", "a2"].map((id) => ({ id, title: "Kooperation: A/B", partners: [] }));
    const out = join(folder, "by-title");
    const report = unwrap(await writeDocuments({ ...request({ agreements }), out, only: ["truthfulness", "agreement-checklist"], byTitle: true }));
    expect(report.documents.map(({ id, for: whom }) => [id, whom])).toEqual([
      ["truthfulness", undefined],
      ["agreement-checklist", "a1"],
      ["agreement-checklist", "a2"],
    ]);
    expect((await readdir(out)).filter((name) => name.endsWith(".pdf")).sort()).toEqual([
      "合作协议要素核对表_Kooperation_ A_B-2.pdf",
      "合作协议要素核对表_Kooperation_ A_B.pdf",
      "材料真实性与科研诚信承诺书.pdf",
    ]);
    const later = unwrap(await writeDocuments({ ...request({ agreements: [] }), out, only: ["agreement-checklist"], byTitle: true }));
    expect(later.warnings).toContainEqual({ id: "agreement-checklist", message: expect.stringMatching(/A_B-2\.pdf.*请勿使用/) });
  });

  test("warns of a document from before that has its older name, beside the one that is named as people read it", async () => {
    const out = await mkdtemp(join(folder, "older-"));
    await writeFile(join(out, "truthfulness.pdf"), "old");
    const { warnings } = unwrap(await writeDocuments({ ...request(), out, only: ["truthfulness"], byTitle: true }));
    expect(warnings).toContainEqual({ id: "truthfulness", message: expect.stringMatching(/truthfulness\.pdf.*请勿使用/) });
  });

  test("writes only what is asked for; on request also the letter that says there is no partner enterprise", async () => {
    const partners = [enterprise("u1", { kind: "university" })];
    const out = join(folder, "only");
    const report = unwrap(await writeDocuments({ ...request({ partners, units: [] }), out, only: ["no-licence-transfer"] }));
    expect(report.documents.map(({ id }) => id)).toEqual(["no-licence-transfer"]);
    expect(await readdir(out)).toHaveLength(2);
  });

  test("refuses an id that the guide does not have, and names those that it has", async () => {
    const out = join(folder, "unknown");
    const result = await writeDocuments({ ...request(), out, only: ["self-funding", "no-such-letter"] });
    expect(result).toMatchObject({
      ok: false,
      error: { kind: "document-unknown", document: "no-such-letter", known: expect.arrayContaining(["self-funding"]) },
    });
    await expect(readdir(out)).rejects.toThrow();
  });

  test("leaves the two lists to the bundle", async () => {
    const report = unwrap(await writeDocuments({ ...request(), out: join(folder, "lists"), only: ["upload-list", "attachment-list"] }));
    expect(report.documents).toEqual([]);
    expect(report.skipped.map(({ why }) => why)).toEqual(["由 guohe bundle 生成", "由 guohe bundle 生成"]);
  });

  test("writes the letters of another year's guide without a change of code", async () => {
    const report = unwrap(await writeDocuments({ ...checked(madeUpJson(), guide2027), out: join(folder, "2027") }));
    expect(report.documents.map(({ id }) => id)).toEqual(["no-licence-transfer", "self-funding"]);
  });

  test("names the field of a character that no font has, and writes the documents without it", async () => {
    const out = join(folder, "no-glyph");
    const report = unwrap(await writeDocuments({ ...request({ "lead.name": "张\u{2A6D6}" }), out }));
    expect(report.failure).toMatchObject({ kind: "glyph-missing", codePoint: "U+2A6D6", field: "lead.name" });
    expect(report.skipped).toContainEqual(expect.objectContaining({ id: "self-funding", why: expect.stringContaining("lead.name") }));
    expect(report.documents.map(({ id }) => id)).toContain("budget-sheet");
    expect((await readdir(out)).some((name) => name.startsWith("self-funding"))).toBe(false);
  });

  test("writes nothing at all when no document is left", async () => {
    const out = join(folder, "none-left");
    const result = await writeDocuments({ ...request({ "lead.name": "张\u{2A6D6}" }), out, only: PROMISES });
    expect(result).toMatchObject({ ok: false, error: { kind: "glyph-missing", field: "lead.name" } });
    await expect(readdir(out)).rejects.toThrow();
  });

  test("names file and line of a broken template, and writes the others", async () => {
    const broken = letters.map((letter) => (letter.id === "ethics" ? { ...letter, text: letter.text.replace("((项目负责人))", "((负责人))") } : letter));
    const report = unwrap(await writeDocuments({ ...request(), letters: broken, out: join(folder, "broken") }));
    expect(report.failure).toMatchObject({
      kind: "template-invalid",
      file: "shanghai-intl-coop-2026/letters/ethics.md",
      problems: [{ path: expect.stringMatching(/^第\d+行$/) }],
    });
    expect(report.skipped).toContainEqual(expect.objectContaining({ id: "ethics", why: expect.stringMatching(/letters\/ethics\.md.*第\d+行.*负责人/) }));
    expect(report.documents.length).toBeGreaterThan(10);
  });

  test("says so when the folder cannot be made", async () => {
    await writeFile(join(folder, "a-file"), "");
    expect(await writeDocuments({ ...request(), out: join(folder, "a-file") })).toMatchObject({ ok: false, error: { kind: "output-unwritable" } });
  });

  test("stops when it is told to, before anything is written", async () => {
    const out = join(folder, "stopped");
    const result = await writeDocuments({ ...request(), out }, { signal: AbortSignal.abort() });
    expect(result).toEqual({ ok: false, error: { kind: "cancelled" } });
    await expect(readdir(out)).rejects.toThrow();
  });
});
