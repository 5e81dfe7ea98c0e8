import { expect, test } from "vitest";
import { caseOfGermanAgreement, confirmProposals, readAgreement, scannedGermanAgreement } from "./agreement-case.ts";
import { violations } from "./every-screen.ts";
import { openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { waitUntilSaved } from "./running-app.ts";

const opened = openedCase(caseOfGermanAgreement);
const line = (key: string) => opened.app.page.locator(`tr[data-element$="${key}"] button.element-name`);

test("from dropping a crooked scan of an agreement with a seal over the signatures to its finished checklist in at most 12 key presses and clicks", {
  timeout: 400_000,
}, async () => {
  const { page } = opened.app;
  await readAgreement(page, await scannedGermanAgreement());
  // an accent is lost first: what is printed stands beside the name that was recognised
  await line(" suederau").click();
  await page.getByRole("img", { name: "第 3 页上印的姓名" }).waitFor();
  await picture(page, "signer-on-page");
  expect(await violations(page)).toEqual([]);
  await line(".content").click();
  expect(2 + (await confirmProposals(page))).toBeLessThanOrEqual(12);
  await waitUntilSaved(page);
  const [agreement] = (await readCaseIn(opened.folder)).agreements ?? [];
  expect(agreement).toMatchObject({
    languages: ["de"],
    term: { stated: true, start: "2026-08-01", end: "2029-12-31", page: 2 },
    ip: { stated: true, page: 2 },
  });
  expect(opened.app.faults).toEqual([]);
});
