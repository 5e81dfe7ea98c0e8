import type { Partner } from "../case/case.ts";
import { given, isOfRegion, outsidePartners, partyName } from "../facts/facts.ts";
import { fullName, placeName } from "../facts/party-names.ts";
import { quote } from "../guide/guide.ts";
import { languageNames } from "../text/language-names.ts";
import { entry, type FactFamily, type LetterSource, type Named, said, whole, words, yesNo } from "./fact-values.ts";
import type { FactMap, FactValue } from "./fill-expressions.ts";
import { findingOf, outcomeFact, remark, rulesOfKind, TRANSLATION_WORDS, translationFacts, translationFlag } from "./finding-facts.ts";

/** Facts of 外方政府资助证明核对表 (专题二) and 共建平台条件核对表 (专题三方向一). */
const FACTS = ["平台名称", "平台共建单位", "平台场所", "平台专职人数", "平台专职情况", "没有外方资助", "有港澳台资助"] as const;
const PROOF_FACTS = ["外方序号", "外方名称", "外方国别", "证明项目负责人", "证明资助方", "证明编号", "证明受资助人", "证明语言"] as const;
const FLAG_FACTS = ["外方", "无需译件", "须附未附", "待核对", "已核对", "译件说明"] as const;
const CHECK_FACTS = ["核对序号", "核对事项", "核对原文", "核对结果", "核对说明"] as const;

export const CHECKLIST_FACT_NAMES = {
  facts: FACTS,
  lists: {
    资助证明: PROOF_FACTS,
    资助译件: FLAG_FACTS,
    资助核对: [...CHECK_FACTS, "核对外方"],
    港澳台资助证明: PROOF_FACTS,
    港澳台资助译件: FLAG_FACTS,
    港澳台资助核对: [...CHECK_FACTS, "核对外方"],
    条件核对: CHECK_FACTS,
  },
};

export function checklistFacts(source: LetterSource): FactFamily {
  const { case: theCase } = source;
  const platform = theCase.jointPlatform ?? {};
  const partners = outsidePartners(theCase);
  const regional = partners.filter(isOfRegion);
  const foreign = partners.filter((partner) => !isOfRegion(partner));
  const proofs = (some: readonly Partner[], first: number) =>
    some.map((partner, index) => proofFacts(partner, first + index, `partners[${(theCase.partners ?? []).indexOf(partner)}]`));
  const fullTime = platform.teamFullTime;
  const facts: Named<(typeof FACTS)[number]> = {
    平台名称: words(platform.name, "jointPlatform.name"),
    平台共建单位: words((platform.units ?? []).map((id) => partyName(theCase, id)).join("、"), "jointPlatform.units"),
    平台场所: platform.fixedLaboratory === null ? said("无") : words(platform.fixedLaboratory, "jointPlatform.fixedLaboratory"),
    平台专职人数: whole(
      typeof platform.dedicatedTeam === "number" ? `${platform.dedicatedTeam}人` : platform.dedicatedTeam === null ? "无" : undefined,
      "jointPlatform.dedicatedTeam",
    ),
    平台专职情况: words(
      fullTime === true ? "全部专职" : fullTime === false ? "部分兼职" : fullTime === null ? "全部兼职" : undefined,
      "jointPlatform.teamFullTime",
    ),
    没有外方资助: yesNo(partners.length === 0),
    有港澳台资助: yesNo(regional.length > 0),
  };
  return {
    facts,
    lists: {
      资助证明: proofs(foreign, 0),
      资助译件: foreign.map((partner) => flagFacts(source, partner)),
      资助核对: foreign.flatMap((partner) => fundingChecks(source, partner)),
      港澳台资助证明: proofs(regional, foreign.length),
      港澳台资助译件: regional.map((partner) => flagFacts(source, partner)),
      港澳台资助核对: regional.flatMap((partner) => fundingChecks(source, partner)),
      条件核对: conditionChecks(source),
    },
  };
}

