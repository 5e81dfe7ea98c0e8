import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { goTo, openSample, startApp } from "./running-app.ts";

/**
 * The picture of README.md, of the built screens: `npm run build && npx tsx test/browser/take-readme-picture.ts`. It
 * shows the budget of the complete example with a grant of 700,001 yuan, one yuan over the cap.
 */
const docs = fileURLToPath(new URL("../../docs/", import.meta.url));

await mkdir(docs, { recursive: true });
const app = await startApp({ width: 1440, height: 900 });
await openSample(app.page);
await goTo(app.page, "经费预算");
await app.page.getByRole("textbox", { name: "申请资助", exact: true }).fill("70.0001");
await app.page.locator("button[data-rule=grant-cap][data-outcome=not-met]").waitFor();
await app.page.locator("[data-saving=saved]").waitFor();
await app.page.screenshot({ path: `${docs}budget.png` });
await app.close();
