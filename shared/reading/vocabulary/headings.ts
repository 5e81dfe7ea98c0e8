/** What a heading announces. The first seven are elements; the others are provisions in which no element is looked for. */
export const TOPICS = [
  "content",
  "inputs",
  "division",
  "ip",
  "benefit",
  "term",
  "place",
  "team",
  "definitions",
  "confidentiality",
  "publication",
  "liability",
  "law",
  "general",
  "termination",
  "management",
  "recitals",
  "parties",
  "signature",
] as const;
export type Topic = (typeof TOPICS)[number];
