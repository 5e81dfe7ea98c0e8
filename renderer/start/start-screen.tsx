import "./start.css";
import { Button, Input } from "antd";
import { type FormEvent, useEffect, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { TitleBar } from "../components/title-bar.tsx";
import { forgetRecent, newestGuide, useLibrary } from "../state/library.ts";
import { openHelp } from "../state/open-help.ts";
import { type Opening, openCase } from "../state/opening.ts";
import { usePageStands } from "../state/page-stands.ts";
import { go } from "../state/route.ts";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { text } from "../ui/text.ts";
import { ChooseTopic } from "./choose-topic.tsx";
import { Deadline } from "./deadline.tsx";
import { ManyPrintPacks } from "./many-print-packs.tsx";
import { RecentCases } from "./recent-cases.tsx";
import { TopicTable } from "./topic-table.tsx";

/** The first screen: what each topic asks and pays, the ways into a case, and how long there is still. */
export function StartScreen() {
  const { library, info, samples, recent, error: loadError } = useLibrary();
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const guide = newestGuide(library);
  const shows = guide !== undefined;
  useEffect(() => {
    // for `npm run bench`: from here on the topics can be pressed
    if (shows) performance.mark("first-screen");
  }, [shows]);
  usePageStands(guide !== undefined || loadError !== undefined);
  const open = async (opening: Opening) => {
    if (busy) return;
    setBusy(true);
    setError(await openCase(opening));
    setBusy(false);
  };
  const shown = error ?? loadError;
  const create = (topic: string) => guide && void open({ kind: "create", guide: guide.id, edition: guide.edition, topic });
  return (
    <div className="window">
      <TitleBar where={<span>{text.start.home}</span>} />
      <div className="frame">
        <StartSidebar shell={info?.shell} open={open} />
        <main className={guide ? "main with-rail" : "main"}>
          <div className="page">
            <div className="page-scroll">
              {shown && <Notice kind="must">{errorText(shown)}</Notice>}
              {guide && (
                <>
                  <PageHead
                    title={text.start.title}
                    intro={
                      <>
                        {guide.title}
                        <span className="nowrap">　{guide.documentNumber}</span>
                      </>
                    }
                    tools={
                      guide.choosing.length > 0 && (
                        <Button icon={<Icon name="help" size="small" />} aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
                          {text.choose.open(guide.choosing.length)}
                        </Button>
                      )
                    }
                  />
                  <div className="page-body">
                    {recent.length === 0 && <FirstSteps />}
                    {choosing && <ChooseTopic guide={guide} create={create} disabled={busy} />}
                    <TopicTable guide={guide} create={create} disabled={busy} />
                    <RecentCases recent={recent} guide={guide} open={(key) => void open({ kind: "recent", key })} forget={(key) => void forgetRecent(key)} />
                    <ManyPrintPacks recent={recent} />
                    {samples.length > 0 && (
                      <section className="samples" aria-labelledby="samples-heading">
                        <h2 id="samples-heading">
                          {text.start.samples}
                          <span className="meta samples-note">{text.start.samplesIntro}</span>
                        </h2>
                        <ul>
                          {samples.map((sample) => (
                            <li key={sample.id}>
                              <button type="button" className="sample" onClick={() => void open({ kind: "sample", sample: sample.id })} disabled={busy}>
                                <span className="meta">{topicLabel(guide, sample.topic) ?? sample.topicName}</span>
                                <b>{sample.title}</b>
                                <span className="meta">{sample.complete ? text.start.sampleComplete : text.start.sampleFaulty}</span>
                              </button>
                            </li>
                          ))}
                        </ul>
                      </section>
                    )}
                  </div>
                </>
              )}
            </div>
          </div>
          {guide && (
            <aside className="rail" aria-label={text.start.deadline}>
              <Deadline guide={guide} recent={recent} />
            </aside>
          )}
        </main>
      </div>
    </div>
  );
}

function topicLabel(guide: Guide, topic: string): string | undefined {
  return guide.topics.find((candidate) => candidate.id === topic)?.name;
}

function StartSidebar({ shell, open }: { readonly shell: "desktop" | "browser" | undefined; readonly open: (opening: Opening) => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const openFolder = () => (shell === "browser" ? setAsking(!asking) : void open({ kind: "folder", folder: undefined }));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "o") return;
      event.preventDefault();
      if (shell !== undefined) openFolder();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return (
    <nav className="sidebar" aria-label={text.start.sidebar}>
      <div className="scroll">
        <button type="button" className="nav-item" aria-current="page">
          <Icon name="home" />
          {text.start.home}
        </button>
        <h2>{text.start.openGroup}</h2>
        {/* how a folder is chosen is known when the program has told what it runs in */}
        <button type="button" className="nav-item" aria-expanded={shell === "browser" ? asking : undefined} onClick={openFolder} disabled={shell === undefined}>
          <Icon name="folder" />
          <span className="grow">{text.start.openFolder}</span>
          <kbd>{text.start.openFolderKey}</kbd>
        </button>
        {asking && <FolderForm open={open} />}
        <button type="button" className="nav-item" onClick={goToSamples}>
          <Icon name="inbox" />
          {text.start.fromSample}
        </button>
        <h2>{text.start.helpGroup}</h2>
        <button type="button" className="nav-item" onClick={() => go({ kind: "self-check" })}>
          <Icon name="shield" />
          {text.selfCheck.open}
        </button>
      </div>
      <div className="foot">
        <span className="meta">
          <Icon name="shield" size="small" />
          {text.start.offline}
        </span>
        <span className="meta">{text.start.stored}</span>
      </div>
    </nav>
  );
}

/** The examples stand at the foot of the page: the first one takes the focus. */
function goToSamples(): void {
  const first = document.querySelector<HTMLElement>(".sample");
  first?.focus({ preventScroll: true });
  first?.scrollIntoView({ block: "center" });
}

/** A browser has no dialog for folders of the program's machine: the path is typed. */
function FolderForm({ open }: { readonly open: (opening: Opening) => Promise<void> }) {
  const [folder, setFolder] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (folder.trim() !== "") void open({ kind: "folder", folder });
  };
  return (
    <form className="folder-form" onSubmit={submit}>
      <label htmlFor="folder-path">{text.start.openFolderPath}</label>
      <Input id="folder-path" size="small" value={folder} onChange={(event) => setFolder(event.target.value)} aria-describedby="folder-hint" autoFocus />
      <span id="folder-hint" className="meta">
        {text.start.openFolderHint}
      </span>
      <Button size="small" htmlType="submit">
        {text.start.openIt}
      </Button>
    </form>
  );
}

/** For who has no case yet: what to do first, second and third. */
function FirstSteps() {
  const words = text.start.first;
  return (
    <section className="first-steps" aria-labelledby="first-heading">
      <h2 id="first-heading">{words.title}</h2>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="meta">
        {words.sample}
        {"　"}
        <button type="button" className="link" onClick={openHelp}>
          {words.manual}
        </button>
      </p>
    </section>
  );
}
