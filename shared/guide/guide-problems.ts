/**
 * What can be wrong with a guide file, by code; `shared/messages/guide-problem-text.ts` words each. `path` is the place in
 * the file as a reader of it would write it: `rules[3].say.not-met.outdated`, `""` for the whole.
 */
export type GuideProblem = { readonly path: string } & GuideFault;

/** What a draft says where the text it was made from says nothing. */
export const TO_FILL = "（请填写）";

/** The things that a guide names by id or by a closed list of words, and can name wrongly. */
export type Named =
  | "clause"
  | "reading"
  | "rule"
  | "topic"
  | "slot"
  | "document"
  | "choosing"
  | "example"
  | "section"
  | "fact"
  | "field"
  | "outcome"
  | "value"
  | "unit-kind"
  | "agreement-kind"
  | "template"
  | "element"
  | "country-set"
  | "list"
  | "column"
  | "country";

export type GuideFault =
  | { readonly code: "absent" | "not-blank" | "not-a-date" | "not-a-date-or-month" | "not-a-moment" | "not-positive" | "torn-value" | "to-fill" }
  | { readonly code: "wrong-type"; readonly wanted: string }
  /** the schema's own sentence, in Chinese */
  | { readonly code: "wrong-form"; readonly form: string }
  | { readonly code: "too-few"; readonly least: number }
  | { readonly code: "not-one-of"; readonly found: string | undefined; readonly values: readonly string[]; readonly near: string | undefined }
  | { readonly code: "unknown-key"; readonly key: string; readonly near: string | undefined }
  /** the name is none of the closed list; `near`: the one that was probably meant */
  | { readonly code: "unknown"; readonly what: Named; readonly name: string; readonly near: string | undefined }
  | { readonly code: "not-in-clause"; readonly clause: string; readonly words: string }
  | { readonly code: "repeated"; readonly what: Named; readonly name: string }
  /** this kind of check speaks of one partner or agreement at a time */
  | { readonly code: "needs-each"; readonly kind: string; readonly each: "partners" | "agreements" }
  /** a fact of an item of a list: it has no value of its own for the case */
  | { readonly code: "fact-in-list"; readonly fact: string; readonly list: string }
  | { readonly code: "reversed"; readonly from: string; readonly to: string }
  | { readonly code: "document-of-other-topic"; readonly document: string; readonly topics: readonly string[] }
  /** one document for each of these cannot fill one slot of the case */
  | { readonly code: "document-of-each"; readonly document: string; readonly each: "agreements" | "partners" | "units" }
  | { readonly code: "notes-differ"; readonly numbers: number; readonly notes: number }
  /** `is`, `wanted`: how messages call the kinds of values */
  | { readonly code: "fact-unfit"; readonly fact: string; readonly is: string; readonly wanted: string }
  | { readonly code: "operator-unfit"; readonly operator: string; readonly is: string; readonly fitting: readonly string[] }
  /** no answer is between the two */
  | { readonly code: "never"; readonly least: string; readonly most: string };
