import "./case-frame.css";
import { Suspense, useEffect, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { RemovedLine } from "../components/removed-line.tsx";
import { TitleBar } from "../components/title-bar.tsx";
import { CaseFind } from "../find/find-host.tsx";
import { bridge } from "../host/api.ts";
import { useChecked } from "../state/checked.ts";
import { useDesk } from "../state/desk.ts";
import { useFileDrop } from "../state/file-drop.ts";
import { useOpenCase } from "../state/open-case.ts";
import { leaveCase, openByKey } from "../state/opening.ts";
import { sectionsOnPage } from "../state/page-sections.ts";
import { usePageStands } from "../state/page-stands.ts";
import { type CasePage, goToPage } from "../state/route.ts";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { lazyScreen } from "../ui/lazy-screen.tsx";
import { Notice } from "../ui/notice.tsx";
import { OpeningPage } from "../ui/opening-page.tsx";
import { text } from "../ui/text.ts";
import { CaseNotices } from "./case-notices.tsx";
import { DifferencesNoted } from "./differences-noted.tsx";
import { OtherPapersNoted } from "./other-papers-noted.tsx";
import { SavingLine } from "./saving-line.tsx";
import { Sidebar } from "./sidebar.tsx";
import { UndoButtons, useShortcuts } from "./undo-buttons.tsx";

const SectionPage = lazyScreen(() => import("../wizard/section-page.tsx").then((screen) => screen.SectionPage));
const FindingsScreen = lazyScreen(() => import("../findings/findings-screen.tsx").then((screen) => screen.FindingsScreen));
const AnswersScreen = lazyScreen(() => import("../answers/answers-screen.tsx").then((screen) => screen.AnswersScreen));
const AttachmentsScreen = lazyScreen(() => import("../attachments/attachments-screen.tsx").then((screen) => screen.AttachmentsScreen));
const DocumentsScreen = lazyScreen(() => import("../documents/documents-screen.tsx").then((screen) => screen.DocumentsScreen));
const PoliciesScreen = lazyScreen(() => import("../policies/policies-screen.tsx").then((screen) => screen.PoliciesScreen));
const PlanScreen = lazyScreen(() => import("../start/plan-screen.tsx").then((screen) => screen.PlanScreen));
const HistoryScreen = lazyScreen(() => import("../history/history-screen.tsx").then((screen) => screen.HistoryScreen));
const DamagedPage = lazyScreen(() => import("../history/damaged-page.tsx").then((screen) => screen.DamagedPage));
const AgreementsScreen = lazyScreen(() => import("../agreements/agreements-screen.tsx").then((screen) => screen.AgreementsScreen));
const AttachmentScreen = lazyScreen(() => import("../attachments/attachment-screen.tsx").then((screen) => screen.AttachmentScreen));
const ReviewScreen = lazyScreen(() => import("../review/review-screen.tsx").then((screen) => screen.ReviewScreen));
const SubmitScreen = lazyScreen(() => import("../submit/submit-screen.tsx").then((screen) => screen.SubmitScreen));
const FinishScreen = lazyScreen(() => import("../finish/finish-screen.tsx").then((screen) => screen.FinishScreen));

/** Those that one goes to from the task list, in its order. */
const LISTED = [
  SectionPage,
  AnswersScreen,
  FindingsScreen,
  AttachmentsScreen,
  AttachmentScreen,
  AgreementsScreen,
  DocumentsScreen,
  PoliciesScreen,
  ReviewScreen,
  FinishScreen,
  SubmitScreen,
  CaseFind,
];

/** Loads them one by one while nothing else is to be done, so that each stands at once when it is gone to. */
async function loadListed(): Promise<void> {
  for (const screen of LISTED) {
    await new Promise((idle) => requestIdleCallback(idle));
    // one that cannot be loaded says so when it is gone to
    await screen.load().catch(() => undefined);
  }
}

/** Opening a case comes first, getting ready for its documents and its other pages next. */
const PREPARE_AFTER_MS = 1500;

/** One case: its task list at the left, one page of it in the middle. */
export function CaseFrame({ caseKey, page }: { readonly caseKey: string; readonly page: CasePage }) {
  const openKey = useOpenCase((state) => state.opened?.key);
  const desk = useDesk((state) => (state.workspace && state.rows.has(caseKey) ? state.workspace : undefined));
  const checkError = useChecked((state) => state.error);
  const checked = useChecked((state) => state.report !== undefined);
  const [error, setError] = useState<AppError>();
  useEffect(() => {
    void openByKey(caseKey).then(setError);
  }, [caseKey]);
  useShortcuts(page);
  useFileDrop();
  useEffect(() => {
    // once the case stands on the screen: fonts and templates are read in a thread beside it
    const timer = window.setTimeout(() => {
      void bridge.call("documents:prepare");
      void loadListed();
    }, PREPARE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
  const opened = useOpenCase((state) => state.opened);
  const rescue = openKey === caseKey ? opened?.rescue : undefined;
  const shown = error ?? (rescue ? undefined : checkError);
  const open = openKey === caseKey && checked && !shown && !rescue;
  usePageStands(open || shown !== undefined || rescue !== undefined);
  return (
    <div className="window">
      <TitleBar
        where={
          <>
            <button type="button" className="link" onClick={() => void leaveCase()}>
              {/* a workspace of that name stands next to it */}
              {desk?.name === text.workspace.cases ? text.start.home : text.workspace.cases}
            </button>
            <Icon name="right" size="tiny" />
            {desk && (
              <>
                <button type="button" className="link" onClick={() => void leaveCase({ kind: "desk", key: desk.key, tool: "overview" })}>
                  {desk.name}
                </button>
                <Icon name="right" size="tiny" />
              </>
            )}
            <CaseTitle />
          </>
        }
        tools={
          open && (
            <>
              <SavingLine />
              <button type="button" className="link" onClick={() => goToPage({ kind: "history" })}>
                {text.versions.link}
              </button>
              {!opened?.readOnly && <UndoButtons />}
            </>
          )
        }
      />
      {opened && rescue ? (
        <Suspense fallback={<OpeningPage />}>
          <DamagedPage key={caseKey} opened={opened} rescue={rescue} />
        </Suspense>
      ) : open ? (
        <div className="frame">
          <Sidebar page={page} />
          <div className="work">
            <CaseNotices />
            <DifferencesNoted key={caseKey} />
            <OtherPapersNoted key={`papers ${caseKey}`} />
            <Suspense fallback={<OpeningPage />}>
              <Page page={page} />
            </Suspense>
          </div>
          <LiveResult />
          <RemovedLine />
        </div>
      ) : shown ? (
        <main className="alone">
          <Notice
            kind="must"
            title={text.workspace.openFailed}
            actions={
              <button type="button" className="link" onClick={() => void leaveCase()}>
                {text.workspace.backToStart}
              </button>
            }
          >
            {errorText(shown)}
          </Notice>
        </main>
      ) : (
        <div className="frame">
          <div className="sidebar" />
          <OpeningPage />
        </div>
      )}
    </div>
  );
}

/** By itself: while one types the title, the rest of the window is not drawn again. */
function CaseTitle() {
  const title = useOpenCase((state) => state.case?.title?.trim());
  return (
    <span className="cut" title={title}>
      {title ? title : text.workspace.untitled}
    </span>
  );
}

function Page({ page }: { readonly page: CasePage }) {
  const first = useChecked((state) => state.sections[0]?.section.id);
  const known = useChecked((state) => page.kind !== "section" || state.sections.some(({ section }) => section.id === page.section));
  useEffect(() => {
    if (!known && first !== undefined) goToPage({ kind: "section", section: first }, { replace: true });
  }, [known, first]);
  // the sections of one page are one screen
  const opening = useChecked(({ sections }) => (page.kind === "section" ? sectionsOnPage(sections, page.section).page[0]?.section.id : undefined));
  if (!known) return null;
  switch (page.kind) {
    case "section":
      return <SectionPage key={opening} id={page.section} />;
    case "findings":
      return <FindingsScreen selected={page.finding} />;
    case "answers":
      return <AnswersScreen />;
    case "attachments":
      return page.paper === undefined ? <AttachmentsScreen /> : <AttachmentScreen key={page.paper} id={page.paper} />;
    case "agreements":
      return <AgreementsScreen key={page.agreement ?? ""} selected={page.agreement} />;
    case "documents":
      return <DocumentsScreen selected={page.document} />;
    case "review":
      return <ReviewScreen />;
    case "finish":
      return <FinishScreen />;
    case "submit":
      return <SubmitScreen />;
    case "policies":
      return <PoliciesScreen selected={page.clause} />;
    case "plan":
      return <PlanScreen />;
    case "history":
      return <HistoryScreen selected={page.version} />;
  }
}

const QUIET_MS = 1200;

/** Tells a screen reader how the findings stand, once typing rests. */
function LiveResult() {
  const must = useChecked((state) => state.counts.must);
  const lack = useChecked((state) => state.counts.lack);
  const open = useChecked((state) => state.counts.open);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = window.setTimeout(() => setSaid(text.workspace.checked(must, lack, open)), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [must, lack, open]);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {said}
    </div>
  );
}
