import type { GuideProblem, Named } from "../guide/guide-problems.ts";
import { MOMENT_FORM } from "../text/moment.ts";

const NAMES: Readonly<Record<Named, string>> = {
  clause: "条款",
  reading: "读法",
  rule: "规则",
  topic: "专题",
  slot: "附件位置",
  document: "文书",
  choosing: "选专题的问题",
  example: "示例",
  section: "问题页",
  fact: "可供检查的字段",
  field: "字段",
  outcome: "结论",
  value: "数值",
  "unit-kind": "单位性质",
  "agreement-kind": "协议种类",
  template: "文书模板",
  element: "协议要素",
  "country-set": "国别名单",
  list: "名单",
  column: "名单中的列",
  country: "国别代码",
};

/** What is wrong with a guide at one place, as a clause without its end: what it is, and the near name where there is one. */
export function guideProblemText(problem: GuideProblem): string {
  switch (problem.code) {
    case "absent":
      return "缺少这一项";
    case "to-fill":
      return "还没有填写";
    case "not-blank":
      return "不能为空";
    case "not-a-date":
      return "日期须写作 2026-08-01，且确有这一天";
    case "not-a-date-or-month":
      return "须为日期（2026-08-01）或年月（2026-08），且确有这一天";
    case "fact-unfit":
      return `${problem.fact} 是${problem.is}，这里须为${problem.wanted}`;
    case "operator-unfit":
      return `${problem.is}不能用 ${problem.operator} 比较，可用 ${problem.fitting.join("、")}`;
    case "never":
      return `下限 ${problem.least} 与上限 ${problem.most} 之间没有可填的值`;
    case "not-a-moment":
      return MOMENT_FORM;
    case "not-positive":
      return "须为大于 0 的数";
    case "torn-value":
      return "双层括号“((”与“))”不成对；数值写作 ((grant)) 或 ((grant 万元))";
    case "wrong-type":
      return `须为${problem.wanted}`;
    case "wrong-form":
      return problem.form;
    case "too-few":
      return `至少须有 ${problem.least} 项`;
    case "not-one-of":
      return `${problem.found === undefined ? "" : `“${shortened(problem.found)}”不在可用的写法之列，`}须为 ${problem.values.join("、")}${problem.values.length > 1 ? " 之一" : ""}${meant(problem.near)}`;
    case "unknown-key":
      return `有不认识的字段 ${shortened(problem.key)}${meant(problem.near)}`;
    case "unknown":
      return `没有${NAMES[problem.what]} ${shortened(problem.name)}${meant(problem.near)}`;
    case "not-in-clause":
      return `条款 ${problem.clause} 中没有“${shortened(problem.words)}”`;
    case "repeated":
      return `${NAMES[problem.what]} ${shortened(problem.name)} 重复${problem.what === "rule" || problem.what === "document" ? "：同一专题只能有一项" : ""}`;
    case "needs-each":
      return `检查 ${problem.kind} 逐个核对${problem.each === "partners" ? "外方合作伙伴" : "协议"}，须写明 each: ${problem.each}`;
    case "fact-in-list":
      return `${problem.fact} 是列表 ${problem.list} 中各项的字段，这里没有说到其中一项：请用 count、sum 等的 where，规则也可写 each`;
    case "reversed":
      return `结束 ${problem.to} 不晚于开始 ${problem.from}`;
    case "document-of-other-topic":
      return `文书 ${problem.document} 不用于专题 ${problem.topics.join("、")}`;
    case "document-of-each":
      return `文书 ${problem.document} 逐个出具（each: ${problem.each}），放它的附件位置也须写 each: ${problem.each}`;
    case "notes-differ":
      return `热线有 ${problem.numbers} 个，说明有 ${problem.notes} 条，须一一对应`;
  }
}

const meant = (near: string | undefined) => (near === undefined ? "" : `，是否指“${near}”`);

const LONGEST = 60;
const shortened = (text: string) => ([...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join("")}……` : text);
