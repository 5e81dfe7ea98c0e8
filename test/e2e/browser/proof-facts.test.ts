import { expect, test } from "vitest";
import { drawSource } from "../../reading/draw-source.ts";
import { readingSet } from "../../reading/reading-set.ts";
import { caseOfGermanAgreement } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

const opened = openedCase(caseOfGermanAgreement);

/** A proof of the set whose texts may be looked at, with all that is read of one. */
async function proofOfFunding(): Promise<Uint8Array> {
  const source = readingSet("tune").find(({ labels: { proof } }) => proof?.namedLead && proof.reference && proof.amount);
  if (!source) throw new Error("no proof");
  return drawSource(source, false);
}

test("a proof of funding shows what it says beside the form, with its page, and a click enters it", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const file = { name: "资助证明.pdf", base64: Buffer.from(await proofOfFunding()).toString("base64") };
  await dropFiles(page.locator("[data-slot=foreign-funding-proof]").first(), [file]);
  await page.getByRole("button", { name: "查看“资助证明.pdf”" }).click();
  const facts = page.getByRole("region", { name: "证明上写的" });
  await facts.getByText("资助机构").waitFor({ timeout: 60_000 });
  expect(await facts.locator("dd").count()).toBe(5);
  expect(await facts.locator("dd").filter({ hasText: "没有读到" }).count()).toBe(0);
  // the example names another funder and another lead: each is replaced by a click alone
  const replace = facts.getByRole("button", { name: /改用证明上的$/ });
  const differing = await replace.count();
  expect(differing).toBeGreaterThan(0);
  const named = await facts.locator("dd").last().locator(".grow").innerText();
  await picture(page, "proof-facts");
  for (let left = differing; left > 0; left--) await replace.first().click();
  await expect.poll(() => facts.getByText("与填写的一致").count()).toBe(3);
  expect(await violations(page)).toEqual([]);
  await waitUntilSaved(page);
  const [partner] = (await readCaseIn(opened.folder)).partners ?? [];
  expect(partner?.localFunding?.namedLead).toBe(named);
  expect(opened.app.faults).toEqual([]);
});

test("whom a proof names is offered as the partner's lead, where nobody has said who that is", async () => {
  const { page } = opened.app;
  await goTo(page, "外方合作伙伴");
  const lead = page.getByRole("textbox", { name: /外方项目负责人/ }).first();
  await lead.fill("");
  await lead.blur();
  await goTo(page, "附件");
  const file = { name: "资助证明.pdf", base64: Buffer.from(await proofOfFunding()).toString("base64") };
  await dropFiles(page.locator("[data-slot=foreign-funding-proof]").first(), [file]);
  await page.getByRole("button", { name: "查看“资助证明.pdf”" }).click();
  const facts = page.getByRole("region", { name: "证明上写的" });
  await facts.getByText("外方项目负责人还没有填写").waitFor({ timeout: 60_000 });
  await picture(page, "proof-lead");
  const named = await facts.locator("dd").last().locator(".grow").innerText();
  await facts.getByRole("button", { name: `填入“${named}”` }).click();
  await facts.getByText(`与外方项目负责人“${named}”一致`).waitFor();
  await expect.poll(() => facts.evaluate((section) => section.contains(document.activeElement))).toBe(true);
  await waitUntilSaved(page);
  expect((await readCaseIn(opened.folder)).partners?.[0]?.lead).toBe(named);
  expect(opened.app.faults).toEqual([]);
});
