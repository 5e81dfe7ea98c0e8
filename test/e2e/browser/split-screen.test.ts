import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { printPack } from "../../../electron/jobs/print/print-pack.ts";
import type { Case } from "../../../shared/case/case.ts";
import { encryptedPdf } from "../../fixtures/defective-files.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { pdfPages } from "../../fixtures/read-documents.ts";
import { makeCase, type ScannedPage, scanStack } from "../../split/split-set.ts";
import { lookAtEveryScreen } from "./every-screen.ts";
import { picture } from "./picture.ts";
import { slow } from "./tours/tour.ts";

/** A stack of sealed scans in the window: read, put right by hand, attached. Case 3 has a sheet that lies before another letter. */
let folder: string;
let stack: string;
let before: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-split-screen-"));
  const paths = [
    await makeCase(join(folder, "cases"), 0, true),
    await makeCase(join(folder, "cases"), 2, false),
    await makeCase(join(folder, "cases"), 3, false),
  ];
  before = await Promise.all(paths.map((path) => readFile(join(path, "case.json"), "utf8")));
  const pack = unwrap(await printPack({ paths, out: join(folder, "pack.pdf"), moment: { kind: "date", date: "2026-05-25" }, separators: true }));
  const pages = Array.from({ length: pack.pages }, (_, index): ScannedPage => {
    const isPaper = pack.papers.some(({ page, pages: count }) => index + 1 >= page && index + 1 < page + count);
    return { printed: index + 1, skew: (index % 5) - 2, upsideDown: index % 6 === 2, sealed: isPaper };
  });
  // an unreadable page more behind the last letter but one, and the last one lost with its sheet
  const scanned = pages.slice(0, -2);
  const last = scanned.at(-1);
  if (last) scanned.push({ ...last, faint: true });
  scanned.splice(4, 0, { printed: "blank", skew: 0, upsideDown: false, sealed: false });
  stack = join(folder, "用印回件_20260527.pdf");
  await writeFile(stack, await scanStack(await readFile(pack.file), scanned, 7));
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const rail = (page: Page) => page.getByRole("complementary", { name: "归位" });
const region = (page: Page, name: RegExp) => rail(page).getByRole("region", { name });
const picturesShown = (page: Page) =>
  page.waitForFunction(
    () => document.querySelectorAll(".split-sheet img[data-state=shown]").length >= document.querySelectorAll(".split-page:not(.is-blank)").length,
    undefined,
    slow,
  );

