import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { isRecord } from "../../../shared/case/case-path.ts";
import { ethicsCategories } from "../../../shared/wizard/options.ts";
import { goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

/** Places of a case that are no questions of the wizard: its nature, its papers and its confirmations have screens of their own. */
const NO_QUESTIONS = new Set(["formatVersion", "id", "guide", "confirmations", "attachments"]);

/** The lists that the one control of the ethics categories writes, and the words of its radios. */
const ETHICS_LISTS = { categories: "涉及", notInvolved: "不涉及", unsure: "不确定" };

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await app.page.getByRole("heading", { name: "新建申报项目" }).waitFor();
});
afterAll(async () => {
  await app.close();
});

describe.each([
  { topic: "1", sample: "topic-1", title: /特大城市/, sections: 11 },
  { topic: "2", sample: "topic-2", title: /具身智能/, sections: 12 },
  { topic: "3-1", sample: "topic-3-1", title: /先进封装/, sections: 11 },
  { topic: "3-2", sample: "topic-3-2", title: /固态储能/, sections: 11 },
])("in the example of topic $topic", ({ sample, title, sections }) => {
  test("every answer of its case.json stands in a field that can be reached", async () => {
    const { page } = app;
    await openSample(page, title);
    const names = await page.locator("[data-section] > span.grow").allInnerTexts();
    expect(names.length).toBeGreaterThanOrEqual(sections - 1);
    const shown = new Set<string>();
    for (const name of names) {
      await goTo(page, name);
      // a total that is the sum of the sources is folded away, and so is what the ticked items come to
      if (name === "经费预算") await page.getByRole("button", { name: "填报的总额不同" }).click();
      const other = page.getByRole("button", { name: "另填数额" });
      if ((await other.count()) > 0) await other.click();
      for (const path of [...(await fieldPaths(page)), ...(await chosenOfEthics(page))]) shown.add(path);
    }
    // back before anything is compared: the next topic starts there, whatever becomes of this one
    await page.getByRole("button", { name: "申报项目", exact: true }).click();
    await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
    const answers = await answersOf(sample);
    expect(answers.length).toBeGreaterThan(40);
    expect(answers.filter((path) => !shown.has(path))).toEqual([]);
  });
});

test("nothing went wrong in any section of any topic", () => {
  expect(app.faults).toEqual([]);
});

/** Paths of all controls on the page. */
function fieldPaths(page: Page): Promise<readonly string[]> {
  return page.locator("[id^='field-']").evaluateAll((controls) => controls.map((control) => control.id.replace(/^field-/, "")));
}

/**
 * Where the control of 第二条 says its answers stand: it bears one id, but writes three lists. A category counts only
 * where the radio of its answer is chosen.
 */
async function chosenOfEthics(page: Page): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { name, words } of ethicsCategories) {
    const group = page.locator(".ethics").getByRole("radiogroup", { name: words });
    for (const [list, option] of Object.entries(ETHICS_LISTS)) {
      if ((await group.count()) > 0 && (await group.getByRole("radio", { name: option, exact: true }).isChecked())) paths.push(ethicsPath(list, name));
    }
  }
  return paths;
}

const ethicsPath = (list: string, category: string) => `declarations.ethics.${list}: ${category}`;

async function answersOf(sample: string): Promise<readonly string[]> {
  const value: unknown = JSON.parse(await readFile(join(samplesFolder(), sample, "case.json"), "utf8"));
  return isRecord(value) ? Object.entries(value).flatMap(([key, answer]) => (NO_QUESTIONS.has(key) ? [] : leaves(answer, key))) : [];
}

/** Leaves of a case: single answers, and lists of words (which one control holds). Ids of items are no answers. */
function leaves(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) {
    const ethicsList = Object.keys(ETHICS_LISTS).find((list) => path === `declarations.ethics.${list}`);
    if (ethicsList !== undefined) return value.map((category) => ethicsPath(ethicsList, String(category)));
    if (value.every((item) => !isRecord(item))) return value.length === 0 ? [] : [path];
    return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
  }
  if (isRecord(value)) return Object.entries(value).flatMap(([key, answer]) => (key === "id" ? [] : leaves(answer, `${path}.${key}`)));
  return [path];
}
