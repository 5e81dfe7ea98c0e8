import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { translationNeed } from "../../../shared/reading/translation-need.ts";
import { laidText } from "../../reading/laid-text.ts";

/** Kinds of drafting that blind lists and sets were misread in, in words of our own. */

const EN = "COLLABORATION AGREEMENT\nbetween Harrow Bay University, New Zealand (“HBU”) and Luodian Institute of Robotics, China (“LIR”).";
const ZH = "科技合作协议\n甲方：上海浦泾大学\n乙方：基拉隆大学（爱尔兰）";
const DE = "Kooperationsvertrag\nzwischen der Hochschule Nordmark („HSN“), Deutschland, und dem Institut für Robotik Luodian („IRL“), China.";
const FR = "Accord de collaboration\nentre l'Université de Valmont (« l'UV »), France, et l'Institut de robotique de Luodian (« l'IRL »), Chine.";
const read = (...lines: readonly string[]) => readElements(laidText(lines.join("\n")));

it("knows a full-time team by its hours", () => {
  expect(read(ZH, "一、团队", "双方共同组成研发团队，成员以全部工时投入联合实验室。").team.status).toBe("present");
  expect(
    read(EN, "1. Staff", "HBU and LIR each send two engineers to a joint team, who give one hundred percent of their working time to the project.").team.status,
  ).toBe("present");
});

it("sees that a place or a team is left to later", () => {
  expect(read(FR, "1. Laboratoire commun", "L'emplacement exact du futur laboratoire commun reste à définir.").laboratory.status).toBe("unclear");
  expect(read(ZH, "一、联合实验室", "双方共建联合实验室，实验用房的具体地点待双方另行确认。").laboratory.status).toBe("unclear");
  expect(read(ZH, "一、专职团队", "专职研发团队的人数和构成留待理事会成立后约定。").team.status).toBe("unclear");
});

it("takes a definition of the project by itself for no content", () => {
  expect(read(EN, "1. Interpretation", "“Project” means the project set out in this Agreement; “Field” means its field.").content.status).not.toBe("present");
});

it("reads a separator for no word of leaving to later", () => {
  expect(read(FR, "1. Programme", "Le programme vise à mettre au point un séparateur poreux pour batteries au sodium.").content.status).toBe("present");
  expect(read(DE, "1. Gegenstand", "Die Partner entwickeln gemeinsam einen Separator für Natriumbatterien.").content.status).toBe("present");
});

it("ends a sentence behind degrees", () => {
  const { content } = read(EN, "1. Statement of work", "The Project will develop enzymes that work at 12 °C. Deliverables are listed in Exhibit A.");
  expect(content.status).toBe("present");
});

it("takes a first provision with a quoted title for no party", () => {
  expect(read(ZH, "1. 双方共同承担“河网闸群调度”研究项目，研究内容为水文观测与优化。", "2. 其他", "协商解决。").content.status).toBe("present");
});

it("joins phases that follow each other to one term", () => {
  const { term } = read(ZH, "一、期限", "第一期：2026年9月1日至2027年8月31日；第二期：2027年9月1日至2029年8月31日。");
  expect([term.start, term.end]).toEqual(["2026-09-01", "2029-08-31"]);
});

it("counts an anniversary from the day before it", () => {
  const { term } = read(
    `${EN}\nThis Agreement is dated 16 April 2026.`,
    "1. Term",
    "This Agreement begins on that date and expires at the end of the day before its third anniversary.",
  );
  expect(term.months).toBe(36);
});

it("reads prizes and the same shares as benefit", () => {
  expect(read(EN, "1. Prizes", "Prize money earned with joint results is divided equally between the Parties.").benefitSplit.status).toBe("present");
  const owned = "Results are owned in the shares in which staff contributed to them. Income from licences of them follows the same shares.";
  expect(read(EN, "1. Intellectual property", owned).benefitSplit.status).toBe("present");
});

it("tells contact persons of each side from its work", () => {
  const lines = [
    "1. 双方合作研究激光晶体。",
    "2. 任务的分担均在项目协议中规定。",
    "3. 双方指定以下人员负责日常联络：",
    "- 上海浦泾大学：办公室主任　晏北辰",
    "- 基拉隆大学：秘书　肖恩·伯恩",
  ];
  const { division } = read(ZH, ...lines);
  expect(division.status).toBe("unclear");
});

it("knows the work of the hospital that a letter is written to", () => {
  const { division } = read(
    "Shannonside Institute for Ageing",
    "20 April 2026",
    "Dear Professor Fu,",
    "This letter is our agreement with Tangqiao Hospital.",
    "1. We will jointly study peptides in old age.",
    "2. Our institute produces the drink and analyses the samples. Your hospital carries out the trial and measures muscle.",
  );
  expect(division.status).toBe("present");
});

it("needs no translation where numbered headings in both languages stand above both texts", () => {
  const clause = (number: number, head: string, zh: string, en: string) => `${number}. ${head}\n${zh}\n${en}`;
  const pages = laidText(
    [
      "谅解备忘录\nMemorandum of Understanding",
      clause(1, "合作宗旨 Purpose", "双方希望在米糠成分方面开展长期合作。", "The universities wish to work together on ingredients from rice bran."),
      clause(
        2,
        "合作领域 Areas of cooperation",
        "双方将研究米糠多糖对血糖的调节作用。",
        "The universities will study how rice bran polysaccharides regulate blood glucose.",
      ),
      clause(
        3,
        "职责 Responsibilities",
        "甲方负责结构解析，乙方负责原料收集和提取。",
        "Party A is responsible for analysis, Party B for collecting and extracting the raw materials.",
      ),
      clause(4, "期限 Term", "本备忘录有效期五年。", "This Memorandum is valid for five years from the date on which it is signed."),
    ].join("\n"),
  );
  expect(translationNeed(pages).isNeeded).toBe(false);
});
