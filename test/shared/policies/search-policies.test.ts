import { describe, expect, it } from "vitest";
import { readPolicies } from "../../../electron/library/guides/policies.ts";
import { citePolicy, setWords } from "../../../shared/policies/cite-policy.ts";
import { indexPolicies, searchPolicies } from "../../../shared/policies/search-policies.ts";

const { policies } = await readPolicies();
const index = indexPolicies(policies);
const places = (query: string, filter = {}) => searchPolicies(index, query, filter).map(({ policy, clause }) => `${policy.edition} ${clause.id}`);

describe("the search in policies", () => {
  it("finds every clause that holds the word, and no other", () => {
    const found = searchPolicies(index, "外资研发中心");
    const holding = policies.flatMap(({ clauses }) => clauses).filter(({ words }) => words.includes("外资研发中心"));
    const inHead = found.filter(({ clause }) => !clause.words.includes("外资研发中心"));
    expect(found.length - inHead.length).toBe(holding.length);
    for (const { policy } of inHead) expect(policy.title).toContain("外资研发中心");
    expect(found.some(({ policy, clause }) => policy.edition === "2026" && clause.id === "c13")).toBe(true);
  });

  it("finds parts of words and words divided by a stop or a line break", () => {
    expect(places("外资研")).toContain("2024 m1");
    expect(places("数据跨境")).toContain("2026 c17");
    expect(places("世界500强")).toContain("2021 p3-2");
  });

  it("takes full-width and half-width figures and letters, and small and capital ones, as the same", () => {
    expect(places("2024年3月15日")).toContain("2024 force");
    expect(places("fastpass")).toContain("2024 m7");
    expect(places("ｉｔｅｒ")).toContain("2021 p3-1");
  });

  it("wants all parts of a query that has several", () => {
    expect(places("知识产权 长三角")).toEqual(["2024 m6"]);
    expect(places("知识产权 不存在的词")).toEqual([]);
  });

  it("marks where the words stand in the clause as it is written", () => {
    for (const { clause, marks } of searchPolicies(index, "联合实验室")) {
      for (const { start, end } of marks) expect(clause.words.slice(start, end).replace(/\s/g, "")).toBe("联合实验室");
    }
    const [hit] = searchPolicies(index, "世界500强");
    const [mark] = hit?.marks ?? [];
    expect(hit?.clause.words.slice(mark?.start, mark?.end)).toBe("世界 500 强");
  });

  it("filters by document, body, track and country", () => {
    expect(places("", { policy: "shanghai-foreign-rd-centres-2024" })).toHaveLength(11);
    expect(places("", { body: "上海海关" })).toEqual(["2024 m3", "2024 m8"]);
    expect(places("联合", { track: "3-1" }).every((place) => !place.endsWith("c5"))).toBe(true);
    expect(places("", { country: "SG" })).toEqual(["2021 p3-1", "2021 p3-2", "2023 s1-1"]);
  });

  it("gives every clause for an empty query and none for stops alone with a word that is nowhere", () => {
    expect(places("")).toHaveLength(policies.flatMap(({ clauses }) => clauses).length);
    expect(places("，。 韩国")).toEqual([]);
  });
});

describe("a citation", () => {
  const cite = (edition: string, id: string) => {
    const policy = policies.find((candidate) => candidate.edition === edition);
    const clause = policy?.clauses.find((candidate) => candidate.id === id);
    return policy && clause ? citePolicy(policy, clause) : undefined;
  };

  it("names document, number and clause, or the date of printing where the document prints no number", () => {
    expect(cite("2026", "c13")).toBe("《上海全球科技伙伴计划》（沪府办发〔2026〕3号）第（十三）条");
    expect(cite("2024", "m1")).toBe("《上海外资研发中心提升计划》（2024年3月5日印发）第一条");
    expect(cite("2021", "p3-2")).toBe("《关于推进长三角科技创新共同体协同开放创新的实施意见》（沪科合〔2021〕26号）第三部分（二）");
  });

  it("says of a reply to a proposal that it is background", () => {
    expect(cite("2023", "s1-1")).toContain("（背景材料）");
  });

  it("sets half-width stops of the extraction as the printed paper has them, and leaves Latin text alone", () => {
    expect(setWords("落实«若干措施»,提升能级.(责任单位:市科委)")).toBe("落实《若干措施》，提升能级。（责任单位：市科委）");
    expect(setWords("平台“城市信息服务”(CNS, City News Service)")).toBe("平台“城市信息服务”（CNS, City News Service）");
  });
});
