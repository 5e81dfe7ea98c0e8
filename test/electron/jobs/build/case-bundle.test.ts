import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseManifest } from "../../../../electron/bundle/manifest.ts";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { verifyBundle } from "../../../../electron/jobs/build/verify-bundle.ts";
import { checkCaseFolder } from "../../../../electron/jobs/check/check-case.ts";
import { openPdfium } from "../../../../electron/pdf/pdfium.ts";
import type { Case } from "../../../../shared/case/case.ts";
import { parseMoment } from "../../../../shared/text/moment.ts";
import { changedSample } from "../../../fixtures/changed-sample.ts";
import { squeezed } from "../../../fixtures/letter-source.ts";
import { pdfPages } from "../../../fixtures/read-documents.ts";

let parent: string;
// several programs on one machine: a case is read and bundled in threads of their own

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-case-"));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

/** A copy of the 专题二 sample, changed. */
const sampleWith = (name: string, change: (theCase: Case) => Case) => changedSample(join(parent, name), change);

async function bundle(folder: string, out = join(parent, `${folder.split("/").at(-1)}-out`)) {
  const moment = parseMoment("2026-05-25T10:00");
  if (!moment) throw new Error("no moment");
  const checked = await checkCaseFolder(folder, { moment });
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return buildBundle({ source: { kind: "case", checked: checked.value }, out, createdAt: "2026-05-25T10:00:00+08:00" });
}

async function coverText(path: string): Promise<string> {
  const document = (await openPdfium()).open(await readFile(path));
  if (typeof document === "string") throw new Error(document);
  return (document.text(1) ?? "").replace(/\s+/gu, "");
}

const attachments = (theCase: Case) => theCase.attachments ?? [];

test("the complete sample becomes a bundle that verifies, with nothing missing on its cover", async () => {
  const folder = await sampleWith("whole", (theCase) => theCase);
  const report = await bundle(folder);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  expect(report.value.warnings).toEqual([]);
  expect(report.value.files.map(({ slot }) => slot)).toEqual([
    "agreement-copy",
    "agreement-copy",
    "agreement-translation",
    "no-licence-transfer",
    "self-funding",
    "foreign-funding-proof",
    "foreign-funding-translation",
    "foreign-funding-proof",
    "foreign-funding-translation",
  ]);
  expect(report.value.files[2]?.path).toBe("files/附件03_合作协议译件_南郊样例大学_上海示例智能装备有限公司_沈喆.pdf");
  const cover = await coverText(report.value.bundle);
  for (const words of [
    "沪科指南〔2026〕8号",
    "专题二、政府（机构）间合作项目",
    "上海示例智能装备有限公司",
    "沈喆",
    "Musteruniversität Süderau".replace(" ", ""),
    "2026年5月20日",
  ]) {
    expect(cover).toContain(words);
  }
  expect(cover).not.toContain("材料未齐");
  expect(await verifyBundle(join(parent, "whole-out"))).toMatchObject({ value: { ok: true } });
});

test("a sealed letter that is missing is stood in for by the unsealed one until its scan replaces it, and the cover says 材料未齐", async () => {
  const folder = await sampleWith("unsealed", (theCase) => ({ ...theCase, attachments: attachments(theCase).filter(({ slot }) => slot !== "self-funding") }));
  const report = await bundle(folder);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  const manifest = parseManifest(await readFile(join(parent, "unsealed-out", "manifest.json"), "utf8"), "manifest.json");
  const letter = manifest.ok ? manifest.value.files.find(({ slot }) => slot === "self-funding") : undefined;
  expect(letter).toMatchObject({ state: "generated", clause: "申报要求第11条（c）" });
  expect(await coverText(report.value.bundle)).toContain("材料未齐");

  const scan = join(folder, "attachments", "scan0005 承诺书c.png");
  const edits = { replace: new Map([[5, scan]]), remove: new Set<number>(), titles: new Map<number, string>() };
  const sealed = join(parent, "sealed-out");
  const again = await buildBundle({ source: { kind: "earlier", path: join(parent, "unsealed-out"), edits }, out: sealed });
  expect(again).toMatchObject({ ok: true });
  const notes = async (out: string) => {
    const read = parseManifest(await readFile(join(out, "manifest.json"), "utf8"), "manifest.json");
    return read.ok ? read.value.plan?.attachments[4]?.notes : undefined;
  };
  expect(await notes(join(parent, "unsealed-out"))).toEqual(["第11条（c）", "待用印"]);
  expect(await notes(sealed)).toEqual(["第11条（c）"]);
});

