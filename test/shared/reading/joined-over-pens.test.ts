import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import type { TextBox } from "../../../shared/reading/page-text.ts";
import { HEAD, type Row, scan } from "./scan-of.ts";

const pen = (left: number, top: number, width: number, height = 15): TextBox => ({ left, top, width, height });
const texts = (rows: readonly Row[], ...inkMarks: readonly TextBox[]) => bodyLines([scan(rows, { inkMarks })]).map(({ text }) => text);

it.each<[string, string, TextBox, string]>([
  ["Zur Kenntnis genommen: Romin_", "Prof. Dr.-Ing. Uwe Berger", pen(200, 301, 70), "Zur Kenntnis genommen: Prof. Dr.-Ing. Uwe Berger"],
  ["法定代表人/委托代理人：Y. Sho", "Yael Shoham（签名）", pen(205, 302, 75), "法定代表人/委托代理人：Yael Shoham（签名）"],
  ["Jogi ellenjegyző: Vadász L.", "Dr. Vadász Levente 2026. 06. 01.", pen(160, 302, 90), "Jogi ellenjegyző: Dr. Vadász Levente 2026. 06. 01."],
  ["Visa du référent sécurité :", "T. Mialon, le 29 juin", pen(262, 300, 76, 20), "Visa du référent sécurité : T. Mialon, le 29 juin"],
  ["法律审核经办人员（签字）：", "尹若川", pen(255, 301, 60), "法律审核经办人员（签字）：尹若川"],
])("a label, a pen and print behind it are one line: %s | %s", (label, print, mark, whole) => {
  expect(texts([...HEAD, [label, 60, 300, 200], [print, 345, 303, 140]], mark)).toContain(whole);
});

it.each<[string, readonly Row[], TextBox]>([
  [
    "a label of its own",
    [
      ["甲方代表：陆景", 60, 300, 200],
      ["乙方代表：Jane Berg", 345, 303, 140],
    ],
    pen(160, 301, 80),
  ],
  [
    "the head of another side",
    [
      ["For HSU:", 60, 300, 60],
      ["For Southern Sample Institute", 345, 303, 160],
    ],
    pen(130, 301, 80),
  ],
  [
    "no pen",
    [
      ["Seen by:", 60, 300, 60],
      ["Jane Berg", 345, 303, 60],
    ],
    pen(130, 420, 70),
  ],
  [
    "a pen behind the print",
    [
      ["Seen by:", 60, 300, 60],
      ["Jane Berg", 150, 303, 60],
    ],
    pen(220, 301, 70),
  ],
  [
    "a column",
    [
      ["Signed:", 60, 300, 60],
      ["Jane Berg", 345, 303, 60],
      ["Director", 60, 325, 50],
      ["Dean", 346, 326, 30],
    ],
    pen(130, 301, 70),
  ],
])("what stands beside %s stays apart", (_, rows, mark) => {
  const all = texts([...HEAD, ...rows], mark);
  for (const [text] of rows) expect(all).toContain(text);
});

it("one person signs where the pen stands between the label and the name in print", () => {
  const page = scan(
    [
      ...HEAD,
      ["甲方：莱茵样例传感（上海）有限公司（盖章）", 60, 220, 250],
      ["法定代表人/委托代理人：M. Ber", 60, 245, 220, 0.9],
      ["Marlene Berg（签名）", 345, 248, 120],
      ["2026年5月20日", 60, 270, 80],
      ["乙方：南郊样例大学（盖章）", 60, 330, 150],
      ["法定代表人/委托代理人：陆景", 60, 355, 220, 0.9],
      ["陆景明（签名）", 390, 357, 80],
      ["2026年5月27日", 60, 380, 80],
    ],
    { inkMarks: [pen(205, 246, 80), pen(205, 356, 80)] },
  );
  const { signatories } = readElements([page]);
  expect(signatories.map(({ name, date, hand }) => [name, date, hand])).toEqual([
    ["Marlene Berg", "2026-05-20", "signed"],
    ["陆景明", "2026-05-27", "signed"],
  ]);
});
