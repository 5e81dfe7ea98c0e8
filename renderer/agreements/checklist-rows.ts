import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { partyName } from "../../shared/facts/facts.ts";
import { isWrongHere } from "../../shared/facts/other-paper.ts";
import { linesAgainstFile } from "../../shared/facts/paper-differences.ts";
import { renamedSigner } from "../../shared/facts/renamed-signers.ts";
import { ruleIdsOn } from "../../shared/guide/rule-selectors.ts";
import { decisionOn, isOffered, isUnseen } from "../../shared/reading/proposals.ts";
import type { AgreementProposals, ReadProposal, SignatureProposal } from "../../shared/reading/propose.ts";
import type { ReadDocument } from "../../shared/reading/read-document.ts";
import { chineseDate } from "../../shared/text/dates.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import {
  type AgreementElement,
  awaitsLook,
  elementState,
  elementsListed,
  guideElements,
  rulesOnElement,
  type SignatureRow,
  signatureRows,
  signatureState,
} from "../../shared/wizard/agreement-elements.ts";
import { answerOf } from "../../shared/wizard/decide-element.ts";
import { proposalsFor } from "../../shared/wizard/proposals-for.ts";
import { otherThanLegal, type Signer, signerDoubts } from "../../shared/wizard/signer-doubts.ts";
import { useChecked } from "../state/checked.ts";
import { useLookedFor } from "../state/inspecting.ts";
import { useCase } from "../state/open-case.ts";
import { text } from "../ui/text.ts";
import type { ElementRow, RowReading } from "./element-line.ts";
import { enteredPeriod } from "./read-words.ts";

const words = text.agreements;

export type { ElementRow, RowReading };

type Source = {
  readonly agreement: Agreement;
  readonly index: number;
  readonly copy: readonly Attachment[];
  readonly read: ReadDocument | undefined;
  readonly isPending: boolean;
  /** nobody needs what it says, and it is not read */
  readonly isSkipped: boolean;
  /** reading was stopped before all pages were read */
  readonly isCut: boolean;
};

/** The signing parties, then the elements, then the seal where it was looked for; beside each what was read of it. */
export function useChecklistRows({ agreement, index, copy, read, isPending, isSkipped, isCut }: Source): readonly ElementRow[] {
  const theCase = useCase();
  const findings = useChecked((state) => state.findings);
  const guide = useChecked((state) => state.guide);
  const proposals = read && proposalsFor(theCase, agreement, read);
  const rulesOn = (element: AgreementElement): ReadonlySet<string> => (guide ? ruleIdsOn(guide, rulesOnElement(element), theCase.topic) : new Set());
  const groupOf = (element: AgreementElement) => findings.find(({ finding }) => rulesOn(element).has(finding.rule) && finding.subject === agreement.id)?.group;
  const path = `agreements[${index}]`;
  const lookedFor = useLookedFor(copy, false);
  const isRead = read !== undefined || isPending || isSkipped;
  const readingOf = (proposal: ReadProposal | undefined, at: string | undefined): Pick<ElementRow, "reading" | "isEntered"> => {
    const answer = answerOf(theCase, { path: at });
    const isEntered = answer?.reading === undefined;
    if (!isRead) return { isEntered };
    const seen = { isOffered: isOffered(answer, proposal), isUnseen: !isPending && !isSkipped && isUnseen(answer, proposal) };
    return {
      isEntered,
      reading: { proposal: settled(proposal, isPending || isCut), answer, decision: decisionOn(answer), ...seen, isPending, isSkipped, isCut },
    };
  };
  const whoIs = (party: string) => (party === "applicant" || party === "applicant-department" ? words.ours : party ? partyName(theCase, party) : words.theirs);
  // another paper than the agreement says nothing against it
  const againstFile = new Map(
    (guide && !copy.some(isWrongHere) ? linesAgainstFile(theCase, agreement, guide) : []).map(({ path: line, ...own }) => [`${path}.${line}`, own]),
  );
  const standing = (state: ElementRow["state"], at: string | undefined): Pick<ElementRow, "state" | "differences" | "kept"> => {
    const { differences = [], kept = [] } = againstFile.get(at ?? "") ?? {};
    return { state, ...(differences.length > 0 && { state: "waiting", differences }), ...(kept.length > 0 && { kept }) };
  };
  const listed = signatureRows(theCase, agreement);
  const signers = listed.map(({ signatory }) => signerOf(signatory, proposals?.signatures ?? []));
  const signatures = listed.map(({ index: place, signatory }, position): ElementRow => {
    const who = whoIs(signatory.party ?? "");
    const signer = signers[position];
    const legal = signer && otherThanLegal(theCase, signer);
    const renamed = guide && renamedSigner(theCase, signatory, guide);
    const facts = [[signatory.name, signatory.date ? chineseDate(signatory.date) : undefined].filter(Boolean).join("，"), signatory.unit].filter(Boolean);
    const at = place === undefined ? undefined : `${path}.signatories[${place}]`;
    return {
      kind: "signature",
      // the line of a party stays the same one when its first answer makes an entry of it
      key: signatory.party && (place === undefined || firstOf(agreement, signatory.party) === place) ? `${path} ${signatory.party}` : `${path} ${place}`,
      path: at,
      agreement: agreement.id,
      party: signatory.party ?? "",
      doubts: signer ? signerDoubts(theCase, signer, signers).map(({ kind, found, other }) => words.doubts[kind](found, who, whoIs(other))) : [],
      name: words.signatory(who),
      quote: facts.join("\n"),
      page: signatory.page ?? undefined,
      translationPage: undefined,
      ...standing(signatureState(signatory, guide && { theCase, guide }), at),
      ...(legal !== undefined && { legal }),
      ...(renamed && { renamed }),
      ...readingOf(
        proposals?.signatures.find(({ party }) => party === signatory.party),
        at,
      ),
    };
  });
  const elements = elementsListed(agreement, theCase.topic, guide).map((element): ElementRow => {
    const answer = agreement[element];
    const state = awaitsLook(agreement, element, copy) ? "waiting" : elementState(agreement, element);
    return {
      kind: "element",
      element,
      key: `${path}.${element}`,
      path: `${path}.${element}`,
      name: words.names[element],
      quote: answer?.quote ?? "",
      page: answer?.page ?? undefined,
      translationPage: answer?.translationPage ?? undefined,
      ...standing(state === "stated" && groupOf(element) === "open" ? "open" : state, `${path}.${element}`),
      ...(element === "term" && { days: enteredPeriod(agreement.term) }),
      ...(element === "term" && proposals && { autoRenewal: proposals.autoRenewal }),
      ...readingOf(proposals?.elements[element], `${path}.${element}`),
    };
  });
  const own = guide === undefined ? [] : guideElements(theCase, guide, index);
  const asked = own.map(({ path: place, label, quote, page, translationPage, state }): ElementRow => {
    const where = { quote: quote ?? "", page: page ?? undefined, translationPage: translationPage ?? undefined };
    return { kind: "element", key: place, path: place, name: label, ...where, ...standing(state, place) };
  });
  return [
    ...signatures,
    ...elements,
    ...asked,
    ...(isRead ? sealRows(copy, proposals, { isPending, isSkipped, isCut }, (one) => lookedFor(one).seen?.grey ?? []) : []),
  ];
}

