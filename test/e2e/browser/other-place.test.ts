import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { germanAgreement } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

/** The complete example without its agreements, the promise of self-funding and a proof. */
const opened = openedCase(async () => {
  const folder = await copyOfExample();
  const theCase = await readCaseIn(folder);
  const gone = ["agreement-copy", "agreement-translation", "self-funding", "foreign-funding-proof"];
  const attachments = theCase.attachments?.filter(({ slot }) => !gone.includes(slot));
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, agreements: undefined, attachments }));
  return folder;
});

test("a file that is called or titled something else than its place is doubted there, and a click moves it where it belongs", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const base64 = Buffer.from(await germanAgreement()).toString("base64");
  const letter = page.locator("[data-slot=self-funding]");
  await dropFiles(letter, [{ name: "共建协议.pdf", base64 }]);
  // by its name at once, and once it is read by what it says
  const doubt = letter.getByText(/不像自筹经费承诺书。放错了的请移走，没有放错的核对后不再提示。|题为《[^》]+》，不是这一份/u);
  await doubt.first().waitFor();
  const proof = page.locator("[data-slot=foreign-funding-proof]").first();
  const scan = await readFile(join(opened.folder, (await readCaseIn(opened.folder)).attachments?.[0]?.file ?? ""));
  await dropFiles(proof, [{ name: "合作协议 2026.pdf", base64: Buffer.concat([scan, Buffer.from("\n% other\n")]).toString("base64") }]);
  await proof.getByText("文件名中有“协议”，不像资助证明。").waitFor();
  // nothing is registered by a proof that is dropped where agreements belong
  const copy = page.locator("[data-slot=agreement-copy]").first();
  await dropFiles(copy, [{ name: "资助证明.pdf", base64: Buffer.concat([scan, Buffer.from("\n% another\n")]).toString("base64") }]);
  await copy.getByText("文件名中有“资助”，不像合作协议。").waitFor();
  // nor by one that only its title calls so
  const grant = await readFile(join(opened.folder, "attachments", "Zuwendungsvertrag Müsterlin.pdf"));
  await dropFiles(copy, [{ name: "scan0009.pdf", base64: Buffer.concat([grant, Buffer.from("\n% again\n")]).toString("base64") }]);
  await copy.getByText(/首页有“.*Zuwendungsvertrag.*不像合作协议/s).waitFor();
  await waitUntilSaved(page);
  expect((await readCaseIn(opened.folder)).agreements).toBeUndefined();
  await picture(page, "other-place-1440");
  await page.setViewportSize({ width: 1280, height: 720 });
  await picture(page, "other-place-1280");
  expect(await violations(page)).toEqual([]);
  await letter.getByRole("button", { name: /^(?:移到“合作协议|另选位置)/u }).click();
  await expect.poll(() => doubt.count()).toBe(0);
  await page.keyboard.press("Control+z");
  await doubt.first().waitFor();
  expect(opened.app.faults).toEqual([]);
});
