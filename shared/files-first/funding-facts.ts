import type { PageText } from "../reading/page-text.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { type ReadProof, readProof } from "../reading/proofs/proof.ts";
import { sameName } from "../reading/same-name.ts";
import { TO_YOU } from "../reading/vocabulary/letter-words.ts";
import { hasHan } from "../text/han.ts";
import type { SourceOf } from "./fact-sources.ts";
import type { ReadFact } from "./found-file.ts";
import { partyFacts } from "./party-facts.ts";

/** What a decision says that grants, in words of its own; its title may say so too. */
const GRANTS =
  /(?:ha(?:s|ve) (?:been )?|is |are |was |were |be |hereby )(?:hereby |pleased to )?(?:award|grant|approv|fund)(?:ed|s)?(?![a-z])|(?:wird|werden|wurde|hiermit|wir)[^.]{0,80}(?:bewilligt|bewilligen|gewahrt|zugesprochen)|(?:est|sont|a ete|nous (?:vous )?)\s?(?:accord|attribu|octroy)|(?:决定|同意|批准|准予|获得|予以)(?:给予)?.{0,30}(?:资助|立项|拨款)/u;
/** A refusal, or what only asks for funds. */
const NOT_GRANTED =
  /regret|unfortunately|unable to|not (?:been )?(?:approved|awarded|funded|granted|selected|successful)|declined|rejected|unsuccessful|(?:we|hereby|to) apply for|leider|abgelehnt|ablehnung|nicht (?:bewilligt|gefordert|entsprochen|berucksichtigt)|(?:wir|hiermit|wird) beantrag|malheureusement|nous regrettons|(?:pas|non) (?:ete )?(?:retenu|accorde|selectionne|finance)|refus(?:ee?)?(?![a-z])|nous sollicitons|不予|未(?:获|能|予|通过)|遗憾|拒绝|驳回|落选|特此申请|拟申请/u;
/** At the head of what is applied with. */
const APPLICATION =
  /^[\s\d.]*(?:(?:project|grant|funding|research) )*(?:application|proposal)(?: form| for|$)|^[\s\d.]*(?:forder|projekt|forschungs|zuwendungs)?antrag(?: auf|s?formular|$)|^[\s\d.]*(?:(?:formulaire|dossier) de )?(?:demande|candidature)(?: de | d'|$)|申请[表书]/u;

/**
 * What a proof of funding says of who pays and to whom: the only unit outside of China that it names beside the funder. Whether funds
 * were granted a person says, unless the paper does. @param isTitled whether it calls itself a decision on funds
 */
export function fundingFacts(
  pages: readonly PageText[],
  paragraphs: readonly Paragraph[],
  abroad: readonly string[],
  isTitled: boolean,
  sourceOf: SourceOf,
): readonly ReadFact[] {
  const proof: ReadProof = readProof(pages);
  const units = abroad.filter((name) => !hasHan(name) && (proof.funder === undefined || !sameName(proof.funder.text, name)));
  const [unit, ...others] = units;
  const named = [
    ["funding.funder", proof.funder],
    ["funding.reference", proof.reference],
    ["funding.namedLead", proof.namedLead],
    ["partner.lead", proof.namedLead],
  ] as const;
  const own = unit !== undefined && others.length === 0 ? partyFacts(paragraphs, unit, sourceOf) : [];
  // a decision with its number or its amount
  const granted = proof.reference ?? proof.amount;
  const isSure = isGranted(paragraphs, isTitled);
  const obtained: readonly ReadFact[] =
    granted && proof.funder ? [{ field: "funding.obtained", value: "true", source: sourceOf(granted.place), ...(!isSure && { isUnsure: true as const }) }] : [];
  return [
    ...own,
    ...obtained,
    ...named.flatMap(([field, written]) => (written ? [{ field, value: written.text.trim(), source: sourceOf(written.place) }] : [])),
  ];
}

/** Conditions on later pages may speak of refusing too. */
function isGranted(paragraphs: readonly Paragraph[], isTitled: boolean): boolean {
  const says = paragraphs.some((one) => TO_YOU.test(one.folded) || GRANTS.test(one.folded));
  const page = paragraphs[0]?.lines[0]?.line.page;
  const first = paragraphs.filter(({ lines }) => lines[0]?.line.page === page);
  return (says || isTitled) && !first.some(({ folded }, at) => NOT_GRANTED.test(folded) || (at < HEAD_LINES && APPLICATION.test(folded)));
}
const HEAD_LINES = 14;
