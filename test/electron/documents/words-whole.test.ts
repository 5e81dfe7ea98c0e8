import { describe, expect, test } from "vitest";
import type { SetLine } from "../../../electron/documents/break-lines.ts";
import { readHouseStyle, typeArea } from "../../../electron/documents/house-style.ts";
import { layOut } from "../../../electron/documents/layout.ts";
import { titleLines } from "../../../electron/documents/set-title.ts";
import { ownFonts } from "../../../electron/pdf/fonts/fonts.ts";
import { type DocumentContent, type Inline, inlineText } from "../../../shared/documents/blocks.ts";
import { wordStarts } from "../../../shared/text/line-breaking.ts";
import { unwrap } from "../../fixtures/letter-source.ts";

const style = unwrap(readHouseStyle());
const fonts = ownFonts();
const area = typeArea(style);
const text = (words: string): Inline[] => [{ kind: "text", text: words }];
const wordsOf = (line: SetLine) => line.glyphRuns.map((sort) => sort.text).join("");
const linesIn = (content: DocumentContent) =>
  layOut(content, style, fonts).pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "line" ? [mark] : [])));
const broken = (name: string, ems: number) =>
  titleLines(text(name), { face: "biaosong", size: 22 }, ems * 22, { fonts, style }).map((line) => ({ words: wordsOf(line), width: line.width }));

describe("where words begin", () => {
  test("is not before the last character of a word, inside of a number, or at a hyphen", () => {
    const text = "机器人的多尺度2026年〔2026〕8号Jean-Pierre";
    const starts = wordStarts(text).map((index) => text.slice(index));
    expect(starts.some((rest) => rest.startsWith("人"))).toBe(false);
    expect(starts.some((rest) => rest.startsWith("尺度"))).toBe(false);
    expect(starts.some((rest) => rest.startsWith("年"))).toBe(false);
    expect(starts.some((rest) => rest.startsWith("8号"))).toBe(false);
    expect(starts.some((rest) => rest.startsWith("-"))).toBe(false);
  });
});

describe("a title or a name that is longer than its line", () => {
  const names = [
    "面向柔性装配的具身智能机器人关键技术联合研究与应用示范",
    "特大城市极端降水的多尺度预报与气候适应联合研究平台建设",
    "上海示例国际先进智能制造装备与具身智能机器人关键共性技术协同创新研究院（长三角一体化示范区）有限责任公司",
    "Max-Muster-Institut für Robotik und Künstliche Intelligenz der Universität Süderau",
    "样例Robotik系统Forschungszentrum联合实验室建设与Datenverarbeitung平台",
  ];

  test.each(names)("is broken between words only, in lines that fit: %s", (name) => {
    const starts = new Set(wordStarts(name).map((index) => name.slice(0, index).trimEnd().length));
    for (let ems = 11; ems < 26; ems += 1) {
      const lines = broken(name, ems);
      let at = "";
      for (const { words, width } of lines.slice(0, -1)) {
        expect(width, words).toBeLessThanOrEqual(ems * 22 + 0.1);
        at = `${at}${words}`;
        if (name[at.length] === " ") at = `${at} `;
        expect([...starts], `${ems}: ${words}`).toContain(at.trimEnd().length);
      }
    }
  });
});

