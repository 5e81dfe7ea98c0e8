import type { SectionQuestions } from "../fields.ts";

/** 经费预算. The page has a form of its own; these are its questions. */
export const budgetSection: SectionQuestions = {
  id: "budget",
  title: "经费预算",
  intro: "按元计算，判断比例时不四舍五入。总经费为申请资助、自筹与其他来源之和。",
  layout: "budget",
  fields: [
    { kind: "yuan", path: "budget.grant", because: ["grantAtMost"] },
    {
      kind: "list",
      path: "budget.selfFunding",
      item: "自筹经费",
      layout: "rows",
      nameFrom: ["source"],
      empty: "没有自筹经费",
      because: ["selfFundingAtLeast"],
      fields: [
        { kind: "party", path: "unit", among: ["applicant", "units"], several: false },
        { kind: "yuan", path: "amount" },
        { kind: "text", path: "source", hint: "如自有资金。" },
      ],
    },
    { kind: "yuan", path: "budget.other", none: "没有其他来源", because: ["budgetAddsUp"] },
    { kind: "yuan", path: "budget.total", hint: "可不填，按各来源之和计算。", mayStayBlank: true, because: ["budgetAddsUp"] },
    { kind: "yuan", path: "budget.internationalCooperation", none: "没有此项支出", because: ["shareOfTotalAtLeast"] },
    {
      kind: "list",
      path: "budget.items",
      item: "预算科目",
      layout: "rows",
      nameFrom: ["name"],
      fresh: { international: false },
      because: ["budgetAddsUp"],
      fields: [
        {
          kind: "text",
          path: "name",
          joined: true,
          columnNames: ["科目", "预算科目", "支出科目", "科目名称", "预算科目名称", "用途", "名称", "内容", "支出内容", "支出项目"],
        },
        {
          kind: "choice",
          path: "source",
          columnNames: ["经费来源", "资金来源"],
          options: [
            { value: "grant", label: "申请资助", alsoWritten: ["((主管部门))", "((主管部门))资助", "资助", "申请", "财政资金", "财政", "专项经费", "专项"] },
            { value: "self", label: "自筹", alsoWritten: ["自筹经费", "自筹资金", "单位自筹", "自有资金", "自有", "单位配套", "配套"] },
            { value: "other", label: "其他", alsoWritten: ["其他来源", "其他资金", "其他经费"] },
          ],
        },
        { kind: "yuan", path: "amount", columnNames: ["预算", "预算金额", "经费", "费用"] },
        { kind: "yes-no", path: "international", columnNames: ["国际合作", "是否国际合作交流", "国际交流", "国际合作交流费"] },
      ],
    },
  ],
};
