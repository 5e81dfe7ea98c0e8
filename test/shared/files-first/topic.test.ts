import { expect, it } from "vitest";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts, topicNamed } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { guide } from "../../fixtures/check-value.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

it.each([
  "专题二（方向一、方向二均可）",
  "专题三 方向一或方向二",
  "专题三方向一、二均可",
  "专题二或专题三",
  "专题一、专题二",
])("none is taken of several: %s", (topic) => {
  const labelled = digestOfWord([["可行性方案"], [`申报专题：${topic}`], ["项目名称：面向柔性装配的联合实验室"]]);
  const titled = digestOfWord([["可行性方案"], [topic], ["项目名称：面向柔性装配的联合实验室"]]);
  expect([labelled, titled].map((digest) => digest.facts.filter(({ field }) => field === "topic"))).toEqual([[], []]);
});

const letter = (...sentences: readonly string[]) => digestOf({ pages: pagesOf(["承诺书", "上海市科学技术委员会：", ...sentences].join("\n")), unread: [] });
const PROMISE = "现郑重承诺：我单位承诺自筹经费人民币200万元，并保证按期足额到位。";
const APPLIES = "我单位（上海样例智能装备有限公司）与南郊样例大学合作，申报贵委2026年度“科技创新行动计划”国际科技合作项目专题二“政府（机构）间合作项目”，";

it("a letter names it in its sentence, which is its source, and it is chosen", () => {
  const files = [found("承诺书.pdf", letter(`${APPLIES}${PROMISE}`))];
  const facts = offerFacts(files, proposeFiles(files));
  expect(facts.find(({ field }) => field === "topic")?.values).toMatchObject([{ value: "专题二", file: "承诺书.pdf", source: { page: 1 } }]);
  expect(topicNamed(facts, guide)).toBe("2");
});

it.each(["专题二或专题三", "专题一、专题二"])("a letter that names several names none: %s", (topic) => {
  expect(letter(`${APPLIES.replace("专题二", topic)}${PROMISE}`).facts.filter(({ field }) => field === "topic")).toEqual([]);
});

it("nor does one whose sentences name different ones", () => {
  expect(
    letter(
      `${APPLIES}${PROMISE}`,
      "本单位未同时申报专题一的其他项目，亦无在研的同类项目，如有不实，愿意承担由此引起的一切责任，特此承诺并签章如下为凭，由单位盖章后报送。",
    ).facts.filter(({ field }) => field === "topic"),
  ).toEqual([]);
});
