import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { languagesOfPages } from "../../../shared/reading/languages.ts";
import { laidText } from "../../reading/laid-text.ts";

it.each([
  ["3. Start and end || Start Date: 1 October 2026. End Date: 30 September 2029. The Agreement is in force between these dates.", "2026-10-01", "2029-09-30"],
  ["Laufzeit || Beginn: 1. Oktober 2026. Ende: 30. September 2029.", "2026-10-01", "2029-09-30"],
  ["起止 || 开始时间：2026年10月1日。结束时间：2029年9月30日。", "2026-10-01", "2029-09-30"],
])("reads the days that one cell of particulars labels: %s", (row, start, end) => {
  const { term } = readElements(
    laidText(
      `Collaboration Agreement\nbetween Moreton University, Australia (“MRU”) and Shanghai Linyun Academy (“LAPS”)\nItem || Detail\n${row}\nLaw || Queensland`,
    ),
  );
  expect([term.status, term.start, term.end]).toEqual(["present", start, end]);
});

it.each([
  "Your letter and this reply therefore constitute the agreement between our institutions as from today.",
  "I accept all of it. Your letter of 30 March 2026 and my answer form the agreement between us.",
  "Ihr Schreiben vom 30. März und diese Antwort bilden die Vereinbarung zwischen unseren Häusern.",
  "贵方来函与本复函共同构成双方的协议。",
])("takes two letters in which the second accepts the first for an agreement: %s", (reply) => {
  const { content } = readElements(
    laidText(`Universidad de Quellaipe
Dear Dr Chu,
I propose on behalf of Universidad de Quellaipe (“the University”) that our two institutions cooperate.
1. The subject. We propose to measure scintillation with identical receivers at both ends, and to offer a nowcast of positioning errors.
#P
Shanghai Zhelin Observatory
Dear Vice-Rector,
${reply}`),
  );
  expect(content.status).toBe("present");
});

it.each([
  "一方为上海沐川通信技术研究院（以下简称沐川院）；\n另一方为瑞典哥德堡西海岸无线系统研究所（Västkusten Trådlösa AB，以下简称西海岸所）。",
  "甲方为上海沐川通信技术研究院（上海市隆昌路99弄8号，下称沐川院）；\n乙方为瑞典哥德堡西海岸无线系统研究所（Västkusten Trådlösa AB，下称西海岸所）。",
])("knows what a party is called behind its other name in one bracket: %s", (head) => {
  const { division } = readElements(
    laidText(`联合研究协议\n${head}\n1、研究\n双方开展近场信道的测量。\n2、其他事项\n沐川院承担测量和算法；西海岸所承担校准和信道模型的标准化提案。`),
  );
  expect(division.status).toBe("present");
});

it.each(["第一处", "第1处", "第一项修改"])("reads the places that an amendment changes as clauses: %s", (place) => {
  const { division } = readElements(
    laidText(`《联合研究协议》补充协议
上海漕隆研究所（“漕隆所”）与阿尔梅纳拉光子研究所（“阿所”）对原协议作如下修改：
${place}：分工
键合及流片由漕隆所承担；仿真设计由阿所承担。
其余
原协议中没有被改动的条款继续有效，其中保密义务按原协议第十一条执行。`),
  );
  expect(division.status).toBe("present");
});

it.each([
  "成员C　Институт твёрдых мембран “Неман”　所长　Vadzim Hrynkevich",
  "丙方：Національний інститут мембран та матеріалів　所长　签字",
  "单位　สถาบันวิจัยเยื่อเลือกผ่านแห่งชาติ　院长　签名",
  "乙方　Ινστιτούτο Ερευνών Μεμβρανών Αθήνας　代表　签字",
])("takes a foreign name between Chinese words for no language of the page: %s", (line) => {
  const page = laidText(`签署页\n本协议一式三份，各方代表签字后生效，各执一份，具有同等效力。\n${line}`);
  expect(languagesOfPages(page)).toEqual([["zh"]]);
});
