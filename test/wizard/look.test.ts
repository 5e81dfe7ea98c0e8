import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { productFolder } from "../../electron/library/paths.ts";
import { guoheTheme } from "../../renderer/look/antd-theme.ts";

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
  const css = await readFile(join(productFolder(), "renderer", "look", "tokens.css"), "utf8");
  const [light = "", dark = ""] = css.split('[data-theme="dark"]');
  const token = guoheTheme(mode).token;
  for (const [name, key] of Object.entries(pairs)) {
    const [, colour] = new RegExp(`${name}: (#[0-9a-f]{6});`).exec(mode === "light" ? light : dark) ?? [];
    expect(colour, name).toBe(token && Reflect.get(token, key));
  }
});
