import { askedAt } from "../../shared/wizard/ethics-answers.ts";
import { fieldId } from "./controls/control.ts";
import { turnPagesTo } from "./list-pages.tsx";

/** What was just added, or stands on another page of its list, is drawn within so many frames. */
const DRAWN_WITHIN = 6;

/** The next look at what is being gone to. */
let next: number | undefined;

/**
 * Focuses the field of a path, or the nearest one that stands above it in the case, once its page of the list is drawn. The last place that was asked
 * for has the focus, whichever is drawn first.
 */
export function goToPlace(path: string): void {
  if (next !== undefined) cancelAnimationFrame(next);
  turnPagesTo(path);
  const place = askedAt(path);
  let frames = 0;
  const look = () => {
    frames += 1;
    next = frames < DRAWN_WITHIN && !isDrawn(place) ? requestAnimationFrame(look) : undefined;
    if (next === undefined) focusNearest(place);
  };
  next = requestAnimationFrame(look);
}

const isDrawn = (path: string): boolean => document.getElementById(fieldId(path)) !== null || placeOf(path) !== undefined;

const placeOf = (path: string) => [...document.querySelectorAll<HTMLElement>("[data-path]")].find(({ dataset }) => dataset.path === path);

function focusNearest(path: string): void {
  let place = path;
  while (place !== "" && !focusFirst(place)) {
    const below = [...document.querySelectorAll<HTMLElement>("[data-path]")].find((element) => element.dataset.path?.startsWith(`${place}.`));
    if (below?.dataset.path && focusFirst(below.dataset.path)) return;
    place = place.replace(/(?:\.[^.[]+|\[\d+\]|^[^.[]+)$/, "");
  }
}

/** Puts the focus on the first control whose answer stands below a path. */
function focusFirst(path: string): boolean {
  const place = placeOf(path);
  const control = document.getElementById(fieldId(path)) ?? firstControl(place);
  if (!control) return false;
  // whoever came here by a click looks for the place: a choice would show no ring then
  control.focus({ preventScroll: true, focusVisible: true });
  (place ?? control).scrollIntoView({ block: "center" });
  return true;
}

/** Where one answers comes before the buttons that fold an item or take it away. */
const firstControl = (place: HTMLElement | undefined) =>
  place?.querySelector<HTMLElement>("input:not(:disabled), textarea:not(:disabled)") ?? place?.querySelector<HTMLElement>("button, [tabindex]");
