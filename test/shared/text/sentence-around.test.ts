import { expect, it } from "vitest";
import { sentenceAround } from "../../../shared/text/sentence-around.ts";

const CLAUSE = "本专题支持联合研究。项目总经费中用于国际合作交流的比例不低于30%；企业牵头的，自筹不低于1:1。执行期限三年。";

it("gives the sentence of the deciding words, with its stop", () => {
  expect(sentenceAround(CLAUSE, "国际合作交流的比例不低于30%")).toBe("项目总经费中用于国际合作交流的比例不低于30%；企业牵头的，自筹不低于1:1。");
  expect(sentenceAround(CLAUSE, "执行期限三年。")).toBe("执行期限三年。");
  expect(sentenceAround(CLAUSE, "本专题支持联合研究")).toBe("本专题支持联合研究。");
  expect(sentenceAround("一、定位\n支持年轻人\n二、其他", "年轻人")).toBe("支持年轻人");
});

it("gives the words alone where the text does not have them, and more sentences where they run through several", () => {
  expect(sentenceAround(CLAUSE, "没有这样的话")).toBe("没有这样的话");
  expect(sentenceAround(CLAUSE, "联合研究。项目总经费")).toBe("本专题支持联合研究。项目总经费中用于国际合作交流的比例不低于30%；企业牵头的，自筹不低于1:1。");
});
