import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, expect, test } from "vitest";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";
import { slow } from "./tours/tour.ts";

/** The example with an agreement in which the first page names nobody, and the second is a picture. */
async function makeFolder(): Promise<string> {
  const folder = await copyOfExample();
  const pdf = await PDFDocument.create();
  const first = pdf.addPage([595, 842]);
  const lines = ["Cooperation Agreement", "1. The parties carry out joint research on tactile sensing.", "2. This Agreement is valid until 31 December 2029."];
  for (const [at, line] of lines.entries()) first.drawText(line, { x: 72, y: 760 - at * 24, size: 12 });
  pdf.addPage([595, 842]);
  await writeFile(join(folder, "attachments", "part-read.pdf"), await pdf.save());
  const theCase = await readCaseIn(folder);
  const [agreement] = theCase.agreements ?? [];
  const attachments = (theCase.attachments ?? []).map((one) =>
    one.for === agreement?.id && one.slot.includes("copy")
      ? { id: one.id, slot: one.slot, ...(one.for && { for: one.for }), file: "attachments/part-read.pdf", state: "received" as const }
      : one,
  );
  const agreements = (theCase.agreements ?? []).map(({ signatories: _signatories, term: _term, ...rest }) => rest);
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, attachments, agreements }));
  return folder;
}
const opened = openedCase(makeFolder, { width: 1440, height: 900 });

let goOn = (): void => undefined;
const held = new Promise<void>((resolve) => {
  goOn = resolve;
});
afterAll(() => goOn());

test("nothing is confirmed before the pages are read that tell whose agreement it is; stopped, nothing is said of what is not read", async () => {
  const { page } = opened.app;
  await page.route("**/call", async (route) => {
    const asked = route.request().postData() ?? "";
    if (!asked.includes("attachments:read") || asked.includes("stop-reading")) return route.continue();
    if (asked.includes('"ocr":true')) {
      await held;
      return route.fulfill({ json: { ok: false, error: { kind: "cancelled" } } });
    }
    const answer = await route.fetch();
    const { value, ...rest } = await answer.json();
    return route.fulfill({ json: { ...rest, value: { ...value, unread: [{ page: 2, why: "no-engine" }] } } });
  });
  await goTo(page, "协议核对");
  const panel = page.getByRole("region", { name: "协议要素" });
  const signer = panel.locator("tr[data-element]").filter({ hasText: "签字方" }).first();
  await signer.getByRole("button").first().click(slow);
  await panel.getByText("读完才知道是不是本项目的协议").waitFor(slow);
  expect(await panel.getByRole("button", { name: "确认已签字" }).count()).toBe(0);
  await page.keyboard.press("Enter");
  expect(await signer.getAttribute("data-state")).toBe("waiting");
  await picture(page, "agreement-part-read");
  await panel.getByRole("button", { name: "取消" }).click();
  await panel.getByText("已停止读取").waitFor();
  await panel.getByText("未读到这里").first().waitFor();
  expect(await panel.getByText("文件中未见").count()).toBe(0);
  expect(await panel.getByText("全文没有找到").count()).toBe(0);
  expect(await panel.getByText("未读完，请看原件").count()).toBeGreaterThan(0);
  await picture(page, "agreement-part-read-stopped");
  goOn();
  expect(opened.app.faults).toEqual([]);
});
