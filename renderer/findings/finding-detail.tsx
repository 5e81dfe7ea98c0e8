import { Button } from "antd";
import { useEffect, useRef } from "react";
import { isAnswered, readPath } from "../../shared/case/case-path.ts";
import { DOUBT_RULE, isDraft } from "../../shared/check/answer-doubts.ts";
import { differingFiles, isSaidOtherwise } from "../../shared/check/said-otherwise.ts";
import { findingSentence, isBlocking } from "../../shared/desk/finding-group.ts";
import { isFoundTwice } from "../../shared/desk/finding-lines.ts";
import { isEligibility } from "../../shared/desk/line-groups.ts";
import { isToSeal } from "../../shared/desk/next-step.ts";
import { isSealOfFile, isUnitReview } from "../../shared/desk/short-finding.ts";
import { isDifferingAnswer, isFaultyTranslation, isReplacedTranslation } from "../../shared/documents/finding-facts.ts";
import type { Finding } from "../../shared/report.ts";
import { comparesMoney } from "../../shared/rules/finding-numbers.ts";
import { limitGauge } from "../../shared/rules/limit-gauge.ts";
import { budgetHelp } from "../../shared/wizard/budget-help.ts";
import { placeNamesOfItem } from "../../shared/wizard/sections.ts";
import { AsOriginal } from "../components/as-original.tsx";
import { BudgetHelp } from "../components/budget-help.tsx";
import { groupSign } from "../components/group-sign.ts";
import { PartnerGone } from "../components/partner-gone.tsx";
import { RepairButton, useRepair } from "../components/repair-button.tsx";
import { RepairEffect } from "../components/repair-effect.tsx";
import { SaidOtherwiseWays } from "../components/said-otherwise.tsx";
import { ATTACHMENTS, type CheckedLine, type PlacedFinding, useChecked, useFieldName } from "../state/checked.ts";
import { useCase, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { text } from "../ui/text.ts";
import { AlsoClauses, CitedClauses } from "./cited-clause.tsx";
import { ConfirmationForm, ConfirmedBasis } from "./confirmation-form.tsx";
import { FindingGauge } from "./finding-gauge.tsx";
import { FindingNumbers } from "./finding-numbers.tsx";
import { FindingReading } from "./finding-reading.tsx";
import { OtherTopics } from "./other-topics.tsx";

type DetailProps = {
  readonly line: CheckedLine;
  readonly number: number;
  readonly count: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
};

/** One line in full, always in this order: result, what to do, where, clause; numbers, reading and further clauses on opening; ways out. */
export function FindingDetail({ line, number, count, previous, next }: DetailProps) {
  const { group, about, result, members, deciding } = line;
  const sign = groupSign(group, isToSeal(line));
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    top.current?.scrollTo(0, 0);
  }, []);
  const [placed] = members;
  const repair = useRepair(placed?.finding.rule ?? "");
  const changesMoney = useChangesMoney(placed);
  const theCase = useOpenCase((state) => state.case);
  const isBarred = useChecked(({ guide }) => group === "must" && guide !== undefined && isEligibility(line, guide));
  if (placed === undefined) return null;
  const { finding } = placed;
  // as they stand on the form
  const asked = deciding?.map(({ path }) => path) ?? [...new Set(members.flatMap((member) => member.finding.missing ?? []))];
  const missing = asked.filter((path) => !isAnswered(readPath(theCase, path)));
  const agreementWithoutPartner = missing.flatMap((path) => /^agreements\[(\d+)\]\.partners$/.exec(path)?.[1] ?? [])[0];
  // whose seal a file bears: the sentence asks for it already
  const asksForSeal = asked.length > 0 && asked.every(isSealOfFile);
  // the button above leads to the only one
  const isOnlyField = missing.length === 1 && (missing[0] === placed.path || (placed.path === ATTACHMENTS && asksForSeal));
  // where words stand that are no amount, the sentence says of which amount it speaks
  const isUnread = theCase?.drafts?.[placed.path ?? ""] !== undefined;
  const gauge = isUnread ? undefined : limitGauge(finding);
  const namesFields =
    (members.length > 1 && !isDraft(finding)) ||
    finding.namesFieldsOnly === true ||
    (isOnlyField && group === "lack" && placed.path !== undefined && isUnitReview(placed.path));
  const isRepaired = repair !== undefined;
  // which row is wrong, nobody knows for certain: what the rule asks stays in view beside the change of one
  const settles = isRepaired && repair.kind !== "row-to-total";
  const go = (
    <>
      <RepairButton rule={finding.rule} loud={isRepaired && changesMoney !== "ways"} />
      <GoButton placed={placed} quiet={isRepaired || changesMoney === "ways"} />
      {repair && <RepairEffect rule={finding.rule} after={repair.after} />}
    </>
  );
  // a change by one click comes before the way to the field
  const help = (
    <div className="part">
      {/* what passes with one change comes before what leaves something to do */}
      <BudgetHelp rule={finding.rule} loud={repair === undefined || changesMoney === "ways"} beside={changesMoney === "ways" && go} />
    </div>
  );
  return (
    <article className="page detail" aria-label={text.findings.detail} ref={top} data-rule={finding.rule} data-outcome={finding.outcome}>
      <div className="line">
        <span className={`chip ${sign.tone}`}>
          <Icon name={sign.icon} size="small" />
          {text.groups[group].name}
        </span>
        <span className="meta">{text.findings.position(number, count)}</span>
        <span className="grow" />
        <Turn to={previous} label={text.findings.previous} icon="left" />
        <Turn to={next} label={text.findings.next} icon="right" />
      </div>
      <h1>
        {group === "met" || group === "none" ? finding.title : about}　{result}
      </h1>
      {gauge && <FindingGauge finding={finding} gauge={gauge} />}
      {!namesFields && !gauge && (finding.confirmed || !(finding.todo && comparesMoney(finding.values ?? {}))) && (
        <p className="second found">{findingSentence(finding)}</p>
      )}
      {finding.todo && members.length === 1 && !settles && !asksForSeal && <p className="todo">{finding.todo}</p>}
      {isFoundTwice(line) && <FoundTwice members={members} />}
      {agreementWithoutPartner !== undefined && <PartnerGone index={Number(agreementWithoutPartner)} />}
      {changesMoney === "ways" ? help : <div className="line go">{go}</div>}
      {finding.rule === DOUBT_RULE && finding.subject !== undefined && finding.field !== "attachments" && <AsOriginal path={finding.subject} isOffered />}
      {missing.length > 0 && !isOnlyField && (
        <section className="part">
          <h2>{text.findings.missing}</h2>
          <ul className="missing-fields">
            {missing.map((path) => (
              <li key={path}>
                <MissingField path={path} within={placed.section?.id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {changesMoney === "asked" && help}
      {isBarred && <OtherTopics title={finding.title} />}
      {group === "open" && <ConfirmationForm finding={finding} />}
      {finding.confirmed && finding.rule !== DOUBT_RULE && <ConfirmedBasis finding={finding} />}
      {members.length === 1 || isFoundTwice(line) ? (
        <>
          <CitedClauses findings={members.map((member) => member.finding)} />
          <FindingNumbers finding={finding} />
          <FindingReading finding={finding} />
          <AlsoClauses finding={finding} />
        </>
      ) : (
        <details className="more-of">
          <summary>{text.findings.waiting(members.length)}</summary>
          <ul className="waiting-rules">
            {members.map((member) => (
              <li key={member.key}>
                {member.finding.title}
                <span className="meta">　{text.place(member.finding.clause.place)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

/** What each of several clauses finds and asks for, by the name of its rule. */
function FoundTwice({ members }: Pick<CheckedLine, "members">) {
  return members.map(({ key, finding }) => (
    <p key={key} className="found-twice">
      <b>{finding.title}</b>　<span className="second">{findingSentence(finding)}</span>
      {finding.todo}
    </p>
  ));
}

/** Fields whose findings are repaired by other numbers. */
const ABOUT_MONEY: readonly string[] = ["budget.grant", "budget.selfFunding", "budget.internationalCooperation"];

/** Whether a finding is repaired by other numbers, and whether there are such: `ways`, each of them one click. */
function useChangesMoney(placed: PlacedFinding | undefined): "none" | "asked" | "ways" {
  const theCase = useOpenCase((state) => state.case);
  const guide = useChecked((state) => state.guide);
  const readOnly = useReadOnly();
  const topic = guide?.topics.find(({ id }) => id === theCase?.topic);
  if (placed?.group !== "must" || !ABOUT_MONEY.includes(placed.finding.field ?? "") || !theCase || !guide || !topic) return "none";
  const help = budgetHelp(theCase, guide, topic);
  // nothing can be worked out yet: what is unanswered stands in lines of its own
  if (help.kind === "missing") return "none";
  return !readOnly && help.kind === "changes" && (help.changes.length > 0 || help.figure) ? "ways" : "asked";
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

/** 去填写, with the exact field; attachments are repaired under 附件, at the one of which something is asked. `quiet`: a repair beside it is the next step. */
function GoButton({ placed, quiet }: { readonly placed: PlacedFinding; readonly quiet: boolean }) {
  const { finding } = placed;
  if (isFaultyTranslation(finding) || isReplacedTranslation(finding) || isDifferingAnswer(finding)) return <GoCompare finding={finding} />;
  if (isSaidOtherwise(finding)) return <GoCorrect file={finding.subject ?? ""} />;
  return <GoFill placed={placed} quiet={quiet} />;
}

/** The way to an agreement beside its pages, where the faults of its translation are listed, a new one is compared, and answers are held to the file. */
function GoCompare({ finding }: { readonly finding: Finding }) {
  const { subject: agreement } = finding;
  return (
    <Button
      type="primary"
      className="go-fill"
      aria-keyshortcuts="G"
      onClick={() => goToPage({ kind: "agreements", ...(agreement !== undefined && { agreement }) })}
    >
      {isFaultyTranslation(finding) ? text.findings.goCompare : isDifferingAnswer(finding) ? text.agreements.checkEach : text.attachments.besideOriginal}
      <Icon name="arrow" size="small" />
      <KeyHint>G</KeyHint>
    </Button>
  );
}

/** What can be done about a report that says otherwise than the project. */
function GoCorrect({ file }: { readonly file: string }) {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const differing = guide && differingFiles(theCase, guide).find((one) => one.file === file);
  return differing ? <SaidOtherwiseWays differing={differing} loud /> : null;
}

function GoFill({ placed, quiet }: { readonly placed: PlacedFinding; readonly quiet: boolean }) {
  const { section, path, group, finding } = placed;
  const theCase = useOpenCase((state) => state.case);
  const primary = !quiet && (group === "must" || group === "lack");
  const toAttachments = path === ATTACHMENTS;
  // of what is met or only advice nothing is to be filled in
  const isAsked = isBlocking(group);
  const isFilled = group === "must" && path !== undefined && isAnswered(readPath(theCase, path));
  if (!toAttachments && (section === undefined || path === undefined)) return null;
  const asked = finding.missing?.find((one) => one.startsWith("attachments["));
  const go = () =>
    section === undefined || path === undefined || toAttachments
      ? goToPage({ kind: "attachments" }, asked === undefined ? {} : { focusPath: asked })
      : goToPage({ kind: "section", section: section.id }, { focusPath: path });
  return (
    <>
      <Button type={primary ? "primary" : "default"} className="go-fill" aria-keyshortcuts="G" onClick={go}>
        {toAttachments ? text.findings.goAttachments : isAsked ? (isFilled ? text.findings.goChange : text.findings.goFill) : text.findings.goSee}
        <Icon name="arrow" size="small" />
        <KeyHint>G</KeyHint>
      </Button>
      {section && path !== undefined && !toAttachments && <span className="meta">{placeNamesOfItem(section, path, theCase).join("，")}</span>}
    </>
  );
}

/** The name of an unanswered field, leading to it; what is asked of a file leads to that file. `within`: the section that the finding names already. */
function MissingField({ path, within }: { readonly path: string; readonly within: string | undefined }) {
  const section = useChecked((state) => state.findSection(path));
  const [, index] = /^attachments\[(\d+)\]/.exec(path) ?? [];
  const paper = useOpenCase((state) => (index === undefined ? undefined : state.case?.attachments?.[Number(index)]?.id));
  const theCase = useOpenCase((state) => state.case);
  // as the form and its section call it
  const named = useFieldName(path);
  const name =
    section === undefined || paper !== undefined
      ? named
      : placeNamesOfItem(section, path, theCase)
          .slice(section.id === within ? 1 : 0)
          .join("　");
  if (paper === undefined && !section) return <span>{name}</span>;
  const go = () => {
    if (paper !== undefined) goToPage({ kind: "attachments", paper });
    else if (section) goToPage({ kind: "section", section: section.id }, { focusPath: path });
  };
  return (
    <button type="button" className="link" onClick={go}>
      {name}
    </button>
  );
}
