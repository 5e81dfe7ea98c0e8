import type { SectionQuestions } from "../fields.ts";
import { unitKinds } from "../options.ts";

/** 申报单位. */
export const applicantSection: SectionQuestions = {
  id: "applicant",
  title: "申报单位",
  intro: "照营业执照或法人证书填写；承诺书上的单位名称取自这里。",
  layout: "form",
  fields: [
    { kind: "text", path: "applicant.name", width: "full" },
    { kind: "text", path: "applicant.creditCode", check: "credit-code" },
    {
      kind: "choice",
      path: "applicant.kind",
      options: unitKinds,
      hint: "按登记性质选；转制院所、公司制研究院属企业。",
      because: ["selfFundingLetter"],
    },
    {
      kind: "choice",
      path: "applicant.registeredInShanghai",
      because: ["fact:applicant.registeredInShanghai"],
      options: [
        { value: true, label: "是" },
        { value: "branch", label: "外地法人在本市的分支机构" },
        { value: false, label: "否" },
      ],
    },
    { kind: "yes-no", path: "applicant.ableToCarryOut", because: ["fact:applicant.ableToCarryOut"] },
    {
      kind: "long-text",
      path: "applicant.internationalInfluence",
      none: "没有可写的事实",
      hint: "国际组织任职、国际奖项、国际会议、国际排名等事实。",
      because: ["fact:applicant.internationalInfluence"],
      onlyWithRule: true,
    },
    {
      kind: "yes-no",
      path: "applicant.foreignInvested",
      hint: "看登记的企业类型。",
      because: ["fact:applicant.foreignInvested"],
      onlyWithRule: true,
    },
    { kind: "yes-no", path: "applicant.researchFunction", because: ["fact:applicant.researchFunction"], onlyWithRule: true },
    { kind: "country", path: "applicant.headquartersCountry", because: ["fact:applicant.headquartersCountry"], onlyWithRule: true },
    { kind: "heading", label: "联系方式" },
    { kind: "text", path: "applicant.legalRepresentative", none: "没有法定代表人", hint: "非法人组织填负责人。" },
    { kind: "text", path: "applicant.address", width: "full" },
    { kind: "text", path: "applicant.contact.name", isNeeded: true },
    { kind: "text", path: "applicant.contact.phone", code: true, width: "short", isNeeded: true },
    { kind: "text", path: "applicant.contact.email", code: true, width: "full" },
  ],
};

/** 项目、领域与期限. */
export const projectSection: SectionQuestions = {
  id: "project",
  title: "项目、领域与期限",
  intro: "执行期限建议照指南原样填写。",
  layout: "form",
  fields: [
    { kind: "text", path: "title", width: "full" },
    { kind: "topic", path: "topic", hint: "更换前先列出变化，已填的内容都保留，可以撤销。" },
    { kind: "research-field", path: "field", because: ["fieldInList", "priorityField"] },
    { kind: "heading", label: "执行期限", because: ["periodExactly"] },
    { kind: "date", path: "period.start", because: ["periodExactly"] },
    { kind: "date", path: "period.end", because: ["periodExactly"] },
    { kind: "heading", label: "内部安排", hint: "只用于提醒和落款，不是指南的要求。" },
    { kind: "date", path: "internalDeadline", none: "没有内部截止日" },
    { kind: "date", path: "letterDate", none: "留空，由签署人手写", isNeeded: true },
  ],
};

/** 项目负责人. */
export const leadSection: SectionQuestions = {
  id: "lead",
  title: "项目负责人",
  intro: "在研项目只计((主管部门))科技计划、由本人担任负责人的项目，其他项目也可登记备查。",
  layout: "form",
  fields: [
    { kind: "text", path: "lead.name" },
    { kind: "text", path: "lead.title" },
    { kind: "text", path: "lead.phone", code: true, width: "short" },
    { kind: "text", path: "lead.email", code: true, width: "full" },
    {
      kind: "long-text",
      path: "lead.experience",
      none: "没有",
      hint: "主持或参加的国际合作项目、联合论文、国际任职。",
      because: ["fact:lead.experience"],
      onlyWithRule: true,
    },
    { kind: "yes-no", path: "lead.active", because: ["fact:lead.active"], onlyWithRule: true },
    {
      kind: "list",
      path: "lead.ongoingProjects",
      item: "在研项目",
      layout: "blocks",
      nameFrom: ["title", "number"],
      empty: "没有在研项目",
      because: ["leadsFewerThan"],
      fields: [
        { kind: "text", path: "title", width: "full", because: ["leadsFewerThan"] },
        { kind: "text", path: "number", width: "short", none: "没有编号", because: ["leadsFewerThan"] },
        {
          kind: "choice",
          path: "funder",
          columnNames: ["来源", "项目来源", "资助机构", "资助单位", "立项单位"],
          because: ["leadsFewerThan"],
          options: [
            {
              value: "stcsm",
              label: "((主管部门))科技计划",
              alsoWritten: ["((主管部门))科技计划", "((主管部门))"],
            },
            { value: "other", label: "其他" },
          ],
        },
        {
          kind: "choice",
          path: "role",
          columnNames: ["角色", "承担角色", "本人职责", "身份"],
          because: ["leadsFewerThan"],
          options: [
            { value: "lead", label: "负责人", alsoWritten: ["主持", "主持人", "项目负责人", "首席", "首席科学家"] },
            { value: "participant", label: "参与", alsoWritten: ["骨干", "项目骨干", "研究骨干", "骨干成员", "课题骨干", "参加", "参加人", "成员", "参与人"] },
          ],
        },
        {
          kind: "date",
          path: "end",
          columnNames: ["结束", "结束日期", "结束时间", "截止", "截止日期", "完成日期", "终止日期"],
          because: ["leadsFewerThan"],
        },
        { kind: "yes-no", path: "accepted", columnNames: ["已验收", "验收"], yes: "已验收", no: "未验收", because: ["leadsFewerThan"] },
      ],
    },
  ],
};