function proofFacts(partner: Partner, index: number, path: string): FactMap {
  const funding = partner.localFunding;
  const language = given(funding?.language);
  // whether there is any funding is asked first, the rest only of one that was obtained
  const { obtained } = funding ?? {};
  const ofFunding = (answer: FactValue, filled: boolean): FactValue => {
    if (obtained === true || filled) return answer;
    return obtained === undefined ? words(undefined, `${path}.localFunding.obtained`) : said("没有获得资助");
  };
  const values: Named<(typeof PROOF_FACTS)[number]> = {
    外方序号: said(String(index + 1)),
    外方名称: words(fullName(partner), `${path}.name`),
    外方国别: whole(placeName(partner), `${path}.country`),
    证明项目负责人: whole(partner.lead, `${path}.lead`),
    证明资助方: ofFunding(words(funding?.funder, `${path}.localFunding.funder`), Boolean(given(funding?.funder))),
    证明编号: { ...words(funding?.reference, `${path}.localFunding.reference`), mayBeEmpty: true },
    证明受资助人: ofFunding(
      funding?.namedLead === null ? said("未写明姓名") : whole(funding?.namedLead, `${path}.localFunding.namedLead`),
      funding?.namedLead === null || Boolean(given(funding?.namedLead)),
    ),
    证明语言: ofFunding(words(language ? languageNames([language]).join("") : undefined, `${path}.localFunding.language`), Boolean(language)),
  };
  return entry(values);
}

function flagFacts(source: LetterSource, partner: Partner): FactMap {
  const rule = rulesOfKind(source, ["translationAttached"]).find(({ check }) => check.kind === "translationAttached" && check.of === "localFunding");
  const finding = findingOf(source, rule?.id, partner.id);
  const slot = rule?.check.kind === "translationAttached" ? rule.check.slot : undefined;
  const flag = translationFlag(
    finding,
    source.report?.slots.find((candidate) => candidate.slot === slot && candidate.for === partner.id),
  );
  const values: Named<(typeof FLAG_FACTS)[number]> = {
    外方: said(partyName(source.case, partner.id), "partners"),
    ...translationFacts(flag),
    译件说明: said(flag === "unknown" ? `无法判断。${remark(finding)}` : TRANSLATION_WORDS[flag]),
  };
  return entry(values);
}

/** Every finding on this partner of a rule that rests on the document's clause. */
function fundingChecks(source: LetterSource, partner: Partner): readonly FactMap[] {
  const places = clausesOf(source);
  const findings = (source.report?.findings ?? []).filter((finding) => finding.subject === partner.id && places.has(finding.clause.place));
  return findings.map((finding, index) => {
    const values: Named<(typeof CHECK_FACTS)[number] | "核对外方"> = {
      ...checkFacts(finding, index),
      核对外方: said(partyName(source.case, partner.id), "partners"),
    };
    return entry(values);
  });
}

/** Every finding of the case that rests on the document's clause, in the guide's order. */
function conditionChecks(source: LetterSource): readonly FactMap[] {
  const places = clausesOf(source);
  return (source.report?.findings ?? [])
    .filter((finding) => finding.subject === undefined && places.has(finding.clause.place))
    .map((finding, index) => entry(checkFacts(finding, index)));
}

function checkFacts(finding: Parameters<typeof remark>[0] & object, index: number): Named<(typeof CHECK_FACTS)[number]> {
  return {
    核对序号: said(String(index + 1)),
    核对事项: said(finding.title),
    核对原文: said(`“${finding.clause.quote}”`),
    核对结果: outcomeFact(finding),
    核对说明: said(remark(finding), finding.field ?? "guide"),
  };
}

const clausesOf = ({ guide, document }: LetterSource): ReadonlySet<string> => new Set((document?.cites ?? []).map((citation) => quote(guide, citation).place));
