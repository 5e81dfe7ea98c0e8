import { hashOf, useRoute } from "./route.ts";

/** a page that is loaded on a busy machine takes seconds; whoever moves on meanwhile has the focus elsewhere */
const WITHIN_MS = 20_000;

/** Shows the title of what one is in already, from wherever its page was scrolled to. */
export function backToTitle(): void {
  const title = document.querySelector<HTMLElement>("main h1[tabindex]");
  title?.focus({ preventScroll: true });
  title?.closest(".page-head")?.scrollIntoView({ block: "start" });
}

/** Puts the focus on the title of the page that one is being brought to, once it stands, unless the page has put it somewhere itself. */
export function landOnTitle(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const until = performance.now() + WITHIN_MS;
  const look = () => {
    if (document.activeElement !== document.body || performance.now() > until) return;
    // the address changes at once, the page a moment later
    const arrived = hashOf(useRoute.getState().route) === window.location.hash;
    const titles = arrived ? [...document.querySelectorAll<HTMLElement>("main h1[tabindex]")] : [];
    // what was left stays in the document, hidden, while the page is loaded
    const title = titles.find((one) => one.checkVisibility());
    if (title) title.focus({ preventScroll: true });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
