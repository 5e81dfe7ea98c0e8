import { linesToClear } from "../../shared/desk/left-to-do.ts";
import { hasCopyIn, type OnlineCheck, onlineChecks, type SubmissionStanding } from "../../shared/desk/submission.ts";
import { tickOf } from "../../shared/desk/submission-record.ts";
import { isTranslationSlot } from "../../shared/guide/rule-selectors.ts";
import { useChecked } from "../state/checked.ts";
import { useClock } from "../state/clock.ts";
import { useCase, useTopicId } from "../state/open-case.ts";
import { useIsStale, usePackage } from "../state/package.ts";
import { useSubmission } from "../state/submission-record.ts";

/** What is opened again online, each with whether somebody ticked that very value. */
export function useOnlineChecks(): readonly (OnlineCheck & { readonly tick: ReturnType<typeof tickOf> })[] {
  const theCase = useCase();
  const record = useSubmission((state) => state.record);
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const topic = useTopicId();
  const files = usePackage((state) => state.last)?.report.bundle.files ?? [];
  const checks = onlineChecks(
    theCase,
    files.map((file) => ({ ...file, isTranslation: guide !== undefined && file.slot !== undefined && isTranslationSlot(guide, file.slot) })),
    // before it is known what the guide asks for, no copy is told to be missing
    guide ? hasCopyIn(slots, guide, topic) : () => true,
  );
  return checks.map((check) => ({ ...check, tick: tickOf(record, check) }));
}

/** How far the package on screen is on its way to the unit. */
export function useStanding(): SubmissionStanding {
  const last = usePackage((state) => state.last);
  const stale = useIsStale(last);
  const counts = useChecked((state) => state.counts);
  const moment = useClock((state) => state.moment);
  const checks = useOnlineChecks();
  const { filled, asked, unchecked } = useChecked((state) => state.attachments);
  return {
    files: { filled, asked, unchecked },
    open: linesToClear(counts),
    build: last === undefined ? "none" : stale ? "stale" : "fresh",
    seen: { ticked: checks.filter(({ tick }) => tick === "ticked").length, all: checks.length },
    moment,
  };
}
