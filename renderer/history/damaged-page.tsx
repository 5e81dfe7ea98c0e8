import { lastPart } from "../../shared/text/file-names.ts";
import "./history.css";
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import type { CaseVersion, OpenedCase, ReadVersion } from "../../shared/ipc.ts";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { compareCases } from "../../shared/versions/compare-cases.ts";
import { bridge } from "../host/api.ts";
import { guideOf, useLibrary } from "../state/library.ts";
import { rescueWith } from "../state/versions.ts";
import { shortErrorText, shortFaultText } from "../ui/error-text.ts";
import { Notice } from "../ui/notice.tsx";
import { text } from "../ui/text.ts";
import { VersionAnswers } from "./version-answers.tsx";
import { VersionChanges } from "./version-changes.tsx";
import { VersionList } from "./version-list.tsx";

type DamagedProps = { readonly opened: OpenedCase; readonly rescue: NonNullable<OpenedCase["rescue"]> };

/** Instead of a case whose file is damaged: what is wrong, the newest whole version, and what it lacks. Nothing is written before the choice. */
export function DamagedPage({ opened, rescue }: DamagedProps) {
  const guide = useLibrary(({ library }) => guideOf(library, opened.case));
  const [chosen, setChosen] = useState(rescue.from.id);
  const [error, setError] = useState<AppError>();
  const whole = rescue.versions.filter((version) => version.problem === undefined && version.kind !== "disk");
  const rest = useVersion(opened.key, "disk");
  const version = whole.find(({ id }) => id === chosen) ?? rescue.from;
  const use = async (id: string) => setError(await rescueWith(opened.key, id));
  return (
    <main className="main with-rail">
      <div className="page">
        <div className="page-scroll">
          <div className="page-head">
            <div className="grow">
              <h1>{text.versions.damagedTitle}</h1>
              <p title={opened.folder}>{lastPart(opened.folder)}</p>
            </div>
          </div>
          <Notice kind="must">{error ? shortErrorText(error).words : damageText(rescue.problem)}</Notice>
          <div className="page-body">
            <Offer version={version} keyOf={opened.key} rest={rest} guide={guide} use={use} />
          </div>
        </div>
      </div>
      <aside className="rail" aria-label={text.versions.list}>
        <VersionList versions={whole} chosen={chosen} choose={setChosen} />
        <p className="meta kept-note">{text.versions.damagedKept}</p>
      </aside>
    </main>
  );
}

/** What is wrong with the file, in words for whoever never saw one from inside. */
function damageText(problem: AppError): string {
  return problem.kind === "file-unreadable" && problem.cause.code === "not-json-at"
    ? text.versions.damagedAt(lastPart(problem.file), problem.cause.line)
    : text.versions.damagedBy(shortFaultText(problem));
}

type OfferProps = {
  readonly keyOf: string;
  readonly version: CaseVersion;
  readonly rest: ReadVersion | undefined;
  readonly guide: Guide | undefined;
  readonly use: (id: string) => Promise<void>;
};

function Offer({ keyOf, version, rest, guide, use }: OfferProps) {
  const read = useVersion(keyOf, version.id);
  const time = versionTimeText(version.at);
  if (!read) return null;
  return (
    <section aria-label={text.versions.chosen(time)}>
      <div className="version-head">
        <div className="grow">
          <h2>{text.versions.newestWhole(time)}</h2>
          <p className="meta">{rest ? text.versions.lacks : text.versions.nothingLeft(time)}</p>
        </div>
        {rest && <Button onClick={() => void use("disk")}>{text.versions.useRest}</Button>}
        <Button type="primary" onClick={() => void use(version.id)}>
          {text.versions.useThis}
        </Button>
      </div>
      {rest ? (
        <VersionChanges changes={compareCases(read.case, rest.case, guide)} before={text.versions.thatVersion(time)} after={text.versions.rest} />
      ) : (
        <VersionAnswers version={read.case} guide={guide} />
      )}
    </section>
  );
}

/** A version, once it has been read. */
function useVersion(key: string, id: string): ReadVersion | undefined {
  const [read, setRead] = useState<ReadVersion>();
  useEffect(() => {
    let wanted = true;
    void bridge.call("cases:version", { key, id }).then((answer) => wanted && setRead(answer.ok ? answer.value : undefined));
    return () => {
      wanted = false;
    };
  }, [key, id]);
  return read;
}
