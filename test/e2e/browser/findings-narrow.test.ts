import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

/** The complete example, of whose letters nobody has said whose seal they bear. */
const opened = openedCase(async () => {
  const folder = await copyOfExample();
  const theCase = await readCaseIn(folder);
  const attachments = (theCase.attachments ?? []).map(({ sealedBy, ...one }) =>
    one.slot === "no-licence-transfer" || one.slot === "self-funding" ? { ...one, state: "received" } : { ...one, sealedBy },
  );
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, attachments }));
  return folder;
});

test("in a narrow window the counts stay clear of the button beside them, and say of the seals what the attachments say", async () => {
  const { page } = opened.app;
  await page.setViewportSize({ width: 960, height: 540 });
  await goTo(page, "检查结果");
  const counts = page.locator(".counted .nowrap").last();
  await counts.getByText("信息不足 2").waitFor();
  const [said, button] = await Promise.all([counts.boundingBox(), page.getByRole("button", { name: "复制缺项" }).boundingBox()]);
  if (!said || !button) throw new Error("not shown");
  expect(said.x + said.width <= button.x || said.y + said.height <= button.y).toBe(true);
  await page
    .getByRole("navigation", { name: "申报项目" })
    .getByRole("button", { name: /^附件\s*2 件待确认用印/u })
    .waitFor();
  await picture(page, "findings-narrow");
  await page.setViewportSize({ width: 1440, height: 900 });
  await goTo(page, "附件");
  await page
    .getByText(/2 件待确认用印/u)
    .first()
    .waitFor();
  await picture(page, "attachments-unsaid");
  expect(opened.app.faults).toEqual([]);
});