describe("a cell of a table", () => {
  test.each([
    ["合作协议影印件（易北样例大学）", ["合作协议影印件", "（易北样例大学）"]],
    ["合作协议中文译件（南郊样例大学）", ["合作协议中文译件", "（南郊样例大学）"]],
    ["协议（穆斯特新材料与先进制造国际联合研究院有限公司）", ["协议（穆斯特新材料与", "先进制造国际联合研究院", "有限公司）"]],
  ])("ends a line before the brackets of a name rather than inside of them, where a line holds them: %s", (words, lines) => {
    const rows = [{ cells: [{ inlines: text(words) }, { inlines: text("") }] }];
    const found = linesIn({
      id: "trial",
      title: "样例",
      page: { kind: "table-document" },
      blocks: [{ kind: "table", columns: [46.5, 109.5], head: [], rows }],
    });
    expect(found.map((mark) => wordsOf(mark.line)).filter((line) => !line.includes("—"))).toEqual(lines);
  });

  test("keeps the words of a name whole, as does a value beside its label", () => {
    const name = "昆士兰样例气候研究所和浦江样例大学机器人研究中心";
    const starts = new Set(wordStarts(name));
    for (let width = 24; width < 60; width += 1) {
      const content: DocumentContent = {
        id: "trial",
        title: "样例",
        page: { kind: "table-document" },
        blocks: [
          { kind: "facts", labelWidth: 156 - width, facts: [{ label: "单位", value: text(name) }] },
          { kind: "table", columns: [width, 156 - width], head: [], rows: [{ cells: [{ inlines: text(name) }, { inlines: [] }] }] },
        ],
      };
      const lines = linesIn(content).map((mark) => wordsOf(mark.line));
      let at = 0;
      for (const words of lines.filter((line) => name.includes(line) && line !== "单位")) {
        at = (at % name.length) + words.length;
        if (at < name.length) expect([...starts], `${width}: ${words}`).toContain(at);
      }
    }
  });
});

describe("a name or a date that is broken", () => {
  const whole = ["有限责任公司", "长三角", "浦东新区", "2029年12月31日"];
  const name = "上海示例国际先进智能制造装备与工业机器人系统集成工程技术研究及产业化应用推广中心（浦东新区张江科学城）有限责任公司";
  const others = ["中国科学院上海样例应用物理与先进能源材料联合研究院暨长三角绿色低碳国际科技合作基地", "2026年3月5日至2029年12月31日"];

  test("as an addressee keeps 有限责任公司 and the like whole", () => {
    for (let cut = 0; cut < 28; cut += 1) {
      const inlines = text(`${"样".repeat(cut)}${name}：`);
      const lines = linesIn({ id: "trial", title: "样例", page: { kind: "letter" }, blocks: [{ kind: "addressee", inlines }] });
      for (const word of ["有限责任公司", "浦东新区"])
        expect(
          lines.some((mark) => wordsOf(mark.line).includes(word)),
          `${cut}: ${word}`,
        ).toBe(true);
    }
  });

  test("in a cell keeps the same, and a date", () => {
    for (let width = 26; width < 60; width += 1) {
      for (const inCell of [name, ...others]) {
        const rows = [{ cells: [{ inlines: text(inCell) }, { inlines: [] }] }];
        const blocks: DocumentContent["blocks"] = [{ kind: "table", columns: [width, 156 - width], head: [], rows }];
        const lines = linesIn({ id: "trial", title: "样例", page: { kind: "table-document" }, blocks }).map((mark) => wordsOf(mark.line));
        // a date of eleven signs does not fit into the narrowest
        for (const word of whole.filter((one) => inCell.includes(one) && (width >= 34 || !one.startsWith("2"))))
          expect(
            lines.some((line) => line.includes(word)),
            `${width}: ${word}: ${lines.join("|")}`,
          ).toBe(true);
      }
    }
  });
});

