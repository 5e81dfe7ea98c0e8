import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createCallHandler } from "../../../../electron/calls/handle-call.ts";
import { paragraphsOf } from "../../../../electron/documents/unit-template.ts";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { buildPackage } from "../../../../electron/jobs/build/build-package.ts";
import { checkCaseFolder } from "../../../../electron/jobs/check/check-case.ts";
import { printPack } from "../../../../electron/jobs/print/print-pack.ts";
import { makeUnitTemplate } from "../../../../electron/jobs/write/make-unit-template.ts";
import { planDocuments } from "../../../../electron/jobs/write/plan-documents.ts";
import { writeDocuments } from "../../../../electron/jobs/write/write-documents.ts";
import type { Case } from "../../../../shared/case/case.ts";
import { documentText } from "../../../../shared/documents/blocks.ts";
import { sha256OfWords } from "../../../../shared/documents/unit-template.ts";
import { ok } from "../../../../shared/errors.ts";
import { parseMoment } from "../../../../shared/text/moment.ts";
import { unwrap } from "../../../fixtures/letter-source.ts";
import { docxPart } from "../../../fixtures/read-documents.ts";
import { paragraph, wordFile } from "../../../fixtures/word-file.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 模板 "));
  vi.stubEnv("GUOHE_HOME", join(home, "user"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const moment = parseMoment("2026-05-25T10:00") ?? { kind: "date" as const, date: "2026-05-25" };

async function caseWith(name: string, change: (theCase: Case) => Case = (theCase) => theCase): Promise<string> {
  const folder = join(home, name);
  await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
  await rewrite(folder, change);
  return folder;
}

async function rewrite(folder: string, change: (theCase: Case) => Case): Promise<void> {
  const file = join(folder, "case.json");
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, "utf8")))));
}

async function putTemplate(folder: string, id: string, ...words: readonly string[]): Promise<string> {
  await mkdir(join(folder, "templates"), { recursive: true });
  const file = join(folder, "templates", `${id}.docx`);
  await writeFile(file, wordFile(words.map((text) => paragraph(text)).join("")));
  return file;
}

const check = async (folder: string) => unwrap(await checkCaseFolder(folder, { moment }));
const write = async (folder: string, out = join(folder, "out")) => unwrap(await writeDocuments({ ...(await check(folder)), out }));
const withoutLetter = (theCase: Case): Case => ({ ...theCase, attachments: (theCase.attachments ?? []).filter(({ slot }) => slot !== "self-funding") });

