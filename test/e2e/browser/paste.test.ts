import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerOnDisk, goTo, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ width: 1280, height: 720 });
  await app.page.getByRole("button", { name: "新建专题二" }).click();
  await app.page.getByRole("navigation", { name: "申报项目" }).waitFor();
});
afterAll(async () => {
  await app.close();
});

const onDisk = (path: string) => answerOnDisk(app, path);

/** Ctrl V with a table on the clipboard, as a spreadsheet puts it there. */
async function paste(target: Locator, text: string, html = ""): Promise<void> {
  await target.evaluate(
    (element, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", data.text);
      if (data.html !== "") clipboardData.setData("text/html", data.html);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html },
  );
}

test("a budget out of Excel is previewed with what is wrong in each cell, and added whole", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await page.getByRole("button", { name: "从表格粘贴预算科目" }).click();
  const panel = page.getByRole("region", { name: "从表格添加预算科目" });
  await paste(panel.getByRole("textbox"), "科目\t金额（元）\t来源\t备注\n设备费\t120,000\t申请资助\t甲\n差旅费\t约三万\t自筹\t乙\n");
  await panel.getByText("读到 2 行 4 列").waitFor();
  expect(await panel.getByText("请填数字，如 70 或 70.5。").count()).toBe(1);
  expect(await panel.getByText("1 列没有对应的内容").count()).toBe(1);
  // adding is the next step; what will wait in its cell is told on the button itself
  const add = panel.getByRole("button", { name: "添加 2 项预算科目，1 格留待改正" });
  expect(await add.getAttribute("class")).toContain("primary");
  await add.click();
  expect(await onDisk("budget.items")).toEqual([
    { name: "设备费", amount: 120_000, source: "grant", international: false },
    { name: "差旅费", source: "self", international: false },
  ]);
  expect(await onDisk("drafts")).toEqual({ "budget.items[1].amount": "约三万" });
  const cell = page.locator("[id='field-budget.items[1].amount']");
  expect(await cell.inputValue()).toBe("约三万");
  await cell.fill("3");
  expect(await onDisk("drafts")).toBeUndefined();
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("button", { name: "撤销" }).click();
  expect(await onDisk("budget.items")).toBeUndefined();
});

test("a preview stays as it was left while one is in another section, and goes when it is put away", async () => {
  const { page } = app;
  const panel = page.getByRole("region", { name: "从表格添加预算科目" });
  await page.getByRole("button", { name: "从表格粘贴预算科目" }).click();
  await paste(panel.getByRole("textbox"), "科目\t金额\t来源\n设备费\t12\t申请资助\n差旅费\t3\t自筹\n");
  await panel.getByText("元", { exact: true }).click();
  await goTo(page, "外方合作伙伴");
  await goTo(page, "经费预算");
  await panel.getByText("读到 2 行 3 列").waitFor();
  expect(await panel.getByRole("radio", { name: "元", exact: true }).isChecked()).toBe(true);
  expect(await panel.evaluate((one) => one.contains(document.activeElement))).toBe(false);
  await panel.getByRole("button", { name: "取消" }).click();
  await goTo(page, "外方合作伙伴");
  await goTo(page, "经费预算");
  await page.getByRole("button", { name: "从表格粘贴预算科目" }).waitFor();
  expect(await panel.count()).toBe(0);
});

test("a budget with a column for each source is read as a row for each amount", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "从表格粘贴预算科目" }).click();
  const panel = page.getByRole("region", { name: "从表格添加预算科目" });
  await paste(panel.getByRole("textbox"), "预算表（单位：万元）\n科目\t申请资助\t自筹\t合计\n设备费\t10\t20\t30\n差旅费\t3\t0\t4\n合计\t13\t20\t33\n");
  await panel.getByText("“差旅费”一行的合计写 4.00 万元，各来源相加为 3.00 万元，请核对。").waitFor();
  const add = panel.getByRole("button", { name: "添加 3 项预算科目", exact: true });
  expect(await add.getAttribute("class")).toContain("primary");
  await panel.getByRole("button", { name: "取消" }).click();
});

test("rows that may repeat others stay and are named, heads of groups are left out, and amounts go by the unit of their own heading", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "从表格粘贴预算科目" }).click();
  const panel = page.getByRole("region", { name: "从表格添加预算科目" });
  const rows = "一\t直接费用\t\t80000\n1\t设备费\t\t50000\n\t其中：购置\t\t20000\n2\t差旅费\t1\t30000\n\t合计\t\t80000\n";
  await paste(panel.getByRole("textbox"), `序号\t科目\t其中国际合作（万元）\t金额（元）\n${rows}`);
  await panel.getByText("“直接费用”一行不添加：是下面各行之和。").waitFor();
  await panel.getByText("“其中：购置”一行可能与下面或上面的行重复，仍会添加，请核对；如有重复，请在添加后删去。").waitFor();
  await panel.getByText("“合计”一行不添加：表中写 80,000 元，各行相加为 100,000 元，请核对。").waitFor();
  expect(await panel.getByRole("button", { name: "添加 3 项预算科目，1 格留待改正" }).count()).toBe(1);
  await panel.getByRole("button", { name: "取消" }).click();
});

