import { type KeyboardEvent, useState } from "react";
import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { TRANSLATION_WORDS, translationFlag } from "../../shared/documents/finding-facts.ts";
import { partyName } from "../../shared/facts/facts.ts";
import { ruleIdsOn } from "../../shared/guide/rule-selectors.ts";
import { chineseDate } from "../../shared/text/dates.ts";
import { languageNames } from "../../shared/text/language-names.ts";
import {
  AGREEMENT_ELEMENTS,
  type AgreementElement,
  elementState,
  guideElements,
  rulesOnElement,
  signatureRows,
  signatureState,
} from "../../shared/wizard/agreement-elements.ts";
import { CheckedBy, CheckForm } from "../components/attachment-facts.tsx";
import { useChecked } from "../state/checked.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { Clause } from "../ui/clause.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { AgreementSeal } from "./agreement-seal.tsx";
import { type ElementRow, ElementRows } from "./element-row.tsx";
import { useAgreementSlots, useRulesOn } from "./guide-of-agreement.ts";
import { HeadWithState } from "./head-with-state.tsx";

const words = text.agreements;

type Props = {
  readonly agreement: Agreement;
  readonly index: number;
  readonly count: number;
  readonly copy: readonly Attachment[];
  readonly translation: readonly Attachment[];
  /** places of the pages that are shown, from 0 */
  readonly place: { readonly copy: number; readonly translation: number };
  readonly showCopy: (page: number) => void;
  readonly showTranslation: (page: number) => void;
};

/** What 第11条（a） asks of one agreement, element by element, to be filled in beside its pages. */
export function AgreementPanel(props: Props) {
  const { agreement, index, count } = props;
  const agreements = useCase().agreements ?? [];
  const rows = useRows(agreement, index);
  const [open, setOpen] = useState<string>();
  const onTerm = useRulesOn(["states:term"]);
  const clause = useChecked((state) => state.report?.findings.find(({ rule, subject }) => onTerm.has(rule) && subject === agreement.id)?.clause);
  const partners = usePartnerNames(agreement);
  const to = (by: number) => agreements[index + by]?.id;
  const step = (by: -1 | 1) => {
    const id = to(by);
    if (id !== undefined) goToPage({ kind: "agreements", agreement: id }, { replace: true });
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const buttons: readonly Element[] = [...event.currentTarget.querySelectorAll("button.element-name")];
    const at = document.activeElement ? buttons.indexOf(document.activeElement) : -1;
    const next = at < 0 ? undefined : buttons[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <section className="page agreement-panel" aria-label={words.elements}>
      <div className="page-scroll">
        <div className="page-head">
          <div className="grow">
            <h1 tabIndex={-1}>{partners || agreement.title || words.title}</h1>
            {partners && <p>{agreement.title}</p>}
          </div>
          <span className="line nowrap">
            <span className="meta">{words.position(index + 1, count)}</span>
            <button type="button" className="icon-button" aria-label={words.previous} disabled={index === 0} onClick={() => step(-1)}>
              <Icon name="left" />
            </button>
            <button type="button" className="icon-button" aria-label={words.next} disabled={index === count - 1} onClick={() => step(1)}>
              <Icon name="right" />
            </button>
          </span>
        </div>
        <div className="page-body">
          {clause && <Clause place={clause.place} words={clause.quote} />}
          <table className="elements" onKeyDown={onKey}>
            <thead>
              <tr>
                <td className="nth" />
                <th>{words.columns.element}</th>
                <th>{words.columns.quote}</th>
                <th className="centre">{words.columns.page}</th>
                <th className="centre">{words.columns.translationPage}</th>
                <th>{words.columns.result}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, place) => (
                <ElementRows
                  key={row.key}
                  row={row}
                  number={place + 1}
                  open={open === row.key}
                  onOpen={() => setOpen(open === row.key ? undefined : row.key)}
                  copy={props.copy}
                  place={props.place}
                  showCopy={props.showCopy}
                  showTranslation={props.showTranslation}
                />
              ))}
            </tbody>
          </table>
          <p className="meta element-keys">{words.keys}</p>
          <AgreementSeal agreement={agreement} copy={props.copy} translation={props.translation} />
          <Translation {...props} />
          <button type="button" className="link dense" onClick={() => goToPage({ kind: "section", section: "agreements" })}>
            {words.editAll}
          </button>
        </div>
      </div>
    </section>
  );
}

function usePartnerNames(agreement: Agreement): string {
  const theCase = useCase();
  return (agreement.partners ?? []).map((id) => partyName(theCase, id)).join("、");
}

