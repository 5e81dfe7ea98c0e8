import "./start.css";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { byDeadline } from "../../shared/desk/recent-order.ts";
import type { AppError } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { DaysLeft } from "../components/days-left.tsx";
import { MainSidebar } from "../components/main-sidebar.tsx";
import { TitleBar } from "../components/title-bar.tsx";
import { useClock } from "../state/clock.ts";
import { useFound, useFoundDrop } from "../state/found-files.ts";
import { forgetRecent, guideOf, guidesOnOffer, useLibrary } from "../state/library.ts";
import { openHelp } from "../state/open-help.ts";
import { type OpenAt, type Opening, openCase, placeToOpen } from "../state/opening.ts";
import { usePageStands } from "../state/page-stands.ts";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { text } from "../ui/text.ts";
import { ChooseGuide, NoGuide } from "./choose-guide.tsx";
import { ChooseTopic } from "./choose-topic.tsx";
import { Deadline } from "./deadline.tsx";
import { DropField } from "./drop-field.tsx";
import { AskForFolderName, FolderName } from "./folder-name.tsx";
import { AskForPrintPacks, ManyPrintPacks } from "./many-print-packs.tsx";
import { NewCase } from "./new-case.tsx";
import { RecentCases } from "./recent-cases.tsx";
import { Samples } from "./samples.tsx";
import { TopicTable } from "./topic-table.tsx";

/** The first screen: what each topic asks and pays, the ways into a case, and how long there is still. */
export function StartScreen() {
  const { library, samples, recent: opened, error: loadError } = useLibrary();
  const moment = useClock((state) => state.moment);
  const recent = byDeadline(opened, moment, (one) => one.guide && guideOf(library, one.guide)?.filing.closes);
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState(false);
  const [asksQuestions, setAsksQuestions] = useState(false);
  const [chosen, setChosen] = useState<Guide>();
  const offered = guidesOnOffer(library);
  // what was chosen may have been put away or removed since
  const guide = (chosen && library?.guides.find(({ id, edition }) => id === chosen.id && edition === chosen.edition)) ?? offered[0];
  const shows = guide !== undefined;
  useEffect(() => {
    // for `npm run bench`: from here on the topics can be pressed
    if (shows) performance.mark("first-screen");
  }, [shows]);
  const caseInBrowser = useFound((state) => state.caseInBrowser);
  useFoundDrop(setError);
  usePageStands(guide !== undefined || loadError !== undefined);
  const open = async (opening: Opening, at?: OpenAt) => {
    if (busy) return;
    setBusy(true);
    setError(await openCase(opening, at));
    setBusy(false);
  };
  const shown = error ?? loadError;
  const [folder, setFolder] = useState("");
  const create = (topic: string) => guide && void open({ kind: "create", guide: guide.id, edition: guide.edition, topic, folder: folder.trim() });
  const [asksFolder, setAsksFolder] = useState(false);
  const askFolder = !asksFolder && <AskForFolderName onAsk={() => setAsksFolder(true)} />;
  const folderName = asksFolder && <FolderName name={folder} setName={setFolder} />;
  const [asksPacks, setAsksPacks] = useState(false);
  return (
    <div className="window">
      <TitleBar where={<span>{text.start.home}</span>} />
      <div className="frame">
        <MainSidebar current="start" open={open}>
          {guide && <DaysLeft opens={guide.filing.opens} closes={guide.filing.closes} beforeRail onOpen={showRail} />}
        </MainSidebar>
        <main className={guide ? "main with-rail" : "main"}>
          <div className="page">
            <div className="page-scroll">
              {shown && <Notice kind="must">{errorText(shown)}</Notice>}
              {caseInBrowser && <Notice kind="lack">{text.start.caseInBrowser}</Notice>}
              {library && guide === undefined && <NoGuide />}
              {guide && (
                <>
                  <PageHead
                    title={recent.length > 0 ? text.start.projects : text.start.title}
                    intro={
                      recent.length > 0 ? undefined : (
                        <>
                          <span className="whole">
                            <ChooseGuide guide={guide} choose={setChosen} />
                          </span>
                          {/* the gap ends a line, and begins none */}
                          {guide.documentNumber !== undefined && "　"}
                          {guide.documentNumber !== undefined && <span className="nowrap">{guide.documentNumber}</span>}
                        </>
                      )
                    }
                    tools={
                      recent.length === 0
                        ? guide.choosing.length > 0 && (
                            <Button
                              type={asksQuestions ? "default" : "primary"}
                              icon={<Icon name="help" size="small" />}
                              aria-expanded={asksQuestions}
                              onClick={() => setAsksQuestions(!asksQuestions)}
                            >
                              {text.choose.open(guide.choosing.length)}
                            </Button>
                          )
                        : recent.length > 1 && <AskForPrintPacks isOpen={asksPacks} toggle={() => setAsksPacks(!asksPacks)} onError={setError} />
                    }
                  />
                  <div className="page-body">
                    {recent.length === 0 ? (
                      <>
                        <FirstSteps />
                        {asksQuestions && <ChooseTopic guide={guide} create={create} disabled={busy} />}
                        <TopicTable guide={guide} create={create} disabled={busy} brief below={askFolder} />
                        {folderName}
                      </>
                    ) : (
                      <>
                        <RecentCases
                          recent={recent}
                          open={(key) => void open({ kind: "recent", key })}
                          goOn={(key, place) => void open({ kind: "recent", key }, placeToOpen(place))}
                          forget={(key) => void forgetRecent(key)}
                        />
                        {asksPacks && recent.length > 1 && <ManyPrintPacks recent={recent} close={() => setAsksPacks(false)} />}
                        <NewCase guide={guide} choose={setChosen} create={create} disabled={busy} askFolder={askFolder} folderName={folderName} />
                      </>
                    )}
                    <DropField />
                    {samples.length > 0 && (
                      <Samples
                        samples={samples}
                        guide={guide}
                        isFirst={recent.length === 0}
                        open={(sample) => void open({ kind: "sample", sample })}
                        disabled={busy}
                      />
                    )}
                  </div>
                </>
              )}
            </div>
          </div>
          {guide && (
            <aside className="rail" aria-label={text.start.deadline}>
              <Deadline
                guide={guide}
                recent={recent}
                adjust={(key) => void open({ kind: "recent", key }, { page: { kind: "section", section: "project" }, focusPath: "internalDeadline" })}
              />
            </aside>
          )}
        </main>
      </div>
    </div>
  );
}

const showRail = () => document.querySelector(".rail")?.scrollIntoView({ block: "start" });

/** For who has no case yet: what to do first, second and third. */
function FirstSteps() {
  const words = text.start.first;
  return (
    <section className="first-steps" aria-labelledby="first-heading">
      <div className="line">
        <h2 id="first-heading">{words.title}</h2>
        <button type="button" className="link dense" onClick={openHelp}>
          {words.manual}
        </button>
      </div>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
