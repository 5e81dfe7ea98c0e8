import type { OwnNames } from "../case/field-catalogue.ts";
import { DOUBT_RULE, type Doubt } from "../check/answer-doubts.ts";
import { isOfAmountBefore } from "../check/hidden-faults.ts";
import type { Check, CheckKind } from "../guide/check-kinds.ts";
import { shortLineText } from "../messages/short-line-text.ts";
import type { Finding } from "../report.ts";
import { groupDigits, inSentence } from "../text/money.ts";
import { SLOT_STATES, TO_CONFIRM_SEAL, TO_SEAL } from "../text/slot-states.ts";
import { widthUnits } from "../text/width-units.ts";
import { labelOf, labelWithRow } from "./line-labels.ts";

/** A finding in one short line: what it is about as the screens call it, and the result as amount, number or a few words. */
export type ShortFinding = {
  readonly about: string;
  readonly result: string;
  /** it says nothing but that answers are blank */
  readonly isBlank?: true;
};

/** What a rule of this kind is about, by the name that its field or document (its slot's short title) has on the screens; the others go by their title. */
const ABOUT: Readonly<Partial<Record<CheckKind, string>>> = {
  grantAtMost: "申请资助",
  shareOfTotalAtLeast: "国际合作交流",
  selfFundingAtLeast: "自筹经费",
  selfFundingLetter: "自筹经费承诺书",
  budgetAddsUp: "预算明细",
  fieldInList: "研究领域",
  priorityField: "研究领域",
  priorityPartner: "合作国别",
  countriesAtLeast: "合作国别",
  periodExactly: "执行期限",
  filingWindow: "网上填报",
  leadsFewerThan: "在研项目",
  jointWith: "联合单位",
  priorFundingExplained: "以往资助说明",
  recusalLetter: "回避专家公函",
  ethicsApproval: "伦理审查批准",
  noLicenceTransfer: "技术转移承诺书",
  localFundingObtained: "当地政府资助",
  fundingNamesLead: "受资助人",
  proofAttached: "资助证明",
  agreementPresent: "合作协议",
  agreementParties: "协议签署方",
  agreementValid: "协议期限",
  agreementSignatories: "签字信息",
  agreementSigningDates: "签署日期",
  agreementSealed: "合作协议",
};

type Values = {
  /** 7.50 万元 */
  readonly amount: (name: string) => string;
  /** a number or words as they are; a list joined */
  readonly plain: (name: string) => string;
};
type Result = string | ((values: Values) => string);

const absent: Result = ({ plain }) => `缺${plain("absent")}`;
/** By how much an amount is over what it should come to (多出), or short of it (还差). */
const offBy = (what: string, { amount }: Values, [more, less] = ["多出", "还差"]): string | undefined =>
  amount("over") !== "" ? `${what}${more} ${amount("over")}` : amount("short") !== "" ? `${what}${less} ${amount("short")}` : undefined;
const short: Result = ({ amount }) => `差 ${amount("short")}`;

/** What a sealed document lacks, alike for letters and copies. */
const SEAL: Readonly<Record<string, Result>> = {
  "not-met.not-provided": SLOT_STATES.missing,
  "not-met.generated": TO_SEAL,
  "not-met.outdated": SLOT_STATES.outdated,
  "not-met.department": "盖的是内设机构章",
  "not-met.unsealed": TO_SEAL,
  advice: "电子公章，请核对",
  missing: TO_CONFIRM_SEAL,
  "missing.kind": "单位性质未填",
};
/** The same of a letter that the product writes: it is there to be printed as soon as its rule looks for the seal. */
const LETTER: typeof SEAL = { ...SEAL, "not-met.not-provided": TO_SEAL };
const RATIO: Readonly<Record<string, Result>> = {
  "not-met": short,
  open: "参与企业自筹可否计入",
  "open.all-units": "参与单位自筹可否计入",
  "open.enterprise-unclear": "是否企业待核",
};
const FUNDER: Readonly<Record<string, Result>> = {
  "not-met.not-government": "资助方不是政府",
  "open.supranational": "国际组织可否计入",
  "open.domestic": "资助方像中国机构",
  "open.private-name": "请核对资助方",
  "open.region": "港澳台可否计入",
};
/** Of what is filled in about an agreement. */
const DIFFERS = "与协议不同，待确认";
const TRANSLATION: Readonly<Record<string, Result>> = {
  "not-met": "缺中文译件",
  "not-met.not-chinese": "译件没有中文",
  "not-met.faulty": ({ plain }) => `${plain("count")} 处须改`,
  "missing.replaced": "已换，待对照",
  "missing.contradiction": "文字登记前后不一",
  "open.shorter": ({ plain }) => `译件只有 ${plain("translated")} 页`,
};

