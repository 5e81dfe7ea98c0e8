import { useMemo } from "react";
import { create } from "zustand";
import type { Case } from "../../shared/case/case.ts";
import { lettersOf } from "../../shared/documents/guide-letters.ts";
import { printedPieces } from "../../shared/documents/printed-pieces.ts";
import type { LetterTemplate } from "../../shared/documents/template.ts";
import { type AppError, fail } from "../../shared/errors.ts";
import { findTopic, type Guide } from "../../shared/guide/guide.ts";
import type { CheckReport, MadePrintPack, Progress } from "../../shared/report.ts";
import { bridge } from "../host/api.ts";
import { useChecked } from "./checked.ts";
import { type FaultyTranslation, faultyTranslationsIn } from "./faulty-translations.ts";
import { useLetters } from "./letters.ts";
import { useLibrary } from "./library.ts";
import { useOpenCase } from "./open-case.ts";
import { type NotSaved, onSavedCase, useIsOfScreen, useSaving } from "./saving.ts";

export type PrintRun =
  | { readonly kind: "idle" }
  /** it would take translations that must be changed: asked first */
  | { readonly kind: "asks"; readonly before: PrintRun }
  | { readonly kind: "running"; readonly progress: Progress | undefined; readonly cancelling: boolean }
  | { readonly kind: "failed"; readonly error: AppError }
  | NotSaved
  | { readonly kind: "done"; readonly report: MadePrintPack };

/** The print pack made last since the program's page was opened, and the case that it is of. */
export const usePrintPack = create<{ readonly key: string | undefined; readonly run: PrintRun }>(() => ({ key: undefined, run: { kind: "idle" } }));

bridge.on("build:progress", ({ key, progress }) => {
  const { run, key: current } = usePrintPack.getState();
  if (run.kind === "running" && key === current) usePrintPack.setState({ run: { ...run, progress } });
});

/** Looks up the pack made last, when another case is opened: it can be opened again after a reload. */
export async function lookUpPrintPack(key: string): Promise<void> {
  if (usePrintPack.getState().key === key) return;
  usePrintPack.setState({ key, run: { kind: "idle" } });
  const last = await bridge.call("package:last-print-pack", { key });
  const { key: now, run } = usePrintPack.getState();
  if (last.ok && last.value && now === key && run.kind === "idle") usePrintPack.setState({ run: { kind: "done", report: last.value } });
}

/**
 * Saves, then makes one PDF of all that must still be sealed, where wanted with separator sheets.
 * @param agreed that translations which must be changed are printed as they are
 */
export async function makePrintPack(key: string, separators: boolean, { agreed = false }: { readonly agreed?: boolean } = {}): Promise<void> {
  if (!agreed && faultyToSeal(useChecked.getState().report).length > 0) return ask(key);
  usePrintPack.setState({ key, run: { kind: "running", progress: undefined, cancelling: false } });
  const made = await onSavedCase(async (saved) => {
    const { run } = usePrintPack.getState();
    if (run.kind === "running" && run.cancelling) return fail({ kind: "cancelled" });
    const prints = piecesNow();
    return bridge.call("package:print-pack", { key, ...saved, separators, ...(prints && { prints: [...prints] }) });
  });
  if (usePrintPack.getState().key === key) usePrintPack.setState({ run: made.kind === "done" ? { kind: "done", report: made.value } : made });
}

/** The faulty translations that still go to the seal. */
export const faultyToSeal = (report: CheckReport | undefined): readonly FaultyTranslation[] =>
  faultyTranslationsIn(report).filter(({ agreement, rule }) =>
    report?.slots.some((slot) => slot.rule === rule && slot.sealed && !slot.filled && (slot.for === undefined || slot.for === agreement)),
  );

/** The question before a print pack is left unanswered: nothing is made. */
export function leavePrintPack(): void {
  const { run } = usePrintPack.getState();
  if (run.kind === "asks") usePrintPack.setState({ run: run.before });
}

function ask(key: string): void {
  const { key: current, run } = usePrintPack.getState();
  if (current !== key) usePrintPack.setState({ key, run: { kind: "asks", before: { kind: "idle" } } });
  else if (run.kind !== "asks") usePrintPack.setState({ run: { kind: "asks", before: run } });
}

/** What is to be printed of the case on screen; `undefined` while it is not what is saved. */
function piecesNow(): readonly string[] | undefined {
  const { case: theCase, opened } = useOpenCase.getState();
  const { guide, report } = useChecked.getState();
  if (!guide || useSaving.getState().state.kind !== "saved") return undefined;
  return piecesOf(theCase, guide, report, lettersOf(guide, opened?.unitTemplates ?? useLibrary.getState().library?.unitTemplates));
}

function piecesOf(theCase: Case | undefined, guide: Guide | undefined, report: CheckReport | undefined, letters: readonly LetterTemplate[]) {
  if (!theCase || !guide || !report) return undefined;
  const topic = findTopic(guide, theCase.topic);
  return topic.ok ? printedPieces({ case: theCase, guide, topic: topic.value, report }, letters) : undefined;
}

/** Whether a pack prints what a new one would, whatever else of the case was changed since. */
export function useIsCurrentPack(pack: MadePrintPack | undefined): boolean {
  const theCase = useOpenCase((state) => state.case);
  const guide = useChecked((state) => state.guide);
  const report = useChecked((state) => state.report);
  const letters = useLetters();
  const isOfScreen = useIsOfScreen(pack?.base);
  const prints = pack?.prints;
  const hasAll = useMemo(
    () => prints !== undefined && piecesOf(theCase, guide, report, letters)?.every((piece) => prints.includes(piece)) === true,
    [theCase, guide, report, letters, prints],
  );
  return pack !== undefined && (isOfScreen || hasAll);
}

export async function cancelPrintPack(key: string): Promise<void> {
  const { run } = usePrintPack.getState();
  if (run.kind !== "running") return;
  usePrintPack.setState({ run: { ...run, cancelling: true } });
  await bridge.call("package:cancel", { key });
}
