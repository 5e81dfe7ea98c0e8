import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { Suspense, useEffect } from "react";
import { FindHost } from "../find/find-host.tsx";
import { StartScreen } from "../start/start-screen.tsx";
import { takeDroppedHandOver } from "../state/hand-over.ts";
import { useLibrary } from "../state/library.ts";
import { useMedia, useMode } from "../state/mode.ts";
import { openHelpByKey, openSettingsByKey } from "../state/open-help.ts";
import { type Route, useRoute } from "../state/route.ts";
import { lazyScreen } from "../ui/lazy-screen.tsx";
import { OpeningPage } from "../ui/opening-page.tsx";
import { text } from "../ui/text.ts";
import { guoheConfig, guoheTheme } from "../ui/theme/antd-theme.ts";
import { styleNonce } from "../ui/theme/style-nonce.ts";
import { FailureBoundary } from "./failure-boundary.tsx";
import { OpeningScreen } from "./opening-screen.tsx";
import { ShellCommands } from "./shell-commands.tsx";

dayjs.locale("zh-cn");

const SelfCheckScreen = lazyScreen(() => import("../help/self-check-screen.tsx").then((screen) => screen.SelfCheckScreen));
const GuidesScreen = lazyScreen(() => import("../guides/guides-screen.tsx").then((screen) => screen.GuidesScreen));
const DeskScreen = lazyScreen(() => import("../desk/desk-screen.tsx").then((screen) => screen.DeskScreen));
const ProfilesScreen = lazyScreen(() => import("../profiles/profiles-screen.tsx").then((screen) => screen.ProfilesScreen));
const HandOverScreen = lazyScreen(() => import("../hand-over/hand-over-screen.tsx").then((screen) => screen.HandOverScreen));
const HandOverPage = lazyScreen(() => import("../hand-over/hand-over-page.tsx").then((page) => page.HandOverPage));
const FilesScreen = lazyScreen(() => import("../files-first/files-screen.tsx").then((screen) => screen.FilesScreen));
const SettingsScreen = lazyScreen(() => import("../settings/settings-screen.tsx").then((screen) => screen.SettingsScreen));
const HelpScreen = lazyScreen(() => import("../help/help-screen.tsx").then((screen) => screen.HelpScreen));
const SplitScreen = lazyScreen(() => import("../split/split-screen.tsx").then((screen) => screen.SplitScreen));
const CaseFrame = lazyScreen(() => import("../open-case/case-frame.tsx").then((screen) => screen.CaseFrame));

const calmQuery = window.matchMedia("(prefers-reduced-motion: reduce)");

/** The look and the choice of screen: start, the manual, or the workspace of one case. */
export function Application() {
  const { textSize = "standard" } = useLibrary((state) => state.settings);
  const mode = useMode();
  const calm = useMedia(calmQuery);
  const route = useRoute((state) => state.route);
  useEffect(openHelpByKey, []);
  useEffect(takeDroppedHandOver, []);
  useEffect(openSettingsByKey, []);
  useEffect(() => {
    document.documentElement.dataset.theme = mode;
    document.documentElement.dataset.text = textSize;
  }, [mode, textSize]);
  return (
    <ConfigProvider {...guoheConfig} theme={guoheTheme(mode, calm, textSize)} getPopupContainer={popups} locale={zhCN} csp={{ nonce: styleNonce }}>
      <App component={false}>
        <FailureBoundary>
          <Suspense fallback={<OpeningScreen route={route} />}>
            <Screen route={route} />
          </Suspense>
          <FindHost />
          <ShellCommands />
        </FailureBoundary>
        <section id={POPUPS} aria-label={text.popups} />
      </App>
    </ConfigProvider>
  );
}

/** Where lists and calendars open: a part of the page with a name, which antd's own place at its end is not. */
const POPUPS = "popups";
const popups = () => document.getElementById(POPUPS) ?? document.body;

/** The frame of the workspace stands while the page is loaded. */
const DeskHandOver = ({ workspace }: { readonly workspace: string | undefined }) => (
  <Suspense fallback={<OpeningPage />}>
    <HandOverPage workspace={workspace} />
  </Suspense>
);

function Screen({ route }: { readonly route: Route }) {
  switch (route.kind) {
    case "start":
      return <StartScreen />;
    case "help":
      return <HelpScreen chapter={route.chapter} />;
    case "guides":
      return <GuidesScreen selected={route.guide} />;
    case "desk":
      return <DeskScreen key={route.key ?? ""} workspace={route.key} tool={route.tool} handOver={<DeskHandOver workspace={route.key} />} />;
    case "files":
      return <FilesScreen />;
    case "hand-over":
      return <HandOverScreen />;
    case "profiles":
      return <ProfilesScreen key={route.profile ?? ""} first={route.profile} />;
    case "split":
      return <SplitScreen workspace={route.key} />;
    case "settings":
      return <SettingsScreen />;
    case "self-check":
      return <SelfCheckScreen />;
    case "case":
      return <CaseFrame caseKey={route.key} page={route.page} />;
  }
}
