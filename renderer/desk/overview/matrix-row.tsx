import { memo } from "react";
import { type CaseOverview, readinessOfOverview } from "../../../shared/desk/case-overview.ts";
import { papersLeft } from "../../../shared/desk/next-act.ts";
import { type Cell, cellOf } from "../../../shared/desk/slot-columns.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import type { AppError } from "../../../shared/errors.ts";
import { nextStepText } from "../../../shared/messages/next-step-text.ts";
import { signOffText } from "../../../shared/messages/review-text.ts";
import { submissionText } from "../../../shared/messages/submission-text.ts";
import { type ReviewSummary, SIGNERS, signOffsSoFar } from "../../../shared/review/review.ts";
import { lastPart } from "../../../shared/text/file-names.ts";
import { versionTimeText } from "../../../shared/text/moment-text.ts";
import { errorText, shortFaultText } from "../../ui/error-text.ts";
import { FileName } from "../../ui/file-name.tsx";
import { Icon } from "../../ui/icon.tsx";
import { caseTitle } from "../common/case-label.ts";
import { words } from "../common/words.ts";
import { CellSign } from "./cell-sign.tsx";
import type { MatrixLine, ShownColumn } from "./use-matrix.ts";

type RowProps = {
  readonly line: MatrixLine;
  /** its number among all lines, from 0 */
  readonly index: number;
  readonly top: number;
  readonly columns: readonly ShownColumn[];
  readonly active: boolean;
  readonly selected: boolean;
  readonly withReview: boolean;
  readonly withBundle: boolean;
  readonly withNext: boolean;
  readonly withTopic: boolean;
  /** room for titles, lead persons and next steps in two lines */
  readonly isTall: boolean;
  /** in which a case lies whose lead and title are another's too */
  readonly folder: string | undefined;
};

export const rowId = (key: string): string => `case-${key}`;
export const groupId = (id: string): string => `group-${id}`;
/** Rows of the head count too. */
const HEAD_ROWS = 2;

/** One line of the matrix. Clicks are heard by the grid, by `data-case`, `data-group` and `data-part`. */
export const MatrixRow = memo(function MatrixRow(props: RowProps) {
  return props.line.kind === "group" ? <GroupRow {...props} line={props.line} /> : <CaseRow {...props} row={props.line.row} />;
});

function GroupRow({
  line: { group, folded },
  index,
  top,
  columns,
  active,
  withReview,
  withBundle,
  withNext,
}: RowProps & { readonly line: Extract<MatrixLine, { kind: "group" }> }) {
  const over = group.quota !== undefined && group.quota.cases > group.quota.limit;
  return (
    <tr
      id={groupId(group.id)}
      className="matrix-row matrix-group"
      style={{ top }}
      aria-rowindex={index + HEAD_ROWS + 1}
      aria-expanded={!folded}
      data-group={group.id}
      data-active={active}
    >
      <td
        className="matrix-group-name"
        style={{ gridColumn: "1 / -1" }}
        aria-colspan={columns.length + 5 + Number(withBundle) + 2 * Number(withReview) + Number(withNext)}
      >
        <Icon name={folded ? "right" : "down"} size="tiny" />
        <b className="cut" title={group.name}>
          {group.name}
        </b>
        <span className="third">{words.group(group.rows.length, group)}</span>
        {group.quota !== undefined && (
          <span className={over ? "must" : "third"} title={over ? words.overQuota : words.quotaTitle(group.quota.limit)}>
            {words.quota(group.quota.cases, group.quota.limit)}
            {over && <span className="visually-hidden">{words.overQuota}</span>}
          </span>
        )}
      </td>
    </tr>
  );
}

