import type { Partner } from "../../case/case.ts";
import { given } from "../../facts/facts.ts";
import { compareNames, type NameComparison } from "../../text/compare-names.ts";
import { hasHan } from "../../text/han.ts";
import { bodyLines } from "../body-lines.ts";
import { simplified } from "../folded.ts";
import { languagesOfPages } from "../languages.ts";
import type { PageText } from "../page-text.ts";
import { type Paragraph, paragraphsOf } from "../paragraphs.ts";
import type { Written } from "../written.ts";
import { amountOf } from "./proof-amount.ts";
import type { ProofPeriod } from "./proof-extension.ts";
import { funderOf } from "./proof-funder.ts";
import { leadOf } from "./proof-lead.ts";
import { leadGreetedByFamily } from "./proof-lead-greeted.ts";
import { periodOf } from "./proof-period.ts";
import { type NamedPerson, TITLE_BEHIND } from "./proof-persons.ts";
import { referenceOf } from "./proof-reference.ts";
import { ownShare } from "./proof-share.ts";
import { asVaried } from "./proof-versions.ts";

/** What a proof of funding says (专题二·申报主体要求: 证明材料须列明外方负责人); absent where it was not found. */
export type ReadProof = {
  readonly funder?: Written;
  readonly reference?: Written;
  readonly amount?: Written & { readonly value: number; readonly currency?: string };
  readonly period?: ProofPeriod;
  readonly namedLead?: NamedPerson;
};

/** Reads a proof of funding by what stands behind its labels, in tables and running text. */
export function readProof(pages: readonly PageText[]): ReadProof {
  const whole = asVaried(paragraphsOf(bodyLines(pages.map(inThaiLetters))));
  const paragraphs = withoutQuotedMail(whole);
  const share = ownShare(paragraphs);
  const own = share?.paragraphs ?? [];
  const languages = [...new Set(languagesOfPages(pages).flat())];
  const [funder, reference, amount, period, namedLead] = [
    funderOf(paragraphs),
    share?.code ?? referenceOf(paragraphs),
    amountOf(own, languages) ?? amountOf(paragraphs, languages),
    periodOf(paragraphs, languages),
    leadOf(own) ?? leadOf(paragraphs) ?? leadGreetedByFamily(paragraphs, whole),
  ];
  return { ...(funder && { funder }), ...(reference && { reference }), ...(amount && { amount }), ...(period && { period }), ...(namedLead && { namedLead }) };
}

/** A mail that grants, without the one below it that it answers: what that one tells was asked for. */
function withoutQuotedMail(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const heads = paragraphs.flatMap(({ folded }, index) =>
    FROM.test(folded) && paragraphs.slice(index, index + LINES_OF_MAIL_HEAD).some((one) => SENT.test(one.folded)) ? [index] : [],
  );
  const quoting = paragraphs.findIndex(({ folded }, index) => index > LINES_OF_MAIL_HEAD && WROTE.test(folded));
  const quoted = quoting < 0 ? heads.find((at) => at > LINES_OF_MAIL_HEAD) : quoting;
  const isGranted = (heads[0] !== quoted || quoting >= 0) && paragraphs.slice(0, quoted).some(({ folded }) => GRANTS.test(folded));
  return quoted === undefined || !isGranted ? paragraphs : paragraphs.slice(0, quoted);
}
const FROM = /^(?:from|von|de|da|van|fran|fra|od|发件人)\s*[:：]/u;
/** On Thu, Jun 18, 2026 at 9:12 AM Anna Example wrote: */
const WROTE =
  /^(?=[^.]{0,60}\d).{0,160}(?<![a-z])(?:wrote|schrieb(?: [^:]{2,80})?|a ecrit|escribio|ha scritto|escreveu|schreef(?: [^:]{2,80})?|skrev(?: [^:]{2,80})?|kirjoitti|napisal(?:a|\(a\))?|pisze|(?:ezt )?irta(?: [^:]{2,80})?|写道|のメール)\s*[:：]/u;
const SENT = /(?:^|\s)(?:sent|date|gesendet|datum|envoye|date|enviado|fecha|inviato|data|verzonden|skickat|sendt|发送时间)\s*[:：]/u;
const GRANTS = /(?<![a-z])(?:award|grant|approv|pleased|bewillig|accord|conced|otorg)/u;
const LINES_OF_MAIL_HEAD = 8;

/** Thai sara am that a file tells as two letters, or twice in part: สำานักงาน, สํานักงาน. */
const inThaiLetters = (page: PageText): PageText => ({
  ...page,
  lines: page.lines.map((line) => ({ ...line, text: line.text.replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32|\u0e33\u0e32/gu, "$1\u0e33") })),
});

/** How the lead that a proof names stands to a partner's lead; `not-named`: the proof names none. */
export type LeadComparison = { readonly result: NameComparison | "not-named" | "not-answered"; readonly named?: Written };

/** Compares the lead named in a proof with the partner's: order of names, initials, titles and accents are no difference. */
export function compareProofLead(proof: ReadProof, partner: Partner): LeadComparison {
  const asked = given(partner.lead) ?? undefined;
  if (!proof.namedLead) return { result: "not-named" };
  if (asked === undefined) return { result: "not-answered", named: proof.namedLead };
  // Lim Pei Chun（林佩君）: of a name told in two scripts, the one in the script of the proof
  const named = simplified(proof.namedLead.text);
  const parts = asked.split(/[()（）]/u).map((one) => one.trim());
  const same =
    hasHan(asked) && parts.filter(hasHan).length < parts.filter((one) => one !== "").length
      ? parts.find((one) => one !== "" && hasHan(one) === hasHan(named))
      : undefined;
  // 麥啟衡教授 Prof. Mak Kai Hang: asked for by the name that stands behind it in the other script
  const { otherName } = proof.namedLead;
  const result = compareNames(
    simplified(same ?? asked).replace(TITLE_BEHIND, ""),
    otherName !== undefined && hasHan(asked) !== hasHan(named) ? simplified(otherName) : named,
  );
  return { result, named: proof.namedLead };
}
