import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dropFiles } from "./drop-files.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

/** The complete example, with an unsealed print of a letter still beside its scan. */
async function makeFolder(): Promise<string> {
  const folder = await copyOfExample();
  const theCase = await readCaseIn(folder);
  const letter = theCase.attachments?.find(({ slot }) => slot === "self-funding") ?? expect.fail();
  await cp(join(folder, letter.file), join(folder, "attachments", "承诺书打印稿.pdf"));
  const { sha256: _sha, ...print } = letter;
  const also = { ...print, id: "print", file: "attachments/承诺书打印稿.pdf", state: "received", sealedBy: "none" };
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, attachments: [...(theCase.attachments ?? []), also] }));
  return folder;
}
const opened = openedCase(makeFolder);

test("a letter that lies in its place twice is named there and counted, and the filled one of two clicks keeps the one that is sealed", async () => {
  const { page } = opened.app;
  await goTo(page, "检查结果");
  await page.locator("button.finding-line[data-rule=answer-doubt]").filter({ hasText: "自筹经费承诺书　同一份放了几件" }).click();
  await page.getByRole("button", { name: "去附件" }).click();
  const slot = page.locator("[data-slot=self-funding]");
  await slot.getByText(/^已有“.*”，又放了“承诺书打印稿.pdf”，只收一份。$/u).waitFor();
  const kept = (await readCaseIn(opened.folder)).attachments?.find(({ slot: at }) => at === "self-funding")?.id;
  await expect.poll(() => slot.locator(".ant-btn-primary").allInnerTexts(), { timeout: 60_000 }).toEqual(["不放"]);
  await picture(page, "two-of-one");
  await slot.getByRole("button", { name: "不放“承诺书打印稿.pdf”" }).click();
  await slot.getByText(/，只收一份。$/u).waitFor({ state: "detached" });
  await waitUntilSaved(page);
  expect((await readCaseIn(opened.folder)).attachments?.flatMap(({ id, slot: at }) => (at === "self-funding" ? [id] : []))).toEqual([kept]);
  await page.keyboard.press("Control+z");
  await slot.getByText(/，只收一份。$/u).waitFor();
  // the other way: the later one takes the place, and the former is noted as its earlier file
  await slot.getByRole("button", { name: /^换下旧的/u }).click();
  await waitUntilSaved(page);
  const left = (await readCaseIn(opened.folder)).attachments?.filter(({ slot: at }) => at === "self-funding");
  expect(left).toMatchObject([{ file: "attachments/承诺书打印稿.pdf", earlierFiles: [expect.any(String)] }]);
  expect(opened.app.faults).toEqual([]);
});

test("a second file on a letter that has one is asked about at once, and which to keep stands out once it is read", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const slot = page.locator("[data-slot=no-licence-transfer]");
  const other = (await readCaseIn(opened.folder)).attachments?.find(({ slot: at }) => at === "self-funding")?.file ?? expect.fail();
  const bytes = Buffer.concat([await readFile(join(opened.folder, other)), Buffer.from("again")]);
  await dropFiles(slot, [{ name: "扫描0044.png", base64: bytes.toString("base64") }]);
  await page.getByText("已有一份，请选换下旧的，或不放这份").waitFor();
  await slot.getByText(/又放了“扫描0044.png”，只收一份。$/u).waitFor();
  await expect.poll(() => slot.locator(".double-files .ant-btn-primary").allInnerTexts(), { timeout: 120_000 }).toEqual(["不放"]);
  await picture(page, "second-of-a-letter");
  // one number wherever it is counted
  const [head, listed] = await Promise.all(
    [page.locator(".page-head"), page.locator(".nav-item[data-page=attachments] .count")].map((part) => part.innerText()),
  );
  expect(head).toContain(listed ?? "");
  expect(opened.app.faults).toEqual([]);
}, 200_000);
