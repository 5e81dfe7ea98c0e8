import { applicantIsEnterprise, money, partiesUndecided, partnerEnterprises, partyName, technologyTransfer } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import { groupDigits, inFigures, ratioToOne, reachesRatio } from "../text/money.ts";
import type { LetterSource } from "./fact-values.ts";
import { selfFundingRatio, selfFundingSources } from "./self-funding-terms.ts";

/** Why a letter is not written: a promise that the answers do not carry is never put on paper. */
export type Withheld = {
  readonly kind: "withheld";
  /** without a mark at its end: the window ends the sentence, a report puts the fields behind it */
  readonly why: string;
  /** unanswered fields, as paths in `case.json` */
  readonly missing: readonly string[];
  readonly reason: "not-needed" | "missing-answer" | "open-reading" | "numbers-fail" | "answer-contradicts";
};

/**
 * 申报要求第11条（b）: written only when every partner or participating enterprise is said to have neither a licence nor a
 * shareholding (readings E1, E2). `onRequest`: with no enterprise at all the letter says that there is none.
 */
export function noLicenceTransferWithheld({ case: theCase, guide, topic }: LetterSource, onRequest: boolean): Withheld | undefined {
  const enterprises = partnerEnterprises(theCase);
  const transfers = enterprises.map((enterprise) => ({ enterprise, ...technologyTransfer(enterprise) }));
  const existing = transfers.filter(({ exists }) => exists).map(({ enterprise }) => partyName(theCase, enterprise.party.id));
  if (existing.length > 0) {
    return withheld(
      "open-reading",
      `答案显示与${existing.join("、")}之间存在专利（技术）授权使用或持股关系，指南没有写明这种情形可否承诺，承诺书不予生成；请勿盖章，先向指南服务热线${hotline(guide)}咨询。由本单位自行拟定的说明可放入该附件位置`,
    );
  }
  const missing = [...partiesUndecided(theCase, topic), ...transfers.flatMap((transfer) => transfer.missing)];
  if (missing.length > 0) return withheld("missing-answer", "尚不能确定合作方中有哪些企业、与它们有无专利（技术）授权使用和持股，请先补答", missing);
  if (enterprises.length === 0 && !onRequest)
    return withheld("not-needed", "合作方中没有企业，不需要这份承诺书；如网上填报系统一定要上传，可以另写一份，说明没有合作方企业");
  return undefined;
}

/**
 * 申报要求第11条（c）: written only when the applicant is an enterprise (readings A6, A7) and its own money reaches the
 * ratio; money of other enterprises leaves it open (A5).
 */
export function selfFundingWithheld({ case: theCase, guide, topic }: LetterSource, onRequest: boolean): Withheld | undefined {
  const enterprise = applicantIsEnterprise(theCase);
  if (enterprise === undefined) return withheld("missing-answer", "尚未说明申报单位是不是企业", ["applicant.kind"]);
  if (enterprise === false) return withheld("not-needed", "申报单位不是企业，不需要这份承诺书");
  if (enterprise === "unclear" && !onRequest) {
    return withheld("open-reading", "申报单位的性质与其名称或统一社会信用代码不一致，请先核对营业执照类型；登记为企业的，须出具这份承诺书");
  }
  const { grant, ownSelfFunding: own, enterpriseSelfFunding: others, missingForSum } = money(theCase);
  if (grant === undefined || own === undefined) {
    return withheld(
      "missing-answer",
      "申请资助经费或自筹经费尚未填写，无法写明数额和比例",
      missingForSum.filter((path) => path !== "budget.other"),
    );
  }
  const ratio = selfFundingRatio(guide, topic);
  if (ratio === undefined) return withheld("not-needed", `${topic.name}没有自筹经费比例要求`);
  if (grant === 0) return withheld("numbers-fail", "申请资助经费为0元，没有可以承诺的比例");
  if (!reachesRatio(own, grant, ratio)) return ratioFails(own, grant, others ?? 0, ratio, guide);
  const sources = selfFundingSources(theCase);
  return sources.missing.length > 0 ? withheld("missing-answer", "自筹经费的来源尚未填写", sources.missing) : undefined;
}

function ratioFails(own: number, grant: number, others: number, ratio: number, guide: Guide): Withheld {
  const least = Math.ceil((grant * Math.round(ratio * 10_000)) / 10_000);
  const numbers = `申报单位自筹经费${inFigures(own)}，申请资助经费${inFigures(grant)}，比例为${ratioToOne(own, grant)}，低于${ratio}:1，尚差${groupDigits(least - own)}元`;
  if (reachesRatio(own + others, grant, ratio)) {
    return withheld(
      "open-reading",
      `${numbers}；加上其他企业的自筹经费才达到，指南没有写明可否合并计算。请由申报单位补足，或向指南服务热线${hotline(guide)}咨询`,
    );
  }
  return withheld("numbers-fail", `${numbers}。请先调整经费，再生成承诺书`);
}

const hotline = (guide: Guide) => guide.hotline.join(" / ");

/** A document that is not written, and why. */
export const withheld = (reason: Withheld["reason"], why: string, missing: readonly string[] = []): Withheld => ({ kind: "withheld", why, missing, reason });