/** The signing parties, then the elements. */
function useRows(agreement: Agreement, index: number): readonly ElementRow[] {
  const theCase = useCase();
  const findings = useChecked((state) => state.findings);
  const guide = useChecked((state) => state.guide);
  const rulesOn = (element: AgreementElement): ReadonlySet<string> => (guide ? ruleIdsOn(guide, rulesOnElement(element), theCase.topic) : new Set());
  const groupOf = (element: AgreementElement) => findings.find(({ finding }) => rulesOn(element).has(finding.rule) && finding.subject === agreement.id)?.group;
  const onSplit = rulesOn("benefitSplit");
  const splitAsked = findings.some(({ finding }) => onSplit.has(finding.rule));
  const path = `agreements[${index}]`;
  const signatures = signatureRows(theCase, agreement).map(({ index: place, signatory }): ElementRow => {
    const ours = signatory.party === "applicant" || signatory.party === "applicant-department";
    const who = ours ? words.ours : signatory.party ? partyName(theCase, signatory.party) : words.theirs;
    const facts = [[signatory.name, signatory.date ? chineseDate(signatory.date) : undefined].filter(Boolean).join("，"), signatory.unit].filter(Boolean);
    return {
      kind: "signature",
      // the line of a party stays the same one when its first answer makes an entry of it
      key: signatory.party && (place === undefined || firstOf(agreement, signatory.party) === place) ? `${path} ${signatory.party}` : `${path} ${place}`,
      path: place === undefined ? undefined : `${path}.signatories[${place}]`,
      agreement: agreement.id,
      party: signatory.party ?? "",
      name: words.signatory(who),
      quote: facts.join("\n"),
      page: signatory.page ?? undefined,
      translationPage: undefined,
      state: signatureState(signatory),
    };
  });
  const elements = AGREEMENT_ELEMENTS.filter((element) => element !== "benefitSplit" || splitAsked).map((element): ElementRow => {
    const answer = agreement[element];
    const state = elementState(agreement, element);
    return {
      kind: "element",
      key: `${path}.${element}`,
      path: `${path}.${element}`,
      name: words.names[element],
      quote: answer?.quote ?? "",
      page: answer?.page ?? undefined,
      translationPage: answer?.translationPage ?? undefined,
      state: state === "stated" && groupOf(element) === "open" ? "open" : state,
    };
  });
  const own = guide === undefined ? [] : guideElements(theCase, guide, index);
  const asked = own.map(({ path: place, label, quote, page, translationPage, state }): ElementRow => {
    const where = { quote: quote ?? "", page: page ?? undefined, translationPage: translationPage ?? undefined };
    return { kind: "element", key: place, path: place, name: label, ...where, state };
  });
  return [...signatures, ...elements, ...asked];
}

const firstOf = ({ signatories }: Agreement, party: string) => (signatories ?? []).findIndex((one) => one.party === party);

const FLAG_LOOKS = {
  "not-needed": { icon: "none", tone: "none" },
  missing: { icon: "must", tone: "must" },
  attached: { icon: "lack", tone: "lack" },
  checked: { icon: "done", tone: "met" },
  unknown: { icon: "lack", tone: "lack" },
} as const;

/** Whether a translation is asked for, there, and checked. */
function Translation({ agreement, translation }: Props) {
  const { translation: place } = useAgreementSlots(agreement);
  const slot = useChecked((state) => state.report?.slots.find((one) => one.slot === place && (one.for === undefined || one.for === agreement.id)));
  const onTranslation = useRulesOn(["translation:agreement"]);
  const finding = useChecked((state) => state.report?.findings.find(({ rule, subject }) => onTranslation.has(rule) && subject === agreement.id));
  const readOnly = useReadOnly();
  const flag = translationFlag(finding, slot);
  const languages = languageNames(agreement.languages ?? []).join("、");
  return (
    <section className="translation" aria-labelledby="translation-title">
      <HeadWithState
        id="translation-title"
        title={words.translationTitle}
        state={{ ...FLAG_LOOKS[flag], words: flag === "unknown" ? words.unknownFlag : TRANSLATION_WORDS[flag] }}
      />
      {languages && (
        <p className="second dense">
          {words.languages}：{languages}
          {agreement.wholeChineseText === true && `，${words.wholeChinese}`}
        </p>
      )}
      {finding && flag !== "not-needed" && <p className="second dense">{finding.message}</p>}
      {flag === "missing" && (
        <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments" })}>
          {words.goAttachments}
        </button>
      )}
      {translation.map((attachment) => (
        <div key={attachment.id}>
          {!readOnly && attachment.state !== "checked" && (
            <>
              <p className="meta">{words.translationCheck}</p>
              <CheckForm attachment={attachment} />
            </>
          )}
          <CheckedBy attachment={attachment} />
        </div>
      ))}
    </section>
  );
}
