import { expect, it } from "vitest";
import { digestOfWord } from "../../../shared/files-first/digest.ts";

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
