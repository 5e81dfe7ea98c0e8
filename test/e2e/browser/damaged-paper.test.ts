import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { goTo, openFolder, startApp } from "./running-app.ts";
import { slow } from "./tours/tour.ts";

test("a damaged file is told before the package is made, in its row too, with the way to where it is replaced", { timeout: 120_000 }, async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-damaged-paper-"));
  const app = await startApp({ at: "2026-05-25T10:00" });
  const { page } = app;
  try {
    const folder = join(parent, "case");
    await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
    await writeFile(join(folder, "attachments", "Zuwendungsvertrag Müsterlin.pdf"), "%PDF-1.7\nnothing of a file");
    await openFolder(page, folder);
    await goTo(page, "生成与上传");
    const note = page.getByText(/^附件“.*Zuwendungsvertrag Müsterlin\.pdf”已损坏/);
    await note.waitFor(slow);
    await page.getByText("读不出，生成会停下").waitFor();
    expect(await page.locator(".readiness").getAttribute("data-ready")).toBe("false");
    expect(await page.getByText("可以生成", { exact: true }).count()).toBe(0);
    await page.getByRole("button", { name: "去附件" }).click();
    await page.getByRole("button", { name: "全部附件" }).waitFor();
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(parent, { recursive: true, force: true });
  }
});
