import type { Case } from "../case/case.ts";
import { given, isForeign, partyName } from "../facts/facts.ts";
import { ACTIVITIES, type Activity, activityIds } from "./activities.ts";

/** Where an activity comes from: ticked by the user, or words of the case that name it. */
export type ActivityBasis = { readonly kind: "stated" } | { readonly kind: "found"; readonly field: string; readonly words: string };

/** What the policy library reads of a case. Unanswered facts are `undefined` and support nothing. */
export type ProjectFacts = {
  readonly topic: string;
  readonly field: string | undefined;
  readonly applicantKind: string | undefined;
  readonly foreignInvested: boolean | undefined;
  readonly researchFunction: boolean | undefined;
  readonly jointPlatform: boolean;
  /** partners outside China; 中国香港, 中国澳门 and 中国台湾 are none (readings B3) */
  readonly partners: readonly { readonly name: string; readonly country: string; readonly region: string }[];
  readonly activities: ReadonlyMap<Activity, ActivityBasis>;
};

/** Draws the facts from a case. An activity that the user crossed out stays out, whatever the texts say. */
export function projectFacts(theCase: Case): ProjectFacts {
  const partners = (theCase.partners ?? []).flatMap((partner) =>
    isForeign(partner) && partner.country ? [{ name: partyName(theCase, partner.id), country: partner.country, region: given(partner.region) ?? "" }] : [],
  );
  return {
    topic: theCase.topic,
    field: given(theCase.field) ?? undefined,
    applicantKind: theCase.applicant?.kind ?? undefined,
    foreignInvested: theCase.applicant?.foreignInvested ?? undefined,
    researchFunction: theCase.applicant?.researchFunction ?? undefined,
    jointPlatform: theCase.jointPlatform?.established === true,
    partners,
    activities: activitiesOf(theCase),
  };
}

function activitiesOf(theCase: Case): ReadonlyMap<Activity, ActivityBasis> {
  const answers = theCase.policies?.activities ?? {};
  const texts = textsOf(theCase);
  const found = new Map<Activity, ActivityBasis>();
  for (const id of activityIds) {
    if (answers[id] === false) continue;
    if (answers[id] === true) found.set(id, { kind: "stated" });
    else {
      const basis = findWords(texts, ACTIVITIES[id].words);
      if (basis) found.set(id, basis);
    }
  }
  if (!found.has("joint-laboratory") && answers["joint-laboratory"] !== false && theCase.jointPlatform?.established === true) {
    found.set("joint-laboratory", { kind: "found", field: "jointPlatform.established", words: "联合平台已建立" });
  }
  return found;
}

type FieldText = { readonly field: string; readonly text: string };

function findWords(texts: readonly FieldText[], words: readonly string[]): ActivityBasis | undefined {
  for (const { field, text } of texts) {
    const word = words.find((candidate) => text.includes(candidate));
    if (word !== undefined) return { kind: "found", field, words: word };
  }
  return undefined;
}

/** The user's own words about the project, with the fields that hold them. */
function textsOf(theCase: Case): readonly FieldText[] {
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["title", theCase.title],
    ["field", theCase.field],
    ["cooperation.basis", theCase.cooperation?.basis],
    ["cooperation.capability", theCase.cooperation?.capability],
    ["declarations.scienceData", theCase.declarations?.scienceData],
    ...(theCase.units ?? []).map((unit, index) => [`units[${index}].cooperationBasis`, unit.cooperationBasis] as const),
    ...(theCase.budget?.items ?? []).map((item, index) => [`budget.items[${index}].name`, item.name] as const),
  ];
  return fields.flatMap(([field, text]) => (given(text) ? [{ field, text: given(text) ?? "" }] : []));
}
