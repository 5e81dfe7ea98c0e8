import { useEffect } from "react";
import { create } from "zustand";
import { stepWords } from "../../shared/versions/step-words.ts";
import { PAGE_TITLES } from "../components/page-titles.ts";
import { BELONGS } from "../state/belongs.ts";
import { useChecked } from "../state/checked.ts";
import { markJustChanged } from "../state/just-changed.ts";
import { redo, type TakenStep, undo, useOpenCase } from "../state/open-case.ts";
import { forgetRemoved, sayChanged } from "../state/removed.ts";
import { type CasePage, goToPage, hashOf, type Route, useRoute } from "../state/route.ts";
import { saveNow } from "../state/saving.ts";
import { SUBMISSION } from "../state/submission-record.ts";
import type { UndoSteps } from "../state/undo-steps.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/**
 * What was undone or redone last, to be said for a while; no longer once something else is edited or another page is gone to. `past`: the steps of undo
 * right after it; what the program itself notes in the case is none.
 */
const useSaid = create<{ readonly words: string; readonly past?: UndoSteps["past"]; readonly hash?: string }>(() => ({ words: "" }));
const SAID_MS = 8000;
let timer: number | undefined;
const saidNothing = () => useSaid.setState({ words: "" });

useOpenCase.subscribe((state) => {
  const { words, past } = useSaid.getState();
  if (words !== "" && state.past !== past) saidNothing();
});
useRoute.subscribe(({ route }, before) => {
  if (route === before.route) return;
  const { words, hash } = useSaid.getState();
  if (words !== "" && hashOf(route) !== hash) saidNothing();
});

export function UndoButtons() {
  const canUndo = useOpenCase((state) => state.past.length > 0);
  const canRedo = useOpenCase((state) => state.future.length > 0);
  const said = useSaid((state) => state.words);
  return (
    <span className="line undo">
      <span className="undone cut" role="status" title={said}>
        {said}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={text.workspace.undo}
        title={`${text.workspace.undo}　Ctrl Z`}
        disabled={!canUndo}
        onClick={() => undoShown({ focus: false })}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={text.workspace.redo}
        title={`${text.workspace.redo}　Ctrl Y`}
        disabled={!canRedo}
        onClick={() => redoShown({ focus: false })}
      >
        <Icon name="redo" />
      </button>
    </span>
  );
}

type Shown = { readonly focus: boolean };

const undoShown = (shown: Shown): void => showStep(undo(), text.workspace.undone, shown, { label: text.workspace.redo, go: () => redoShown(shown) });

const redoShown = (shown: Shown): void => showStep(redo(), text.workspace.redone, shown, { label: text.workspace.undo, go: () => undoShown(shown) });

/** Where one was when a step led to another page, and where it led to: several steps in a row lead back to the same page. */
let left: { readonly page: CasePage; readonly to: string } | undefined;

/** The way back to where one was, once a step has led away from there. `from`: the route before. */
function wayBack(from: Route) {
  // the address changes at once, the route behind it
  const to = window.location.hash;
  const page = left?.to === hashOf(from) ? left.page : from.kind === "case" ? from.page : undefined;
  left = page && hashOfPage(page) !== to ? { page, to } : undefined;
  return left && { label: text.workspace.backTo(pageTitle(left.page)), go: () => page && goToPage(page) };
}

const pageTitle = (page: CasePage): string =>
  page.kind === "section" ? (useChecked.getState().sections.find(({ section }) => section.id === page.section)?.section.title ?? "") : PAGE_TITLES[page.kind];

type Reverse = { readonly label: string; readonly go: () => void };

/**
 * After a step back or forth the section with the changed answer is shown and named, so that nothing changes unseen. A step of several
 * parts is told of with its reverse, and one made on another page besides with the way back to the page where one was.
 */