function CaseRow({
  row,
  index,
  top,
  columns,
  active,
  selected,
  withReview,
  withBundle,
  withNext,
  withTopic,
  isTall,
  folder,
}: RowProps & { readonly row: WorkspaceRow }) {
  const overview = "overview" in row ? row.overview : undefined;
  const title = caseTitle(row);
  const next = overview && nextOf(overview, row);
  const isFaulty = overview !== undefined && overview.lines.must + overview.problems > overview.lines.toSeal;
  return (
    <tr
      id={rowId(row.key)}
      className="matrix-row"
      style={{ top }}
      aria-rowindex={index + HEAD_ROWS + 1}
      aria-selected={selected}
      data-case={row.key}
      data-active={active}
      data-stale={row.stale}
    >
      <td className="matrix-box" data-part="box" data-on={selected}>
        <i>{selected && <Icon name="met" size="tiny" />}</i>
      </td>
      <td className={isTall ? "matrix-lead" : "matrix-lead cut"} title={overview?.lead}>
        {overview ? (overview.lead ?? <span className="third">{words.noLead}</span>) : <Icon name="must" size="small" className="must" />}
      </td>
      <td className="matrix-title" title={folder === undefined ? title : `${title}（${row.folder}）`}>
        {row.openBy !== undefined && (
          <span className="matrix-open lack" title={words.openBy(row.openBy)}>
            {words.openByOthers}
          </span>
        )}
        {row.submission && <span className={`matrix-open ${row.submission.kind === "returned" ? "must" : "met"}`}>{submissionText.state(row.submission)}</span>}
        {withTopic && overview && <span className="matrix-topic">{overview.topicName}</span>}
        <span className={isTall ? "matrix-name tall" : "matrix-name"}>
          <FileName name={title} tail={folder === undefined ? TAIL : TAIL_OF_TWIN} lines={isTall && folder === undefined ? 2 : 1} />
          {folder !== undefined && <span className="matrix-folder">{folder}</span>}
        </span>
      </td>
      {overview === undefined ? (
        <td
          className="matrix-error must"
          title={"error" in row ? errorText(row.error) : undefined}
          aria-colspan={columns.length + 2 + Number(withBundle) + 2 * Number(withReview) + Number(withNext)}
        >
          <span className="cut">{"error" in row && rowFault(row.error)}</span>
          {"error" in row && row.former !== undefined && (
            // by keys Enter opens the row
            <button type="button" className="link" tabIndex={-1} data-part="open" title={words.openFormerTitle(versionTimeText(row.former))}>
              {words.openFormer}
            </button>
          )}
        </td>
      ) : (
        <>
          {columns.map((column) => (
            <StateCell key={column.slot} column={column} cell={cellOf(overview, column.slot)} />
          ))}
          {withBundle && <BundleCell row={row} />}
          {withReview && <ReviewCells review={overview.review} />}
          <td className={`matrix-number ${isFaulty ? "must" : "accent"}`} title={overview.problems > 0 ? words.problems(overview.problems) : undefined}>
            {overview.lines.must + overview.problems || ""}
          </td>
          <td className="matrix-number lack">{overview.lines.lack || ""}</td>
          {withNext && (
            <td className={isTall ? "matrix-next" : "matrix-next cut"} title={next}>
              {overview.next?.short ?? next}
            </td>
          )}
        </>
      )}
    </tr>
  );
}

/** Letters at the end of a title that stay, which tell titles that begin alike apart: 研究（10） cut to its number. */
const TAIL = 4;
/** Of cases of one name the folder tells them apart: more of the beginning stays. */
const TAIL_OF_TWIN = 2;

/** Why a case cannot be read, in the room that a row has; its title says all. */
const rowFault = (error: AppError): string =>
  error.kind === "file-unreadable" && error.cause.code === "not-json-at" ? words.unreadableAt(lastPart(error.file), error.cause.line) : shortFaultText(error);

/** What to do next about a case; what was signed and changed since is signed again, and one that lacks nothing is still to be checked and built, then uploaded. */
export function nextOf(overview: CaseOverview, row: WorkspaceRow): string | undefined {
  const { bundle, submission } = row;
  if (overview.next) return overview.next.words;
  if (submission?.kind === "returned") return words.nextReturned;
  if (submission === undefined && overview.review && signOffsSoFar(overview.review) === "fallen") return words.nextSignAgain;
  const unchecked = papersLeft(row);
  if (unchecked > 0) return nextStepText.checkPapers(unchecked);
  const isDone = submission?.kind === "submitted" && bundle === "built";
  return readinessOfOverview(overview) === "ready" && overview.problems === 0 && !isDone ? words.nextBundle[bundle] : undefined;
}

const cellText = (title: string, cell: Cell | undefined): string =>
  cell === undefined ? `${title}：${words.notAsked}` : words.cell(title, words.states[cell.state], cell.worst, cell.total, cell.names);

function StateCell({ column, cell }: { readonly column: ShownColumn; readonly cell: Cell | undefined }) {
  const said = cellText(column.title, cell);
  return (
    <td className={cell?.state === "outdated" ? "matrix-cell undone" : "matrix-cell"} aria-label={said} title={said}>
      <CellSign cell={cell} />
    </td>
  );
}

/** Who has signed: a tick where all have, the sign of a change where a sign-off has fallen, else how many; and the open notes. */
function ReviewCells({ review }: { readonly review: ReviewSummary | undefined }) {
  const signOffs = review?.signOffs ?? [];
  const soFar = signOffsSoFar({ signOffs });
  const said = `${words.review.signOffs}：${signOffs.map(signOffText).join("；") || words.review.none}`;
  return (
    <>
      <td className={soFar === "fallen" ? "matrix-cell undone" : "matrix-cell"} aria-label={said} title={said}>
        {soFar === "fallen" && <Icon name="changed" size="small" className="must" />}
        {soFar === "whole" && <Icon name="met" size="small" className="met" />}
        {soFar === "part" && `${signOffs.length}/${SIGNERS.length}`}
      </td>
      <td className="matrix-number" title={review?.open ? `${words.review.notes} ${review.open}` : undefined}>
        {review?.open || ""}
      </td>
    </>
  );
}

function BundleCell({ row: { bundle } }: { readonly row: WorkspaceRow }) {
  const said = `${words.bundle.title}：${words.bundle[bundle]}`;
  return (
    <td className={bundle === "outdated" ? "matrix-cell undone" : "matrix-cell"} aria-label={said} title={said}>
      {bundle !== "none" && <Icon name={bundle === "built" ? "met" : "changed"} size="small" className={bundle === "built" ? "met" : "must"} />}
    </td>
  );
}
