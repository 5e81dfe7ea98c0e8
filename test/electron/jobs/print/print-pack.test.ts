import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { printPack } from "../../../../electron/jobs/print/print-pack.ts";
import type { Attachment, Case } from "../../../../shared/case/case.ts";
import { stepText } from "../../../../shared/messages/step-text.ts";
import { nameInPack } from "../../../../shared/report.ts";
import { type Moment, parseMoment } from "../../../../shared/text/moment.ts";
import { unwrap } from "../../../fixtures/letter-source.ts";
import { pdfPages } from "../../../fixtures/read-documents.ts";

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 用印 "));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

function momentOf(text: string): Moment {
  const moment = parseMoment(text);
  if (moment === undefined) throw new Error(`no moment: ${text}`);
  return moment;
}
const moment = momentOf("2026-05-25T10:00");

/** A copy of the complete sample, changed. */
async function caseWith(name: string, change: (theCase: Case) => Case): Promise<string> {
  const folder = join(parent, name);
  await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
  const file = join(folder, "case.json");
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, "utf8")))));
  return folder;
}

const unsealed = (attachment: Attachment): Attachment => ({ ...attachment, sealedBy: "none", state: "received" });
/** Nothing sealed yet: copies and translations are there, our letters are not. */
const beforeSealing = (theCase: Case): Case => ({
  ...theCase,
  attachments: (theCase.attachments ?? []).filter(({ slot }) => slot !== "no-licence-transfer" && slot !== "self-funding").map(unsealed),
});

const squeezed = (text: string | undefined) => (text ?? "").replace(/\s+/gu, "");

