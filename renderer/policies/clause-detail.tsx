import { Button, Input } from "antd";
import { citePolicy, setWords } from "../../shared/policies/cite-policy.ts";
import type { Proposal, ProposalReason } from "../../shared/policies/match-policies.ts";
import type { Policy, PolicyClause } from "../../shared/policies/policy.ts";
import { type Mark, searchPolicies } from "../../shared/policies/search-policies.ts";
import { countryName } from "../../shared/text/countries.ts";
import { chineseDate } from "../../shared/text/dates.ts";
import { useChecked } from "../state/checked.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import {
  type ClauseName,
  clauseName,
  commentOnClause,
  dropClause,
  isSameClause,
  keepClause,
  restoreClause,
  unkeepClause,
  usePolicies,
} from "../state/policies.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { clauseKey } from "./clause-line.tsx";
import { Marked } from "./clause-search.tsx";

type Props = { readonly policies: readonly Policy[]; readonly proposals: readonly Proposal[]; readonly selected: string | undefined; readonly marked: string };

/** The chosen clause whole: its words, where it stands, why it is proposed, and what the user makes of it. */
export function ClauseDetail({ policies, proposals, selected, marked }: Props) {
  const index = usePolicies((state) => state.index);
  const all = policies.flatMap((policy) => policy.clauses.map((clause) => ({ policy, clause })));
  const named = all.find(({ policy, clause }) => clauseKey(policy, clause) === selected);
  if (named === undefined) return null;
  const { policy, clause } = named;
  const reasons = proposals.find((proposal) => proposal.clause === clause)?.reasons ?? [];
  const marks = marked.trim() === "" ? quotesIn(clause, reasons) : (searchPolicies(index, marked).find((hit) => hit.clause === clause)?.marks ?? []);
  const cited = citePolicy(policy, clause);
  return (
    <section className="page detail policy-detail" aria-label={setWords(clause.heading)}>
      <p className="source">
        {policy.title}　{clause.part !== undefined && clause.part !== clause.place ? `${clause.part}　` : ""}
        {clause.place}
      </p>
      <h2 className="detail-title">{setWords(clause.heading)}</h2>
      {policy.standing === "background" && (
        <p className="control-note">
          <Icon name="advice" size="small" className="advice" />
          <span>{policy.standingNote ?? text.policies.backgroundNote}</span>
        </p>
      )}
      <Choice name={clauseName(policy, clause)} />
      <div className="part">
        <blockquote className="clause">
          <Marked words={clause.words} marks={marks} />
        </blockquote>
        {clause.note && <p className="meta">{clause.note}</p>}
        <div className="kept-actions">
          <CopyButton words={() => cited} label={text.policies.cite} />
          <CopyButton words={() => `“${setWords(clause.words)}”（${cited}）`} label={text.policies.quote} />
          <span className="meta">{cited}</span>
        </div>
      </div>
      <div className="part">
        <h2>{text.policies.why}</h2>
        {reasons.length === 0 ? <p className="meta">{text.policies.notProposed}</p> : <Reasons reasons={reasons} />}
      </div>
      <ClauseFacts policy={policy} clause={clause} />
    </section>
  );
}

/** Where the words stand on which the reasons rest. */
function quotesIn(clause: PolicyClause, reasons: readonly ProposalReason[]): readonly Mark[] {
  const marks = reasons.map(({ words }) => ({ start: clause.words.indexOf(words), end: clause.words.indexOf(words) + words.length }));
  const ordered = marks.filter(({ start }) => start >= 0).sort((one, other) => one.start - other.start);
  return ordered.filter(({ start }, index) => index === 0 || start >= (ordered[index - 1]?.end ?? 0));
}

function Reasons({ reasons }: { readonly reasons: readonly ProposalReason[] }) {
  return (
    <ul className="reasons">
      {reasons.map(({ words, reason, because }) => (
        <li key={words + reason}>
          {reason}
          {because.length > 0 && <span className="meta">　{because.join("；")}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Keep, drop, comment: what is kept goes into 政策依据对应表. */
function Choice({ name }: { readonly name: ClauseName }) {
  const theCase = useCase();
  const readOnly = useReadOnly();
  const isNamed = (other: ClauseName) => isSameClause(other, name);
  const kept = theCase.policies?.kept?.find(isNamed);
  const dropped = theCase.policies?.dropped?.some(isNamed) ?? false;
  if (readOnly) return null;
  return (
    <div className="choice">
      <div className="kept-actions">
        {kept ? (
          <Button onClick={() => unkeepClause(name)}>{text.policies.unkeep}</Button>
        ) : (
          <Button type="primary" onClick={() => keepClause(name)}>
            {text.policies.keep}
          </Button>
        )}
        {!kept && <Button onClick={() => (dropped ? restoreClause(name) : dropClause(name))}>{dropped ? text.policies.restore : text.policies.drop}</Button>}
      </div>
      {kept && (
        <div className="comment">
          <label className="meta" htmlFor="policy-comment">
            {text.policies.comment}
          </label>
          <Input.TextArea id="policy-comment" rows={2} value={kept.comment ?? ""} onChange={(event) => commentOnClause(name, event.target.value)} />
        </div>
      )}
    </div>
  );
}

function ClauseFacts({ policy, clause }: { readonly policy: Policy; readonly clause: PolicyClause }) {
  const guide = useChecked((state) => state.guide);
  const names = text.policies.facts;
  const tracks = clause.tracks.flatMap((track) => guide?.topics.find(({ id }) => id === track)?.name ?? []);
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [names.measures, clause.measures.map(setWords)],
    [names.programmes, clause.programmes.map(setWords)],
    [names.bodies, clause.bodies.map(setWords)],
    [names.countries, clause.countries.map(({ name, code, as }) => `${name}（${countryName(code) ?? code}，${text.policies.roles[as]}）`)],
    [names.tracks, [tracks.join("、")]],
    [names.topics, [clause.topics.join("、")]],
  ];
  return (
    <dl className="part clause-facts">
      {facts
        .filter(([, values]) => values.some((value) => value !== ""))
        .map(([name, values]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{values.map((value) => (values.length > 2 || value.length > 24 ? <p key={value}>{value}</p> : <span key={value}>{value}　</span>))}</dd>
          </div>
        ))}
      <div>
        <dt>{names.edition}</dt>
        <dd>
          {/* a number, an office or a day is not broken at the end of a line */}
          {documentParts(policy).map((part, index, parts) => (
            <span key={part} className="whole">
              {part}
              {index < parts.length - 1 && "，"}
            </span>
          ))}
        </dd>
      </div>
    </dl>
  );
}

function documentParts({ title, documentNumber, issuer, printedOn, inForceFrom }: Policy): readonly string[] {
  const parts = [`《${title}》`, documentNumber, issuer, `${chineseDate(printedOn)}印发`, inForceFrom && text.policies.inForce(chineseDate(inForceFrom))];
  return parts.flatMap((part) => (part === undefined || part === "" ? [] : [part]));
}
