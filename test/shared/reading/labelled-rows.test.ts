import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { laidText } from "../../reading/laid-text.ts";

/** Forms at the end of a contract in which each side has several rows. `||` stands between cells. */

const HEAD =
  "技术开发（合作）合同\n甲方：上海复港船舶动力研究所\n乙方：马林帕拉旺能源私人有限公司（Marine Parawan Energy Pte. Ltd.）\n第一条 双方共同研究甲醇高压直喷的雾化与着火特性。\n第二条 本合同有效期自2026年7月1日至2029年12月31日。\n\n";
const ENGLISH =
  "RESEARCH AGREEMENT\nThis Agreement is made between Shanghai Fugang Institute (“Party A”) and Marine Parawan Energy Pte. Ltd. (“Party B”).\n1. Subject\nThe Parties jointly study the ignition of methanol.\n\n";

const signersOf = (head: string, rows: readonly string[]) =>
  readElements(laidText(head + rows.join("\n"))).signatories.map(({ name, unit, date }) => [name, unit, date]);

const SIDES = [
  ["祝长庚", "上海复港船舶动力研究所", "2026-06-09"],
  ["林文杰", "马林帕拉旺能源私人有限公司", "2026-06-16"],
];

it.each([
  [
    "each row begins with its side",
    [
      "甲方 || 单位名称 || 上海复港船舶动力研究所（章）",
      "甲方 || 法定代表人 || 祝长庚",
      "甲方 || 签字日期 || 2026.06.09",
      "乙方 || 单位名称 || 马林帕拉旺能源私人有限公司",
      "乙方 || 授权代表 || 林文杰",
      "乙方 || 签字日期 || 2026.06.16",
    ],
  ],
  [
    "the side stands in the middle of its rows",
    [
      " || 单位名称 || 上海复港船舶动力研究所（公章）",
      "委托人（甲方） || 法定代表人 || 祝长庚",
      " || 签字日期 || 2026.06.09",
      " || 单位名称 || 马林帕拉旺能源私人有限公司（公章）",
      "受托人（乙方） || 授权代表 || 林文杰",
      " || 签字日期 || 2026.06.16",
    ],
  ],
  [
    "two pairs stand in a row, and further rows tell addresses",
    [
      "甲 方 || 名称 || 上海复港船舶动力研究所",
      " || 法定代表人 || 祝长庚 || 签字日期 || 2026.06.09",
      " || 住所 || 上海市浦东新区",
      "乙 方 || 名称 || 马林帕拉旺能源私人有限公司",
      " || 授权代表 || 林文杰 || 签字日期 || 2026.06.16",
      " || 住所 || 新加坡",
    ],
  ],
])("a form is read side by side where %s", (_, rows) => {
  expect(signersOf(HEAD, rows)).toEqual(SIDES);
});

it("a form in English is read alike, also where a name takes two lines", () => {
  const rows = [
    "Party A || Institution || Shanghai Fugang Institute",
    "Party A || Name || Zhu Changgeng",
    "Party A || Date || 9 June 2026",
    "Party B || Institution || Marine Parawan Energy Pte. Ltd.",
    "Party B || Name || Lim Boon Kiat",
    "Party B || Date || 16 June 2026",
  ];
  expect(signersOf(ENGLISH, rows)).toEqual([
    ["Zhu Changgeng", "Shanghai Fugang Institute", "2026-06-09"],
    ["Lim Boon Kiat", "Marine Parawan Energy Pte. Ltd.", "2026-06-16"],
  ]);
});

it("a table of tasks in which sides stand at the head of rows is none", () => {
  const rows = ["甲方 || 第一阶段 || 定容弹雾化试验", "甲方 || 第二阶段 || 单缸机试验", "乙方 || 第一阶段 || 提供绿色甲醇", "乙方 || 第二阶段 || 实船布置设计"];
  expect(signersOf(HEAD, rows).flatMap(([name]) => name ?? [])).toEqual([]);
});
