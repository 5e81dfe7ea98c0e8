import "./workspace.css";
import { lazy, Suspense, useEffect, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { bridge } from "../api.ts";
import { errorText } from "../error-text.ts";
import { FindButton } from "../find/find-button.tsx";
import { Icon } from "../look/icon.tsx";
import { OpeningPage } from "../opening-page.tsx";
import { useChecked } from "../state/checked.ts";
import { useFileDrop } from "../state/file-drop.ts";
import { useOpenCase } from "../state/open-case.ts";
import { leaveCase, openByKey } from "../state/opening.ts";
import { usePageStands } from "../state/page-stands.ts";
import { type CasePage, goToPage } from "../state/route.ts";
import { text } from "../text.ts";
import { CaseNotices } from "./case-notices.tsx";
import { LiveResult } from "./live-result.tsx";
import { Notice } from "./notice.tsx";
import { SavingLine } from "./saving-line.tsx";
import { Sidebar } from "./sidebar.tsx";
import { TitleBar } from "./title-bar.tsx";
import { UndoButtons, useShortcuts } from "./undo.tsx";

const SectionPage = lazy(() => import("../wizard/section-page.tsx").then((screen) => ({ default: screen.SectionPage })));
const FindingsScreen = lazy(() => import("../findings/findings-screen.tsx").then((screen) => ({ default: screen.FindingsScreen })));
const AnswersScreen = lazy(() => import("../answers/answers-screen.tsx").then((screen) => ({ default: screen.AnswersScreen })));
const AttachmentsScreen = lazy(() => import("../attachments/attachments-screen.tsx").then((screen) => ({ default: screen.AttachmentsScreen })));
const DocumentsScreen = lazy(() => import("../documents/documents-screen.tsx").then((screen) => ({ default: screen.DocumentsScreen })));
const PoliciesScreen = lazy(() => import("../policies/policies-screen.tsx").then((screen) => ({ default: screen.PoliciesScreen })));
const PlanScreen = lazy(() => import("../start/plan-screen.tsx").then((screen) => ({ default: screen.PlanScreen })));
const HistoryScreen = lazy(() => import("../history/history-screen.tsx").then((screen) => ({ default: screen.HistoryScreen })));
const DamagedPage = lazy(() => import("../history/damaged-page.tsx").then((screen) => ({ default: screen.DamagedPage })));
const AgreementsScreen = lazy(() => import("../agreements/agreements-screen.tsx").then((screen) => ({ default: screen.AgreementsScreen })));
const PaperScreen = lazy(() => import("../attachments/paper-screen.tsx").then((screen) => ({ default: screen.PaperScreen })));
const FinishScreen = lazy(() => import("../finish/finish-screen.tsx").then((screen) => ({ default: screen.FinishScreen })));

/** Opening a case comes first, getting ready for its documents next. */
const PREPARE_AFTER_MS = 1500;

/** One case: its task list at the left, one page of it in the middle. */
export function Workspace({ caseKey, page }: { readonly caseKey: string; readonly page: CasePage }) {
  const openKey = useOpenCase((state) => state.opened?.key);
  const title = useOpenCase((state) => state.case?.title);
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
    const timer = window.setTimeout(() => void bridge.call("documents:prepare"), PREPARE_AFTER_MS);
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
              {text.workspace.cases}
            </button>
            <Icon name="right" size="tiny" />
            <span className="cut" title={title?.trim()}>
              {title?.trim() ? title : text.workspace.untitled}
            </span>
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
              <FindButton />
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
            <Suspense fallback={<OpeningPage />}>
              <Page page={page} />
            </Suspense>
          </div>
          <LiveResult />
        </div>
      ) : (
        <main className="alone">
          {shown && (
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
          )}
        </main>
      )}
    </div>
  );
}

function Page({ page }: { readonly page: CasePage }) {
  const first = useChecked((state) => state.sections[0]?.section.id);
  const known = useChecked((state) => page.kind !== "section" || state.sections.some(({ section }) => section.id === page.section));
  useEffect(() => {
    if (!known && first !== undefined) goToPage({ kind: "section", section: first }, { replace: true });
  }, [known, first]);
  if (!known) return null;
  switch (page.kind) {
    case "section":
      return <SectionPage key={page.section} id={page.section} />;
    case "findings":
      return <FindingsScreen selected={page.finding} />;
    case "answers":
      return <AnswersScreen />;
    case "attachments":
      return page.paper === undefined ? <AttachmentsScreen /> : <PaperScreen key={page.paper} id={page.paper} />;
    case "agreements":
      return <AgreementsScreen key={page.agreement ?? ""} selected={page.agreement} />;
    case "documents":
      return <DocumentsScreen selected={page.document} />;
    case "finish":
      return <FinishScreen />;
    case "policies":
      return <PoliciesScreen selected={page.clause} />;
    case "plan":
      return <PlanScreen />;
    case "history":
      return <HistoryScreen selected={page.version} />;
  }
}
