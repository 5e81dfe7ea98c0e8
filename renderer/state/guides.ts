import { create } from "zustand";
import type { GuideName, GuideReview, GuideShelf } from "../../shared/authoring/guide-review.ts";
import type { AppError } from "../../shared/errors.ts";
import type { GuideSourceName } from "../../shared/ipc/guides.ts";
import { bridge } from "../host/api.ts";
import type { ToInstall } from "../host/sent-files.ts";
import { loadLibrary } from "./library.ts";
import { go } from "./route.ts";

/** A guide that is being checked before it is installed. `files`: whether the program can open them, and how it names them. */
export type DraftGuide = {
  readonly key: string;
  readonly name: string;
  readonly source: { readonly kind: "place"; readonly key: string } | { readonly kind: "sent"; readonly read: () => Promise<ToInstall | undefined> };
  readonly files: "folder" | "single" | "closed";
};

/** What is known of one guide. `at`: when it was last checked, ISO 8601. */
export type GuideLook = { readonly review?: GuideReview; readonly at?: string; readonly busy: boolean; readonly error?: AppError };

type GuidesState = {
  readonly shelf: GuideShelf | undefined;
  readonly drafts: readonly DraftGuide[];
  readonly looks: Readonly<Record<string, GuideLook>>;
};

/** The installed guides, those that are being checked, and what was found; it stays while the program runs. */
export const useGuides = create<GuidesState>(() => ({ shelf: undefined, drafts: [], looks: {} }));

export const guideKey = ({ id, edition }: GuideName): string => `${id}@${edition}`;

export async function loadShelf(): Promise<void> {
  const read = await bridge.call("guides:list");
  if (read.ok) useGuides.setState({ shelf: read.value });
}

let made = 0;

/** Begins to check a guide that the user chose in a dialog or typed. Gives back what went wrong, if anything. */
export async function choosePlace(what: "folder" | "file", typed?: string): Promise<AppError | undefined> {
  const chosen = await bridge.call("guides:choose", typed === undefined ? { what } : { what, typed });
  if (!chosen.ok) return chosen.error;
  if (chosen.value === undefined) return undefined;
  const { key, name } = chosen.value;
  const known = useGuides.getState().drafts.find(({ source }) => source.kind === "place" && source.key === key);
  addDraft(
    known ?? {
      key: `draft-${++made}`,
      name,
      source: { kind: "place", key },
      files: /\.zip$/i.test(name) ? "closed" : /\.ya?ml$/i.test(name) ? "single" : "folder",
    },
  );
  return undefined;
}

/** Begins to check a guide whose files the page has: dropped, or chosen in a browser. */
export async function chooseSent(read: () => Promise<ToInstall | undefined>): Promise<void> {
  const first = await read();
  if (first !== undefined) addDraft({ key: `draft-${++made}`, name: first.name, source: { kind: "sent", read }, files: "closed" });
}

function addDraft(draft: DraftGuide): void {
  useGuides.setState(({ drafts }) => ({ drafts: [draft, ...drafts.filter(({ key }) => key !== draft.key)] }));
  go({ kind: "guides", guide: draft.key });
  void reviewGuide(draft.key);
}

export function closeDraft(key: string): void {
  useGuides.setState(({ drafts }) => ({ drafts: drafts.filter((draft) => draft.key !== key) }));
}

/** How the program is told of a guide: a place, its files as they are now, or an installed edition. */
export async function sourceOf(key: string): Promise<GuideSourceName | undefined> {
  const { drafts, shelf } = useGuides.getState();
  const draft = drafts.find((one) => one.key === key);
  if (draft?.source.kind === "place") return { kind: "place", key: draft.source.key };
  if (draft?.source.kind === "sent") {
    const files = await draft.source.read();
    return files && { kind: "sent", ...files };
  }
  const guide = shelf?.guides.find((one) => guideKey(one) === key);
  return guide && { kind: "installed", id: guide.id, edition: guide.edition };
}

const setLook = (key: string, change: (look: GuideLook) => GuideLook) =>
  useGuides.setState(({ looks }) => ({ looks: { ...looks, [key]: change(looks[key] ?? { busy: false }) } }));

/** Checks a guide. `changed`: only where one of its files is another since the last check. */
export async function reviewGuide(key: string, when: "now" | "changed" = "now"): Promise<void> {
  const before = useGuides.getState().looks[key];
  if (before?.busy) return;
  const quiet = when === "changed" && before?.review !== undefined;
  if (!quiet) setLook(key, (look) => ({ ...look, busy: true }));
  try {
    const source = await sourceOf(key);
    if (source === undefined) return setLook(key, (look) => ({ ...look, busy: false }));
    const read = await bridge.call("guides:review", quiet ? { source, since: before.review.stamp } : { source });
    if (!read.ok) return setLook(key, ({ at, review }) => ({ ...(at && { at }), ...(review && { review }), busy: false, error: read.error }));
    const review = read.value;
    if (review !== undefined) setLook(key, () => ({ review, at: new Date().toISOString(), busy: false }));
  } catch {
    // a browser does not read a chosen file again once it has changed
    setLook(key, (look) => ({ ...look, busy: false, error: { kind: "file-unreadable", file: key, cause: { code: "locked-or-moved" } } }));
  }
}

/** Installs a checked guide and goes to it. Gives back what went wrong, or the title. */
export async function installGuide(key: string): Promise<{ readonly error: AppError } | { readonly title: string } | undefined> {
  const source = await sourceOf(key);
  if (source === undefined) return undefined;
  const installed = await bridge.call("guides:install", { source });
  if (!installed.ok) return { error: installed.error };
  await Promise.all([loadShelf(), loadLibrary()]);
  closeDraft(key);
  go({ kind: "guides", guide: guideKey(installed.value) }, { replace: true });
  return { title: installed.value.title };
}

/** Puts an edition away or takes it out again. */
export async function putAway({ id, edition }: GuideName, away: boolean): Promise<AppError | undefined> {
  const put = await bridge.call("guides:put-away", { id, edition, away });
  if (!put.ok) return put.error;
  await Promise.all([loadShelf(), loadLibrary()]);
  return undefined;
}

/** Removes an edition that this user installed. */
export async function removeGuide({ id, edition }: GuideName): Promise<AppError | undefined> {
  const removed = await bridge.call("data:remove", { id, edition });
  if (!removed.ok) return removed.error;
  go({ kind: "guides" }, { replace: true });
  await Promise.all([loadShelf(), loadLibrary()]);
  return undefined;
}