describe("a unit's own Word template beside the case", () => {
  test("takes the place of our letter, as .docx alone, and the report says where its PDF comes from", async () => {
    const folder = await caseWith("own");
    await write(folder);
    await putTemplate(folder, "self-funding", "本单位自拟：((申报单位))承诺自筹((自筹经费额))。", "((法定代表人))");
    const report = await write(folder);
    const document = report.documents.find(({ id }) => id === "self-funding");
    expect(document).toEqual({ id: "self-funding", docx: join(folder, "out", "self-funding.docx") });
    const words = paragraphsOf(docxPart(await readFile(document?.docx ?? ""), "word/document.xml"));
    expect(words[0]).toMatch(/^本单位自拟：.+承诺自筹[\d,]+元。$/);
    const messages = report.warnings.filter(({ id }) => id === "self-funding").map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining("Word 或 WPS"));
    // the PDF of ours from before must not be printed by mistake
    expect(await readdir(join(folder, "out"))).toContain("self-funding.pdf");
    expect(messages).toContainEqual(expect.stringContaining("以前生成的self-funding.pdf"));
    expect(report.documents.find(({ id }) => id === "no-licence-transfer")).toHaveProperty("pdf");
  });

  test("says which fields it shows as 【未填：…】", async () => {
    const folder = await caseWith("blank", (theCase) => ({ ...theCase, letterDate: undefined, lead: { ...theCase.lead, name: undefined } }));
    await putTemplate(folder, "self-funding", "负责人((项目负责人))");
    const report = await write(folder);
    expect(report.warnings).toContainEqual({ id: "self-funding", message: "文中有未填的内容：项目负责人姓名", fields: ["lead.name"] });
  });

  test("wins over the one for all cases of the user", async () => {
    const folder = await caseWith("both");
    await putTemplate(join(home, "user"), "self-funding", "用户的((申报单位))");
    const words = async () => paragraphsOf(docxPart(await readFile(join(folder, "out", "self-funding.docx")), "word/document.xml")).join("");
    await write(folder);
    expect(await words()).toMatch(/^用户的/);
    await putTemplate(folder, "self-funding", "项目的((申报单位))");
    await write(folder);
    expect(await words()).toMatch(/^项目的/);
    await rm(join(home, "user", "templates"), { recursive: true });
  });

  test("is named with every mistake when it is broken, and the other documents come all the same", async () => {
    const folder = await caseWith("broken");
    const file = await putTemplate(folder, "self-funding", "((没有这个))", "((申报单位", "((每个合作方企业))");
    const report = await write(folder);
    const skipped = report.skipped.find(({ id }) => id === "self-funding");
    expect(skipped?.why).toContain(file);
    expect(skipped?.problems).toHaveLength(3);
    expect(report.documents.map(({ id }) => id)).toContain("no-licence-transfer");
    expect(report.failure).toMatchObject({ kind: "template-invalid", file });
    expect(await writeDocuments({ ...(await check(folder)), out: join(folder, "only"), only: ["self-funding"] })).toMatchObject({
      ok: false,
      error: { kind: "template-invalid", problems: skipped?.problems },
    });
  });

  test("tells when its sealed scan no longer says what the case says", async () => {
    const folder = await caseWith("sealed");
    await putTemplate(folder, "self-funding", "((项目名称))：自筹((自筹经费额))");
    await write(folder);
    const printed = paragraphsOf(docxPart(await readFile(join(folder, "out", "self-funding.docx")), "word/document.xml")).join("\n");
    await rewrite(folder, (theCase) => ({
      ...theCase,
      attachments: (theCase.attachments ?? []).map((attachment) =>
        attachment.slot === "self-funding" ? { ...attachment, wordsSha256: sha256OfWords(printed), words: printed } : attachment,
      ),
    }));
    const stateOf = async () => (await check(folder)).report.slots.find(({ slot }) => slot === "self-funding");
    expect((await stateOf())?.state).not.toBe("outdated");
    await rewrite(folder, (theCase) => ({ ...theCase, lead: { ...theCase.lead, phone: "021-1" } }));
    expect((await stateOf())?.state).not.toBe("outdated");
    await rewrite(folder, (theCase) => ({ ...theCase, title: "改过的名称" }));
    expect(await stateOf()).toMatchObject({ state: "outdated", change: expect.stringContaining("改过的名称") });
  });

  test("that begins as our letter says the same as what was sealed of ours: page numbers and empty lines are no change", async () => {
    const folder = await caseWith("starting");
    const scans = (theCase: Case) => (theCase.attachments ?? []).filter(({ wordsSha256 }) => wordsSha256 !== undefined);
    const before = await check(folder);
    const sealed = before.report.slots.filter(({ attachments }) => scans(before.case).some(({ id }) => attachments.includes(id)));
    expect(sealed).toHaveLength(2);
    const texts = unwrap(planDocuments({ ...before, onRequest: true }, () => 1));
    await rewrite(folder, (theCase) => ({
      ...theCase,
      attachments: (theCase.attachments ?? []).map((one) => {
        const letter = texts.planned.find(({ id }) => one.wordsSha256 !== undefined && id === one.slot);
        return letter === undefined ? one : { ...one, words: documentText(letter.content) };
      }),
    }));
    for (const { slot } of sealed) unwrap(await makeUnitTemplate(folder, slot));
    const after = (await check(folder)).report.slots;
    for (const { slot, state } of sealed) expect(after.find((one) => one.slot === slot)).toMatchObject({ state });
    await rewrite(folder, (theCase) => ({ ...theCase, title: "改过的名称" }));
    expect((await check(folder)).report.slots.find(({ slot }) => slot === "self-funding")).toMatchObject({
      state: "outdated",
      change: expect.stringContaining("改过的名称"),
    });
  });

  test("reaches the screens with the case that is opened, so that they check by the same words", async () => {
    const folder = await caseWith("opened");
    const calls = createCallHandler({ shell: "browser", version: "0", openPath: async () => ok(undefined), emit: () => undefined });
    const open = () => calls.handle("cases:open", [{ folder }]);
    expect(await open()).not.toHaveProperty("value.unitTemplates");
    await putTemplate(folder, "self-funding", "((申报单位))");
    expect(await open()).toMatchObject({
      ok: true,
      value: { unitTemplates: { "self-funding": { ok: true, value: expect.anything() } } },
    });
    await calls.close();
  });

  test("leaves its letter out of bundle and print pack until its PDF is an attachment, and says so", async () => {
    const folder = await caseWith("bundled", withoutLetter);
    await putTemplate(folder, "self-funding", "((申报单位))");
    const built = unwrap(await buildPackage({ path: folder, out: join(home, "bundled-out"), moment }));
    expect(built.documents.find(({ id }) => id === "self-funding")).toEqual({
      id: "self-funding",
      docx: join(home, "bundled-out", "documents", "self-funding.docx"),
    });
    expect(built.bundle.files.map(({ slot }) => slot)).not.toContain("self-funding");
    const pack = await printPack({ paths: [folder], out: join(folder, "用印包.pdf"), moment });
    expect(pack).toMatchObject({
      ok: false,
      error: {
        kind: "wrong-use",
        problem: { code: "nothing-printable", papers: expect.arrayContaining([expect.objectContaining({ why: expect.stringContaining("Word 模板") })]) },
      },
    });
  });
});
