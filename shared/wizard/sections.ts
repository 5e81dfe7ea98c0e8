import type { Case } from "../case.ts";
import { findTopic, type Guide } from "../rules/guide.ts";
import { questionPath } from "./case-path.ts";
import { questionPaths, type Section } from "./fields.ts";
import { agreementsSection } from "./sections/agreements.ts";
import { applicantSection, leadSection, projectSection } from "./sections/applicant-and-project.ts";
import { budgetSection } from "./sections/budget.ts";
import { foreignFundingSection, partnersSection, platformSection, unitsSection } from "./sections/parties.ts";
import { declarationsSection, ethicsDataSafetySection, priorFundingSection, recusalSection } from "./sections/statements.ts";

/** The catalogue that a guide chooses from by id. A new section is one more entry. */
export const sectionCatalogue: readonly Section[] = [
  applicantSection,
  projectSection,
  leadSection,
  partnersSection,
  unitsSection,
  platformSection,
  foreignFundingSection,
  agreementsSection,
  budgetSection,
  priorFundingSection,
  recusalSection,
  ethicsDataSafetySection,
  declarationsSection,
];

/** The sections of the case's topic, in the guide's order. Ids that the catalogue does not know are left out. */
export function sectionsOf(guide: Guide, theCase: Case): readonly Section[] {
  const topic = findTopic(guide, theCase.topic);
  const ids = topic.ok ? topic.value.sections : [];
  return ids.flatMap((id) => sectionCatalogue.filter((section) => section.id === id));
}

/**
 * The section that asks for a path as findings name it (`agreements[0].term.end`): the one with the longest question
 * above, at or below it.
 */
export function sectionOfPath(sections: readonly Section[], path: string): Section | undefined {
  const wanted = questionPath(path);
  let best: { readonly section: Section; readonly score: number } | undefined;
  for (const section of sections) {
    for (const field of section.fields) {
      for (const question of questionPaths(field)) {
        const score = question === wanted ? 1000 : nested(question, wanted) ? question.length : nested(wanted, question) ? 1 : 0;
        if (score > (best?.score ?? 0)) best = { section, score };
      }
    }
  }
  return best?.section;
}

const nested = (outer: string, inner: string) => inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
