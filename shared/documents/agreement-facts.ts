import type { Agreement } from "../case/case.ts";
import { ownElementName, readElement } from "../facts/agreement-element.ts";
import { given, hasWholeChineseText, partyName } from "../facts/facts.ts";
import { fullName, placeName } from "../facts/party-names.ts";
import { AGREEMENT_ELEMENTS } from "../guide/check-kinds.ts";
import type { SlotReport } from "../report.ts";
import { chineseDate } from "../text/dates.ts";
import { hasHan } from "../text/han.ts";
import { languageNames } from "../text/language-names.ts";
import { SLOT_STATES } from "../text/slot-states.ts";
import { answered, check, entry, type FactFamily, type LetterSource, type Named, said, words, yesNo } from "./fact-values.ts";
import type { FactMap, FactValue } from "./fill-expressions.ts";
import { findingOf, outcomeFact, remark, rulesOfKind, TRANSLATION_WORDS, translationFacts, translationFlag } from "./finding-facts.ts";

/** Facts of 合作协议要素核对表, one for each agreement (申报要求第11条（a）). */
const FACTS = [
  "协议名称",
  "协议合作方",
  "协议形式",
  "原件语言",
  "无需译件",
  "须附未附",
  "待核对",
  "已核对",
  "译件状态",
  "有译件要求原文",
  "译件要求原文",
  "没有签字人",
] as const;
const SIGNATORY_FACTS = ["签字序号", "代表方", "签字人姓名", "签字单位", "签署日期", "签字页码"] as const;
const ELEMENT_FACTS = ["要素序号", "核对要素", "要素结果", "原件页码", "译件页码", "要素说明"] as const;
const PAPER_FACTS = ["材料序号", "材料事项", "材料结果", "材料说明"] as const;

export const AGREEMENT_FACT_NAMES = { facts: FACTS, lists: { 签字人: SIGNATORY_FACTS, 协议要素: ELEMENT_FACTS, 协议材料: PAPER_FACTS } };

type Placed = { readonly agreement: Agreement; readonly path: string };

export function agreementFacts(source: LetterSource): FactFamily {
  const index = (source.case.agreements ?? []).findIndex(({ id }) => id === source.subject);
  const agreement = source.case.agreements?.[index];
  const placed = agreement && { agreement, path: `agreements[${index}]` };
  return {
    facts: headFacts(source, placed),
    lists: {
      签字人: (agreement?.signatories ?? []).map((_, place) => signatoryFacts(source, placed, place)),
      协议要素: placed ? elements(source, placed) : [],
      协议材料: placed ? papers(source, placed) : [],
    },
  };
}

const FORMS: Readonly<Record<string, string>> = { agreement: "协议", memorandum: "备忘录", "letter-of-intent": "意向书", "support-letter": "支持信" };

function headFacts(source: LetterSource, placed: Placed | undefined): Named<(typeof FACTS)[number]> {
  const agreement = placed?.agreement;
  const path = placed?.path ?? "agreements";
  const [rule] = translationRules(source);
  const finding = findingOf(source, rule?.id, source.subject);
  const flag = translationFlag(finding, rule ? slotOf(source, rule.slot) : undefined);
  const state = flag === "unknown" ? `无法判断。${remark(finding)}` : `${TRANSLATION_WORDS[flag]}。${remark(finding)}`;
  return {
    协议名称: { ...words(agreement?.title, `${path}.title`), face: isForeign(agreement?.title) ? "foreign" : "body" },
    协议合作方: words(agreement && partnersOf(source, agreement), `${path}.partners`),
    协议形式: words(
      agreement?.form ? `${FORMS[agreement.form] ?? agreement.form}${agreement.binding === false ? "（无约束力）" : ""}` : undefined,
      `${path}.form`,
    ),
    原件语言: words(agreement && languageText(source, agreement), `${path}.languages`),
    ...translationFacts(flag),
    译件状态: said(state),
    有译件要求原文: yesNo(finding !== undefined),
    译件要求原文: said(finding === undefined ? "" : `“${finding.clause.quote}”`),
    没有签字人: yesNo((agreement?.signatories ?? []).length === 0),
  };
}

const isForeign = (text: string | null | undefined) => text !== null && text !== undefined && !hasHan(text);

