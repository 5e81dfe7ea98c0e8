import { Fragment } from "react";
import { slotName } from "../../shared/desk/missing-list.ts";
import { agreementNames } from "../../shared/facts/agreement-names.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { OffersOfFile } from "../reader/offers-of-file.tsx";
import { forgetRegistered, useRegistered } from "../state/agreement-files.ts";
import { putAlsoHere } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { placeName } from "../state/file-drop.ts";
import { useCase, useOpenCase } from "../state/open-case.ts";
import { type AlreadyThere, forgetAlready, forgetRefused, receivingText, useReceiving } from "../state/receiving.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { shortErrorText } from "../ui/error-text.ts";
import { numbered } from "../ui/numbered.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { text } from "../ui/text.ts";
import { moveFile } from "./move-file.tsx";

/** Files on their way, those that could not be taken, and those that were there already; read out as they come. */
export function ReceivedNotice() {
  const receiving = useReceiving();
  const { busy, refused, already, renamed } = receiving;
  const told = refused.length + already.length + renamed.length > 0;
  return (
    <>
      <div className="visually-hidden" aria-live="polite">
        {receivingText(receiving)}
      </div>
      {busy && busy.total > 0 && (
        <div className="receiving">
          <ProgressBar label={text.attachments.receivingLabel} progress={busy} />
          <span className="meta">{text.attachments.receiving(busy.done, busy.total)}</span>
        </div>
      )}
      <RegisteredNotice />
      {told && (
        <section className="refused" aria-label={text.attachments.refused}>
          <div className="grow">
            {numbered(refused).map(({ key, item }) => (
              <ControlNote key={key} kind="must">
                {shortErrorText(item).words}
              </ControlNote>
            ))}
            {numbered(already).map(({ key, item }) => (
              <ControlNote key={key} kind="advice">
                <Already already={item} />
              </ControlNote>
            ))}
            {numbered(renamed).map(({ key, item: { name, former } }) => (
              <ControlNote key={key} kind="advice">
                {text.attachments.renamed(name, former)}
              </ControlNote>
            ))}
          </div>
          <button type="button" className="link dense" onClick={forgetRefused}>
            {text.attachments.understood}
          </button>
        </section>
      )}
    </>
  );
}

const NONE: readonly string[] = [];

/** Agreements that the files have registered, as long as they stand in the case; read out as they come. */
function RegisteredNotice() {
  const key = useOpenCase((state) => state.opened?.key);
  const registered = useRegistered((state) => (state.key === key ? state.agreements : NONE));
  const theCase = useCase();
  const there = (theCase.agreements ?? []).filter(({ id }) => registered.includes(id));
  const names = agreementNames(theCase);
  return (
    <div aria-live="polite">
      {there.length > 0 && (
        <section className="refused">
          <div className="grow">
            {there.map((agreement) => (
              <Fragment key={agreement.id}>
                <ControlNote kind="advice">
                  {text.attachments.registered(names.get(agreement.id) ?? agreement.id)}
                  <button type="button" className="link" onClick={() => goToPage({ kind: "agreements", agreement: agreement.id })}>
                    {text.attachments.toAgreement}
                  </button>
                </ControlNote>
                <OffersOfFile agreement={agreement} isWanted />
              </Fragment>
            ))}
          </div>
          <button type="button" className="link dense" onClick={forgetRegistered}>
            {text.attachments.understood}
          </button>
        </section>
      )}
    </div>
  );
}

function Already({ already }: { readonly already: AlreadyThere }) {
  const { attachment, name, wanted } = already;
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const guide = useChecked((state) => state.guide);
  const present = useCase().attachments?.find(({ id }) => id === attachment.id);
  const slot = slots.find((candidate) => candidate.attachments.includes(attachment.id));
  const place = slot && attachment.unplaced !== true ? slotName(slot, guide) : text.attachments.outside;
  const other = wanted && slots.find((candidate) => placeName(candidate) === placeName(wanted.place));
  return (
    <>
      {text.attachments.already(name, attachmentName(attachment.file), place)}
      {wanted && other && other !== slot && present && (
        <>
          <button
            type="button"
            className="link"
            onClick={() => {
              forgetAlready();
              moveFile(present, other, guide);
            }}
          >
            {text.attachments.moveHere(slotName(other, guide))}
          </button>
          <button
            type="button"
            className="link"
            onClick={() => {
              forgetAlready();
              putAlsoHere(wanted);
            }}
          >
            {text.attachments.alsoHere}
          </button>
        </>
      )}
    </>
  );
}
