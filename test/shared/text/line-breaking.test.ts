import { describe, expect, test } from "vitest";
import { breakAtWidth, NEVER_FIRST, NEVER_LAST, PREFER_WHOLE, pieces, wordStarts } from "../../../shared/text/line-breaking.ts";

const texts = (text: string) => pieces(text).map((piece) => piece.text);

describe("pieces that are never split", () => {
  test.each([
    ["共650,000元整", "650,000元"],
    ["比例为1.08:1的", "1.08:1"],
    ["达到30%以上", "30%"],
    ["德国巴登-符腾堡州", "登-"],
    ["自6月1日–6月3日", "1日–"],
    ["指南〔2026〕8号文", "〔2026〕8号"],
    ["见第11条（b）的", "第11条（b）"],
    ["于2026年办理", "2026年"],
    ["说明——其一", "明——"],
    ["等等……其他", "等……"],
    ["在Universität里", "Universität"],
    ["共5页纸", "5页"],
    ["金额为1,353,500元的", "1,353,500元"],
    ["约42万元的", "42万元"],
    ["约70.35万元的", "70.35万元"],
    ["共12名学生", "12名"],
    ["发表9篇论文共3项", "3项"],
    ["比例31.03%整", "31.03%"],
    ["于6月3日截止", "6月"],
    ["于6月3日截止", "3日"],
    ["时刻16:30之前", "16:30"],
    ["见第8条的", "第8条"],
    ["见第11条（a）与", "第11条（a）"],
    ["国科发监〔2023〕167号文", "〔2023〕167号"],
    ["一——二", "一——"],
    ["他说……完", "说……"],
    ["用MusterwerkRobotik的", "MusterwerkRobotik"],
    ["邮件keyan@shili.example处", "keyan@shili.example"],
    ["共2家单位", "2家"],
    ["第3年度末", "3年度"],
    ["约5天内", "5天"],
    ["共120小时", "120小时"],
    ["至2029年止", "2029年"],
    ["占30‰者", "30‰"],
    ["达25℃时", "25℃"],
    ["René，Müsterlin的", "Müsterlin"],
    ["共4轮次、2次会", "2次"],
    ["编号BSP-2023-0815的", "0815"],
    ["办法第（十三）条规定", "第（十三）条"],
  ])("%s keeps %s whole", (text, whole) => {
    expect(texts(text).some((piece) => piece.includes(whole))).toBe(true);
  });

  test.each([
    "人工智能",
    "具身智能",
    "集成电路",
    "生物医药",
    "信息技术",
    "新能源",
    "新材料",
    "知识产权",
    "外商投资",
  ])("no line of a title, name or cell begins within %s", (word) => {
    const name = `上海示例绿色${word}创新研究院`;
    const at = name.indexOf(word);
    const within = wordStarts(name).filter((start) => start > at && start < at + word.length);
    expect(within).toEqual([]);
  });

  test.each([
    ["自筹经费703,500元（人民币柒拾万零叁仟伍佰元整）", "人民币柒拾万零叁仟伍佰元整"],
    ["示例公司，国别（地区）：德国", "国别（地区）"],
    ["国别（地区）：中国香港；", "中国香港"],
    ["样例研究所，中国台湾", "中国台湾"],
    ["样例大学，中国澳门", "中国澳门"],
    ["封面为第1页，本清单为第2至13页，", "第2至13页"],
  ])("%s is better not split within %s", (text, whole) => {
    expect([...text.matchAll(PREFER_WHOLE)].map(([phrase]) => phrase)).toContain(whole);
  });

  test("joined again they are the text", () => {
    const text = "（Musterwerk Robotik GmbH），国别（地区）：德国；“引文”——2026年5月20日，1.08:1。";
    expect(
      pieces(text)
        .map((piece) => piece.text + piece.space)
        .join(""),
    ).toBe(text);
  });

  test("a Latin word breaks after its hyphen only", () => {
    expect(texts("Rheinland-Pfalz")).toEqual(["Rheinland-", "Pfalz"]);
  });
});

describe("lines", () => {
  const width = (part: string) => [...part].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0);

  test("never begin or end with a mark that must not stand there, at any width", () => {
    const text = "我单位申报2026年度“国际科技合作”项目（沪科指南〔2026〕8号），名称为《样例》、“样例”……（Musterwerk GmbH）；特此承诺！";
    for (let room = 8; room < 40; room += 0.5) {
      const lines = breakAtWidth(text, room, width);
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(room);
      for (const line of lines.slice(1)) expect(NEVER_FIRST, line).not.toContain([...line][0]);
      for (const line of lines.slice(0, -1)) expect(NEVER_LAST, line).not.toContain([...line].at(-1));
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }
  });

  test("a word wider than the line breaks anywhere", () => {
    expect(breakAtWidth("Donaudampfschifffahrt", 4, width)).toEqual(["Donaudam", "pfschiff", "fahrt"]);
  });
});

describe("marks at the ends of a line (GB/T 15834-2011 and the usual rules of Chinese composition)", () => {
  const width = (part: string) => [...part].length;

  test.each([..."，。、；：？！）〕】》〉」』”’…—·～%‰℃)]},.;:!?"])("%s never begins a line", (mark) => {
    for (let room = 2; room < 12; room += 1) {
      const lines = breakAtWidth(`甲乙丙丁戊己庚${mark}辛壬癸子丑寅${mark}卯`, room, width);
      for (const line of lines.slice(1)) expect([...line][0], `${room}`).not.toBe(mark);
    }
  });

  test.each([..."（〔【《〈「『“‘([{"])("%s never ends a line", (mark) => {
    for (let room = 2; room < 12; room += 1) {
      const lines = breakAtWidth(`甲乙丙丁戊己庚${mark}辛壬癸子丑寅${mark}卯`, room, width);
      for (const line of lines.slice(0, -1)) expect([...line].at(-1), `${room}`).not.toBe(mark);
    }
  });
});
