import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import type { Case } from "../../../shared/case/case.ts";
import { goTo, openFolder, startApp } from "./running-app.ts";
import { slow } from "./tours/tour.ts";

/** The sample with another file in the place of an agreement that was filled in before, and no translation of it. */
async function withOtherFile(folder: string): Promise<void> {
  await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
  const pdf = await PDFDocument.create();
  for (const line of ["Minutes of the spring meeting", "The weather was fine and the tea was good.", "The next meeting is in autumn."]) {
    pdf.addPage([595, 842]).drawText(line, { x: 72, y: 760, size: 12 });
  }
  await writeFile(join(folder, "attachments", "minutes.pdf"), await pdf.save());
  const file = join(folder, "case.json");
  const theCase: Case = JSON.parse(await readFile(file, "utf8"));
  const attachments = (theCase.attachments ?? [])
    .filter(({ id }) => id !== "translation-suederau")
    .map((one) =>
      one.id === "copy-suederau"
        ? { id: one.id, slot: one.slot, for: one.for, file: "attachments/minutes.pdf", state: "received", sealedBy: "applicant" }
        : one,
    );
  await writeFile(file, JSON.stringify({ ...theCase, attachments }));
}

test("what was filled in is not confirmed by a file that says nothing of it, until somebody who looks says so", { timeout: 180_000 }, async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-agreement-unseen-"));
  const app = await startApp({ at: "2026-05-25T10:00" });
  const { page } = app;
  try {
    const folder = join(parent, "case");
    await withOtherFile(folder);
    await openFolder(page, folder);
    await goTo(page, "协议核对");
    await page.getByRole("button", { name: /下一份/ }).click();
    const panel = page.getByRole("region", { name: "协议要素" });
    await panel.getByText("文件中未见").first().waitFor(slow);
    const before = await panel.getByText("文件中未见").count();
    expect(before).toBeGreaterThanOrEqual(5);
    expect(await page.getByText("这份协议的要素全部").count()).toBe(0);
    const row = panel.locator("tr[data-element$='.ip']");
    await row.getByRole("button").first().click();
    await panel.getByText("在现在这份文件里没有读到").waitFor();
    await panel.getByRole("button", { name: "原文里有，确认" }).click();
    await expect.poll(() => panel.getByText("文件中未见").count()).toBe(before - 1);
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(parent, { recursive: true, force: true });
  }
});
