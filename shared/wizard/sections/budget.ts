import type { Section } from "../fields.ts";

/** 经费预算. The page has a form of its own; these are its questions. */
export const budgetSection: Section = {
  id: "budget",
  title: "经费预算",
  intro: "按元计算，判断比例时不四舍五入。总经费为申请资助、自筹与其他来源之和。",
  layout: "budget",
  fields: [
    { kind: "yuan", path: "budget.grant", label: "申请资助", because: ["grant-cap"] },
    {
      kind: "list",
      path: "budget.selfFunding",
      label: "自筹经费",
      item: "自筹经费",
      layout: "rows",
      nameFrom: ["source"],
      empty: "没有自筹经费",
      because: ["self-funding-ratio"],
      fields: [
        { kind: "party", path: "unit", label: "出资单位", among: ["applicant", "units"], several: false },
        { kind: "yuan", path: "amount", label: "自筹金额" },
        { kind: "text", path: "source", label: "资金来源", hint: "如自有资金。" },
      ],
    },
    { kind: "yuan", path: "budget.other", label: "其他来源", none: "没有其他来源", because: ["budget-adds-up"] },
    { kind: "yuan", path: "budget.total", label: "总经费（填报数）", hint: "可不填，按各来源之和计算。", because: ["budget-adds-up"] },
    { kind: "yuan", path: "budget.internationalCooperation", label: "国际合作交流", none: "没有此项支出", because: ["international-share"] },
    {
      kind: "list",
      path: "budget.items",
      label: "预算明细",
      item: "预算科目",
      layout: "rows",
      nameFrom: ["name"],
      fresh: { international: false },
      because: ["budget-adds-up"],
      fields: [
        { kind: "text", path: "name", label: "科目与用途", joined: true, columnNames: ["科目", "预算科目", "用途", "名称", "内容", "支出内容", "支出项目"] },
        {
          kind: "choice",
          path: "source",
          label: "来源",
          columnNames: ["经费来源", "资金来源"],
          options: [
            { value: "grant", label: "申请资助" },
            { value: "self", label: "自筹" },
            { value: "other", label: "其他" },
          ],
        },
        { kind: "yuan", path: "amount", label: "金额", columnNames: ["预算", "预算金额", "经费", "费用"] },
        { kind: "yes-no", path: "international", label: "国际合作交流", columnNames: ["国际合作", "是否国际合作交流", "国际交流", "国际合作交流费"] },
      ],
    },
  ],
};
