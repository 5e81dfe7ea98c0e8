import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runGuohe } from "../../fixtures/run-guohe.ts";
import { GUIDE_2026 } from "../../fixtures/single-guide.ts";

let home: string;
let html: string;
const guohe = (...args: string[]) => runGuohe(args, { env: { GUOHE_HOME: join(home, "data") } });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "预览 -"));
  const folder = join(home, "next");
  await cp(GUIDE_2026, folder, { recursive: true });
  const change = async (file: string, from: string, to: string) => {
    const before = await readFile(join(folder, file), "utf8");
    expect(before).toContain(from);
    await writeFile(join(folder, file), before.replace(from, to));
  };
  await change("guide.yaml", 'edition: "2026"', 'edition: "2027"');
  await change("guide.yaml", "title: 2026年度", 'title: <script>alert("x")</script> & 2027年度');
  await change("rules.yaml", "limit: 700000", "limit: 600000");
  await mkdir(join(folder, "tests"));
  await writeFile(
    join(folder, "tests", "情形.yaml"),
    '- { name: 恰为上限, topic: "2", answers: { budget.grant: 600000 }, expect: { grant-cap: met } }\n- { name: 以为可以, topic: "2", answers: { budget.grant: 600001 }, expect: { grant-cap: met } }\n',
  );
  const run = await guohe("guide", "preview", folder, "--at", "2026-05-20", "--out", join(home, "预览.html"), "--against", "shanghai-intl-coop-2026");
  expect(run.stderr).toBe("");
  expect(run.exitCode).toBe(0);
  html = await readFile(join(home, "预览.html"), "utf8");
});
afterAll(() => rm(home, { recursive: true, force: true }));

test("the preview holds questions with clause and rules, rules with sentences, attachments in order, and letters with blanks", () => {
  for (const words of [
    "<td>申请资助</td><td>金额</td>",
    "专题二·经费额度",
    "与外方签有合作协议",
    '<span class="outcome not-met">不符合</span>',
    "<td>合作协议影印件</td><td>必附</td>",
    "【未填：",
    "按 2026年5月20日 预览",
  ])
    expect(html).toContain(words);
});

test("it tells of the situations which pass, and what is found where one does not", () => {
  expect(html).toContain('<span class="outcome met">通过</span></td><td>2</td><td>恰为上限</td>');
  expect(html).toContain("以为可以</td><td>grant-cap：应为 met，现为 not-met");
});

test("it tells what another edition says otherwise, numbers first", () => {
  expect(html).toContain("（2026版）相比");
  expect(html).toContain("<td>check.limit</td><td><del>700000</del></td><td><ins>600000</ins></td>");
});

test("it runs nothing and loads nothing, whatever the guide's words are", () => {
  expect(html).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
  expect(html).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|url\(|@import/i);
  expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; 2027年度");
  expect([...html.matchAll(/href="([^"]*)"/g)].every(([, href = ""]) => href.startsWith("#"))).toBe(true);
});

test("a guide with faults is not previewed: exit code 3, each fault with its place", async () => {
  const folder = join(home, "faulty");
  await cp(GUIDE_2026, folder, { recursive: true });
  await writeFile(join(folder, "slots.yaml"), "- { id: x }\n");
  const run = await guohe("guide", "preview", folder, "--out", join(home, "no.html"));
  expect(run.exitCode).toBe(3);
  expect(run.stdout).toContain("slots.yaml:1:");
});
