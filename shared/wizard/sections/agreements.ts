import { type AgreementElement, rulesOnElement } from "../agreement-elements.ts";
import type { Question, SectionQuestions } from "../fields.ts";
import { languages } from "../options.ts";

/** One element that 第11条（a） asks for: stated or not, and on which page. */
function element(path: AgreementElement): readonly Question[] {
  const because = rulesOnElement(path);
  return [
    { kind: "yes-no", path: `${path}.stated`, yes: "已载明", no: "没有写", because },
    { kind: "page", path: `${path}.page`, when: { path: `${path}.stated`, is: [true] }, because },
  ];
}

/** 合作协议, each with its elements. */
export const agreementsSection: SectionQuestions = {
  id: "agreements",
  title: "合作协议",
  intro: "先放入协议文件，各项由它填入，再到“协议核对”逐项核对；也可先填写，后放文件。",
  layout: "form",
  fields: [
    {
      kind: "list",
      path: "agreements",
      item: "协议",
      layout: "blocks",
      nameFrom: ["title"],
      idPrefix: "agreement",
      empty: "还没有签署协议",
      because: ["agreementPresent"],
      fields: [
        { kind: "text", path: "title", width: "full", because: ["agreementPresent"] },
        {
          kind: "choice",
          path: "kind",
          because: ["agreementPresent"],
          options: [
            { value: "cooperation", label: "与外方的合作协议" },
            { value: "joint-platform", label: "共建协议" },
            { value: "project", label: "项目合作协议" },
          ],
        },
        {
          kind: "choice",
          path: "form",
          because: ["agreementValid"],
          options: [
            { value: "agreement", label: "协议、合同" },
            { value: "memorandum", label: "备忘录" },
            { value: "letter-of-intent", label: "意向书" },
            { value: "support-letter", label: "单方支持信" },
          ],
        },
        { kind: "yes-no", path: "binding", because: ["agreementValid"] },
        { kind: "party", path: "partners", among: ["partners", "units"], several: true, because: ["agreementParties"] },
        { kind: "words", path: "languages", options: languages, because: ["translation:agreement"] },
        { kind: "yes-no", path: "wholeChineseText", because: ["translation:agreement"] },
        {
          kind: "list",
          path: "signatories",
          item: "签署方",
          layout: "rows",
          nameFrom: ["unit", "name"],
          empty: "还没有任何一方签署",
          because: ["agreementSignatories", "agreementSigningDates"],
          fields: [
            { kind: "party", path: "party", among: ["applicant", "applicant-department", "partners", "units"], several: false },
            { kind: "text", path: "unit", none: "没有写单位" },
            { kind: "text", path: "name", width: "short", none: "没有写姓名" },
            { kind: "date", path: "date", none: "没有写日期" },
            { kind: "yes-no", path: "signed", yes: "已签", no: "未签" },
            { kind: "page", path: "page" },
          ],
        },
        { kind: "heading", label: "合作期限", because: ["states:term"] },
        ...element("term"),
        {
          kind: "date",
          path: "term.start",
          columnNames: ["开始", "开始日期", "生效日期", "起始日期"],
          none: "没有写生效日",
          when: { path: "term.stated", is: [true] },
          because: ["agreementValid"],
        },
        {
          kind: "date",
          path: "term.end",
          columnNames: ["结束", "结束日期", "到期日期", "终止日期"],
          none: "没有写到期日",
          when: { path: "term.stated", is: [true] },
          because: ["agreementValid"],
        },
        { kind: "yes-no", path: "autoRenewal", because: ["agreementValid"] },
        { kind: "heading", label: "其他要素", because: ["states:content", "states:inputs", "states:ip"] },
        ...element("content"),
        ...element("inputs"),
        ...element("division"),
        ...element("ip"),
        ...element("benefitSplit").map((field) => ({ ...field, onlyWithRule: true })),
      ],
    },
  ],
};
