import "./history.css";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { CaseVersion, ReadVersion } from "../../shared/ipc.ts";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { compareCases, countChanges } from "../../shared/versions/compare-cases.ts";
import { bridge } from "../host/api.ts";
import { useChecked } from "../state/checked.ts";
import { useCase, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { sayChanged } from "../state/removed.ts";
import { goToPage } from "../state/route.ts";
import { useSaving } from "../state/saving.ts";
import { dropUnsaved, restoreVersion, settleCopy } from "../state/versions.ts";
import { shortErrorText } from "../ui/error-text.ts";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { text } from "../ui/text.ts";
import { MergeVersion } from "./merge-version.tsx";
import { VersionAnswers } from "./version-answers.tsx";
import { VersionChanges } from "./version-changes.tsx";
import { VersionList } from "./version-list.tsx";

/** Older versions and copies of the case: to look at, to compare with what is on screen, to restore. */
export function HistoryScreen({ selected }: { readonly selected: string | undefined }) {
  const key = useOpenCase((state) => state.opened?.key ?? "");
  const savedAt = useSaving(({ state }) => (state.kind === "saved" ? state.at : ""));
  const [versions, setVersions] = useState<readonly CaseVersion[]>();
  const [error, setError] = useState<AppError>();
  const [settled, setSettled] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each save and each copy dealt with may change the list
  useEffect(() => {
    void bridge.call("cases:versions", { key }).then((read) => (read.ok ? setVersions(read.value) : setError(read.error)));
  }, [key, savedAt, settled]);
  const conflict = useSaving(({ state, changedAt }) => state.kind === "conflict" || changedAt !== undefined);
  const shown = versions?.filter((version) => version.kind !== "disk" || conflict) ?? [];
  const current = shown.find((version) => version.id === selected) ?? shown[0];
  return (
    <main className="main with-rail">
      <div className="page">
        <div className="page-scroll">
          <PageHead title={text.versions.title} intro={text.versions.intro} />
          {error && <Notice kind="must">{shortErrorText(error).words}</Notice>}
          <div className="page-body">
            {current ? (
              <ChosenVersion key={current.id} caseKey={key} version={current} setError={setError} dealtWith={() => setSettled(settled + 1)} />
            ) : (
              versions && <p className="empty">{text.versions.empty}</p>
            )}
          </div>
        </div>
      </div>
      <aside className="rail" aria-label={text.versions.list}>
        <VersionList versions={shown} chosen={current?.id} choose={(version) => goToPage({ kind: "history", version }, { replace: true })} />
        <p className="meta kept-note">{text.versions.kept}</p>
      </aside>
    </main>
  );
}

type ChosenProps = {
  readonly caseKey: string;
  readonly version: CaseVersion;
  readonly setError: (error: AppError | undefined) => void;
  readonly dealtWith: () => void;
};

function ChosenVersion({ caseKey, version, setError, dealtWith }: ChosenProps) {
  const now = useCase();
  const guide = useChecked((state) => state.guide);
  const readOnly = useReadOnly();
  const [read, setRead] = useState<ReadVersion>();
  const [all, setAll] = useState(false);
  useEffect(() => {
    void bridge.call("cases:version", { key: caseKey, id: version.id }).then((answer) => (answer.ok ? setRead(answer.value) : setError(answer.error)));
  }, [caseKey, version.id, setError]);
  const section = useRef<HTMLElement>(null);
  // chosen in the list below it, in a narrow window, or while it is scrolled
  useEffect(() => {
    if (read && (section.current?.getBoundingClientRect().top ?? 0) < 0) section.current?.scrollIntoView({ block: "start" });
  }, [read]);
  if (!read) return null;
  const changes = compareCases(read.case, now, guide);
  const time = versionTimeText(version.at);
  const restore = () => {
    void restoreVersion(read.case);
    sayChanged(text.versions.restored(countChanges(changes)));
  };
  // what another program, person or session left is made one with the screen, line by line; an older version is restored
  const merging = !readOnly && !read.partial && (version.kind === "disk" || version.kind === "copy" || version.kind === "unsaved");
  const settle = async () => {
    setError(version.kind === "unsaved" ? void (await dropUnsaved(caseKey)) : await settleCopy(caseKey, version.id));
    dealtWith();
  };
  return (
    <section ref={section} aria-label={text.versions.chosen(time)}>
      <div className="version-head">
        <div className="grow">
          <h2>{text.versions.chosen(time)}</h2>
          <p className="meta">
            {[text.versions.kinds[version.kind], read.partial ? text.versions.partial : text.versions.differences(countChanges(changes))].join("　")}
          </p>
        </div>
        <Segmented
          aria-label={text.versions.show}
          options={[
            { value: "changes", label: text.versions.onlyChanges },
            { value: "all", label: text.versions.everything },
          ]}
          value={all ? "all" : "changes"}
          onChange={(value) => setAll(value === "all")}
        />
        {!readOnly && !merging && version.kind !== "disk" && (
          <Button type="primary" onClick={restore} disabled={countChanges(changes) === 0}>
            {text.versions.restore}
          </Button>
        )}
        {!readOnly && (version.kind === "copy" || version.kind === "unsaved") && (
          <Button onClick={() => void settle()}>{version.kind === "copy" ? text.versions.settle : text.versions.drop}</Button>
        )}
      </div>
      {all ? (
        <VersionAnswers version={read.case} guide={guide} />
      ) : merging ? (
        <MergeVersion
          version={read}
          kind={version.kind}
          now={now}
          guide={guide}
          done={(error) => {
            setError(error);
            dealtWith();
          }}
        />
      ) : (
        <VersionChanges changes={changes} before={text.versions.thatVersion(time)} after={text.versions.onScreen} />
      )}
    </section>
  );
}
