import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderPdf } from "../../../electron/documents/pdf.ts";
import { documentOf, sampleOf } from "../../fixtures/every-document.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { dropFiles } from "./drop-files.ts";
import { mouse } from "./hands.ts";
import { readCaseIn } from "./opened-case.ts";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";
import { takeOut } from "./take-out.ts";

let app: RunningApp;
let papers: string;

beforeAll(async () => {
  papers = await mkdtemp(join(tmpdir(), "扫描件 "));
  const scan = await PDFDocument.create();
  scan.addPage();
  await writeFile(join(papers, "承诺书 盖章.pdf"), await scan.save());
  // the letter as it was sealed before the grant went down
  const letter = documentOf(
    { ...sampleOf("2"), budget: { grant: 660_000, selfFunding: [{ unit: "applicant", amount: 703_500, source: "自有资金" }] } },
    "self-funding",
  );
  await writeFile(join(papers, "承诺书c 盖章.pdf"), unwrap(await renderPdf(letter.content)).bytes);
  app = await startApp();
});
afterAll(async () => {
  await app.close();
  await rm(papers, { recursive: true, force: true });
});

const slot = () => app.page.locator("[data-slot=no-licence-transfer]");

/** The papers of a slot as they lie on disk. */
async function attachmentsOnDisk(of = "no-licence-transfer") {
  await waitUntilSaved(app.page);
  const files = await readdir(app.home, { recursive: true });
  const file = join(app.home, files.find((name) => name.endsWith("case.json") && !name.includes(".history")) ?? "");
  const { attachments } = await readCaseIn(dirname(file));
  return (attachments ?? []).filter((paper) => paper.slot === of);
}

test("a sealed scan added on screen keeps what the letter said, and shows 内容已变 with the words when an answer changes it", async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, "附件");
  await takeOut(slot());
  await expect.poll(() => slot().getAttribute("data-state")).toBe("missing");
  const chooser = page.waitForEvent("filechooser");
  await slot()
    .getByRole("button", { name: /^为“.*添加文件$/ })
    .click();
  await (await chooser).setFiles([join(papers, "承诺书 盖章.pdf")]);
  await expect.poll(() => slot().getAttribute("data-state")).toBe("received");
  await mouse(page).pick((await slot().getByRole("combobox").getAttribute("id")) ?? "", ["已盖申报单位公章"]);
  await expect.poll(() => slot().getAttribute("data-state")).toBe("sealed-scan");
  expect(await attachmentsOnDisk()).toMatchObject([{ state: "sealed-scan", wordsSha256: expect.stringMatching(/^[0-9a-f]{64}$/), words: expect.any(String) }]);

  await goTo(page, "项目、领域与期限");
  const title = page.getByRole("textbox", { name: "项目名称" });
  const before = await title.inputValue();
  await title.fill(`${before}（镕喆）`);
  await goTo(page, "附件");
  await expect.poll(() => slot().getAttribute("data-state")).toBe("outdated");
  expect(await slot().innerText()).toContain("内容已变");
  expect(await slot().locator(".marked-changes").innerText()).toContain("（镕喆）");
  // and what to do about it
  await slot().getByText("请重新生成，打印盖章后换下这一份。").waitFor();
  // to check the old scan would change nothing: the letter is written again, beside the way to compare both
  expect(
    await slot()
      .getByRole("button", { name: /^核对“/ })
      .count(),
  ).toBe(0);
  await slot().getByRole("button", { name: "比较" }).waitFor();
  await slot().getByRole("button", { name: "重新生成" }).click();
  await slot()
    .getByText(/^已写出.*\.docx、.*\.pdf/)
    .waitFor({ timeout: 120_000 });

  // the new scan takes the place of one that was sealed, and taking that back says so
  const again = Buffer.concat([await readFile(join(papers, "承诺书 盖章.pdf")), Buffer.from("\n%")]);
  await dropFiles(page.locator("main"), [{ name: "技术转移承诺书 重新盖章.pdf", base64: again.toString("base64") }]);
  await expect.poll(() => page.getByRole("checkbox", { name: /^代替旧的用印件/, checked: true }).count(), { timeout: 60_000 }).toBe(1);
  await page.getByRole("button", { name: /^把“技术转移承诺书 重新盖章\.pdf”放入/ }).click();
  await expect.poll(() => slot().locator(".middle-cut-whole").allInnerTexts()).toEqual(["技术转移承诺书 重新盖章.pdf"]);
  await page.keyboard.press("Control+z");
  await page.getByText("已撤销：用“技术转移承诺书 重新盖章.pdf”换下“承诺书 盖章.pdf”").waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.getByRole("region", { name: "1 个文件待确认位置" }).count()).toBe(0);
  expect(await slot().locator(".middle-cut-whole").allInnerTexts()).toEqual(["承诺书 盖章.pdf"]);

  await goTo(page, "项目、领域与期限");
  await title.fill(before);
  await goTo(page, "附件");
  await expect.poll(() => slot().getAttribute("data-state")).toBe("sealed-scan");
  expect(app.faults).toEqual([]);
});

test("what the scan of a letter says otherwise than the case stands beside its pages, and is gone with the difference", async () => {
  const { page } = app;
  await goTo(page, "附件");
  const place = page.locator("[data-slot=self-funding]");
  await takeOut(place);
  const chooser = page.waitForEvent("filechooser");
  await place.getByRole("button", { name: /^为“.*添加文件$/ }).click();
  await (await chooser).setFiles([join(papers, "承诺书c 盖章.pdf")]);
  await place
    .getByRole("button", { name: /承诺书c 盖章/ })
    .first()
    .click();
  const compared = page.getByRole("region", { name: "与现在的内容比对" });
  await compared.getByText("有 1 处与现在的内容不同").waitFor({ timeout: 60_000 });
  expect(await compared.getByRole("listitem").innerText()).toMatch(/申请资助.*扫描件上读到“660,000元.*现在是“650,000元”/);
  // one click does not make it checked
  const form = page.locator(".check-form");
  await mouse(page).pick((await form.getByRole("combobox").getAttribute("id")) ?? "", ["已盖申报单位公章"]);
  await form.getByRole("textbox", { name: "核对人" }).fill("何佳样");
  await form.getByRole("button", { name: "标为已核对" }).click();
  await form.getByText("有 1 处与现在的内容不同，见下").waitFor();
  expect(await attachmentsOnDisk("self-funding")).toMatchObject([{ state: "sealed-scan" }]);
  await compared.getByRole("button", { name: "去填写处" }).click();
  // amounts are typed in 万元
  await page.locator('[id="field-budget.grant"]').fill("66");
  await page.locator('[id="field-budget.grant"]').blur();
  await goTo(page, "附件");
  await place
    .getByRole("button", { name: /承诺书c 盖章/ })
    .first()
    .click();
  await compared.getByText("读出的文字中没有发现不同").waitFor({ timeout: 60_000 });
  expect(app.faults).toEqual([]);
});
