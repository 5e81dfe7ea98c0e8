import "./guides.css";
import { useEffect, useState } from "react";
import { ScreenFrame } from "../components/screen-frame.tsx";
import { droppedSource } from "../host/sent-files.ts";
import { chooseSent, guideKey, loadShelf, reviewGuide, useGuides } from "../state/guides.ts";
import { usePageStands } from "../state/page-stands.ts";
import { go, useRoute } from "../state/route.ts";
import { Notice } from "../ui/notice.tsx";
import { text } from "../ui/text.ts";
import { GuideList } from "./guide-list.tsx";
import { GuidePage } from "./guide-page.tsx";
import { focusNextRemark } from "./remarks.tsx";
import { words } from "./words.ts";

/** The guide of the address as it is now: after installing it is another than that of the page which did it. */
function shownGuide(): string | undefined {
  const { route } = useRoute.getState();
  return route.kind === "guides" ? route.guide : undefined;
}

/** So often it is looked whether a file of the guide on screen was saved. */
const LOOK_EVERY_MS = 2000;

/** 申报指南: which guide, what it covers, what is wrong with it. `selected`: an edition, or a guide that is being checked. */
export function GuidesScreen({ selected }: { readonly selected: string | undefined }) {
  const { shelf, drafts, looks } = useGuides();
  const [previewing, setPreviewing] = useState<string>();
  const [said, setSaid] = useState<{ readonly words: string; readonly of: string | undefined }>();
  const installed = shelf?.guides.find((guide) => guideKey(guide) === selected);
  const draft = drafts.find(({ key }) => key === selected);
  const first = drafts[0]?.key ?? shelf?.guides.map(guideKey)[0];
  const known = draft !== undefined || installed !== undefined;
  const look = selected === undefined ? undefined : looks[selected];
  const watched = draft?.source.kind === "place" ? draft.key : undefined;
  const sound = look?.review?.kind === "guide" && look.review.faults.length === 0;
  usePageStands(shelf !== undefined);
  useEffect(() => void loadShelf(), []);
  useEffect(() => {
    if (shelf !== undefined && !known && first !== undefined) go({ kind: "guides", guide: first }, { replace: true });
  }, [shelf, known, first]);
  useEffect(() => {
    if (known && selected !== undefined && useGuides.getState().looks[selected] === undefined) void reviewGuide(selected);
  }, [known, selected]);
  useEffect(() => {
    if (watched === undefined) return;
    const timer = window.setInterval(() => document.hidden || void reviewGuide(watched, "changed"), LOOK_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [watched]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || selected === undefined) return;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (event.key === "F5" && plain) void reviewGuide(selected);
      else if (event.key === "F8" && plain) focusNextRemark();
      else if (event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
        if (sound) setPreviewing(selected);
      } else if (event.key === "Escape" && previewing !== undefined) setPreviewing(undefined);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [selected, sound, previewing]);
  return (
    <ScreenFrame current="guides" title={words.title}>
      <main
        className="main guides"
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes("Files")) event.preventDefault();
        }}
        onDrop={(event) => {
          if (!event.dataTransfer.types.includes("Files")) return;
          event.preventDefault();
          const read = droppedSource(event.dataTransfer);
          if (read) void chooseSent(read);
        }}
      >
        <GuideList selected={selected} />
        {selected !== undefined && known && look ? (
          <GuidePage
            key={selected}
            guideName={selected}
            draft={draft}
            installed={installed}
            look={look}
            said={said?.of === selected ? said.words : ""}
            told={(told) => setSaid({ words: told, of: shownGuide() })}
            previewing={previewing === selected}
            setPreviewing={(on) => setPreviewing(on ? selected : undefined)}
          />
        ) : (
          <section className="page">
            <p className="empty guide-nothing">{shelf === undefined || known ? words.checking : words.nothing}</p>
          </section>
        )}
        {shelf && shelf.problems.length > 0 && (
          <div className="guide-problems">
            <Notice kind="lack" title={text.policies.readProblem}>
              {shelf.problems.join("")}
            </Notice>
          </div>
        )}
      </main>
    </ScreenFrame>
  );
}
