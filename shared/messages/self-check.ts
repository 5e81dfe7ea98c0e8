import type { FileCause } from "../causes.ts";
import { causeText } from "./cause-text.ts";

/**
 * The self-check (帮助 → 自检): what this installation consists of and what it may do on this computer. Nothing in it names
 * a person: paths carry `~` for whoever uses the computer. Read by the screen and written as the report.
 */
export type SelfCheck = {
  /** when it was made, as a reader writes it */
  readonly at: string;
  readonly versions: readonly { readonly name: string; readonly version: string }[];
  readonly system: { readonly name: string; readonly architecture: string; readonly memoryBytes: number };
  readonly fonts: readonly { readonly name: string; readonly problem?: FontProblem }[];
  /** what body text is set in; `refused`: a 仿宋 of this computer that could not be used, and why */
  readonly body: { readonly name: string; readonly refused: readonly { readonly file: string; readonly why: RefusedFont }[] };
  readonly guides: readonly { readonly title: string; readonly edition: string; readonly closes: string; readonly past: boolean; readonly own: boolean }[];
  readonly policies: number;
  /** files of guides and policies that could not be read, in sentences */
  readonly problems: readonly string[];
  readonly folders: readonly CheckedFolder[];
};

/** Why a 仿宋 of the computer is not taken. */
export type RefusedFont = "not-embeddable" | "lacks-characters" | "unreadable";

/** What is wrong with a font of the product. */
export type FontProblem = { readonly code: "incomplete" } | { readonly code: "unreadable"; readonly cause: FileCause };

export type CheckedFolder = {
  readonly use: "cases" | "settings" | "temporary";
  readonly path: string;
  readonly freeBytes?: number;
  /** why nothing can be written there */
  readonly problem?: FileCause;
};

/** `attention`: it works, but should be known; `fault`: something will fail. */
export type SelfCheckLine = {
  readonly label: string;
  readonly value: string;
  readonly state: "fine" | "attention" | "fault";
  /** what the line stands for, one by one, for who asks */
  readonly each?: readonly string[];
};
export type SelfCheckPart = { readonly heading: string; readonly lines: readonly SelfCheckLine[] };

/** Below this a package of scans may not fit: the bundle and its parts are written beside each other before the old ones go. */
const LITTLE_SPACE_BYTES = 1_000_000_000;

const FOLDERS: Readonly<Record<CheckedFolder["use"], string>> = { cases: "申报项目的文件夹", settings: "设置与已安装的指南", temporary: "临时文件夹" };

/** What runs the program, in words; whoever is asked for help knows them by their names too. */
const ENGINES: Readonly<Record<string, string>> = { Electron: "窗口程序（Electron）", Chromium: "页面显示（Chromium）", Node: "运行环境（Node）" };

/** What the fonts of the product are for; one of the computer goes by its own name. */
const FONTS: Readonly<Record<string, string>> = {
  FandolFang: "内置仿宋",
  FandolKai: "内置楷体",
  LXGWWenKai: "内置楷体，补字",
  NotoSerifSCLight: "内置仿宋，补字",
  NotoSerifSC: "内置宋体",
  NotoSerifSCBold: "内置小标宋",
  NotoSansSC: "内置黑体",
  Tinos: "内置西文",
  TinosBold: "内置西文，粗体",
  NotoSansThai: "内置泰文",
  NotoSansThaiBold: "内置泰文，粗体",
};
const fontName = (name: string): string => (FONTS[name] === undefined ? name : `${FONTS[name]}（${name}）`);

