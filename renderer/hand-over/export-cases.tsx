import { Button, Checkbox, Input } from "antd";
import { type FormEvent, useState } from "react";
import {
  type CaseToHandOver,
  cancelHandOver,
  type ExportOutcome,
  exportCases,
  showExported,
  toHandOver,
  useExporting,
  useHandOver,
  useToHandOver,
} from "../state/hand-over.ts";
import { useLibrary } from "../state/library.ts";
import { allByKey, ChooseAll } from "../ui/choose-all.tsx";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { text } from "../ui/text.ts";
import { words as all } from "./words.ts";

const words = all.export;

/** `isPage`: it has the page, whose head says what it is; else it stands in the rail. `workspace`: as of `toHandOver`. */
type Props = { readonly workspace: string | undefined; readonly isPage?: boolean };

/** Cases to be handed over as one file, with a password if wanted: those that were chosen on the overview, else recent ones. */
export function ExportCases({ workspace, isPage = false }: Props) {
  const shell = useLibrary((state) => state.info?.shell);
  const recent = useLibrary((state) => state.recent).filter(({ state }) => state === undefined);
  const { cases: fromDesk, chosen } = useToHandOver();
  const offered = fromDesk ?? recent.map(({ key, title, applicant }): CaseToHandOver => ({ key, title, about: applicant }));
  // what came is decided on first
  const isReceived = useHandOver(({ received }) => received !== undefined);
  const [password, setPassword] = useState("");
  const [target, setTarget] = useState("");
  const [busy, setBusy] = useState(false);
  const { progress } = useExporting();
  const [outcome, setOutcome] = useState<ExportOutcome>({ kind: "closed" });
  // one that was taken off the list meanwhile is not asked for
  const keys = chosen.filter((key) => offered.some((one) => one.key === key));
  const readable = offered.filter(({ fault }) => fault === undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setOutcome(await exportCases(keys, password, shell === "browser" ? target : undefined));
    setBusy(false);
  };
  const setChosen = (next: readonly string[]) => useToHandOver.setState({ chosen: next });
  const chooseAll = (on: boolean) => setChosen(on ? readable.map(({ key }) => key) : []);
  return (
    <form
      className={isPage ? "export-cases export-page" : "export-cases"}
      onSubmit={(event) => void submit(event)}
      {...(isPage ? { "aria-label": words.title } : { "aria-labelledby": "export-heading" })}
    >
      {!isPage && <h2 id="export-heading">{words.title}</h2>}
      {offered.length === 0 ? (
        <p className="meta">{words.none}</p>
      ) : (
        <>
          <div className="export-list">
            {!isPage && <p className="meta">{fromDesk ? words.fromDesk(fromDesk.length, fromDesk.length - readable.length) : words.intro}</p>}
            {fromDesk && recent.length > 0 && (
              <button type="button" className="link" onClick={() => toHandOver(undefined, workspace)}>
                {words.recent}
              </button>
            )}
            <ChooseAll chosen={keys.length} of={readable.length} onAll={chooseAll} label={words.all(readable.length)} />
            <ul aria-label={words.list} onKeyDown={allByKey(() => chooseAll(true))}>
              {offered.map(({ key, title, about, fault }) => (
                <li key={key}>
                  <Checkbox
                    checked={keys.includes(key)}
                    disabled={fault !== undefined}
                    onChange={(event) => setChosen(event.target.checked ? [...keys, key] : keys.filter((one) => one !== key))}
                  >
                    <span className="export-title">{title.trim() === "" ? text.start.untitled : title}</span>
                    <span className="meta">{about}</span>
                  </Checkbox>
                  {fault !== undefined && <ControlNote kind="must">{words.fault(fault)}</ControlNote>}
                </li>
              ))}
            </ul>
          </div>
          <div className="export-how">
            <label htmlFor="export-password">{words.password}</label>
            <Input.Password
              id="export-password"
              value={password}
              autoComplete="new-password"
              aria-describedby="export-hint"
              onChange={(event) => setPassword(event.target.value)}
            />
            <span id="export-hint" className="meta">
              {words.passwordHint}
            </span>
            {shell === "browser" && (
              <>
                <label htmlFor="export-target">{words.target}</label>
                <Input id="export-target" value={target} onChange={(event) => setTarget(event.target.value)} />
              </>
            )}
            {busy && <ProgressBar label={words.working} progress={progress} />}
            <Button type={isPage || (fromDesk && !isReceived) ? "primary" : "default"} htmlType="submit" disabled={keys.length === 0 || busy}>
              {busy ? words.working : words.make(keys.length)}
            </Button>
            {busy && <Button onClick={() => void cancelHandOver()}>{text.cancel}</Button>}
            <div role="status">
              {outcome.kind === "done" && (
                <ControlNote kind="met">
                  {words.done(outcome.written.cases, outcome.written.files, outcome.written.encrypted)}
                  <span className="meta folder-path">{outcome.written.file}</span>
                  <button
                    type="button"
                    className="link dense"
                    onClick={() => void showExported().then((error) => error && setOutcome({ kind: "failed", error }))}
                  >
                    {text.showInFolder}
                  </button>
                </ControlNote>
              )}
            </div>
            {outcome.kind === "failed" && (
              <div role="alert">
                <ControlNote kind="must">{errorText(outcome.error)}</ControlNote>
              </div>
            )}
          </div>
        </>
      )}
    </form>
  );
}
