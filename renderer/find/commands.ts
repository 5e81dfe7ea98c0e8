import type { Place } from "../../shared/find/find-places.ts";
import { APPEARANCES, TEXT_SIZES } from "../../shared/settings.ts";
import { redoShown, undoShown } from "../components/shown-steps.ts";
import { setChoices } from "../state/library.ts";
import { isReadOnly, useOpenCase } from "../state/open-case.ts";
import { buildPackage, usePackage } from "../state/package.ts";
import { makePrintPack, usePrintPack } from "../state/print-pack.ts";
import { hasSeparators } from "../state/separators.ts";
import { text } from "../ui/text.ts";
import type { Goes } from "./goes.ts";

const { command, also } = text.find;

/** What can be done from anywhere in a case: it goes to the page where its progress is seen. */
export function caseCommands(): readonly Place<Goes>[] {
  const { opened } = useOpenCase.getState();
  if (opened === undefined || isReadOnly(opened)) return [];
  const { key } = opened;
  const building = usePackage.getState().build.kind === "running";
  const printing = usePrintPack.getState().run.kind === "running";
  if (building || printing) return [];
  return [
    { title: text.finish.build, detail: command, goes: { to: { page: { kind: "finish" } }, icon: "box", run: () => void buildPackage(key) } },
    {
      title: text.attachments.seal.make,
      detail: command,
      also: also.printPack,
      goes: { to: { page: { kind: "attachments" } }, icon: "seal", run: () => void makePrintPack(key, hasSeparators("one-case")) },
    },
  ];
}

/** The steps of the open case back and forth, of those that there are. */
export function stepCommands(): readonly Place<Goes>[] {
  const { past, future } = useOpenCase.getState();
  return [
    ...(past.length > 0
      ? [{ title: text.workspace.undo, detail: `${command}　Ctrl Z`, goes: { icon: "undo", run: () => undoShown({ focus: true }) } } as const]
      : []),
    ...(future.length > 0
      ? [{ title: text.workspace.redo, detail: `${command}　Ctrl Y`, goes: { icon: "redo", run: () => redoShown({ focus: true }) } } as const]
      : []),
  ];
}

/** How the program looks, set at once where one is; and the settings, each by its name. */
export function settingPlaces(): readonly Place<Goes>[] {
  const own = text.settings;
  const settings = [
    own.appearance,
    own.textSize,
    own.folder,
    own.fileLimit,
    own.compression,
    own.separators,
    text.attachments.checker,
    own.deadline,
    own.newCaseUnit,
  ];
  const others = new Map<string, string>([[own.textSize, own.textSizeToo]]);
  const looks = [
    ...APPEARANCES.map((appearance) => ({ of: own.appearance, title: own.appearances[appearance], run: () => void setChoices({ appearance }) })),
    ...TEXT_SIZES.map((textSize) => ({ of: own.textSize, title: own.textSizes[textSize], run: () => void setChoices({ textSize }) })),
  ];
  return [
    ...settings.map((title) => ({
      title,
      detail: own.title,
      also: others.get(title) ?? "",
      goes: { to: { route: { kind: "settings" } }, icon: "settings", focusPath: title } as const,
    })),
    ...looks.map(({ of, title, run }) => ({
      title: text.find.setTo(of, title),
      detail: command,
      also: others.get(of) ?? "",
      goes: { icon: "settings", run } as const,
    })),
  ];
}
