import { memo, type ReactNode, useEffect, useRef } from "react";
import { isReady, isReadyForReview } from "../../shared/desk/case-standing.ts";
import { isToSeal } from "../../shared/desk/next-step.ts";
import { submissionState } from "../../shared/desk/submission-record.ts";
import { submissionText } from "../../shared/messages/submission-text.ts";
import { SLOT_STATES } from "../../shared/text/slot-states.ts";
import { DaysLeft } from "../components/days-left.tsx";
import { words as reviewWords } from "../components/review-words.ts";
import { groupCounts, sectionCount } from "../components/section-count.ts";
import { useAttachmentsSoFar } from "../components/use-attachments-so-far.ts";
import { useWithoutPages } from "../state/attachment-overviews.ts";
import { ATTACHMENTS, type CheckedLine, type SectionSummary, useChecked } from "../state/checked.ts";
import { backToTitle } from "../state/land-on-title.ts";
import { useOpenCase } from "../state/open-case.ts";
import { useIsStale, usePackage } from "../state/package.ts";
import { useReview } from "../state/review.ts";
import { type CasePage, goToPage } from "../state/route.ts";
import { loadSubmission, useSubmission } from "../state/submission-record.ts";
import { useUnconfirmed } from "../state/unconfirmed.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon-paths.ts";
import { text } from "../ui/text.ts";
import { JobLine } from "./job-line.tsx";

/** The task list of a case: sections in any order, then results and the package, days left at the foot. */
export function Sidebar({ page }: { readonly page: CasePage }) {
  const sections = useChecked((state) => state.sections);
  const guide = useChecked((state) => state.guide);
  const counts = useChecked((state) => state.counts);
  const filled = useAttachmentsSoFar("short");
  const isFaulty = useChecked(({ lines }) => lines.some(isFault));
  const isFaultyFile = useChecked(({ lines }) => lines.some((line) => isFault(line) && line.members[0]?.path === ATTACHMENTS));
  const isLacking = useChecked(({ attachments }) => attachments.missing + attachments.changed > 0);
  // nothing is late in a project that nobody has begun
  const isBegun = useChecked(({ case: theCase }) => (theCase?.attachments ?? []).length > 0) || sections.some(({ state }) => state !== "todo");
  const isWaiting = useChecked(({ attachments }) => attachments.missing === 0 && attachments.toSeal + attachments.toConfirm > 0);
  const isThere = useChecked(({ report }) => report !== undefined && isReady(report));
  const withoutPages = useWithoutPages();
  // a file that has no pages is no paper yet
  const ready = isThere && withoutPages.length === 0;
  const isForReview = useChecked(({ report }) => report !== undefined && isReadyForReview(report));
  const readyForReview = isForReview && withoutPages.length === 0;
  const internal = useOpenCase((state) => state.case?.internalDeadline ?? undefined);
  const openNotes = useReview((state) => state.open);
  // of the checked case: counting takes as long as drawing the letter that is typed, which comes first
  const unconfirmed = useUnconfirmed();
  const list = useCurrentInView(page.kind === "section" ? page.section : page.kind);
  return (
    <nav className="sidebar" aria-label={text.workspace.sidebar}>
      <CaseHead />
      <div ref={list} className="scroll">
        <h2>
          <span>{text.workspace.fill}</span>
          <span>{text.workspace.done(sections.filter(({ state }) => state === "done").length, sections.filter(({ waits }) => waits !== "none").length)}</span>
        </h2>
        <ul>
          {sections.map((summary) => (
            <SectionItem key={summary.section.id} summary={summary} current={page.kind === "section" && page.section === summary.section.id} />
          ))}
        </ul>
        <h2>{text.workspace.result}</h2>
        <ul>
          <PageItem icon="list" page={{ kind: "answers" }} current={page.kind === "answers"}>
            {text.answers.title}
          </PageItem>
          <PageItem
            icon="checklist"
            page={{ kind: "findings" }}
            current={page.kind === "findings"}
            count={groupCounts(counts)[0] ?? (ready ? text.workspace.nothingOpen : "")}
            tone={isFaulty ? "must" : counts.must > 0 ? "accent" : ""}
          >
            {text.workspace.findings}
          </PageItem>
          <PageItem
            icon="clip"
            page={{ kind: "attachments" }}
            current={page.kind === "attachments"}
            // as the page itself counts them
            count={filled}
            tone={isBegun && (isFaultyFile || isLacking) ? "must" : isWaiting ? "accent" : ""}
          >
            {text.workspace.attachments}
          </PageItem>
          <PageItem icon="pair" page={{ kind: "agreements" }} current={page.kind === "agreements"} count={unconfirmed}>
            {text.agreements.title}
          </PageItem>
          <PageItem icon="file" page={{ kind: "documents" }} current={page.kind === "documents"}>
            {text.workspace.documents}
          </PageItem>
          <PageItem icon="book" page={{ kind: "policies" }} current={page.kind === "policies"}>
            {text.policies.title}
          </PageItem>
          <PageItem icon="note" page={{ kind: "review" }} current={page.kind === "review"} count={openNotes > 0 ? reviewWords.openCount(openNotes) : ""}>
            {reviewWords.title}
          </PageItem>
        </ul>
        {/* what all the rest is for stays in view where the list is longer than the window */}
        <ul className="last-pages">
          <FinishItem current={page.kind === "finish"} before={finishCount(ready, readyForReview)} />
          <SubmitItem current={page.kind === "submit"} />
        </ul>
      </div>
      <div className="sidebar-foot">
        {guide && (
          <DaysLeft
            opens={guide.filing.opens}
            closes={guide.filing.closes}
            internal={internal}
            current={page.kind === "plan"}
            beforeRail={page.kind === "submit"}
            onOpen={openPlan}
          />
        )}
        <JobLine page={page.kind} />
      </div>
    </nav>
  );
}

