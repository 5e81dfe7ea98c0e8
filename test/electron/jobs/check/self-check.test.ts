import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { redactPaths } from "../../../../electron/files/redact-paths.ts";
import { selfCheck } from "../../../../electron/jobs/check/self-check.ts";
import { type SelfCheck, selfCheckParts, selfCheckReport } from "../../../../shared/messages/self-check.ts";
import { type Moment, parseMoment } from "../../../../shared/text/moment.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 自检 "));
  vi.stubEnv("GUOHE_HOME", home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await chmod(home, 0o700);
  await rm(home, { recursive: true, force: true });
});

const at = (text: string): Moment => parseMoment(text) ?? { kind: "date", date: text };
const look = (moment = "2026-05-25T10:00") => selfCheck({ version: "1.2.3", engines: { Electron: "44.3.0", Chromium: "150" }, moment: at(moment) });
const faults = (check: SelfCheck) => selfCheckParts(check).flatMap(({ lines }) => lines.filter(({ state }) => state === "fault"));

describe("the self-check", () => {
  test("finds nothing wrong with a whole installation, and names versions, fonts, guide with its date, folders and space", async () => {
    const check = await look();
    expect(faults(check)).toEqual([]);
    const report = selfCheckReport(check);
    for (const words of [
      "国合申报匣：1.2.3",
      "窗口程序（Electron）：44.3.0",
      "内置宋体（NotoSerifSC）：可用",
      "2026-06-03 16:30 截止",
      "申报项目的文件夹",
      "可写入，剩余",
      "2026-05-25 10:00",
    ]) {
      expect(report).toContain(words);
    }
  });

  test("tells fonts that are all there in one line, which names them when asked, and one that is not by its name", async () => {
    const check = await look();
    const fontsOf = (made: SelfCheck) => selfCheckParts(made).find(({ heading }) => heading === "字体")?.lines ?? [];
    const [whole] = fontsOf(check);
    expect(whole).toMatchObject({ label: "所用字体", value: `齐备（${check.fonts.length} 种）`, state: "fine" });
    expect(whole?.each).toHaveLength(check.fonts.length);
    const [broken, ...others] = check.fonts;
    if (!broken) throw new Error("no font");
    const lines = fontsOf({ ...check, fonts: [{ ...broken, problem: { code: "incomplete" } }, ...others] });
    expect(lines.slice(0, 2)).toMatchObject([
      { label: expect.stringContaining(`（${broken.name}）`), state: "fault" },
      { label: "所用字体", value: `其余 ${others.length} 种可用` },
    ]);
  });

  test("says of a guide past its date that it has closed", async () => {
    const line = selfCheckParts(await look("2026-06-03T16:31")).flatMap(({ lines }) => lines.filter(({ state }) => state === "attention"))[0];
    expect(line?.value).toMatch(/已于 2026-06-03 16:30 截止/);
  });

  test("names a guide file that cannot be read", async () => {
    await mkdir(join(home, "guides"));
    await writeFile(join(home, "guides", "next-year.yaml"), "id: [");
    expect(faults(await look()).map(({ value }) => value)).toEqual([expect.stringContaining("next-year.yaml")]);
  });

  test("says of a folder in which nothing can be written why", async () => {
    // a file stands where the folder should be: also an administrator cannot write there
    vi.stubEnv("GUOHE_HOME", join(home, "file"));
    await writeFile(join(home, "file"), "");
    const labels = faults(await look()).map(({ label }) => label);
    expect(labels.filter((label) => label !== "读不了的文件")).toEqual(["申报项目的文件夹", "设置与已安装的指南"]);
  });

  test("warns where little space is left", () => {
    const folders = [{ use: "cases" as const, path: "~/x", freeBytes: 400_000_000 }];
    const empty = { at: "", versions: [], system: { name: "", architecture: "", memoryBytes: 0 }, fonts: [], body: { name: "", refused: [] }, problems: [] };
    const [line] = selfCheckParts({ ...empty, guides: [], policies: 0, folders }).at(-1)?.lines ?? [];
    expect(line).toMatchObject({ state: "attention", value: expect.stringContaining("剩余 0.4 GB") });
  });

  test("names no person: neither the home folder nor the user's name in a path stands in the report", async () => {
    vi.stubEnv("GUOHE_HOME", join(homedir(), `.guohe-自检-${process.pid}`));
    const report = selfCheckReport(await look());
    expect(report).toContain("~");
    expect(report).not.toContain(homedir());
    expect(report).not.toMatch(new RegExp(`[\\\\/]${userInfo().username}[\\\\/]`));
  });
});

describe("a path without names", () => {
  test("has ~ for the home folder and for whoever a folder of persons belongs to", () => {
    expect(redactPaths("/home/wang/文档/项目", "/home/wang")).toBe("~/文档/项目");
    expect(redactPaths("C:\\Users\\王䶮\\AppData\\Local\\Temp", "D:\\x\\y")).toBe("C:\\Users\\~\\AppData\\Local\\Temp");
    expect(redactPaths("C:\\Users\\WANG~1\\Temp", "C:\\Users\\wangxiaoming")).toBe("C:\\Users\\~\\Temp");
    expect(redactPaths("/Users/li.si/x：没有权限", "/root")).toBe("/Users/~/x：没有权限");
  });

  test("is itself where nobody is named, and a home at the root takes nothing away", () => {
    expect(redactPaths("D:\\项目\\国合", "C:\\Users\\x")).toBe("D:\\项目\\国合");
    expect(redactPaths("/tmp/x", "/")).toBe("/tmp/x");
  });
});