/** Where screenshots for a reader are put, if anywhere. */
const shots = env.GUOHE_SPLIT_SHOTS;
async function shoot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  for (const [scheme, width, height] of [
    ["light", 1440, 900],
    ["dark", 1440, 900],
    ["light", 1280, 720],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(shots, `${name}-${scheme}-${width}.png`) });
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("a stack is read, cut and assigned by hand, attached to its cases, and what has not come back is listed", async () => {
  await lookAtEveryScreen({
    name: "split",
    at: "2026-05-25T10:00",
    run: async ({ page }, look) => {
      await page.getByRole("button", { name: "扫描归位" }).click();
      await page.getByRole("heading", { level: 1, name: "扫描归位" }).waitFor();
      expect(await page.getByRole("button", { name: "开始归位" }).isDisabled()).toBe(true);
      await page.getByText("请先添加扫描件").waitFor();
      await page.getByLabel("项目所在文件夹的完整路径").fill(join(folder, "cases"));
      await page.keyboard.press("Enter");
      await page.getByText(join(folder, "cases"), { exact: true }).waitFor();
      // a stack with a password, chosen as in any browser: asked for, and then read
      await writeFile(join(folder, "加密回件.pdf"), await encryptedPdf({ user: "2026", owner: "owner" }));
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "添加扫描件……" }).click();
      await (await chooser).setFiles(join(folder, "加密回件.pdf"));
      await page.getByText("加密回件.pdf", { exact: true }).waitFor();
      await page.getByRole("button", { name: "开始归位" }).click();
      await page.getByLabel("打开密码").fill("2026", slow);
      await look("locked");
      await shoot(page, "locked");
      await page.getByRole("button", { name: "继续" }).click();
      await page
        .getByText(/^1 页(?:，|$)/)
        .first()
        .waitFor(slow);
      await page.getByRole("button", { name: "换一叠" }).click();
      // a path that was typed counts once one goes on, but not because the window lost the focus, and one that leads nowhere stays to be put right
      const typed = page.getByLabel("扫描件的完整路径，一行一个");
      // a browser's own choice of files comes first, paths are folded away
      expect(await typed.isVisible()).toBe(false);
      await page.getByText("用完整路径添加").click();
      const goOn = () => page.getByRole("button", { name: "添加扫描件……" }).focus();
      await typed.fill(`${stack}，没有`);
      await typed.blur();
      expect(await page.getByRole("alert").count()).toBe(0);
      await typed.focus();
      await goOn();
      await page.getByText("没有完成").waitFor();
      expect(await typed.inputValue()).toBe(`${stack}，没有`);
      await typed.fill(stack);
      await goOn();
      await page.getByText("用印回件_20260527.pdf", { exact: true }).waitFor();
      await look("chosen");
      await shoot(page, "chosen");
      await page.getByRole("button", { name: "开始归位" }).click();

      // by their sheets, and where a page too many lies behind one by the text; what nobody can read is left over
      const assigned = region(page, /^将归入/u).getByRole("listitem");
      const missing = region(page, /^还没回来/u).getByRole("listitem");
      const hand = region(page, /^待手工归位/u).locator(".split-hand");
      await assigned.first().waitFor(slow);
      expect([await assigned.count(), await hand.count(), await missing.count()]).toEqual([7, 1, 1]);
      expect(await assigned.last().innerText()).toContain("按文字");
      expect(await hand.innerText()).toContain("页数与打印时不同");
      await picturesShown(page);
      await look("read");
      await shoot(page, "read");

      // few pages are drawn as large as the window lets all of them be
      const first = page.locator(".split-sheet").first();
      for (const [width, height, least] of [
        [960, 540, 55],
        [1280, 720, 55],
        [1440, 900, 64],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect.poll(async () => (await first.boundingBox())?.width ?? 0).toBeGreaterThan(least);
        await picture(page, `split-room-${width}`);
      }
      await expect.poll(() => page.locator(".split-desk").evaluate((desk) => desk.scrollHeight - desk.clientHeight)).toBeLessThanOrEqual(0);

      // on paper the list of what was sent, first what is missing
      const printed = (await pdfPages(await page.pdf({ preferCSSPageSize: true }))).join("").replace(/\s+/gu, "");
      expect(printed).toMatch(/用印回收清单待回8件，未回1件/u);
      expect(printed).toMatch(/1.*?□未回2.*?☑本叠第/u);
      expect(printed).not.toContain("待手工归位");
      if (shots !== undefined) await page.pdf({ path: join(shots, "check-in.pdf"), preferCSSPageSize: true });

      // joined with the letter before it, taken back, joined and cut again: both must be assigned anew
      const sheets = page.locator(".split-sheet");
      const count = await sheets.count();
      await sheets.nth(count - 1).click();
      await page.keyboard.press("c");
      await expect.poll(async () => [await assigned.count(), await hand.count(), await missing.count()]).toEqual([6, 1, 2]);
      await page.keyboard.press("Control+z");
      await expect.poll(async () => [await assigned.count(), await hand.count(), await missing.count()]).toEqual([7, 1, 1]);
      await page.keyboard.press("c");
      await page.keyboard.press("c");
      await expect.poll(() => hand.count()).toBe(2);
      await hand.first().getByRole("button").last().click();
      await expect.poll(() => hand.count()).toBe(1);
      // by hand from the list, and taken back
      await hand.getByRole("combobox").click();
      await page.locator(".ant-select-item-option").first().click();
      await expect.poll(async () => [await assigned.count(), await hand.count(), await missing.count()]).toEqual([8, 0, 0]);
      await assigned
        .last()
        .getByRole("button", { name: /^不归入/u })
        .click();
      await expect.poll(async () => [await assigned.count(), await hand.count()]).toEqual([7, 1]);
      await sheets.nth(count - 1).click();
      await page.keyboard.press("b");
      await expect.poll(() => hand.count()).toBe(0);
      await sheets.nth(count - 1).focus();
      await page.keyboard.press(" ");
      await page.locator(".split-large img[data-state=shown]").waitFor(slow);
      await look("large");
      await page.keyboard.press("Escape");
      expect(await Promise.all([1, 3, 4].map((number) => readFile(join(folder, "cases", `项目${number}`, "case.json"), "utf8")))).toEqual(before);

      // put away with what was done by hand, and taken up again as it was
      await page.getByRole("button", { name: "换一叠" }).click();
      await page.getByRole("button", { name: "开始归位" }).waitFor();
      await look("put away");
      await shoot(page, "put-away");
      await page.getByRole("button", { name: "恢复手工的归位" }).click();
      await expect.poll(async () => [await assigned.count(), await hand.count()]).toEqual([7, 0]);
      expect(await page.getByText("您手工改过的那一叠还在。").count()).toBe(0);

      // all seals looked at: nobody opens each case for that once more
      await page.getByLabel("需盖章的我都看过，盖有申报单位公章").check();
      await page.getByRole("button", { name: "归入 7 件" }).click();
      await region(page, /^已归入/u).waitFor(slow);
      expect(
        await region(page, /^已归入/u)
          .getByRole("listitem")
          .count(),
      ).toBe(7);
      await picturesShown(page);
      await look("attached");
      await shoot(page, "attached");
      const theCase: Case = JSON.parse(await readFile(join(folder, "cases", "项目1", "case.json"), "utf8"));
      // each scan of a print in the place of what was printed, which is noted as its earlier file
      expect(theCase.attachments?.every(({ state, sealedBy }) => state === "sealed-scan" && sealedBy === "applicant")).toBe(true);
      expect(theCase.attachments?.map(({ slot, earlierFiles }) => [slot, earlierFiles?.length ?? 0]).toSorted()).toEqual([
        ["agreement-copy", 1],
        ["agreement-translation", 1],
        ["no-licence-transfer", 0],
        ["self-funding", 0],
      ]);
      await page.getByRole("button", { name: "看总览" }).click();
      await page
        .getByText(/\d+ 个项目，/)
        .first()
        .waitFor(slow);
    },
  });
}, 900_000);