/** By kind of check and outcome, or outcome and variant; what is not here is told by the outcome alone. */
const RESULTS: Readonly<Partial<Record<CheckKind, Readonly<Record<string, Result>>>>> = {
  grantAtMost: { "not-met": ({ amount }) => `超 ${amount("over")}` },
  shareOfTotalAtLeast: { "not-met": short, "missing.total-differs": "总经费待改正" },
  selfFundingAtLeast: RATIO,
  selfFundingLetter: { ...LETTER, ...RATIO, "not-met": TO_SEAL, "not-met.numbers": "预算达标后出具", "not-met.source": "资金来源未填" },
  budgetAddsUp: {
    // several amounts: the sum of the rows first
    "not-met": (values) => offBy("合计", values) ?? "对不上",
    "not-met.total": (values) => offBy("比各来源之和", values, ["多", "少"]) ?? "对不上",
    "not-met.items": (values) => offBy("合计", values) ?? "对不上",
    "not-met.internationalItems": (values) => offBy("明细", values) ?? "对不上",
    "missing.unmarked": ({ amount }) => `明细还差 ${amount("differs")}`,
    "open.of-grant": ({ amount }) => `列申请资助的多 ${amount("over")}`,
  },
  fieldInList: { "not-met": "不在支持领域", open: "能否归入待确认" },
  priorityField: { "advice.listed": "属重点领域", "advice.both": "属重点领域", "advice.other": "不在重点领域", "advice.missing": "未填" },
  priorityPartner: {
    "advice.listed": "属重点国别",
    "advice.both": "属重点国别",
    "advice.region": "填了州、市才知道在不在列",
    "advice.other-region": "所在地区不在列",
    "advice.other": "不在重点国别",
    "advice.missing": "未填",
    "advice.region-not-country": "港澳台不计为国别",
  },
  priorityKeyLaboratory: { "advice.listed": "可说明优先支持", "advice.other": "没有填写" },
  countriesAtLeast: {
    "not-met": ({ plain }) => `${plain("count")} 国，须 ${plain("least")} 国`,
    open: ({ plain }) => `${plain("count")} 国，中国可否计入`,
    "open.organisation": "国际组织可否计入",
  },
  periodExactly: { "not-met": "超出指南期限", "not-met.reversed": "结束早于开始", advice: "短于指南期限", "missing.same-day": "起止是同一天" },
  filingWindow: { "not-met": "已过截止时间", advice: "尚未开始" },
  leadsFewerThan: {
    "not-met": ({ plain }) => `${plain("count")} 项，须少于 ${plain("limit")} 项`,
    open: "到期未验收可否不计",
  },
  jointWith: {
    "not-met": "没有符合条件的高校院所",
    "not-met.elsewhere": "没有符合条件的高校院所",
    open: "是否高校院所待确认",
    "open.enterprises": "只联合企业是否足够",
  },
  priorFundingExplained: { "not-met": absent },
  recusalLetter: { ...LETTER, "not-met.no-experts": "没有专家名单", "not-met.no-reason": ({ plain }) => `缺${plain("lack")}` },
  ethicsApproval: { "not-met": "缺批准材料", advice: "两项答复请核对", "missing.unsure": "是否在范围内待定", "missing.contradiction": "两项答复不一致" },
  noLicenceTransfer: { ...LETTER, open: "授权或持股待咨询", "open.enterprise-unclear": "是否企业待核" },
  localFundingObtained: { ...FUNDER, "not-met": "没有得过资助" },
  fundingNamesLead: { "not-met": "不是外方负责人", "not-met.none": "没有写明姓名", open: "姓名写法不同" },
  proofAttached: { ...FUNDER, "not-met": SLOT_STATES.missing, "missing.contradiction": "与答复不一致" },
  translationAttached: TRANSLATION,
  agreementPresent: {
    "not-met": "没有登记",
    open: "该方没有协议",
    "open.parent": "境外母公司没有协议",
    advice: "没有外方，请咨询",
    "advice.double": "可能重复登记",
    "missing.no-foreign-partner": "没有外方",
  },
  agreementParties: { "not-met": "不是申报单位签署", "not-met.other-side": "对方没有签署", open: "签署授权待核", "open.other-name": "单位名称不同" },
  agreementValid: {
    "not-met": ({ plain }) => `${plain("end")} 到期`,
    "not-met.support-letter": "支持信不是协议",
    advice: "早于项目结束",
    "advice.renewal": "早于项目结束",
    "open.before-project": "早于项目开始",
    "open.not-begun": "尚未生效",
    "open.intent": "意向书是否算协议",
    "open.renewal": "到期，看续约条款",
    "open.no-term": "没有约定期限",
    "missing.differs": DIFFERS,
  },
  agreementSignatories: { "not-met": "不全", "missing.differs": DIFFERS },
  agreementSigningDates: { "not-met": "没有注明", "missing.future": "晚于检查日", "missing.differs": DIFFERS },
  agreementStates: { "not-met": "没有载明", "missing.differs": DIFFERS },
  agreementsState: { "not-met": "没有约定" },
  agreementSigned: {
    "not-met": "没有签署完毕",
    "not-met.none": "还没有",
    "not-met.applicant": "申报单位没有签署",
    "not-met.other-side": "对方没有签署",
    "not-met.other-platform": "不是联合申报单位",
    "open.some-of-other-side": "部分单位没有签署",
  },
  agreementSealed: { ...SEAL, "open.translation": "译件未盖章" },
};

