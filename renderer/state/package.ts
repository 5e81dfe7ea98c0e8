import { useMemo } from "react";
import { create } from "zustand";
import { packedAnswers } from "../../shared/documents/packed-answers.ts";
import { type AppError, assertNever, fail } from "../../shared/errors.ts";
import type { BuiltPackage } from "../../shared/ipc/built-package.ts";
import { stepText } from "../../shared/messages/step-text.ts";
import type { Progress, VerifyReport } from "../../shared/report.ts";
import { bridge } from "../host/api.ts";
import { useChecked } from "./checked.ts";
import { faultyTranslationsIn } from "./faulty-translations.ts";
import { useOpenCase } from "./open-case.ts";
import { type NotSaved, onSavedCase, useIsOfScreen, useSaving } from "./saving.ts";

export type BuildState =
  | { readonly kind: "idle" }
  | { readonly kind: "cancelled" }
  /** it would take translations that must be changed: asked first */
  | { readonly kind: "asks" }
  | { readonly kind: "running"; readonly steps: readonly Progress[]; readonly cancelling: boolean }
  | NotSaved
  | { readonly kind: "failed"; readonly error: AppError };

type Verification =
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly report: VerifyReport }
  | { readonly kind: "failed"; readonly error: AppError };

type PackageState = {
  readonly key: string | undefined;
  readonly build: BuildState;
  readonly last: BuiltPackage | undefined;
  readonly verified: Verification | undefined;
};

/** The package of the open case: the run that makes it, and the one made last. */
export const usePackage = create<PackageState>(() => ({ key: undefined, build: { kind: "idle" }, last: undefined, verified: undefined }));

bridge.on("build:progress", ({ key, progress }) => {
  const { build, key: current } = usePackage.getState();
  if (build.kind !== "running" || key !== current) return;
  const earlier = build.steps.filter((step) => stepText(step.step) !== stepText(progress.step));
  usePackage.setState({ build: { ...build, steps: [...earlier, progress] } });
});

/** Looks up the package made last, when another case is opened. */
export async function lookUpPackage(key: string): Promise<void> {
  const state = usePackage.getState();
  if (state.key === key) return;
  usePackage.setState({ key, build: { kind: "idle" }, last: undefined, verified: undefined });
  const last = await bridge.call("package:last", { key });
  if (last.ok && usePackage.getState().key === key) usePackage.setState({ last: last.value });
}

/**
 * Saves, then builds; a save that fails, a failure or a cancel leaves the last package as it was.
 * @param agreed that translations which must be changed are taken as they are
 */
export async function buildPackage(key: string, { agreed = false }: { readonly agreed?: boolean } = {}): Promise<void> {
  if (!agreed && faultyTranslationsIn(useChecked.getState().report).length > 0) return usePackage.setState({ key, build: { kind: "asks" } });
  usePackage.setState({ key, build: { kind: "running", steps: [], cancelling: false }, verified: undefined });
  const built = await onSavedCase(async (saved) => {
    const { build } = usePackage.getState();
    // cancelled before the program knew of a build that it could stop
    return build.kind === "running" && build.cancelling ? fail({ kind: "cancelled" }) : bridge.call("package:build", { key, ...saved, ...packedNow() });
  });
  if (usePackage.getState().key !== key) return;
  if (built.kind === "idle") return usePackage.setState({ build: { kind: "cancelled" } });
  if (built.kind !== "done") return usePackage.setState({ build: built });
  usePackage.setState({ build: { kind: "idle" }, last: built.value });
  await verifyPackage(key);
}

/** What of the case on screen a package would be made of; nothing while it is not what is saved. */
function packedNow(): { readonly packed?: string } {
  const { case: theCase } = useOpenCase.getState();
  const { guide } = useChecked.getState();
  return theCase && guide && useSaving.getState().state.kind === "saved" ? { packed: packedAnswers(theCase, guide) } : {};
}

/** The question before a build is left unanswered: nothing is built. That one was cancelled need not be told any more. */
export const leaveBuild = (): void => usePackage.setState({ build: { kind: "idle" } });

export async function cancelBuild(key: string): Promise<void> {
  const { build } = usePackage.getState();
  switch (build.kind) {
    case "running":
      usePackage.setState({ build: { ...build, cancelling: true } });
      await bridge.call("package:cancel", { key });
      return;
    case "idle":
    case "cancelled":
    case "asks":
    case "failed":
    case "not-saved":
      return;
    default:
      assertNever(build);
  }
}

/** Holds a package of an earlier session against its manifest when it is first shown. */
export function verifyOnce(key: string): void {
  const { key: current, last, verified, build } = usePackage.getState();
  if (key === current && last !== undefined && verified === undefined && build.kind !== "running") void verifyPackage(key);
}

/** Holds the package against its manifest again. */
export async function verifyPackage(key: string): Promise<void> {
  const running: Verification = { kind: "running" };
  usePackage.setState({ verified: running });
  const report = await bridge.call("package:verify", { key });
  // another case, or a build since: what was read is of no package that is shown
  if (usePackage.getState().key !== key || usePackage.getState().verified !== running) return;
  usePackage.setState({ verified: report.ok ? { kind: "done", report: report.value } : { kind: "failed", error: report.error } });
}

/**
 * Whether the package is of another version of the case than the one on screen: changed since, not saved, or changed by another program. What no
 * package shows, such as who checked a paper, makes no other version.
 */
export function useIsStale(built: BuiltPackage | undefined): boolean {
  const saved = useSaving(({ state }) => (state.kind === "saved" ? state.at : undefined));
  const readOnly = useSaving(({ state }) => state.kind === "read-only");
  const ofScreen = useIsOfScreen(built?.base);
  const theCase = useOpenCase((state) => state.case);
  const guide = useChecked((state) => state.guide);
  const packed = built?.packed;
  const isAsked = !ofScreen && saved !== undefined && packed !== undefined;
  const isSame = useMemo(() => isAsked && theCase && guide && packedAnswers(theCase, guide) === packed, [isAsked, packed, theCase, guide]);
  if (built === undefined || readOnly) return false;
  // remembered by an earlier program, which did not note the version: the times tell
  if (built.base === undefined) return saved === undefined || Date.parse(saved) > Date.parse(built.builtAt);
  return !ofScreen && isSame !== true;
}

type Shown = { readonly what: "bundle" | "print-pack"; readonly inFolder: boolean; readonly file?: string };

/** Opens the bundle or the print pack, or shows it, or one of the single files, in its folder. */
export async function showPackage(key: string, shownPart: Shown): Promise<AppError | undefined> {
  const shown = await bridge.call("package:show", { key, ...shownPart });
  return shown.ok ? undefined : shown.error;
}

/** Gives the program a password to try on the case's encrypted attachments, for as long as it runs. */
export async function givePassword(key: string, password: string): Promise<AppError | undefined> {
  const given = await bridge.call("package:password", { key, password });
  return given.ok ? undefined : given.error;
}
