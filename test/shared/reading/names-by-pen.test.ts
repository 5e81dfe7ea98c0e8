import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import type { PageText } from "../../../shared/reading/page-text.ts";
import { pagesOf } from "./pages-of.ts";

/** Pages as an engine reads a scan: `pens` were written by hand, where a mark of ink stands, and `badly` was read less surely than print. */
const scanned = (text: string, { pens = [], badly = [] }: { readonly pens?: readonly string[]; readonly badly?: readonly string[] }): readonly PageText[] =>
  pagesOf(text).map((page) => {
    const byPen = page.lines.filter((line) => pens.includes(line.text.trim()));
    const sure = (line: (typeof page.lines)[number]) => (byPen.includes(line) ? 0.5 : badly.includes(line.text.trim()) ? 0.85 : 0.97);
    return { ...page, source: "ocr", lines: page.lines.map((line) => ({ ...line, confidence: sure(line) })), inkMarks: byPen.map(({ box }) => box) };
  });
const signers = (pages: readonly PageText[]) => readElements(pages).signatories.map(({ name, date, hand }) => [name, date, hand]);

const CHINESE = (first: string, second: string) =>
  `合作协议\n甲方：南郊样例医院\n乙方：上海临海食品科学研究所\n第一条 期限\n四年。\n甲方：南郊样例医院（章）\n${first}\n签字日期：2026.05.06\n\n乙方：上海临海食品科学研究所（章）\n${second}\n签字日期：2026.05.15`;

it.each([
  ["院长：应鸭车\n应鹤年", "应鹤年", ["院长：应鸭车"]],
  ["法定代表人/委托代理人：停一\n姓名：松田恒一", "松田恒一", ["法定代表人/委托代理人：停一"]],
])("takes a name that was read from a pen for the signature of the name in print: %s", (first, name, badly) => {
  expect(signers(scanned(CHINESE(first, "姓名：陆景明"), { badly }))[0]).toEqual([name, "2026-05-06", "signed"]);
});

it.each(["法定代表人：王建国\n科研处处长：欧阳文"])("leaves two people who sign for one unit two: %s", (first) => {
  expect(signers(scanned(CHINESE(first, "姓名：陆景明"), { badly: [first.split("\n")[0] ?? ""] })).length).toBe(3);
});

const ENGLISH =
  "RESEARCH AGREEMENT\nThornwick University and Nanjiao Sample University agree:\n1. Term\nThis agreement is valid for three years.\nFor Thornwick University\nJ. Pembr\nName: Jocelyn Pembroke\nDate: 18 June 2026\n\nFor Nanjiao Sample University\nGu Hy\nName: Gu Huaiyuan\nDate: 19 June 2026\n\nRead and understood by the Key Personnel:\n1.Ha\nProfessor Imogen Hartley\nDate: 22 June 2026";

it("reads nobody into what a pen wrote between print", () => {
  const pages = scanned(ENGLISH, { pens: ["J. Pembr", "Gu Hy", "1.Ha"] });
  expect(signers(pages)).toEqual([
    ["Jocelyn Pembroke", "2026-06-18", "signed"],
    ["Gu Huaiyuan", "2026-06-19", "signed"],
  ]);
});

it("keeps what a pen fills in: a day, a number, and what stands behind a label", () => {
  const pages = scanned("Place, date: Dunedin\n12 May 2026\n2026年5月\nName: Gu\nHuai", { pens: ["12 May 2026", "2026年5月", "Name: Gu", "Huai"] });
  expect(bodyLines(pages).map(({ text }) => text)).toEqual(["Place, date: Dunedin", "12 May 2026", "2026年5月", "Name: Gu"]);
});

it("keeps what was read as badly where no pen has written", () => {
  const [page] = scanned("Agreement\nHuai", { pens: ["Huai"] });
  expect(page && bodyLines([{ ...page, inkMarks: [] }]).length).toBe(2);
});
