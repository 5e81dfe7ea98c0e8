import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** What is agreed in the rows of a table, and what a sentence leaves open or says of something else. */

const read = (text: string) => readElements(pagesOf(text));
const TABLE = `共建协议（表式）

甲方 || 恩德（上海）影像技术研发有限公司
乙方 || 上海市蕰川转化医学研究院
平台名称 || 影像协同创新平台
平台地点 || 上海市宝山区蕰川路21号2幢一至三层，由乙方提供并供平台专用

双方就共建上述平台约定如下。

序 || 事项 || 约定内容
1 || 合作内容 || 研究探测器的成像校正，研制一台原理样机
2 || 甲方任务 || 探测器模块、数据采集电路、重建算法
3 || 乙方任务 || 动物实验、影像标注、剂量评价
4 || 甲方投入 || 现金600万元，三年内分六次到账
5 || 乙方投入 || 场所及装修费用160万元
6 || 专职团队 || 双方组成专职研发团队20人，甲方12人，乙方8人，在平台全职工作
7 || 有效期 || 2026年4月1日至2030年3月31日`;

it("reads all that a table of an agreement holds, below a row on the place", () => {
  const { inputs, division, team, laboratory, term } = read(TABLE);
  expect([inputs, division, team, laboratory].map(({ status }) => status)).toEqual(["present", "present", "present", "present"]);
  expect(term).toMatchObject({ status: "present", start: "2026-04-01", end: "2030-03-31" });
});

it.each([
  ["Start of the Agreement", "1 October 2026", "End of the Agreement", "31 March 2030"],
  ["Commencement Date", "01/10/2026", "Expiry Date", "31/03/2030"],
  ["协议开始日期", "2026年10月1日", "协议结束日期", "2030年3月31日"],
])("takes rows of a label and a day alone for those of a table: %s %s", (start, from, end, to) => {
  const { term } = read(`Research Agreement
between Burra University ("University") and Shanghai Yunchuan Institute of Robotics ("Institute").
Part A - Details
${start} || ${from}
${end} || ${to}
Chief Investigator || Dr Jane Smith-Carver, Consultant Geriatrician of the University
Lead in Shanghai || Dr Tao Qianyi, Director of Rehabilitation
Part B - Terms
1 The parties shall jointly develop grippers for fruit and test them in two orchards.`);
  expect(term).toMatchObject({ status: "present", start: "2026-10-01", end: "2030-03-31" });
});

it("counts to an anniversary of the first day", () => {
  const { term } = read(`Research Agreement
Item || Detail
1. First party || Burra University, 60 Jacaranda Drive, Burra, Australia (University)
2. Second party || Shanghai Yunchuan Institute of Robotics, 388 Yunchuan Road, Shanghai (Institute)
3. Commencement Date || 1 August 2026
4. End Date || The day before the third anniversary of the Commencement Date
1 Term
1.1 This Agreement starts on the Commencement Date and, unless terminated earlier, continues until the End Date.
2 The Project
2.1 The Parties will develop a picking robot together.`);
  expect(term).toMatchObject({ status: "present", start: "2026-08-01", end: "2029-07-31", months: 36 });
});

const GERMAN = (clause: string) => `Kooperationsvertrag
zwischen dem Institut für Moorkunde Harz („IMH“) und dem Shanghai Institut für Feuchtgebiete („SIF“).
1. Die Seiten erforschen gemeinsam, wie viel Methan aus Mooren entweicht.
2. ${clause}
3. Streitigkeiten werden gütlich beigelegt.`;

it("leaves open what a later agreement tells", () => {
  const { inputs, division } = read(GERMAN("Über jedes Projekt wird eine eigene Vereinbarung getroffen. Erst in ihr werden Aufgaben und Mittel festgelegt."));
  expect([inputs.status, division.status]).toEqual(["unclear", "unclear"]);
  expect(read(GERMAN("Rechte an geistigem Eigentum, das in Projekten entsteht, werden in der jeweiligen Projektvereinbarung geregelt.")).ip.status).toBe(
    "unclear",
  );
});

it("knows a team that has no other work", () => {
  const { team } = read(GERMAN("Für das gemeinsame Labor wird ein hauptberufliches Team von neun Personen gebildet, von denen IMH vier und SIF fünf stellt."));
  expect(team.status).toBe("present");
});

const ENGLISH = (clause: string) => `Agreement
between Tarnok Research Centre (the "Centre") and Shanghai Yunchuan Observatory (the "Observatory").
1. Work. The parties will study supernovae together.
2. Contributions. ${clause}
3. Disputes. Disputes are settled in person.`;

it("shares out what remains behind the costs", () => {
  const { benefitSplit } = read(
    ENGLISH("The Centre contributes EUR 20,000.").replace(
      "3. Disputes.",
      "3. Patents. Should a common patent be sold, each party receives one half of what remains after the costs of the patent have been refunded.\n4. Disputes.",
    ),
  );
  expect(benefitSplit.status).toBe("present");
});
