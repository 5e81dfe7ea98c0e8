import "./agreement-offers.css";
import { useEffect, useMemo, useState } from "react";
import type { Agreement, Case } from "../../shared/case/case.ts";
import {
  agreementOffers,
  mayBeStrange,
  type AgreementOffers as Offers,
  surelyTaken,
  type TakenFact,
  takenWithNames,
  withAgreementOffers,
} from "../../shared/files-first/agreement-offers.ts";
import type { OfferedFact } from "../../shared/files-first/offer-facts.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { placeInDocument } from "../../shared/reading/propose.ts";
import type { ReadDocument } from "../../shared/reading/read-document.ts";
import { countryName } from "../../shared/text/countries.ts";
import { type Belonging, useBelongs } from "../state/belongs.ts";
import { useChecked } from "../state/checked.ts";
import { change, useCase, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { sayChanged } from "../state/removed.ts";
import { keepFocusIn } from "../ui/keep-focus-in.ts";
import { PlaceLink } from "../ui/place-link.tsx";
import { agreementForm, offeredFields, unitKind } from "../ui/text/offered-fields.ts";
import { text } from "../ui/text.ts";
import { StrangeQuestion } from "./strange-question.tsx";

const words = text.agreements.offers;

type Props = {
  readonly agreement: Agreement;
  readonly read: ReadDocument;
  /** pages are still being read: nothing is offered or asked before */
  readonly isPending?: boolean;
  /** shows a page of the document, from 1; absent: it is named alone */
  readonly onShow?: (page: number) => void;
  /** is told how it stands with the question whether the agreement belongs here, and `undefined` when that is no longer known */
  readonly onBelonging?: (belonging: Belonging | undefined) => void;
};

/**
 * What an agreement that was added to the project says of its partner, and what its text is, for the form: each with its place. Nothing is entered but by
 * a click, and an answer is replaced only where the click says so.
 */
export function AgreementOffers({ agreement, read, isPending = false, onShow, onBelonging }: Props) {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const readOnly = useReadOnly();
  const [isOpen, setOpen] = useState(false);
  const [said, say] = useBelongs(agreement);
  const place = placeInDocument(theCase.agreements ?? [], agreement.id, (one) => filesOf(theCase, one));
  const offers = useMemo(() => guide && agreementOffers(theCase, guide, agreement, read, place), [theCase, guide, agreement, read, place]);
  const isOpenYet = isPending && mayBeStrange(theCase, read, place);
  const isAsked = !readOnly && (isOpenYet || offers?.strange !== undefined) && said !== true;
  const belonging = offers && (!isAsked ? "settled" : said === false ? "denied" : isPending ? "unread" : "asked");
  useEffect(() => {
    onBelonging?.(belonging);
    return () => onBelonging?.(undefined);
  }, [belonging, onBelonging]);
  if (!guide || !offers || readOnly || isPending) return null;
  if (offers.strange && isAsked) return <StrangeQuestion strange={offers.strange} said={said} say={say} />;
  const lines = linesOf(offers);
  if (lines.length === 0) return null;
  const sure = surelyTaken(lines.flatMap(({ fact }) => fact ?? []));
  const joined = offers.parties.flatMap(({ joins, proposed }) => (joins ? [proposed.id] : []));
  const open = sure.length + joined.length;
  const take = (taken: readonly TakenFact[], joins: readonly string[]) => enter(guide, agreement.id, offers, taken, joins);
  return (
    <section ref={keepFocusIn} className="agreement-offers" aria-label={words.title}>
      <div className="agreement-offers-head">
        <span className="third">{words.label}</span>
        <span>
          {words.sum(open, lines.length - open)}
          <span className="second">{words.names(lines.map(({ name }) => name))}</span>
        </span>
        <span className="line nowrap">
          <button type="button" className="link dense" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? words.fold : words.unfold}
          </button>
          {open > 0 && (
            <button type="button" className="link dense" onClick={() => take(sure, joined)}>
              {words.all}
            </button>
          )}
        </span>
      </div>
      {isOpen && (
        <dl>
          {lines.map((line) => (
            <div key={line.key}>
              <dt>{line.name}</dt>
              <dd>
                {line.fact ? (
                  <Values fact={line.fact} take={(taken) => take([taken], [])} {...(onShow && { onShow })} />
                ) : (
                  <div className="agreement-offer">
                    <span>{line.party}</span>
                    <button type="button" className="link dense" aria-label={words.enterOf(line.name)} onClick={() => take([], [line.of])}>
                      {words.enter}
                    </button>
                  </div>
                )}
                {line.waits && <span className="meta">{words.nameFirst}</span>}
                {line.several && line.fact && <span className="meta">{line.party}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

type ValuesProps = { readonly fact: OfferedFact; readonly take: (taken: TakenFact) => void; readonly onShow?: (page: number) => void };

/** Each value of an offer with its place and its click. */
function Values({ fact, take, onShow }: ValuesProps) {
  const name = offeredFields[fact.field];
  return (
    <>
      {fact.values.map((value) => {
        const { page, quote } = value.source;
        const shown = shownValue(fact, value.value);
        return (
          <div key={value.value} className="agreement-offer">
            <span>
              {shown}
              {value.isRecognised && <span className="meta lack">　{words.recognised}</span>}
              {quote !== "" && !shown.includes(quote) && <q className="meta">{quote.length > MOST_QUOTED ? `${quote.slice(0, MOST_QUOTED)}…` : quote}</q>}
            </span>
            <span className="line nowrap">
              {page !== undefined &&
                (onShow ? (
                  <PlaceLink label={words.showPage(name, page)} onClick={() => onShow(page)}>
                    {words.page(page)}
                  </PlaceLink>
                ) : (
                  <span className="meta">{words.page(page)}</span>
                ))}
              <button
                type="button"
                className="link dense"
                aria-label={fact.answer === undefined ? words.enterOf(name) : words.replaceWith(name)}
                onClick={() => take({ fact, value })}
              >
                {fact.answer === undefined ? words.enter : words.replace}
              </button>
            </span>
          </div>
        );
      })}
      {fact.answer !== undefined && <span className="dense lack">{words.differs(fact.answer === "" ? words.none : shownValue(fact, fact.answer))}</span>}
    </>
  );
}

/** Characters of a passage that are shown; all of it is on its page. */
const MOST_QUOTED = 80;

type Line = {
  readonly key: string;
  readonly name: string;
  readonly of: string;
  /** of a partner: what it is called, and whether there are others */
  readonly party: string;
  readonly several: boolean;
  /** the other lines of the partner follow when this one is settled */
  readonly waits: boolean;
  /** absent: the agreement is to name the partner */
  readonly fact?: OfferedFact;
};

function linesOf({ parties, facts }: Offers): readonly Line[] {
  const several = parties.length > 1;
  const ofParties = parties.flatMap(({ proposed, partner, joins, waitsForName, facts: own }): readonly Line[] => {
    const base = { of: proposed.id, party: partner?.nameZh || partner?.name || proposed.names[0] || "", several, waits: false };
    const lines = own.map(
      (fact, index): Line => ({ ...base, key: fact.id, name: offeredFields[fact.field], waits: waitsForName && index === own.length - 1, fact }),
    );
    return joins ? [{ ...base, key: `joins ${proposed.id}`, name: words.signs }, ...lines] : lines;
  });
  return [
    ...ofParties,
    ...facts.map((fact): Line => ({ key: fact.id, name: offeredFields[fact.field], of: "", party: "", several: false, waits: false, fact })),
  ];
}

/** Takes offers over into the open case as it is now, as one step of undo. */
function enter(guide: Guide, agreement: string, offers: Offers, taken: readonly TakenFact[], joins: readonly string[]): void {
  const theCase = useOpenCase.getState().case;
  if (!theCase) return;
  change("agreements", withAgreementOffers(theCase, guide, agreement, offers, taken, joins));
  sayChanged(words.entered(takenWithNames(offers, taken).length + joins.length));
}

/** The value of an offer as people write it. */
function shownValue({ field }: Pick<OfferedFact, "field">, value: string): string {
  if (field === "partner.country") return countryName(value) ?? value;
  if (field === "partner.kind") return unitKind(value);
  return field === "agreement.form" ? agreementForm(value) : value;
}

const filesOf = ({ attachments }: Case, { id }: Agreement): string =>
  (attachments ?? [])
    .filter((attachment) => attachment.for === id && attachment.unplaced !== true)
    .map(({ sha256, file }) => sha256 ?? file)
    .join("\n");