/** The self-check in the words of screen and report. */
export function selfCheckParts(check: SelfCheck): readonly SelfCheckPart[] {
  const fine = (label: string, value: string): SelfCheckLine => ({ label, value, state: "fine" });
  return [
    {
      heading: "版本",
      lines: [
        ...check.versions.map(({ name, version }) => fine(ENGINES[name] ?? name, version)),
        fine("系统", `${check.system.name}（${check.system.architecture}，内存 ${gigabytes(check.system.memoryBytes)}）`),
      ],
    },
    {
      heading: "指南与政策",
      lines: [
        ...check.guides.map(
          ({ title, edition, closes, past, own }): SelfCheckLine => ({
            label: title,
            value: `${edition} 版，${past ? "已于" : ""} ${closes} 截止${own ? "，由您安装" : ""}`.replace("， ", "，"),
            state: past ? "attention" : "fine",
          }),
        ),
        ...(check.guides.length === 0 ? [{ label: "指南", value: "一份也没有，无法新建申报项目，请重新安装本软件", state: "fault" } as const] : []),
        fine("政策文件", `${check.policies} 份`),
        ...check.problems.map((problem): SelfCheckLine => ({ label: "读不了的文件", value: problem, state: "fault" })),
      ],
    },
    {
      heading: "字体",
      lines: [
        ...check.fonts.flatMap(({ name, problem }): readonly SelfCheckLine[] =>
          problem === undefined ? [] : [{ label: fontName(name), value: fontProblemText(problem), state: "fault" }],
        ),
        ...fontsInOrder(check.fonts),
        fine("正文所用的仿宋", fontName(check.body.name)),
        ...check.body.refused.map(({ file, why }): SelfCheckLine => ({ label: "未采用的仿宋", value: `${file}：${REFUSED[why]}`, state: "attention" })),
      ],
    },
    { heading: "文件夹", lines: check.folders.map(folderLine) },
  ];
}

const REFUSED: Readonly<Record<RefusedFont, string>> = {
  "not-embeddable": "它的授权不允许嵌入文件",
  "lacks-characters": "它缺少常用的汉字或标点",
  unreadable: "它不是能读的字体文件",
};

/** The fonts that can be used, in one line. */
function fontsInOrder(fonts: SelfCheck["fonts"]): readonly SelfCheckLine[] {
  const usable = fonts.filter(({ problem }) => problem === undefined);
  if (usable.length === 0) return [];
  const value = usable.length === fonts.length ? `齐备（${usable.length} 种）` : `其余 ${usable.length} 种可用`;
  return [{ label: "所用字体", value, state: "fine", each: usable.map(({ name }) => `${fontName(name)}：可用`) }];
}

const fontProblemText = (problem: FontProblem): string =>
  problem.code === "incomplete" ? "字体文件不完整，请重新安装本软件" : `不能读取（${causeText(problem.cause)}），请重新安装本软件`;

function folderLine({ use, path, freeBytes, problem }: CheckedFolder): SelfCheckLine {
  const label = FOLDERS[use];
  if (problem !== undefined) return { label, value: `${path}：不能写入（${causeText(problem)}）`, state: "fault" };
  if (freeBytes === undefined) return { label, value: `${path}：可写入`, state: "fine" };
  const little = freeBytes < LITTLE_SPACE_BYTES;
  return {
    label,
    value: `${path}：可写入，剩余 ${gigabytes(freeBytes)}${little ? "，空间不多，生成附件包前请先清理" : ""}`,
    state: little ? "attention" : "fine",
  };
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

const MARKS: Readonly<Record<SelfCheckLine["state"], string>> = { fine: "", attention: "【注意】", fault: "【有问题】" };

/** The report as plain text. */
export function selfCheckReport(check: SelfCheck): string {
  const parts = selfCheckParts(check).map(({ heading, lines }) =>
    [`${heading}`, ...lines.flatMap(({ label, value, state, each = [] }) => [`  ${MARKS[state]}${label}：${value}`, ...each.map((one) => `    ${one}`)])].join(
      "\n",
    ),
  );
  return `国合申报匣自检报告　${check.at}\n本报告不含申报内容；路径中的用户名以 ~ 代替。\n\n${parts.join("\n\n")}\n`;
}
