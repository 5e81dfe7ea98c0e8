import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { analyse } from "scslre";
import { parseSync, Visitor } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

/**
 * No regular expression of the program takes exponential time: one that tried every division of a heading in capitals among its own
 * words let the reader of agreements stand still for hours on an ordinary contract.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));

/** The source files of a folder of the repository, as paths from its root. */
const sourcesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`);

type Pattern = { readonly source: string; readonly flags: string };

/** Which of them take time that doubles with each further character, in the worst text. */
const exponential = (patterns: readonly Pattern[]): readonly string[] =>
  patterns
    .filter(({ source, flags }) => analyse({ source, flags }, { reportTypes: { Move: false } }).reports.some((report) => report.exponential))
    .map(({ source }) => source);

/** The patterns that stand in a file between two slashes. */
function literalsIn(file: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const { program, errors } = parseSync(file, readFileSync(join(root, file), "utf8"));
  expect(errors).toEqual([]);
  new Visitor({
    Literal: (literal) => {
      if ("regex" in literal) found.push({ source: literal.regex.pattern, flags: literal.regex.flags });
    },
  }).visit(program);
  return found;
}

test.each(["shared", "electron", "renderer"])("no pattern written in %s/ takes exponential time", (folder) => {
  const patterns = sourcesOf(folder).flatMap(literalsIn);
  expect(patterns.length).toBeGreaterThan(30);
  expect(exponential(patterns)).toEqual([]);
});

const composed: Pattern[] = [];
const { RegExp: original } = globalThis;
beforeAll(() => {
  globalThis.RegExp = new Proxy(original, {
    construct: (target, parts, newTarget) => {
      const pattern = Reflect.construct(target, parts, newTarget);
      composed.push(pattern);
      return pattern;
    },
  });
});
afterAll(() => {
  globalThis.RegExp = original;
});

test("nor does any that shared/ puts together from words when it is loaded", async () => {
  vi.resetModules();
  for (const file of sourcesOf("shared")) await import(pathToFileURL(join(root, file)).href);
  globalThis.RegExp = original;
  const own = new Map(composed.map(({ source, flags }) => [`/${source}/${flags}`, { source, flags }]));
  expect(own.size).toBeGreaterThan(50);
  expect(exponential([...own.values()])).toEqual([]);
});

test("a pattern that tries every division of a word in capitals would be found", () => {
  expect(exponential([{ source: "^(?:[A-Z][A-Z'-]+[ ,]*){3,}? of", flags: "u" }])).toHaveLength(1);
});
