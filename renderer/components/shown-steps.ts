import { create } from "zustand";
import { stepWords } from "../../shared/versions/step-words.ts";
import { BELONGS } from "../state/belongs.ts";
import { useChecked } from "../state/checked.ts";
import { markJustChanged } from "../state/just-changed.ts";
import { redo, type TakenStep, undo, useOpenCase } from "../state/open-case.ts";
import { forgetRemoved, sayChanged } from "../state/removed.ts";
import { type CasePage, goToPage, hashOf, type Route, useRoute } from "../state/route.ts";
import { SUBMISSION } from "../state/submission-record.ts";
import type { UndoSteps } from "../state/undo-steps.ts";
import { text } from "../ui/text.ts";
import { PAGE_TITLES } from "./page-titles.ts";

/**
 * What was undone or redone last, to be said for a while; no longer once something else is edited or another page is gone to. `past`: the steps of undo
 * right after it; what the program itself notes in the case is none.
 */
export const useSaidStep = create<{ readonly words: string; readonly past?: UndoSteps["past"]; readonly hash?: string }>(() => ({ words: "" }));
const SAID_MS = 8000;
let timer: number | undefined;
const saidNothing = () => useSaidStep.setState({ words: "" });

useOpenCase.subscribe((state) => {
  const { words, past } = useSaidStep.getState();
  if (words !== "" && state.past !== past) saidNothing();
});
useRoute.subscribe(({ route }, before) => {
  if (route === before.route) return;
  const { words, hash } = useSaidStep.getState();
  if (words !== "" && hashOf(route) !== hash) saidNothing();
});

/** `focus`: the changed answer has the keys afterwards. */
type Shown = { readonly focus: boolean };

/** Takes the last step of the open case back, and shows and says what changed. */
export const undoShown = (shown: Shown): void => showStep(undo(), text.workspace.undone, shown, { label: text.workspace.redo, go: () => redoShown(shown) });

/** Takes the last step that was undone again, and shows and says what changed. */
export const redoShown = (shown: Shown): void => showStep(redo(), text.workspace.redone, shown, { label: text.workspace.undo, go: () => undoShown(shown) });

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
    useSaidStep.setState({ words: words(step.words), past: useOpenCase.getState().past, hash: hashOf(useRoute.getState().route) });
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
