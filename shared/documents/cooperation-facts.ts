import type { Partner, Unit } from "../case/case.ts";
import { given, isOfRegion, participatingUnits } from "../facts/facts.ts";
import { fullName, placeName } from "../facts/party-names.ts";
import { asksFor } from "../guide/guide.ts";
import { chineseNumeral } from "../text/chinese-number.ts";
import { countryName } from "../text/countries.ts";
import { entry, type FactFamily, kindName, type LetterSource, long, monthName, type Named, said, whole, words, yesNo } from "./fact-values.ts";
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
  "有外方一章",
  "有境外总部一章",
  "有港澳台合作单位",
  "外商投资性质",
  "全球总部所在地",
  "总部章号",
  "外方章号",
  "港澳台章号",
  "国内章号",
  "能力章号",
  "法规章号",
] as const;
const PARTNER_FACTS = ["伙伴序号", "伙伴名称", "伙伴国别", "伙伴性质", "外方负责人", "合作起始", "合作起始已填", "合作状态"] as const;
const UNIT_FACTS = ["单位序号", "单位名称", "单位性质", "单位合作基础", "重点实验室"] as const;

export const COOPERATION_FACT_NAMES = {
  facts: FACTS,
  lists: { 合作伙伴: PARTNER_FACTS, 港澳台合作单位: PARTNER_FACTS, 境内合作伙伴: PARTNER_FACTS, 合作单位: UNIT_FACTS },
};

export function cooperationFacts({ case: theCase, guide, topic }: LetterSource): FactFamily {
  const { basis, capability, knowsRegulations, understandsIp, multilateral } = theCase.cooperation ?? {};
  const { applicant } = theCase;
  const partners = (theCase.partners ?? []).map((partner, index) => ({ partner, path: `partners[${index}]` }));
  const regional = partners.filter(({ partner }) => isOfRegion(partner));
  const domestic = partners.filter(({ partner }) => partner.country === "CN");
  // a partner whose country is unanswered stands here with its blank
  const foreign = partners.filter(({ partner }) => partner.country !== "CN" && !isOfRegion(partner));
  const units = participatingUnits(theCase);
  const knows = knowsRegulations === true && understandsIp === true;
  const unknown = knowsRegulations === true ? "cooperation.understandsIp" : "cooperation.knowsRegulations";
  // 专题三 has no foreign partners, but a parent abroad
  const ofParent = asksFor(guide, topic.id, "applicant.headquartersCountry");
  const asksPartners = !ofParent;
  const asksCapability = given(capability) !== undefined || asksFor(guide, topic.id, "cooperation.capability");
  const asksUnits = asksFor(guide, topic.id, "units[].cooperationBasis");
  const able = applicant?.ableToCarryOut === true ? "申报单位具有组织项目实施的相应能力。" : undefined;
  const hasForeign = foreign.length > 0 || asksPartners;
  const hasDomestic = units.length + domestic.length > 0;
  const chapters = ["合作基础", ofParent && "总部", hasForeign && "外方", regional.length > 0 && "港澳台", hasDomestic && "国内", "能力", "法规"].filter(
    Boolean,
  );
  const chapter = (name: string) => said(chineseNumeral(chapters.indexOf(name) + 1));
  const headquarters = applicant?.headquartersCountry;
  const facts: Named<(typeof FACTS)[number]> = {
    合作基础: long(basis, "cooperation.basis"),
    组织实施能力: asksCapability ? long(capability, "cooperation.capability") : words(able, "applicant.ableToCarryOut"),
    国际影响力: long(applicant?.internationalInfluence, "applicant.internationalInfluence"),
    负责人经验: long(theCase.lead?.experience, "lead.experience"),
    // said only when both are answered with yes: a text for the proposal claims nothing that was not answered
    法规与知识产权: words(knows ? "申报单位熟悉国际科技合作法规，了解国际知识产权归属和利益分配机制。" : undefined, unknown),
    有外方合作伙伴: yesNo(foreign.length > 0),
    没有外方合作伙伴: yesNo(foreign.length === 0 && theCase.partners !== undefined && asksPartners),
    外方合作伙伴未填: yesNo(theCase.partners === undefined && asksPartners),
    外方合作伙伴: words(undefined, "partners"),
    有合作单位: yesNo(hasDomestic),
    没有合作单位: yesNo(!hasDomestic),
    多边合作: yesNo(multilateral === true),
    有外方一章: yesNo(hasForeign),
    有境外总部一章: yesNo(ofParent),
    有港澳台合作单位: yesNo(regional.length > 0),
    外商投资性质: words(applicant?.foreignInvested === true ? "外商投资企业" : undefined, "applicant.foreignInvested"),
    全球总部所在地: whole(headquarters ? countryName(headquarters) : undefined, "applicant.headquartersCountry"),
    总部章号: chapter("总部"),
    外方章号: chapter("外方"),
    港澳台章号: chapter("港澳台"),
    国内章号: chapter("国内"),
    能力章号: chapter("能力"),
    法规章号: chapter("法规"),
  };
  const entries = (list: typeof partners, from = 0) => list.map(({ partner, path }, index) => partnerFacts(partner, path, from + index));
  return {
    facts,
    lists: {
      合作伙伴: entries(foreign),
      港澳台合作单位: entries(regional),
      境内合作伙伴: entries(domestic, units.length),
      合作单位: units.map((unit, index) => unitFacts(unit, index, theCase.units ?? [], asksUnits)),
    },
  };
}

function partnerFacts(partner: Partner, path: string, index: number): FactMap {
  const since = monthName(partner.cooperatingSince);
  const state = partner.established === true ? "已建立" : partner.established === false ? "计划中" : undefined;
  const values: Named<(typeof PARTNER_FACTS)[number]> = {
    伙伴序号: words(chineseNumeral(index + 1), path),
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

function unitFacts(unit: Unit, index: number, all: readonly Unit[], asksBasis: boolean): FactMap {
  const path = `units[${all.indexOf(unit)}]`;
  const laboratory = unit.keyLaboratory;
  const kind = kindName(unit.kind);
  // a topic that does not ask for the basis says of a unit what it asks
  const hasBasis = asksBasis || given(unit.cooperationBasis) !== undefined;
  const values: Named<(typeof UNIT_FACTS)[number]> = {
    单位序号: words(chineseNumeral(index + 1), path),
    单位名称: words(unit.name, `${path}.name`),
    单位性质: words(kind, `${path}.kind`),
    单位合作基础: hasBasis ? long(unit.cooperationBasis, `${path}.cooperationBasis`) : words(kind && `单位性质：${kind}。`, `${path}.kind`),
    重点实验室: said(laboratory?.name ?? "", `${path}.keyLaboratory.name`),
  };
  return entry(values);
}
