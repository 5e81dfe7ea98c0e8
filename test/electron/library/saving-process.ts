import { argv } from "node:process";
import { emptyCase } from "../../../electron/library/cases/cases.ts";
import { saveCase } from "../../../electron/library/cases/save-case.ts";

/** A program that saves when it is told to: `{ base, title, at }` comes in, the result of saving at that moment goes out. */
const folder = argv[2] ?? "";
process.on("message", async (order: { readonly base: string; readonly title: string; readonly id: string; readonly at: number }) => {
  const theCase = { ...emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2", order.title), id: order.id };
  // both begin within the same few milliseconds
  while (Date.now() < order.at) await new Promise((next) => setImmediate(next));
  process.send?.(await saveCase({ folder, base: order.base, case: theCase, now: order.at }));
});
process.send?.("ready");
