import { ACTIVITIES, type Activity } from "./activities.ts";
import type { Policy, PolicyClause, PolicyCondition } from "./policy.ts";
import type { ProjectFacts } from "./project-facts.ts";

/** Why a clause is proposed: the words of the clause, the sentence for the user, and the answers that it rests on. */
export type ProposalReason = { readonly words: string; readonly reason: string; readonly because: readonly string[] };

/** A clause that supports a project. One clause is proposed once, with every reason that holds. */
export type Proposal = { readonly policy: Policy; readonly clause: PolicyClause; readonly reasons: readonly ProposalReason[] };

/**
 * The clauses that the facts of a case call for, in the order of the documents. A condition holds only when every part
 * of it is answered and true; a clause about somebody else (`onlyFor`) is never proposed.
 */
export function matchPolicies(facts: ProjectFacts, policies: readonly Policy[]): readonly Proposal[] {
  return policies.flatMap((policy) =>
    policy.clauses.flatMap((clause): readonly Proposal[] => {
      if (clause.onlyFor && holds(clause.onlyFor, facts, clause) === undefined) return [];
      const reasons = clause.supports.flatMap(({ when, words, reason }) => {
        const because = holds(when, facts, clause);
        return because === undefined ? [] : [{ words, reason, because }];
      });
      return reasons.length === 0 ? [] : [{ policy, clause, reasons }];
    }),
  );
}

/** The answers on which the condition rests, or `undefined` when it does not hold. */
function holds(when: PolicyCondition, facts: ProjectFacts, clause: PolicyClause): readonly string[] | undefined {
  const because: string[] = [];
  const rest = (holdsTrue: boolean, words?: string) => {
    if (holdsTrue && words !== undefined && words !== "") because.push(words);
    return holdsTrue;
  };
  const everything =
    (when.tracks === undefined || rest(when.tracks.includes(facts.topic))) &&
    (when.fields === undefined || rest(facts.field !== undefined && when.fields.includes(facts.field), `领域：${facts.field}`)) &&
    (when.activity === undefined || rest(facts.activities.has(when.activity), activityWords(facts, when.activity))) &&
    (when.also === undefined || rest(facts.activities.has(when.also), activityWords(facts, when.also))) &&
    (when.partnersIn === undefined || rest(partnersIn(facts, when.partnersIn).length > 0, names(partnersIn(facts, when.partnersIn)))) &&
    (when.partnersAs === undefined || rest(partnersNamed(facts, clause, when.partnersAs).length > 0, names(partnersNamed(facts, clause, when.partnersAs)))) &&
    (when.foreignPartner === undefined || rest(facts.partners.length > 0 === when.foreignPartner, names(facts.partners))) &&
    (when.applicantKinds === undefined || rest(facts.applicantKind !== undefined && when.applicantKinds.includes(facts.applicantKind))) &&
    (when.foreignInvested === undefined || rest(facts.foreignInvested === when.foreignInvested)) &&
    (when.researchFunction === undefined || rest(facts.researchFunction === when.researchFunction)) &&
    (when.jointPlatform === undefined || rest(facts.jointPlatform === when.jointPlatform));
  return everything ? because : undefined;
}

type Partners = ProjectFacts["partners"];

const partnersIn = (facts: ProjectFacts, countries: readonly string[]): Partners => facts.partners.filter(({ country }) => countries.includes(country));

/** Partners where the clause names their country, or the very region when the clause names a region. */
function partnersNamed(facts: ProjectFacts, clause: PolicyClause, role: PolicyClause["countries"][number]["as"]): Partners {
  const places = clause.countries.filter((place) => place.as === role);
  return facts.partners.filter((partner) => places.some((place) => place.code === partner.country && isThere(place.regions, partner.region)));
}

/** A country named as a whole holds every region; a region stands for itself (reading B8). */
const isThere = (regions: readonly string[], region: string) =>
  regions.length === 0 || regions.some((name) => region.toLowerCase().includes(name.toLowerCase()));

const names = (partners: Partners) => (partners.length === 0 ? "" : `合作方：${partners.map(({ name }) => name).join("、")}`);

function activityWords(facts: ProjectFacts, activity: Activity): string {
  const basis = facts.activities.get(activity);
  const name = ACTIVITIES[activity].name;
  return basis?.kind === "found" ? `${name}（填报内容提到“${basis.words}”）` : name;
}
