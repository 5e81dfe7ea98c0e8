import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { goTo, openSample } from "../running-app.ts";
import { caseFile, type Tour } from "./tour.ts";

const LONG = "协议第 4.1 条写四年，此处写三年，请与外方核对后改正，并把改过的一页重新扫描；译件同一处也要改。";

/** A review with many notes, as a reviewer of a long case leaves it. */
export const review = {
  formatVersion: 1,
  notes: Array.from({ length: 40 }, (_, index) => ({
    id: `n${index}`,
    at: index % 4 === 3 ? { kind: "case" } : { kind: "answer", path: ["title", "lead.name", "budget.grant"][index % 4] },
    about: "项目名称",
    by: "何佳样",
    on: `2026-05-24T09:${String(index).padStart(2, "0")}:00.000Z`,
    text: index % 3 === 0 ? LONG : "请核对。",
    replies: index % 5 === 0 ? [{ id: `r${index}`, by: "沈荑", on: "2026-05-25T09:00:00.000Z", text: "已改，见原件第 3 页。" }] : [],
    ...(index % 2 === 0 && { state: { resolved: true, by: "沈荑", on: "2026-05-25T09:10:00.000Z" } }),
  })),
  signOffs: [
    { id: "s1", signer: "lead", by: "沈荑", on: "2026-05-25T09:46:00.000Z", of: { answers: "a".repeat(64), files: "b".repeat(64) } },
    {
      id: "s2",
      signer: "department",
      by: "阿依古丽·买买提艾力·热合曼",
      on: "2026-05-25T10:00:00.000Z",
      of: { answers: "a".repeat(64), files: "b".repeat(64) },
    },
  ],
};

export const reviewTour: Tour = {
  name: "review",
  run: async (app, look) => {
    const { page } = app;
    await openSample(page);
    await goTo(page, "批注与签认");
    await look("review-empty");
    await page.getByRole("button", { name: "给“整个项目”写批注" }).click();
    await page.getByRole("button", { name: "科研管理部门签认" }).click();
    await look("review-writing");
    await page.getByRole("button", { name: "取消" }).first().click();
    await page.getByRole("button", { name: "取消" }).first().click();
    await writeFile(join(dirname(await caseFile(app)), "review.json"), JSON.stringify(review));
    await page.getByText("20 条未解决").waitFor();
    await page.getByText("已解决 20").click();
    await look("review-many");
    await goTo(page, "项目、领域与期限");
    await look("review-at-field");
    await goTo(page, "核对答案");
    await page.getByRole("button", { name: "给“项目名称”写批注" }).first().click();
    await look("review-at-answer");
  },
};
