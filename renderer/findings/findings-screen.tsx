import { shanghaiDate } from "../../shared/text/moment.ts";
import "./findings.css";
import { Button } from "antd";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { isReady } from "../../shared/desk/case-standing.ts";
import { type Group, isBlocking } from "../../shared/desk/finding-group.ts";
import { eligibilityMet, linesBySection, linesBySide, type SectionLines, type Side, type SideLines } from "../../shared/desk/line-groups.ts";
import { filingPlan } from "../../shared/plan/filing-plan.ts";
import { monthAndDay } from "../../shared/text/moment-text.ts";
import { useBeforeUpload } from "../components/before-upload.ts";
import { CopyMissing } from "../components/copy-missing.tsx";
import { FindingLine } from "../components/finding-line.tsx";
import { groupCounts } from "../components/section-count.ts";
import { WithoutPages } from "../components/without-pages.tsx";
import { useLookedWithoutPages } from "../state/attachment-overviews.ts";
import { type CheckedLine, useChecked } from "../state/checked.ts";
import { useClock } from "../state/clock.ts";
import { type FindingOrder, useFindingOrder } from "../state/finding-order.ts";
import { useOpenCase, useTopicId } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { text } from "../ui/text.ts";
import { FindingDetail } from "./finding-detail.tsx";
import { OtherPapers } from "./other-papers.tsx";
import { useNextAfterSolved } from "./use-next-after-solved.ts";

/** Groups that block nothing, folded below. */
const FOLDED = ["advice", "met", "none"] as const satisfies readonly Group[];