export const GENERAL: Readonly<Record<Finding["outcome"], string>> = {
  met: "已符合",
  "not-met": "不符合",
  "cannot-tell": "指南未明",
  advice: "请留意",
  "not-applicable": "不适用",
};

/** What is doubted of an answer that no clause judges. */
const DOUBTS: Readonly<Record<string, string>> = {
  draft: shortLineText.notTaken,
  blank: shortLineText.unfilled,
  creditLength: "不是 18 位",
  creditDigit: "校验码不符",
  registered: "与单位性质不符",
  mail: "格式不对",
  double: "同一份放了几件",
  undrawn: "有字打不出",
  notChinese: "没有汉字",
  otherPaper: "放的不是这一份",
  otherAnswers: "与现在的答案不同",
  goneName: "还写着已删除的合作方",
  saidOtherwise: "与现在的答案不同",
} satisfies Record<Doubt, string>;

/** Whether a path is the question whose seal a file bears. */
export const isSealOfFile = (path: string): boolean => /^attachments\[\d+\]\.sealedBy$/.test(path);

/** Whether a path is the question whether the applicant's unit has reviewed the package. */
export const isUnitReview = (path: string): boolean => path.endsWith("unitReviewed");

/** The longest list of values in a line, in Chinese characters; a longer one is counted by its sentence. */
const LONGEST = 14;

/**
 * The short line of a finding. `check`: that of its rule; `own`: names of the answers that the guide asks for. Whom it is
 * about (a partner, an agreement) is not in it: `subjectName` stands beside it where lines must be told apart.
 */
