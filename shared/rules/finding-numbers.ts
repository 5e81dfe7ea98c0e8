import type { FindingValue } from "../report.ts";

/** A number that checks compare: its name among the values of a finding, how it is called, and what it is counted in. `decides`: what falls short or goes beyond. */
export type FindingNumber = { readonly name: string; readonly label: string; readonly unit: "yuan" | "percent" | "plain"; readonly decides?: true };

/** The numbers in the order in which they are read. Others are part of the sentence already. */
export const FINDING_NUMBERS: readonly FindingNumber[] = [
  { name: "grant", label: "申请资助", unit: "yuan" },
  { name: "selfFunding", label: "牵头单位自筹", unit: "yuan" },
  { name: "enterprises", label: "参与企业自筹", unit: "yuan" },
  { name: "limit", label: "上限", unit: "yuan" },
  { name: "over", label: "超过", unit: "yuan", decides: true },
  { name: "sum", label: "各来源之和", unit: "yuan" },
  { name: "total", label: "总经费", unit: "yuan" },
  { name: "items", label: "明细合计", unit: "yuan" },
  { name: "percent", label: "要求的比例", unit: "percent" },
  { name: "least", label: "门槛", unit: "yuan" },
  { name: "international", label: "国际合作交流", unit: "yuan" },
  { name: "internationalItems", label: "明细中的国际合作交流", unit: "yuan" },
  { name: "share", label: "占总经费", unit: "plain" },
  { name: "shareOfSum", label: "占各来源之和", unit: "plain" },
  { name: "ratio", label: "自筹比申请资助", unit: "plain" },
  { name: "short", label: "还差", unit: "yuan", decides: true },
];

/** Where one of these is, the others are amounts too; else a limit or a threshold counts people, projects or countries. */
const MONEY = ["grant", "selfFunding", "international", "sum", "items"] as const;

export const comparesMoney = (values: Readonly<Record<string, FindingValue>>): boolean => MONEY.some((name) => values[name] !== undefined);
