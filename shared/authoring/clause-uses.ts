import { isRecord } from "../case/case-path.ts";

/** A clause with what comes of it: how many rules, questions, documents and slots cite it. */
export type ClauseUse = {
  readonly id: string;
  readonly place: string;
  readonly words: string;
  readonly rules: number;
  readonly questions: number;
  readonly documents: number;
  readonly slots: number;
  /** the head of the guide cites it: filing time, review, or what is not asked */
  readonly head: boolean;
  /** why no rule comes of it */
  readonly notARule?: string;
};

/**
 * Each clause of a guide in its order, with what cites it. Takes the values as they stand in the files, so that the clauses of a
 * guide with faults can be shown too: what has not the form of a clause or of a citation is passed over.
 */
export function clauseUses(values: unknown): readonly ClauseUse[] {
  const guide = isRecord(values) ? values : {};
  const citing = (entries: readonly unknown[]) => entries.map((entry) => new Set(citedIn(entry)));
  const [rules, documents, slots] = [citing(listOf(guide.rules)), citing(listOf(guide.documents)), citing(listOf(guide.slots))];
  const questions = [...listOf(guide.questions), ...listOf(guide.agreementElements)].map((entry) => new Set(clauseOf(entry)));
  const head = new Set([guide.filing, ...listOf(guide.notAsked), guide.upload].flatMap(citedIn).concat(clauseOf(guide.review)));
  return listOf(guide.clauses).flatMap((clause): readonly ClauseUse[] => {
    if (!isRecord(clause) || typeof clause.id !== "string") return [];
    const { id, place, words, notARule } = clause;
    const count = (citations: readonly ReadonlySet<string>[]) => citations.filter((cited) => cited.has(id)).length;
    return [
      {
        id,
        place: typeof place === "string" ? place : id,
        words: typeof words === "string" ? words : "",
        rules: count(rules),
        questions: count(questions),
        documents: count(documents),
        slots: count(slots),
        head: head.has(id),
        ...(typeof notARule === "string" && { notARule }),
      },
    ];
  });
}

/** Whether something that an applicant meets comes of a clause, or it is said why not. */
export const isCovered = ({ rules, questions, documents, slots, head, notARule }: ClauseUse): boolean =>
  rules + questions + documents + slots > 0 || head || notARule !== undefined;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** `clause` of a question or citation. */
const clauseOf = (entry: unknown): readonly string[] => (isRecord(entry) && typeof entry.clause === "string" ? [entry.clause] : []);

/** The clauses under `cites`: one citation or a list of them. */
function citedIn(entry: unknown): readonly string[] {
  if (!isRecord(entry)) return [];
  return Array.isArray(entry.cites) ? entry.cites.flatMap(clauseOf) : clauseOf(entry.cites);
}