/** Who signs: as entered, and as long as nobody has decided, as it was read; who did not sign is no signer. */
function signerOf(signatory: SignatureRow["signatory"], read: readonly SignatureProposal[]): Signer {
  const party = signatory.party ?? "";
  const state = signatureState(signatory);
  const proposal = state === "waiting" ? read.find((one) => one.party === signatory.party) : undefined;
  const { facts, printedUnit = facts?.unit } = proposal ?? {};
  // what is printed is doubted, not the name of the case that is entered for it
  const unit = signatory.unit && signatory.unit !== facts?.unit ? signatory.unit : printedUnit;
  return state === "absent" ? { party } : { party, name: signatory.name ?? facts?.name, unit: unit ?? signatory.unit ?? undefined };
}

const firstOf = ({ signatories }: Agreement, party: string) => (signatories ?? []).findIndex((one) => one.party === party);

/** That nothing was found says nothing as long as pages are not read. */
const settled = (proposal: ReadProposal | undefined, isPartial: boolean) => (isPartial && proposal?.status === "missing" ? undefined : proposal);

/** The seal of each file, a line for each: what may be one is that of the file on whose page it is. */
function sealRows(
  copy: readonly Attachment[],
  proposals: AgreementProposals | undefined,
  { isPending, isSkipped, isCut }: Pick<Source, "isPending" | "isSkipped" | "isCut">,
  greyOf: (attachment: Attachment) => readonly number[],
): readonly ElementRow[] {
  const lastPages = copy.map((_, at) => copy.slice(0, at + 1).reduce((sum, { pages }) => sum + (pages ?? Number.NaN), 0));
  return copy.map((attachment, at): ElementRow => {
    const isOfFile = ({ page }: { readonly page: number }) => copy.length === 1 || (page > (lastPages[at - 1] ?? 0) && page <= (lastPages[at] ?? 0));
    const seal = proposals?.seals.findLast(isOfFile);
    const places = seal ? [{ page: seal.page, quote: "", lines: [] }] : [];
    const proposal: ReadProposal = {
      status: seal ? "present" : "missing",
      why: "stated",
      clarity: "digital",
      facts: {},
      places,
      ...(seal && { page: seal.page }),
    };
    const sealedBy = attachment.sealedBy ?? undefined;
    const { name } = words.reading.seal;
    return {
      kind: "seal",
      attachment,
      grey: greyOf(attachment).map((page) => page + (lastPages[at - 1] ?? 0)),
      key: `${attachment.id} seal`,
      name: copy.length === 1 ? name : `${name}　${attachmentName(attachment.file)}`,
      quote: sealedBy ? text.attachments.sealedBy[sealedBy] : "",
      page: seal?.page,
      translationPage: undefined,
      state: sealedBy === undefined ? "waiting" : sealedBy === "none" ? "absent" : "stated",
      reading: {
        proposal: proposals ? settled(proposal, isPending || isCut) : undefined,
        answer: undefined,
        decision: sealedBy === undefined ? "owed" : sealedBy === "none" ? "marked-missing" : "typed",
        isOffered: false,
        isUnseen: false,
        isPending,
        isSkipped,
        isCut,
      },
    };
  });
}

/** What a line owes a person still. */
export const isOwed = ({ state, reading }: ElementRow): boolean => state === "waiting" || reading?.isUnseen === true;
