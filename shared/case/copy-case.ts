import type { Case } from "./case.ts";

/**
 * A new case that begins with what stays the same from one project to the next (复制为新项目): guide, topic and field; the
 * applicant, the lead person with the ongoing projects, units and partners; the platform; style of the letters. Not carried
 * over, because it belongs to one project or has to be said anew: title, letter date, budget, agreements, proofs of
 * funding, declarations, confirmations, attachments, choices for the bundle, review notes and sign-offs.
 * @param id of the new case
 */
export function copyAsNewCase(theCase: Case, id: string): Case {
  const { formatVersion, guide, guideEdition, topic, field, period, internalDeadline, applicant, lead, units, jointPlatform, documentStyle, profiles } =
    theCase;
  const partners = theCase.partners?.map(({ localFunding: _proof, ...partner }) => partner);
  const style = documentStyle && { ...documentStyle, numbers: undefined };
  const carried = { guideEdition, field, period, internalDeadline, applicant, lead, units, partners, jointPlatform, documentStyle: style, profiles };
  const given = Object.fromEntries(Object.entries(carried).filter(([, value]) => value !== undefined));
  return { formatVersion, id, guide, topic, ...given };
}
