/**
 * What a guide without faults still leaves open, by code; `shared/messages/guide-gap-text.ts` words each. `path` is the place
 * in the guide, as in `GuideProblem`.
 */
export type GuideGap = { readonly path: string } & GapFault;

/** Both as the guide writes them, `2027-05-15T09:00`. */
type FilingWindow = { readonly opens: string; readonly closes: string };

export type GapFault =
  /** no rule, question, letter or slot comes of the clause, and nothing says why */
  | { readonly code: "clause-unused"; readonly clause: string; readonly place: string }
  /** `notARule` stands at a clause that a rule cites all the same */
  | { readonly code: "clause-used"; readonly clause: string; readonly rule: string }
  | { readonly code: "question-unused"; readonly question: string; readonly label: string }
  /** a rule looks at an answer that no section of the topic asks for; `name`: what screens call it */
  | { readonly code: "fact-not-asked"; readonly rule: string; readonly fact: string; readonly name: string; readonly topics: readonly string[] }
  | { readonly code: "letter-unused"; readonly letter: string }
  | { readonly code: "slot-without-rule"; readonly slot: string; readonly title: string }
  /** drafted from the clause, and not made a check since */
  | { readonly code: "rule-untouched"; readonly rule: string; readonly title: string }
  /** the deadline that all topics are checked against is not the one that screens and letters show */
  | { readonly code: "filing-differs"; readonly rule: string; readonly checked: FilingWindow; readonly shown: FilingWindow }
  | { readonly code: "topic-without-rules"; readonly topic: string; readonly name: string }
  | { readonly code: "list-unused"; readonly list: string };
