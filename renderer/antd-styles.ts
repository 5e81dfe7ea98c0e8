import { extractStyle } from "@ant-design/static-style-extract";
import * as antd from "antd";
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

/** The extractor draws `Input.Group` too, which is deprecated and says so; its looks come with those of `Input`. */
const Input = Object.assign((props: antd.InputProps) => createElement(antd.Input, props), antd.Input, { Group: antd.Space.Compact });
const ANTD = { ...antd, Input };

/** Rules of antd's components, as CSS; the same in light, dark and each size of text, which are told apart by variables alone. */
export function antdStyles(...[mode, calm, size]: Parameters<typeof guoheTheme>): string {
  const theme = { ...guoheTheme(mode, calm, size), zeroRuntime: false };
  const css = extractStyle({
    includes: [...STYLED],
    antdInstance: ANTD,
    customTheme: (node) => createElement(antd.ConfigProvider, { ...guoheConfig, theme }, node),
  });
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
