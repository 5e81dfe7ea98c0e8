import "./findings.css";
import { type KeyboardEvent, memo, useState } from "react";
import { findingText, type Group, unfilledText } from "../../shared/desk/finding-group.ts";
import { writtenMomentText } from "../../shared/text/moment-text.ts";
import { CopyMissing } from "../components/copy-missing.tsx";
import { type PlacedFinding, placeOf, useChecked } from "../state/checked.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { text } from "../ui/text.ts";
import { FindingDetail } from "./finding-detail.tsx";

const GROUPS: readonly Group[] = ["must", "lack", "open", "advice", "met", "none"];
const FOLDED: ReadonlySet<Group> = new Set<Group>(["met", "none"]);

/** All findings: a list by what they ask of the user, and the chosen one in full. */
export function FindingsScreen({ selected }: { readonly selected: string | undefined }) {
  const findings = useChecked((state) => state.findings);
  const at = useChecked((state) => state.report?.at);
  const ordered = GROUPS.flatMap((group) => findings.filter((placed) => placed.group === group));
  const current = ordered.find((placed) => placed.key === selected) ?? ordered[0];
  const sameGroup = ordered.filter((placed) => placed.group === current?.group);
  const number = current === undefined ? -1 : sameGroup.indexOf(current);
  const open = findings.filter((placed) => !FOLDED.has(placed.group) && placed.group !== "advice").length;
  return (
    <main className="main list-and-detail">
      <section className="page list" aria-label={text.findings.list}>
        <PageHead
          title={text.findings.title}
          intro={<span className="nowrap">{text.findings.checkedAt(findings.length, at === undefined ? "" : writtenMomentText(at))}</span>}
          tools={open > 0 && <CopyMissing label={text.findings.copyMissing} />}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move among the buttons inside, which take the focus themselves */}
        <div className="groups" onKeyDown={moveInList}>
          {open === 0 && (
            <p className="all-clear line">
              <Icon name="met" className="met" />
              {text.findings.allClear}
            </p>
          )}
          {GROUPS.map((group) => (
            <FindingGroup key={group} group={group} findings={ordered.filter((placed) => placed.group === group)} current={current?.key} />
          ))}
        </div>
      </section>
      {current ? (
        <FindingDetail
          key={current.key}
          placed={current}
          number={number + 1}
          count={sameGroup.length}
          previous={sameGroup[number - 1]?.key}
          next={sameGroup[number + 1]?.key}
        />
      ) : (
        <section className="page detail">
          <p className="empty">{text.findings.choose}</p>
        </section>
      )}
    </main>
  );
}

function FindingGroup({
  group,
  findings,
  current,
}: {
  readonly group: Group;
  readonly findings: readonly PlacedFinding[];
  readonly current: string | undefined;
}) {
  const holdsCurrent = findings.some((placed) => placed.key === current);
  const [unfolded, setUnfolded] = useState(false);
  const folds = FOLDED.has(group);
  const open = !folds || unfolded || holdsCurrent;
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={`group-${group}`} className={folds ? "folding" : ""}>
      <h2 id={`group-${group}`} className="group-head">
        {folds ? (
          <button type="button" className="group-toggle" aria-expanded={open} onClick={() => setUnfolded(!open)}>
            <span className={group}>{text.groups[group].name}</span>
            <span className="second">{findings.length}</span>
            <Icon name={open ? "down" : "right"} size="small" className="third" />
          </button>
        ) : (
          <>
            <span className={group}>{text.groups[group].name}</span>
            <span className="second">{findings.length}</span>
            <span className="meta">{text.groups[group].note}</span>
          </>
        )}
      </h2>
      {open && (
        <ul>
          {findings.map((placed) => (
            <FindingLine key={placed.key} placed={placed} current={placed.key === current} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** ↑ ↓ Home End: to the finding before or after, the first or the last, which is then shown. */
function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLButtonElement>(".finding-line")];
  const focused = document.activeElement;
  const at = focused instanceof HTMLButtonElement ? lines.indexOf(focused) : -1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
  const line = at < 0 || to === undefined ? undefined : lines[to];
  if (line === undefined) return;
  event.preventDefault();
  line.focus();
  line.click();
}

const FindingLine = memo(function FindingLine({ placed, current }: { readonly placed: PlacedFinding; readonly current: boolean }) {
  const { finding, group, key } = placed;
  const words = FOLDED.has(group) ? `${finding.subjectName === undefined ? "" : `${finding.subjectName}：`}${finding.title}` : findingText(finding);
  const unfilled = FOLDED.has(group) ? undefined : unfilledText(finding);
  return (
    <li>
      <button
        type="button"
        className="finding-line"
        aria-current={current ? "true" : undefined}
        data-rule={finding.rule}
        data-outcome={finding.outcome}
        title={words}
        onClick={() => goToPage({ kind: "findings", finding: key }, { replace: true })}
      >
        <Icon name={group} className={group} />
        {unfilled ? (
          <span className="grow">
            {unfilled.about}
            <span className="meta unfilled">{unfilled.unfilled}</span>
          </span>
        ) : (
          <span className="words">{words}</span>
        )}
        <span className="meta nowrap">{placeOf(placed)}</span>
      </button>
    </li>
  );
});
