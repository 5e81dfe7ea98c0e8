import type { Agreement, Case, Partner, Unit } from "../../../shared/case/case.ts";
import type { FactField } from "../../../shared/files-first/found-file.ts";

/** What the papers of a project offer for the form, field by field. */
export const offeredFields: { readonly [F in FactField]: string } = {
  topic: "专题",
  title: "项目名称",
  field: "研究领域",
  "applicant.name": "申报单位",
  "applicant.creditCode": "信用代码",
  "applicant.kind": "申报单位性质",
  "applicant.registeredInShanghai": "注册在本市",
  "applicant.legalRepresentative": "法定代表人",
  "applicant.address": "单位地址",
  "applicant.foreignInvested": "外商投资企业",
  "applicant.researchFunction": "具有研发功能",
  "applicant.headquartersCountry": "全球总部",
  "applicant.contact.name": "联系人",
  "applicant.contact.phone": "联系电话",
  "applicant.contact.email": "电子邮箱",
  "lead.name": "项目负责人",
  "lead.title": "职称或职务",
  "lead.phone": "负责人电话",
  "lead.email": "负责人邮箱",
  period: "执行期限",
  letterDate: "承诺书落款日期",
  "budget.grant": "申请资助",
  "budget.selfFunding": "自筹经费",
  "selfFunding.source": "自筹经费来源",
  "budget.total": "总经费",
  "budget.internationalCooperation": "国际合作交流",
  "budget.items": "预算明细",
  "partner.name": "外方名称",
  "partner.nameZh": "外方中文名",
  "partner.country": "外方国别",
  "partner.region": "外方州或市",
  "partner.kind": "外方性质",
  "partner.lead": "外方负责人",
  "partner.leadTitle": "外方职务",
  "partner.cooperatingSince": "合作始于",
  "partner.contact.name": "外方联系人",
  "partner.contact.title": "联系人职务",
  "partner.contact.phone": "外方电话",
  "partner.contact.email": "外方邮箱",
  "unit.name": "国内单位",
  "unit.kind": "国内单位性质",
  "unit.inShanghai": "单位在本市",
  "unit.role": "项目角色",
  "unit.laboratory": "基地名称",
  "unit.laboratoryKind": "基地类型",
  "unit.laboratoryLevel": "基地级别",
  "agreement.title": "协议名称",
  "agreement.form": "文本形式",
  "agreement.term": "协议期限",
  "agreement.autoRenewal": "到期自动续约",
  "platform.name": "平台名称",
  "platform.place": "固定实验场所",
  "platform.team": "专职团队",
  "platform.units": "共建单位",
  "funding.obtained": "外方政府资助",
  "funding.funder": "资助方",
  "funding.reference": "资助编号",
  "funding.namedLead": "写明的负责人",
  "ethics.inScope": "须伦理审查",
  "ethics.committee": "伦理委员会",
  "ethics.approvalNumber": "伦理批准号",
  "ethics.approvedOn": "伦理批准日",
  "cooperation.basis": "国际合作基础",
  "priorFunding.similarities": "相同之处",
  "priorFunding.differences": "不同之处",
  "priorFunding.inheritance": "继承关系",
  "priorFunding.development": "发展之处",
  "declarations.scienceData": "科学数据安排",
};

const forms: { readonly [F in NonNullable<Agreement["form"]>]: string } = {
  agreement: "协议、合同",
  memorandum: "备忘录",
  "letter-of-intent": "意向书",
  "support-letter": "单方支持信",
};

/** What the text of an agreement is, in words. */
export const agreementForm = (form: string): string => Object.entries(forms).find(([one]) => one === form)?.[1] ?? form;

type UnitKind = NonNullable<Partner["kind"] | Unit["kind"] | NonNullable<Case["applicant"]>["kind"]>;
const unitKinds: { readonly [K in UnitKind]: string } = {
  enterprise: "企业",
  university: "高校",
  institute: "科研机构",
  hospital: "医院",
  "public-institution": "其他事业单位",
  "social-organisation": "社会组织",
  unincorporated: "非法人组织",
  other: "其他",
};

/** What kind of unit one is, in words. */
export const unitKind = (kind: string): string => Object.entries(unitKinds).find(([one]) => one === kind)?.[1] ?? kind;
