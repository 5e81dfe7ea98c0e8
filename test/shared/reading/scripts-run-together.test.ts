import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { partiesAtHead } from "../../../shared/reading/elements/parties-at-head.ts";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { paragraphsOf } from "../../../shared/reading/paragraphs.ts";
import { isOtherScript } from "../../../shared/reading/script-changes.ts";
import { HEAD, type Row, scan } from "./scan-of.ts";

/** Lines of signatures in which an engine for scans leaves no blank between Chinese and Latin letters, nor behind a label. */

const [COMPANY, UNIVERSITY] = ["莱茵样例传感（上海）有限公司", "南郊样例大学"];
const below = (first: readonly string[], second: readonly string[], head: readonly Row[] = HEAD) => {
  const rows = [...first, ...second].map((text, at): Row => [text, 60, 260 + at * 20 + (at >= first.length ? 20 : 0), text.length * 9]);
  return readElements([scan([...head, ...rows])]).signatories.map(({ name, unit, date }) => [name, unit, date]);
};
const both = (one: string, other: string) => [
  [one, COMPANY, "2026-05-11"],
  [other, UNIVERSITY, "2026-05-13"],
];
const DAYS = ["日期：2026年5月11日", "日期：2026年5月13日"] as const;

it("parts a Latin name from the office that runs on behind it", () => {
  expect(below([`${COMPANY}（盖章）`, "签字人：Sofia Lindqvist首席执行官、董事", DAYS[0]], [`${UNIVERSITY}（盖章）`, "签字人：闻人鹤副校长", DAYS[1]])).toEqual(
    both("Sofia Lindqvist", "闻人鹤"),
  );
  expect(below([COMPANY, "Karl-Heinz Ott董事总经理", "2026年5月11日"], [UNIVERSITY, "梅以宁常务副校长", "2026年5月13日"])).toEqual(
    both("Karl-Heinz Ott", "梅以宁"),
  );
  expect(below([`甲方：${COMPANY}`, "代表：D. Marchetti研发中心主任", DAYS[0]], [`乙方：${UNIVERSITY}`, "代表：计明远校长", DAYS[1]])).toEqual(
    both("D. Marchetti", "计明远"),
  );
});

it("parts a name from the label in front of it, of which no colon was read", () => {
  expect(below([COMPANY, "授权代表Marek Novotny", DAYS[0]], [UNIVERSITY, "授权代表梅以宁", DAYS[1]])).toEqual(both("Marek Novotny", "梅以宁"));
  expect(below([COMPANY, "签署人Jean-Luc Perrin总裁", DAYS[0]], [UNIVERSITY, "签署人柏青", DAYS[1]])).toEqual(both("Jean-Luc Perrin", "柏青"));
  expect(
    below(
      [`${COMPANY}代表`, "姓名Name：Aino Kettunen研发总监R&D Director", "日期Date：2026年5月11日"],
      [`${UNIVERSITY}代表`, "姓名Name：梅以宁Mei Yining", "日期Date：2026年5月13日"],
    ),
  ).toEqual(both("Aino Kettunen", "梅以宁"));
});

it("parts what a party is called from the words that say for whom somebody signs", () => {
  const head: readonly Row[] = [
    ["联合研究协议 JOINT RESEARCH AGREEMENT", 160, 60, 280],
    ["本协议由上海样例浦江材料研究院（Shanghai Sample Pujiang Institute of Materials，下称“研究院”，the Institute）", 60, 90, 470],
    ["与Halvorsen Sample Foundation（下称“基金会”，the Foundation）订立。", 60, 110, 400],
    ["第一条 双方共同开展海藻多糖研究，期限四年，自2026年7月1日至2030年6月30日。", 60, 150, 420],
    ["第二条 本协议一式四份，双方各执两份，自签字盖章之日起生效，具有同等法律效力。", 60, 170, 420],
  ];
  expect(
    below(
      ["研究院For theInstitute:", "祁连山/Qi Lianshan", "副院长Vice-President", "日期Date:2026年6月2日"],
      ["基金会For theFoundation:", "Ingrid Halvorsen", "理事长Chair of the Board", "日期Date:2026年6月9日"],
      head,
    ).map(([name, , date]) => [name, date]),
  ).toEqual([
    ["祁连山", "2026-06-02"],
    ["Ingrid Halvorsen", "2026-06-09"],
  ]);
});

