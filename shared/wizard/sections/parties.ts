import { CHINESE_REGIONS, REGIONAL_PARTNER } from "../../facts/facts.ts";
import type { ListQuestion, Question, SectionQuestions } from "../fields.ts";
import { languages, partnerKinds, shareholdings, unitKinds } from "../options.ts";

const isEnterprise = { path: "kind", is: ["enterprise"] };

/** Asked of enterprises only: 第11条（b） speaks of 合作方企业. */
const relations: readonly Question[] = [
  {
    kind: "yes-no",
    path: "relations.licensedTechnology",
    yes: "有",
    no: "无",
    when: isEnterprise,
    because: ["noLicenceTransfer"],
  },
  {
    kind: "choice",
    path: "relations.shareholding",
    options: shareholdings,
    when: isEnterprise,
    because: ["noLicenceTransfer"],
  },
];

const partnerList: Omit<ListQuestion, "fields"> = {
  kind: "list",
  path: "partners",
  item: "外方合作伙伴",
  otherItem: {
    path: "country",
    is: CHINESE_REGIONS,
    item: REGIONAL_PARTNER,
    labels: { lead: "项目负责人", "contact.name": "联系人", "localFunding.namedLead": "材料上写明的负责人" },
  },
  layout: "blocks",
  nameFrom: ["nameZh", "name"],
  idPrefix: "partner",
  empty: "没有外方合作伙伴",
  because: ["fact:cooperation.basis"],
};

/** How a partner is reached, for the online form: shown once papers have told it, and typed by nobody, since no rule or letter asks for it. */
const reached: readonly Question[] = [
  { kind: "text", path: "leadTitle", because: [], onlyWithRule: true },
  { kind: "text", path: "contact.name", because: [], onlyWithRule: true },
  { kind: "text", path: "contact.title", because: [], onlyWithRule: true },
  { kind: "text", path: "contact.phone", code: true, width: "short", because: [], onlyWithRule: true },
  { kind: "text", path: "contact.email", code: true, width: "full", because: [], onlyWithRule: true },
];

/** 外方合作伙伴 and the basis of the cooperation. */
export const partnersSection: SectionQuestions = {
  id: "partners",
  title: "外方合作伙伴",
  intro: "每个外方单位、港澳台合作单位一项；外文名称照其公章或协议抬头，中文名称用于承诺书。",
  layout: "form",
  fields: [
    {
      ...partnerList,
      fields: [
        { kind: "text", path: "nameZh", columnNames: ["中文名", "单位名称", "合作单位", "合作方", "外方单位", "名称"], width: "full" },
        { kind: "text", path: "name", columnNames: ["外文名", "英文名称", "英文名", "原文名称"], width: "full", none: "没有外文名称" },
        {
          kind: "country",
          path: "country",
          columnNames: ["国家", "国家地区", "所在国", "地区"],
          because: ["countriesAtLeast", "priorityPartner"],
        },
        {
          kind: "text",
          path: "region",
          columnNames: ["州省", "城市", "所在城市"],
          width: "short",
          none: "不分州、市",
          because: ["priorityPartner"],
        },
        {
          kind: "choice",
          path: "kind",
          options: partnerKinds,
          columnNames: ["性质", "单位类型", "类型"],
          because: ["noLicenceTransfer"],
        },
        {
          kind: "text",
          path: "lead",
          columnNames: ["负责人", "外方负责人", "项目负责人", "联系人"],
          none: "没有指定负责人",
          because: ["fundingNamesLead"],
        },
        ...reached,
        // the statement of cooperation says it of each, whatever the topic asks
        { kind: "yes-no", path: "established", yes: "已建立", no: "计划中", because: ["countriesAtLeast"], isNeeded: true },
        { kind: "month", path: "cooperatingSince", none: "尚未开始", because: ["fact:cooperation.basis"] },
        ...relations,
      ],
    },
    { kind: "heading", label: "合作基础与能力", because: ["fact:cooperation.basis"] },
    {
      kind: "long-text",
      path: "cooperation.basis",
      none: "没有",
      hint: "联合论文、共同项目、人员互访、会议等事实，写明年份。",
      because: ["fact:cooperation.basis"],
    },
    { kind: "yes-no", path: "cooperation.multilateral", because: ["countriesAtLeast", "fact:cooperation.capability"], onlyWithRule: true },
    {
      kind: "long-text",
      path: "cooperation.capability",
      none: "没有可写的事实",
      because: ["fact:cooperation.capability"],
      onlyWithRule: true,
    },
    { kind: "yes-no", path: "cooperation.knowsRegulations", because: ["fact:cooperation.knowsRegulations"] },
    { kind: "yes-no", path: "cooperation.understandsIp", because: ["fact:cooperation.understandsIp"] },
  ],
};

/** Asked as long as the level does not say that there is none. */
const unlessNoKeyLaboratory = { path: "keyLaboratory.level", is: [undefined, "national", "provincial-or-ministerial"] };

