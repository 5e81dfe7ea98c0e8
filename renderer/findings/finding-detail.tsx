import { Button } from "antd";
import { useEffect, useRef } from "react";
import { findingSentence } from "../../shared/desk/finding-group.ts";
import type { ClauseQuote } from "../../shared/report.ts";
import { labelsOfPath } from "../../shared/wizard/sections.ts";
import { BudgetHelp } from "../components/budget-help.tsx";
import { RepairButton } from "../components/repair-button.tsx";
import { ATTACHMENTS, type PlacedFinding, useChecked, useFieldName } from "../state/checked.ts";
import { goToPage } from "../state/route.ts";
import { Clause } from "../ui/clause.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { ConfirmationForm, ConfirmedBasis } from "./confirmation-form.tsx";
import { FindingNumbers } from "./finding-numbers.tsx";
import { FindingReading } from "./finding-reading.tsx";

type DetailProps = {
  readonly placed: PlacedFinding;
  readonly number: number;
  readonly count: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
};

/** One finding, always in this order: result, what to do, where, clause, numbers, reading, ways out. */
export function FindingDetail({ placed, number, count, previous, next }: DetailProps) {
  const { finding, group } = placed;
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    top.current?.scrollTo(0, 0);
  }, []);
  const missing = [...new Set(finding.missing ?? [])];
  return (
    <article className="page detail" aria-label={text.findings.detail} ref={top} data-rule={finding.rule} data-outcome={finding.outcome}>
      <div className="line">
        <span className={`chip ${group}`}>
          <Icon name={group} size="small" />
          {text.groups[group].name}
        </span>
        <span className="meta">{text.findings.position(number, count)}</span>
        <span className="meta">{finding.title}</span>
        <span className="grow" />
        <Turn to={previous} label={text.findings.previous} icon="left" />
        <Turn to={next} label={text.findings.next} icon="right" />
      </div>
      <h1>{findingSentence(finding)}</h1>
      {finding.todo && <p className="todo">{finding.todo}</p>}
      <GoButton placed={placed} />
      <RepairButton rule={finding.rule} />
      {missing.length > 0 && (
        <section className="part">
          <h2>{text.findings.missing}</h2>
          <ul className="missing-fields">
            {missing.map((path) => (
              <li key={path}>
                <MissingField path={path} placed={placed} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="part">
        <h2>{text.findings.original}</h2>
        <FullClause cited={finding.clause} />
        {(finding.alsoClauses ?? []).length > 0 && <h3 className="also">{text.findings.alsoOriginal}</h3>}
        {(finding.alsoClauses ?? []).map((cited) => (
          <FullClause key={cited.place} cited={cited} />
        ))}
      </section>
      <div className="part two">
        <FindingNumbers finding={finding} />
        <FindingReading finding={finding} />
      </div>
      {group === "must" && ABOUT_MONEY.includes(finding.field ?? "") && <BudgetHelpPart />}
      {group === "open" && <ConfirmationForm finding={finding} />}
      {finding.confirmed && <ConfirmedBasis finding={finding} />}
    </article>
  );
}

/** Fields whose findings are repaired by other numbers. */
const ABOUT_MONEY: readonly string[] = ["budget.grant", "budget.selfFunding", "budget.internationalCooperation"];

function BudgetHelpPart() {
  return (
    <div className="part">
      <BudgetHelp />
    </div>
  );
}

function Turn({ to, label, icon }: { readonly to: string | undefined; readonly label: string; readonly icon: "left" | "right" }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={to === undefined}
      onClick={() => to !== undefined && goToPage({ kind: "findings", finding: to }, { replace: true })}
    >
      <Icon name={icon} />
    </button>
  );
}

/** 去填写, with the exact field; attachments are repaired under 附件. */
function GoButton({ placed }: { readonly placed: PlacedFinding }) {
  const { section, path, group } = placed;
  const primary = group === "must" || group === "lack";
  if (section && path !== undefined) {
    return (
      <div className="line go">
        <Button type={primary ? "primary" : "default"} onClick={() => goToPage({ kind: "section", section: section.id }, { focusPath: path })}>
          {text.findings.goFill}
          <Icon name="arrow" size="small" />
        </Button>
        <span className="meta">{[section.title, ...labelsOfPath(section, path)].join("，")}</span>
      </div>
    );
  }
  if (path !== ATTACHMENTS) return null;
  return (
    <div className="line go">
      <Button type={primary ? "primary" : "default"} onClick={() => goToPage({ kind: "attachments" })}>
        {text.findings.goAttachments}
        <Icon name="arrow" size="small" />
      </Button>
    </div>
  );
}

/** The name of an unanswered field, leading to it. */
function MissingField({ path, placed }: { readonly path: string; readonly placed: PlacedFinding }) {
  const { section } = placed;
  const name = useFieldName(path);
  if (!section) return <span>{name}</span>;
  return (
    <button type="button" className="link" onClick={() => goToPage({ kind: "section", section: section.id }, { focusPath: path })}>
      {name}
    </button>
  );
}

/** The whole clause, with the words that decide here marked. */
function FullClause({ cited }: { readonly cited: ClauseQuote }) {
  const clause = useChecked((state) => state.guide?.clauses.find((candidate) => candidate.place === cited.place));
  return <Clause place={cited.place} words={clause?.words ?? cited.quote} marked={clause ? cited.quote : undefined} note={clause?.note} />;
}