function partnersOf({ case: theCase }: LetterSource, agreement: Agreement): string | undefined {
  const names = (agreement.partners ?? []).map((id) => {
    const partner = theCase.partners?.find((candidate) => candidate.id === id);
    if (!partner) return partyName(theCase, id);
    const place = placeName(partner);
    return `${fullName(partner) ?? partyName(theCase, id)}${place === undefined ? "" : `，国别（地区）：${place}`}`;
  });
  return names.length === 0 ? undefined : names.join("；");
}

function languageText(source: LetterSource, agreement: Agreement): string | undefined {
  const languages = agreement.languages ?? [];
  if (languages.length === 0) return undefined;
  const all = hasWholeChineseText(languages, agreement.wholeChineseText);
  const chinese = languages.every((language) => /^zh\b/i.test(language))
    ? ""
    : all === true
      ? "，含完整中文文本"
      : all === false
        ? "，无完整中文文本"
        : "，是否含完整中文文本未填";
  const copy = copySlot(source, agreement);
  const pages = pagesOf(source, copy);
  return `${languageNames(languages).join("、")}${chinese}${pages === undefined ? "" : `，原件${pages}页`}`;
}

/** Pages of all attachments in a slot; `undefined` when one is unknown or there is none. */
function pagesOf({ case: theCase }: LetterSource, slot: SlotReport | undefined): number | undefined {
  const pages = (slot?.attachments ?? []).map((id) => theCase.attachments?.find((attachment) => attachment.id === id)?.pages ?? undefined);
  return pages.length === 0 ? undefined : pages.reduce<number | undefined>((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
}

function translationRules(source: LetterSource): readonly { readonly id: string; readonly slot: string }[] {
  return rulesOfKind(source, ["translationAttached"]).flatMap(({ id, check: asked }) =>
    asked.kind === "translationAttached" && asked.of === "agreement" ? [{ id, slot: asked.slot }] : [],
  );
}

/** The slot of the agreement, or the one of the case. */
function slotOf({ report, subject }: LetterSource, id: string | undefined): SlotReport | undefined {
  const slots = (report?.slots ?? []).filter(({ slot }) => slot === id);
  return slots.find((slot) => slot.for === subject) ?? slots.find((slot) => slot.for === undefined);
}

/** The slot in which the copy of an agreement of this kind lies, as the guide's rule on seals has it. */
function copySlot(source: LetterSource, agreement: Agreement): SlotReport | undefined {
  for (const { check: asked } of rulesOfKind(source, ["agreementSealed"])) {
    if (asked.kind !== "agreementSealed") continue;
    const own = asked.copySlots[agreement.kind ?? "cooperation"] ?? asked.copySlots.cooperation;
    return slotOf(source, own) ?? slotOf(source, asked.copySlots.cooperation);
  }
  return undefined;
}

function signatoryFacts({ case: theCase }: LetterSource, placed: Placed | undefined, index: number): FactMap {
  const path = `${placed?.path ?? "agreements"}.signatories[${index}]`;
  const signatory = placed?.agreement.signatories?.[index] ?? {};
  const party = given(signatory.party);
  const role = party === "applicant" ? "申报单位" : party === "applicant-department" ? "申报单位内设机构" : party ? partyName(theCase, party) : undefined;
  const values: Named<(typeof SIGNATORY_FACTS)[number]> = {
    签字序号: said(String(index + 1)),
    代表方: words(role, `${path}.party`),
    签字人姓名:
      signatory.signed === false ? check(false, `${given(signatory.name) ?? ""}（未签字）`, `${path}.signed`) : answered(signatory.name, `${path}.name`),
    签字单位: answered(signatory.unit, `${path}.unit`),
    签署日期: answered(signatory.date ? chineseDate(signatory.date) : signatory.date, `${path}.date`),
    签字页码: said(signatory.page ? String(signatory.page) : ""),
  };
  return entry(values);
}

type ElementName = "term" | "content" | "inputs" | "division" | "ip" | "benefitSplit";
const ELEMENTS: Readonly<Record<ElementName, string>> = {
  term: "合作期限",
  content: "合作内容",
  inputs: "各方投入",
  division: "各方分工",
  ip: "知识产权分配",
  benefitSplit: "利益分配",
};

/** What the rules found about signing and validity, then each element that the guide asks for, with its page. */
function elements(source: LetterSource, placed: Placed): readonly FactMap[] {
  const rows: { name: string; result: FactValue; page: string; translated: string; says: string }[] = [];
  const about = rulesOfKind(source, ["agreementParties", "agreementValid", "agreementSignatories", "agreementSigningDates", "agreementStates"]);
  for (const rule of about) {
    const finding = findingOf(source, rule.id, placed.agreement.id);
    if (finding === undefined) continue;
    if (rule.check.kind !== "agreementStates") {
      const page = rule.check.kind === "agreementValid" ? placed.agreement.term?.page : signingPages(placed.agreement);
      rows.push({ name: rule.title, result: outcomeFact(finding), page: page ? String(page) : "", translated: "", says: remark(finding) });
      continue;
    }
    for (const element of rule.check.elements) {
      const { answer, path } = readElement(placed.agreement, element);
      const result = statedFact(finding.outcome, answer?.stated, `${placed.path}.${path}.stated`);
      const known = AGREEMENT_ELEMENTS.find((one) => one === element);
      rows.push({
        name: known === undefined ? ownElementName(source.guide, element) : ELEMENTS[known],
        result,
        page: answer?.page ? String(answer.page) : "",
        translated: answer?.translationPage ? String(answer.translationPage) : "",
        says: element === "term" ? termText(placed.agreement) : "",
      });
    }
  }
  return rows.map(({ name, result, page, translated, says }, index) => {
    const values: Named<(typeof ELEMENT_FACTS)[number]> = {
      要素序号: said(String(index + 1)),
      核对要素: said(name),
      要素结果: result,
      原件页码: said(page),
      译件页码: said(translated),
      要素说明: said(says, `${placed.path}.title`),
    };
    return entry(values);
  });
}

/** The pages on which the parties sign, each once: 4, or 4、5. */
function signingPages({ signatories }: Agreement): string {
  return [...new Set((signatories ?? []).flatMap(({ page }) => page ?? []))].sort((one, other) => one - other).join("、");
}

/** One rule may ask for two elements: met holds for both, else the answers that it read say which one. */
function statedFact(outcome: string, stated: boolean | null | undefined, field: string): FactValue {
  if (outcome === "met" || stated === true) return check(true, "已载明", field);
  return stated === undefined ? check(false, undefined, field) : check(false, "未载明", field);
}

function termText({ term, autoRenewal }: Agreement): string {
  const [start, end] = [term?.start, term?.end];
  const span = start || end ? `${start ? chineseDate(start) : "未写明"}至${end ? chineseDate(end) : "未写明"}` : "";
  return `${span}${autoRenewal === true ? "，有自动续约条款" : ""}`;
}

/** Copy and translation, whether they are there and bear the applicant's seal. */
function papers(source: LetterSource, placed: Placed): readonly FactMap[] {
  const copy = copySlot(source, placed.agreement);
  const [rule] = translationRules(source);
  const translation = rule && slotOf(source, rule.slot);
  const sealed = findingOf(source, rulesOfKind(source, ["agreementSealed"])[0]?.id, placed.agreement.id);
  const presence = (slot: SlotReport) => {
    const pages = pagesOf(source, slot);
    const there = slot.state !== "missing" && slot.state !== "generated";
    return { result: check(there, SLOT_STATES[slot.state]), says: `${slot.clause.place}${pages === undefined ? "" : `，${pages}页`}` };
  };
  const rows = [
    ...(copy ? [{ name: copy.title, ...presence(copy) }] : []),
    ...(translation?.required || (translation?.attachments.length ?? 0) > 0
      ? translation
        ? [{ name: translation.title, ...presence(translation) }]
        : []
      : []),
    ...(sealed ? [{ name: sealed.title, result: outcomeFact(sealed), says: remark(sealed) }] : []),
  ];
  return rows.map(({ name, result, says }, index) => {
    const values: Named<(typeof PAPER_FACTS)[number]> = {
      材料序号: said(String(index + 1)),
      材料事项: said(name),
      材料结果: result,
      材料说明: said(says),
    };
    return entry(values);
  });
}
