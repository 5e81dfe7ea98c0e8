import type { AppError } from "../errors.ts";
import { type GuideDocument, speaksOf } from "../rules/guide.ts";
import type { DocumentContent } from "./blocks.ts";
import { fillTemplate } from "./fill-template.ts";
import { noLicenceTransferWithheld, selfFundingWithheld, type Withheld } from "./letter-conditions.ts";
import { LETTER_FACT_NAMES, type LetterSource, letterFacts } from "./letter-facts.ts";
import { type LetterTemplate, parseTemplate } from "./template.ts";

/** `onRequest`: the user names the letter, so that it is also written where nothing asks for it. */
export type LetterRequest = LetterSource & { readonly letter: LetterTemplate; readonly onRequest?: boolean };

export type LetterOutcome =
  /** `missing`: fields that the letter shows as 【未填：…】 */
  | { readonly kind: "written"; readonly content: DocumentContent; readonly missing: readonly string[] }
  | Withheld
  | { readonly kind: "template-invalid"; readonly error: AppError };

/** Writes one letter of a case, or says why it is not written. Works for any guide: numbers and names come from its data. */
export function writeLetter(request: LetterRequest): LetterOutcome {
  const { letter, guide } = request;
  const template = parseTemplate(letter, LETTER_FACT_NAMES);
  if (!template.ok) return { kind: "template-invalid", error: template.error };
  // a document whose clause differs by topic stands in the guide once for each
  const entries = guide.documents.filter(({ id }) => id === letter.id);
  const document = entries.find((entry) => speaksOf(entry, request.topic.id)) ?? entries[0];
  if (document === undefined) return { kind: "withheld", why: `${guide.title}没有要求这份文书`, missing: [], reason: "not-needed" };
  const withheld = withheldBecause(document, request);
  if (withheld) return withheld;
  const { content, missing } = fillTemplate(template.value, letterFacts(request));
  return { kind: "written", content, missing };
}

function withheldBecause(document: GuideDocument, request: LetterRequest): Withheld | undefined {
  const { topic, onRequest = false } = request;
  if (document.topics !== "all" && !document.topics.includes(topic.id) && !onRequest) {
    return { kind: "withheld", why: `${topic.name}不需要这份文书`, missing: [], reason: "not-needed" };
  }
  switch (document.when) {
    case "partner-enterprise":
      return noLicenceTransferWithheld(request, onRequest);
    case "enterprise":
      return selfFundingWithheld(request, onRequest);
    case "on-request":
      return onRequest ? undefined : { kind: "withheld", why: "这份文书只在指明时生成", missing: [], reason: "not-needed" };
    case "recusal":
    case "prior-funding":
    case "biosafety":
    case "agreement":
    case "foreign-funding":
    case "joint-platform":
    case "bundle":
    case "always":
      return undefined;
  }
}
