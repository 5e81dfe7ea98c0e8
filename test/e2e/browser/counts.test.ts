import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { copyOfExample, readCaseIn } from "./opened-case.ts";
import { goTo, openFolder, pageShown, startApp } from "./running-app.ts";
import { toStart } from "./tours/tour.ts";

/** One case, and what every place of the program counts of it. */
const cases: readonly { readonly name: string; readonly change: (json: Record<string, unknown>) => Record<string, unknown> }[] = [
  { name: "the complete example", change: (json) => json },
  {
    name: "a case half filled, with an amount above the cap, a date that is none and a code that is doubted",
    change: ({ declarations: _declarations, attachments: _attachments, ...json }) => ({
      ...json,
      drafts: { internalDeadline: "2026-13-45", "budget.total": "七o万" },
      budget: { ...(json.budget as object), grant: 800_000 },
      applicant: { ...(json.applicant as object), creditCode: "9131" },
      partners: (json.partners as readonly Record<string, unknown>[]).map(({ localFunding: _funding, email: _email, ...partner }, index) =>
        index === 0 ? { ...partner, localFunding: { obtained: true } } : partner,
      ),
    }),
  },
  {
    name: "a case nearly ready, with questions that no line waits for",
    change: ({ declarations, agreements, ...json }) => ({
      ...json,
      declarations: { ...(declarations as object), unitReviewed: undefined },
      agreements: (agreements as readonly Record<string, unknown>[]).map(({ autoRenewal: _renewal, form: _form, ...rest }) => rest),
    }),
  },
  {
    name: "an untouched case",
    change: ({ formatVersion, guide, guideEdition }) => ({ formatVersion, id: "untouched-1", guide, guideEdition, topic: "2" }),
  },
];

const mustIn = (words: string): number => Number(/必须处理 (\d+)/.exec(words)?.[1] ?? 0);
const numberIn = (words: string, unit: RegExp, before = ""): number => Number(new RegExp(`${before}\\b(\\d+)\\s*${unit.source}`).exec(words)?.[1] ?? 0);
const textOf = (page: Page, selector: string) => page.locator(selector).evaluateAll((found) => found.map((one) => one.textContent ?? "").join("|"));
const lacksIn = (words: string): readonly string[] => words.match(/缺 \d+ 件|\d+ 件(?:待用印|待确认用印|内容已变)/g) ?? [];

