import { memo, useState } from "react";
import { BLANKS_RULE } from "../../shared/check/present-letters.ts";
import { findingText, type Group } from "../../shared/desk/finding-group.ts";
import type { Section } from "../../shared/wizard/fields.ts";
import { BudgetHelp } from "../components/budget-help.tsx";
import { ATTACHMENTS, type PlacedFinding, useChecked } from "../state/checked.ts";
import { goToPage } from "../state/route.ts";
import { Clause } from "../ui/clause.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { CheckItem } from "./check-item.tsx";
import { goToPlace } from "./go-to-place.ts";
import { WaitingChecks, waitingForOne } from "./waiting-checks.tsx";

const ORDER: readonly Group[] = ["must", "lack", "open", "advice"];

/** The checks that concern this section, one open at a time; what is met is only counted. */
export function SectionChecks({ id, layout }: { readonly id: string; readonly layout?: Section["layout"] }) {
  const findings = useChecked((state) => state.findings);
  const findSection = useChecked((state) => state.findSection);
  const own = findings.flatMap((placed) => {
    if (placed.section?.id === id) return [placed];
    // a letter with blanks of several sections is named in each of them
    const path = placed.finding.rule === BLANKS_RULE ? placed.finding.missing?.find((one) => findSection(one)?.id === id) : undefined;
    return path === undefined ? [] : [{ ...placed, path }];
  });
  const shown = ORDER.flatMap((group) => own.filter((placed) => placed.group === group));
  const waiting = waitingForOne(shown);
  const met = own.filter((placed) => placed.group === "met");
  const none = own.filter((placed) => placed.group === "none").length;
  const [open, setOpen] = useState<string>();
  const current = shown.some((placed) => placed.key === open) || open === "none" ? open : shown[0]?.key;
  return (
    <aside className="rail" aria-label={text.wizard.checks}>
      {layout === "budget" && <BudgetHelp />}
      <h2>
        {text.wizard.checks}
        <span className="meta">{text.wizard.checksLive}</span>
      </h2>
      {own.length === 0 && <p className="second">{text.wizard.checksNone}</p>}
      <ul className="checks">
        {shown.map((placed) => {
          if (placed === waiting[0]) return <WaitingChecks key={placed.key} waiting={waiting} open={placed.key === current} show={setOpen} />;
          return waiting.includes(placed) ? null : <Check key={placed.key} placed={placed} open={placed.key === current} show={setOpen} />;
        })}
        {met.length > 0 && (
          <li className="check quiet">
            <Icon name="met" className="met" />
            <span>
              {text.wizard.metCount(met.length)}
              <span className="third">　{[...new Set(met.map((placed) => placed.finding.title))].join("、")}</span>
            </span>
          </li>
        )}
        {none > 0 && (
          <li className="check quiet">
            <Icon name="none" className="none" />
            <span className="third">{text.wizard.noneCount(none)}</span>
          </li>
        )}
      </ul>
    </aside>
  );
}

type CheckProps = { readonly placed: PlacedFinding; readonly open: boolean; readonly show: (key: string) => void };

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
const Check = memo(function Check({ placed, open, show }: CheckProps) {
  const { finding, group, path } = placed;
  const notes = finding.reason === "missing-answer" ? [] : (finding.reading ?? []);
  const hotline = notes.find((note) => note.hotline !== undefined)?.hotline;
  return (
    <CheckItem
      group={group}
      words={findingText(finding)}
      open={open}
      toggle={() => show(open ? "none" : placed.key)}
      data={{ "data-rule": finding.rule, "data-outcome": finding.outcome }}
    >
      {open && (
        <>
          {finding.todo && <p className="second">{finding.todo}</p>}
          <ClauseOnDemand place={finding.clause.place} words={finding.clause.quote} />
          {notes.slice(0, 1).map((note) => (
            <p key={note.id} className="second">
              <b>{text.wizard.reading}</b>　{note.reads}
            </p>
          ))}
          {hotline && <p className="meta">{text.findings.hotline(hotline)}</p>}
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
              {text.wizard.fullClause}
              <Icon name="arrow" size="small" />
            </button>
          </span>
        </>
      )}
    </CheckItem>
  );
});
