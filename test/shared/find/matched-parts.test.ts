import { expect, test } from "vitest";
import { matchedParts } from "../../../shared/find/matched-parts.ts";

const marked = (words: string, query: string) =>
  matchedParts(words, query)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join("");

test("each part of the query is marked, in whatever width and case", () => {
  expect(marked("合作国别（ＤＥ）", "国别 de")).toBe("合作[国别]（[ＤＥ]）");
  expect(marked("Musteruniversität", "UNI")).toBe("Muster[uni]versität");
  expect(marked("自筹 经费", "自筹经费")).toBe("[自筹 经费]");
  expect(marked("预算", "协议")).toBe("预算");
});

test("a match that would be cut off is brought forward", () => {
  const words = "面向柔性装配的具身智能机器人关键技术联合研究䶮";
  expect(marked(words, "䶮")).toBe("…关键技术联合研究[䶮]");
  expect(marked(words, "柔性")).toBe(words.replace("柔性", "[柔性]"));
});

test("a question far behind the name of its row is marked with the beginning of that name in front", () => {
  const name = "柔性装配机器人联合研究合作协议";
  expect(marked(`${name} · 知识产权分配`, "知识产权")).toBe("柔性装配机器人联… · [知识产权]分配");
  // where the name itself is what was looked for it is in view
  expect(marked(`${name} · 知识产权分配`, "柔性")).toBe(`[柔性]装配机器人联合研究合作协议 · 知识产权分配`);
});
