import type { Case, Partner } from "../case/case.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import { given } from "../facts/facts.ts";
import type { Finding } from "../report.ts";

/** A message in English to one partner: `asks` is what is missing, a sentence each; none: there is nothing to send. */
export type PartnerMessage = {
  readonly partner: string;
  readonly name: string;
  readonly asks: readonly string[];
  readonly subject: string;
  readonly text: string;
};

type Ask = (names: { readonly partner: string; readonly lead: string }) => string;

/** What a finding asks of the partner (申报要求第11条（a）, 专题二·申报主体要求); rules that the applicant alone can meet are not here. */
const ASKS: Readonly<Record<string, Ask>> = {
  "agreement-present": () => "a copy of the signed cooperation agreement between our institutions",
  "agreement-valid": () => "a supplement, signed by both sides, that brings the agreement into force for the whole period of the project or prolongs it",
  "agreement-signatories": () => "the full name and the institution of each person who signed the agreement, as they stand in the signature block",
  "agreement-signing-date": () => "the date of signature of each side; if it is not in the agreement, please add it to the signed copy",
  "agreement-term": () => "the term of the agreement (first and last day), if necessary in a short signed supplement",
  "agreement-content": () => "a description of what we work on together, if necessary in a short signed supplement",
  "agreement-inputs-and-division": () =>
    "what each side provides (funds, staff, equipment) and which tasks each side carries out, if necessary in a short signed supplement",
  "agreement-ip": () => "how intellectual property in the results is allocated between us, if necessary in a short signed supplement",
  "foreign-funding-obtained": () => "whether you have received funding from your government for this cooperation, and from which authority",
  "foreign-funding-proof": () => "a copy of the official decision or contract by which your government funds the project",
  "foreign-funding-names-lead": ({ lead }) => `an official document of the funder that names ${lead} as the lead of the funded project`,
};

/**
 * What each partner still has to send, as an e-mail in English: exactly what the findings of a case lack. It asks for facts and
 * copies alone; nothing in it is legal advice. @param partnerId only this one
 */
export function partnerMessages(theCase: Case, findings: readonly Finding[], partnerId?: string): readonly PartnerMessage[] {
  return (theCase.partners ?? []).filter(({ id }) => partnerId === undefined || id === partnerId).map((partner) => messageTo(partner, theCase, findings));
}

function messageTo(partner: Partner, theCase: Case, findings: readonly Finding[]): PartnerMessage {
  const name = given(partner.name) ?? given(partner.nameZh) ?? partner.id;
  const lead = given(partner.lead) ?? undefined;
  const open = findings.filter(({ outcome, subject }) => (outcome === "not-met" || outcome === "cannot-tell") && isAbout(theCase, subject, partner.id));
  // where the term is not known, it is asked for; whether it is long enough is seen then
  const asks = [
    ...new Set(
      open.flatMap(({ rule, outcome }) =>
        rule === "agreement-valid" && outcome === "cannot-tell" ? [] : (ASKS[rule]?.({ partner: name, lead: lead ?? "the lead person on your side" }) ?? []),
      ),
    ),
  ];
  const title = given(theCase.title);
  const subject = `Documents for our joint project application${title ? ` (${title})` : ""}`;
  const text = [
    `Subject: ${subject}`,
    "",
    `Dear ${lead ?? "colleague"},`,
    "",
    `we are preparing our application for public funding${title ? ` of the project “${title}”` : " of our joint project"}, in which ${name} is our partner. To complete it we kindly ask you to send us:`,
    "",
    ...asks.map((ask, index) => `${index + 1}. ${ask}${index === asks.length - 1 ? "." : ";"}`),
    "",
    "Scanned copies (PDF) are sufficient; documents may be in your own language, we will have them translated into Chinese.",
    ...(asks.some((ask) => ask.includes("supplement"))
      ? ["A supplement changes the agreement and should be checked by your legal office before it is signed."]
      : []),
    "",
    "With kind regards,",
    given(theCase.lead?.name) ?? "[name]",
    given(theCase.applicant?.name) ?? "[institution]",
  ].join("\n");
  return { partner: partner.id, name, asks, subject, text };
}

/** A finding about the partner, or about an agreement with it. */
function isAbout(theCase: Case, subject: string | undefined, partner: string): boolean {
  if (subject === undefined) return false;
  return subject === partner || entryWithId(theCase.agreements, subject)?.partners?.includes(partner) === true;
}
