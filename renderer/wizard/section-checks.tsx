import { memo, useMemo, useState } from "react";
import { findingSentence, type Group } from "../../shared/desk/finding-group.ts";
import { shortLineText } from "../../shared/messages/short-line-text.ts";
import type { Section } from "../../shared/wizard/fields.ts";
import { placeNamesOfItem } from "../../shared/wizard/sections.ts";
import { BudgetHelp } from "../components/budget-help.tsx";
import { sectionCounts } from "../components/section-count.ts";
import { ATTACHMENTS, type CheckedLine, type SectionSummary, useChecked } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { Clause } from "../ui/clause.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { CheckItem } from "./check-item.tsx";
import { goToPlace } from "./go-to-place.ts";
import { NothingToTell } from "./nothing-to-tell.tsx";

const ORDER: readonly Group[] = ["must", "lack", "open", "advice"];

/** The checks that concern the sections of a page, in one line each and folded; of several, those with anything to tell, each under its title. */
export function SectionChecks({ page }: { readonly page: readonly SectionSummary[] }) {
  const [only, ...others] = page;
  return (
    <aside className="rail" aria-label={text.wizard.checks}>
      {only && others.length === 0 ? (
        <ChecksOf summary={only} title={text.wizard.checks} />
      ) : (
        page.map((summary) => (
          <div key={summary.section.id} className="checks-of" data-of={summary.section.id}>
            <ChecksOf summary={summary} title={summary.section.title} />
          </div>
        ))
      )}
    </aside>
  );
}

