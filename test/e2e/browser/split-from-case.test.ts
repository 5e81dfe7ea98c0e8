import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { printPack } from "../../../electron/jobs/print/print-pack.ts";
import type { Case } from "../../../shared/case/case.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { makeCase, scanStack } from "../../split/split-set.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { goTo, openFolder, startApp } from "./running-app.ts";
import { slow } from "./tours/tour.ts";

test("a stack that waits for a place in a project is split with its file and folder known, and there is a way back", async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-split-from-case-"));
  const app = await startApp({ at: "2026-05-25T10:00" });
  const { page } = app;
  try {
    const folder = await makeCase(parent, 0, false);
    const pdf = await PDFDocument.create();
    for (const _ of [1, 2, 3]) pdf.addPage([500, 700]);
    await writeFile(join(folder, "attachments", "整叠.pdf"), await pdf.save());
    const file = join(folder, "case.json");
    const theCase: Case = JSON.parse(await readFile(file, "utf8"));
    const waiting = { id: "stack", slot: "self-funding", file: "attachments/整叠.pdf", state: "received", unplaced: true };
    await writeFile(file, JSON.stringify({ ...theCase, attachments: [waiting] }));
    await openFolder(page, folder);
    await goTo(page, "附件");
    await page.locator(".placing").getByRole("button", { name: "扫描归位" }).click(slow);
    await page.getByRole("listitem").filter({ hasText: "整叠.pdf" }).waitFor();
    await page.getByText(folder, { exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "开始归位" }).isEnabled()).toBe(true);
    // what is dropped here comes behind it, once, from folders too, and can be taken off again
    const base64 = await pdf.saveAsBase64();
    await dropFiles(page.locator("body"), [
      { name: "扫描10.pdf", base64 },
      { name: "扫描9.pdf", base64 },
    ]);
    const stack = page.locator(".split-files li");
    await expect.poll(() => stack.allInnerTexts()).toEqual(["整叠.pdf", "扫描9.pdf", "扫描10.pdf"]);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(tmpdir(), "split-dropped.png") });
    await page.getByRole("button", { name: "去掉 扫描10.pdf" }).click();
    await writeFile(join(parent, "另一叠.pdf"), await pdf.save());
    await page.getByLabel("扫描件的完整路径，一行一个").fill(join(parent, "另一叠.pdf"));
    await page.getByRole("button", { name: "添加", exact: true }).click();
    await page.getByRole("listitem").filter({ hasText: "另一叠.pdf" }).waitFor();
    await page.getByRole("button", { name: "开始归位" }).click();
    await page.locator(".split-page").first().waitFor(slow);
    expect(await page.locator(".split-page").count()).toBe(9);
    // dropped beside a stack that still waits, it is read together with it
    await dropFiles(page.locator("body"), [{ name: "又一叠.pdf", base64 }]);
    await expect.poll(() => stack.allInnerTexts()).toEqual(["整叠.pdf", "扫描9.pdf", "另一叠.pdf", "又一叠.pdf"]);
    await page.getByRole("button", { name: "回到项目" }).click();
    await page.locator(".placing").getByText("整叠.pdf").waitFor();

    // put into the place of a letter of one page, it is told there, until somebody has checked it
    await page.locator(".placing").getByRole("combobox").click();
    await page.locator(".ant-select-item-option[title^='自筹经费']").click();
    await page
      .locator(".placing")
      .getByRole("button", { name: /^把“整叠/ })
      .click();
    const slot = page.locator("[data-slot=self-funding]");
    await slot.getByText("几件材料一并扫描的，请分开归位").waitFor(slow);
    await slot.getByRole("button", { name: "扫描归位" }).click();
    await page.getByRole("listitem").filter({ hasText: "整叠.pdf" }).waitFor();
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(parent, { recursive: true, force: true });
  }
}, 120_000);

test("a stack of pure pictures in the place of an agreement is told by its first page", async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-stack-in-agreement-"));
  const app = await startApp({ at: "2026-05-25T10:00" });
  const { page } = app;
  try {
    const folder = await makeCase(parent, 0, true);
    const pack = unwrap(await printPack({ paths: [folder], out: join(parent, "pack.pdf"), moment: { kind: "date", date: "2026-05-25" }, separators: true }));
    const scanned = [1, 2, 3].map((printed) => ({ printed, skew: 1, upsideDown: false, sealed: false }));
    await writeFile(join(folder, "attachments", "扫描0012.pdf"), await scanStack(await readFile(pack.file), scanned, 7));
    const file = join(folder, "case.json");
    const theCase: Case = JSON.parse(await readFile(file, "utf8"));
    const scan = { id: "scan", slot: "agreement-copy", for: "agreement-suederau", file: "attachments/扫描0012.pdf", pages: 3, state: "received" };
    await writeFile(file, JSON.stringify({ ...theCase, attachments: [scan] }));
    await openFolder(page, folder);
    await goTo(page, "附件");
    const slot = page.locator("[data-slot=agreement-copy]", { hasText: "扫描0012.pdf" });
    await slot.getByText("像是整叠扫描件").waitFor(slow);
    await slot.getByRole("button", { name: "扫描归位" }).click();
    await page.getByRole("listitem").filter({ hasText: "扫描0012.pdf" }).waitFor();
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(parent, { recursive: true, force: true });
  }
}, 180_000);
