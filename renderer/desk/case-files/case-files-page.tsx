import "./case-files.css";
import { Button, Checkbox, Input, Select } from "antd";
import { type FormEvent, useEffect, useMemo, useState } from "react";
import type { ChosenCaseFiles, ForeseenPlace } from "../../../shared/desk/case-files.ts";
import {
  attachCaseFiles,
  cancelCaseFiles,
  caseFilesFor,
  casesOfFiles,
  chooseCaseFiles,
  closeCaseFiles,
  giveFileTo,
  sayFilesSealed,
  useCaseFiles,
} from "../../state/case-files.ts";
import { useDesk } from "../../state/desk.ts";
import { useLibrary } from "../../state/library.ts";
import { ControlNote } from "../../ui/control-note.tsx";
import { errorText, errorTextBeside } from "../../ui/error-text.ts";
import { FileName } from "../../ui/file-name.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { caseLabel, inLabelOrder } from "../common/case-label.ts";
import { ToolPage } from "../common/tool-page.tsx";
import { CaseFilesDone } from "./case-files-done.tsx";
import { caseFilesWords as words } from "./case-files-words.ts";

/** Files for many cases at once: which folder, whose files they are, what became of them. */
export function CaseFilesPage({ workspace }: { readonly workspace: string }) {
  const { chosen, done, error } = useCaseFiles();
  useEffect(() => caseFilesFor(workspace), [workspace]);
  const failure = error && (
    <Notice kind="must" title={words.failed}>
      {errorText(error)}
    </Notice>
  );
  if (done) return <CaseFilesDone report={done} failure={failure} />;
  return (
    <ToolPage
      failure={failure}
      bar={chosen && <AttachBar chosen={chosen} />}
      title={words.title}
      intro={chosen ? words.sum(chosen.files.length, chosen.files.filter(({ key }) => key !== undefined).length) : words.intro}
      tools={chosen && <Button onClick={closeCaseFiles}>{words.other}</Button>}
    >
      {chosen ? <SortedFiles chosen={chosen} /> : <ChooseFolder />}
    </ToolPage>
  );
}

/** The folder: by dialog, in a browser by its path. */
function ChooseFolder() {
  const shell = useLibrary((state) => state.info?.shell);
  const choosing = useCaseFiles((state) => state.choosing);
  const [typed, setTyped] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== "") void chooseCaseFiles({ typed });
  };
  return (
    <div className="case-files-begin">
      {shell === "desktop" ? (
        <span className="line">
          <Button type="primary" icon={<Icon name="folder" size="small" />} loading={choosing} onClick={() => void chooseCaseFiles()}>
            {words.choose}
          </Button>
          <Button icon={<Icon name="file" size="small" />} disabled={choosing} onClick={() => void chooseCaseFiles({ files: true })}>
            {words.chooseFiles}
          </Button>
        </span>
      ) : (
        <form className="case-files-path" onSubmit={submit}>
          <label htmlFor="case-files-path">{words.path}</label>
          <span className="line">
            <Input id="case-files-path" className="control full" value={typed} onChange={(event) => setTyped(event.target.value)} />
            <Button type="primary" htmlType="submit" loading={choosing}>
              {words.open}
            </Button>
          </span>
        </form>
      )}
      <section aria-labelledby="case-files-needs">
        <h2 id="case-files-needs">{words.needsTitle}</h2>
        <ul>
          {words.needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const LEFT_OUT = "";

type PlacedFile = ChosenCaseFiles["files"][number] & { readonly index: number };

function SortedFiles({ chosen: { files, refused } }: { readonly chosen: ChosenCaseFiles }) {
  const rows = useDesk((state) => state.rows);
  const options = useMemo(
    () => [{ value: LEFT_OUT, label: words.leaveOut }, ...[...rows.values()].map((row) => ({ value: row.key, label: caseLabel(row) }))],
    [rows],
  );
  const hand = files.flatMap((file, index) => (file.key === undefined ? [{ ...file, index }] : []));
  const byCase = new Map<string, PlacedFile[]>();
  for (const [index, file] of files.entries()) if (file.key !== undefined) byCase.set(file.key, [...(byCase.get(file.key) ?? []), { ...file, index }]);
  if (files.length + refused.length === 0) return <p className="empty">{words.noFiles}</p>;
  return (
    <>
      {refused.length > 0 && (
        <section className="case-files-part" aria-labelledby="case-files-refused">
          <h2 id="case-files-refused">
            {words.refused} <span className="case-files-count">{refused.length}</span>
          </h2>
          {refused.map((error) => (
            <p key={errorText(error)} className="case-files-note">
              <Icon name="must" size="small" className="must" />
              {errorText(error)}
            </p>
          ))}
        </section>
      )}
      {hand.length > 0 && (
        <section className="case-files-part" aria-labelledby="case-files-hand">
          <h2 id="case-files-hand">
            <span className="lack">{words.hand}</span> <span className="case-files-count">{hand.length}</span>
          </h2>
          <ul>
            {hand.map((file) => (
              <FileOfCase key={file.below} file={file} options={options} />
            ))}
          </ul>
        </section>
      )}
      {byCase.size > 0 && (
        <section className="case-files-part" aria-labelledby="case-files-sorted">
          <h2 id="case-files-sorted">
            {words.sorted} <span className="case-files-count">{byCase.size}</span>
          </h2>
          {inLabelOrder([...byCase], ([key]) => rows.get(key)).map(([key, own]) => (
            <FilesOfCase key={key} label={caseLabel(rows.get(key))} files={own} options={options} />
          ))}
        </section>
      )}
    </>
  );
}

type CaseOption = { readonly value: string; readonly label: string };
type FilesOfCaseProps = { readonly label: string; readonly files: readonly PlacedFile[]; readonly options: readonly CaseOption[] };

/** The files that go to one case, folded; its lines are made once it is opened: many cases have thousands of them. */
function FilesOfCase({ label, files, options }: FilesOfCaseProps) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details className="case-files-found" onToggle={() => setWasOpened(true)}>
      <summary>
        {label}
        <span className="case-files-count">{words.files(files.length)}</span>
        <Marks files={files} />
      </summary>
      <ul>{wasOpened && files.map((file) => <FileOfCase key={file.below} file={file} options={options} />)}</ul>
    </details>
  );
}

