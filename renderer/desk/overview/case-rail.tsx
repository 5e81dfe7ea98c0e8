import "./case-rail.css";
import { Button, Input } from "antd";
import { Fragment, useEffect, useState } from "react";
import { type CaseOverview, readinessOfOverview } from "../../../shared/desk/case-overview.ts";
import { departmentOf } from "../../../shared/desk/matrix-view.ts";
import { CELL_STATES, cellOf, isUnfinished, matrixColumns } from "../../../shared/desk/slot-columns.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import type { AppError } from "../../../shared/errors.ts";
import { reviewLines } from "../../../shared/messages/review-text.ts";
import { submissionText } from "../../../shared/messages/submission-text.ts";
import { messagesOf, useDesk } from "../../state/desk.ts";
import { ControlNote } from "../../ui/control-note.tsx";
import { copyText } from "../../ui/copy-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { Icon } from "../../ui/icon.tsx";
import { numbered } from "../../ui/numbered.ts";
import { caseTitle } from "../common/case-label.ts";
import { words } from "../common/words.ts";
import { CaseDays } from "./case-days.tsx";
import { signs } from "./cell-sign.tsx";
import { nextOf } from "./matrix-row.tsx";

const own = words.rail;

/** One case: what it lacks, and the message about it. */
export function CaseRail({ row, open }: { readonly row: WorkspaceRow; readonly open: () => void }) {
  const overview = "overview" in row ? row.overview : undefined;
  const about = overview && [overview.topicName, departmentOf(row), overview.lead, overview.applicant].filter(Boolean);
  return (
    <aside className="rail case-rail" aria-label={own.label}>
      <div className="case-rail-head">
        <h2>{caseTitle(row)}</h2>
        <button type="button" className="icon-button" aria-label={own.close} title={own.close} onClick={() => useDesk.setState({ rail: false })}>
          <Icon name="close" size="small" />
        </button>
      </div>
      {about && (
        <p className="meta">
          {numbered(about).map(({ key, item }, at) => (
            <Fragment key={key}>
              {at > 0 && "　"}
              {/* a unit goes to the next line whole */}
              <span className="whole">{item}</span>
            </Fragment>
          ))}
        </p>
      )}
      {overview && row.submission?.kind !== "submitted" && <CaseDays overview={overview} />}
      {row.openBy !== undefined && <ControlNote kind="lack">{words.openBy(row.openBy)}</ControlNote>}
      {"error" in row && <ControlNote kind="must">{errorText(row.error)}</ControlNote>}
      {row.submission && <p className={`case-counts ${row.submission.kind === "returned" ? "must" : "met"}`}>{submissionText.state(row.submission)}</p>}
      {overview && <Needs overview={overview} row={row} />}
      {overview && <Message key={row.key} row={row} lead={overview.lead ?? ""} />}
      <p className="case-rail-open">
        <Button size="small" onClick={open}>
          {"error" in row && row.former !== undefined ? words.openFormer : own.open}
        </Button>
        <kbd>Enter</kbd>
      </p>
      <Legend />
    </aside>
  );
}

function Needs({ overview, row }: { readonly overview: CaseOverview; readonly row: WorkspaceRow }) {
  const needs = matrixColumns([{ key: "", folder: "", bundle: "none", overview }]).columns.flatMap(({ slot, title }) => {
    const cell = cellOf(overview, slot);
    return cell && isUnfinished(cell) ? [{ slot, title, cell }] : [];
  });
  const { lines } = overview;
  const next = nextOf(overview, row);
  // as in its row: files that are lost or changed are to be dealt with too
  const must = lines.must + overview.problems;
  // all that the message below lists
  const counts = [must > 0 ? own.mustCount(must) : "", lines.lack > 0 ? own.lackCount(lines.lack) : "", lines.open > 0 ? own.openCount(lines.open) : ""]
    .filter(Boolean)
    .join("，");
  return (
    <>
      <ul className="case-needs" aria-label={own.needs}>
        {needs.map(({ slot, title, cell }) => (
          <li key={slot}>
            <Icon name={signs[cell.state].icon} size="small" className={signs[cell.state].tone} />
            <span>
              {title}
              {cell.names.length > 0 && <span className="meta case-need-names">{cell.names.join("、")}</span>}
            </span>
            <span className={`meta ${signs[cell.state].tone}`}>{words.states[cell.state]}</span>
          </li>
        ))}
      </ul>
      {needs.length === 0 && (
        <p className="case-nothing">{readinessOfOverview(overview) === "ready" ? own.ready(overview.attachments.unchecked) : own.nothing}</p>
      )}
      {counts !== "" && <p className="meta case-counts">{counts}</p>}
      {overview.review &&
        reviewLines(overview.review).map((line) => (
          <p key={line} className="meta case-counts">
            {line}
          </p>
        ))}
      {next && (
        // what is found there, with its quotations, is read in the case
        <p className="case-next" title={next}>
          <b>{own.next}</b>　{overview.next?.short ?? next}
        </p>
      )}
    </>
  );
}

/** The message to the lead person, to be changed before it is copied. */
function Message({ row, lead }: { readonly row: WorkspaceRow; readonly lead: string }) {
  const [written, setWritten] = useState("");
  // what a person changed stays when the case is looked at again
  const [changed, setChanged] = useState<string>();
  const message = changed ?? written;
  const [error, setError] = useState<AppError>();
  const [copied, setCopied] = useState(false);
  // what is done with the chosen cases is the loud one
  const loud = useDesk(({ selected }) => selected.size === 0);
  useEffect(() => {
    let left = false;
    // one who goes through the rows with the arrow keys is not waited for at each of them
    const timer = window.setTimeout(async () => {
      const read = await messagesOf([row.key]);
      if (left) return;
      const [one] = read.ok ? read.value : [];
      if (one && "message" in one) setWritten(one.message);
      else setError(read.ok ? one?.error : read.error);
    }, 150);
    return () => {
      left = true;
      window.clearTimeout(timer);
    };
  }, [row]);
  return (
    <section className="case-message">
      <h2>
        <label htmlFor="case-message">{own.message(lead)}</label>
      </h2>
      {error ? (
        <ControlNote kind="must">{errorText(error)}</ControlNote>
      ) : (
        <Input.TextArea id="case-message" className="control" value={message} title={own.messageHint} onChange={(event) => setChanged(event.target.value)} />
      )}
      <Button
        type={loud ? "primary" : "default"}
        block
        icon={<Icon name={copied ? "met" : "copy"} size="small" />}
        disabled={message === ""}
        onClick={() => void copyText(message).then(setCopied)}
      >
        {copied ? own.copied : own.copy}
      </Button>
    </section>
  );
}

/** What the signs in the matrix mean. */
export function Legend({ inLine = false }: { readonly inLine?: boolean }) {
  return (
    <ul className={inLine ? "case-legend in-line" : "case-legend"} aria-label={own.legend}>
      {CELL_STATES.map((state) => (
        <li key={state}>
          <Icon name={signs[state].icon} size="small" className={signs[state].tone} />
          {words.states[state]}
        </li>
      ))}
      <li>
        <Icon name="minus" size="small" className="third" />
        {words.notAsked}
      </li>
      <li>
        <span className="third">2/3</span>
        {own.part}
      </li>
    </ul>
  );
}
