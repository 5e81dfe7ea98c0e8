import "./across.css";
import { Button } from "antd";
import { useState } from "react";
import type { AcrossFinding } from "../../../shared/desk/workspace.ts";
import type { AppError } from "../../../shared/errors.ts";
import { readAgain, useDesk } from "../../state/desk.ts";
import { openCase } from "../../state/opening.ts";
import { Clause } from "../../ui/clause.tsx";
import { errorText } from "../../ui/error-text.ts";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { numbered } from "../../ui/numbered.ts";
import { ToolPage } from "../common/tool-page.tsx";
import { acrossWords as words } from "./across-words.ts";

/** So many cases of a finding stand there at once; more are unfolded on request. */
const SHOWN = 12;

/** What shows only when all cases of the workspace are seen together: advice, each with its cases. */
export function AcrossPage() {
  const across = useDesk((state) => state.across);
  const failed = useDesk((state) => state.error);
  const gaveUp = useDesk((state) => state.gaveUp);
  const [openError, setOpenError] = useState<AppError>();
  const error = openError ?? failed;
  const kinds = words.order.flatMap((kind) => {
    const found = (across ?? []).filter((one) => one.kind === kind);
    return found.length === 0 ? [] : [{ kind, found }];
  });
  return (
    <ToolPage failure={error && <Notice kind="must">{errorText(error)}</Notice>} title={words.title} intro={words.intro}>
      {across === undefined && error === undefined && !gaveUp && <p className="empty">{words.reading}</p>}
      {across === undefined && gaveUp && (
        <p className="empty across-stopped">
          {words.stopped}
          <Button size="small" onClick={() => void readAgain()}>
            {words.again}
          </Button>
        </p>
      )}
      {across?.length === 0 && <p className="empty">{words.nothing}</p>}
      {kinds.map(({ kind, found }) => (
        <section key={kind} className="across-kind" aria-labelledby={`across-${kind}`}>
          <h2 id={`across-${kind}`}>
            {words.kinds[kind]} <span className="across-count">{found.length}</span>
          </h2>
          <ul>
            {numbered(found).map(({ key, item }) => (
              <Finding key={key} finding={item} onError={setOpenError} />
            ))}
          </ul>
        </section>
      ))}
    </ToolPage>
  );
}

function Finding({ finding: { text, clause, cases }, onError }: { readonly finding: AcrossFinding; readonly onError: (error: AppError | undefined) => void }) {
  const [all, setAll] = useState(false);
  const shown = all ? cases : cases.slice(0, SHOWN);
  // a project that was copied with its folder has the title and the lead person of the first
  const isTwice = (title: string) => cases.filter((one) => one.title === title).length > 1;
  return (
    <li className="across-finding">
      <Icon name="advice" className="advice" />
      <div className="grow">
        <p>{text}</p>
        {clause && (
          <div className="across-clause">
            <Clause place={clause.place} words={clause.quote} />
          </div>
        )}
        <ul className="across-cases">
          {shown.map(({ key, title, lead, folder }) => (
            <li key={key}>
              <span className="across-lead second">{lead}</span>
              <button type="button" className="link" title={folder} onClick={() => void openCase({ kind: "recent", key }).then(onError)}>
                {title === "" ? words.untitled : title}
              </button>
              {isTwice(title) && <span className="meta">{folder}</span>}
            </li>
          ))}
        </ul>
        {shown.length < cases.length && (
          <button type="button" className="link" onClick={() => setAll(true)}>
            {words.more(cases.length - shown.length)}
          </button>
        )}
      </div>
    </li>
  );
}
