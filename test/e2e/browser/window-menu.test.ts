import { afterEach, beforeEach, expect, test } from "vitest";
import type { AppError } from "../../../shared/errors.ts";
import type { ShellCommand } from "../../../shared/ipc.ts";
import { openSample, type RunningApp, startApp } from "./running-app.ts";

const GONE: AppError = { kind: "file-not-found", file: "D:\\申报材料\\固态储能\\打开申报项目.guohe" };

let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await app.close();
});

/** A window as the desktop program opens it: a shell whose menu is `choose`, the host behind it, and `handed` the answer to a double click. */
async function desktopWindow(handed: unknown) {
  await app.context.addInitScript((answer) => {
    const listeners: ((payload: { command: ShellCommand }) => void)[] = [];
    const post = async (name: string, args: unknown[]) =>
      (
        await fetch("/call", {
          method: "POST",
          headers: { "content-type": "application/json", "x-guohe-session": localStorage.getItem("x-guohe-session") ?? "" },
          body: JSON.stringify({ name, args }),
        })
      ).json();
    Object.assign(window, {
      guohe: {
        call: (name: string, ...args: [{ handed?: boolean }?]) => (name === "cases:open" && args[0]?.handed ? Promise.resolve(answer) : post(name, args)),
        on: (name: string, listener: (payload: { command: ShellCommand }) => void) => {
          if (name === "shell:command") listeners.push(listener);
          return () => listeners.splice(listeners.indexOf(listener), 1);
        },
        drop: () => Promise.resolve({ ok: false, error: { kind: "cancelled" } }),
      },
      choose: (command: ShellCommand) => {
        for (const listener of listeners) listener({ command });
      },
    });
  }, handed);
  const page = await app.secondWindow();
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  const choose = (command: ShellCommand) => page.evaluate((chosen) => Reflect.apply(Reflect.get(window, "choose"), window, [chosen]), command);
  return { page, choose };
}

test("a case that was double-clicked and cannot be opened says so above the page, until it is closed or something else is chosen", async () => {
  const { page, choose } = await desktopWindow({ ok: false, error: GONE });
  const notice = page.getByRole("alert").filter({ hasText: "这个申报项目没有打开" });
  await notice.waitFor();
  await expect(notice.innerText()).resolves.toContain("打开申报项目.guohe");
  // over the page it would cover its title and its buttons
  const title = page.getByRole("heading", { level: 1 });
  const below = await notice.evaluate((box) => box.getBoundingClientRect().bottom);
  expect(await title.evaluate((heading) => heading.getBoundingClientRect().top)).toBeGreaterThanOrEqual(below);
  await notice.getByRole("button", { name: "关闭" }).click();
  await notice.waitFor({ state: "detached" });

  await choose("open-handed");
  await notice.waitFor();
  await openSample(page);
  await notice.waitFor();
  await choose("start");
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await notice.waitFor({ state: "detached" });
  expect(app.faults).toEqual([]);
});

test("the window's menu goes to the manual and to the self-check, and a start without a double click says nothing", async () => {
  const { page, choose } = await desktopWindow({ ok: true });
  await choose("manual");
  await page.getByRole("heading", { level: 1, name: "使用手册" }).waitFor();
  await choose("self-check");
  await page.getByRole("heading", { level: 1, name: "自检" }).waitFor();
  await expect(page.getByRole("alert").count()).resolves.toBe(0);
  expect(app.faults).toEqual([]);
});
