import { given } from "../facts/facts.ts";
import { chineseNumeral } from "../text/chinese-number.ts";
import { chineseDate } from "../text/dates.ts";
import { check, entry, type FactFamily, type LetterSource, long, type Named, whole, words, yesNo } from "./fact-values.ts";
import type { FactMap, FactValue } from "./fill-expressions.ts";

/** Facts of the documents of 申报要求第2条 to 第7条: recusal, prior funding, integrity, data, ethics, biosafety. */
const FACTS = [
  "发文字号",
  "有既往资助项目",
  "没有既往资助项目",
  "有多个既往资助项目",
  "科学数据安排",
  "涉及人类遗传资源",
  "不涉及人类遗传资源",
  "人类遗传资源手续",
  "涉及病原微生物",
  "不涉及病原微生物",
  "病原微生物手续",
  "伦理风险评估",
  "涉及人",
  "涉及实验动物",
  "涉及伦理风险挑战",
  "依规定须审查",
  "伦理其他类别",
  "评估结论不确定",
  "属于所列范围",
  "不属于所列范围",
  "在所列范围",
  "伦理委员会",
  "伦理批准文号",
  "伦理批准日期",
] as const;
const EXPERT_FACTS = ["专家序号", "专家姓名", "专家单位", "回避理由"] as const;
const PROJECT_FACTS = ["既往序号", "既往项目名称", "资助机构", "项目编号", "相同之处", "不同之处", "继承关系", "发展关系"] as const;

export const DECLARATION_FACT_NAMES = { facts: FACTS, lists: { 回避专家: EXPERT_FACTS, 既往项目: PROJECT_FACTS } };

export function declarationFacts({ case: theCase }: LetterSource): FactFamily {
  const { recusal, priorFunding, buildsOnFundedProjects } = theCase.declarations ?? {};
  const experts = recusal?.requested === true ? (recusal.experts ?? []) : [];
  const projects = buildsOnFundedProjects === false ? [] : (priorFunding ?? []);
  const facts: Named<(typeof FACTS)[number]> = { ...numbered(theCase, projects.length), ...safety(theCase), ...ethics(theCase) };
  return {
    facts,
    lists: {
      回避专家: experts.map((expert, index) => expertFacts(expert, index)),
      既往项目: projects.map((project, index) => projectFacts(project, index)),
    },
  };
}

type TheCase = LetterSource["case"];

function numbered(theCase: TheCase, projects: number) {
  const declarations = theCase.declarations ?? {};
  const number = declarations.recusal?.documentNumber;
  return {
    // “asked, and there is none”: units that number no letters print none
    发文字号:
      number === null
        ? ({ kind: "words", text: undefined, field: "", mayBeEmpty: true } as const)
        : whole(given(number), "declarations.recusal.documentNumber"),
    有既往资助项目: yesNo(projects > 0),
    没有既往资助项目: yesNo(projects === 0),
    有多个既往资助项目: yesNo(projects > 1),
    科学数据安排: long(declarations.scienceData, "declarations.scienceData"),
  };
}

function safety(theCase: TheCase) {
  const { humanGeneticResources: resources, biosafety } = theCase.declarations ?? {};
  return {
    涉及人类遗传资源: yesNo(resources?.involved === true),
    不涉及人类遗传资源: yesNo(resources?.involved === false),
    人类遗传资源手续: long(resources?.procedure, "declarations.humanGeneticResources.procedure"),
    涉及病原微生物: yesNo(biosafety?.involved === true),
    不涉及病原微生物: yesNo(biosafety?.involved === false),
    病原微生物手续: long(biosafety?.procedure, "declarations.biosafety.procedure"),
  };
}

/** How answers name the four categories of article 2, in whatever words: the first that matches counts. */
const CATEGORIES: readonly (readonly [name: "涉及人" | "涉及实验动物" | "涉及伦理风险挑战" | "依规定须审查", words: RegExp])[] = [
  ["涉及实验动物", /实验动物/],
  ["涉及伦理风险挑战", /伦理风险/],
  ["依规定须审查", /规定|法律|法规/],
  ["涉及人", /人/],
];

