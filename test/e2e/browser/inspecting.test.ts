import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scanOf } from "../../fixtures/scans.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { goTo } from "./running-app.ts";

const PAGES = 60;

/** The complete example of 专题二, one of whose files is a scan of many pages. */
async function makeFolder(): Promise<string> {
  const folder = await copyOfExample();
  const { attachments } = await readCaseIn(folder);
  const file = attachments?.find((one) => one.file.endsWith(".pdf"))?.file;
  if (file === undefined) throw new Error("the example has no attachment");
  await writeFile(join(folder, file), await scanOf(PAGES));
  return folder;
}
const opened = openedCase(makeFolder, { knowsExamples: false });

test("a file that is being inspected says so with the page it is at, and nothing moves when it is done", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const line = page.getByText(new RegExp(`^检查 \\d+ / ${PAGES} 页$`));
  await line.first().waitFor();
  const choice = page.getByRole("main").getByRole("combobox").first();
  const during = await choice.boundingBox();
  await line.first().waitFor({ state: "detached", timeout: 120_000 });
  expect(await choice.boundingBox()).toEqual(during);
});