describe("running text with a long unit or title", () => {
  const names = [
    "上海示例国际先进智能制造装备与具身智能机器人关键共性技术协同创新研究院（长三角一体化示范区）有限责任公司",
    "上海示例国际先进智能制造装备与工业机器人系统集成工程技术研究及产业化应用推广中心（浦东新区张江科学城）有限责任公司",
    "中国科学院上海样例应用物理与先进能源材料联合研究院暨长三角绿色低碳国际科技合作基地",
    "特大城市极端降水条件下具身智能机器人柔性装配与多尺度预报关键共性技术联合研究及示范应用",
  ];
  const named = (name: string): Inline => ({ kind: "text", text: name, field: "title", wholeWords: true });
  const sentence = (name: string, cut: number): Inline[] => [
    ...text(`${"样".repeat(cut)}我单位申报上海市2026年度“科技创新行动计划”“国际科技合作”项目，项目名称为“`),
    named(name),
    ...text("”，项目负责人为王镕喆。项目合作方企业为"),
    named(name),
    ...text("，国别（地区）：德国。"),
  ];

  test.each(names)("breaks no line inside of a word, and stretches none: %s", (name) => {
    for (let cut = 0; cut < 28; cut += 1) {
      const inlines = sentence(name, cut);
      const words = inlineText(inlines);
      const starts = new Set(wordStarts(words));
      const first = words.indexOf(name);
      const second = words.lastIndexOf(name);
      const lines = linesIn({ id: "trial", title: "样例", page: { kind: "letter" }, blocks: [{ kind: "paragraph", inlines }] })
        .map(({ line }) => line)
        .filter((line) => !wordsOf(line).startsWith("—"));
      let at = 0;
      for (const line of lines.slice(0, -1)) {
        at += wordsOf(line).length;
        const inName = (at > first && at < first + name.length) || (at > second && at < second + name.length);
        if (inName && /\p{Script=Han}/u.test(words[at - 1] ?? "") && /\p{Script=Han}/u.test(words[at] ?? ""))
          expect([...starts], `${cut}: ${words.slice(0, at)}|`).toContain(at);
        const gaps = line.origins.slice(1).map((origin, index) => origin - (line.origins[index] ?? 0) - (line.glyphRuns[index]?.width ?? 0));
        expect(Math.max(...gaps), wordsOf(line)).toBeLessThanOrEqual(style.widestGap + 0.01);
      }
    }
  });

  test("sets characters closer only as far as the house style says", () => {
    let closest = 0;
    for (const name of names)
      for (let cut = 0; cut < 28; cut += 1)
        for (const { line } of linesIn({
          id: "trial",
          title: "样例",
          page: { kind: "letter" },
          blocks: [{ kind: "paragraph", inlines: sentence(name, cut) }],
        }))
          for (const [index, sort] of line.glyphRuns.slice(0, -1).entries()) {
            const next = line.glyphRuns[index + 1];
            if (!sort.class.han || !next?.class.han) continue;
            closest = Math.min(closest, (line.origins[index + 1] ?? 0) - (line.origins[index] ?? 0) - sort.width);
          }
    expect(closest).toBeLessThan(0);
    expect(closest).toBeGreaterThanOrEqual(-style.tightestGap - 0.02);
  });
});

describe("a line beside a Latin name", () => {
  test("is not stretched: no gap grows by more than 3 pt", () => {
    const sentence =
      "外方项目负责人为Jürgen Beispiel-Mustermann，单位为Forschungszentrum Küstenmeteorologie Süderau（德国），由Österreichische Musterakademie共同实施。";
    for (let cut = 0; cut < 40; cut += 1) {
      const lines = linesIn({
        id: "trial",
        title: "样例",
        page: { kind: "letter" },
        blocks: [{ kind: "paragraph", inlines: text(`${"样".repeat(cut)}${sentence.repeat(3)}`) }],
      });
      for (const { line } of lines) {
        for (const [index, origin] of line.origins.slice(1).entries()) {
          const natural = line.glyphRuns[index]?.width ?? 0;
          expect(origin - (line.origins[index] ?? 0) - natural, `${cut}: ${wordsOf(line)}`).toBeLessThanOrEqual(style.widestGap + 0.01);
        }
        expect(line.width).toBeLessThanOrEqual(area.width + 0.1);
      }
    }
  });

  test("is not spread by more than 2 pt a gap for the sake of a phrase that is better whole", () => {
    for (const sentence of [
      "1.捷克样例科研有限公司（Čeští Příkladní vědci s.r.o.），国别（地区）：捷克；",
      "自筹经费来源为我单位企业自有资金1,500,000元（人民币壹佰伍拾万元整）、集团总部拨付的研发经费400,000元（人民币肆拾万元整），并保证按时足额到位。",
    ]) {
      const lines = linesIn({ id: "trial", title: "样例", page: { kind: "letter" }, blocks: [{ kind: "paragraph", inlines: text(sentence) }] });
      for (const { line } of lines) {
        const gaps = line.origins.slice(1).map((origin, index) => origin - (line.origins[index] ?? 0) - (line.glyphRuns[index]?.width ?? 0));
        expect(Math.max(0, ...gaps), wordsOf(line)).toBeLessThanOrEqual(2);
      }
    }
  });
});