function ethics(theCase: TheCase) {
  const answer = theCase.declarations?.ethics ?? {};
  const named = (answer.categories ?? []).flatMap((category) => given(category) ?? []);
  const categoryOf = (category: string) => CATEGORIES.find(([, pattern]) => pattern.test(category))?.[0];
  const says = (name: (typeof CATEGORIES)[number][0], categories: readonly (string | null)[] | null | undefined) =>
    (categories ?? []).some((category) => category !== null && categoryOf(category) === name);
  const ticked = (name: (typeof CATEGORIES)[number][0]) => {
    if (says(name, answer.categories)) return check(true, "涉及", "declarations.ethics.categories");
    if (says(name, answer.unsure)) return check(true, "不确定", "declarations.ethics.unsure");
    return says(name, answer.notInvolved) ? check(true, "不涉及", "declarations.ethics.notInvolved") : check(false, "涉及", "declarations.ethics.categories");
  };
  const others = named.filter((category) => categoryOf(category) === undefined);
  const assessed: FactValue =
    answer.assessed === true || answer.assessed === false
      ? words(answer.assessed ? "已进行科技伦理风险评估" : "尚未进行科技伦理风险评估", "declarations.ethics.assessed")
      : words(undefined, "declarations.ethics.assessed");
  return {
    伦理风险评估: assessed,
    涉及人: ticked("涉及人"),
    涉及实验动物: ticked("涉及实验动物"),
    涉及伦理风险挑战: ticked("涉及伦理风险挑战"),
    依规定须审查: ticked("依规定须审查"),
    伦理其他类别: { ...words(others.join("、"), "declarations.ethics.categories"), mayBeEmpty: true },
    属于所列范围: check(answer.inScope === true, "属于第二条所列范围", "declarations.ethics.inScope"),
    不属于所列范围: check(answer.inScope === false, "不属于第二条所列范围", "declarations.ethics.inScope"),
    评估结论不确定: yesNo(answer.inScope === null || (answer.inScope === undefined && (answer.unsure ?? []).length > 0)),
    在所列范围: yesNo(answer.inScope === true),
    伦理委员会: words(answer.committee, "declarations.ethics.committee"),
    伦理批准文号: words(answer.approvalNumber, "declarations.ethics.approvalNumber"),
    伦理批准日期: whole(answer.approvedOn ? chineseDate(answer.approvedOn) : undefined, "declarations.ethics.approvedOn"),
  };
}

type Expert = { readonly name?: string | null | undefined; readonly unit?: string | null | undefined; readonly reason?: string | null | undefined };

function expertFacts(expert: Expert, index: number): FactMap {
  const path = `declarations.recusal.experts[${index}]`;
  const values: Named<(typeof EXPERT_FACTS)[number]> = {
    专家序号: words(String(index + 1), path),
    专家姓名: whole(given(expert.name), `${path}.name`),
    专家单位: words(expert.unit, `${path}.unit`),
    回避理由: words(expert.reason, `${path}.reason`),
  };
  return entry(values);
}

type Project = NonNullable<NonNullable<NonNullable<TheCase["declarations"]>["priorFunding"]>>[number];

function projectFacts(project: Project, index: number): FactMap {
  const path = `declarations.priorFunding[${index}]`;
  const values: Named<(typeof PROJECT_FACTS)[number]> = {
    既往序号: words(chineseNumeral(index + 1), path),
    既往项目名称: words(project.title, `${path}.title`),
    资助机构: words(project.funder, `${path}.funder`),
    项目编号: words(project.number, `${path}.number`),
    相同之处: long(project.similarities, `${path}.similarities`),
    不同之处: long(project.differences, `${path}.differences`),
    继承关系: long(project.inheritance, `${path}.inheritance`),
    发展关系: long(project.development, `${path}.development`),
  };
  return entry(values);
}
