import { Checkbox } from "antd";
import { useState } from "react";
import { fieldName } from "../../shared/case/field-catalogue.ts";
import { ACTIVITIES, type Activity, activityIds } from "../../shared/policies/activities.ts";
import { citePolicy, setWords } from "../../shared/policies/cite-policy.ts";
import { type KeptClause, keptClauses } from "../../shared/policies/kept-clauses.ts";
import type { Proposal } from "../../shared/policies/match-policies.ts";
import type { Policy } from "../../shared/policies/policy.ts";
import type { ActivityBasis, ProjectFacts } from "../../shared/policies/project-facts.ts";
import { answer, useCase, useReadOnly } from "../state/open-case.ts";
import { clauseName, isSameClause, moveClause } from "../state/policies.ts";
import { goToPage } from "../state/route.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { ClauseLine, clauseKey } from "./clause-line.tsx";

type Props = {
  /** every edition that is installed */
  readonly policies: readonly Policy[];
  readonly facts: ProjectFacts;
  /** of the newest editions */
  readonly proposals: readonly Proposal[];
  readonly selected: string | undefined;
};

/** What the answers call for: kept clauses in the user's order, proposals, and what was crossed out. */
export function ProjectMatch({ policies, facts, proposals, selected }: Props) {
  const theCase = useCase();
  const kept = keptClauses(theCase, policies);
  const isKept = ({ clause }: Proposal) => kept.some((other) => other.clause === clause);
  const dropped = theCase.policies?.dropped ?? [];
  const isDropped = ({ policy, clause }: Proposal) => dropped.some((other) => isSameClause(other, clauseName(policy, clause)));
  const open = proposals.filter((proposal) => !isKept(proposal) && !isDropped(proposal));
  const out = proposals.filter((proposal) => !isKept(proposal) && isDropped(proposal));
  const lost = (theCase.policies?.kept ?? []).filter((name) => !kept.some(({ policy, clause }) => isSameClause(name, clauseName(policy, clause))));
  return (
    <>
      <p className="meta match-intro">{text.policies.matchIntro}</p>
      <Activities found={facts.activities} />
      <h2 className="group-head">{text.policies.kept(kept.length)}</h2>
      {kept.length === 0 && <p className="meta match-intro">{text.policies.nothingKept}</p>}
      <ul>
        {kept.map((entry, index) => (
          <KeptLine key={clauseKey(entry.policy, entry.clause)} entry={entry} first={index === 0} last={index === kept.length - 1} selected={selected} />
        ))}
      </ul>
      {lost.length > 0 && (
        <p className="meta match-intro">
          {text.policies.notInstalled}
          {lost.map(({ policy, clause }) => `${policy} ${clause}`).join("、")}
        </p>
      )}
      {kept.length > 0 && (
        <div className="kept-actions">
          <CopyButton words={() => kept.map(({ policy, clause }) => citePolicy(policy, clause)).join("\n")} label={text.policies.citations} />
          <button type="button" className="link" onClick={() => goToPage({ kind: "documents", document: "policy-alignment" })}>
            {text.policies.document}
          </button>
        </div>
      )}
      <h2 className="group-head">{text.policies.proposed(open.length)}</h2>
      {proposals.length === 0 && <p className="meta match-intro">{text.policies.nothingProposed}</p>}
      <Proposals proposals={open} selected={selected} />
      {out.length > 0 && <Dropped proposals={out} selected={selected} />}
    </>
  );
}

function Proposals({ proposals, selected }: { readonly proposals: readonly Proposal[]; readonly selected: string | undefined }) {
  return (
    <ul>
      {proposals.map(({ policy, clause, reasons }) => (
        <li key={clauseKey(policy, clause)}>
          <ClauseLine policy={policy} clause={clause} current={selected === clauseKey(policy, clause)}>
            <span className="excerpt">{reasons[0]?.reason}</span>
          </ClauseLine>
        </li>
      ))}
    </ul>
  );
}

function Dropped(props: { readonly proposals: readonly Proposal[]; readonly selected: string | undefined }) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <section className="folding">
      <h2 className="group-head">
        <button type="button" className="group-toggle" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {text.policies.dropped(props.proposals.length)}
          <Icon name={unfolded ? "down" : "right"} size="small" className="third" />
        </button>
      </h2>
      {unfolded && <Proposals {...props} />}
    </section>
  );
}

type KeptProps = { readonly entry: KeptClause; readonly first: boolean; readonly last: boolean; readonly selected: string | undefined };

function KeptLine({ entry: { policy, clause, comment }, first, last, selected }: KeptProps) {
  const name = clauseName(policy, clause);
  const readOnly = useReadOnly();
  return (
    <li className="kept-line">
      <ClauseLine policy={policy} clause={clause} current={selected === clauseKey(policy, clause)}>
        {comment && <span className="excerpt">{comment}</span>}
      </ClauseLine>
      <button
        type="button"
        className="icon-button"
        disabled={first || readOnly}
        aria-label={text.policies.up(setWords(clause.heading))}
        onClick={() => moveClause(name, -1)}
      >
        <Icon name="up" size="small" />
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={last || readOnly}
        aria-label={text.policies.down(setWords(clause.heading))}
        onClick={() => moveClause(name, 1)}
      >
        <Icon name="down" size="small" />
      </button>
    </li>
  );
}

/** What the project does, as far as policies speak of it: found in the answers, and put right by the user. */
function Activities({ found }: { readonly found: ReadonlyMap<Activity, ActivityBasis> }) {
  const [unfolded, setUnfolded] = useState(false);
  const readOnly = useReadOnly();
  return (
    <section className="activities">
      <h2 className="group-head">
        <button type="button" className="group-toggle" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {text.policies.activities}
          <span className="meta">{found.size}</span>
          <Icon name={unfolded ? "down" : "right"} size="small" className="third" />
        </button>
      </h2>
      {unfolded ? (
        <fieldset className="activity-list" aria-label={text.policies.activities}>
          <p className="meta">{text.policies.activitiesIntro}</p>
          {activityIds.map((id) => (
            <div key={id}>
              <Checkbox disabled={readOnly} checked={found.has(id)} onChange={(event) => answer(`policies.activities.${id}`, event.target.checked)}>
                {ACTIVITIES[id].name}
              </Checkbox>
              <BasisNote basis={found.get(id)} />
            </div>
          ))}
        </fieldset>
      ) : (
        <p className="meta match-intro">{[...found.keys()].map((id) => ACTIVITIES[id].name).join("、")}</p>
      )}
    </section>
  );
}

function BasisNote({ basis }: { readonly basis: ActivityBasis | undefined }) {
  if (basis === undefined) return null;
  return <p className="meta basis">{basis.kind === "stated" ? text.policies.stated : `${fieldName(basis.field)}：${text.policies.foundIn(basis.words)}`}</p>;
}