test("an amount for the cooperation that fits no row says so, and what waits at a tick is shown below its row", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "从表格粘贴预算科目" }).click();
  const panel = page.getByRole("region", { name: "从表格添加预算科目" });
  await paste(panel.getByRole("textbox"), "科目\t申请资助\t自筹\t其中国际合作交流\n业务费\t46\t14\t34\n差旅费\t5\t0\t7\n");
  await panel.getByText("“业务费”中用于国际合作交流的 34.00 万元分不清出自哪个来源：各行先不勾选，添加后请拆行勾选。").waitFor();
  await panel.getByRole("button", { name: "添加 3 项预算科目，1 格留待改正" }).click();
  const note = page.locator(".items").getByText("国际合作交流：表格中写的是“7”，没有采用，请重新选择。");
  await note.waitFor();
  expect(await onDisk("drafts")).toEqual({ "budget.items[2].international": "7" });
  await page.getByRole("checkbox", { name: "国际合作交流　第 3 行" }).check();
  await note.waitFor({ state: "detached" });
  expect(await onDisk("drafts")).toBeUndefined();
  for (let step = 0; step < 2; step += 1) await page.getByRole("button", { name: "撤销" }).click();
  expect(await onDisk("budget.items")).toBeUndefined();
});

test("a table out of Word pasted into a cell of the experts opens the preview, and no cell's lines become rows", async () => {
  const { page } = app;
  await goTo(page, "回避专家");
  await page.getByRole("radio", { name: "提出", exact: true }).check();
  await page.getByRole("button", { name: "添加专家" }).click();
  const html =
    "<table style='color:red'><tr><td>姓名</td><td>工作单位</td><td>理由</td></tr><tr><td style='width:3cm'>喆䶮</td><td><p>示例大学</p><p>物理系</p></td><td rowspan=2>同事</td></tr><tr><td>镕</td><td>示例所</td></tr></table>";
  await paste(page.locator("[id='field-declarations.recusal.experts[0].name']"), "姓名\t工作单位\n", html);
  const panel = page.getByRole("region", { name: "从表格添加专家" });
  await panel.getByRole("button", { name: "添加 2 项专家" }).click();
  expect(await onDisk("declarations.recusal.experts")).toEqual([{}, { name: "喆䶮", unit: "示例大学 物理系", reason: "同事" }, { name: "镕", unit: "示例所" }]);
});

test("rows without headings are told by what they hold, said so, and put right at the head of a column", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "从表格粘贴" }).click();
  const panel = page.getByRole("region", { name: "从表格添加专家" });
  await paste(panel.getByRole("textbox"), "示例大学\t甲示例\t同事\n示例研究所\t乙示例\t师生\n");
  await panel.getByText("没有表头，各列的栏目是按内容和顺序认的，请核对；不对的可在列头改。").waitFor();
  const heads = () => panel.locator("thead th .ant-select").allInnerTexts();
  expect(await heads()).toEqual(["单位", "姓名", "回避理由"]);
  await panel.getByRole("combobox", { name: "第 3 列对应" }).click();
  await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").getByText("不采用").click();
  await expect.poll(heads).toEqual(["单位", "姓名", "不采用"]);
  await panel.getByRole("button", { name: "取消" }).click();
});

test("one cell or plain words are pasted into the field as ever", async () => {
  const { page } = app;
  const name = page.locator("[id='field-declarations.recusal.experts[0].name']");
  await paste(name, "甲示例", "<table><tr><td>甲示例</td></tr></table>");
  await expect(page.getByRole("region", { name: "从表格添加专家" }).count()).resolves.toBe(0);
});

test("a choice that the table names otherwise stays beside its field until one is chosen", async () => {
  const { page } = app;
  await goTo(page, "外方合作伙伴");
  await page.getByRole("button", { name: "从表格粘贴" }).click();
  const panel = page.getByRole("region", { name: "从表格添加外方合作伙伴" });
  await paste(panel.getByRole("textbox"), "单位名称\t国家\t性质\n示例大学\t德意志\t大学\n");
  await panel.getByRole("button", { name: "添加 1 项外方合作伙伴" }).click();
  await page.getByText("表格中写的是“德意志”").waitFor();
  // open in the list as in the findings, and said why
  await expect.poll(() => page.locator("[data-section=partners] .count").textContent()).toBe("必须处理 1");
  expect(await page.locator("[data-section=partners]").getAttribute("data-state")).toBe("must");
  await page.getByRole("combobox", { name: /国别/ }).fill("德国");
  await page.keyboard.press("Enter");
  expect(await onDisk("partners[0].country")).toBe("DE");
  expect(await onDisk("drafts")).toBeUndefined();
});

test("five hundred experts of a .csv in GBK come in and are turned like pages", async () => {
  const { page } = app;
  await goTo(page, "回避专家");
  await page.getByRole("button", { name: "从表格粘贴" }).click();
  const panel = page.getByRole("region", { name: "从表格添加专家" });
  const rows = Array.from({ length: 500 }, (_, index) => `Z${index},A${index},B`).join("\r\n");
  // 姓名,单位,理由 in GBK
  const header = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xc0, 0xed, 0xd3, 0xc9, 0x0d, 0x0a]);
  await panel.locator("input[type=file]").setInputFiles({ name: "名单.csv", mimeType: "text/csv", buffer: Buffer.concat([header, Buffer.from(rows)]) });
  await panel.getByRole("button", { name: "添加 500 项专家" }).click();
  await page.getByText(/^第 1–50 项，共 503 项$/).waitFor();
  await page.getByRole("button", { name: "添加专家" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-declarations.recusal.experts[503].name");
  await page.keyboard.type("末");
  expect(await onDisk("declarations.recusal.experts[503].name")).toBe("末");
  expect(await onDisk("declarations.recusal.experts[502].name")).toBe("Z499");
});

test("nothing of the pasted pages was applied or asked for", () => {
  expect(app.faults).toEqual([]);
  expect(app.strangers).toEqual([]);
});
