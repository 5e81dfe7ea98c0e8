import { create } from "zustand";
import { assertNever } from "../../shared/errors.ts";

/** Where the user is. It stands in the address's hash, so that reloading and the back button return there. */
export type CasePage =
  | { readonly kind: "section"; readonly section: string }
  | { readonly kind: "findings"; readonly finding?: string }
  | { readonly kind: "answers" }
  /** `paper`: the attachment that is read */
  | { readonly kind: "attachments"; readonly paper?: string }
  /** agreements beside their pages; `agreement`: the one that is looked at */
  | { readonly kind: "agreements"; readonly agreement?: string }
  | { readonly kind: "documents"; readonly document?: string }
  /** notes of reviewers, and who has signed */
  | { readonly kind: "review" }
  | { readonly kind: "finish" }
  | { readonly kind: "submit" }
  /** the policy library; `clause`: policy and clause, divided by a colon */
  | { readonly kind: "policies"; readonly clause?: string }
  | { readonly kind: "plan" }
  /** older versions and copies; `version`: the one that is looked at */
  | { readonly kind: "history"; readonly version?: string };

const DESK_TOOLS = ["overview", "batch", "import", "files", "across", "hand-over"] as const;
export type DeskTool = (typeof DESK_TOOLS)[number];

export type Route =
  | { readonly kind: "start" }
  | { readonly kind: "self-check" }
  | { readonly kind: "settings" }
  /** units, lead persons and partners kept for all cases; `profile`: the one that is shown first, its kind and id divided by a colon */
  | { readonly kind: "profiles"; readonly profile?: string }
  /** files and folders that a project begins with */
  | { readonly kind: "files" }
  /** cases handed over as one file */
  | { readonly kind: "hand-over" }
  /** `guide`: an edition, or a guide that is being checked */
  | { readonly kind: "guides"; readonly guide?: string }
  /** a folder with many cases; without `key`: the choice of one */
  | { readonly kind: "desk"; readonly key?: string; readonly tool: DeskTool }
  /** scans that come back from the seal office; `key`: the workspace of their cases */
  | { readonly kind: "split"; readonly key?: string }
  | { readonly kind: "help"; readonly chapter?: string }
  | { readonly kind: "case"; readonly key: string; readonly page: CasePage };

function routeOf(hash: string): Route {
  const [root, key, page, detail] = hash
    .replace(/^#\/?/, "")
    .split("/")
    .map((part) => decodeURIComponent(part));
  if (root === "self-check") return { kind: "self-check" };
  if (root === "files") return { kind: "files" };
  if (root === "hand-over") return { kind: "hand-over" };
  if (root === "settings") return { kind: "settings" };
  if (root === "profiles") return key ? { kind: "profiles", profile: key } : { kind: "profiles" };
  if (root === "guides") return key ? { kind: "guides", guide: key } : { kind: "guides" };
  if (root === "desk") return { kind: "desk", ...(key && { key }), tool: DESK_TOOLS.find((tool) => tool === page) ?? "overview" };
  if (root === "split") return key ? { kind: "split", key } : { kind: "split" };
  if (root === "help") return key ? { kind: "help", chapter: key } : { kind: "help" };
  if (root !== "case" || key === undefined || key === "") return { kind: "start" };
  return { kind: "case", key, page: casePageOf(page, detail) };
}

function casePageOf(page: string | undefined, detail: string | undefined): CasePage {
  switch (page) {
    case "findings":
      return detail ? { kind: "findings", finding: detail } : { kind: "findings" };
    case "answers":
      return { kind: "answers" };
    case "attachments":
      return detail ? { kind: "attachments", paper: detail } : { kind: "attachments" };
    case "agreements":
      return detail ? { kind: "agreements", agreement: detail } : { kind: "agreements" };
    case "documents":
      return detail ? { kind: "documents", document: detail } : { kind: "documents" };
    case "review":
      return { kind: "review" };
    case "finish":
      return { kind: "finish" };
    case "submit":
      return { kind: "submit" };
    case "policies":
      return detail ? { kind: "policies", clause: detail } : { kind: "policies" };
    case "plan":
      return { kind: "plan" };
    case "history":
      return detail ? { kind: "history", version: detail } : { kind: "history" };
    default:
      return { kind: "section", section: detail ?? "" };
  }
}

export function hashOf(route: Route): string {
  if (route.kind === "start") return "#/";
  if (route.kind === "self-check") return "#/self-check";
  if (route.kind === "hand-over" || route.kind === "files") return `#/${route.kind}`;
  if (route.kind === "profiles") return route.profile === undefined ? "#/profiles" : `#/profiles/${encodeURIComponent(route.profile)}`;
  if (route.kind === "settings") return "#/settings";
  if (route.kind === "guides") return route.guide === undefined ? "#/guides" : `#/guides/${encodeURIComponent(route.guide)}`;
  if (route.kind === "split") return route.key === undefined ? "#/split" : `#/split/${encodeURIComponent(route.key)}`;
  if (route.kind === "help") return route.chapter === undefined ? "#/help" : `#/help/${encodeURIComponent(route.chapter)}`;
  if (route.kind === "desk") return route.key === undefined ? "#/desk" : `#/desk/${encodeURIComponent(route.key)}/${route.tool}`;
  const { page } = route;
  const detail = detailOf(page);
  return `#/${["case", route.key, page.kind, ...(detail ? [detail] : [])].map(encodeURIComponent).join("/")}`;
}

function detailOf(page: CasePage): string | undefined {
  switch (page.kind) {
    case "section":
      return page.section;
    case "findings":
      return page.finding;
    case "documents":
      return page.document;
    case "policies":
      return page.clause;
    case "history":
      return page.version;
    case "attachments":
      return page.paper;
    case "agreements":
      return page.agreement;
    case "answers":
    case "review":
    case "finish":
    case "submit":
    case "plan":
      return undefined;
    default:
      return assertNever(page);
  }
}

/** The page that an address is of, whatever is looked at on it. */
export function pageOf(hash: string): string {
  const route = routeOf(hash);
  if (route.kind !== "case") return route.kind;
  return [route.key, route.page.kind, ...(route.page.kind === "section" ? [route.page.section] : [])].join(" ");
}

type RouteState = {
  readonly route: Route;
  /** the field to focus once its section stands there: set by 去填写, taken by the section */
  readonly focusPath: string | undefined;
};

export const useRoute = create<RouteState>(() => ({ route: routeOf(window.location.hash), focusPath: undefined }));

window.addEventListener("hashchange", () => useRoute.setState({ route: routeOf(window.location.hash) }));

/** The examples of the start page, as what is to be focused there. */
export const SAMPLES = "samples";

/** The comparison of an agreement with its translation, as what is to be shown of its page. */
export const COMPARED = "compared";

/** Goes to a place; with `replace`, without a step in the back button's way. */
export function go(route: Route, options: { readonly replace?: boolean; readonly focusPath?: string } = {}): void {
  const hash = hashOf(route);
  if (options.focusPath !== undefined) useRoute.setState({ focusPath: options.focusPath });
  if (hash === window.location.hash) {
    useRoute.setState({ route });
    return;
  }
  if (options.replace) {
    window.history.replaceState(null, "", hash);
    useRoute.setState({ route });
  } else window.location.hash = hash;
}

/** Goes to a page of the open case. */
export function goToPage(page: CasePage, options: { readonly replace?: boolean; readonly focusPath?: string } = {}): void {
  const { route } = useRoute.getState();
  if (route.kind === "case") go({ kind: "case", key: route.key, page }, options);
}

export function focusTaken(): void {
  useRoute.setState({ focusPath: undefined });
}
