import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { productFolder } from "../../../electron/files/paths.ts";
import { guoheTheme } from "../../../renderer/ui/theme/antd-theme.ts";

/** `tokens.css` and the theme of antd say the same colours twice: here they are held together. */
const pairs = {
  "--text-3": "colorTextDescription",
  "--line": "colorSplit",
  "--text-2": "colorIcon",
  "--bg-selected": "controlItemBgActive",
  "--bg-hover": "controlItemBgHover",
  "--accent": "colorPrimaryBorder",
} as const;

test.each(["light", "dark"] as const)("the colours of tokens.css and of the antd theme agree in %s", async (mode) => {
  const css = await readFile(join(productFolder(), "renderer", "ui", "theme", "tokens.css"), "utf8");
  const [light = "", dark = ""] = css.split(`[data-theme="dark"]`);
  const token = guoheTheme(mode).token;
  for (const [name, key] of Object.entries(pairs)) {
    const [, colour] = new RegExp(`${name}: (#[0-9a-f]{6});`).exec(mode === "light" ? light : dark) ?? [];
    expect(colour, name).toBe(token && Reflect.get(token, key));
  }
});

/** Declarations of every style sheet but `tokens.css`, which is where numbers and colours stand. */
const sheets = (await readdir(join(productFolder(), "renderer"), { recursive: true })).filter((file) => file.endsWith(".css") && !file.endsWith("tokens.css"));
const declarations = (
  await Promise.all(
    sheets.map(async (file) => {
      const css = (await readFile(join(productFolder(), "renderer", file), "utf8")).replace(/\/\*[\s\S]*?\*\//g, "");
      return [...css.matchAll(/(?<=[{;]\s*)([a-z-]+):\s*([^;{}]+);/g)].map(([line, property = "", value = ""]) => ({ file, line, property, value }));
    }),
  )
).flat();

test("no style sheet names a colour of its own: each comes from tokens.css, or is a word that the system gives a meaning", () => {
  expect(sheets.length).toBeGreaterThan(10);
  expect(declarations.length).toBeGreaterThan(500);
  expect(declarations.filter(({ value }) => /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color)a?\(/i.test(value))).toEqual([]);
});

test("no style sheet has a size of type of its own: there is one scale, and paper alone is measured in points", () => {
  const sizes = declarations.filter(({ property }) => property === "font" || property === "font-size" || property === "line-height");
  expect(sizes.length).toBeGreaterThan(50);
  // a line as high as its control is no size of type
  expect(sizes.filter(({ value }) => !/var\(--type-[a-z-]+\)|^inherit$|^\d+pt$|^calc\(var\(--control\) - \d+px\)$/.test(value))).toEqual([]);
});

test("no type on screen is below 12 pixels", async () => {
  const css = await readFile(join(productFolder(), "renderer", "ui", "theme", "tokens.css"), "utf8");
  const sizes = [...css.matchAll(/--type-[a-z-]+: (\d+)px \/ \d+px;/g)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(6);
  expect(Math.min(...sizes)).toBe(12);
});

test("paddings, margins and gaps stand on the scale of steps of 4, with hairlines of 1 and 2 beside them", () => {
  const spaces = declarations.filter(({ property }) => /^(?:padding|margin|gap|row-gap|column-gap)/.test(property));
  expect(spaces.length).toBeGreaterThan(200);
  const offScale = (value: string) =>
    // what is worked out from other sizes so that lines stand level is no step of its own
    [...value.replace(/calc\(.*\)/g, "").matchAll(/(\d+(?:\.\d+)?)px/g)].some(([, size]) => Number(size) % 4 !== 0 && ![1, 2].includes(Number(size)));
  expect(spaces.filter(({ value }) => offScale(value))).toEqual([]);
});

/** The room of a sheet; what the theme says is apart from the sheets of single controls. */
const roomOf = (sheet: string): string => (/^ui[\\/]theme[\\/]/.test(sheet) ? "ui/theme" : (sheet.split(/[\\/]/)[0] ?? ""));

test("no two rooms give a meaning to the same class: a part that was opened before would change how another looks", async () => {
  const rooms = new Map<string, Set<string>>();
  for (const file of sheets) {
    const css = (await readFile(join(productFolder(), "renderer", file), "utf8")).replace(/\/\*[\s\S]*?\*\//g, "");
    for (const [, name = ""] of css.matchAll(/^\s*\.([a-z][\w-]*)[^{}@]*[,{]\s*$/gm)) rooms.set(name, (rooms.get(name) ?? new Set()).add(roomOf(file)));
  }
  expect(rooms.size).toBeGreaterThan(100);
  // what ui/theme/ names belongs to all, and a room may say how such a part stands there
  expect([...rooms].filter(([, where]) => where.size > 1 && !where.has("ui/theme")).map(([name]) => name)).toEqual([]);
});
