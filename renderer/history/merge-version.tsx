import { Button } from "antd";
import { useMemo, useState } from "react";
import type { Case } from "../../shared/case/case.ts";
import type { AppError } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import type { CaseVersion, ReadVersion } from "../../shared/ipc.ts";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { mergedCase, mergeLines } from "../../shared/versions/merge-cases.ts";
import { MergeTable } from "../components/merge-table.tsx";
import { words } from "../components/merge-words.ts";
import { saveMerged } from "../state/versions.ts";
import { text } from "../ui/text.ts";

type Props = {
  readonly version: ReadVersion;
  readonly kind: CaseVersion["kind"];
  readonly now: Case;
  readonly guide: Guide | undefined;
  readonly done: (error: AppError | undefined) => void;
};

/** Another version of the open case beside the one on screen: a person chooses line by line, and one save makes them one. */
export function MergeVersion({ version, kind, now, guide, done }: Props) {
  // an older version is one that the case on screen comes from: nothing was added beside it
  const common = kind === "history" || kind === "session" ? version.case : undefined;
  const lines = useMemo(() => mergeLines(now, version.case, guide, common), [now, version, guide, common]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const time = versionTimeText(version.at);
  // named as in the notice that asks which of the two it shall be
  const other = kind === "disk" ? { name: text.versions.kinds.disk, meta: time } : { name: text.versions.thatVersion(time) };
  if (lines.length === 0) return <p className="empty">{text.versions.same}</p>;
  return (
    <>
      <MergeTable lines={lines} own={{ name: text.versions.onScreen }} received={other} chosen={chosen} choose={setChosen} />
      <div className="merge-actions">
        <Button type="primary" onClick={() => void saveMerged(version, kind, mergedCase(now, version.case, guide, chosen, common)).then(done)}>
          {words.merge}
        </Button>
        <span className="meta">{words.both}</span>
        <span className="grow" />
        <Button size="small" onClick={() => setChosen(new Set(lines.map(({ key }) => key)))}>
          {words.allReceived(other.name)}
        </Button>
        <Button size="small" onClick={() => setChosen(new Set())}>
          {words.allOwn}
        </Button>
      </div>
    </>
  );
}
