import { type CheckInput, checkCase } from "../../shared/check/check-case.ts";
import { lettersOf } from "../../shared/documents/guide-letters.ts";
import { fail, ok } from "../../shared/errors.ts";
import { findTopic } from "../../shared/guide/guide.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { findGuide, readGuides } from "../library/guides/guides.ts";
import { copySample, readSamples } from "../library/new-cases/samples.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";

/** Calls about the example cases: they are never edited in place. */
export function sampleCalls(context: CallContext): Pick<CallHandlers, "samples:list" | "cases:open-sample"> {
  return {
    "samples:list": async () => {
      const samples = await readSamples();
      if (!samples.ok) return samples;
      const guides = await readGuides();
      return ok(
        samples.value.map(({ id, read }) => {
          const { title, topic } = read.case;
          const guide = findGuide(guides, read.case);
          const known = guide.ok ? findTopic(guide.value, topic) : guide;
          const complete = guide.ok && isReady({ case: read.case, guide: guide.value, letters: lettersOf(guide.value) });
          return { id, title: title ?? id, topic, topicName: known.ok ? known.value.name : topic, complete };
        }),
      );
    },
    "cases:open-sample": async ({ sample }) => {
      const samples = await readSamples();
      if (!samples.ok) return samples;
      const wanted = samples.value.find((candidate) => candidate.id === sample);
      if (!wanted) return fail({ kind: "wrong-use", problem: { code: "no-such-sample", sample } });
      const folder = await copySample(wanted);
      return folder.ok ? context.openCases.openFolder(folder.value) : folder;
    },
  };
}

/** Whether a sample is ready when it is filed at the last moment: what the clock says today must not change an example's name. */
function isReady(input: Omit<CheckInput, "moment">): boolean {
  const moment = parseMoment(input.guide.filing.closes);
  if (moment === undefined) return false;
  const report = checkCase({ ...input, moment });
  return report.ok && report.value.ready;
}