function showStep(taken: TakenStep | undefined, words: (what: string) => string, { focus }: Shown, reverse: Reverse): void {
  if (taken === undefined) return;
  const { findSection } = useChecked.getState();
  const step = stepWords(taken.without, taken.having, taken.path, findSection);
  // files were put in or changed: what they brought along is looked at where one is
  const place = taken.path === "attachments" ? taken.path : (step.paths[0] ?? taken.path);
  const section = findSection(place);
  const { route } = useRoute.getState();
  const page = pageOutside(taken.path) ?? (section && { kind: "section", section: section.id });
  const stays = page === undefined || isShown(page) || isShownHere(place);
  markJustChanged(step.paths);
  saidNothing();
  window.clearTimeout(timer);
  if (page !== undefined && !isShownHere(place)) {
    const there = document.activeElement?.id === `field-${place}`;
    goToPage(page, focus && section && !there ? { focusPath: place } : {});
  }
  // told where it leads to
  if (step.parts > 1 || !stays) sayChanged(words(step.words), reverse.go, reverse.label, stays ? undefined : wayBack(route));
  else {
    forgetRemoved();
    useSaid.setState({ words: words(step.words), past: useOpenCase.getState().past, hash: hashOf(useRoute.getState().route) });
    timer = window.setTimeout(saidNothing, SAID_MS);
  }
}

/** Where what is no part of the case was said. */
function pageOutside(path: string): CasePage | undefined {
  if (path.startsWith(SUBMISSION)) return { kind: "submit" };
  return path.startsWith(BELONGS) ? { kind: "agreements", agreement: belongsOf(path) } : undefined;
}

/** The agreement of which it was said whether it belongs here. */
const belongsOf = (path: string): string => path.slice(BELONGS.length + 1);

function hashOfPage(page: CasePage): string {
  const { route } = useRoute.getState();
  return hashOf(route.kind === "case" ? { ...route, page } : route);
}

const isShown = (page: CasePage): boolean => hashOfPage(page) === hashOf(useRoute.getState().route);

/**
 * The elements and signatures of agreements stand on a screen of their own beside their section, and whether one belongs here is asked beside its file
 * too: whoever is there stays there.
 */
function isShownHere(path: string): boolean {
  const { route } = useRoute.getState();
  if (route.kind !== "case") return false;
  const { page } = route;
  if (path.startsWith(BELONGS)) return page.kind === "attachments" || (page.kind === "agreements" && [undefined, belongsOf(path)].includes(page.agreement));
  return page.kind === "agreements" && /^agreements(?:$|\[)/.test(path);
}

/** A box whose words are no answer of the case (a search, a table to paste, a confirmation): its own undo is the browser's. */
function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (["radio", "checkbox", "file", "button"].includes(target.type)) return false;
  return !target.id.startsWith("field-") || (target.getAttribute("role") === "combobox" && target.value !== "");
}

/** Ctrl Z, Ctrl Y, Ctrl S and Alt ← → anywhere in a case. Letters still being composed belong to the input method. */
export function useShortcuts(page: CasePage): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (event.isComposing || event.key === "Process") {
        // the browser's own undo would throw away what is being composed
        if (command && (key === "z" || key === "y")) event.preventDefault();
        return;
      }
      if (command && (key === "z" || key === "y") && hasOwnUndo(event.target)) return;
      if (command && key === "z" && !event.shiftKey) undoShown({ focus: true });
      else if (command && (key === "y" || (key === "z" && event.shiftKey))) redoShown({ focus: true });
      else if (command && key === "s") void saveNow();
      else if (event.altKey && !command && (event.key === "ArrowLeft" || event.key === "ArrowRight")) step(page, event.key === "ArrowLeft" ? -1 : 1);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [page]);
}

function step(page: CasePage, by: number): void {
  const { sections } = useChecked.getState();
  const current = page.kind === "section" ? sections.findIndex(({ section }) => section.id === page.section) : sections.length;
  const next = sections[current + by];
  if (next) goToPage({ kind: "section", section: next.section.id });
  // behind the last section comes what the checks say, as the button beside these keys has it
  else if (by > 0 && current === sections.length - 1) goToPage({ kind: "findings" });
}