test("an incomplete bundle that is opened again still lists what is missing, in its index, in 附件清单 and in the manifest", async () => {
  const proof = "外方政府资助证明（穆斯特机器人有限公司）";
  const folder = await sampleWith("lacking", (theCase) => ({ ...theCase, attachments: attachments(theCase).filter(({ id }) => id !== "proof-muster") }));
  expect((await bundle(folder)).ok).toBe(true);
  const out = join(parent, "lacking-again");
  const edits = { replace: new Map<number, string>(), remove: new Set<number>(), titles: new Map([[1, "合作协议"]]) };
  const again = await buildBundle({ source: { kind: "earlier", path: join(parent, "lacking-out"), edits }, out });
  expect(again).toMatchObject({ ok: true });
  for (const folderOf of [join(parent, "lacking-out"), out]) {
    const index = (await pdfPages(await readFile(join(folderOf, "bundle.pdf"))))[1] ?? "";
    const [list = ""] = await pdfPages(await readFile(join(folderOf, "附件清单.pdf")));
    for (const text of [index, list].map(squeezed)) {
      expect(text).toContain(squeezed(proof));
      expect(text).toContain("缺1件");
    }
    const read = parseManifest(await readFile(join(folderOf, "manifest.json"), "utf8"), "manifest.json");
    expect(read.ok && read.value.plan?.missing).toEqual([{ title: proof, notes: ["专题二·申报主体要求"] }]);
    expect(await verifyBundle(folderOf)).toMatchObject({ value: { ok: true } });
  }
});

test("an attachment of the list “other” and one that no slot knows are bundled last, the latter with a warning", async () => {
  const folder = await sampleWith("more", (theCase) => {
    const [first] = attachments(theCase);
    const file = first?.file ?? "";
    return { ...theCase, attachments: [{ id: "x", slot: "nowhere", file }, { id: "o", slot: "other", file }, ...attachments(theCase)] };
  });
  const report = await bundle(folder);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  expect(report.value.files.slice(-2).map(({ slot }) => slot)).toEqual(["other", undefined]);
  expect(report.value.warnings).toMatchObject([{ kind: "not-asked-for" }]);
});

describe("an attachment that is not what was registered stops the bundle", () => {
  test.each([
    ["gone", "attachment-missing", (theCase: Case) => ({ file: "attachments/没有.pdf", sha256: attachments(theCase)[0]?.sha256 })],
    ["outside the case", "attachment-outside-case", () => ({ file: "../../etc/passwd" })],
    ["changed", "attachment-changed", () => ({ sha256: "0".repeat(64) })],
  ])("%s", async (name, kind, change) => {
    const folder = await sampleWith(name.replaceAll(" ", "-"), (theCase) => {
      const [first, ...others] = attachments(theCase);
      return first ? { ...theCase, attachments: [{ ...first, ...change(theCase) }, ...others] } : theCase;
    });
    expect(await bundle(folder)).toMatchObject({ ok: false, error: { kind } });
  });
});

test.each(["attachments/out", "attachments", ".history/x", "."])("output in %s of the case is refused", async (place) => {
  const folder = await sampleWith(`inside-${place.replaceAll("/", "-")}`, (theCase) => theCase);
  expect(await bundle(folder, join(folder, place))).toMatchObject({ ok: false, error: { kind: "output-inside-case" } });
});