/** What of a folded case is to be known before its files are put in: those that replace others, and those that cannot be taken. */
function Marks({ files }: { readonly files: readonly PlacedFile[] }) {
  const foreseen = useCaseFiles((state) => state.foreseen);
  const places = files.flatMap(({ index }) => foreseen.get(index) ?? []);
  const refused = places.filter(({ kind }) => kind === "refused").length;
  const replacing = places.filter((place) => place.kind === "place" && place.replaces !== undefined).length;
  const unsure = places.filter(({ kind }) => kind === "unsure").length;
  return (
    <>
      {refused > 0 && <span className="case-files-mark must">{words.marks.refused(refused)}</span>}
      {replacing > 0 && <span className="case-files-mark lack">{words.marks.replacing(replacing)}</span>}
      {unsure > 0 && <span className="case-files-mark third">{words.marks.unsure(unsure)}</span>}
    </>
  );
}

/** Where a file goes, what it replaces, or why it cannot be taken. */
function Place({ place }: { readonly place: ForeseenPlace | undefined }) {
  if (place === undefined) return <span className="third">{words.looking}</span>;
  switch (place.kind) {
    case "known":
      return <span className="third">{words.known}</span>;
    case "refused":
      return <ControlNote kind="must">{errorTextBeside(place.error)}</ControlNote>;
    case "unsure":
      return (
        <span>
          {words.unsure}
          {place.perhapsReplaces !== undefined && <ControlNote kind="lack">{words.perhapsReplaces(place.perhapsReplaces)}</ControlNote>}
        </span>
      );
    case "place":
      return (
        <span>
          {place.title}
          {place.replaces !== undefined && <ControlNote kind="lack">{words.replaces(place.replaces)}</ControlNote>}
        </span>
      );
  }
}

/** A file, where it goes or why its case is not known, and the case that it goes to. */
function FileOfCase({ file: { below, key, several, unreadable, index }, options }: { readonly file: PlacedFile; readonly options: readonly CaseOption[] }) {
  const given = useCaseFiles((state) => state.byHand.get(index));
  const busy = useCaseFiles((state) => state.running !== undefined);
  const place = useCaseFiles((state) => state.foreseen.get(index));
  const hasCase = (given === undefined ? key : given) != null;
  const why = unreadable !== undefined ? words.unreadable(unreadable) : several ? words.several : words.none;
  return (
    <li className="case-files-hand">
      <FileName name={below} />
      <span className="case-files-place">{hasCase ? <Place place={place} /> : <span className="third">{key === undefined && why}</span>}</span>
      <Select
        size="small"
        showSearch={{ optionFilterProp: "label" }}
        disabled={busy}
        aria-label={words.caseOf(below)}
        value={(given === undefined ? key : given) ?? LEFT_OUT}
        popupMatchSelectWidth={400}
        options={[...options]}
        onChange={(value: string) => giveFileTo(index, value === LEFT_OUT ? null : value)}
      />
    </li>
  );
}

function AttachBar({ chosen }: { readonly chosen: ChosenCaseFiles }) {
  const { byHand, sealed, running } = useCaseFiles();
  const keys = casesOfFiles(chosen, byHand);
  if (running)
    return (
      <div className="case-files-bar">
        <span className="case-files-progress">
          <ProgressBar label={words.progress} progress={running} />
        </span>
        <span aria-live="polite">{words.running(running.done, running.total)}</span>
        <span className="third grow">{words.keeps}</span>
        <Button disabled={running.stopping} onClick={() => void cancelCaseFiles()}>
          {running.stopping ? words.cancelling : words.cancel}
        </Button>
      </div>
    );
  if (keys.length === 0) return null;
  return (
    <div className="case-files-bar">
      <Button type="primary" onClick={() => void attachCaseFiles()}>
        {words.attach(keys.length, new Set(keys).size)}
      </Button>
      <Checkbox checked={sealed} onChange={(event) => sayFilesSealed(event.target.checked)}>
        {words.sealed}
      </Checkbox>
    </div>
  );
}
