import type { Case, Partner } from "../case/case.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import { given, partyName } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import { type RuleSelector, ruleIdsOn } from "../guide/rule-selectors.ts";
import type { Finding } from "../report.ts";
import { rulesOnElement } from "../wizard/agreement-elements.ts";

/** A message in English to one partner: `asks` is what is missing, a sentence each; none: there is nothing to send. */
export type PartnerMessage = {
  readonly partner: string;
  readonly name: string;
  readonly asks: readonly string[];
  readonly subject: string;
  readonly text: string;
};

type Ask = (names: { readonly partner: string; readonly lead: string }) => string;

/** What findings ask of the partner (申报要求第11条（a）, 专题二·申报主体要求), by what their rules look at; what the applicant alone can do is not here. */
const ASKS: readonly { readonly rules: readonly RuleSelector[]; readonly ask: Ask }[] = [
  { rules: ["agreementPresent"], ask: () => "a copy of the signed cooperation agreement between our institutions" },
  {
    rules: ["agreementValid"],
    ask: () => "a supplement, signed by both sides, that brings the agreement into force for the whole period of the project or prolongs it",
  },
  {
    rules: ["agreementSignatories"],
    ask: () => "the full name and the institution of each person who signed the agreement, as they stand in the signature block",
  },
  {
    rules: ["agreementSigningDates"],
    ask: () => "the date of signature of each side; if it is not in the agreement, please add it to the signed copy",
  },
  { rules: rulesOnElement("term"), ask: () => "the term of the agreement (first and last day), if necessary in a short signed supplement" },
  { rules: rulesOnElement("content"), ask: () => "a description of what we work on together, if necessary in a short signed supplement" },
  {
    rules: [...rulesOnElement("inputs"), ...rulesOnElement("division")],
    ask: () => "what each side provides (funds, staff, equipment) and which tasks each side carries out, if necessary in a short signed supplement",
  },
  { rules: rulesOnElement("ip"), ask: () => "how intellectual property in the results is allocated between us, if necessary in a short signed supplement" },
  {
    rules: ["localFundingObtained"],
    ask: () => "whether you have received funding from your government for this cooperation, and from which authority",
  },
  { rules: ["proofAttached"], ask: () => "a copy of the official decision or contract by which your government funds the project" },
  { rules: ["fundingNamesLead"], ask: ({ lead }) => `an official document of the funder that names ${lead} as the lead of the funded project` },
];

/**
 * What each partner still has to send, as an e-mail in English: exactly what the findings of a case lack. It asks for facts and
 * copies alone; nothing in it is legal advice. @param partnerId only this one
 */
export function partnerMessages(theCase: Case, guide: Guide, findings: readonly Finding[], partnerId?: string): readonly PartnerMessage[] {
  // where the term is not known, it is asked for; whether it is long enough is seen then
  const termOpen = ruleIdsOn(guide, ["agreementValid"], theCase.topic);
  const lacking = findings.filter(({ outcome, rule }) => outcome === "not-met" || (outcome === "cannot-tell" && !termOpen.has(rule)));
  const asks = ASKS.map(({ rules, ask }) => ({ ids: ruleIdsOn(guide, rules, theCase.topic), ask }));
  return (theCase.partners ?? [])
    .filter(({ id }) => partnerId === undefined || id === partnerId)
    .map((partner) => {
      const about = lacking.filter(({ subject }) => isAbout(theCase, subject, partner.id));
      return messageTo(
        partner,
        theCase,
        asks.filter(({ ids }) => about.some(({ rule }) => ids.has(rule))).map(({ ask }) => ask),
      );
    });
}

function messageTo(partner: Partner, theCase: Case, lacks: readonly Ask[]): PartnerMessage {
  const own = given(partner.name) ?? given(partner.nameZh);
  const name = own ?? "[name of the partner]";
  const lead = given(partner.lead) ?? undefined;
  const asks = lacks.map((ask) => ask({ partner: name, lead: lead ?? "the lead person on your side" }));
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
  return { partner: partner.id, name: own ?? partyName(theCase, partner.id), asks, subject, text };
}

/** A finding about the partner, or about an agreement with it. */
function isAbout(theCase: Case, subject: string | undefined, partner: string): boolean {
  if (subject === undefined) return false;
  return subject === partner || entryWithId(theCase.agreements, subject)?.partners?.includes(partner) === true;
}
