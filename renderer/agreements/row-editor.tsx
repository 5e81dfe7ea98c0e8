import { Button, Input, InputNumber } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useEffect, useId, useRef, useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { namesOfParty } from "../../shared/reading/propose.ts";
import { readDate } from "../../shared/wizard/read-answer.ts";
import { ReadDay } from "../components/read-day.tsx";
import { bridge } from "../host/api.ts";
import { useLooksOf } from "../reader/attachment-pages.ts";
import { answer, endStep, useCase, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { answerRow } from "./decide-row.ts";
import { type ElementRow, type SignatureRow, shownFact, shownPage } from "./element-line.ts";
import type { ElementRowProps } from "./element-row-props.ts";
import { SignerField } from "./signed-by.tsx";

const words = text.agreements;

type Props = Pick<ElementRowProps, "row" | "copy" | "place" | "isRead" | "asksTranslation" | "onDecided">;

/** The answers of a line by hand, beside the page that is shown. */
export function RowEditor({ row, copy, place, isRead, asksTranslation, onDecided }: Props) {
  const readOnly = useReadOnly();
  const id = useId();
  const confirm = useRef<HTMLButtonElement>(null);
  const quote = useRef<TextAreaRef>(null);
  const signature = row.kind === "signature";
  // opened by Enter from what was not found: the words come first, so that a second Enter confirms nothing
  const isNotFound = row.state === "waiting" && row.reading?.proposal?.status === "missing";
  // of a document that is read, Enter on a line that was only opened says nothing of a signature
  const takesFocus = !(isRead && signature);
  useEffect(() => {
    if (isNotFound) quote.current?.focus();
    else if (takesFocus) confirm.current?.focus();
  }, [takesFocus, isNotFound]);
  const say = (value: boolean | undefined) => {
    answerRow(row, signature ? "signed" : "stated", value);
    endStep();
    if (isRead && value !== undefined) onDecided();
  };
  if (readOnly || row.kind === "seal") return null;
  // of a document that is read, “改为待确认” stands beside it: what is said already needs no button for saying it
  const offersConfirm = !(isRead && (row.state === "stated" || row.state === "open"));
  const offersAbsent = !isNotFound && !(isRead && row.state !== "waiting");
  const page = (
    <>
      <label htmlFor={`${id}-page`}>{words.columns.page}</label>
      <span className="line">
        <PageNumber id={`${id}-page`} label={words.pageOf(row.name)} value={shownPage(row)} onPage={(page) => answerRow(row, "page", page)} />
        {copy.length > 0 && (
          <button type="button" className="link dense" onClick={() => answerRow(row, "page", place.copy + 1)}>
            {words.takePage(place.copy + 1)}
          </button>
        )}
      </span>
    </>
  );
  return (
    <div className="element-editor">
      {(offersConfirm || offersAbsent) && (!row.reading?.proposal || (isNotFound && !signature)) && (
        <div className="line wrap">
          {offersConfirm && (
            <Button
              ref={confirm}
              size="small"
              type={row.state === "waiting" ? "primary" : "default"}
              disabled={row.state === "stated" || row.state === "open"}
              onClick={() => say(true)}
            >
              {row.kind !== "signature" ? words.confirm(row.name) : row.renamed ? words.stillSigns : words.confirmSignature}
            </Button>
          )}
          {offersAbsent && (
            <Button size="small" disabled={row.state === "absent"} onClick={() => say(false)}>
              {signature ? words.absentSignature : words.absent}
            </Button>
          )}
          {/* of a document that is read, it stands beside the other ways to decide */}
          {row.state !== "waiting" && !isRead && (
            <Button size="small" type="text" onClick={() => say(undefined)}>
              {words.again}
            </Button>
          )}
        </div>
      )}
      {signature ? (
        <div className="signer-fields">
          {page}
          <Signer key={row.key} row={row} />
        </div>
      ) : (
        <div className="line wrap">
          {page}
          {asksTranslation && (
            <>
              <label htmlFor={`${id}-translation`}>{words.columns.translationPage}</label>
              <PageNumber
                id={`${id}-translation`}
                label={words.translationPageOf(row.name)}
                value={row.translationPage}
                onPage={(page) => answerRow(row, "translationPage", page)}
              />
            </>
          )}
        </div>
      )}
      {!signature && (
        <>
          <Input.TextArea
            ref={quote}
            id={`field-${row.path}.quote`}
            className="full"
            rows={2}
            maxLength={2000}
            aria-label={words.quoteOf(row.name)}
            placeholder={words.columns.quote}
            value={row.quote}
            onChange={(event) => answer(`${row.path}.quote`, event.target.value === "" ? undefined : event.target.value)}
            onBlur={endStep}
          />
          <PageText row={row} copy={copy} place={place.copy} />
        </>
      )}
    </div>
  );
}

/** Who signs for a party, when, and which unit stands there, typed where neither was read. */
function Signer({ row }: { readonly row: SignatureRow }) {
  const id = useId();
  const theCase = useCase();
  const signatory = theCase.agreements?.find(({ id }) => id === row.agreement)?.signatories?.find(({ party }) => party === row.party);
  // a department signs under another name than the applicant's
  const [own] = row.party === "applicant-department" ? [] : namesOfParty(theCase, row.party).names;
  const unit = shownFact(row, "unit", signatory?.unit);
  const date = shownFact(row, "date", signatory?.date);
  const say = (fact: "unit" | "date", value: string) => {
    answerRow(row, fact, value === "" ? undefined : value);
    endStep();
  };
  return (
    <>
      <SignerField id={`${id}-name`} row={row} fact="name" entered={signatory?.name} />
      <label htmlFor={`${id}-date`}>{words.signerDate}</label>
      <span className="line wrap">
        {/* by its value: what was undone or changed elsewhere stands in it, and is not saved again as it was */}
        <SignedDay
          key={`date ${date}`}
          id={`${id}-date`}
          label={words.reading.signedOnByHand(row.name)}
          first={date}
          isEntered={Boolean(signatory?.date)}
          onDay={(day) => say("date", day)}
        />
      </span>
      <SignerField id={`${id}-unit`} row={row} fact="unit" entered={signatory?.unit} />
      {unit === "" && own !== undefined && (
        <button
          type="button"
          className="link dense"
          onClick={() => {
            say("unit", own);
            // the button goes away with what it does
            requestAnimationFrame(() => document.getElementById(`${id}-unit`)?.focus({ preventScroll: true }));
          }}
        >
          {text.wizard.takeOnly(own)}
        </button>
      )}
    </>
  );
}

type SignedDayProps = {
  readonly id: string;
  readonly label: string;
  readonly first: string;
  readonly isEntered: boolean;
  readonly onDay: (day: string) => void;
};

/** The day of a signature as it is typed; what is no date is not taken, and says why. */
function SignedDay({ id, label, first, isEntered, onDay }: SignedDayProps) {
  const [typed, setTyped] = useState(first);
  const note = useId();
  const date = readDate(typed);
  const isWrong = date.kind === "problem";
  return (
    <>
      <Input
        id={id}
        size="small"
        className="signed-on"
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? note : undefined}
        placeholder={text.wizard.dateExample}
        status={isWrong ? "error" : ""}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (isWrong) return;
          const day = typeof date.value === "string" ? date.value : "";
          // what is only read cannot be emptied: it would be entered all the same
          if (day === "" && !isEntered) setTyped(first);
          else if (day !== first) onDay(day);
        }}
      />
      <ReadDay typed={typed} />
      {isWrong && (
        <ControlNote kind="must" id={note}>
          {words.reading.dateNotTaken(date.problem)}
        </ControlNote>
      )}
    </>
  );
}

