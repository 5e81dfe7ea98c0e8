import { dropFiles } from "../drop-files.ts";
import { gatheredPapers } from "../gathered-papers.ts";
import { openSample, waitUntilSaved } from "../running-app.ts";
import { changeFile, type Tour, toStart } from "./tour.ts";

export const startTours: readonly Tour[] = [
  {
    name: "start",
    run: async ({ page }, look) => {
      await look("empty");
      await page.getByRole("button", { name: "回答三个问题来选" }).click();
      await look("choose");
      for (const radios of await page.locator(".choose-question").all()) await radios.getByRole("radio").nth(1).check();
      await look("choose-answered");
      await page.getByRole("button", { name: "回答三个问题来选" }).click();
      await page.getByRole("button", { name: "打开文件夹" }).click();
      await look("folder");
      await page.getByRole("button", { name: "自检", exact: true }).click();
      await page.locator("main.self-check:not([aria-busy=true])").waitFor();
      await look("self-check");
      await page.getByRole("banner").getByRole("button", { name: "开始" }).click();
      for (const sample of [/材料齐全/, /固态储能/, /特大城市/]) {
        await openSample(page, sample);
        await waitUntilSaved(page);
        await toStart(page);
      }
      await look("recent");
      await page.getByRole("button", { name: "多个项目的用印包" }).click();
      await look("many-packs");
      await page.getByRole("navigation").getByRole("button", { name: /^设置/ }).click();
      await page.getByRole("heading", { level: 1, name: "设置" }).waitFor();
      await look("settings");
    },
  },
  {
    name: "files-first",
    run: async ({ page }, look) => {
      await page.getByRole("navigation").getByRole("button", { name: "从材料开始" }).click();
      await page.getByRole("button", { name: "选文件夹……" }).waitFor();
      await look("none");
      await dropFiles(page.locator("body"), await gatheredPapers(""));
      await page.getByRole("heading", { name: "8 件材料" }).waitFor();
      await page.locator("[data-group=coming]").waitFor({ state: "detached", timeout: 240_000 });
      await look("read");
      await page
        .getByRole("button", { name: /^外方名称的来源/ })
        .first()
        .click();
      await page.getByRole("button", { name: "返回", exact: true }).waitFor();
      await look("source");
      await page.getByRole("button", { name: "返回", exact: true }).click();
      await page.getByRole("button", { name: /^建立项目/ }).click();
      await page.getByRole("heading", { name: "申报哪个专题？" }).waitFor();
      await look("topic");
    },
  },
  {
    name: "profiles",
    run: async ({ page }, look) => {
      await page.getByRole("button", { name: "单位与人员档案" }).click();
      await page.getByText("各项目与档案一致").waitFor();
      await look("none");
      await page.getByRole("button", { name: "添加外方合作伙伴" }).click();
      await look("new-partner");
      await page.getByRole("button", { name: "开始", exact: true }).first().click();
      await openSample(page);
      await page.locator('[data-section="applicant"]').click();
      await page.getByRole("button", { name: "存入档案" }).click();
      await page.getByText("已存入档案 1 项").waitFor();
      await waitUntilSaved(page);
      await look("kept");
      await toStart(page);
      await page.getByRole("button", { name: "单位与人员档案" }).click();
      await page.locator(".profile-line").click();
      await page.getByLabel("地址").fill("上海市新址路 8 号");
      await page.getByRole("button", { name: "保存档案" }).click();
      await page.locator("[data-update]").waitFor();
      await look("updates");
    },
  },
  {
    name: "hand-over",
    run: async (app, look) => {
      const { page, home } = app;
      await page.getByRole("button", { name: "移交文件" }).click();
      await look("nothing");
      await page.getByRole("button", { name: "开始", exact: true }).first().click();
      await openSample(page);
      await waitUntilSaved(page);
      await toStart(page);
      await page.getByRole("button", { name: "移交文件" }).click();
      await page.locator(".export-cases").getByRole("listitem").getByRole("checkbox").first().check();
      await page.getByLabel("密码（可不填）").fill("浦江-2026");
      await page.getByLabel("写到（完整路径").fill(`${home}/甲.guohe.zip`);
      await page.getByRole("button", { name: "导出 1 个项目" }).click();
      await page.getByText("已导出 1 个项目").waitFor();
      await page.getByLabel("移交文件的完整路径").fill(`${home}/甲.guohe.zip`);
      await page.getByRole("button", { name: "打开移交文件" }).click();
      await page.getByRole("button", { name: "解开" }).waitFor();
      await look("locked");
      await page.getByRole("textbox", { name: /移交文件的密码/ }).fill("浦江-2026");
      await page.getByRole("button", { name: "解开" }).click();
      await page.locator("[data-received]").waitFor();
      await look("received");
      // answers, a partner and an attachment differ on either side
      await changeFile(app, (text) => {
        const own = JSON.parse(text);
        const lead = { ...own.lead, experience: `${own.lead.experience}另主持国家重点研发计划课题两项。`, phone: "021-60000126" };
        return JSON.stringify({ ...own, title: "改过的题目", lead, partners: own.partners.slice(1), attachments: own.attachments.slice(1) });
      });
      await page.getByRole("button", { name: "打开另一个" }).click();
      await page.getByRole("textbox", { name: /移交文件的密码/ }).fill("浦江-2026");
      await page.getByRole("button", { name: "解开" }).click();
      await page.getByRole("radio", { name: /项目名称：采用收到的/ }).check();
      await look("conflict");
    },
  },
  {
    name: "help",
    run: async ({ page }, look) => {
      await page.keyboard.press("F1");
      await page.getByRole("heading", { level: 1, name: "使用手册" }).waitFor();
      await look("manual");
      await page.getByRole("navigation", { name: "手册目录" }).getByRole("button", { name: "本软件不做什么" }).click();
      await look("not-done");
    },
  },
  {
    name: "self-check",
    run: async ({ page }, look) => {
      await page.getByRole("button", { name: "自检", exact: true }).click();
      await page.getByText("没有发现问题。").waitFor();
      await look("fine");
    },
  },
  {
    name: "self-check-late",
    at: "2026-06-04T09:00",
    run: async ({ page }, look) => {
      await page.getByRole("button", { name: "自检", exact: true }).click();
      await page.getByText("没有发现问题。").waitFor();
      await look("past-guide");
    },
  },
  {
    name: "start-late",
    at: "2026-06-04T09:00",
    run: async ({ page }, look) => {
      await look("after-deadline");
      await openSample(page, /固态储能/);
      await page.locator("button.foot").click();
      await page.getByRole("heading", { level: 1, name: "日程" }).waitFor();
      await look("plan-after-deadline");
    },
  },
  {
    name: "plan",
    run: async ({ page }, look) => {
      await openSample(page, /固态储能/);
      await page.locator("button.foot").click();
      await page.getByRole("heading", { level: 1, name: "日程" }).waitFor();
      await look("plan");
    },
  },
];
