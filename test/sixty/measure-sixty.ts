import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { startApp } from "../e2e/browser/running-app.ts";
import { driveGuohe, type Outcome } from "./drive-guohe.ts";
import { driveWindow } from "./drive-window.ts";
import { makeApplications } from "./many-applications.ts";

/**
 * Prints how sixty applications of one table become verified packages, in Chromium and by `guohe`: what is done at first, what is reported
 * of the broken scan and the missing agreement, that both are done once they are mended, and how many steps a person's hands make.
 *
 *   npm run measure:sixty -- [NUMBER OF CASES]
 */
const count = Number(argv[2] ?? 60);
const parent = await mkdtemp(join(tmpdir(), "guohe-sixty-"));
try {
  const [window, command] = [join(parent, "window"), join(parent, "guohe")];
  for (const folder of [window, command]) await mkdir(folder);
  const applications = await makeApplications(parent, count);
  let started = performance.now();
  const app = await startApp();
  const inWindow = await driveWindow(app.page, applications, window).finally(() => app.close());
  console.log(`window  ${count} cases in ${seconds(started)} s by ${inWindow.steps.length} steps of the hand: ${inWindow.steps.join(", ")}`);
  tell("window", inWindow);
  started = performance.now();
  const byCommand = await driveGuohe(applications, command, join(parent, "home"));
  console.log(`guohe   ${count} cases in ${seconds(started)} s by ${byCommand.commands} commands`);
  tell("guohe ", byCommand);
  const same = (one: Outcome, other: Outcome) =>
    JSON.stringify([one.done.toSorted(), [...one.todo.keys()].toSorted()]) === JSON.stringify([other.done.toSorted(), [...other.todo.keys()].toSorted()]);
  console.log(`same results: ${same(inWindow.first, byCommand.first) && same(inWindow.last, byCommand.last) ? "yes" : "NO"}`);
} finally {
  await rm(parent, { recursive: true, force: true });
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}

function tell(who: string, { first, last }: { readonly first: Outcome; readonly last: Outcome }): void {
  console.log(`${who}  at first ${first.done.length} done, ${first.todo.size} reported:`);
  for (const [title, why] of first.todo) console.log(`          ${title}: ${why.trim().replaceAll("\n", " ")}`);
  console.log(`${who}  in the end ${last.done.length} done, ${last.todo.size} reported`);
}
