import { useEffect, useState } from "react";
import { create } from "zustand";
import type { FileToInspect, Inspecting, SeenOnPages } from "../../shared/attachments/inspection.ts";
import type { Attachment, Case } from "../../shared/case/case.ts";
import { bridge } from "../host/api.ts";
import { useOpenCase } from "./open-case.ts";

type InspectingState = {
  readonly key: string | undefined;
  readonly inspecting: Inspecting | undefined;
  readonly rounds: number;
  readonly due: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

/**
 * What the program inspects in the background, of the open case. `rounds`: how often it had done what it was told to inspect; whoever reads
 * a file inspects it too, and then a round ends without progress. `due`: files that came or were turned since the last round.
 */
export const useInspecting = create<InspectingState>(() => ({ key: undefined, inspecting: undefined, rounds: 0, due: NONE }));

/** Files come in one after the other, and a case that was just opened is to stand first. */
const PAUSE_MS = 2000;

/** Keeps the program told which files of the open case are to be inspected: those that it registers, as it registers them. */
export function startInspecting(): void {
  let asked = "";
  let known: ReadonlySet<string> = NONE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  useOpenCase.subscribe((state, before) => {
    const key = state.opened?.key;
    if (key === before.opened?.key && state.case?.attachments === before.case?.attachments && state.case?.bundle === before.case?.bundle) return;
    clearTimeout(timer);
    timer = undefined;
    if (key !== before.opened?.key) {
      known = NONE;
      useInspecting.setState({ key, inspecting: undefined, due: NONE });
    }
    if (key === undefined || state.case === undefined) {
      asked = "";
      return;
    }
    const request = { key, keepSizes: state.case.bundle?.keepSizes === true, attachments: filesToInspect(state.case) };
    const wanted = JSON.stringify(request);
    if (wanted === asked) return;
    const stamps = request.attachments.map((one) => JSON.stringify(one));
    const isKnown = known;
    const came = request.attachments.flatMap(({ file }, index) => (isKnown.has(stamps[index] ?? "") ? [] : [file]));
    known = new Set(stamps);
    useInspecting.setState(({ due }) => ({ due: new Set([...due, ...came]) }));
    timer = setTimeout(() => {
      timer = undefined;
      asked = wanted;
      void bridge.call("attachments:inspect", request).then((told) => !told.ok && useInspecting.setState({ due: NONE }));
    }, PAUSE_MS);
  });
  bridge.on("inspection:progress", ({ key, inspecting }) => {
    if (key !== useInspecting.getState().key) return;
    // what came since waits for a round of its own
    useInspecting.setState(({ rounds, due }) => (inspecting ? { inspecting } : { inspecting, rounds: rounds + 1, due: timer === undefined ? NONE : due }));
  });
}

/**
 * What was seen on the pages of an attachment, how they stand and where a seal may be, once it is inspected as it is turned now; others may still wait for theirs.
 * @param whenIdle asked only once nothing is being inspected, as for many attachments at a time
 */
export const useSeenOnPages = (attachment: Attachment, whenIdle = false): SeenOnPages => useLookedFor([attachment], whenIdle)(attachment).seen;

/** What was seen on the pages of attachments, and whether what is not known yet is still to come: nobody is asked about a file before. */
export function useLookedFor(
  attachments: readonly Attachment[],
  whenIdle: boolean,
): (attachment: Attachment) => { readonly seen: SeenOnPages; readonly isToCome: boolean } {
  const key = useOpenCase((state) => state.opened?.key);
  const keepSizes = useOpenCase((state) => state.case?.bundle?.keepSizes === true);
  // asked again with each file that follows: a short one may be done between two words of progress
  const underWay = useInspecting(({ inspecting, rounds }) => (whenIdle && inspecting ? "" : (inspecting?.file ?? rounds)));
  const asked = JSON.stringify(attachments.map(fileToInspect));
  const due = useInspecting((state) => state.due);
  const [found, setFound] = useState<Found>({ of: undefined, seen: new Map() });
  useEffect(() => {
    let left = false;
    if (key === undefined || (whenIdle && underWay === "")) return;
    const files = (JSON.parse(asked) as readonly FileToInspect[]).filter(({ file }) => file !== underWay);
    const seen = files.map(async (attachment) => {
      const one = await bridge.call("attachments:seen-on-pages", { key, keepSizes, attachment });
      return [JSON.stringify(attachment), one.ok ? one.value : null] as const;
    });
    void Promise.all(seen).then((all) => {
      if (!left) setFound((before) => ({ of: underWay, seen: new Map([...before.seen, ...all]) }));
    });
    return () => {
      left = true;
    };
  }, [key, keepSizes, underWay, asked, whenIdle]);
  return (attachment) => {
    const seen = found.seen.get(JSON.stringify(fileToInspect(attachment))) ?? null;
    return { seen, isToCome: seen === null && (due.has(attachment.file) || found.of !== underWay) };
  };
}

/** `of`: what was under way when it was asked for. */
type Found = { readonly of: string | number | undefined; readonly seen: ReadonlyMap<string, SeenOnPages> };

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