it("leaves out what an engine took for a mark behind a name or the label of a day", () => {
  expect(below([`${COMPANY}（盖章）`, "授权代表：郁青禾.", DAYS[0]], [`${UNIVERSITY}（盖章）`, "授权代表：第五云深_", DAYS[1]])).toEqual(
    both("郁青禾", "第五云深"),
  );
  const found = readElements([
    scan([
      ["MEMORANDUM OF UNDERSTANDING", 200, 60, 200],
      ["made on 1 March 2026 between Shanghai Sample Normal University and the Otakou Institute of Technology", 60, 90, 470],
      ["The institutions jointly study kelp forests. This memorandum runs for four years from 1 September 2026.", 60, 120, 470],
      ["For Shanghai Sample Normal University", 56, 306, 200],
      ["Name: Rong Zhaowei", 56, 350, 120],
      ["Date _", 56, 370, 36, 0.74],
      ["For the Otakou Institute of Technology", 55, 446, 200],
      ["S0fia Lindqvist, Chief Executive", 55, 490, 169, 0.83],
      ["Date: —", 55, 510, 40, 0.8],
    ]),
  ]).signatories;
  expect(found.map(({ name, date }) => [name, date])).toEqual([
    ["Rong Zhaowei", undefined],
    ["Sofia Lindqvist", undefined],
  ]);
});

it("reads a name better that stands elsewhere with a letter where an engine read a mark", () => {
  const found = readElements([
    scan([
      ["CONVENIO ESPECÍFICO", 200, 60, 150],
      ["De una parte, D.ª Leocadia Sanfrutos Bermejo, directora de la Fundación Muestra de Alimentos, y de otra, D. Jiang Yuecheng,", 60, 90, 480, 0.97],
      ["presidente de la Academia de Nutrición de Xinqiao, acuerdan estudiar juntos la harina de altramuz durante cuarenta meses.", 60, 110, 480, 0.97],
      ["Por la Fundación Muestra de Alimentos", 58, 349, 190],
      ["Fdo.: Leocacia Sanfruto- Bermejo", 57, 393, 162, 0.79],
      ["Fecha: 11 de mayo de 2026", 58, 416, 129],
      ["Por la Academia de Nutrición de Xinqiao", 56, 461, 200],
      ["Fdo.: Jiang Yuecheng", 55, 506, 105],
      ["Fecha: 12 de mayo de 2026", 56, 527, 129],
    ]),
  ]).signatories;
  expect(found.map(({ name }) => name)).toEqual(["Leocadia Sanfrutos Bermejo", "Jiang Yuecheng"]);
});

it("goes on with the rest of a Chinese word in a line of another script", () => {
  const goOn: readonly (readonly [string, string])[] = [
    ["（1）上海样例水务科技有限公司；（2）以色列样例绿洲水处理有限公", "司 Negev Sample Oasis Water Treatment Ltd., Israel"],
    ["在中国销售膜组件的利润，（1）得百分之四十，（2）得百分之六", "十。 Profits from modules sold in China: 40% to (1), 60% to (2)."],
    [
      "双方联合研制抗结垢碳纳米管加热膜，建成日处理五十吨的示范装",
      "置，并形成运行导则。 The parties jointly develop an anti-scaling membrane heated by carbon",
    ],
    ["合作外方为韩国样例海洋机器人研究", "院 Ulsan Sample Institute of Marine Robotics (Korea)"],
  ];
  const other: readonly (readonly [string, string])[] = [
    ["双方代表在上海签署本协议", "姓名 Name: Hamish Rutherglen, Managing Director, Sample Foods"],
    ["双方共同研制抗结垢加热膜。", "一 The parties jointly develop an anti-scaling membrane together"],
    ["国际科技合作约定表", "International R&D Cooperation Form"],
  ];
  for (const [last, next] of goOn) expect.soft(isOtherScript(last, next), next).toBe(false);
  for (const [last, next] of other) expect.soft(isOtherScript(last, next), next).toBe(true);
});

it("knows a party by both of its names, between which no blank was read", () => {
  const names = (...rows: readonly Row[]) =>
    partiesAtHead(
      paragraphsOf(bodyLines([scan([["国际科技合作约定表", 229, 57, 152], ...rows, ["一、双方共同研制电驱动膜蒸馏装置，期限三年。", 60, 200, 260]])])),
    ).map(({ name, otherName }) => [name, otherName]);
  expect(
    names(
      ["（1）上海样例水务科技有限公司 Shanghai Sample Water", 60, 132, 470],
      ["Technology Co.,Ltd.；（2）以色列样例绿洲水处理有限公", 60, 147, 470],
      ["司Negev Sample Oasis Water Treatment Ltd.,Israel", 60, 163, 330],
    ),
  ).toEqual([
    ["上海样例水务科技有限公司", "Shanghai Sample Water Technology Co.,Ltd."],
    ["以色列样例绿洲水处理有限公司", "Negev Sample Oasis Water Treatment Ltd."],
  ]);
  expect(
    names(
      ["上海样例工程技术大学Shanghai Sample University of Engineering；", 60, 132, 470],
      ["瑞典样例海洋研究所Sample Institute of Marine Research, Sweden", 60, 162, 400],
    ),
  ).toEqual([
    ["上海样例工程技术大学", "Shanghai Sample University of Engineering"],
    ["瑞典样例海洋研究所", "Sample Institute of Marine Research"],
  ]);
});