/** 国内参与单位. */
export const unitsSection: SectionQuestions = {
  id: "units",
  title: "国内合作与参与单位",
  intro: "共同申报或参与实施的国内单位，每家一项。",
  layout: "form",
  fields: [
    {
      kind: "list",
      path: "units",
      item: "国内单位",
      layout: "blocks",
      nameFrom: ["name"],
      idPrefix: "unit",
      empty: "没有其他国内单位",
      because: ["jointWith"],
      fields: [
        { kind: "text", path: "name", columnNames: ["单位名称", "名称", "单位", "参与单位", "合作单位"], width: "full" },
        {
          kind: "choice",
          path: "kind",
          columnNames: ["性质", "单位类型", "类型"],
          options: [...unitKinds, { value: "hospital", label: "医院" }],
          because: ["jointWith"],
        },
        { kind: "yes-no", path: "inShanghai", columnNames: ["是否在本市", "本市单位", "在沪", "是否在沪"], because: ["jointWith"], isNeeded: true },
        {
          kind: "choice",
          path: "role",
          columnNames: ["角色", "项目角色"],
          because: ["jointWith"],
          options: [
            { value: "co-applicant", label: "共同申报" },
            { value: "participant", label: "参与实施" },
            { value: "none", label: "不参与" },
          ],
        },
        { kind: "long-text", path: "cooperationBasis", none: "没有", because: ["fact:units[].cooperationBasis"], onlyWithRule: true },
        ...relations,
        { kind: "heading", label: "重点实验室等基地", hint: "没有的，基地级别选“均不是”。", because: ["priorityKeyLaboratory"] },
        {
          kind: "choice",
          path: "keyLaboratory.level",
          because: ["priorityKeyLaboratory"],
          onlyWithRule: true,
          options: [
            { value: "national", label: "国家级" },
            { value: "provincial-or-ministerial", label: "省部级" },
            { value: "none", label: "均不是" },
          ],
        },
        {
          kind: "text",
          path: "keyLaboratory.name",
          width: "full",
          none: "没有",
          because: ["priorityKeyLaboratory"],
          onlyWithRule: true,
          when: unlessNoKeyLaboratory,
        },
        {
          kind: "choice",
          path: "keyLaboratory.kind",
          because: ["priorityKeyLaboratory"],
          onlyWithRule: true,
          when: unlessNoKeyLaboratory,
          options: [
            { value: "重点实验室", label: "重点实验室" },
            { value: "工程研究中心", label: "工程研究中心" },
            { value: "技术创新中心", label: "技术创新中心" },
            { value: "其他", label: "其他" },
          ],
        },
        {
          kind: "yes-no",
          path: "keyLaboratory.stableCooperation",
          because: ["priorityKeyLaboratory"],
          onlyWithRule: true,
          when: unlessNoKeyLaboratory,
        },
      ],
    },
  ],
};

/** 共建平台 (专题三方向一). */
export const platformSection: SectionQuestions = {
  id: "platform",
  title: "共建平台",
  intro: "平台、固定场所、专职团队、共建协议四项都须已经具备。",
  layout: "form",
  fields: [
    { kind: "text", path: "jointPlatform.name", width: "full", none: "没有名称", because: ["fact:jointPlatform.established"] },
    { kind: "yes-no", path: "jointPlatform.established", yes: "已建成", no: "尚未建成", because: ["fact:jointPlatform.established"] },
    { kind: "party", path: "jointPlatform.units", among: ["units"], several: true, because: ["fact:jointPlatform.established"] },
    {
      kind: "text",
      path: "jointPlatform.fixedLaboratory",
      width: "full",
      none: "没有固定场所",
      hint: "写到门牌和面积。",
      because: ["fact:jointPlatform.fixedLaboratory"],
    },
    { kind: "count", path: "jointPlatform.dedicatedTeam", unit: "人", none: "没有专职团队", because: ["fact:jointPlatform.dedicatedTeam"] },
    { kind: "yes-no", path: "jointPlatform.teamFullTime", yes: "均为专职", no: "有兼职", because: ["fact:jointPlatform.dedicatedTeam"] },
  ],
};

const funded = { path: "localFunding.obtained", is: [true] };

/** 外方政府资助 (专题二), asked of each partner. */
export const foreignFundingSection: SectionQuestions = {
  id: "foreign-funding",
  title: "外方资助证明",
  intro: "每个外方单位、港澳台合作单位都填；已结题的资助也算，不要求是本项目。证明文件在“附件”中登记。",
  layout: "form",
  fields: [
    {
      ...partnerList,
      fixed: true,
      fields: [
        { kind: "yes-no", path: "localFunding.obtained", yes: "获得过", no: "没有", because: ["localFundingObtained"] },
        {
          kind: "text",
          path: "localFunding.funder",
          width: "full",
          none: "材料上没有写明",
          when: funded,
          because: ["localFundingObtained"],
        },
        {
          kind: "yes-no",
          path: "localFunding.funderIsLocalGovernment",
          when: funded,
          hint: "本国中央、州、市政府及研究理事会等；企业和私人基金会不算。",
          because: ["localFundingObtained"],
        },
        { kind: "text", path: "localFunding.reference", none: "没有编号", when: funded, because: ["proofAttached"] },
        {
          kind: "text",
          path: "localFunding.namedLead",
          none: "材料上没有写明",
          when: funded,
          because: ["fundingNamesLead"],
        },
        { kind: "choice", path: "localFunding.language", options: languages, when: funded, because: ["translation:localFunding"] },
        { kind: "yes-no", path: "localFunding.wholeChineseText", when: funded, because: ["translation:localFunding"] },
      ],
    },
  ],
};
