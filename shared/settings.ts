import { z } from "zod";

/** The most that a unit can set as its own limit of applications for one topic. */
export const LARGEST_QUOTA = 999;

const quota = z.int().min(1).max(LARGEST_QUOTA);

/**
 * What this user has set for the whole program, kept in `settings.json` of the user's data. `quotas`: how many
 * applications the unit itself lets file, by guide id and topic; the guide knows no such limit (reading F13), and it
 * blocks nothing. `deadlines`: the unit's own last day (ISO) for all its cases of a guide. Fields of a newer program stay as they are.
 */
export const settingsSchema = z.looseObject({
  quotas: z.record(z.string(), z.record(z.string(), quota)).default({}),
  deadlines: z.record(z.string(), z.iso.date()).exactOptional(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const NO_SETTINGS: Settings = { quotas: {} };

/** One limit to set; `quota` absent: none any more. */
export const quotaChange = z.strictObject({ guide: z.string().min(1).max(200), topic: z.string().min(1).max(100), quota: quota.optional() });

/** The unit's own limit of applications for a topic; `undefined`: it has set none. */
export const quotaOf = ({ quotas }: Settings, guide: string, topic: string): number | undefined =>
  Object.hasOwn(quotas, guide) && Object.hasOwn(quotas[guide] ?? {}, topic) ? quotas[guide]?.[topic] : undefined;

/** The settings with one limit changed. */
export function withQuota(settings: Settings, { guide, topic, quota: limit }: z.infer<typeof quotaChange>): Settings {
  const { [topic]: _former, ...others } = settings.quotas[guide] ?? {};
  return { ...settings, quotas: { ...settings.quotas, [guide]: limit === undefined ? others : { ...others, [topic]: limit } } };
}

/** One deadline of the unit's own to set; `date` absent: none any more. */
export const deadlineChange = z.strictObject({ guide: z.string().min(1).max(200), date: z.iso.date().optional() });

/** The settings with one deadline of the unit's own changed. */
export function withDeadline(settings: Settings, { guide, date }: z.infer<typeof deadlineChange>): Settings {
  const { [guide]: _former, ...others } = settings.deadlines ?? {};
  return { ...settings, deadlines: date === undefined ? others : { ...others, [guide]: date } };
}