/** Whether a line is to be put right: what only waits for the seal is a next step. */
const isFault = (line: CheckedLine): boolean => line.group === "must" && !isToSeal(line);

const openPlan = () => goToPage({ kind: "plan" });

/** Keeps the line of the page that is shown in view: it may be reached by a link, and a job's line or a lower window takes room from the list. */
function useCurrentInView(place: string) {
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (shown.current !== place) showCurrent(list.current);
    shown.current = place;
  });
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const onScroll = () => hideCutLine(box);
    const observer = new ResizeObserver(() => {
      showCurrent(box);
      onScroll();
    });
    observer.observe(box);
    box.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", onScroll);
    };
  }, []);
  return list;
}

const showCurrent = (list: HTMLElement | null) => list?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest" });

/** How far down the line goes that has gone up in part: it is not shown at all, and a shadow says that there is more above (small-screens.css). */
function hideCutLine(list: HTMLElement): void {
  const { top } = list.getBoundingClientRect();
  const lines = [...list.querySelectorAll("h2, li")].map((line) => line.getBoundingClientRect());
  const cut = lines.find((line) => line.top < top - 1 && line.bottom > top + 1);
  list.style.setProperty("--gone-up", `${cut ? cut.bottom - top : 0}px`);
  list.toggleAttribute("data-above", list.scrollTop > 1);
}

/** By itself, so that a letter of the title does not draw the whole list again. */
function CaseHead() {
  const guide = useChecked((state) => state.guide);
  const title = useOpenCase((state) => state.case?.title?.trim());
  const topicId = useOpenCase((state) => state.case?.topic);
  const topic = guide?.topics.find((candidate) => candidate.id === topicId);
  return (
    <div className="case">
      <b title={title}>{title || text.workspace.untitled}</b>
      <span className="meta" title={topic && `${topic.name}　${topic.title}`}>
        {topic && (
          <>
            {topic.name}　<span className="whole">{topic.title}</span>
          </>
        )}
      </span>
    </div>
  );
}