/** All findings, one line each: what blocks by who acts, the rest folded; and the chosen one in full. */
export function FindingsScreen({ selected }: { readonly selected: string | undefined }) {
  const lines = useChecked((state) => state.lines);
  const guide = useChecked((state) => state.guide);
  const counts = useChecked((state) => state.counts);
  const ready = useChecked(({ report }) => report !== undefined && isReady(report));
  const withoutPages = useLookedWithoutPages();
  const topic = useTopicId();
  const order = useFindingOrder((state) => state.order);
  const groups =
    guide === undefined ? [] : order === "side" ? linesBySide(lines, guide, topic).map(ofSide) : linesBySection(lines, guide, topic).map(ofSection);
  const eligible = guide === undefined ? [] : eligibilityMet(lines, guide);
  const folded = FOLDED.map((group) => ({ group, lines: lines.filter((line) => line.group === group && !eligible.includes(line)) }));
  const ordered = [...groups.flatMap((group) => group.lines), ...eligible, ...folded.flatMap((one) => one.lines)];
  // a finding of a line that stands for several is found by its own key too
  const chosen = ordered.find((line) => line.key === selected) ?? ordered.find(({ members }) => members.some(({ key }) => key === selected));
  // where nothing is open, what is still worth reading comes before what is met
  const current = chosen ?? (groups.length === 0 ? folded[0]?.lines[0] : undefined) ?? ordered[0];
  const blocks = current !== undefined && isBlocking(current.group);
  const among = ordered.filter((line) => (blocks ? isBlocking(line.group) : line.group === current?.group));
  const number = current === undefined ? -1 : among.indexOf(current);
  const list = useRef<HTMLDivElement>(null);
  useNextAfterSolved(ordered, current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the finding that was worked on is gone or met, and its button with it
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    const finish = groups.length === 0 && list.current?.parentElement?.querySelector<HTMLElement>(".page-head .ant-btn-primary");
    (finish || list.current?.querySelector<HTMLElement>("[aria-current]"))?.focus();
  }, [current?.key, current?.group]);
  useEffect(() => {
    // whoever comes from the sidebar has the keys that the buttons name at once
    if (document.activeElement?.closest("nav")) list.current?.querySelector<HTMLElement>("[aria-current]")?.focus({ preventScroll: true });
  }, []);
  const unanswered = useChecked(({ left }) => left.unanswered);
  const counted = groupCounts(counts, unanswered);
  return (
    <main className="main list-and-detail" onKeyDown={chooseRepair}>
      <section className="page list" aria-label={text.findings.list}>
        <PageHead title={text.findings.title} tools={groups.length > 0 ? <Order order={order} /> : ready && withoutPages.length === 0 && <ToFinish />} />
        {counted.length > 0 && (
          <div className="counted">
            <span className="grow">
              {counted.map((one, at) => (
                <span key={one} className="nowrap">
                  {at < counted.length - 1 ? `${one}，` : one}
                </span>
              ))}
            </span>
            <CopyMissing label={text.findings.copyMissing} />
          </div>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move among the buttons inside, which take the focus themselves */}
        <div className="groups" ref={list} onKeyDown={moveInList}>
          <WithoutPages files={withoutPages} />
          {groups.length === 0 && withoutPages.length === 0 && (
            <p className="all-clear line">
              <Icon name="met" className="met" />
              {text.findings.allClear}
            </p>
          )}
          <FoldedGroup id="eligible" lines={eligible} current={current?.key}>
            <Icon name="met" className="met" />
            <span className="eligible">{text.findings.eligible}</span>
            <span className="second count-of">{text.wizard.metCount(eligible.length)}</span>
          </FoldedGroup>
          {groups.map((one) => (
            <section key={one.id} aria-labelledby={`of-${one.id}`} data-side={one.side}>
              <h2 id={`of-${one.id}`} className="group-head">
                <span className="nowrap">{one.title}</span>
                <span className="second count-of">{one.lines.length}</span>
                {one.side && <ByWhen side={one.side} />}
              </h2>
              <Lines lines={one.lines} current={current?.key} isPlaced={one.side === undefined} />
            </section>
          ))}
          <OtherPapers />
          {folded.map((one) => (
            <FoldedGroup key={one.group} id={one.group} lines={one.lines} current={current?.key}>
              {/* those of eligibility are counted above */}
              <span className={one.group}>{one.group === "met" && eligible.length > 0 ? text.findings.restMet : text.groups[one.group].name}</span>
              <span className="second count-of">{one.lines.length}</span>
            </FoldedGroup>
          ))}
        </div>
      </section>
      {current ? (
        <FindingDetail
          key={current.key}
          line={current}
          number={number + 1}
          count={among.length}
          previous={among[number - 1]?.key}
          next={among[number + 1]?.key}
        />
      ) : (
        <section className="page detail">
          <p className="empty">{text.findings.choose}</p>
        </section>
      )}
    </main>
  );
}

/** A group of lines: who acts, or the section of the form. */
type LineGroup = { readonly id: string; readonly title: string; readonly side?: Side; readonly lines: readonly CheckedLine[] };
const ofSide = ({ side, lines }: SideLines): LineGroup => ({ id: side, title: text.findings.sides[side], side, lines });
const ofSection = ({ place, title, lines }: SectionLines, index: number): LineGroup => ({
  id: `section-${index}`,
  title: title ?? (place === "attachments" ? text.workspace.attachments : place === "plan" ? text.plan.title : text.findings.elsewhere),
  lines,
});

function Order({ order }: { readonly order: FindingOrder }) {
  return (
    <Segmented<FindingOrder>
      size="small"
      aria-label={text.findings.order}
      value={order}
      options={[
        { value: "side", label: text.findings.bySide },
        { value: "section", label: text.findings.bySection },
      ]}
      onChange={(chosen) => useFindingOrder.setState({ order: chosen })}
    />
  );
}

/** Nothing is open any more: what comes next. */
function ToFinish() {
  const { words, page } = useBeforeUpload() ?? { words: text.workspace.finish, page: { kind: "finish" } as const };
  return (
    <Button type="primary" onClick={() => goToPage(page)}>
      {words}
      <Icon name="right" size="small" />
    </Button>
  );
}

