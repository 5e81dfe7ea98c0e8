import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
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

test("a letter that lies in its place twice is named there and counted, and one click keeps one of them", async () => {
  const { page } = opened.app;
  await goTo(page, "检查结果");
  await page.locator("button.finding-line[data-rule=answer-doubt]").filter({ hasText: "自筹经费承诺书　同一份放了几件" }).click();
  await page.getByRole("button", { name: "去附件" }).click();
  const slot = page.locator("[data-slot=self-funding]");
  await slot.getByText("同一份放了 2 件，都会入册和送印，请只留一件。").waitFor();
  const kept = (await readCaseIn(opened.folder)).attachments?.find(({ slot: at }) => at === "self-funding")?.id;
  await slot.getByRole("button", { name: /^只留/ }).first().click();
  await slot.getByText(/^同一份放了/).waitFor({ state: "detached" });
  await waitUntilSaved(page);
  expect((await readCaseIn(opened.folder)).attachments?.flatMap(({ id, slot: at }) => (at === "self-funding" ? [id] : []))).toEqual([kept]);
  await page.keyboard.press("Control+z");
  await slot.getByText(/^同一份放了/).waitFor();
  expect(opened.app.faults).toEqual([]);
});
