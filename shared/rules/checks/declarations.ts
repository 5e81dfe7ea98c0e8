import { given } from "../../facts/facts.ts";
import type { CheckOf } from "../../guide/check-kinds.ts";
import { chineseDate } from "../../text/dates.ts";
import { shanghaiDate } from "../../text/moment.ts";
import { advice, type CheckContext, met, missing, notApplicable, notMet, type Verdict } from "../verdict.ts";
import { sealVerdict } from "./seals.ts";

const PARTS = { differences: "异", similarities: "同", inheritance: "继承", development: "发展" } as const;

/** `priorFundingExplained`: 异, 同, 继承, 发展 for each funded project that this one builds on (F8). */
export function priorFundingExplained(_check: CheckOf<"priorFundingExplained">, { case: theCase }: CheckContext): Verdict {
  const builds = theCase.declarations?.buildsOnFundedProjects;
  if (builds === false) return notApplicable();
  if (builds === undefined || builds === null) return missing(["declarations.buildsOnFundedProjects"]);
  const projects = theCase.declarations?.priorFunding ?? [];
  if (projects.length === 0) return missing(["declarations.priorFunding"]);
  const absent: string[] = [];
  const unanswered: string[] = [];
  for (const [index, project] of projects.entries()) {
    for (const part of ["differences", "similarities", "inheritance", "development"] as const) {
      const written = given(project[part]);
      if (written === null) absent.push(`${given(project.title) ?? `第 ${index + 1} 项`}的“${PARTS[part]}”`);
      else if (written === undefined) unanswered.push(`declarations.priorFunding[${index}].${part}`);
    }
  }
  if (absent.length > 0) return notMet({ absent: absent.join("、") });
  return unanswered.length > 0 ? missing(unanswered) : met();
}

/** `recusalLetter`: the unit's official letter with names and reasons, sealed; a personal note does not do (F4). */
export function recusalLetter(check: CheckOf<"recusalLetter">, context: CheckContext): Verdict {
  const recusal = context.case.declarations?.recusal;
  if (recusal === null || recusal?.requested === false || recusal?.requested === null) return notApplicable();
  if (recusal?.requested === undefined) return missing(["declarations.recusal.requested"]);
  if (recusal.experts === undefined) return missing(["declarations.recusal.experts"]);
  const experts = recusal.experts ?? [];
  if (experts.length === 0) return notMet({}, "no-experts");
  const absent: string[] = [];
  const absentFields: string[] = [];
  const unanswered: string[] = [];
  for (const [index, expert] of experts.entries()) {
    for (const [key, word] of [
      // E13: 名单与理由; the guide does not ask for an expert's unit
      ["name", "姓名"],
      ["reason", "理由"],
    ] as const) {
      const written = given(expert[key]);
      if (written) continue;
      const field = `declarations.recusal.experts[${index}].${key}`;
      if (written === undefined) unanswered.push(field);
      else {
        absent.push(`${given(expert.name) ?? `第 ${index + 1} 人`}的${word}`);
        absentFields.push(field);
      }
    }
  }
  // the answers at fault: of an expert without a reason the letter's blank is the same cause
  if (absent.length > 0) return { ...notMet({ lack: absent.join("、") }, "no-reason"), missing: [...absentFields, ...unanswered] };
  return unanswered.length > 0 ? missing(unanswered) : sealVerdict(context, context.slotFor(check.slot), "");
}

/** `ethicsApproval`: in scope of article 2 and no approval is not met; under review is no approval (F5, F6, F7). */
export function ethicsApproval(check: CheckOf<"ethicsApproval">, context: CheckContext): Verdict {
  const ethics = context.case.declarations?.ethics;
  const inScope = ethics?.inScope;
  const unsure = (ethics?.unsure ?? []).length > 0 && inScope !== true;
  if (inScope === undefined || inScope === null || unsure)
    return missing(["declarations.ethics.inScope"], {}, inScope === null || unsure ? "unsure" : undefined);
  if (!inScope) {
    if (ethics?.categories?.length) return missing(["declarations.ethics.inScope"], {}, "contradiction");
    // F7: 人类遗传资源 and 不在范围 seldom go together
    return context.case.declarations?.humanGeneticResources?.involved === true ? advice() : notApplicable();
  }
  const slot = context.slotFor(check.slot);
  const attached = slot !== undefined && slot.state !== "missing" && slot.state !== "generated";
  if (!attached || ethics?.approvalNumber === null || ethics?.approvedOn === null) return notMet();
  // what is approved only tomorrow is no approval yet; more likely the date is wrong
  const approvedOn = ethics?.approvedOn;
  const isFuture = approvedOn !== undefined && approvedOn > shanghaiDate(context.moment);
  return isFuture ? missing(["declarations.ethics.approvedOn"], { date: chineseDate(approvedOn) }, "future") : met();
}
