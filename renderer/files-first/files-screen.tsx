import "./files-first.css";
import { Button, Select } from "antd";
import { useEffect, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { OfferedValue } from "../../shared/files-first/offer-facts.ts";
import { guideOfCase } from "../../shared/guide/case-guide.ts";
import type { RecentCase } from "../../shared/ipc.ts";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { RemovedLine } from "../components/removed-line.tsx";
import { ScreenFrame } from "../components/screen-frame.tsx";
import { TakingFound } from "../components/taking-found.tsx";
import { TopicButtons } from "../components/topic-buttons.tsx";
import { useFileDrag } from "../state/file-drop.ts";
import { clearFound, readFound, stopReadingFound, useFound, useFoundDrop } from "../state/found-files.ts";
import { type Folder, useCaseInto, useFolder } from "../state/found-folder.ts";
import { openFoundHandOver } from "../state/hand-over.ts";
import { guidesOnOffer, isNamesake, useLibrary } from "../state/library.ts";
import { useOpenCase } from "../state/open-case.ts";
import { openByKey, openCase } from "../state/opening.ts";
import { usePageStands } from "../state/page-stands.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { Action, Notice } from "../ui/notice.tsx";
import { Bones } from "../ui/opening-page.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { text } from "../ui/text.ts";
import { ChooseFound } from "./choose-found.tsx";
import { FactsRail } from "./facts-rail.tsx";
import { FileRows } from "./file-rows.tsx";
import { countTaken, filesToCopy, putTogether, readSoFar } from "./folder.ts";
import { isSameProject } from "./same-project.ts";
import { SourceView } from "./source-view.tsx";
import { toUnplaced, UnplacedQuestion, unplaced } from "./unplaced-question.tsx";
import { words } from "./words.ts";

const NEW = "";

/** 从材料开始: what each file of a folder is, what the papers offer for the form, and one button that makes the project of it. */
export function FilesScreen() {
  const { library, recent } = useLibrary();
  const { files, cases, refused, sending, isReading, seconds, into, caseInBrowser } = useFound();
  const isOver = useFileDrag((state) => state.over !== undefined);
  const theCase = useCaseInto();
  const openKey = useOpenCase((state) => state.opened?.key);
  const folder = useFolder();
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const [asks, setAsks] = useState<"places" | "topic">();
  const [source, setSource] = useState<OfferedValue>();
  useFoundDrop(setError);
  usePageStands(library !== undefined);
  const guide = (theCase && library && guideOfCase(library.guides, theCase)) ?? guidesOnOffer(library)[0];
  const { topic: known } = folder;
  const namesake =
    into === undefined
      ? recent.find((one) => one.state === undefined && isSameProject(one, takenValue(folder, "title"), known, takenValue(folder, "applicant.name")))
      : undefined;
  const copied = filesToCopy(folder);
  const facts = countTaken(folder);
  const open = unplaced(folder.shown).map(({ key }) => files.find((file) => file.key === key)?.name ?? key);
  const undecided = folder.facts.filter(({ id, answer, values }) => answer === undefined && values.length > 1 && !folder.taken.has(id)).length;
  const isEmpty = files.length === 0;
  // what the project says is shown before anything is put into it
  const isOpening = into !== undefined && theCase === undefined;
  // a corrected report says nothing that the project does not, and takes the place of the former one
  const replaces = into !== undefined && folder.says.length > 0;
  const canBuild = !isBusy && !isOpening && sending === undefined && (copied.length + facts > 0 || replaces);

  const build = async (chosen: string) => {
    if (!guide || !canBuild) return;
    setBusy(true);
    setError(await putTogether(folder, guide, chosen));
    setBusy(false);
    setAsks(undefined);
  };
  const goOn = () => {
    if (into !== undefined) void build("");
    else if (known === undefined) setAsks("topic");
    else void build(known);
  };
  const press = () => {
    if (!canBuild) return;
    if (open.length > 0 && asks === undefined) setAsks("places");
    else goOn();
  };
  const choosePlaces = () => {
    setAsks(undefined);
    toUnplaced();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      // a list that has the focus would open with Enter, over the question that follows
      event.stopPropagation();
      press();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  });
  useEffect(() => {
    if (into !== undefined && openKey !== into) void openByKey(into).then(setError);
  }, [into, openKey]);
  const chooseProject = (key: string) => {
    setError(undefined);
    useFound.setState({ into: key === NEW ? undefined : key });
  };
  const toChoices = () => {
    setSource(undefined);
    requestAnimationFrame(() => {
      const first = document.querySelector<HTMLElement>(".found-choice input");
      first?.focus({ preventScroll: true });
      first?.closest(".found-facts")?.scrollIntoView({ block: "start" });
    });
  };
  const toFacts = () => {
    setSource(undefined);
    requestAnimationFrame(() => {
      document.querySelector(".found-facts")?.scrollIntoView({ block: "start" });
      document.querySelector<HTMLElement>(".found-facts input")?.focus({ preventScroll: true });
    });
  };
  const { done, total } = readSoFar(folder);
  // what is being read is told in place of what the page is for: nothing below it moves, and no room is left open
  const isComing = done < total;
  return (
    <ScreenFrame current="files" title={words.title}>
      <main className={isEmpty ? "main found-main" : "main with-rail found-main"} data-over={isOver}>
        <div className="page">
          <div className="page-scroll">
            {error && <Notice kind="must">{errorText(error)}</Notice>}
            {caseInBrowser && <Notice kind="lack">{text.start.caseInBrowser}</Notice>}
            {refused.map((one) => (
              <Notice key={errorText(one)} kind="must" title={words.refused}>
                {errorText(one)}
              </Notice>
            ))}
            {cases.map(({ key, name, kind }) => (
              <Notice
                key={key}
                kind="lack"
                title={words.caseHere}
                actions={
                  <Action onClick={() => void (kind === "case" ? openCase({ kind: "found", key }).then(setError) : openFoundHandOver(key))}>
                    {words.openCase(name)}
                  </Action>
                }
              >
                {name}
              </Notice>
            ))}
            <PageHead
              title={isEmpty ? words.title : words.count(folder.shown.length, open.length)}
              intro={
                <>
                  <span role="status">{isComing ? words.reading(done, total, seconds, isReading && into === undefined) : words.intro}</span>
                  {isComing && (
                    <>
                      {"　"}
                      <button type="button" className="link dense" onClick={() => void (isReading ? stopReadingFound() : readFound())}>
                        {isReading ? words.stop : words.readOn}
                      </button>
                    </>
                  )}
                </>
              }
              tools={
                !isEmpty && (
                  <>
                    <button type="button" className="link dense" onClick={() => clearFound(words.cleared(folder.shown.length))}>
                      {words.clear}
                    </button>
                    <ChooseFound primary={false} failed={setError} />
                  </>
                )
              }
            />
            <div className="page-body found">
              {isReading && isComing && <ProgressBar label={words.progress} progress={{ done, total }} />}
              <TakingFound />
              {isEmpty && sending ? (
                <Bones rows={Math.min(sending.total ?? 4, 8)} />
              ) : isEmpty ? (
                <div className="found-empty">
                  <b>{words.empty}</b>
                  <p className="meta">{words.emptyHint}</p>
                  <ChooseFound primary failed={setError} />
                </div>
              ) : (
                guide && <FileRows folder={folder} guide={guide} topic={known} />
              )}
            </div>
          </div>
        </div>
        {!isEmpty && (
          <aside className="rail found-rail" aria-label={words.rail}>
            {source ? <SourceView folder={folder} value={source} close={() => setSource(undefined)} /> : <FactsRail folder={folder} showSource={setSource} />}
            <div className="found-foot">
              {asks === "places" && open.length > 0 ? (
                <UnplacedQuestion names={open} isBusy={isBusy} choose={choosePlaces} goOn={goOn} />
              ) : asks === "topic" && guide ? (
                <section aria-labelledby="found-topic">
                  <h2 id="found-topic">{text.start.askTopic}</h2>
                  <p className="meta">{words.askTopicHint}</p>
                  <TopicButtons guide={guide} choose={(one) => void build(one)} disabled={isBusy} />
                  <p role="status" className="meta">
                    {isBusy && words.creating}
                  </p>
                  <Button size="small" onClick={() => setAsks(undefined)}>
                    {text.cancel}
                  </Button>
                </section>
              ) : (
                <>
                  <p className="line">
                    <label htmlFor="found-into">{words.into}</label>
                    <Select
                      id="found-into"
                      size="small"
                      className="grow"
                      aria-label={words.into}
                      classNames={{ popup: { root: "whole-options" } }}
                      value={into ?? NEW}
                      options={[
                        { value: NEW, label: words.newProject },
                        ...recent.filter(({ state }) => state === undefined).map((one) => ({ value: one.key, label: nameApart(one, recent) })),
                      ]}
                      onChange={chooseProject}
                    />
                  </p>
                  <p className="meta">
                    {isBusy ? (
                      words.building
                    ) : isOpening && !error ? (
                      words.opening
                    ) : (
                      <>
                        {words.sumFiles(
                          copied.filter(({ group }) => group !== "coming").length,
                          folder.shown.filter(({ place }) => place?.to === "form").length,
                        )}
                        {facts === 0 ? (
                          words.sumFacts(facts)
                        ) : (
                          <button type="button" className="link dense" onClick={toFacts}>
                            {words.sumFacts(facts)}
                          </button>
                        )}
                        {words.sumRest(undecided)}
                      </>
                    )}
                    {undecided > 0 && (
                      <button type="button" className="link dense to-choices" onClick={toChoices}>
                        {words.doubts(undecided)}
                        <Icon name="down" size="small" />
                      </button>
                    )}
                    {open.length > 0 && (
                      <button type="button" className="link dense block" onClick={toUnplaced}>
                        {words.withoutPlace(open.length)}
                      </button>
                    )}
                    {copied.some(({ group }) => group === "coming") && (
                      <span className="block">{words.coming(copied.filter(({ group }) => group === "coming").length)}</span>
                    )}
                  </p>
                  {namesake && (
                    <ControlNote kind="lack">
                      {words.sameName(namesake.title.trim(), versionTimeText(namesake.savedAt))}
                      <button type="button" className="link dense" onClick={() => void openCase({ kind: "recent", key: namesake.key }).then(setError)}>
                        {words.openSame}
                      </button>
                    </ControlNote>
                  )}
                  <Button type="primary" block loading={isBusy} disabled={!canBuild} onClick={press} aria-keyshortcuts="Control+Enter">
                    {into === undefined ? words.build : words.putIn}
                    <kbd>{words.key}</kbd>
                  </Button>
                </>
              )}
            </div>
          </aside>
        )}
      </main>
      <RemovedLine />
    </ScreenFrame>
  );
}

/** The name of a project; with the time of its last change where another one is called so too. */
function nameApart(one: RecentCase, recent: readonly RecentCase[]): string {
  const name = one.title.trim() || text.start.untitled;
  return recent.some((other) => isNamesake(one, other)) ? `${name}　${text.start.savedAt(versionTimeText(one.savedAt))}` : name;
}

const takenValue = ({ facts, taken }: Folder, field: string): string | undefined => {
  const fact = facts.find((one) => one.field === field);
  return fact && taken.get(fact.id)?.value;
};
