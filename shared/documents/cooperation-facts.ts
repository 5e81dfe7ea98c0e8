import type { Partner, Unit } from "../case/case.ts";
import { participatingUnits } from "../facts/facts.ts";
import { fullName, placeName } from "../facts/party-names.ts";
import { chineseNumber, entry, type FactFamily, kindName, type LetterSource, long, monthName, type Named, said, whole, words, yesNo } from "./fact-values.ts";
import type { FactMap } from "./fill-expressions.ts";

/** Facts of 国际合作基础说明 (申报要求第10条). */
const FACTS = [
  "合作基础",
  "组织实施能力",
  "国际影响力",
  "负责人经验",
  "法规与知识产权",
  "有外方合作伙伴",
  "没有外方合作伙伴",
  "外方合作伙伴未填",
  "外方合作伙伴",
  "有合作单位",
  "没有合作单位",
  "多边合作",
] as const;
const PARTNER_FACTS = ["伙伴序号", "伙伴名称", "伙伴国别", "伙伴性质", "外方负责人", "合作起始", "合作起始已填", "合作状态"] as const;
const UNIT_FACTS = ["单位序号", "单位名称", "单位性质", "单位合作基础", "重点实验室"] as const;

export const COOPERATION_FACT_NAMES = { facts: FACTS, lists: { 合作伙伴: PARTNER_FACTS, 合作单位: UNIT_FACTS } };

export function cooperationFacts({ case: theCase }: LetterSource): FactFamily {
  const { basis, capability, knowsRegulations, understandsIp, multilateral } = theCase.cooperation ?? {};
  const partners = theCase.partners ?? [];
  const units = participatingUnits(theCase);
  const knows = knowsRegulations === true && understandsIp === true;
  const unknown = knowsRegulations === true ? "cooperation.understandsIp" : "cooperation.knowsRegulations";
  const facts: Named<(typeof FACTS)[number]> = {
    合作基础: long(basis, "cooperation.basis"),
    组织实施能力: long(capability, "cooperation.capability"),
    国际影响力: long(theCase.applicant?.internationalInfluence, "applicant.internationalInfluence"),
    负责人经验: long(theCase.lead?.experience, "lead.experience"),
    // said only when both are answered with yes: a text for the proposal claims nothing that was not answered
    法规与知识产权: words(knows ? "申报单位熟悉国际科技合作法规，了解国际知识产权归属和利益分配机制。" : undefined, unknown),
    有外方合作伙伴: yesNo(partners.length > 0),
    没有外方合作伙伴: yesNo(partners.length === 0 && theCase.partners !== undefined),
    外方合作伙伴未填: yesNo(theCase.partners === undefined),
    外方合作伙伴: words(undefined, "partners"),
    有合作单位: yesNo(units.length > 0),
    没有合作单位: yesNo(units.length === 0),
    多边合作: yesNo(multilateral === true),
  };
  return { facts, lists: { 合作伙伴: partners.map(partnerFacts), 合作单位: units.map((unit, index) => unitFacts(unit, index, theCase.units ?? [])) } };
}

function partnerFacts(partner: Partner, index: number): FactMap {
  const path = `partners[${index}]`;
  const since = monthName(partner.cooperatingSince);
  const state = partner.established === true ? "已建立" : partner.established === false ? "计划中" : undefined;
  const values: Named<(typeof PARTNER_FACTS)[number]> = {
    伙伴序号: words(chineseNumber(index + 1), path),
    伙伴名称: words(fullName(partner), `${path}.name`),
    伙伴国别: whole(placeName(partner), `${path}.country`),
    伙伴性质: words(kindName(partner.kind), `${path}.kind`),
    外方负责人: whole(partner.lead, `${path}.lead`),
    合作起始: whole(since, `${path}.cooperatingSince`),
    合作起始已填: yesNo(since !== undefined),
    合作状态: words(state, `${path}.established`),
  };
  return entry(values);
}

function unitFacts(unit: Unit, index: number, all: readonly Unit[]): FactMap {
  const path = `units[${all.indexOf(unit)}]`;
  const laboratory = unit.keyLaboratory;
  const values: Named<(typeof UNIT_FACTS)[number]> = {
    单位序号: words(chineseNumber(index + 1), path),
    单位名称: words(unit.name, `${path}.name`),
    单位性质: words(kindName(unit.kind), `${path}.kind`),
    单位合作基础: long(unit.cooperationBasis, `${path}.cooperationBasis`),
    重点实验室: said(laboratory?.name ?? "", `${path}.keyLaboratory.name`),
  };
  return entry(values);
}
