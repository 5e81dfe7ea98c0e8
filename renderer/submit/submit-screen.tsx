import "./submit.css";
import { Button, Input } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { type OnlineCheck, onlineChecks, submissionRequest, unitContact } from "../../shared/desk/submission.ts";
import { tickOf, withTick } from "../../shared/desk/submission-record.ts";
import { UPLOAD_LIST } from "../../shared/documents/upload-list.ts";
import { quote } from "../../shared/guide/guide.ts";
import type { BuiltPackage } from "../../shared/ipc.ts";
import { attachmentCount, attachmentCountText } from "../../shared/messages/attachment-count.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { isLastHour, millisecondsUntil, momentText, span } from "../../shared/text/moment-text.ts";
import { useChecked } from "../state/checked.ts";
import { useClock } from "../state/clock.ts";
import { useCase, useOpenCase } from "../state/open-case.ts";
import { lookUpPackage, showPackage, useIsStale, usePackage } from "../state/package.ts";
import { goToPage } from "../state/route.ts";
import { changeSubmission, loadSubmission, useSubmission } from "../state/submission-record.ts";
import { Clause } from "../ui/clause.tsx";
import { ControlNote } from "../ui/control-note.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { text } from "../ui/text.ts";

const words = text.submit;

/** The last hour: what is checked here, what is opened again online, who submits, and what to do when it comes back. Nothing is locked. */
export function SubmitScreen() {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const last = usePackage((state) => state.last);
  useEffect(() => void lookUpPackage(key), [key]);
  const build = last?.builtAt ?? "";
  useEffect(() => void loadSubmission(key, build), [key, build]);
  const error = useSubmission((state) => state.error);
  const built = last && parseMoment(last.builtAt);
  return (
    <main className="main with-rail">
      <div className="page">
        <div className="page-scroll">
          <PageHead title={words.title} intro={built ? words.builtAt(momentText(built)) : words.notBuilt} />
          <div className="page-body">
            <SelfCheck last={last} />
            <Online last={last} />
            <ByUnit last={last} />
            {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
            <Step number={4} title={words.returned}>
              <ol className="returned-steps second">
                {words.returnedSteps.map((step, index) => (
                  <li key={step} className="line">
                    {index > 0 && <Icon name="right" size="tiny" className="third" />}
                    {step}
                  </li>
                ))}
              </ol>
              {last && <AfterSubmission />}
            </Step>
          </div>
        </div>
      </div>
      <Rail last={last} caseKey={key} />
    </main>
  );
}

function Step({ number, title, note, children }: { readonly number: number; readonly title: string; readonly note?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="submit-step" aria-label={title}>
      <h2>
        <span className="submit-number">{number}</span>
        {title}
        {note && <span className="meta">{note}</span>}
      </h2>
      <div className="submit-body">{children}</div>
    </section>
  );
}

/** What the program itself knows; what fails leads to where it is put right. */
function SelfCheck({ last }: { readonly last: BuiltPackage | undefined }) {
  const counts = useChecked((state) => state.counts);
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const stale = useIsStale(last);
  const count = attachmentCount(slots);
  const isThere = count.filled === count.asked;
  const open = counts.must + counts.lack + counts.open;
  const lines = [
    {
      id: "attachments",
      fine: isThere && count.unchecked === 0,
      // it keeps nothing from being submitted, but somebody is still to look
      isDoubt: isThere,
      said: words.attachments(attachmentCountText(count)),
      go: () => goToPage({ kind: "attachments" }),
    },
    { id: "findings", fine: open === 0, said: words.open(open), go: () => goToPage({ kind: "findings" }) },
    { id: "built", fine: last !== undefined, said: last ? words.built(last.report.bundle.pages) : words.notBuilt, go: () => goToPage({ kind: "finish" }) },
    { id: "fresh", fine: last !== undefined && !stale, said: stale ? words.stale : words.fresh, go: () => goToPage({ kind: "finish" }) },
  ].filter(({ id }) => last !== undefined || id !== "fresh");
  const fine = lines.filter((line) => line.fine).length;
  return (
    <Step number={1} title={words.selfCheck} note={<Passed fine={fine} of={lines.length} />}>
      <ul className="self-checks">
        {lines.map((line) => (
          <li key={line.id} className="line" data-self-check={line.id} data-fine={line.fine}>
            <Icon name={signOf(line)} size="small" className={signOf(line)} />
            {line.fine ? (
              <span>{line.said}</span>
            ) : (
              <button type="button" className="link" onClick={line.go}>
                {line.said}
              </button>
            )}
          </li>
        ))}
      </ul>
      {(last === undefined || stale) && (
        <p className="go">
          <Button type="primary" onClick={() => goToPage({ kind: "finish" })}>
            {last ? text.finish.buildAgain : text.finish.build}
          </Button>
        </p>
      )}
    </Step>
  );
}

const signOf = ({ fine, isDoubt = false }: { readonly fine: boolean; readonly isDoubt?: boolean }) => (fine ? "met" : isDoubt ? "lack" : "must");

function Passed({ fine, of }: { readonly fine: number; readonly of: number }) {
  if (fine < of) return words.passed(fine, of);
  return (
    <span className="state met">
      <Icon name="done" size="small" />
      {words.passed(fine, of)}
    </span>
  );
}

/** The program does not see the online system: each is ticked by hand, beside the value that must stand there; a tick holds for this value only. */
function Online({ last }: { readonly last: BuiltPackage | undefined }) {
  const theCase = useCase();
  const record = useSubmission((state) => state.record);
  const files = last?.report.bundle.files ?? [];
  const checks = onlineChecks(theCase, { files: files.length, pages: files.reduce((sum, file) => sum + file.pages, 0) }).map((check) => ({
    ...check,
    tick: tickOf(record, check),
  }));
  return (
    <Step number={2} title={words.online} note={words.seen(checks.filter(({ tick }) => tick === "ticked").length, checks.length)}>
      <ul className="online-checks">
        {checks.map(({ id, value, tick }) => (
          <li key={id}>
            <input
              id={`online-${id}`}
              type="checkbox"
              checked={tick === "ticked"}
              onChange={({ target }) => void changeSubmission((now) => withTick(now, { id, value }, target.checked))}
            />
            <label htmlFor={`online-${id}`}>{words.checks[id]}</label>
            <span className="second">
              {value}
              {tick === "changed" && <span className="meta block">{words.changedSince}</span>}
            </span>
            <ToCompare id={id} file={files[0]?.path} />
          </li>
        ))}
      </ul>
    </Step>
  );
}

/** The way to what a check is compared with; `file`: the first of those that were uploaded. */
function ToCompare({ id, file }: { readonly id: OnlineCheck["id"]; readonly file: string | undefined }) {
  const theCase = useCase();
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const budget = useChecked((state) => state.findSection("budget.grant"));
  const signed = theCase.agreements?.find(({ signatories }) => signatories?.some(({ page }) => typeof page === "number"));
  const ways: Readonly<Record<OnlineCheck["id"], { readonly label: string; readonly go: () => unknown } | undefined>> = {
    title: undefined,
    budget: budget && { label: words.seeBudget, go: () => goToPage({ kind: "section", section: budget.id }) },
    files: file === undefined ? undefined : { label: words.inFolder, go: () => showPackage(key, { what: "bundle", inFolder: true, file }) },
    signatures: signed && { label: words.seeAgreements, go: () => goToPage({ kind: "agreements", agreement: signed.id }) },
  };
  if (id === "title") return <CopyButton words={() => theCase.title ?? ""} label={words.copyTitle} />;
  const way = ways[id];
  if (way === undefined) return <span />;
  return (
    <button type="button" className="link dense nowrap" onClick={() => void way.go()}>
      {way.label}
    </button>
  );
}

/** Who submitted this build for the unit and when; or why it came back. */
function AfterSubmission() {
  const { returned, submitted } = useSubmission((state) => state.record);
  const { name } = unitContact(useCase());
  const [by, setBy] = useState(name ?? "");
  if (submitted) {
    const at = parseMoment(submitted.at);
    return (
      <p className="line submitted">
        <Icon name="met" size="small" className="met" />
        <span className="grow">{words.submittedAt(at ? momentText(at) : submitted.at, submitted.by)}</span>
        <button type="button" className="link dense" onClick={() => void changeSubmission(({ submitted: _gone, ...rest }) => rest)}>
          {words.notSubmitted}
        </button>
        <button type="button" className="link dense" onClick={() => void changeSubmission(({ submitted: _gone, ...rest }) => ({ ...rest, returned: "" }))}>
          {words.cameBack}
        </button>
      </p>
    );
  }
  return (
    <div className="after-submission">
      {returned === undefined ? (
        <button type="button" className="link dense" onClick={() => void changeSubmission((record) => ({ ...record, returned: "" }))}>
          {words.cameBack}
        </button>
      ) : (
        <Input.TextArea
          aria-label={words.reason}
          placeholder={words.reason}
          rows={2}
          maxLength={2000}
          value={returned}
          onChange={(event) => void changeSubmission((record) => ({ ...record, returned: event.target.value }))}
        />
      )}
      <p className="line">
        <label className="second nowrap" htmlFor="submitted-by">
          {words.submittedBy}
        </label>
        <Input id="submitted-by" size="small" className="submitted-by" value={by} onChange={(event) => setBy(event.target.value)} />
        <Button
          size="small"
          disabled={by.trim() === ""}
          onClick={() => void changeSubmission((record) => ({ ...record, submitted: { at: new Date().toISOString(), by: by.trim() } }))}
        >
          {words.register}
        </Button>
      </p>
    </div>
  );
}

/** The one person whose click counts: once the package stands, the reminder is the next step. */
function ByUnit({ last }: { readonly last: BuiltPackage | undefined }) {
  const theCase = useCase();
  const stale = useIsStale(last);
  const isSubmitted = useSubmission(({ record }) => record.submitted !== undefined);
  const guide = useChecked((state) => state.guide);
  const { name, phone, unit } = unitContact(theCase);
  return (
    <Step number={3} title={words.byUnit}>
      <div className="line wrap">
        <span className="grow">
          <b>{name ?? words.noContact}</b>
          <span className="second">　{[unit, phone].filter((part) => part !== undefined).join("　")}</span>
          <span className="meta block">{words.unitCounts}</span>
        </span>
        {guide && <CopyButton words={() => submissionRequest(theCase, guide)} label={words.remind} loud={last !== undefined && !stale && !isSubmitted} />}
      </div>
    </Step>
  );
}

function Rail({ last, caseKey }: { readonly last: BuiltPackage | undefined; readonly caseKey: string }) {
  const guide = useChecked((state) => state.guide);
  const moment = useClock((state) => state.moment);
  if (guide === undefined) return null;
  const left = millisecondsUntil(moment, guide.filing.closes) ?? 0;
  const { days, hours, minutes } = span(left);
  const [first] = last?.report.bundle.files ?? [];
  // the single files lie in a folder of their own
  const file = first === undefined ? {} : { file: first.path };
  const cited = quote(guide, { clause: guide.filing.cites.clause });
  return (
    <aside className="rail" aria-label={words.title}>
      <section>
        <h2>{left < 0 ? text.start.past : text.start.deadline}</h2>
        {left >= 0 && <p className="submit-left">{text.duration(days, hours, minutes)}</p>}
        {isLastHour(left) && <p className="must">{text.workspace.lastHour}</p>}
        <Clause place={cited.place} words={guide.filing.cites.words ?? cited.quote} />
      </section>
      {last && (
        <section>
          <h2>{text.finish.thisBuild}</h2>
          <p className="line submit-row">
            <span className="grow">{words.bundle(last.report.bundle.pages)}</span>
            <button type="button" className="link dense" onClick={() => void showPackage(caseKey, { what: "bundle", inFolder: false })}>
              {words.openIt}
            </button>
          </p>
          <p className="line submit-row">
            <span className="grow">{words.files(last.report.bundle.files.length)}</span>
            <button type="button" className="link dense" onClick={() => void showPackage(caseKey, { what: "bundle", inFolder: true, ...file })}>
              {words.inFolder}
            </button>
          </p>
          <p className="line submit-row">
            <span className="grow">{words.uploadList}</span>
            <button
              type="button"
              className="link dense"
              aria-label={words.openUploadList}
              onClick={() => void showPackage(caseKey, { what: "bundle", inFolder: false, file: UPLOAD_LIST })}
            >
              {words.openIt}
            </button>
          </p>
        </section>
      )}
      {guide.hotline.length > 0 && (
        <section>
          <h2>{words.questions}</h2>
          <p className="line submit-row">
            <span className="grow">{words.hotline}</span>
            {guide.hotline.join(" / ")}
          </p>
        </section>
      )}
    </aside>
  );
}
