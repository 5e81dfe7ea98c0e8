import { Button } from "antd";
import { useMemo } from "react";
import type { Case, Partner } from "../../shared/case/case.ts";
import { writePath } from "../../shared/case/case-path.ts";
import { withAnswer } from "../../shared/case/edit-list.ts";
import { given } from "../../shared/facts/facts.ts";
import { readProof } from "../../shared/reading/proofs/proof.ts";
import { leadOfProof, type ProofLine, proofLines } from "../../shared/reading/proofs/proof-lines.ts";
import type { SlotReport } from "../../shared/report.ts";
import { useChecked } from "../state/checked.ts";
import { change, useOpenCase, useReadOnly } from "../state/open-case.ts";
import type { ReadingState } from "../state/readings.ts";
import { Icon } from "../ui/icon.tsx";
import { keepFocusIn } from "../ui/keep-focus-in.ts";
import { text } from "../ui/text.ts";
import "./proof-facts.css";
import { PlaceLink } from "../ui/place-link.tsx";

const words = text.papers.proof;

type Props = { readonly slot: SlotReport; readonly reading: ReadingState | undefined; readonly onShow: (page: number) => void };

/**
 * What a proof of funding says, beside what the form says of the partner's funding: funder, reference, amount, period and the lead that it
 * names (专题二·申报主体要求). A proposal: nothing is entered but by a click, and an answer is replaced only where the click says so.
 */
export function ProofFacts({ slot, reading, onShow }: Props) {
  const isProof = useChecked(({ guide }) => guide?.slots.some(({ id, kind }) => id === slot.slot && kind === "funding") === true);
  const theCase = useOpenCase((state) => state.case);
  const readOnly = useReadOnly();
  const index = theCase?.partners?.findIndex(({ id }) => id === slot.for) ?? -1;
  const partner = theCase?.partners?.[index];
  const pages = reading?.kind === "done" ? reading.read.pages : undefined;
  const proof = useMemo(() => (isProof && pages ? readProof(pages) : undefined), [isProof, pages]);
  if (!isProof || !partner) return null;
  return (
    <section ref={keepFocusIn} className="proof-facts" aria-labelledby="proof-facts-title">
      <h2 id="proof-facts-title">{words.title}</h2>
      {reading?.kind === "failed" || reading?.kind === "stopped" ? (
        <p className="second">{words.unread}</p>
      ) : !proof ? (
        <p className="second">{words.reading}</p>
      ) : !pages?.some(({ lines }) => lines.length > 0) ? (
        <p className="second">{words.unread}</p>
      ) : (
        <>
          <Lines lines={proofLines(proof, partner, pages)} index={index} isOffered={!readOnly} onShow={onShow} />
          <LeadNote
            partner={partner}
            result={leadOfProof(proof, partner)}
            index={index}
            {...(!readOnly && proof.namedLead && { offered: proof.namedLead.text.trim() })}
          />
          <p className="meta">{words.limits}</p>
        </>
      )}
    </section>
  );
}

type LinesProps = { readonly lines: readonly ProofLine[]; readonly index: number; readonly isOffered: boolean; readonly onShow: (page: number) => void };

function Lines({ lines, index, isOffered, onShow }: LinesProps) {
  const enter = (taken: readonly ProofLine[]) => {
    const theCase = useOpenCase.getState().case;
    if (theCase) change(`partners[${index}].localFunding`, withLines(theCase, index, taken));
  };
  const open = lines.filter(({ state }) => state === "open");
  return (
    <>
      <dl>
        {lines.map((line) => (
          <div key={line.name}>
            <dt>{words.names[line.name]}</dt>
            <dd>
              <span className="line">
                <span className={line.value === undefined ? "grow second" : "grow"}>{line.value ?? words.notFound}</span>
                {line.place && (
                  <PlaceLink label={words.showPage(words.names[line.name], line.place.page)} onClick={() => line.place && onShow(line.place.page)}>
                    {words.page(line.place.page)}
                  </PlaceLink>
                )}
              </span>
              {line.place && line.place.quote !== line.value && <q className="meta">{line.place.quote}</q>}
              {line.state === "same" && <span className="meta">{words.same}</span>}
              {line.state === "differs" && (
                <span className="dense lack">
                  {words.differs(line.answer ?? "")}
                  {isOffered && (
                    <button type="button" className="link dense" aria-label={words.replaceWith(words.names[line.name])} onClick={() => enter([line])}>
                      {words.replace}
                    </button>
                  )}
                </span>
              )}
              {line.state === "open" && isOffered && (
                <button type="button" className="link dense" aria-label={words.enterOf(words.names[line.name])} onClick={() => enter([line])}>
                  {words.enter}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {open.length > 1 && isOffered && (
        <Button size="small" onClick={() => enter(open)}>
          {words.enterAll(open.length)}
        </Button>
      )}
    </>
  );
}

/** The case with these facts as answers on the partner's funding, as one step. */
function withLines(theCase: Case, index: number, lines: readonly ProofLine[]): unknown {
  const path = `partners[${index}].localFunding`;
  const [first, ...others] = lines;
  const whole = first ? withAnswer(theCase, `${path}.${first.name}`, first.value) : theCase;
  return others.reduce((next, { name, value }) => writePath(next, `${path}.${name}`, value), whole);
}

/** Enters whom the proof names as the partner's lead, where nobody has said who that is. */
function enterLead(index: number, name: string): void {
  const theCase = useOpenCase.getState().case;
  if (theCase && given(theCase.partners?.[index]?.lead) === undefined) change(`partners[${index}].lead`, withAnswer(theCase, `partners[${index}].lead`, name));
}

type LeadProps = {
  readonly partner: Partner;
  readonly result: ReturnType<typeof leadOfProof>;
  readonly index: number;
  /** whom the proof names, where it may be taken for the partner's lead */
  readonly offered?: string;
};

function LeadNote({ partner, result, index, offered }: LeadProps) {
  const name = partner.lead ?? "";
  const isFine = result === "same";
  return (
    <p className={isFine ? "dense line" : "dense line lack"}>
      <Icon name={isFine ? "met" : "lack"} size="small" />
      <span>
        {words.lead[result](name)}
        {result === "not-answered" && offered !== undefined && (
          <button type="button" className="link dense" onClick={() => enterLead(index, offered)}>
            {words.enterLead(offered)}
          </button>
        )}
      </span>
    </p>
  );
}