type PageNumberProps = {
  readonly id: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly onPage: (page: number | undefined) => void;
};

function PageNumber({ id, label, value, onPage }: PageNumberProps) {
  return (
    <InputNumber
      id={id}
      size="small"
      className="page-number"
      controls={false}
      min={1}
      max={9999}
      precision={0}
      aria-label={label}
      value={value ?? null}
      onChange={(page) => onPage(page ?? undefined)}
      onBlur={endStep}
    />
  );
}

/** The words of the page that is shown, to take a quote from; a scan has none. */
function PageText({ row, copy, place }: { readonly row: Exclude<ElementRow, { kind: "seal" }>; readonly copy: readonly Attachment[]; readonly place: number }) {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const { pages } = useLooksOf(copy);
  const page = pages[place];
  const [shown, setShown] = useState(false);
  const [found, setFound] = useState<{ readonly page: string; readonly words: string }>();
  const box = useRef<HTMLTextAreaElement>(null);
  const wanted = page?.key;
  const file = page?.attachment.file;
  const number = page?.page;
  useEffect(() => {
    if (!shown || wanted === undefined || file === undefined || number === undefined) return;
    let left = false;
    void bridge.call("attachments:words", { key, file, page: number }).then((result) => {
      if (!left) setFound({ page: wanted, words: result.ok ? result.value : "" });
    });
    return () => {
      left = true;
    };
  }, [shown, wanted, file, number, key]);
  if (!page) return null;
  const take = () => {
    const area = box.current;
    const chosen = area?.value.slice(area.selectionStart, area.selectionEnd).replace(/\s+/gu, " ").trim();
    if (!chosen) return;
    answer(`${row.path}.quote`, chosen);
    answer(`${row.path}.page`, place + 1);
    endStep();
  };
  const now = found?.page === wanted ? found : undefined;
  return (
    <div>
      <button type="button" className="link dense" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {words.pageWords}
        <Icon name={shown ? "up" : "down"} size="tiny" />
      </button>
      {shown && now && now.words.trim() === "" && <p className="meta">{words.scanned}</p>}
      {shown && now && now.words.trim() !== "" && (
        <>
          <textarea ref={box} className="page-words" readOnly rows={6} aria-label={words.pageWords} value={now.words} />
          <Button size="small" onClick={take}>
            {words.takeWords}
          </Button>
        </>
      )}
    </div>
  );
}