describe("the print pack", () => {
  test("holds the seal list and then, in its order, every paper that is still to be sealed, as it is", async () => {
    const folder = await caseWith("before", beforeSealing);
    const out = join(folder, "用印包.pdf");
    const steps: string[] = [];
    const report = unwrap(await printPack({ paths: [folder], out, moment }, { onProgress: ({ step }) => steps.push(stepText(step)) }));
    const pages = await pdfPages(await readFile(out));
    expect(report.pages).toBe(pages.length);
    expect(report.bytes).toBe((await stat(out)).size);
    expect(report.leftOut).toEqual([]);
    expect(squeezed(pages[0])).toContain("用印清单");
    const titles = report.papers.map(({ title }) => title);
    expect(titles.some((title) => title.includes("译件"))).toBe(true);
    expect(titles.some((title) => title.includes("承诺书"))).toBe(true);
    expect(titles.some((title) => title.includes("证明"))).toBe(false);
    // in the order of the list
    const list = squeezed(pages.slice(0, (report.papers[0]?.page ?? 1) - 1).join(""));
    const places = titles.map((title) => list.indexOf(squeezed(title)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    // one paper after the other, nothing between them
    for (const [index, paper] of report.papers.entries()) expect(paper.page + paper.pages).toBe(report.papers[index + 1]?.page ?? report.pages + 1);
    // nothing is stamped on a paper
    expect(pages.join("")).not.toMatch(/附件\d+　|总第/);
    const letter = report.papers.find(({ title }) => title.includes("自筹经费"));
    expect(squeezed(pages[(letter?.page ?? 0) - 1])).toContain("特此承诺");
    expect(steps).toContain("读取用印材料");
  });

  test("leaves out what is sealed, and says that there is nothing when all of it is", async () => {
    const folder = await caseWith("sealed", (theCase) => theCase);
    const out = join(folder, "用印包.pdf");
    expect(await printPack({ paths: [folder], out, moment })).toMatchObject({
      ok: false,
      error: { kind: "wrong-use", problem: { code: "nothing-to-seal" } },
    });
    await expect(stat(out)).rejects.toThrow();
    const one = await caseWith("one-left", (theCase) => ({
      ...theCase,
      attachments: (theCase.attachments ?? []).map((attachment) => (attachment.slot === "agreement-translation" ? unsealed(attachment) : attachment)),
    }));
    const report = unwrap(await printPack({ paths: [one], out: join(one, "用印包.pdf"), moment }));
    expect(report.papers.map(({ title }) => title)).toEqual([expect.stringContaining("译件")]);
  });

  test("prints a letter anew when its sealed scan no longer says what the case says", async () => {
    const folder = await caseWith("outdated", (theCase) => ({ ...theCase, title: "改过的项目名称" }));
    const out = join(folder, "用印包.pdf");
    const report = unwrap(await printPack({ paths: [folder], out, moment }));
    const pages = await pdfPages(await readFile(out));
    const letter = report.papers.find(({ title }) => title.includes("自筹经费"));
    expect(squeezed(pages[(letter?.page ?? 0) - 1])).toContain("改过的项目名称");
  });

  test("holds no scan of a letter of ours whose seal nobody has looked at yet, also where the letter's text was not kept", async () => {
    const folder = await caseWith("back", (theCase) => ({
      ...theCase,
      attachments: (theCase.attachments ?? []).map((attachment) =>
        attachment.slot === "no-licence-transfer"
          ? { ...attachment, state: "received", sealedBy: undefined, words: undefined, wordsSha256: undefined }
          : attachment.slot === "self-funding"
            ? { ...attachment, state: "received", sealedBy: undefined }
            : unsealed(attachment),
      ),
    }));
    const report = unwrap(await printPack({ paths: [folder], out: join(folder, "用印包.pdf"), moment }));
    expect(report.papers.length).toBeGreaterThan(0);
    expect(report.papers.filter(({ title }) => title.includes("承诺书"))).toEqual([]);
    // and says so
    expect(report.leftOut.map(({ why }) => why)).toEqual([expect.stringMatching(/待确认用印/), expect.stringMatching(/待确认用印/)]);
  });

  test("names papers that are not there yet", async () => {
    const folder = await caseWith("missing", (theCase) => {
      const changed = beforeSealing(theCase);
      return { ...changed, attachments: (changed.attachments ?? []).filter(({ slot }) => slot !== "agreement-translation") };
    });
    const report = unwrap(await printPack({ paths: [folder], out: join(folder, "用印包.pdf"), moment }));
    expect(report.leftOut).toEqual([expect.objectContaining({ title: expect.stringContaining("译件"), why: "缺" })]);
  });

  test("takes several cases one after the other, with a list of them in front", async () => {
    const one = await caseWith("first", (theCase) => ({ ...beforeSealing(theCase), id: "first", title: "第一个项目" }));
    const two = await caseWith("second", (theCase) => ({ ...beforeSealing(theCase), id: "second", title: "第二个项目" }));
    const sealed = await caseWith("third", (theCase) => ({ ...theCase, id: "third" }));
    const out = join(parent, "一批.pdf");
    const report = unwrap(await printPack({ paths: [one, two, sealed], out, moment }));
    const pages = await pdfPages(await readFile(out));
    expect(squeezed(pages[0])).toContain("用印材料总目");
    expect(squeezed(pages[0])).toContain("第一个项目");
    expect(squeezed(pages[0])).toContain("第二个项目");
    expect(squeezed(pages[1])).toContain("用印清单");
    expect([...new Set(report.papers.map(({ caseId }) => caseId))]).toEqual(["first", "second"]);
    expect([...new Set(report.papers.map((paper) => nameInPack(paper).split("　")[0]))]).toEqual(["第一个项目", "第二个项目"]);
    const last = report.papers.at(-1);
    expect((last?.page ?? 0) + (last?.pages ?? 0)).toBe(pages.length + 1);
    // the list in front names the page on which each paper begins
    for (const { page } of report.papers) expect(squeezed(pages[0])).toContain(String(page));
  });

  test.each([
    ["a lost paper", "attachment-missing", (folder: string, file: string) => rm(join(folder, file))],
    ["a paper that was changed", "attachment-changed", (folder: string, file: string) => writeFile(join(folder, file), "%PDF-1.7 anders")],
    ["an empty paper", "attachment-empty", (folder: string, file: string) => writeFile(join(folder, file), "")],
  ])("is not written when it meets %s, and an earlier one stays", async (name, kind, spoil) => {
    const folder = await caseWith(name, beforeSealing);
    const copy: Case = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
    const file = copy.attachments?.find(({ slot }) => slot === "agreement-copy")?.file ?? "";
    await spoil(folder, file);
    const out = join(folder, "用印包.pdf");
    await writeFile(out, "以前的");
    expect(await printPack({ paths: [folder], out, moment })).toMatchObject({ ok: false, error: { kind } });
    expect(await readFile(out, "utf8")).toBe("以前的");
  });

  test("stops when it is told to, and never writes among the case's own files", async () => {
    const folder = await caseWith("stopped", beforeSealing);
    const out = join(folder, "用印包.pdf");
    expect(await printPack({ paths: [folder], out, moment }, { signal: AbortSignal.abort() })).toEqual({ ok: false, error: { kind: "cancelled" } });
    await expect(stat(out)).rejects.toThrow();
    const inside = { paths: [folder], out: join(folder, "attachments", "包.pdf"), moment };
    expect(await printPack(inside)).toMatchObject({ ok: false, error: { kind: "output-inside-case" } });
  });
});
