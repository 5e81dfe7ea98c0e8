import type { Field, Section } from "../fields.ts";

const builds = { path: "declarations.buildsOnFundedProjects", is: [true] };

/** 以往资助项目. */
export const priorFundingSection: Section = {
  id: "prior-funding",
  title: "以往资助项目",
  intro: "在以往财政或其他机构资助的项目基础上提出新项目时，异、同、继承、发展四项都要写。",
  layout: "form",
  fields: [
    { kind: "yes-no", path: "declarations.buildsOnFundedProjects", label: "在以往资助项目基础上提出", because: ["prior-funding-statement"] },
    {
      kind: "list",
      path: "declarations.priorFunding",
      label: "以往资助项目",
      item: "以往资助项目",
      layout: "blocks",
      nameFrom: ["title", "number"],
      when: builds,
      because: ["prior-funding-statement"],
      fields: [
        { kind: "text", path: "title", label: "项目名称", width: "full", because: ["prior-funding-statement"] },
        { kind: "text", path: "funder", label: "资助机构", because: ["prior-funding-statement"] },
        { kind: "text", path: "number", label: "项目编号", width: "short", none: "没有编号", because: ["prior-funding-statement"] },
        { kind: "long-text", path: "similarities", label: "相同之处（同）", because: ["prior-funding-statement"] },
        { kind: "long-text", path: "differences", label: "不同之处（异）", because: ["prior-funding-statement"] },
        { kind: "long-text", path: "inheritance", label: "继承关系（继承）", because: ["prior-funding-statement"] },
        { kind: "long-text", path: "development", label: "发展之处（发展）", because: ["prior-funding-statement"] },
      ],
    },
  ],
};

const requested = { path: "declarations.recusal.requested", is: [true] };

/** 回避专家. */
export const recusalSection: Section = {
  id: "recusal",
  title: "回避专家",
  intro: "提出回避须由申报单位出具公函，写明名单与理由，与可行性方案同时上传。",
  layout: "form",
  fields: [
    { kind: "yes-no", path: "declarations.recusal.requested", label: "提出专家回避", yes: "提出", no: "不提出", because: ["recusal-letter"] },
    { kind: "text", path: "declarations.recusal.documentNumber", label: "公函发文字号", none: "不编文号", when: requested, because: ["recusal-letter"] },
    {
      kind: "list",
      path: "declarations.recusal.experts",
      label: "回避名单",
      item: "专家",
      layout: "rows",
      nameFrom: ["name"],
      when: requested,
      because: ["recusal-letter"],
      fields: [
        { kind: "text", path: "name", label: "姓名", width: "short", columnNames: ["专家姓名", "专家"] },
        { kind: "text", path: "unit", label: "单位", columnNames: ["工作单位", "所在单位", "专家单位"] },
        { kind: "text", path: "reason", label: "回避理由", columnNames: ["理由", "原因", "回避原因"] },
      ],
    },
  ],
};

function involvement(path: string, label: string, rule: string): readonly Field[] {
  return [
    { kind: "yes-no", path: `${path}.involved`, label, yes: "涉及", no: "不涉及", because: [rule] },
    {
      kind: "long-text",
      path: `${path}.procedure`,
      label: "已办或拟办的手续",
      none: "还没有办理",
      when: { path: `${path}.involved`, is: [true] },
      because: [rule],
    },
  ];
}

const inScope = { path: "declarations.ethics.inScope", is: [true] };

/** 伦理、数据与安全. */
export const ethicsDataSafetySection: Section = {
  id: "ethics-data-safety",
  title: "伦理、数据与安全",
  intro: "不涉及的也要如实回答；未回答的一律按“信息不足”处理。",
  layout: "form",
  fields: [
    { kind: "heading", label: "科技伦理", because: ["ethics-norms", "ethics-assessment", "ethics-approval"] },
    { kind: "yes-no", path: "declarations.ethicsNorms", label: "遵守科技伦理准则", because: ["ethics-norms"] },
    { kind: "yes-no", path: "declarations.ethics.assessed", label: "已进行科技伦理风险评估", because: ["ethics-assessment"] },
    { kind: "ethics-categories", path: "declarations.ethics.categories", label: "第二条所列的科技活动", because: ["ethics-approval"] },
    {
      kind: "choice",
      path: "declarations.ethics.inScope",
      label: "评估结论",
      hint: "四类逐项答复后自动得出，也可以直接选。“不确定”按“信息不足”处理，请由本单位科技伦理（审查）委员会确认。",
      because: ["ethics-approval"],
      options: [
        { value: true, label: "属于第二条所列范围" },
        { value: false, label: "不属于" },
        { value: null, label: "不确定" },
      ],
    },
    {
      kind: "text",
      path: "declarations.ethics.committee",
      label: "科技伦理（审查）委员会",
      width: "full",
      none: "还没有提交审查",
      when: inScope,
      because: ["ethics-approval"],
    },
    {
      kind: "text",
      path: "declarations.ethics.approvalNumber",
      label: "批准文号",
      width: "short",
      none: "还没有批准",
      when: inScope,
      because: ["ethics-approval"],
    },
    { kind: "date", path: "declarations.ethics.approvedOn", label: "批准日期", none: "还没有批准", when: inScope, because: ["ethics-approval"] },
    { kind: "heading", label: "科学数据", because: ["science-data"] },
    { kind: "yes-no", path: "declarations.scienceDataCompliant", label: "按要求记录并汇交科学数据", because: ["science-data"] },
    { kind: "long-text", path: "declarations.scienceData", label: "数据的种类、记录、保存与汇交安排", none: "本项目不产生科学数据", because: ["science-data"] },
    { kind: "heading", label: "人类遗传资源与生物安全", because: ["human-genetic-resources", "biosafety"] },
    ...involvement("declarations.humanGeneticResources", "人类遗传资源", "human-genetic-resources"),
    ...involvement("declarations.biosafety", "病原微生物", "biosafety"),
  ],
};

/** 声明与单位审核. */
export const declarationsSection: Section = {
  id: "declarations",
  title: "声明与单位审核",
  intro: "负责人与申报单位各自确认；单位的网上审核也须在截止时间之前完成。",
  layout: "form",
  fields: [
    { kind: "yes-no", path: "declarations.integrity", label: "遵守科研诚信管理要求", because: ["integrity"] },
    { kind: "yes-no", path: "declarations.truthful", label: "项目负责人承诺材料真实", yes: "已承诺", no: "未承诺", because: ["truthfulness-commitment"] },
    { kind: "yes-no", path: "declarations.classified", label: "含有涉密内容", yes: "含有", no: "不含", because: ["no-classified-content"] },
    { kind: "yes-no", path: "declarations.unitReviewed", label: "申报单位已审核申请资格与材料", yes: "已审核", no: "尚未审核", because: ["unit-review"] },
  ],
};
