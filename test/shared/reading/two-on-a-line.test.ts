import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const CASE = { caseStart: "2026-08-01", caseEnd: "2029-07-31" };
const EN =
  "AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Term\nThis Agreement is valid for four years.\n";
const ZH = "合作研究协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n第一条 双方共同研究低流速潮流能水轮机。\n第二条 本协议有效期四年。\n";
const signers = (text: string, head = EN) =>
  readElements(pagesOf(`${head}\n${text}`), CASE).signatories.map(({ name, unit, date }) => [name ?? "–", unit ?? "–", date ?? "–"].join(" · "));

describe("two people on one line", () => {
  const HU = ["Kari Nordmann · Harbour University · 2026-06-01", "Ola Berg · Harbour University · 2026-06-01"];
  const EIT = "Wang Jianguo · Eastlake Institute of Technology · 2026-06-03";

  it.each([
    ["By: Kari Nordmann, CEO, and Ola Berg, CFO", HU],
    ["Kari Nordmann and Ola Berg", HU],
    ["Kari Nordmann / Ola Berg", HU],
    ["Kari Nordmann (Rector) and Ola Berg (Director)", HU],
    ["Kari Nordmann, Director of Education and Research", HU.slice(0, 1)],
    ["Kari Nordmann, Professor of Land and Water Management", HU.slice(0, 1)],
    ["Kari Nordmann, Dean of Law, Arts, and Global Health", HU.slice(0, 1)],
    ["By: Kari Nordmann and Partners LLP, attorney-in-fact", HU.slice(0, 1)],
    ["Kari Nordmann & Sons Consulting", HU.slice(0, 1)],
    ["Kari Nordmann (Rector), Beijing Branch (China)", HU.slice(0, 1)],
    ["Kari Nordmann (Rector), Harbour Materials (China)", HU.slice(0, 1)],
    ["Kari Nordmann (Vice-Chancellor), Peter Olsen (Witness)", HU.slice(0, 1)],
    ["Kari Nordmann, Rector, and Peter Olsen, Witness", HU.slice(0, 1)],
    ["Kari Nordmann / Kate Nordmann", HU.slice(0, 1)],
    ["Kari Nordmann and Counsel Ola Berg", HU],
  ])("sign both, and an office of two fields is one: %s", (line, wanted) => {
    expect(signers(`For Harbour University\n${line}\nDate: 1 June 2026\nFor Eastlake Institute of Technology\nWang Jianguo\nDate: 3 June 2026`)).toEqual([
      ...wanted,
      EIT,
    ]);
  });

  it("sign both where the office of the second stands below", () => {
    const text =
      "Harbour University || Eastlake Institute of Technology\nBy: Kari Nordmann, CEO, and Ola Berg, || By: Wang Jianguo, Director\nCFO\nDate: 1 June 2026 || Date: 3 June 2026";
    expect(signers(text)).toEqual([...HU, EIT]);
  });

  it.each([
    ["王建国、李文华", ["王建国", "李文华"]],
    ["王建国（校长）、李文华（副校长）", ["王建国", "李文华"]],
    ["王建国（校长、教授）", ["王建国"]],
    ["王建国、李文华（见证人）", ["王建国"]],
    ["王建国、高新区（管委会）", ["王建国"]],
  ])("in Chinese: %s", (line, wanted) => {
    const read = signers(`甲方：海港大学\n代表：${line}\n日期：2026年6月1日\n乙方：东湖理工大学\n代表：陈明\n日期：2026年6月3日`, ZH);
    expect(read).toEqual([...wanted.map((name) => `${name} · 海港大学 · 2026-06-01`), "陈明 · 东湖理工大学 · 2026-06-03"]);
  });
});

describe("sealed units without 甲方 and 乙方", () => {
  const NONE = ["– · 海港大学 · –", "– · 东湖理工大学 · –"];
  it.each([
    ["left open", "海港大学（盖章）／日期\n\n东湖理工大学（盖章）／日期", NONE],
    [
      "with people",
      "海港大学（盖章）／日期\n王建国　2026年6月1日\n东湖理工大学（盖章）／日期\n李文华　2026年6月3日",
      ["王建国 · 海港大学 · 2026-06-01", "李文华 · 东湖理工大学 · 2026-06-03"],
    ],
    ["one of them twice", "海港大学（盖章）／日期\n海港大学（公章）\n东湖理工大学（盖章）／日期", NONE],
  ])("are a side each: %s", (_, text, wanted) => {
    expect(signers(text, ZH)).toEqual(wanted);
  });
});