function finishCount(ready: boolean, readyForReview: boolean): string {
  if (ready) return text.workspace.canBuild;
  return readyForReview ? text.workspace.readyForReview : "";
}

/** The package: that it is being made, how long it is once it stands, that it no longer holds, or `before`: whether it can be made. */
function FinishItem({ current, before }: { readonly current: boolean; readonly before: string }) {
  const key = useOpenCase((state) => state.opened?.key);
  const isRunning = usePackage((state) => state.key === key && state.build.kind === "running");
  const last = usePackage((state) => (state.key === key ? state.last : undefined));
  const isStale = useIsStale(last);
  const isOutdated = last !== undefined && isStale && !isRunning;
  const built = isOutdated ? SLOT_STATES.outdated : last && text.workspace.built(last.report.bundle.pages);
  return (
    <PageItem
      icon="box"
      page={{ kind: "finish" }}
      current={current}
      count={isRunning ? text.finish.building : (built ?? before)}
      tone={isOutdated ? "must" : ""}
    >
      {text.workspace.finish}
    </PageItem>
  );
}

/** The page before the submission: what the unit has done with the package last. */
function SubmitItem({ current }: { readonly current: boolean }) {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const build = usePackage((state) => (state.key === key ? state.last?.builtAt : undefined)) ?? "";
  useEffect(() => void loadSubmission(key, build), [key, build]);
  const state = useSubmission(({ record }) => submissionState(record)?.kind);
  return (
    <PageItem
      icon="calendar"
      page={{ kind: "submit" }}
      current={current}
      count={state ? submissionText.shortStates[state] : ""}
      tone={state === "returned" ? "must" : ""}
    >
      {text.submit.title}
    </PageItem>
  );
}

const stateIcons = { todo: "todo", doing: "doing", must: "must", done: "done" } as const satisfies Readonly<Record<SectionSummary["state"], IconName>>;

const SectionItem = memo(function SectionItem({ summary, current }: { readonly summary: SectionSummary; readonly current: boolean }) {
  const { section, state, waits } = summary;
  // beside the sign of done a number would read as work left
  const counted = state === "done" ? [] : sectionCount(summary);
  const isCounted = counted.length > 0;
  // of one part the number stays where the words have no room
  const words = isCounted ? counted.flatMap((part) => (counted.length === 1 ? part.split(/(?<= )(?=\d+$)/u) : part)) : [text.workspace.states[state]];
  return (
    <li>
      <button
        type="button"
        className="nav-item"
        aria-current={current ? "page" : undefined}
        data-section={section.id}
        data-state={state}
        title={isCounted ? undefined : waits ? text.workspace.waits[waits] : text.workspace.states[state]}
        onClick={() => (current ? backToTitle() : goToPage({ kind: "section", section: section.id }))}
      >
        <Icon name={stateIcons[state]} className={state} />
        <span className="grow">{section.title}</span>
        {waits && (
          <span className="waits">
            <span>{text.workspace.waits[waits]}</span>
          </span>
        )}
        {/* where there is nothing to count, the sign before the name says it */}
        <span className={`count ${isCounted ? "" : "visually-hidden"} ${state === "must" ? "must" : ""}`}>
          {words.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </span>
      </button>
    </li>
  );
});

type PageItemProps = {
  readonly icon: IconName;
  readonly page: CasePage;
  readonly current: boolean;
  readonly count?: string;
  readonly tone?: "must" | "accent" | "";
  readonly children: ReactNode;
};

function PageItem({ icon, page, current, count = "", tone = "", children }: PageItemProps) {
  return (
    <li>
      <button type="button" className="nav-item" aria-current={current ? "page" : undefined} data-page={page.kind} onClick={() => goToPage(page)}>
        <Icon name={icon} />
        <span className="grow">{children}</span>
        {count !== "" && <span className={`count ${tone}`}>{count}</span>}
      </button>
    </li>
  );
}
