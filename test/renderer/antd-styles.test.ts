import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { antdStyles, STYLED } from "../../renderer/antd-styles.ts";

const RENDERER = fileURLToPath(new URL("../../renderer/", import.meta.url));
/** What has no looks of its own. */
const WITHOUT_STYLES = ["ConfigProvider", "theme"];

it("has the styles of all that the screens take from antd", () => {
  const sources = readdirSync(RENDERER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  const taken = sources.flatMap((file) =>
    [...readFileSync(join(RENDERER, file), "utf8").matchAll(/^import \{([^}]*)\} from "antd";$/gm)].flatMap(([, names = ""]) =>
      names.split(",").map((name) => name.trim().replace(/ as \w+$/, "")),
    ),
  );
  const styled: readonly string[] = [...STYLED, ...WITHOUT_STYLES];
  expect([...new Set(taken)].filter((name) => name !== "" && !name.startsWith("type ") && !styled.includes(name))).toEqual([]);
});

it("has one style sheet for light and dark, with and without motion, and each size of text", () => {
  const css = antdStyles("light");
  for (const selector of [".ant-btn", ".ant-select-dropdown", ".ant-picker-cell", ".ant-dropdown-menu-item", ".ant-empty"]) expect(css).toContain(selector);
  expect(antdStyles("dark", true, "largest") === css).toBe(true);
});
