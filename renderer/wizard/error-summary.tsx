import { useEffect, useRef, useState } from "react";
import { ATTACHMENTS, type CheckedLine, useChecked } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";
import { goToPage, useRoute } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { goToPlace } from "./go-to-place.ts";
import { summedUp } from "./summed-up.ts";

/** Sections that the user has been in and left, by case: what is unresolved in them is summed up at their top from then on. */
const left = new Set<string>();

const keyOf = (section: string) => `${useOpenCase.getState().opened?.key ?? ""} ${section}`;

function leaveSection(section: string): void {
  left.add(keyOf(section));
}

const wasLeft = (section: string): boolean => left.has(keyOf(section));

const ORDER = ["must", "lack", "open"] as const;
const MOST = 8;

/** What of these lines is unresolved in a section, the weightiest first. */
const problemsIn = (section: string, lines: readonly CheckedLine[]): readonly CheckedLine[] =>
  ORDER.flatMap((group) => lines.filter((line) => line.group === group && line.members[0]?.section?.id === section));

/**
 * The error summary of a section that was left with something unresolved (GOV.UK's pattern, without barring the way): it
 * stands at the top when one comes back, with the focus, each line a link to its field. It holds still while one types:
 * what is solved is ticked in its place, and gone the next time; once all of it is solved, one line is left that says so,
 * and whether the checks at the right have others.
 */
export function ErrorSummary({ section }: { readonly section: string }) {
  const [shown] = useState(() => (wasLeft(section) ? problemsIn(section, useChecked.getState().lines).slice(0, MOST) : []));
  const lines = useChecked((state) => state.lines);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown.length > 0 && useRoute.getState().focusPath === undefined) box.current?.focus({ preventScroll: true });
    return () => leaveSection(section);
  }, [section, shown]);
  if (shown.length === 0) return null;
  const open = problemsIn(section, lines);
  const { left: unsolved, others } = summedUp(shown, open);
  if (unsolved.size === 0) {
    return (
      <section className="error-summary" tabIndex={-1} ref={box}>
        <p className="line" role="status">
          <Icon name="met" className="met" size="small" />
          {others > 0 ? text.wizard.summaryOthers(others) : text.wizard.summaryNone}
        </p>
      </section>
    );
  }
  return (
    <section className="error-summary" aria-labelledby="error-summary-title" tabIndex={-1} ref={box}>
      <h2 id="error-summary-title">{text.wizard.summary}</h2>
      <ul>
        {shown.map((line) => (
          <SummaryLine key={line.key} line={open.find(({ key }) => key === line.key) ?? line} solved={!unsolved.has(line.key)} />
        ))}
      </ul>
      <p className="meta">
        {others > 0 && text.wizard.summaryMore(others)}
        {text.wizard.summaryNote}
      </p>
    </section>
  );
}

function SummaryLine({ line, solved }: { readonly line: CheckedLine; readonly solved: boolean }) {
  const { group, about, result, whom, members } = line;
  const path = members[0]?.path;
  const go = () => (path === undefined || path === ATTACHMENTS ? goToPage({ kind: "attachments" }) : goToPlace(path));
  return (
    <li className="line">
      <Icon name={solved ? "met" : group} className={solved ? "met" : group} size="small" />
      <span className="visually-hidden">{solved ? text.wizard.summarySolved : text.groups[group].name}　</span>
      <button type="button" className={solved ? "link solved" : "link"} onClick={go}>
        {[about, result, whom].filter((part) => part !== undefined).join("　")}
      </button>
    </li>
  );
}
