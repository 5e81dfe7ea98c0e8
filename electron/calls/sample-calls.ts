import { fail, ok } from "../../shared/errors.ts";
import { findTopic } from "../../shared/rules/guide.ts";
import { findGuide, readGuides } from "../library/guides.ts";
import { copySample, readSamples } from "../library/samples.ts";
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
          const { title, topic, guide: guideId, attachments } = read.case;
          const guide = findGuide(guides, guideId);
          const known = guide.ok ? findTopic(guide.value, topic) : guide;
          return { id, title: title ?? id, topic, topicName: known.ok ? known.value.name : topic, complete: (attachments ?? []).length > 0 };
        }),
      );
    },
    "cases:open-sample": async ({ sample }) => {
      const samples = await readSamples();
      if (!samples.ok) return samples;
      const wanted = samples.value.find((candidate) => candidate.id === sample);
      if (!wanted) return fail({ kind: "wrong-use", problem: `没有示例“${sample}”。` });
      const folder = await copySample(wanted);
      return folder.ok ? context.openCases.openFolder(folder.value) : folder;
    },
  };
}
