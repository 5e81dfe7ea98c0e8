import type { Field, Section } from "../fields.ts";
import { languages } from "../options.ts";

/** One element that 第11条（a） asks for: stated or not, and on which page. */
function element(path: string, label: string, rule: string): readonly Field[] {
  return [
    { kind: "yes-no", path: `${path}.stated`, label, yes: "已载明", no: "没有写", because: [rule] },
    { kind: "page", path: `${path}.page`, label: `${label}所在页`, when: { path: `${path}.stated`, is: [true] }, because: [rule] },
  ];
}

/** 合作协议, each with its elements. */
export const agreementsSection: Section = {
  id: "agreements",
  title: "合作协议",
  intro: "对照原件逐项填写；影印件、译件和盖章在“附件”中登记。",
  layout: "form",
  fields: [
    {
      kind: "list",
      path: "agreements",
      label: "协议",
      item: "协议",
      layout: "blocks",
      nameFrom: ["title"],
      idPrefix: "agreement",
      empty: "还没有签署协议",
      because: ["agreement-present"],
      fields: [
        { kind: "text", path: "title", label: "协议名称", width: "full", because: ["agreement-present"] },
        {
          kind: "choice",
          path: "kind",
          label: "协议类别",
          because: ["agreement-present"],
          options: [
            { value: "cooperation", label: "与外方的合作协议" },
            { value: "joint-platform", label: "共建协议" },
            { value: "project", label: "项目合作协议" },
          ],
        },
        {
          kind: "choice",
          path: "form",
          label: "文本形式",
          because: ["agreement-valid"],
          options: [
            { value: "agreement", label: "协议、合同" },
            { value: "memorandum", label: "备忘录" },
            { value: "letter-of-intent", label: "意向书" },
            { value: "support-letter", label: "单方支持信" },
          ],
        },
        { kind: "yes-no", path: "binding", label: "对签署方有约束力", because: ["agreement-valid"] },
        { kind: "party", path: "partners", label: "签约的合作方", among: ["partners", "units"], several: true, because: ["agreement-parties"] },
        { kind: "words", path: "languages", label: "协议的文字", options: languages, because: ["agreement-translation"] },
        { kind: "yes-no", path: "wholeChineseText", label: "自带完整中文文本", because: ["agreement-translation"] },
        {
          kind: "list",
          path: "signatories",
          label: "签署方",
          item: "签署方",
          layout: "rows",
          nameFrom: ["unit", "name"],
          empty: "还没有任何一方签署",
          because: ["agreement-signatories", "agreement-signing-date"],
          fields: [
            { kind: "party", path: "party", label: "签署方", among: ["applicant", "applicant-department", "partners", "units"], several: false },
            { kind: "text", path: "unit", label: "文本上的单位", none: "没有写单位" },
            { kind: "text", path: "name", label: "签字人", width: "short", none: "没有写姓名" },
            { kind: "date", path: "date", label: "签署日期", none: "没有写日期" },
            { kind: "yes-no", path: "signed", label: "已签字", yes: "已签", no: "未签" },
            { kind: "page", path: "page", label: "页" },
          ],
        },
        { kind: "heading", label: "合作期限", because: ["agreement-term"] },
        ...element("term", "合作期限", "agreement-term"),
        {
          kind: "date",
          path: "term.start",
          label: "生效日",
          columnNames: ["开始", "开始日期", "生效日期", "起始日期"],
          none: "没有写生效日",
          when: { path: "term.stated", is: [true] },
          because: ["agreement-valid"],
        },
        {
          kind: "date",
          path: "term.end",
          label: "到期日",
          columnNames: ["结束", "结束日期", "到期日期", "终止日期"],
          none: "没有写到期日",
          when: { path: "term.stated", is: [true] },
          because: ["agreement-valid"],
        },
        { kind: "yes-no", path: "autoRenewal", label: "到期自动续约", because: ["agreement-valid"] },
        { kind: "heading", label: "其他要素", because: ["agreement-content", "agreement-inputs-and-division", "agreement-ip"] },
        ...element("content", "合作内容", "agreement-content"),
        ...element("inputs", "各方投入", "agreement-inputs-and-division"),
        ...element("division", "各方分工", "agreement-inputs-and-division"),
        ...element("ip", "知识产权分配", "agreement-ip"),
        ...element("benefitSplit", "利益分配", "ip-and-benefit-agreed").map((field) => ({ ...field, because: ["ip-and-benefit-agreed"], onlyWithRule: true })),
      ],
    },
  ],
};
