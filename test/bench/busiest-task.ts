import { z } from "zod";

const traceSchema = z.object({
  traceEvents: z.array(
    z.looseObject({ name: z.string(), pid: z.int(), tid: z.int(), dur: z.number().optional(), tdur: z.number().optional(), args: z.unknown() }),
  ),
});

/** The most processor time, in milliseconds, that one task of a page's main thread took. */
export function busiestTask(trace: Buffer): number {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString("utf8")));
  const named = z.object({ name: z.literal("CrRendererMain") });
  const main = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && named.safeParse(args).success).map(({ pid, tid }) => `${pid} ${tid}`));
  const times = traceEvents.filter(({ pid, tid, dur }) => dur !== undefined && main.has(`${pid} ${tid}`)).map(({ tdur = 0 }) => tdur / 1000);
  return Math.max(0, ...times);
}
