import type { Place } from "../../shared/find/find-places.ts";
import type { LibraryContents } from "../../shared/ipc.ts";
import { landOnTitle } from "../state/land-on-title.ts";
import { guidesOnOffer } from "../state/library.ts";
import { useOpenFailed } from "../state/open-failed.ts";
import { leaveCase, openCase } from "../state/opening.ts";
import type { Route } from "../state/route.ts";
import type { IconName } from "../ui/icon-paths.ts";
import { text } from "../ui/text.ts";
import type { Goes } from "./goes.ts";

const { command, newCase, also } = text.find;

/** A new project under the newest guide, one command for each of its topics. */
export function newCaseCommands(library: LibraryContents | undefined): readonly Place<Goes>[] {
  const [guide] = guidesOnOffer(library);
  if (guide === undefined) return [];
  const { id, edition } = guide;
  return guide.topics.map(({ id: topic, name, title }) => ({
    title: newCase(name),
    detail: `${command}　${title}`,
    also: text.start.create(name),
    goes: { icon: "plus", run: () => void openCase({ kind: "create", guide: id, edition, topic }).then((error) => useOpenFailed.setState({ error })) },
  }));
}

/** The screens where other work begins. */
export const WORK_SCREENS = [
  [text.start.fromFiles, { kind: "files" }, "inbox", also.fromFiles],
  [text.start.desk, { kind: "desk", tool: "overview" }, "grid", ""],
  [text.start.handOver, { kind: "hand-over" }, "arrow", also.handOver],
] as const satisfies readonly (readonly [string, Route, IconName, string])[];

/** The same from inside a case, which is left for them: behind its own pages and answers. */
export const workCommands = (): readonly Place<Goes>[] =>
  WORK_SCREENS.map(([title, route, icon, others]) => ({
    title,
    detail: command,
    also: others,
    goes: { icon, run: () => void leaveCase(route).then((lost) => lost === undefined && landOnTitle()) },
  }));
