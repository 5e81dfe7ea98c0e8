import { extractStyle } from "@ant-design/static-style-extract";
import { ConfigProvider } from "antd";
import { createElement } from "react";
import type { Plugin } from "vite";
import { guoheConfig, guoheTheme } from "./ui/theme/antd-theme.ts";

/** What the screens take from antd, and what these show inside: `test/renderer/antd-styles.test.ts` holds the list to the imports. */
export const STYLED = [
  "App",
  "Button",
  "Checkbox",
  "DatePicker",
  "Dropdown",
  "Empty",
  "Input",
  "InputNumber",
  "Radio",
  "Segmented",
  "Select",
  "Space",
  "Switch",
] as const;

/** The rules that set variables: they hold light or dark and the size of text, and are written while the program runs. */
const VARIABLES = /\.guohe[^{}]*\{[^{}]*\}/g;

/** Rules of antd's components, as CSS; the same in light, dark and each size of text, which are told apart by variables alone. */
export function antdStyles(...[mode, calm, size]: Parameters<typeof guoheTheme>): string {
  const theme = { ...guoheTheme(mode, calm, size), zeroRuntime: false };
  const css = extractStyle({ includes: [...STYLED], customTheme: (node) => createElement(ConfigProvider, { ...guoheConfig, theme }, node) });
  return css.replaceAll(VARIABLES, "");
}

const NAME = "virtual:antd.css";
const FILE = "/virtual-antd.css";

/** For vite: `virtual:antd.css` is the styles of antd, worked out once at build rather than by each window as it opens. */
export const antdStylesAtBuild: Plugin = {
  name: "antd-styles",
  resolveId: (id) => (id === NAME ? FILE : undefined),
  load: (id) => (id === FILE ? antdStyles("light") : undefined),
};
