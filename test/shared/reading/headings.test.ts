import { expect, test } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { folded } from "../../../shared/reading/folded.ts";
import { paragraphsOf } from "../../../shared/reading/paragraphs.ts";
import { HEADING_WORDS } from "../../../shared/reading/vocabulary/headings.ts";
import { wordsIn } from "../../../shared/reading/vocabulary/words.ts";
import { pagesOf } from "./pages-of.ts";

test.each([
  "Verwertung der Ergebnisse",
  "Verwertung von Forschungsergebnissen",
  "§ 7 Ergebnisverwertung",
])("a German heading on the results of the work is one on intellectual property: %s", (heading) => {
  expect(wordsIn(HEADING_WORDS.ip, ["de"]).test(folded(heading))).toBe(true);
});

test("a title that fills its line ends before the parties below it", () => {
  const title = "共建高温柔性传感与智能制造联合实验室以及开展国际化人才联合培养的合作协议书";
  const lines = bodyLines(pagesOf(`${title}\n甲方：莱茵样例传感（上海）研究院有限公司\n乙方：上海样例智能制造研究院`));
  expect(paragraphsOf(lines).map(({ text }) => text)).toEqual([title, "甲方：莱茵样例传感（上海）研究院有限公司", "乙方：上海样例智能制造研究院"]);
});
