import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { CaseStanding, NextPlace } from "../../shared/desk/case-standing.ts";
import type { SubmissionState } from "../../shared/desk/submission-record.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import type { RecentCase } from "../../shared/ipc.ts";
import { attachmentCountText } from "../../shared/messages/attachment-count.ts";
import { shortLineText } from "../../shared/messages/short-line-text.ts";
import { submissionText } from "../../shared/messages/submission-text.ts";
import { nextDeadline } from "../../shared/plan/next-deadline.ts";
import { lastPart } from "../../shared/text/file-names.ts";
import { monthAndDay, span, versionTimeText } from "../../shared/text/moment-text.ts";
import { groupSign } from "../components/group-sign.ts";
import { useClock } from "../state/clock.ts";
import { guideOf, isNamesake, useLibrary } from "../state/library.ts";
import { useChoiceOpen } from "../state/open-choices.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

type RecentProps = {
  readonly recent: readonly RecentCase[];
  readonly open: (key: string) => void;
  /** opens a case where its next step is made */
  readonly goOn: (key: string, place: NextPlace) => void;
  readonly forget: (key: string) => void;
};

/** The cases that were open before, in the order that they are given in, with what each needs next; those that are gone or damaged are shown as such and can be taken off. */
export function RecentCases({ recent, open, goOn, forget }: RecentProps) {
  const { columns } = text.start;
  const list = useRowKeys();
  return (
    <section ref={list} className="recent" aria-label={text.start.projects}>
      <table>
        <colgroup>
          <col />
          <col className="counts" />
          <col className="counts" />
          <col className="next" />
          <col className="deadline" />
        </colgroup>
        <thead>
          <tr>
            <th>{columns.project}</th>
            <th className="number">{text.groups.must.name}</th>
            <th className="number">{text.groups.lack.name}</th>
            <th className="next">{columns.next}</th>
            <th className="number">{columns.deadline}</th>
          </tr>
        </thead>
        <tbody>
          {recent.map((item, index) => (
            <RecentRow
              key={item.key}
              item={item}
              first={index === 0}
              hasNamesake={recent.some((other) => isNamesake(item, other))}
              open={open}
              goOn={goOn}
              forget={forget}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** With ↑ ↓ one goes from project to project, from the first one where the focus is nowhere yet: on its next step, which Enter makes. */
function useRowKeys() {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { activeElement: at } = document;
      const isHere = at === document.body || list.current?.contains(at) === true;
      if (!isHere || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const rows = [...(list.current?.querySelectorAll("tbody tr") ?? [])];
      if (step === undefined || rows.length === 0) return;
      const from = rows.findIndex((row) => row.contains(at));
      const row = rows[Math.max(0, Math.min(rows.length - 1, from + step))];
      (row?.querySelector<HTMLElement>(".next button") ?? row?.querySelector<HTMLElement>("button"))?.focus();
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return list;
}

type RowProps = Omit<RecentProps, "recent"> & { readonly item: RecentCase; readonly first: boolean; readonly hasNamesake: boolean };

function RecentRow({ item, first, hasNamesake, open, goOn, forget }: RowProps) {
  const standing = useLibrary((state) => state.standings.get(item.key));
  const folder = lastPart(item.folder);
  const name = item.state === undefined ? item.title.trim() || text.start.untitled : folder;
  const guide = useLibrary(({ library }) => item.guide && guideOf(library, item.guide));
  // not known until it has been checked
  const next = item.state === undefined && standing ? nextPlace(standing, item.submission) : undefined;
  return (
    <tr data-recent={item.state ?? "whole"}>
      <td>
        {item.state === "missing" ? (
          <span className="second block cut">{name}</span>
        ) : (
          <button type="button" className="link name" title={item.folder} onClick={() => (next ? goOn(item.key, next) : open(item.key))}>
            {name}
          </button>
        )}
        <span className="meta block">
          <RecentState item={item} guide={guide} />
          {item.submission && <Submitted submission={item.submission} />}
          {hasNamesake && <span className="block">{text.start.savedAt(versionTimeText(item.savedAt))}</span>}
        </span>
      </td>
      <td className="number">{guide && <Count group="must" count={standing?.must} toSeal={standing?.toSeal} />}</td>
      <td className="number">{guide && <Count group="lack" count={standing?.lack} />}</td>
      <td className="next">
        {standing && item.state === undefined && (
          <NextStep standing={standing} submission={item.submission} first={first} name={name} goOn={(place) => goOn(item.key, place)} />
        )}
      </td>
      <td className="number nowrap deadline-cell">
        {item.state === undefined && <NextDeadline internal={item.internalDeadline} guide={guide} />}
        <button
          type="button"
          className="icon-button forget-case"
          aria-label={text.start.forget(name)}
          title={text.start.forget(name)}
          onClick={() => forget(item.key)}
        >
          <Icon name="close" size="small" />
        </button>
      </td>
    </tr>
  );
}

type CountProps = { readonly group: "must" | "lack"; readonly count: number | undefined; readonly toSeal?: number | undefined };

/** Until the case has been checked there is no number, and no nought either. `toSeal`: as many of them only wait for the seal, which is no fault. */
function Count({ group, count, toSeal = 0 }: CountProps) {
  if (count === undefined) return <span className="third">…</span>;
  if (count === 0) return <span className="third">0</span>;
  const sign = groupSign(group, count <= toSeal);
  return (
    <span className={`line count-line ${sign.tone}`}>
      <Icon name={sign.icon} size="small" />
      {count}
    </span>
  );
}

/** What the unit has done with the package last. */
function Submitted({ submission }: { readonly submission: SubmissionState }) {
  const tone = submission.kind === "returned" ? "must" : "met";
  return (
    <span className={`line ${tone}`} data-submission={submission.kind}>
      <Icon name={tone} size="small" />
      {submissionText.state(submission)}
    </span>
  );
}

type NextProps = {
  readonly standing: CaseStanding;
  readonly submission: SubmissionState | undefined;
  readonly first: boolean;
  readonly name: string;
  readonly goOn: (place: NextPlace) => void;
};

/** Where the next step of a case is made. */
const nextPlace = ({ next, place }: CaseStanding, submission: SubmissionState | undefined): NextPlace =>
  next === undefined && submission !== undefined ? { kind: "submit" } : place;

/** What to do next in a case: of the first one it is the filled button of the page. */
function NextStep({ standing, submission, first, name, goOn }: NextProps) {
  const { next, ready, attachments } = standing;
  // nothing is open any more: what the unit did with the package says what comes next
  const atUnit = next === undefined ? submission?.kind : undefined;
  const place = nextPlace(standing, submission);
  const { unchecked } = attachments;
  const words =
    next !== undefined
      ? next.step
      : atUnit !== undefined
        ? text.start.atUnit[atUnit]
        : unchecked > 0
          ? text.attachments.checkCount(unchecked)
          : place.kind === "submit"
            ? text.finish.toUpload
            : text.start.build;
  const go = () => goOn(place);
  const choiceOpen = useChoiceOpen();
  return (
    <>
      {first ? (
        <Button type={choiceOpen ? "default" : "primary"} className="next-step" aria-label={`${words}　${name}`} onClick={go}>
          <span className="cut">{words}</span>
        </Button>
      ) : (
        <button type="button" className="link dense" aria-label={`${words}　${name}`} onClick={go}>
          {words}
          <Icon name="right" size="small" />
        </button>
      )}
      {next !== undefined && next.result !== shortLineText.unfilled && <span className="meta block">{next.result}</span>}
      {/* what is left to check the step says itself */}
      {ready && unchecked > 0 && <span className="meta block">{attachmentCountText(attachments, "there")}</span>}
      {ready && unchecked === 0 && (
        <span className="line met">
          <Icon name="done" size="small" />
          {attachmentCountText(attachments)}
        </span>
      )}
    </>
  );
}

/** How long there is to the deadline that comes next: the unit's own, and once that is past the guide's. */
function NextDeadline({ internal, guide }: { readonly internal: string | undefined; readonly guide: Guide | undefined }) {
  const moment = useClock((state) => state.moment);
  const next = nextDeadline(moment, internal, guide?.filing.closes);
  if (next === undefined) return null;
  const on =
    next.kind === "internal" ? text.start.internalOn(monthAndDay(internal ?? "")) : text.start.filingOn(monthAndDay(guide?.filing.closes.slice(0, 10) ?? ""));
  return (
    <>
      {next.milliseconds < 0 ? text.start.closed : text.start.daysLeft(span(next.milliseconds).days)}
      <span className="meta block">{on}</span>
    </>
  );
}

/** Below the name: what is wrong with the folder, what happened last time, that its guide is not installed, else the applicant. */
function RecentState({ item, guide }: { readonly item: RecentCase; readonly guide: Guide | undefined }) {
  if (item.state !== undefined) {
    return (
      <span className="line">
        <Icon name={item.state === "missing" ? "lack" : "must"} size="small" className={item.state === "missing" ? "lack" : "must"} />
        {item.state === "missing" ? text.start.missing : text.start.damaged}
      </span>
    );
  }
  if (item.unsavedAt !== undefined) {
    return (
      <span className="line">
        <Icon name="lack" size="small" className="lack" />
        {text.start.unsaved(versionTimeText(item.unsavedAt))}
      </span>
    );
  }
  if (item.openBy !== undefined) return <>{text.start.openBy(item.openBy)}</>;
  if (item.interrupted) return <>{text.start.interrupted(versionTimeText(item.savedAt))}</>;
  if (item.guide && guide === undefined) {
    const { guide: id, guideEdition: edition } = item.guide;
    return (
      <span className="line" title={text.start.guideMissing(id, edition)}>
        <Icon name="lack" size="small" className="lack" />
        <span className="cut">{text.start.guideMissing(id, edition)}</span>
      </span>
    );
  }
  const topic = guide?.topics.find(({ id }) => id === item.topic)?.name ?? item.topic;
  const unit = item.applicant.trim() === "" ? text.start.noApplicant : item.applicant;
  return (
    <span className="unit-and-topic" title={`${unit}，${topic}`}>
      <span className="cut">{unit}，</span>
      <span className="nowrap">{topic}</span>
    </span>
  );
}
