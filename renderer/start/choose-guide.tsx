import { Button } from "antd";
import { Suspense } from "react";
import type { Guide } from "../../shared/guide/guide.ts";
import { guidesOnOffer, guidesPutAway, useLibrary } from "../state/library.ts";
import { go } from "../state/route.ts";
import { lazyScreen } from "../ui/lazy-screen.tsx";
import { text } from "../ui/text.ts";

// most have one guide: the list is no part of the first screen then
const GuideSelect = lazyScreen(() => import("./guide-select.tsx").then((part) => part.GuideSelect));

/** Under which guide a case is begun: its name alone where there is one. */
export function ChooseGuide({ guide, choose }: { readonly guide: Guide; readonly choose: (guide: Guide) => void }) {
  const library = useLibrary((state) => state.library);
  const offered = guidesOnOffer(library);
  const away = guidesPutAway(library);
  if (offered.length + away.length < 2) return <>{guide.title}</>;
  return (
    <Suspense fallback={guide.title}>
      <GuideSelect guide={guide} offered={offered} away={away} choose={choose} />
    </Suspense>
  );
}

/** In place of the topics where every guide was put away. */
export function NoGuide() {
  return (
    <div className="page-body no-guide">
      <h1 tabIndex={-1}>{text.start.noGuide}</h1>
      <p className="second">{text.start.noGuideHint}</p>
      <Button type="primary" onClick={() => go({ kind: "guides" })}>
        {text.start.guides}
      </Button>
    </div>
  );
}