test.each(cases)("every place counts alike: $name", async ({ name, change }) => {
  const isBegun = name !== "an untouched case";
  const folder = await copyOfExample();
  const before: Record<string, unknown> = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
  await writeFile(join(folder, "case.json"), JSON.stringify(change(before)));
  expect((await readCaseIn(folder)).topic).toBe("2");
  const app = await startApp();
  try {
    const { page } = app;
    await openFolder(page, folder);
    await goTo(page, "检查结果");
    const sidebar = () => textOf(page, ".nav-item[data-page=findings] .count");
    const head = await textOf(page, ".counted > .grow");
    const nav = await sidebar();
    const counted = (name: string) => Number(new RegExp(`${name} (\\d+)`).exec(head)?.[1] ?? 0);
    const [must, lack, open] = [counted("必须处理"), counted("信息不足"), counted("指南未明")];
    // the list holds as many lines as its heads and the head of the page say
    const lines = page.locator(".groups > section[data-side] .finding-line");
    expect(await lines.count()).toBe(must + lack + open);
    const heads = await page.locator(".groups > section[data-side] .count-of").allInnerTexts();
    expect(heads.reduce((sum, one) => sum + Number(one), 0)).toBe(must + lack + open);
    const redFiles = await page.locator(".groups [data-side] .finding-line:has(.icon.must, .icon.accent)").filter({ hasText: "附件" }).count();
    // with the attachments that wait for answers it names all that are missing
    const waiting = Number((await page.locator(".other-papers .count-of").allInnerTexts()).join("") || 0);
    expect((await page.locator(".other-papers p").allInnerTexts()).join("").split("、").filter(Boolean)).toHaveLength(waiting);
    // the task list says the first number of the head, in its words
    expect(nav).toBe(head === "" ? nav : head.split("，")[0]);

    // sections: the head of the checks begins with what the task list says, and their sums are those of 检查结果
    let questions = 0;
    let red = 0;
    for (const id of await page.locator("[data-section]").evaluateAll((items) => items.map((item) => item.getAttribute("data-section") ?? ""))) {
      const item = page.locator(`[data-section="${id}"]`);
      await item.click();
      await page.locator(`[data-section="${id}"][aria-current=page]`).waitFor();
      await pageShown(page);
      const listed = await textOf(page, `[data-section="${id}"] .count:not(.visually-hidden)`);
      // sections that share a page have each its own checks
      const whole = page.getByRole("complementary", { name: "本节检查" });
      const own = whole.locator(`[data-of="${id}"]`);
      const rail = (await own.count()) > 0 ? own : whole;
      const parts = await rail.locator(".checks-head .count-of").allInnerTexts();
      // beside the sign of done there is no number
      expect((await item.getAttribute("data-state")) === "done" ? "" : (parts[0] ?? ""), id).toBe(listed);
      const all = parts.join("，");
      const isMust = rail.locator("button.check:has(.icon.must)");
      if (parts.length > 0) expect(await isMust.count(), id).toBeGreaterThanOrEqual(mustIn(all));
      const apart = await rail.locator(".open-questions li").count();
      const label = (await rail.locator(".unanswered").allInnerTexts()).join("");
      if (label !== "") expect(numberIn(label, / 问，可稍后填：/, "不影响检查的 "), id).toBe(apart);
      expect(numberIn(all, / 问可稍后填/), id).toBe(apart);
      questions += numberIn(all, / 问须答/);
      red += mustIn(all);
    }

    // all answers: those that must be answered are the same number, and so many lines are marked
    await goTo(page, "核对答案");
    const answers = await textOf(page, ".page-head");
    const marked = await page.locator(".answer-line .lack.line").allInnerTexts();
    expect(marked).toEqual(marked.map(() => "须答，未填"));
    expect(marked.length).toBe(questions);
    if (questions > 0) expect(numberIn(answers, / 问，前面/, "其中须答 ")).toBe(questions);

    // attachments: the task list, the head of the page and the places themselves
    await goTo(page, "附件");
    const intro = await textOf(page, ".page-head");
    const [asked, filled] = /(\d+) \/ (\d+) 件/.test(intro)
      ? [numberIn(intro.replace(/^.*?\d+ \/ /, ""), / 件/), numberIn(intro, / \//)]
      : [numberIn(intro.replace(/^.*须附/, ""), / 件/), numberIn(intro.replace(/^.*已到位/, ""), / 件/)];
    const places = await page.locator(".slot[data-state=missing] .state.must").count();
    const lacks = lacksIn(intro);
    expect(lacks.reduce((sum, one) => sum + Number(/\d+/.exec(one)?.[0]), 0)).toBe(asked - filled);
    expect(redFiles + waiting).toBe(asked - filled);
    expect(places).toBe(numberIn(intro.replace(/^.*缺/, ""), / 件/) * (intro.includes("缺") ? 1 : 0));
    // what must be put right stands in a section or here, each once; else the task list counts attachments as their page does, in its colours,
    // which are quiet while nobody has begun
    const count = page.locator(".nav-item[data-page=attachments] .count");
    const listed = (await count.allInnerTexts()).join("");
    expect(red + redFiles).toBe(must);
    if (lacks.length > 0) expect(listed.replace("目前", "")).toBe(lacks[0]);
    if (listed !== "")
      expect(await count.getAttribute("class")).toBe(
        `count ${isBegun && (mustIn(listed) > 0 || /缺|内容已变/u.test(intro)) ? "must" : /待(?:确认)?用印/u.test(listed) ? "accent" : ""}`,
      );

    // the package: the same numbers and, in one button, how many lines there are
    await goTo(page, "生成与上传");
    if (must + lack + open > 0) {
      expect(await textOf(page, ".still-missing")).toContain(head);
      await page
        .getByRole("button", { name: `去处理 ${must + lack + open} 项` })
        .first()
        .waitFor();
      expect(lacksIn(await textOf(page, ".still-missing"))).toEqual(lacks);
      expect(lacksIn(await textOf(page, ".readiness"))).toEqual(lacks);
    } else expect(await page.locator(".still-missing").count()).toBe(0);

    // the start page
    await toStart(page);
    const row = page.locator("tr[data-recent=whole]").first();
    await expect
      .poll(() =>
        row
          .locator("td.number")
          .allInnerTexts()
          .then((cells) => cells.slice(0, 2)),
      )
      .toEqual([String(must), String(lack)]);
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
});
