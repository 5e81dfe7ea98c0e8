import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { pdfOfPages } from "../../fixtures/defective-files.ts";
import { jsonOf, repository, runGuohe } from "../../fixtures/run-guohe.ts";

const sample = join(repository, "templates", "samples", "topic-2");
let folder: string;
const guohe = (...args: readonly string[]) => runGuohe(args, { cwd: folder, env: { GUOHE_HOME: join(folder, "home") } });

/** Titles of bookmarks with their pages, and the label of each page. */
async function outline(bundle: string) {
  const document = (await openPdfium()).open(await readFile(join(folder, bundle, "bundle.pdf")));
  if (typeof document === "string") throw new Error(document);
  const bookmarks = document.bookmarks().map(({ title, page }) => ({ title, page }));
  const labels = Array.from({ length: document.pageCount }, (_, index) => document.pageLabel(index + 1));
  document.close();
  return { bookmarks, labels };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 再开 "));
  const run = await guohe("bundle", sample, "--out", "一", "--at", "2026-05-25T10:00", "--json");
  expect(run.exitCode, run.stderr).toBe(0);
  await writeFile(join(folder, "新 译件.pdf"), await pdfOfPages(9));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a case's bundle opens again: one paper replaced, one renamed, one taken out, and only what changed is done anew", async () => {
  const before = await outline("一");
  const run = await guohe(
    "bundle",
    "--from",
    "一",
    "--replace",
    "2=新 译件.pdf",
    "--title",
    "3=改过的名称",
    "--remove",
    "5",
    "--keep-numbers",
    "--out",
    "二",
    "--json",
  );
  expect(run.exitCode, run.stderr).toBe(0);
  const attached = before.bookmarks.filter(({ title }) => title.startsWith("附件") && title !== "附件清单").length;
  expect(jsonOf(run)).toMatchObject({ reused: { redone: 1, reused: attached - 2 } });
  const after = await outline("二");
  const startOf = ({ bookmarks, labels }: Awaited<ReturnType<typeof outline>>, number: number) => {
    const page = bookmarks.find(({ title }) => title.startsWith(`附件${number}　`))?.page;
    return page === undefined ? undefined : labels[page - 1];
  };
  // later papers keep their number and their page's label
  for (const number of [1, 2, 3, 4, 6, 7]) expect(startOf(after, number), `附件${number}`).toBe(startOf(before, number));
  expect(startOf(after, 5)).toBeUndefined();
  expect(after.bookmarks.some(({ title }) => title === "附件3　改过的名称")).toBe(true);
  expect(after.labels.some((label) => /^\d+-1$/.test(label ?? ""))).toBe(true);
  const verified = await guohe("verify", "二", "--json");
  expect(jsonOf(verified)).toMatchObject({ ok: true });
});

test("without kept numbers the papers that follow move up", async () => {
  const run = await guohe("bundle", "--from", join("一", "bundle.pdf"), "--remove", "1", "--title", "2=分两行的\n名称", "--out", "三", "--json");
  expect(run.exitCode, run.stderr).toBe(0);
  const [before, after] = [await outline("一"), await outline("三")];
  const titles = ({ bookmarks }: typeof before) => bookmarks.flatMap(({ title }) => /^附件\d+　(.*)$/.exec(title)?.[1] ?? []);
  expect(titles(after)).toEqual(["分两行的 名称", ...titles(before).slice(2)]);
  expect(after.labels.at(-1)).toBe(String(after.labels.length));
});

test.each([
  [["--from", "一", "--replace", "99=新 译件.pdf"], 2],
  [["--from", "一", "--replace", "2=没有.pdf"], 3],
  [["--from", "新 译件.pdf"], 3],
  [[sample, "--title", "1=新名称"], 2],
  [["--from", "一", "--title", "1= \n"], 2],
])("%j is refused with exit code %d, and nothing is written", async (args, exitCode) => {
  const run = await guohe("bundle", ...args, "--out", "不会有", "--json");
  expect(run.exitCode, run.stderr + run.stdout).toBe(exitCode);
  expect(jsonOf(run)).toMatchObject({ error: { message: expect.stringMatching(/[一-鿿]/) } });
  await expect(readFile(join(folder, "不会有", "manifest.json"))).rejects.toThrow();
});
