import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { isMisreadOf, withoutMisread } from "../../../shared/reading/misread-names.ts";
import { HEAD, type Row, scan } from "./scan-of.ts";

it.each([
  ["白俄罗斯国家科学院湿曼物理研究所", "白俄罗斯国家科学院涅曼物理研究所"],
  ["Shanghai Chongming In‘titute of Merine Bioresources", "Shanghai Chongming Institute of Marine Bioresources"],
  ["Universidad Politecnica de Sierra Bianca", "Universidad Politécnica de Sierra Blanca"],
])("%s is read from the name of a party", (read, name) => {
  expect(isMisreadOf(read, name)).toBe(true);
});

it.each([
  ["南郊样例大学附属第一医院", "南郊样例大学附属第二医院"],
  ["东海样例材料科学研究所", "西海样例材料科学研究所"],
  ["Institute of Physics 12 of the Academy", "Institute of Physics 13 of the Academy"],
  ["University of East Harbour", "University of West Harbour"],
  ["样例大学", "祥例大学"],
])("%s and %s are two", (one, other) => {
  expect(isMisreadOf(one, other)).toBe(false);
});

it("keeps the first of two readings of one party", () => {
  const all = [
    { name: "白俄罗斯国家科学院涅曼物理研究所", aliases: ["涅曼所"] },
    { name: "白俄罗斯国家科学院湿曼物理研究所", aliases: [] },
  ];
  expect(withoutMisread(all)).toEqual(all.slice(0, 1));
});

const signers = (rows: readonly Row[]) => readElements([scan([...HEAD, ...rows])]).signatories.map(({ name, unit, date }) => [name, unit, date]);

it("a side signs for the party whose name is misread above it", () => {
  expect(
    signers([
      ["莱茵样例传憾（上海）有限公司（盖章）", 60, 220, 230],
      ["所长　陆景明", 60, 245, 80],
      ["2026年5月20日", 60, 270, 80],
      ["南郊样例大学（盖章）", 60, 330, 130],
      ["校长　尹若川", 60, 355, 80],
      ["2026年5月27日", 60, 380, 80],
    ]),
  ).toEqual([
    ["陆景明", "莱茵样例传感（上海）有限公司", "2026-05-20"],
    ["尹若川", "南郊样例大学", "2026-05-27"],
  ]);
});

it("a day of which an engine has lost the sign in the middle is left open", () => {
  expect(
    signers([
      ["莱茵样例传感（上海）有限公司（盖章）", 60, 220, 230],
      ["院长　陆景明", 60, 245, 80],
      ["二〇二六年四月九日", 60, 270, 100],
      ["南郊样例大学（盖章）", 60, 330, 130],
      ["校长　尹若川", 60, 355, 80],
      ["二O二六年", 60, 380, 60],
      ["日", 170, 382, 11],
    ]).map(([, , date]) => date),
  ).toEqual(["2026-04-09", undefined]);
});

it.each([
  ["Director", "CAI Pingyuan"],
  ["Rector", "Jane Berg"],
])("%s and %s are one line, which a gap has parted", (office, name) => {
  const page = scan([
    ["MEMORANDUM", 240, 60, 90],
    ['Harbour Sample University ("HSU") and Shanghai Sample Institute of Marine Bioresources ("SSI") agree:', 60, 90, 470],
    ["Article 1. The parties study marine resources together for three years from 1 August 2026.", 60, 120, 470],
    ["Article 2. Results are published under joint names, and each party may use them freely.", 60, 140, 470],
    ["Date: 2 July 2026", 60, 180, 106],
    ["Harbour Sample University", 60, 220, 180],
    ["Head of Department", 60, 245, 110],
    ["Hiroyuki ONODERA", 60, 270, 120],
    ["Shanghai Sample Institute of Marine Bioresources", 60, 320, 300],
    [office, 60, 350, 41],
    [name, 123, 347, 74],
  ]);
  expect(readElements([page]).signatories.map((one) => [one.name, one.unit])).toEqual([
    ["Hiroyuki ONODERA", "Harbour Sample University"],
    [name, "Shanghai Sample Institute of Marine Bioresources"],
  ]);
});
