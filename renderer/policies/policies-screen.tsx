import "./policies.css";
import { Button } from "antd";
import { useEffect, useMemo, useState } from "react";
import { matchPolicies } from "../../shared/policies/match-policies.ts";
import { projectFacts } from "../../shared/policies/project-facts.ts";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { type ClauseName, clauseName, isSameClause, loadPolicies, usePolicies } from "../state/policies.ts";
import { goToPage } from "../state/route.ts";
import { Notice } from "../ui/notice.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { text } from "../ui/text.ts";
import { ClauseDetail } from "./clause-detail.tsx";
import { clauseKey } from "./clause-line.tsx";
import { ClauseSearch } from "./clause-search.tsx";
import { InstalledFiles } from "./installed-files.tsx";
import { PartnerTable } from "./partner-table.tsx";
import { ProjectMatch } from "./project-match.tsx";

const VIEWS = ["match", "all", "partners", "installed"] as const;
type View = (typeof VIEWS)[number];

/** The policy library: what supports this project, every clause, the countries that the attachments name, what is installed. */
export function PoliciesScreen({ selected }: { readonly selected: string | undefined }) {
  const policies = usePolicies((state) => state.policies);
  const newest = usePolicies((state) => state.newest);
  const theCase = useCase();
  const facts = useMemo(() => projectFacts(theCase), [theCase]);
  // of every edition, for the reasons of a clause that was kept from an older one
  const proposals = useMemo(() => matchPolicies(facts, policies ?? []), [facts, policies]);
  const problems = usePolicies((state) => state.problems);
  const [view, setView] = useState<View>("match");
  const [marked, setMarked] = useState("");
  useEffect(() => {
    void loadPolicies();
  }, []);
  const openClause = (clause: string) => {
    setView("all");
    goToPage({ kind: "policies", clause });
  };
  const listed = proposals.filter(({ policy }) => newest.includes(policy));
  // what stands at the right is marked in the list; with nothing to choose, nothing stands there
  const all = (policies ?? []).flatMap((policy) => policy.clauses.map((clause) => ({ policy, clause })));
  const isKept = (name: ClauseName) => theCase.policies?.kept?.some((kept) => isSameClause(kept, name)) ?? false;
  const first = view === "all" ? all[0] : (listed[0] ?? all.find(({ policy, clause }) => isKept(clauseName(policy, clause))));
  const keys = new Set(all.map(({ policy, clause }) => clauseKey(policy, clause)));
  const shown = selected !== undefined && keys.has(selected) ? selected : first && clauseKey(first.policy, first.clause);
  const head = (
    <div className="policies-head">
      <h1>{text.policies.title}</h1>
      <Segmented<View>
        aria-label={text.policies.view}
        options={VIEWS.map((value) => ({ value, label: text.policies.views[value] }))}
        value={view}
        onChange={setView}
        block
      />
      {problems.length > 0 && (
        <Notice kind="lack" title={text.policies.readProblem}>
          {problems.join("")}
        </Notice>
      )}
    </div>
  );
  if (view === "partners" || view === "installed") {
    return (
      <main className="main">
        <div className="page">
          <div className="page-scroll policies-wide">
            {head}
            {policies && (view === "partners" ? <PartnerTable policies={newest} open={openClause} /> : <InstalledFiles />)}
          </div>
        </div>
      </main>
    );
  }
  return (
    <main className="main list-and-detail policies">
      <section className="page list" aria-label={text.policies.views[view]}>
        {head}
        <div className="groups">
          {policies === undefined ? (
            <p className="meta">{text.policies.loading}</p>
          ) : view === "match" ? (
            <ProjectMatch policies={policies} facts={facts} proposals={listed} selected={shown} />
          ) : (
            <ClauseSearch policies={newest} selected={shown} onSearch={setMarked} />
          )}
        </div>
      </section>
      {policies && shown !== undefined && (
        <ClauseDetail key={shown} policies={policies} proposals={proposals} selected={shown} marked={view === "all" ? marked : ""} />
      )}
      {policies && shown === undefined && all.length > 0 && <NothingProposed seeAll={() => setView("all")} />}
    </main>
  );
}

/** Beside a list without a clause: what will be there, and when. */
function NothingProposed({ seeAll }: { readonly seeAll: () => void }) {
  const { empty } = text.policies;
  const section = useChecked(({ findSection }) => findSection("field"));
  return (
    <section className="page detail" aria-label={empty.title}>
      <div className="empty">
        <p>{empty.title}</p>
        <p>{empty.when}</p>
        <p className="line wrap">
          {section && (
            <Button size="small" onClick={() => goToPage({ kind: "section", section: section.id }, { focusPath: "field" })}>
              {empty.fill(section.title)}
            </Button>
          )}
          <button type="button" className="link dense" onClick={seeAll}>
            {empty.seeAll}
          </button>
        </p>
      </div>
    </section>
  );
}
