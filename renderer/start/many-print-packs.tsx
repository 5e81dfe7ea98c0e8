import { Button, Checkbox } from "antd";
import { useEffect, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { RecentCase } from "../../shared/ipc.ts";
import { nameInPack } from "../../shared/report.ts";
import { NotSavedNote } from "../components/not-saved.tsx";
import { cancelManyPacks, lookUpManyPacks, makeManyPacks, showManyPacks, useManyPacks } from "../state/many-print-packs.ts";
import { useIsOpenChoice } from "../state/open-choices.ts";
import { openCase } from "../state/opening.ts";
import { useSeparators } from "../state/separators.ts";
import { allByKey, ChooseAll } from "../ui/choose-all.tsx";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { Action } from "../ui/notice.tsx";
import { numbered } from "../ui/numbered.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { text } from "../ui/text.ts";

const words = text.start.packs;

type AskProps = { readonly isOpen: boolean; readonly toggle: () => void; readonly onError: (error: AppError | undefined) => void };

/** Asks for one print pack of several cases, beside the title of their list, and opens the one made last. */
export function AskForPrintPacks({ isOpen, toggle, onError }: AskProps) {
  const last = useManyPacks((state) => state.last);
  useEffect(() => void lookUpManyPacks(), []);
  return (
    <span className="line wrap packs-line">
      {last && !isOpen && (
        <button type="button" className="link dense" onClick={() => void showManyPacks().then(onError)}>
          {words.openLast(last.papers.length, last.pages)}
        </button>
      )}
      <Button size="small" icon={<Icon name="seal" size="small" />} aria-expanded={isOpen} onClick={toggle}>
        {words.choose}
      </Button>
    </span>
  );
}

/** One print pack of several recent cases: which, and the PDF made last. */
export function ManyPrintPacks({ recent, close }: { readonly recent: readonly RecentCase[]; readonly close: () => void }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [separators, setSeparators] = useSeparators("several-cases");
  const { run, last } = useManyPacks();
  useIsOpenChoice(true);
  const [error, setError] = useState<AppError>();
  const toggle = (key: string, on: boolean) => setChosen(on ? [...chosen, key] : chosen.filter((other) => other !== key));
  // what was chosen keeps its place in the order
  const chooseAll = (on: boolean) => setChosen(on ? [...chosen, ...recent.flatMap(({ key }) => (chosen.includes(key) ? [] : [key]))] : []);
  return (
    <section className="packs" aria-labelledby="packs-heading">
      <h2 id="packs-heading">{words.title}</h2>
      <p className="meta">{words.intro}</p>
      <ChooseAll chosen={chosen.length} of={recent.length} onAll={chooseAll} />
      <ul onKeyDown={allByKey(() => chooseAll(true))}>
        {recent.map(({ key, title, applicant }) => (
          <li key={key}>
            <Checkbox checked={chosen.includes(key)} onChange={(event) => toggle(key, event.target.checked)}>
              {title.trim() === "" ? text.start.untitled : title}
              <span className="meta">　{applicant}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {run.kind === "running" ? (
        <>
          <ProgressBar label={words.progress} progress={run.progress} />
          <Button size="small" onClick={() => void cancelManyPacks()}>
            {text.cancel}
          </Button>
        </>
      ) : (
        <div className="line">
          <Checkbox checked={separators} onChange={(event) => setSeparators(event.target.checked)}>
            {words.separators}
          </Checkbox>
          <Button size="small" type="primary" disabled={chosen.length === 0} onClick={() => void makeManyPacks(chosen, separators)}>
            {words.make(chosen.length)}
          </Button>
          <Button size="small" type="text" onClick={close}>
            {text.close}
          </Button>
        </div>
      )}
      {run.kind === "not-saved" && <NotSavedNote failed={words.failed} error={run.error} again={() => void makeManyPacks(chosen, separators)} />}
      {run.kind === "unsaved" && (
        <div role="alert">
          <ControlNote kind="must">
            <b>{words.failed}　</b>
            {words.unsaved}
          </ControlNote>
          {run.cases.map(({ key, title }) => (
            <Action key={key} onClick={() => void openCase({ kind: "recent", key }).then(setError)}>
              {words.openCase(title.trim() === "" ? text.start.untitled : title)}
            </Action>
          ))}
          {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
        </div>
      )}
      {run.kind === "failed" && (
        <div role="alert">
          <ControlNote kind="must">{errorText(run.error)}</ControlNote>
        </div>
      )}
      {run.kind === "without" && (
        <div role="alert">
          <ControlNote kind="must">
            <b>{run.none ? words.failed : words.without(run.cases.length)}</b>
          </ControlNote>
          {run.cases.map(({ key, title, error: why }) => (
            <ControlNote key={key} kind="must">
              <b>{title.trim() === "" ? text.start.untitled : title}　</b>
              {errorText(why)}
            </ControlNote>
          ))}
        </div>
      )}
      {last && run.kind !== "running" && !(run.kind === "without" && run.none) && (
        <div role="status">
          <ControlNote kind="met">
            {words.made(last.papers.length, last.pages)}
            <span className="meta folder-path">　{last.file}　</span>
            <button type="button" className="link dense" onClick={() => void showManyPacks().then(setError)}>
              {text.attachments.seal.open}
            </button>
            {"　"}
            <button type="button" className="link dense" onClick={() => void showManyPacks(true).then(setError)}>
              {text.showInFolder}
            </button>
          </ControlNote>
          {numbered([
            ...last.leftOut.map((paper) => text.start.packs.leftOut(nameInPack(paper), paper.why)),
            ...last.warnings.map(({ message }) => message),
          ]).map(({ key, item }) => (
            <ControlNote key={key} kind="advice">
              {item}
            </ControlNote>
          ))}
        </div>
      )}
    </section>
  );
}
