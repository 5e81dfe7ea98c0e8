import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { productFolder } from "../../electron/files/paths.ts";
import { LAYERS, ROOMS } from "./rooms.ts";

const root = productFolder();
const scripts = new Set(
  Object.keys(z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).scripts),
);
const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((file) => join("docs", file));
const pages = ["README.md", "CONTRIBUTING.md", ...docs].filter((file) => file.endsWith(".md"));
const read = (file: string) => readFileSync(join(root, file), "utf8");

test("README.md has about one page, and shows the product before anything else is explained", () => {
  const readme = read("README.md");
  expect(readme.split("\n").length).toBeLessThan(80);
  expect(readme.indexOf("![")).toBeLessThan(readme.indexOf("## "));
});

test.each(pages)("every link of %s leads to a file of the repository", (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? "");
  expect(links.filter((link) => !/^https?:/.test(link) && !existsSync(join(root, dirname(page), link)))).toEqual([]);
});

test.each(pages)("every `npm run` of %s is a script of package.json", (page) => {
  const named = [...read(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script ?? "");
  expect(named.filter((script) => !scripts.has(script))).toEqual([]);
});

test("docs/cli.md names every command and every option of the command line", () => {
  const cli = read(join("docs", "cli.md"));
  const folder = join(root, "electron", "cli");
  const sources = readdirSync(join(folder, "commands")).map((file) => readFileSync(join(folder, "commands", file), "utf8"));
  const commands = sources.flatMap((source) => [...source.matchAll(/^ {2}name: "([\w -]+)"/gm)].map(([, name]) => `guohe ${name}`));
  const options = [...sources, readFileSync(join(folder, "arguments.ts"), "utf8")].flatMap((source) =>
    [...source.matchAll(/\{\s*name: "([\w-]+)"/g)].map(([, name]) => `--${name}`),
  );
  expect(commands.length).toBeGreaterThan(10);
  expect(options.length).toBeGreaterThan(15);
  const ownOptions = options.filter((option) => !commands.includes(`guohe ${option.slice(2)}`));
  expect([...commands, ...ownOptions].filter((name) => !cli.includes(name))).toEqual([]);
});

test("docs/cli.md names every script of package.json", () => {
  const cli = read(join("docs", "cli.md"));
  expect([...scripts].filter((script) => !new RegExp(`npm (?:run )?(?:--silent )?${script}\\b`).test(cli))).toEqual([]);
});

test.each(LAYERS)("docs/architecture.md names every room of %s/", (layer) => {
  const architecture = read(join("docs", "architecture.md"));
  expect(Object.keys(ROOMS[layer]).filter((room) => !new RegExp(`^(?:.* )?${room}/`, "m").test(architecture))).toEqual([]);
});

test("docs/adr/README.md lists every decision, and no two have one number", () => {
  const index = read(join("docs", "adr", "README.md"));
  const decisions = readdirSync(join(root, "docs", "adr")).filter((file) => /^\d{4}-/.test(file));
  expect(decisions.length).toBeGreaterThanOrEqual(10);
  expect(new Set(decisions.map((file) => file.slice(0, 4))).size).toBe(decisions.length);
  for (const file of decisions) expect(index).toContain(`(${file})`);
});

test("docs/guides.md explains every message of the check of a guide, one line each, and none that there is not", () => {
  const sources = ["shared/guide/guide-problems.ts", "shared/guide/guide-gaps.ts", "shared/messages/field-problem-text.ts"].map((file) =>
    read(join(...file.split("/"))),
  );
  const ofFolders = /export type DataProblem =[\s\S]*?;\n\n/.exec(sources[2] ?? "")?.[0] ?? "";
  const codes = [sources[0], sources[1], ofFolders].flatMap((source = "") =>
    [...source.matchAll(/readonly code: ((?:"[a-z-]+"(?: \| )?)+)/g)].flatMap(([, names = ""]) =>
      [...names.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code ?? ""),
    ),
  );
  expect(codes.length).toBeGreaterThan(30);
  const [, table = ""] = /### `guide check` 的提示[\s\S]*?\| --- \| --- \| --- \|\n((?:\|.*\n)+)/.exec(read(join("docs", "guides.md"))) ?? [];
  const explained = table.split("\n").flatMap((row) => [...(row.split(" | ")[0] ?? "").matchAll(/`([a-z-]+)`/g)].map(([, code]) => code ?? ""));
  expect([...explained].sort()).toEqual([...codes].sort());
  for (const row of table.trimEnd().split("\n")) expect(row.split(" | ").every((cell) => cell.replace(/[|\s]/g, "") !== "")).toBe(true);
});
