import type { RuleSelector } from "../../guide/rule-selectors.ts";
import type { Question, SectionQuestions } from "../fields.ts";

/** Most cases answer each of these sections with a word or two. */
const PAGE = "statements";

const builds = { path: "declarations.buildsOnFundedProjects", is: [true] };

/** 以往资助项目. */
export const priorFundingSection: SectionQuestions = {
  id: "prior-funding",
  title: "以往资助项目",
  intro: "在以往财政或其他机构资助的项目基础上提出新项目时，异、同、继承、发展四项都要写。",
  layout: "form",
  page: PAGE,
  fields: [
    { kind: "yes-no", path: "declarations.buildsOnFundedProjects", because: ["priorFundingExplained"] },
    {
      kind: "list",
      path: "declarations.priorFunding",
      item: "以往资助项目",
      layout: "blocks",
      nameFrom: ["title", "number"],
      when: builds,
      because: ["priorFundingExplained"],
      fields: [
        { kind: "text", path: "title", width: "full", because: ["priorFundingExplained"] },
        { kind: "text", path: "funder", width: "full", because: ["priorFundingExplained"] },
        { kind: "text", path: "number", width: "short", none: "没有编号", because: ["priorFundingExplained"] },
        { kind: "long-text", path: "similarities", because: ["priorFundingExplained"] },
        { kind: "long-text", path: "differences", because: ["priorFundingExplained"] },
        { kind: "long-text", path: "inheritance", because: ["priorFundingExplained"] },
        { kind: "long-text", path: "development", because: ["priorFundingExplained"] },
      ],
    },
  ],
};

const requested = { path: "declarations.recusal.requested", is: [true] };

/** 回避专家. */
export const recusalSection: SectionQuestions = {
  id: "recusal",
  title: "回避专家",
  intro: "提出回避须由申报单位出具公函，写明名单与理由，与可行性方案同时上传。",
  layout: "form",
  page: PAGE,
  fields: [
    { kind: "yes-no", path: "declarations.recusal.requested", yes: "提出", no: "不提出", because: ["recusalLetter"] },
    { kind: "text", path: "declarations.recusal.documentNumber", none: "不编文号", when: requested, because: ["recusalLetter"] },
    {
      kind: "list",
      path: "declarations.recusal.experts",
      item: "专家",
      layout: "rows",
      nameFrom: ["name"],
      when: requested,
      because: ["recusalLetter"],
      fields: [
        { kind: "text", path: "name", width: "short", columnNames: ["专家姓名", "专家"] },
        { kind: "text", path: "unit", columnNames: ["工作单位", "所在单位", "专家单位"] },
        { kind: "text", path: "reason", columnNames: ["理由", "原因", "回避原因"] },
      ],
    },
  ],
};

function involvement(path: string): readonly Question[] {
  const because: readonly RuleSelector[] = [`fact:${path}.involved`];
  return [
    { kind: "yes-no", path: `${path}.involved`, yes: "涉及", no: "不涉及", because },
    {
      kind: "long-text",
      path: `${path}.procedure`,
      none: "还没有办理",
      hint: "已办或拟办的。",
      when: { path: `${path}.involved`, is: [true] },
      because,
    },
  ];
}

const inScope = { path: "declarations.ethics.inScope", is: [true] };

/** 伦理、数据与安全. */
export const ethicsDataSafetySection: SectionQuestions = {
  id: "ethics-data-safety",
  title: "伦理、数据与安全",
  intro: "不涉及的也要如实回答；未填的一律按“信息不足”处理。",
  layout: "form",
  page: PAGE,
  fields: [
    { kind: "heading", label: "科技伦理", because: ["fact:declarations.ethicsNorms", "fact:declarations.ethics.assessed", "ethicsApproval"] },
    { kind: "yes-no", path: "declarations.ethicsNorms", because: ["fact:declarations.ethicsNorms"] },
    { kind: "yes-no", path: "declarations.ethics.assessed", because: ["fact:declarations.ethics.assessed"] },
    {
      kind: "ethics-categories",
      path: "declarations.ethics.categories",
      hint: "逐项答复后自动得出评估结论；也可不逐项答复，直接选下面的评估结论。",
      because: ["ethicsApproval"],
    },
    {
      kind: "choice",
      path: "declarations.ethics.inScope",
      hint: "“不确定”按“信息不足”处理，请由本单位科技伦理（审查）委员会确认。",
      because: ["ethicsApproval"],
      options: [
        { value: true, label: "属于第二条所列范围" },
        { value: false, label: "不属于" },
        { value: null, label: "不确定" },
      ],
    },
    {
      kind: "text",
      path: "declarations.ethics.committee",
      width: "full",
      none: "还没有提交审查",
      when: inScope,
      because: ["ethicsApproval"],
    },
    {
      kind: "text",
      path: "declarations.ethics.approvalNumber",
      width: "short",
      none: "还没有批准",
      when: inScope,
      because: ["ethicsApproval"],
    },
    { kind: "date", path: "declarations.ethics.approvedOn", none: "还没有批准", when: inScope, because: ["ethicsApproval"] },
    { kind: "heading", label: "科学数据", because: ["fact:declarations.scienceDataCompliant"] },
    { kind: "yes-no", path: "declarations.scienceDataCompliant", because: ["fact:declarations.scienceDataCompliant"] },
    {
      kind: "long-text",
      path: "declarations.scienceData",
      hint: "写明数据的种类、记录、保存与汇交。",
      none: "本项目不产生科学数据",
      because: ["fact:declarations.scienceDataCompliant"],
    },
    { kind: "heading", label: "人类遗传资源与生物安全", because: ["fact:declarations.humanGeneticResources.involved", "fact:declarations.biosafety.involved"] },
    ...involvement("declarations.humanGeneticResources"),
    ...involvement("declarations.biosafety"),
  ],
};

/** 声明与单位审核. */
export const declarationsSection: SectionQuestions = {
  id: "declarations",
  title: "声明与单位审核",
  intro: "负责人与申报单位各自确认；单位的网上审核也须在截止时间之前完成。",
  layout: "form",
  page: PAGE,
  fields: [
    { kind: "yes-no", path: "declarations.integrity", because: ["fact:declarations.integrity"] },
    { kind: "yes-no", path: "declarations.truthful", yes: "已承诺", no: "未承诺", because: ["fact:declarations.truthful"] },
    { kind: "yes-no", path: "declarations.classified", yes: "含有", no: "不含", because: ["fact:declarations.classified"] },
    { kind: "yes-no", path: "declarations.unitReviewed", yes: "已审核", no: "尚未审核", because: ["fact:declarations.unitReviewed"] },
  ],
};