function ChecksOf({ summary, title }: { readonly summary: SectionSummary; readonly title: string }) {
  const { section, blanks: unanswered } = summary;
  const { id, layout } = section;
  const findings = useChecked((state) => state.findings);
  const lines = useChecked((state) => state.lines);
  const own = lines.filter(({ members: [first] }) => first?.section?.id === id);
  const shown = ORDER.flatMap((group) => own.filter((line) => line.group === group));
  const met = findings.filter((placed) => placed.section?.id === id && placed.group === "met");
  // told where there is nothing else to tell: a heading alone looks unfinished
  const apart = shown.length + met.length > 0 ? [] : findings.filter((placed) => placed.section?.id === id && placed.group === "none");
  const [open, setOpen] = useState<string>();
  const notes = useChecked((state) => state.notes);
  // beside an amount stands what is wrong with it: here it is the rule alone, with its clause
  const atField = useMemo(() => new Set(layout === "budget" ? [...notes.values()].map(([first]) => first?.key) : []), [layout, notes]);
  const counted = sectionCounts(summary);
  return (
    <>
      {layout === "budget" && <BudgetHelp loud={summary.state === "must"} />}
      <h2 className="checks-head">
        {title}
        {counted.length > 0 && (
          <span className="counts">
            {counted.map((part) => (
              <span key={part.join("")} className="second count-of nowrap">
                {part.join("")}
              </span>
            ))}
          </span>
        )}
      </h2>
      {own.length + unanswered.length === 0 && <NothingToTell id={id} />}
      <ul className="checks">
        {shown.map((line) => (
          <Check key={line.key} line={line} open={line.key === open} show={setOpen} isAtField={line.group === "must" && atField.has(line.members[0]?.key)} />
        ))}
        {met.length > 0 && (
          <li className="check quiet">
            <Icon name="met" className="met" />
            <span>{text.wizard.metCount(met.length)}</span>
          </li>
        )}
        {apart.length > 0 && (
          <li className="check quiet">
            <Icon name="none" className="none" />
            <span>{text.wizard.notApplicableCount(apart.length)}</span>
          </li>
        )}
      </ul>
      {unanswered.length > 0 && (
        <>
          {/* for these no line waits: letters and lists alone print them */}
          <p className="second unanswered">{text.wizard.unanswered(unanswered.length)}</p>
          <ul className="open-questions">
            {unanswered.map((path) => (
              <Unanswered key={path} path={path} section={section} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A question by its name on the page, which leads to it. */
function Unanswered({ path, section }: { readonly path: string; readonly section: Section }) {
  const name = useOpenCase((state) => placeNamesOfItem(section, path, state.case).slice(1).join("　"));
  return (
    <li>
      <button type="button" className="link" onClick={() => goToPlace(path)}>
        {name}
      </button>
    </li>
  );
}

/** The questions that a line waits for, each by its name and leading to its field; of several with one name the first. */
function DecidingQuestions({ questions }: { readonly questions: NonNullable<CheckedLine["deciding"]> }) {
  const first = questions.filter(({ name }, at) => questions.findIndex((one) => one.name === name) === at);
  return (
    <ul className="deciding">
      {first.map(({ name, path }) => (
        <li key={name}>
          <button type="button" className="link dense" onClick={() => goToPlace(path)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

type CheckProps = {
  readonly line: CheckedLine;
  readonly open: boolean;
  readonly show: (key: string) => void;
  /** what it comes to stands at its field */
  readonly isAtField: boolean;
};

/** The place of the clause, and its words once they are asked for. */
function ClauseOnDemand({ place, words }: { readonly place: string; readonly words: string }) {
  const [shown, setShown] = useState(false);
  if (shown) return <Clause place={place} words={words} />;
  return (
    <button type="button" className="link" aria-expanded={false} onClick={() => setShown(true)}>
      {text.wizard.showClause(text.place(place))}
    </button>
  );
}

/** `show` opens another check, or with “none” closes this one. */
const Check = memo(function Check({ line, open, show, isAtField }: CheckProps) {
  const { members, group, about, result, whom, deciding } = line;
  const [placed] = members;
  if (placed === undefined) return null;
  const { finding, path, section } = placed;
  const notes = finding.reason === "missing-answer" ? [] : (finding.reading ?? []);
  const hotline = notes.find((note) => note.hotline !== undefined)?.hotline;
  // the section that one is in is not named again, and how many it asks its head says; 未填 alone would not say what
  const isOfSection = about === section?.title && result !== shortLineText.unfilled;
  // of a section that asks nothing else none is told from the others
  const named = deciding && result !== shortLineText.wholeSection(deciding.length) ? deciding : undefined;
  const short = isAtField ? (
    finding.title
  ) : (
    <>
      {isOfSection ? (named ? text.wizard.stillToAnswer : result) : about}
      {!isOfSection && result !== "" && (
        <>
          {"　"}
          <span className="check-result">{result}</span>
        </>
      )}
      {whom !== undefined && (
        <>
          {"　"}
          <span className="whole">{whom}</span>
        </>
      )}
    </>
  );
  return (
    <CheckItem
      group={group}
      words={short}
      ways={named && <DecidingQuestions questions={named} />}
      open={open}
      toggle={() => show(open ? "none" : line.key)}
      data={{ "data-rule": finding.rule, "data-outcome": finding.outcome, "data-members": members.length }}
    >
      {open && (
        <>
          {members.length > 1 ? (
            <p className="second">{[...new Set(members.map((member) => member.finding.title))].join("、")}</p>
          ) : (
            <>
              <p className="second">{findingSentence(finding)}</p>
              {finding.todo && <p className="second">{finding.todo}</p>}
              {finding.clause.quote !== "" && <ClauseOnDemand place={finding.clause.place} words={finding.clause.quote} />}
              {notes.slice(0, 1).map((note) => (
                <p key={note.id} className="second">
                  <b>{text.wizard.reading}</b>　{note.reads}
                </p>
              ))}
              {hotline && <p className="meta">{text.findings.hotline(hotline)}</p>}
            </>
          )}
          <span className="line">
            {path !== undefined && path !== ATTACHMENTS && (
              <button type="button" className="link" onClick={() => goToPlace(path)}>
                {text.wizard.goField}
              </button>
            )}
            {path === ATTACHMENTS && (
              <button type="button" className="link" onClick={() => goToPage({ kind: "attachments" })}>
                {text.findings.goAttachments}
              </button>
            )}
            <button type="button" className="link" onClick={() => goToPage({ kind: "findings", finding: placed.key })}>
              {group === "open" ? text.findings.confirm : text.wizard.fullClause}
              <Icon name="arrow" size="small" />
            </button>
          </span>
        </>
      )}
    </CheckItem>
  );
});