/** The day by which others should have acted, counted back from the deadline. */
function ByWhen({ side }: { readonly side: Side }) {
  const guide = useChecked((state) => state.guide);
  const report = useChecked((state) => state.report);
  const theCase = useOpenCase((state) => state.case);
  const moment = useClock((state) => state.moment);
  if (side === "applicant" || !guide || !report || !theCase) return null;
  const { steps } = filingPlan(guide, moment, { case: theCase, slots: report.slots });
  const step = steps.find(({ id }) => id === (side === "unit" ? "seals" : "translations"));
  if (step === undefined) return null;
  const day = text.findings.by[side](monthAndDay(step.date));
  return <span className="meta">{step.date < shanghaiDate(moment) ? text.findings.past(day) : day}</span>;
}

const openFinding = (finding: string) => goToPage({ kind: "findings", finding }, { replace: true });

type LinesProps = { readonly lines: readonly CheckedLine[]; readonly current: string | undefined; readonly isPlaced?: boolean };

function Lines({ lines, current, isPlaced = false }: LinesProps) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.key}>
          <FindingLine line={line} current={line.key === current} isPlaced={isPlaced} onOpen={openFinding} />
        </li>
      ))}
    </ul>
  );
}

type FoldedProps = {
  readonly id: string;
  readonly lines: readonly CheckedLine[];
  readonly current: string | undefined;
  /** its head */
  readonly children: ReactNode;
};

function FoldedGroup({ id, lines, current, children }: FoldedProps) {
  const holdsCurrent = lines.some(({ key }) => key === current);
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || holdsCurrent;
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={`group-${id}`} className="folding">
      <h2 id={`group-${id}`} className="group-head">
        <button type="button" className="group-toggle" aria-expanded={open} onClick={() => setUnfolded(!open)}>
          {children}
          <Icon name={open ? "down" : "right"} size="small" className="third" />
        </button>
      </h2>
      {open && <Lines lines={lines} current={current} />}
    </section>
  );
}

/** G: to the field. 1, 2 and so on: chooses that way to repair and goes to its button, which is pressed by the next Enter. */
function chooseRepair(event: KeyboardEvent<HTMLElement>): void {
  const isTyping = event.target instanceof HTMLElement && event.target.matches("input:not([type=radio]), textarea");
  if (isTyping || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.code === "KeyG") event.currentTarget.querySelector<HTMLButtonElement>(".detail .go-fill")?.click();
  else if (/^Digit[1-9]$/.test(event.code)) {
    event.currentTarget.querySelectorAll<HTMLInputElement>(".detail [data-way]")[Number(event.code.at(-1)) - 1]?.click();
    event.currentTarget.querySelector<HTMLButtonElement>(".detail [data-adopt]")?.focus();
  }
}

/** The loudest button of the finding that is shown, wherever it is, or else the way to its field. */
function focusNextStep(list: HTMLElement): void {
  const detail = list.closest("main")?.querySelector(".detail");
  const next = detail?.querySelector<HTMLElement>(".ant-btn-primary:enabled") ?? detail?.querySelector<HTMLElement>(".go-fill");
  next?.focus();
}

/**
 * ↑ ↓ Home End: to the finding before or after, the first or the last, which is then shown. Enter: shows it and goes to its
 * next step, which nothing but the next Enter takes: nothing is repaired unseen.
 */
function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget;
  const lines = [...list.querySelectorAll<HTMLButtonElement>(".finding-line")];
  const focused = document.activeElement;
  const at = focused instanceof HTMLButtonElement ? lines.indexOf(focused) : -1;
  if (event.key === "Enter" && at >= 0) {
    event.preventDefault();
    lines[at]?.click();
    // once what is shown has changed, and before the next key
    queueMicrotask(() => focusNextStep(list));
    return;
  }
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
  const line = at < 0 || to === undefined ? undefined : lines[to];
  if (line === undefined) return;
  event.preventDefault();
  line.focus();
  line.click();
}
