import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** Sides that a second column or another hand tells of again, next to sides that are others. */

const HEAD =
  "联合研究协议\nJoint Research Agreement\n上海嘉定海洋涂料研究所（以下称“研究所”） || Jiading Institute of Marine Coatings (“JIMC”)\n加拿大布里斯科湾大学（以下称“海湾大学”） || Brisco Bay University, Canada (“BBU”)\n1. 双方共同研究防污涂料。 || 1. The Parties jointly study paints that keep barnacles away.\n2. 争议由双方协商解决。 || 2. Disputes are settled amicably by the Parties.";
const read = (head: string, block: string) =>
  readElements(pagesOf(`${head}\n\n${block}`)).signatories.map(({ name, date, hand }) => [name ?? "-", date ?? "-", hand].slice(0, 2).join("@"));

describe("each side in two columns of two languages", () => {
  it("signs once, though its name stands there again in other letters", () => {
    const block =
      "研究所 || JIMC\n所长　仇兰芝 || Director Qiu Lanzhi\n日期：2026年6月3日 || Date: 3 June 2026\n\n海湾大学 || BBU\n校长　莫德·奥斯特 || President Maude Oster\n日期：2026年6月4日 || Date: 4 June 2026";
    expect(read(HEAD, block)).toEqual(["仇兰芝@2026-06-03", "莫德·奥斯特@2026-06-04"]);
  });
  it("signs once, where the person stands in one column alone", () => {
    const block =
      "上海嘉定海洋涂料研究所 || Jiading Institute of Marine Coatings\n所长 || Director\n仇兰芝\n2026年6月3日 || 3 June 2026\n\n加拿大布里斯科湾大学 || Brisco Bay University\n校长 || President\nMaude Oster\n2026年6月3日 || 3 June 2026";
    expect(read(HEAD, block)).toEqual(["仇兰芝@2026-06-03", "Maude Oster@2026-06-03"]);
  });
});

it("four parties, two in each column, sign each for themselves", () => {
  const head =
    "四方合作协议\n甲方：上海嘉定海洋涂料研究所\n乙方：Brisco Bay University\n丙方：上海芦潮新材料有限公司\n丁方：Kelpworks Marine Limited\n第一条 四方共同研究防污涂料。\n第二条 争议由各方协商解决。";
  const block =
    "上海嘉定海洋涂料研究所 || Brisco Bay University\n姓名：仇兰芝 || Name: Maude Oster\n日期：2026年6月3日 || Date: 3 June 2026\n\n上海芦潮新材料有限公司 || Kelpworks Marine Limited\n姓名：包弘 || Name: Tom Hale\n日期：2026年6月4日 || Date: 4 June 2026";
  expect(read(head, block).toSorted()).toEqual(["Maude Oster@2026-06-03", "Tom Hale@2026-06-04", "仇兰芝@2026-06-03", "包弘@2026-06-04"].toSorted());
});

const PLAIN =
  "三方合作协议\n甲方：上海嘉定海洋涂料研究所\n乙方：加拿大布里斯科湾大学\n丙方：上海芦潮新材料有限公司\n第一条 三方共同研究防污涂料。\n第二条 争议由三方协商解决。";

describe("labels of sides below each other, with their units beside them", () => {
  const block = (third: string) =>
    `甲方（公章） || 上海嘉定海洋涂料研究所\n授权代表签字：\n姓名：仇兰芝 || 日期：2026年6月3日\n\n乙方（公章） || 加拿大布里斯科湾大学\n授权代表签字：\n姓名：${third} || 日期：2026年6月4日\n\n丙方（公章） || 上海芦潮新材料有限公司\n授权代表签字：\n姓名：包弘 || 日期：`;
  it("sign three times, whatever day is open, and whatever witness stands below in three columns", () => {
    expect(read(PLAIN, block("莫德·奥斯特"))).toEqual(["仇兰芝@2026-06-03", "莫德·奥斯特@2026-06-04", "包弘@-"]);
    expect(read(PLAIN, `${block("莫德·奥斯特")}\n\n见证单位（盖章） || 上海市产业促进中心\n见证人：房一凡 || 日期： || 2026年6月9日`)).toEqual([
      "仇兰芝@2026-06-03",
      "莫德·奥斯特@2026-06-04",
      "包弘@-",
    ]);
  });
  it.each(["В. Н. 沃尔科夫", "J. 史密斯", "М.А. 奥斯特"])("bear initials in front of a surname in Chinese signs: %s", (name) => {
    expect(read(PLAIN, block(name))[1]).toBe(`${name}@2026-06-04`);
  });
});

describe("those who lead the study below the sides", () => {
  const sides = "上海嘉定海洋涂料研究所\n姓名：仇兰芝\n日期：2026年6月3日\n\n加拿大布里斯科湾大学\n姓名：Maude Oster\n日期：\n\n";
  const two = PLAIN.replace("\n丙方：上海芦潮新材料有限公司", "").replaceAll("三方", "双方");
  it.each(["已阅读本协议并同意遵守协议条款：", "已阅读并同意遵守本合同全部约定："])("of those who have read the agreement itself sign: %s", (words) => {
    const text = `合作协议\n甲方：海港大学\n乙方：东湖理工大学\n第一条 合作内容\n双方共同研究海流。\n\n${words}\n\n甲方：海港大学\n授权代表：李明\n日期：2026年3月3日\n\n乙方：东湖理工大学\n授权代表：王强\n日期：2026年3月5日`;
    expect(readElements(pagesOf(text)).signatories.map(({ name, date }) => [name, date])).toEqual([
      ["李明", "2026-03-03"],
      ["王强", "2026-03-05"],
    ]);
  });
  it.each(["已阅知并同意遵照方案执行：", "已阅读本协议并承诺遵守研究方案：", "知悉并遵循方案："])("have read it and sign for nobody: %s", (words) => {
    expect(read(two, `${sides}${words}\n主要研究者 || 涂沐春　2026年5月11日\n主要研究者 || Tan Hwee Ling　2026年5月13日`)).toEqual([
      "仇兰芝@2026-06-03",
      "Maude Oster@-",
    ]);
  });
  it("accept it, where the other side of a letter does so", () => {
    const letter =
      "上海嘉定海洋涂料研究所\n2026年6月3日\n尊敬的奥斯特教授：\n我所愿与贵校共同研究防污涂料，为此提供试验板二十块，贵校负责海上挂片试验。\n此致\n所长　仇兰芝\n\n已阅读并同意上述条款：\n加拿大布里斯科湾大学\n姓名：Maude Oster\n日期：2026年6月9日";
    expect(read(letter, "").at(-1)).toBe("Maude Oster@2026-06-09");
  });
});
