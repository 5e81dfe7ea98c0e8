import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import type { RecentWorkspace } from "../../shared/desk/workspace.ts";
import type { AppError } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { millisecondsUntil, monthAndDay, span, writtenMomentText } from "../../shared/text/moment-text.ts";
import { useBatch } from "../state/batch.ts";
import { useCaseFiles } from "../state/case-files.ts";
import { useClock } from "../state/clock.ts";
import { setUnitDeadline, useDesk } from "../state/desk.ts";
import { toHandOver } from "../state/hand-over.ts";
import { useImportTable } from "../state/import-table.ts";
import { useLibrary } from "../state/library.ts";
import { type DeskTool, go } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { useGuideOfMost } from "./common/guide-of-most.ts";
import { words } from "./common/words.ts";

/** The task list of a workspace: whose it is, its tools, what all cases share, and the days left. */
export function DeskSidebar({ workspace, tool }: { readonly workspace: RecentWorkspace | undefined; readonly tool: DeskTool }) {
  const running = useBatch((state) => state.running);
  const filling = useCaseFiles((state) => state.running);
  const importing = useImportTable((state) => state.running);
  const show = (shown: DeskTool) => workspace && go({ kind: "desk", key: workspace.key, tool: shown });
  // no nought before the first case is read
  const count = useDesk((state) => (state.wasRead || state.rows.size > 0 ? state.rows.size : undefined));
  const across = useDesk((state) => state.across);
  const guide = useGuideOfMost();
  return (
    <nav className="sidebar" aria-label={words.desk}>
      <div className="scroll">
        <div className="case">
          <b title={workspace?.folder}>{workspace?.name}</b>
          <span className="meta">{guide?.title}</span>
        </div>
        <h2>{words.toolsGroup}</h2>
        <button type="button" className="nav-item" aria-current={tool === "overview" ? "page" : undefined} onClick={() => show("overview")}>
          <Icon name="list" />
          <span className="grow">{words.tools.overview}</span>
          {count !== undefined && <span className="count">{count}</span>}
        </button>
        <button type="button" className="nav-item" aria-current={tool === "batch" ? "page" : undefined} onClick={() => show("batch")}>
          <Icon name="checklist" />
          <span className="grow">{words.tools.batch}</span>
          {running && <span className="count">{`${running.done} / ${running.total}`}</span>}
        </button>
        <button type="button" className="nav-item" aria-current={tool === "across" ? "page" : undefined} onClick={() => show("across")}>
          <Icon name="pair" />
          <span className="grow">{words.tools.across}</span>
          {across !== undefined && across.length > 0 && <span className="count">{across.length}</span>}
        </button>
        <button type="button" className="nav-item" aria-current={tool === "import" ? "page" : undefined} onClick={() => show("import")}>
          <Icon name="grid" />
          <span className="grow">{words.tools.import}</span>
          {importing && <span className="count">{`${importing.done} / ${importing.total}`}</span>}
        </button>
        <button type="button" className="nav-item" aria-current={tool === "files" ? "page" : undefined} onClick={() => show("files")}>
          <Icon name="inbox" />
          <span className="grow">{words.tools.files}</span>
          {filling && <span className="count">{`${filling.done} / ${filling.total}`}</span>}
        </button>
        <button type="button" className="nav-item" onClick={() => go({ kind: "split", ...(workspace && { key: workspace.key }) })}>
          <Icon name="scan" />
          {text.start.split}
        </button>
        <button type="button" className="nav-item" onClick={() => go({ kind: "desk", tool: "overview" })}>
          <Icon name="folder" />
          {words.otherFolder}
        </button>
        <h2>{words.shared}</h2>
        <button type="button" className="nav-item" onClick={() => go({ kind: "guides" })}>
          <Icon name="book" />
          {words.guides}
        </button>
        <button type="button" className="nav-item" onClick={() => go({ kind: "profiles" })}>
          <Icon name="unit" />
          {text.start.profiles}
        </button>
        <button
          type="button"
          className="nav-item"
          aria-current={tool === "hand-over" ? "page" : undefined}
          onClick={() => toHandOver(undefined, workspace?.key)}
        >
          <Icon name="arrow" />
          {text.start.handOver}
        </button>
      </div>
      {guide && <UnitDeadline key={guide.id} guide={guide} />}
    </nav>
  );
}

/** The unit's own last day beside the call's, and where it is set. */
function UnitDeadline({ guide }: { readonly guide: Guide }) {
  const own = useLibrary((state) => state.settings.deadlines?.[guide.id]);
  const moment = useClock((state) => state.moment);
  const [setting, setSetting] = useState(false);
  const left = millisecondsUntil(moment, own === undefined ? guide.filing.closes : `${own}T23:59`) ?? 0;
  const closes = writtenMomentText(guide.filing.closes);
  return (
    <div className="foot">
      {setting ? (
        <DeadlineForm guide={guide} own={own} close={() => setSetting(false)} />
      ) : (
        <>
          <span className="meta">{own === undefined ? words.deadline.leftCall : words.deadline.left}</span>
          <b>{left < 0 ? words.deadline.past : words.deadline.days(span(left).days)}</b>
          <span className="meta">{own === undefined ? words.deadline.closes(closes) : words.deadline.both(monthAndDay(own), closes)}</span>
          <button type="button" className="link dense" onClick={() => setSetting(true)}>
            {own === undefined ? words.deadline.set : words.deadline.change}
          </button>
        </>
      )}
    </div>
  );
}

function DeadlineForm({ guide, own, close }: { readonly guide: Guide; readonly own: string | undefined; readonly close: () => void }) {
  const [typed, setTyped] = useState(own ?? "");
  const [error, setError] = useState<AppError | "bad">();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const date = typed.trim();
    if (date !== "" && parseMoment(date)?.kind !== "date") return setError("bad");
    const failed = await setUnitDeadline(guide.id, date === "" ? undefined : date);
    if (failed === undefined) close();
    else setError(failed);
  };
  return (
    <form className="desk-deadline" onSubmit={(event) => void submit(event)}>
      <label htmlFor="unit-deadline">{words.deadline.label}</label>
      <Input id="unit-deadline" size="small" value={typed} aria-describedby="unit-deadline-hint" autoFocus onChange={(event) => setTyped(event.target.value)} />
      <p id="unit-deadline-hint" className="third">
        {words.deadline.hint}
      </p>
      {error && (
        <div role="alert">
          <ControlNote kind="must">{error === "bad" ? words.deadline.bad : errorText(error)}</ControlNote>
        </div>
      )}
      <span className="line">
        <Button size="small" htmlType="submit">
          {words.deadline.save}
        </Button>
        <Button size="small" type="text" onClick={close}>
          {text.cancel}
        </Button>
      </span>
    </form>
  );
}
