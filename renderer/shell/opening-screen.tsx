import { ScreenFrame } from "../components/screen-frame.tsx";
import { TakingFound } from "../components/taking-found.tsx";
import { TitleBar } from "../components/title-bar.tsx";
import type { Route } from "../state/route.ts";
import { OpeningPage } from "../ui/opening-page.tsx";
import { text } from "../ui/text.ts";

/** What the screens with the main task list are called before they stand. */
const TITLES = {
  files: text.start.fromFiles,
  guides: text.start.guides,
  desk: text.start.desk,
  "hand-over": text.start.handOver,
  split: text.start.split,
  profiles: text.start.profiles,
  settings: text.settings.title,
  "self-check": text.selfCheck.title,
} as const;

/** Stands for a screen while its part of the program is being loaded: the window keeps its frame, and the outline of a page. */
export function OpeningScreen({ route: { kind } }: { readonly route: Route }) {
  if (kind === "case" || kind === "help" || kind === "start") {
    return (
      <div className="window">
        <TitleBar where={<span className="cut">{text.loading}</span>} />
        <div className="frame">
          {kind === "case" && <div className="sidebar" />}
          <OpeningPage />
        </div>
      </div>
    );
  }
  return (
    <ScreenFrame current={kind} title={TITLES[kind]}>
      <OpeningPage>{kind === "files" && <TakingFound />}</OpeningPage>
    </ScreenFrame>
  );
}
