import { useEffect, useState } from "react";
import { create } from "zustand";
import type { FileToInspect, Inspecting, SeenOnPages } from "../../shared/attachments/inspection.ts";
import type { Attachment, Case } from "../../shared/case/case.ts";
import { bridge } from "../host/api.ts";
import { useOpenCase } from "./open-case.ts";

/**
 * What the program inspects in the background, of the open case. `rounds`: how often it was told what to inspect or had done so; whoever reads
 * a file inspects it too, and then a round begins and ends without progress.
 */
export const useInspecting = create<{ readonly key: string | undefined; readonly inspecting: Inspecting | undefined; readonly rounds: number }>(() => ({
  key: undefined,
  inspecting: undefined,
  rounds: 0,
}));

/** Files come in one after the other, and a case that was just opened is to stand first. */
const PAUSE_MS = 2000;

/** Keeps the program told which files of the open case are to be inspected: those that it registers, as it registers them. */
export function startInspecting(): void {
  let asked = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  useOpenCase.subscribe((state, before) => {
    const key = state.opened?.key;
    if (key === before.opened?.key && state.case?.attachments === before.case?.attachments && state.case?.bundle === before.case?.bundle) return;
    clearTimeout(timer);
    if (key !== before.opened?.key) useInspecting.setState({ key, inspecting: undefined });
    if (key === undefined || state.case === undefined) {
      asked = "";
      return;
    }
    const request = { key, keepSizes: state.case.bundle?.keepSizes === true, attachments: filesToInspect(state.case) };
    const wanted = JSON.stringify(request);
    if (wanted === asked) return;
    timer = setTimeout(() => {
      asked = wanted;
      void bridge.call("attachments:inspect", request).then(() => useInspecting.setState(({ rounds }) => ({ rounds: rounds + 1 })));
    }, PAUSE_MS);
  });
  bridge.on("inspection:progress", ({ key, inspecting }) => {
    if (key !== useInspecting.getState().key) return;
    useInspecting.setState(({ rounds }) => ({ inspecting, rounds: inspecting ? rounds : rounds + 1 }));
  });
}

/**
 * What was seen on the pages of an attachment, how they stand and where a seal may be, once it is inspected as it is turned now; others may still wait for theirs.
 * @param whenIdle asked only once nothing is being inspected, as for many attachments at a time
 */
export const useSeenOnPages = (attachment: Attachment, whenIdle = false): SeenOnPages => useSeenOnPagesOf([attachment], whenIdle)(attachment);

/** The same of several attachments. */
export function useSeenOnPagesOf(attachments: readonly Attachment[], whenIdle: boolean): (attachment: Attachment) => SeenOnPages {
  const key = useOpenCase((state) => state.opened?.key);
  const keepSizes = useOpenCase((state) => state.case?.bundle?.keepSizes === true);
  // asked again with each file that follows: a short one may be done between two words of progress
  const underWay = useInspecting(({ inspecting, rounds }) => (whenIdle && inspecting ? "" : (inspecting?.file ?? rounds)));
  const asked = JSON.stringify(attachments.map(fileToInspect));
  const [found, setFound] = useState<ReadonlyMap<string, SeenOnPages>>(new Map());
  useEffect(() => {
    let left = false;
    if (key === undefined || (whenIdle && underWay === "")) return;
    const files = (JSON.parse(asked) as readonly FileToInspect[]).filter(({ file }) => file !== underWay);
    const seen = files.map(async (attachment) => {
      const one = await bridge.call("attachments:seen-on-pages", { key, keepSizes, attachment });
      return [JSON.stringify(attachment), one.ok ? one.value : null] as const;
    });
    void Promise.all(seen).then((all) => {
      if (!left) setFound((before) => new Map([...before, ...all]));
    });
    return () => {
      left = true;
    };
  }, [key, keepSizes, underWay, asked, whenIdle]);
  return (attachment) => found.get(JSON.stringify(fileToInspect(attachment))) ?? null;
}

/** Each file once, by its name in the case. */
function filesToInspect({ attachments }: Case): readonly FileToInspect[] {
  const files = new Map<string, FileToInspect>();
  for (const attachment of attachments ?? []) if (attachment.file.trim() !== "") files.set(attachment.file, fileToInspect(attachment));
  return [...files.values()];
}

function fileToInspect({ file, sha256, pageTurns }: Attachment): FileToInspect {
  const turns = pageTurns?.map(({ page, degrees }) => ({ page, degrees })) ?? [];
  return { file, ...(sha256 && sha256.length <= 64 && { sha256 }), ...(turns.length > 0 && { pageTurns: turns }) };
}
