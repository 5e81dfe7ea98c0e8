import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, expect, test } from "vitest";
import { mouse } from "../browser/hands.ts";
import { goTo, waitUntilSaved } from "../browser/running-app.ts";
import { type RunningWindow, startWindow } from "./running-window.ts";

let app: RunningWindow | undefined;
afterAll(() => app?.close());

const byId = (running: RunningWindow, path: string) => running.page.locator(`[id="field-${path}"]`);

async function caseFile(home: string): Promise<string> {
  const files = (await readdir(home, { recursive: true })).filter((name) => name.endsWith("case.json") && !name.includes(".history"));
  expect(files).toHaveLength(1);
  return join(home, files[0] ?? "");
}

test("a new case, filled in by typing and choosing and closed, is all there when the program is started again", async () => {
  const first = await startWindow();
  app = first;
  await first.page.getByRole("button", { name: "新建专题二", exact: true }).click();
  await first.page.getByRole("heading", { level: 1, name: "申报单位" }).waitFor();
  const hand = mouse(first.page);
  await hand.type("field-applicant.name", "上海镕喆䶮研究院");
  await hand.pick("field-applicant.kind", ["企业（公司等）"]);
  await hand.radio("field-applicant.registeredInShanghai", "是");
  await goTo(first.page, "项目负责人");
  await hand.type("field-lead.name", "王䶮");
  await goTo(first.page, "项目、领域与期限");
  await hand.type("field-title", "海上风电联合研究");
  await goTo(first.page, "经费预算");
  await hand.type("field-budget.grant", "65");
  // the last words are typed and the window is closed at once
  expect(await first.quit()).toBe(0);

  const file = await caseFile(first.home);
  const read: unknown = JSON.parse(await readFile(file, "utf8"));
  expect(read).toMatchObject({
    topic: "2",
    applicant: { name: "上海镕喆䶮研究院", kind: "enterprise", registeredInShanghai: true },
    lead: { name: "王䶮" },
    budget: { grant: 650_000 },
  });
  // meanwhile somebody on another machine has opened it
  const heartbeat = new Date().toISOString();
  await writeFile(join(dirname(file), ".lock.json"), JSON.stringify({ user: "王秘书", machine: "OFFICE-2", pid: 1, heartbeat }));
  const scan = await PDFDocument.create();
  scan.addPage();
  const paper = join(first.folder, "盖章的承诺书 扫描.pdf");
  await writeFile(paper, await scan.save());

  const second = await startWindow({ folder: first.folder, chosen: paper });
  app = second;
  await second.page.locator("tr[data-recent=whole] button.name").first().click();
  await second.page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await second.page.getByText(/王秘书（OFFICE-2）/).waitFor();
  await goTo(second.page, "申报单位");
  expect(await byId(second, "applicant.name").inputValue()).toBe("上海镕喆䶮研究院");
  expect(await second.page.locator(".ant-select", { has: byId(second, "applicant.kind") }).innerText()).toContain("企业（公司等）");
  await goTo(second.page, "项目负责人");
  expect(await byId(second, "lead.name").inputValue()).toBe("王䶮");
  await goTo(second.page, "经费预算");
  expect(await byId(second, "budget.grant").inputValue()).toBe("65.00");

  // the dialog for papers gives back a file of the other world
  await goTo(second.page, "附件");
  const slot = second.page.locator("[data-slot=self-funding]");
  await slot.getByRole("button", { name: /^为“.*添加文件$/ }).click();
  await expect.poll(() => slot.getAttribute("data-state"), { timeout: 30_000 }).toBe("received");
  await waitUntilSaved(second.page);
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({
    attachments: [{ slot: "self-funding", file: "attachments/盖章的承诺书 扫描.pdf", pages: 1 }],
  });
  expect(await second.quit()).toBe(0);
}, 400_000);
