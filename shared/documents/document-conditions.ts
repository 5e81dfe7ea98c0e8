import { entryOf, holdsAtAnyTime } from "../conditions/at-any-time.ts";
import { given } from "../facts/facts.ts";
import { type GuideDocument, speaksOf } from "../guide/guide.ts";
import { keptClauses } from "../policies/kept-clauses.ts";
import { conditionWithheld } from "./document-subjects.ts";
import type { LetterSource } from "./fact-values.ts";
import { noLicenceTransferWithheld, selfFundingWithheld, type Withheld, withheld } from "./letter-conditions.ts";
import { LONGEST_LETTERHEAD } from "./letter-style.ts";

/**
 * Why a document is not written for this case, or `undefined` when it is.
 * `onRequest`: the user names it, so that it is also written where nothing asks for it, saying that there is none.
 */
export function withheldBecause(document: GuideDocument, source: LetterSource, onRequest: boolean): Withheld | undefined {
  const { topic, case: theCase } = source;
  if (!speaksOf(document, topic.id) && !onRequest) return withheld("not-needed", `${topic.name}不需要这份文书`);
  const unlessHeld = conditionWithheld(document, source);
  if (unlessHeld) return unlessHeld;
  const contradicted = contradiction(document, source);
  if (contradicted) return contradicted;
  switch (document.when) {
    case "partner-enterprise":
      return noLicenceTransferWithheld(source, onRequest);
    case "enterprise":
      return selfFundingWithheld(source, onRequest);
    case "kept-policies":
      return keptPoliciesWithheld(source, onRequest);
    case "on-request":
      return onRequest ? undefined : withheld("not-needed", "这份文书只在指明时生成");
    case "recusal":
      return recusalWithheld(source);
    case "prior-funding":
      return priorFundingWithheld(source, onRequest);
    case "biosafety":
      return biosafetyWithheld(source, onRequest);
    case "agreement":
      if ((theCase.agreements ?? []).length > 0) return undefined;
      return theCase.agreements === undefined
        ? withheld("missing-answer", "尚未登记合作协议，无从核对", ["agreements"])
        : withheld("not-needed", "答复为没有合作协议，无从核对");
    case "foreign-funding":
      if ((theCase.partners ?? []).length > 0) return undefined;
      return withheld("missing-answer", "尚未填写外方合作伙伴，无从核对资助证明", ["partners"]);
    case "joint-platform":
    case "bundle":
    case "always":
      return undefined;
  }
}

/** Clauses are kept by the user, never on the product's own judgement; a table of none says nothing. */
function keptPoliciesWithheld({ case: theCase, policies = [] }: LetterSource, onRequest: boolean): Withheld | undefined {
  if (!onRequest) return withheld("not-needed", "这份文书只在指明时生成");
  return keptClauses(theCase, policies).length > 0 ? undefined : withheld("missing-answer", "尚未选用政策条款", ["policies.kept"]);
}

/** 申报要求第4条: a letter without names says nothing. */
function recusalWithheld({ case: theCase }: LetterSource): Withheld | undefined {
  const recusal = theCase.declarations?.recusal;
  if (recusal?.requested === undefined && recusal !== null) {
    return withheld("missing-answer", "尚未说明是否申请回避专家", ["declarations.recusal.requested"]);
  }
  if (recusal?.requested !== true) return withheld("not-needed", "没有提出回避专家申请，不需要这份公函");
  const named = (recusal.experts ?? []).filter((expert) => given(expert.name) || given(expert.unit) || given(expert.reason));
  if (named.length === 0) return withheld("missing-answer", "提出回避但没有专家名单；公函须有名单与理由", ["declarations.recusal.experts"]);
  const characters = [...(given(theCase.applicant?.name) ?? "")].length;
  if (characters <= LONGEST_LETTERHEAD) return undefined;
  return withheld("missing-answer", `申报单位名称有${characters}字，公函的发文机关标志两行也排不下，请核对名称`, ["applicant.name"]);
}

function priorFundingWithheld({ case: theCase }: LetterSource, onRequest: boolean): Withheld | undefined {
  const builds = theCase.declarations?.buildsOnFundedProjects;
  if (builds === undefined || builds === null) {
    return withheld("missing-answer", "尚未说明是否在以往资助项目基础上提出", ["declarations.buildsOnFundedProjects"]);
  }
  if (!builds) return onRequest ? undefined : withheld("not-needed", "本项目不是在以往资助项目基础上提出的，不需要这份说明");
  const projects = theCase.declarations?.priorFunding ?? [];
  return projects.length > 0 ? undefined : withheld("missing-answer", "尚未登记以往资助项目", ["declarations.priorFunding"]);
}

function biosafetyWithheld({ case: theCase }: LetterSource, onRequest: boolean): Withheld | undefined {
  const { humanGeneticResources: resources, biosafety } = theCase.declarations ?? {};
  if (resources?.involved === true || biosafety?.involved === true) return undefined;
  const unanswered = [
    ...(typeof resources?.involved === "boolean" ? [] : ["declarations.humanGeneticResources.involved"]),
    ...(typeof biosafety?.involved === "boolean" ? [] : ["declarations.biosafety.involved"]),
  ];
  if (unanswered.length > 0) return withheld("missing-answer", "尚未说明是否涉及人类遗传资源、病原微生物", unanswered);
  return onRequest ? undefined : withheld("not-needed", "答复为不涉及人类遗传资源和病原微生物，不需要这份说明");
}

/** A promise is not put on paper against the answers; one not yet answered is made by signing it. */
function contradiction({ contradictedBy }: GuideDocument, source: LetterSource): Withheld | undefined {
  const against = contradictedBy.find(({ when }) => holdsAtAnyTime(when, source, entryOf(source.case, source.subject)).holds === true);
  return against && withheld("answer-contradicts", `${against.because}，这份文书与答复不符，不予生成；请先更正答案`);
}