export function shortFinding(finding: Finding, check: Check | undefined, own: OwnNames): ShortFinding {
  const about = aboutCopy(finding, check) ?? (check && ABOUT[check.kind]) ?? finding.title;
  const doubted = DOUBTS[finding.rule === DOUBT_RULE ? (finding.variant ?? "") : ""];
  if (doubted !== undefined) {
    const named = finding.field === "attachments" ? about : labelOf(finding.subject ?? "", about, own);
    return { about: named, result: finding.confirmed?.basis ?? doubted, ...(finding.variant === "blank" && { isBlank: true }) };
  }
  const seals = finding.missing ?? [];
  if (finding.reason === "missing-answer" && seals.length > 0 && seals.every(isSealOfFile))
    return { about, result: seals.length === 1 ? TO_CONFIRM_SEAL : `${seals.length} 件${TO_CONFIRM_SEAL}` };
  if (finding.confirmed) return { about, result: finding.confirmed.accepted === false ? "答复不认可" : "已写明确认依据" };
  const known = check && resultFor(RESULTS[check.kind] ?? {}, finding);
  const shown = known === undefined ? undefined : typeof known === "string" ? known : known(valuesOf(finding));
  if (finding.reason === "missing-answer" && (shown === undefined || finding.variant === undefined)) return unanswered(finding, about, own);
  if (shown !== undefined && widthUnits(shown) <= 2 * LONGEST)
    return { about: aboutValues(finding, check) ?? aboutTranslation(check) ?? aboutSum(finding, check) ?? about, result: beforeTyping(finding, shown) };
  return { about: aboutTranslation(check) ?? about, result: shown === undefined ? GENERAL[finding.outcome] : "不全" };
}

/** 改前超 10.00 万元: of the amount in whose place something stands that is none. */
const beforeTyping = (finding: Finding, result: string) => (isOfAmountBefore(finding) ? `改前${result}` : result);

function resultFor(results: Readonly<Record<string, Result>>, { outcome, reason, variant }: Finding): Result | undefined {
  const told = outcome !== "cannot-tell" ? outcome : reason === "open-reading" ? "open" : "missing";
  return (variant === undefined ? undefined : results[`${told}.${variant}`]) ?? results[told];
}

/** 受资助人　未填; several are counted. */
function unanswered({ missing = [] }: Finding, about: string, own: OwnNames): ShortFinding {
  const paths = [...new Set(missing)].filter((path) => path !== "at");
  const [only] = paths;
  if (only === undefined) return { about, result: shortLineText.unfilled };
  if (paths.length > 1) return { about, result: shortLineText.toAnswer(paths.length), isBlank: true };
  return { about: labelWithRow(only, about, own), result: isUnitReview(only) ? shortLineText.toReview : shortLineText.unfilled, isBlank: true };
}

/** 利益分配　没有载明: what an agreement does not state is what the line is about. */
function aboutValues({ values, outcome }: Finding, check: Check | undefined): string | undefined {
  if (outcome !== "not-met" || (check?.kind !== "agreementStates" && check?.kind !== "agreementsState")) return undefined;
  const named = values?.absent;
  return typeof named === "string" && named !== "" && named.length <= LONGEST ? named : undefined;
}

/** The amount that does not fit the others, as its field is called. */
function aboutSum({ variant }: Finding, check: Check | undefined): string | undefined {
  if (check?.kind !== "budgetAddsUp") return undefined;
  return variant === "total" ? "填报总经费" : variant === "internationalItems" || variant === "unmarked" ? "国际合作交流" : undefined;
}

/** The copy of an agreement by the name of its slot: 合作协议, 共建协议. */
function aboutCopy({ values }: Finding, check: Check | undefined): string | undefined {
  const named = values?.copy;
  return check?.kind === "agreementSealed" && typeof named === "string" ? named : undefined;
}

function aboutTranslation(check: Check | undefined): string | undefined {
  if (check?.kind !== "translationAttached") return undefined;
  return check.of === "agreement" ? "合作协议译件" : "资助证明译件";
}

function valuesOf({ values = {} }: Finding): Values {
  return {
    amount: (name) => {
      const value = values[name];
      return typeof value === "number" ? inSentence(value) : "";
    },
    plain: (name) => {
      const value = values[name];
      if (typeof value === "number") return groupDigits(value);
      return typeof value === "string" ? value : Array.isArray(value) ? value.join("、") : "";
    },
  };
}
