import { expect, test } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { folded } from "../../../shared/reading/folded.ts";
import { paragraphsOf } from "../../../shared/reading/paragraphs.ts";
import { wordsIn } from "../../../shared/reading/vocabulary/words.ts";
import { pagesOf } from "./pages-of.ts";

test.each([
  "Verwertung der Ergebnisse",
  "Verwertung von Forschungsergebnissen",
  "§ 7 Ergebnisverwertung",
])("a German heading on the results of the work is one on intellectual property: %s", (heading) => {
  expect(wordsIn("ipHeading", ["de"]).test(folded(heading))).toBe(true);
});

test("a title that fills its line ends before the parties below it", () => {
  const title = "共建高温柔性传感与智能制造联合实验室以及开展国际化人才联合培养的合作协议书";
  const lines = bodyLines(pagesOf(`${title}\n甲方：莱茵样例传感（上海）研究院有限公司\n乙方：上海样例智能制造研究院`));
  expect(paragraphsOf(lines).map(({ text }) => text)).toEqual([title, "甲方：莱茵样例传感（上海）研究院有限公司", "乙方：上海样例智能制造研究院"]);
});

test.each([
  ["第1条（目的）", "海南琼岛热带作物大学，地址海口市桂林洋大道八十八号，由副校长谷云帆代表；另一方由主管科研的"],
  ["第十二条（文本）", "双方为共同建设联合实验室并在实验室中开展人才培养而订立本协议，其各项条款自签署之日起由双方共同"],
])("a numbered heading in brackets is one whatever stands above it: %s", (heading, above) => {
  const lines = bodyLines(pagesOf(`${above}\n${heading}\n双方共同研究火龙果采后病害。`));
  expect(paragraphsOf(lines).map(({ text }) => text)).toEqual([above, heading, "双方共同研究火龙果采后病害。"]);
});

test("a number with more behind its bracket goes on with the sentence above it", () => {
  const [above, below] = ["海南琼岛热带作物大学，地址海口市桂林洋大道八十八号，根据国家有关的规定和本章程", "第2条（任务）以及附件的规定开展工作。"];
  expect(paragraphsOf(bodyLines(pagesOf(`${above}\n${below}`))).map(({ text }) => text)).toEqual([above + below]);
});
