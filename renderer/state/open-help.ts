import { type CasePage, go, useRoute } from "./route.ts";

/** The chapter about the page of a case that one comes from. */
const CHAPTERS: Readonly<Record<CasePage["kind"], string>> = {
  section: "fill",
  answers: "fill",
  findings: "findings",
  attachments: "attachments",
  agreements: "attachments",
  documents: "documents",
  review: "many",
  finish: "finish",
  submit: "finish",
  policies: "policies",
  plan: "versions",
  history: "versions",
};

/** Opens the manual at the chapter about where one is. */
export function openHelp(): void {
  const { route } = useRoute.getState();
  if (route.kind === "help") return;
  go({ kind: "help", chapter: route.kind === "case" ? CHAPTERS[route.page.kind] : "first" });
}

/** Ctrl , in the page; gives back how to stop listening. */
export function openSettingsByKey(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.key !== ",") return;
    event.preventDefault();
    if (useRoute.getState().route.kind !== "settings") go({ kind: "settings" });
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}

/** F1 in the page; gives back how to stop listening. */
export function openHelpByKey(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "F1" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    openHelp();
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}
